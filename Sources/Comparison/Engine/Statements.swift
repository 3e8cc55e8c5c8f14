import Catalogue

extension EditionComparison {
  private enum Verdict {
    case confirmed, contradicted
    case undeterminable(String)
  }

  /// Holds what the editions say of their own changes against what the entries show.
  mutating func judgeStatements() {
    var byID: [String: [Change]] = [:]
    for change in changes where change.kind.group == .change {
      for id in Set(change.subject.oldIDs + change.subject.newIDs) { byID[id, default: []].append(change) }
    }
    for statement in context.stated.statements {
      let (kind, reason) = judge(statement, byID)
      var change = Change(
        kind,
        ChangeSubject(
          kind: .statement, oldIDs: [], newIDs: [statement.name], title: statement.change.statement, topic: nil))
      change.field = statement.change.kind
      change.reason = reason
      change.concerns = statement.change.requirements
      change.newPlace = statement.change.origin
      if statement.isOwn { change.statedBy = [statement.name] } else { change.reportedBy = [statement.name] }
      changes.append(context.sealed(change, isCore: true))
    }
  }

  private func judge(
    _ statement: StatedIndex.Statement, _ changes: [String: [Change]]
  ) -> (ChangeKind, String?) {
    if statement.change.kind == "not-captured" {
      return (.statedUndeterminable, "The edition's own account was not captured.")
    }
    if statement.change.requirements.isEmpty {
      return (.statedUndeterminable, "It names no requirement that could be looked at.")
    }
    var open: [String] = []
    var confirmed: [String] = []
    for id in statement.change.requirements {
      switch verdict(statement, id, changes[id] ?? [], pairs[id]) {
      case .confirmed: confirmed.append(id)
      case .contradicted:
        return (.statedContradicted, "\(id) stands in both editions, independently captured, without such a change.")
      case .undeterminable(let reason): open.append("\(id): \(reason)")
      }
    }
    if open.isEmpty { return (.statedConfirmed, "Seen in \(confirmed.joined(separator: ", ")).") }
    let seen = confirmed.isEmpty ? [] : ["seen in \(confirmed.joined(separator: ", "))"]
    return (.statedUndeterminable, (seen + open).joined(separator: "; ") + ".")
  }

  private func verdict(
    _ statement: StatedIndex.Statement, _ id: String, _ changes: [Change], _ pair: PairFindings?
  ) -> Verdict {
    // Lineage and topics are our own decisions: they bear nobody out.
    let ours: Set<ChangeKind> = [.split, .merged, .replaced, .movedTopic]
    let stated = statement.change
    let matching = changes.filter { StatedIndex.confirms(stated, $0) && !ours.contains($0.kind) }
    if matching.contains(where: { $0.certainty == .captured }) { return .confirmed }
    if matching.contains(where: { $0.certainty == .notIndependent }) {
      return .undeterminable("one side is known only from another edition that says so, or from the same source")
    }
    if matching.contains(where: { [.inherited, .background].contains($0.certainty) }) {
      return .undeterminable("the two differ so, but one side is inherited or background knowledge")
    }
    if stated.kind == "moved", stated.from.isEmpty, stated.to.isEmpty {
      return .undeterminable("the data do not say from whom and to whom")
    }
    guard let pair else {
      return .undeterminable(
        context.new.edition.requirement(id) == nil && context.old.edition.requirement(id) == nil
          ? "it stands in neither edition as captured" : "it was not captured in the older edition")
    }
    // What another edition between the two said may have been undone since.
    guard statement.isNewest else { return .undeterminable("not seen between these two editions") }
    return pair.contradicts(statement.change.kind)
      ? .contradicted : .undeterminable("what would show it was not independently captured")
  }
}

/// What a pair shows of itself, without the pair.
struct PairFindings: Sendable {
  /// Fields of which nothing can be said.
  var openFields: Set<String>
  var isWeak: Bool
  var isCarried: Bool
  var hasChanges: Bool
  /// Whether either entry is known from its own edition's documents, or from nobody's.
  var isOldOwn: Bool
  var isNewOwn: Bool

  /// Whether the pair shows that what is stated did not happen: the fields it would show in are known on both sides
  /// from sources of their own, and the same.
  func contradicts(_ stated: String) -> Bool {
    let isIndependent = openFields.isEmpty && !isWeak && !isCarried && isOldOwn && isNewOwn
    switch stated {
    // That it stood there already, or stands there still, has to be known from elsewhere than from the account.
    case "added", "withdrawn": return isIndependent
    case "raised", "lowered":
      return openFields.isDisjoint(with: ["class", "level", "contractual"]) && !isWeak && !isCarried && isOldOwn
        && isNewOwn
    default: return isIndependent && !hasChanges
    }
  }
}
