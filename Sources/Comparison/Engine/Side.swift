import Catalogue

/// One side of a comparison: an edition, the editions it rests on, and what of it was captured.
struct Side: Sendable {
  let edition: Edition
  /// What it amends, where it amends something.
  let bases: [Edition]
  /// The editions whose documents are its own.
  private(set) var own: Set<String>
  /// The editions whose documents are the other side's.
  private(set) var others: Set<String> = []
  private let coveredTopics: Set<String>
  private let hasGeneralGap: Bool
  private let hasOpenPart: Bool
  private let capturedTopics: Set<String>

  init(_ edition: Edition, in catalogue: Catalogue) {
    self.edition = edition
    var bases: [Edition] = []
    while let base = (bases.last ?? edition).amends.flatMap({ catalogue.edition($0) }), bases.count < 20 {
      bases.append(base)
    }
    self.bases = bases
    own = Set([edition.id] + bases.map(\.id))
    let gaps = edition.gaps + bases.flatMap(\.gaps)
    let parts = edition.parts + bases.flatMap(\.parts)
    coveredTopics = Set(gaps.flatMap(\.topics))
    // A gap without topics may hide anything, unless the part it stands in was captured whole.
    hasGeneralGap = gaps.contains { gap in
      gap.topics.isEmpty && !parts.contains { $0.id == gap.part && $0.captured == .yes }
    }
    hasOpenPart = parts.contains { $0.captured != .yes }
    capturedTopics = Set(edition.requirements.map(\.topic))
  }

  /// Tells the two sides which documents are whose: an amending edition's own are not those of the base it is
  /// compared with.
  static func separate(_ old: inout Side, _ new: inout Side) {
    let (oldFamily, newFamily) = (old.own, new.own)
    old.own = oldFamily.subtracting([new.edition.id])
    new.own = newFamily.subtracting([old.edition.id])
    old.others = newFamily.subtracting(old.own)
    new.others = oldFamily.subtracting(new.own)
  }

  /// Whether a requirement that is absent from this edition may stand in what nobody captured.
  func mayHide(topics: [String]) -> Bool {
    if hasGeneralGap { return true }
    if topics.contains(where: coveredTopics.contains) { return true }
    return hasOpenPart && !topics.contains(where: capturedTopics.contains)
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
