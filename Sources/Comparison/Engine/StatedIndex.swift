import Catalogue

/// What the editions after the older one, up to the newer, say of their own changes, by requirement.
struct StatedIndex: Sendable {
  struct Statement: Sendable {
    var edition: String
    var change: StatedChange
    var isNewest: Bool
    /// Whether a document of the edition says so, and not somebody else of it.
    var isOwn: Bool

    /// As reports name it: `2021-23 CHG-04`.
    var name: String { "\(edition) \(change.id)" }
  }

  let statements: [Statement]
  private let byRequirement: [String: [Int]]

  init(_ catalogue: Catalogue, _ old: Side, _ new: Side) {
    let oldPlace = catalogue.editions.firstIndex { $0.id == old.edition.id } ?? 0
    let newPlace = catalogue.editions.firstIndex { $0.id == new.edition.id } ?? 0
    var statements: [Statement] = []
    func isOwn(_ sources: [SourceCitation], _ edition: String) -> Bool {
      sources.contains { catalogue.sources[$0.document]?.edition == edition && $0.evidence > .background }
    }
    // Where the newer edition was named first, nothing said of the way there speaks of the way back.
    if oldPlace < newPlace {
      for edition in catalogue.editions[(oldPlace + 1)...newPlace] {
        statements += edition.statedChanges.map {
          Statement(
            edition: edition.id, change: $0, isNewest: edition.id == new.edition.id,
            isOwn: isOwn($0.sources, edition.id))
        }
      }
    }
    var byRequirement: [String: [Int]] = [:]
    for (place, statement) in statements.enumerated() {
      for id in statement.change.requirements { byRequirement[id, default: []].append(place) }
    }
    self.statements = statements
    self.byRequirement = byRequirement
  }

  /// The statements that speak of a requirement.
  func statements(of id: String) -> [Statement] {
    (byRequirement[id] ?? []).map { statements[$0] }
  }

  /// The names of the statements of some requirements that say a change of this class: the editions' own, or those of
  /// other documents.
  func names(for kind: ChangeKind, of ids: [String], isOwn: Bool) -> [String] {
    var names: [String] = []
    for id in ids {
      for statement in statements(of: id) where statement.isOwn == isOwn && Self.says(statement.change.kind, kind) {
        if !names.contains(statement.name) { names.append(statement.name) }
      }
    }
    return names
  }

  /// Whether what an edition itself states of some requirements is this very class of change, so that it is ground
  /// enough by itself.
  ///
  /// "Strengthened" or "changed" alone do not say which duty or date.
  func establishes(_ kind: ChangeKind, of ids: [String]) -> Bool {
    ids.contains { id in
      statements(of: id).contains { statement in
        guard statement.isOwn else { return false }
        return switch statement.change.kind {
        case "added": kind == .added
        case "withdrawn": kind == .withdrawn
        case "raised": kind == .reclassifiedRaised || kind == .added
        case "lowered": kind == .reclassifiedLowered
        case "moved": kind == .dutyMoved || kind == .updated
        case "strengthened": kind == .strengthRaised || kind == .madeContractual || kind == .updated
        case "changed": kind == .updated
        default: false
        }
      }
    }
  }

  /// Whether a change is what is stated: of a duty that moved, from whom and to whom as well.
  static func confirms(_ stated: StatedChange, _ change: Change) -> Bool {
    guard says(stated.kind, change.kind) else { return false }
    guard stated.kind == "moved" else { return true }
    guard change.kind == .dutyMoved, !stated.from.isEmpty || !stated.to.isEmpty else { return false }
    return stated.from.allSatisfy(change.oldIDs.contains) && stated.to.allSatisfy(change.newIDs.contains)
  }

  /// Whether a kind of stated change speaks of a class of change.
  static func says(_ stated: String, _ kind: ChangeKind) -> Bool {
    switch stated {
    case "added": kind == .added
    case "withdrawn": kind == .withdrawn
    case "raised": [.reclassifiedRaised, .strengthRaised, .madeContractual, .added].contains(kind)
    case "lowered": [.reclassifiedLowered, .strengthLowered, .noLongerContractual].contains(kind)
    case "strengthened":
      [
        .reclassifiedRaised, .strengthRaised, .madeContractual, .dutyAdded, .standardAdded, .parameterTightened,
        .dateSet, .updated,
      ].contains(kind)
    case "moved":
      [.dutyMoved, .fundingChanged, .routeChanged, .movedTopic, .split, .merged, .replaced, .updated].contains(kind)
    case "changed": kind.group == .change && kind != .added && kind != .withdrawn
    default: false
    }
  }
}
