package import Catalogue

/// What has to be checked in the published text before a final document: what is in scope and known only as background,
/// and what is known to be there but was not captured.
package struct ConfirmationWorklist: Sendable {
  package struct Item: Sendable {
    package enum Kind: String, Sendable {
      case background, gap
    }

    package var kind: Kind
    package var id: String
    package var title: String
    package var topics: [String]
    /// What to look for, as the catalogue's sources note it.
    package var places: [String]
    package var note: String?
    package var confirmation: Confirmation?
  }

  package struct Section: Sendable {
    /// The part of the edition; nil where it is not known in which one to look.
    package var part: EditionPart?
    package var items: [Item]
  }

  package var sections: [Section]

  /// The list without what is confirmed.
  package var open: ConfirmationWorklist {
    var list = self
    list.sections = sections.compactMap { section in
      let items = section.items.filter { $0.confirmation == nil }
      return items.isEmpty ? nil : Section(part: section.part, items: items)
    }
    return list
  }

  /// How many items nobody confirmed.
  package var openCount: Int { sections.reduce(0) { $0 + $1.items.count { $0.confirmation == nil } } }

  /// The worklist of some tailored editions, of the body and its practices for instance: what is in scope of any.
  package init(_ tailored: [TailoredEdition], workspace: Workspace, catalogue: Catalogue, edition: Edition) {
    let book = ConfirmationBook(workspace, edition: edition, catalogue: catalogue)
    let parts = EditionParts(edition, catalogue)
    var items: [String?: [Item]] = [:]
    var seen: Set<String> = []
    var topics: Set<String> = []
    for tailored in tailored.flatMap(\.requirements) where tailored.mayApply {
      let requirement = tailored.requirement
      topics.insert(requirement.topic)
      guard requirement.evidence == .background, seen.insert(requirement.id).inserted else { continue }
      items[parts.part(of: requirement), default: []].append(
        Item(
          kind: .background, id: requirement.id, title: requirement.title, topics: [requirement.topic],
          places: requirement.sources.compactMap { source in source.place.map { "\(source.document), \($0)" } },
          note: nil, confirmation: book.confirmation(of: requirement)))
    }
    for provision in edition.provisions where provision.evidence == .background {
      guard provision.topics.isEmpty || provision.topics.contains(where: { topics.contains($0) }) else { continue }
      items[parts.part(of: provision.sources), default: []].append(
        Item(
          kind: .background, id: provision.id, title: provision.title ?? provision.id, topics: provision.topics,
          places: provision.sources.compactMap { source in source.place.map { "\(source.document), \($0)" } },
          note: provision.note, confirmation: book.confirmation(of: provision)))
    }
    for gap in edition.gaps where gap.topics.isEmpty || gap.topics.contains(where: { topics.contains($0) }) {
      items[gap.part, default: []].append(
        Item(
          kind: .gap, id: gap.id, title: gap.title, topics: gap.topics,
          places: gap.sources.compactMap { source in source.place.map { "\(source.document), \($0)" } },
          note: gap.note, confirmation: book.confirmation(of: gap)))
    }
    sections = edition.parts.compactMap { part in
      items[part.id].map { Section(part: part, items: $0) }
    }
    let known = Set(edition.parts.map(\.id))
    let rest = items.keys.filter { $0.map { !known.contains($0) } ?? true }.sorted { ($0 ?? "") < ($1 ?? "") }
    let unplaced = rest.flatMap { items[$0] ?? [] }
    if !unplaced.isEmpty { sections.append(Section(part: nil, items: unplaced)) }
  }
}
