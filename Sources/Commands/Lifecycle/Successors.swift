import Catalogue
import Comparison

/// Where the requirements of one edition went in another.
struct Successors {
  enum Fate: Equatable {
    case same
    case became([String])
    /// The newer edition is known not to have it.
    case withdrawn
    /// The newer edition was not captured where it would stand.
    case notCaptured
  }

  let edition: Edition
  private let rows: [String: Requirement]
  private var links: [String: [String]] = [:]
  private var notCaptured: Set<String> = []
  /// What changed, by the old id and by the new one.
  private(set) var changes: [String: [Change]] = [:]
  private(set) var arrivals: [String: [Change]] = [:]

  init(_ report: ComparisonReport, to edition: Edition, in catalogue: Catalogue) {
    self.edition = edition
    let packs = catalogue.packs.filter { $0.edition == edition.id }
    rows = Dictionary(packs.flatMap(\.requirements).map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    for link in report.lineage {
      for id in link.oldIDs { links[id, default: []] += link.newIDs.filter { !(links[id] ?? []).contains($0) } }
    }
    for change in report.changes where change.subject.kind == .requirement {
      for id in change.subject.oldIDs { changes[id, default: []].append(change) }
      for id in change.subject.newIDs { arrivals[id, default: []].append(change) }
      if change.kind == .notCaptured { notCaptured.formUnion(change.subject.oldIDs) }
    }
  }

  func requirement(_ id: String) -> Requirement? { edition.requirement(id) ?? rows[id] }

  func fate(of id: String) -> Fate {
    if let later = links[id]?.filter({ requirement($0) != nil }), !later.isEmpty {
      return later == [id] ? .same : .became(later)
    }
    if requirement(id) != nil { return .same }
    return notCaptured.contains(id) ? .notCaptured : .withdrawn
  }

  /// The one id under which a requirement goes on; nil where there is none or several.
  func single(_ id: String) -> String? {
    switch fate(of: id) {
    case .same: id
    case .became(let ids): ids.count == 1 ? ids.first : nil
    case .withdrawn, .notCaptured: nil
    }
  }

  /// Requirements of the newer edition that are core and were not.
  var raisedToCore: Set<String> {
    Set(
      arrivals.filter { id, changes in
        requirement(id)?.requirementClass == .coreAndMandated && changes.contains { $0.kind == .reclassifiedRaised }
      }.keys)
  }

  /// Whether a requirement of the newer edition is not known to be new: the older one was not captured there.
  func isNotCapturedBefore(_ id: String) -> Bool {
    (arrivals[id] ?? []).contains { $0.kind == .notCaptured }
  }

  /// Whether the newer edition, as captured, lacks a field of a requirement that it may have.
  func isFieldOpen(_ field: String, of id: String) -> Bool {
    (changes[id] ?? []).contains { change in
      change.kind == .fieldNotCaptured && change.certainty == .onlyOlder
        && (change.field ?? "").split(separator: ",").contains { $0.drop { $0 == " " } == field }
    }
  }

  /// What changed in meaning of a requirement.
  func meaningful(_ id: String) -> [Change] {
    (changes[id] ?? []).filter { $0.kind.group == .change }
  }
}
