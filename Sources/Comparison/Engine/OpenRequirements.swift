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
      append(change, requirement)
    } else if stated.contains("lowered") {
      append(whole(.reclassifiedLowered, requirement, isOld: true), requirement)
    } else {
      append(
        whole(mayHide(requirement, context.new) ? .notCaptured : .withdrawn, requirement, isOld: true), requirement)
    }
  }

  /// A requirement that the older edition does not have. That an amending edition holds it does not say that the
  /// amended one did not, where that was captured in part only.
  mutating func reportCome(_ requirement: Requirement) {
    if report(statedOnly: requirement) { return }
    let isAddition = context.isAmendment && requirement.amendment?.kind == .add
    var change = whole(
      mayHide(requirement, context.old) ? .notCaptured : .added, requirement, isOld: false)
    if isAddition {
      change.amendedBy = context.new.edition.id
      change.reason = requirement.amendment?.reason
    }
    append(change, requirement)
  }

  private func mayHide(_ requirement: Requirement, _ side: Side) -> Bool {
    side.mayHide(topics: [requirement.topic] + requirement.furtherTopics)
  }

  /// What the newer edition says of a requirement whose older form was not captured; false where it says nothing.
  ///
  /// Where lineage says what it replaced, that is its older form.
  @discardableResult
  mutating func report(statedOnly requirement: Requirement, replacing older: [Requirement] = []) -> Bool {
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
      change.newFilled = nil
      if let before = older.first, older.count == 1 { compareClass(of: &change, before, requirement) }
    }
    append(change, requirement)
    return true
  }

  /// Fills in the class of what a requirement replaced.
  private func compareClass(of change: inout Change, _ before: Requirement, _ after: Requirement) {
    change.subject.oldIDs = [before.id]
    change.old = before.requirementClass.label
    change.oldPlace = before.origin
    if before.requirementClass == after.requirementClass { change.kind = .updated }
    let standing = context.judge.standing(
      "class", context.old.sources("class", of: before), context.old, context.new.sources("class", of: after),
      context.new)
    change.certainty =
      if !standing.isIndependent { .notIndependent } else if standing.isBackground { .background } else { .captured }
  }

  /// What is stated to be withdrawn, and stands in neither edition as captured: it may have stood in the older one.
  mutating func reportStatedOfNeither() {
    var seen: Set<String> = []
    for statement in context.stated.statements where statement.change.kind == "withdrawn" {
      for id in statement.change.requirements where seen.insert(id).inserted {
        guard context.old.edition.requirement(id) == nil, context.new.edition.requirement(id) == nil,
          !takenOld.contains(id), !takenNew.contains(id)
        else { continue }
        let known = context.catalogue.editions.lazy.compactMap { $0.requirement(id) }.first
        guard context.old.mayHide(topics: known.map { [$0.topic] + $0.furtherTopics } ?? []) else { continue }
        var change = Change(
          .notCaptured,
          ChangeSubject(
            kind: .requirement, oldIDs: [id], newIDs: [], title: known?.title ?? statement.change.statement,
            topic: known?.topic))
        change.certainty = .neither
        change.reason = "\(statement.name): \(statement.change.statement)"
        change.newPlace = statement.change.origin
        change.touched = known.flatMap { context.audiences($0.duties.value) }
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
      change.oldFilled = context.shown(requirement)
      change.oldPlace = requirement.origin
    } else {
      change.new = requirement.statement
      change.newFilled = context.shown(requirement)
      change.newPlace = requirement.origin
    }
    change.touched = context.audiences(requirement.duties.value)
    let own = isOld ? context.old : context.new
    if kind == .notCaptured {
      change.certainty = isOld ? .onlyOlder : .onlyNewer
    } else if context.judge.restsOnOthers(own.sources("statement", of: requirement), of: own) {
      change.certainty = .notIndependent
    } else if !isOld, mayHide(requirement, context.old) {
      change.certainty = .onlyNewer
    } else if requirement.evidence.map({ $0 <= .background }) ?? true {
      change.certainty = .background
    }
    return change
  }

  private mutating func append(_ change: Change, _ requirement: Requirement) {
    changes.append(context.sealed(change, isCore: requirement.weighsFully))
  }
}
