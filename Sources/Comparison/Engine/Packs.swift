import Catalogue

extension EditionComparison {
  /// What two versions of a pack have besides their requirements: levels, groups, and choices of one among several.
  mutating func comparePackParts() {
    guard let before = context.old.pack, let after = context.new.pack else { return }
    compare(.level, before, after, \.levels) {
      [
        LooseField(key: "meaning", kind: .definitionChanged, old: $0?.meaning, new: $1?.meaning),
        LooseField(key: "name", kind: .retitled, old: $0?.name, new: $1?.name),
      ]
    }
    compare(.group, before, after, \.groups) {
      [LooseField(key: "title", kind: .retitled, old: $0?.title, new: $1?.title)]
    }
    compare(.choice, before, after, \.choices) {
      [
        LooseField(key: "of", kind: .choiceChanged, old: Self.words($0), new: Self.words($1), isText: false),
        LooseField(key: "title", kind: .retitled, old: $0?.title, new: $1?.title),
      ]
    }
  }

  private static func words(_ choice: Pack.Choice?) -> String? {
    choice.map { "One of " + $0.of.joined(separator: ", ") }
  }

  private mutating func compare<Part: PackPart>(
    _ kind: ChangeSubject.Kind, _ before: Pack, _ after: Pack, _ parts: (Pack) -> [Part],
    fields: (Part?, Part?) -> [LooseField]
  ) {
    let (oldParts, newParts) = (parts(before), parts(after))
    let oldIDs = oldParts.map(\.id)
    for id in oldIDs + newParts.map(\.id).filter({ !oldIDs.contains($0) }) {
      let old = oldParts.first { $0.id == id }
      let new = newParts.first { $0.id == id }
      compare(
        LooseEntry(
          subject: ChangeSubject(
            kind: kind, oldIDs: old == nil ? [] : [id], newIDs: new == nil ? [] : [id],
            title: new?.heading ?? old?.heading ?? id, topic: nil),
          fields: fields(old, new), oldSources: before.sources, newSources: after.sources,
          oldPlace: context.old.edition.origin, newPlace: context.new.edition.origin,
          // A pack's file is read as a whole: what it does not list, the pack does not have.
          isOldOpen: false, isNewOpen: false))
    }
  }
}

/// A part of a pack that has a heading.
protocol PackPart {
  var id: String { get }
  var heading: String { get }
}

extension Pack.Level: PackPart {
  var heading: String { name }
}

extension Pack.Group: PackPart {
  var heading: String { title }
}

extension Pack.Choice: PackPart {
  var heading: String { title }
}
