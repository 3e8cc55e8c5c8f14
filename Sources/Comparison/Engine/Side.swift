import Catalogue

/// One side of a comparison: an edition, the editions it rests on, and what of it was captured.
///
/// Never changed once made; a class, because each field of each pair looks at it and a copy would cost more than the
/// look.
final class Side: Sendable {
  let edition: Edition
  /// The pack that stands for the edition, where it is one.
  let pack: Pack?
  /// What it amends, where it amends something.
  let bases: [Edition]
  /// The editions whose documents are the other side's: those it rests on, without what this side rests on itself. An
  /// amending edition's own documents are not those of the base it is compared with.
  let others: Set<String>
  /// The editions whose documents are its own; nil for a pack, whose documents are those of an edition.
  let own: Set<String>?
  /// The ids of its requirements, withdrawn ones included.
  let ids: Set<String>
  private let coveredTopics: Set<String>
  private let hasGeneralGap: Bool
  private let hasOpenPart: Bool

  /// `other` is the edition it is compared with, where there is one.
  init(_ edition: Edition, against other: Edition? = nil, in catalogue: Catalogue) {
    self.edition = edition
    pack = catalogue.edition(edition.id) == nil ? catalogue.pack(edition.id) : nil
    bases = Self.bases(of: edition, in: catalogue)
    let bases = bases
    let own = Set([edition.id] + bases.map(\.id)).subtracting([other?.id].compactMap { $0 })
    self.own = pack == nil ? own : nil
    others = Set(
      other.map { other in [other.id] + Self.bases(of: other, in: catalogue).map(\.id) } ?? []
    ).subtracting(own)
    ids = Self.ids(edition)
    let gaps = edition.gaps + bases.flatMap(\.gaps)
    let parts = edition.parts + bases.flatMap(\.parts)
    coveredTopics = Set(gaps.flatMap(\.topics))
    // A gap without topics may hide anything, unless the part it stands in was captured whole.
    hasGeneralGap = gaps.contains { gap in
      gap.topics.isEmpty && !parts.contains { $0.id == gap.part && $0.captured == .yes }
    }
    hasOpenPart = parts.contains { $0.captured != .yes }
  }

  private static func bases(of edition: Edition, in catalogue: Catalogue) -> [Edition] {
    var bases: [Edition] = []
    while let base = (bases.last ?? edition).amends.flatMap({ catalogue.edition($0) }), bases.count < 20 {
      bases.append(base)
    }
    return bases
  }

  static func ids(_ edition: Edition) -> Set<String> {
    var ids = Set<String>(minimumCapacity: edition.requirements.count)
    for place in edition.requirements.indices { ids.insert(edition.requirements[place].id) }
    for place in edition.withdrawn.indices { ids.insert(edition.withdrawn[place].id) }
    return ids
  }

  /// Whether what is absent from this edition may stand in what nobody captured: in a gap, or in a part that was not
  /// captured whole. That something of the topic was captured does not mean that all of it was.
  func mayHide(topics: [String]) -> Bool {
    mayHideAnything || topics.contains(where: coveredTopics.contains)
  }

  /// The same for what has no topic: provisions, definitions.
  var mayHideAnything: Bool { hasGeneralGap || hasOpenPart }

  func amends(_ other: Edition) -> Bool { bases.contains { $0.id == other.id } }

  /// The gaps and parts behind a "not captured", the amended editions' included.
  var gaps: [Gap] { edition.gaps + bases.flatMap(\.gaps) }
  var openParts: [EditionPart] { (edition.parts + bases.flatMap(\.parts)).filter { $0.captured != .yes } }

  /// What it says beside its requirements; an amendment's own words take the place of its base's.
  var provisions: [Provision] {
    var seen: Set<String> = []
    return ([edition] + bases).flatMap(\.provisions).filter { seen.insert($0.id).inserted }
  }

  /// The sources behind a field. An amended entry keeps its base's sources for what the amendment left alone.
  func sources(_ field: String, of requirement: Requirement) -> [SourceCitation] {
    guard let kind = requirement.amendment?.kind, kind == .change, requirement.fieldOrigins[field] == nil
    else { return requirement.sources }
    for base in bases {
      guard let entry = base.requirement(requirement.id) else { continue }
      if entry.amendment?.kind != .change || entry.fieldOrigins[field] != nil { return entry.sources }
    }
    return requirement.sources
  }
}
