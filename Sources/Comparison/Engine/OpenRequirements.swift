import Catalogue

extension EditionComparison {
  /// A requirement that the newer edition does not have.
  mutating func reportGone(_ requirement: Requirement) {
    let withdrawal = context.new.edition.withdrawn.first { $0.id == requirement.id }
    let stated = context.stated.statements(of: requirement.id).map(\.change.kind)
    if withdrawal != nil || stated.contains("withdrawn") {
      var change = whole(.withdrawn, requirement, isOld: true)
      change.reason = withdrawal?.amendment?.reason
      change.amendedBy = withdrawal == nil ? nil : context.new.edition.id
      if withdrawal == nil, restsOnOther(requirement, isOld: true) { change.certainty = .notIndependent }
      append(change, requirement)
    } else if stated.contains("lowered") {
      append(whole(.reclassifiedLowered, requirement, isOld: true), requirement)
    } else if context.new.mayHide(topics: [requirement.topic] + requirement.furtherTopics) {
      append(whole(.notCaptured, requirement, isOld: true), requirement)
    } else {
      append(whole(.withdrawn, requirement, isOld: true), requirement)
    }
  }

  /// A requirement that the older edition does not have.
  mutating func reportCome(_ requirement: Requirement) {
    if report(statedOnly: requirement) { return }
    if context.isAmendment, requirement.amendment?.kind == .add {
      var change = whole(.added, requirement, isOld: false)
      change.amendedBy = context.new.edition.id
      change.reason = requirement.amendment?.reason
      append(change, requirement)
    } else if context.old.mayHide(topics: [requirement.topic] + requirement.furtherTopics) {
      append(whole(.notCaptured, requirement, isOld: false), requirement)
    } else {
      append(whole(.added, requirement, isOld: false), requirement)
    }
  }

  /// What the newer edition says of a requirement whose older form was not captured; false where it says nothing.
  @discardableResult
  mutating func report(statedOnly requirement: Requirement) -> Bool {
    let kinds = Set(context.stated.statements(of: requirement.id).map(\.change.kind))
    let kind: ChangeKind
    if kinds.contains("added") {
      kind = .added
    } else if kinds.contains("raised") {
      kind = .reclassifiedRaised
    } else if kinds.contains("lowered") {
      kind = .reclassifiedLowered
    } else if !kinds.isDisjoint(with: ["changed", "strengthened", "moved"]) {
      kind = .updated
    } else {
      return false
    }
    var change = whole(kind, requirement, isOld: false)
    if kind == .reclassifiedRaised || kind == .reclassifiedLowered {
      change.field = "class"
      change.new = requirement.requirementClass.label
    }
    append(change, requirement)
    return true
  }

  /// What is stated to be withdrawn, and stands in neither edition as captured.
  mutating func reportStatedOfNeither() {
    var seen: Set<String> = []
    for statement in context.stated.statements where statement.change.kind == "withdrawn" {
      for id in statement.change.requirements where seen.insert(id).inserted {
        guard context.old.edition.requirement(id) == nil, context.new.edition.requirement(id) == nil,
          !takenOld.contains(id), !takenNew.contains(id)
        else { continue }
        let known = context.catalogue.editions.lazy.compactMap { $0.requirement(id) }.first
        var change = Change(
          .withdrawn,
          ChangeSubject(
            kind: .requirement, oldIDs: [id], newIDs: [], title: known?.title ?? statement.change.statement,
            topic: known?.topic))
        change.certainty = .onlyNewer
        change.old = known?.statement
        change.reason = statement.change.statement
        change.oldPlace = known?.origin
        change.newPlace = statement.change.origin
        change.touched = known.flatMap { ComparisonContext.audiences($0.duties.value) }
        changes.append(context.sealed(change, isCore: known?.weighsFully ?? true))
      }
    }
  }

  private func whole(_ kind: ChangeKind, _ requirement: Requirement, isOld: Bool) -> Change {
    var change = Change(
      kind,
      ChangeSubject(
        kind: .requirement, oldIDs: isOld ? [requirement.id] : [], newIDs: isOld ? [] : [requirement.id],
        title: requirement.title, topic: requirement.topic))
    if isOld {
      change.old = requirement.statement
      change.oldPlace = requirement.origin
    } else {
      change.new = requirement.statement
      change.newPlace = requirement.origin
    }
    change.touched = ComparisonContext.audiences(requirement.duties.value)
    let other = isOld ? context.new : context.old
    if other.mayHide(topics: [requirement.topic] + requirement.furtherTopics) {
      change.certainty = isOld ? .notIndependent : .onlyNewer
    } else if restsOnOther(requirement, isOld: isOld) {
      change.certainty = .notIndependent
    } else if requirement.evidence.map({ $0 <= .background }) ?? true {
      change.certainty = .background
    }
    return change
  }

  /// Whether the entry is known only from the other edition's documents.
  private func restsOnOther(_ requirement: Requirement, isOld: Bool) -> Bool {
    let (own, other) = isOld ? (context.old, context.new) : (context.new, context.old)
    let standing = context.judge.standing(
      "statement", own.sources("statement", of: requirement), own, [], other)
    return standing.oldRestsOnNew
  }

  private mutating func append(_ change: Change, _ requirement: Requirement) {
    changes.append(context.sealed(change, isCore: requirement.weighsFully))
  }
}
