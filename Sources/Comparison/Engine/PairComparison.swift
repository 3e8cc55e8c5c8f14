import Catalogue

/// Compares a requirement with what it became, field by field.
struct PairComparison {
  /// Whether all fields are compared, or only those that a split or merger leaves comparable.
  enum Extent {
    case whole, facets
  }

  let context: ComparisonContext
  let old: Requirement
  let new: Requirement
  private(set) var changes: [Change] = []
  /// Fields that differ because one side has none, and may have one that nobody captured.
  var unknownFields: [String] = []
  /// Fields of which nothing can be said because one side rests on the other.
  var dependentFields: [String] = []
  var equalCount = 0
  var isWeak = false
  var isCarried = false
  let subject: ChangeSubject

  init(_ context: ComparisonContext, _ old: Requirement, _ new: Requirement) {
    self.context = context
    self.old = old
    self.new = new
    subject = ChangeSubject(
      kind: .requirement, oldIDs: [old.id], newIDs: [new.id], title: new.title, topic: new.topic)
  }

  /// Compares, and adds what could not be compared as changes of their own.
  mutating func run(_ extent: Extent) {
    // What the amendment does not touch is the same entry.
    if context.isAmendment, old.id == new.id, new.amendment?.edition != context.new.edition.id {
      isCarried = true
      return
    }
    compareClassification()
    compareParameters()
    if extent == .whole {
      compareDuties()
      compareReferences()
      compareTimescales()
      compareTexts()
    }
    if !unknownFields.isEmpty { add(fieldsChange(.fieldNotCaptured, unknownFields)) }
    if !dependentFields.isEmpty { add(fieldsChange(.notIndependent, dependentFields)) }
  }

  private func fieldsChange(_ kind: ChangeKind, _ fields: [String]) -> Change {
    var change = Change(kind, subject)
    change.field = fields.joined(separator: ", ")
    return change
  }

  mutating func add(_ change: Change) {
    var change = change
    change.oldPlace = change.oldPlace ?? old.origin
    change.newPlace = change.newPlace ?? new.fieldOrigins[change.field ?? ""]?.origin ?? new.origin
    if change.touched == nil {
      change.touched = ComparisonContext.audiences(old.duties.value + new.duties.value)
    }
    changes.append(context.sealed(change, isCore: old.weighsFully || new.weighsFully))
  }

  var findings: PairFindings {
    PairFindings(
      openFields: Set(dependentFields + unknownFields), isWeak: isWeak, isCarried: isCarried,
      hasChanges: !changes.isEmpty)
  }

  var outcome: PairOutcome {
    if isCarried { return .carriedOver }
    if changes.contains(where: { $0.kind.group == .change }) { return .changed }
    if changes.contains(where: { $0.kind.group == .editorial }) { return .wording }
    if !dependentFields.isEmpty { return .notIndependent }
    if !unknownFields.isEmpty { return .partlyCaptured }
    if context.isAmendment, new.amendment?.kind == .confirm { return .saidAgain }
    return isWeak ? .unconfirmed : .unchanged
  }
}

extension Requirement {
  /// Whether its changes weigh as much as the rule says: what every practice must get, and in a pack what every
  /// solution must do. What is chosen weighs less.
  var weighsFully: Bool { requirementClass == .coreAndMandated || level.value == .mustDo }
}

/// A field on either side of a pair, ready to be judged.
struct FieldPair {
  var key: String
  var isOldKnown: Bool
  var isNewKnown: Bool
  var isEqual: Bool
  var isOldInherited = false
  var isNewInherited = false
  var oldSources: [SourceCitation]?
  var newSources: [SourceCitation]?
  /// Words of our own making: a difference between two restatements of one document says nothing.
  var isText = false
}

extension PairComparison {
  /// What a difference in the field rests on; nil where there is none to report, which is then noted.
  mutating func judge(_ field: FieldPair) -> (certainty: Certainty, amendedBy: String?)? {
    if !field.isOldKnown, !field.isNewKnown { return nil }
    let isAmended = context.isAmendment && new.fieldOrigins[field.key]?.edition == context.new.edition.id
    if context.isAmendment, !isAmended, old.id == new.id { return nil }
    // Both have it from the topic or class: that is one default compared with itself or with the next edition's.
    if field.isOldInherited, field.isNewInherited, field.isEqual { return nil }
    let standing = context.judge.standing(
      field.key, field.oldSources ?? context.old.sources(field.key, of: old), context.old,
      field.newSources ?? context.new.sources(field.key, of: new), context.new)
    if field.isEqual {
      if standing.isIndependent { equalCount += 1 } else { dependentFields.append(field.key) }
      if standing.isBackground { isWeak = true }
      return nil
    }
    let amendedBy = isAmended ? context.new.edition.id : nil
    if !field.isOldKnown || !field.isNewKnown {
      if isAmended { return (.onlyNewer, amendedBy) }
      let lacking = field.isOldKnown ? context.new : context.old
      let topics = [old.topic, new.topic] + old.furtherTopics + new.furtherTopics
      if lacking.mayHide(topics: topics) {
        unknownFields.append(field.key)
        return nil
      }
    }
    if field.isText, !standing.isIndependent {
      if amendedBy == nil || standing.isShared || standing.oldRestsOnNew { dependentFields.append(field.key) }
      return nil
    }
    if standing.newRestsOnOld, amendedBy == nil {
      dependentFields.append(field.key)
      return nil
    }
    if !standing.isIndependent { return (.notIndependent, amendedBy) }
    if field.isOldInherited || field.isNewInherited { return (.inherited, amendedBy) }
    return (standing.isBackground ? .background : .captured, amendedBy)
  }

  /// The ground for saying that one side of a list lacks something: where that side was captured in part only, it may
  /// have it all the same.
  func ground(
    _ ground: (certainty: Certainty, amendedBy: String?), lackedByOld: Bool, lackedByNew: Bool
  ) -> (certainty: Certainty, amendedBy: String?) {
    guard ground.certainty == .captured, ground.amendedBy == nil else { return ground }
    let topics = [old.topic, new.topic] + old.furtherTopics + new.furtherTopics
    let mayHide =
      (lackedByOld && context.old.mayHide(topics: topics)) || (lackedByNew && context.new.mayHide(topics: topics))
    return mayHide ? (.partlyCaptured, nil) : ground
  }

  /// Judges a field and, where it differs, adds a change of it.
  mutating func report(_ kind: ChangeKind, _ field: FieldPair, old: String?, new: String?) {
    guard let ground = judge(field) else { return }
    add(kind, field.key, ground, old: old, new: new)
  }

  mutating func add(
    _ kind: ChangeKind, _ field: String, _ ground: (certainty: Certainty, amendedBy: String?), old: String?,
    new: String?, configure: (inout Change) -> Void = { _ in }
  ) {
    let ground = self.ground(ground, lackedByOld: old == nil, lackedByNew: new == nil)
    var change = Change(kind, subject)
    change.field = field
    change.old = old
    change.new = new
    change.certainty = ground.certainty
    change.amendedBy = ground.amendedBy
    if ground.amendedBy != nil { change.reason = self.new.amendment?.reason }
    configure(&change)
    add(change)
  }
}
