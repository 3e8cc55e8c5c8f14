import Catalogue
import Nodes

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
  /// Fields that differ because one side lacks something, and may have it where nobody captured it.
  private(set) var unknown: [UnknownField] = []
  /// Fields of which nothing can be said because one side rests on the other.
  var dependentFields: [String] = []
  var equalCount = 0
  var isWeak = false
  var isCarried = false
  /// Bodies that hold the same role under another name.
  var renamed: Set<RenamedBody> = []
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
    reportUnknown()
    if !dependentFields.isEmpty {
      var change = Change(.notIndependent, subject)
      change.field = dependentFields.joined(separator: ", ")
      change.certainty = .notIndependent
      add(change)
    }
  }

  /// One change for all that one side lacks and the other has, with what the other has.
  private mutating func reportUnknown() {
    guard !unknown.isEmpty else { return }
    var change = Change(.fieldNotCaptured, subject)
    change.field = unknownFields.joined(separator: ", ")
    func words(_ value: (UnknownField) -> String?) -> String? {
      let lines = unknown.compactMap { field in value(field).map { "\(field.key): \($0)" } }
      return lines.isEmpty ? nil : lines.joined(separator: "; ")
    }
    change.old = words(\.old)
    change.new = words(\.new)
    change.certainty = change.old == nil ? .onlyNewer : .onlyOlder
    add(change)
  }

  /// The keys of the fields of which one side was not captured.
  var unknownFields: [String] {
    var keys: [String] = []
    for field in unknown {
      let key = field.key.prefix { $0 != "." }
      if !keys.contains(String(key)) { keys.append(String(key)) }
    }
    return keys
  }

  mutating func noteUnknown(_ key: String, old: String?, new: String?) {
    unknown.append(UnknownField(key: key, old: old, new: new))
  }

  mutating func add(_ change: Change) {
    var change = change
    change.oldPlace = change.oldPlace ?? old.origin
    change.newPlace = change.newPlace ?? new.fieldOrigins[change.field ?? ""]?.origin ?? new.origin
    if change.touched == nil {
      change.touched = context.audiences(old.duties.value + new.duties.value)
    }
    changes.append(context.sealed(change, isCore: old.weighsFully || new.weighsFully))
  }

  var findings: PairFindings {
    PairFindings(
      openFields: Set(dependentFields + unknownFields), isWeak: isWeak, isCarried: isCarried,
      hasChanges: !changes.isEmpty,
      isOldOwn: context.judge.isOwn(context.old.sources("statement", of: old), of: context.old),
      isNewOwn: context.judge.isOwn(context.new.sources("statement", of: new), of: context.new))
  }

  var outcome: PairOutcome {
    if isCarried { return .carriedOver }
    if changes.contains(where: { $0.kind.group == .change }) { return .changed }
    if changes.contains(where: { $0.kind.group == .restatement }) { return .restatement }
    if changes.contains(where: { $0.kind.group == .editorial }) { return .wording }
    if !dependentFields.isEmpty { return .notIndependent }
    if !unknown.isEmpty { return .partlyCaptured }
    if context.isAmendment, new.amendment?.kind == .confirm { return .saidAgain }
    return isWeak ? .unconfirmed : .unchanged
  }

  /// How it came out for one audience, by the changes that it has to hear of; nil where the pair does not concern it,
  /// or where all that differs concerns others.
  func outcome(for audience: Audience) -> PairOutcome? {
    let differences = changes.filter(\.kind.group.isDifference)
    if differences.isEmpty {
      return context.audiences(old.duties.value + new.duties.value)?.contains(audience) ?? true ? outcome : nil
    }
    let groups = differences.filter { $0.concerns(audience) }.map(\.kind.group)
    if groups.contains(.change) { return .changed }
    if groups.contains(.restatement) { return .restatement }
    return groups.isEmpty ? nil : .wording
  }
}

extension Requirement {
  /// Whether its changes weigh as much as the rule says: what every practice must get, and in a pack what every
  /// solution must do. What is chosen weighs less.
  var weighsFully: Bool { requirementClass == .coreAndMandated || level.value == .mustDo }
}

/// Something that one side has and the other may have where nobody captured it.
struct UnknownField {
  var key: String
  var old: String?
  var new: String?
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
  /// Whether both sides have it from their class: that the class gives something else is said once, of the class.
  var isOfClass = false
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
    if field.isOldInherited, field.isNewInherited, field.isEqual || field.isOfClass { return nil }
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
      // What comes of this is told apart by `add`, which has the words of the side that is known.
      if isHidden(field.key, byOld: !field.isOldKnown, byNew: !field.isNewKnown) { return (.captured, amendedBy) }
    }
    // What the amendment says it has no more rests on the amendment, whatever the older words rested on.
    if field.isOldKnown, !field.isNewKnown, isUnset(field.key) { return (.captured, amendedBy) }
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

  /// Whether a side that lacks something in a field was captured in part only, so that it may have it all the same.
  func isHidden(_ field: String, byOld: Bool, byNew: Bool) -> Bool {
    guard byOld || byNew else { return false }
    let topics = [old.topic, new.topic] + old.furtherTopics + new.furtherTopics
    return (byOld && context.old.mayHide(topics: topics))
      || (byNew && !isUnset(field) && context.new.mayHide(topics: topics))
  }

  /// Whether the amendment says that it has no such field any more.
  private func isUnset(_ field: String) -> Bool {
    let key = String(field.prefix { $0 != "." })
    return context.isAmendment && new.node[key] == nil && new.fieldOrigins[key]?.edition == context.new.edition.id
  }

  /// Judges a field and, where it differs, adds a change of it.
  mutating func report(_ kind: ChangeKind, _ field: FieldPair, old: String?, new: String?) {
    guard let ground = judge(field) else { return }
    if isHidden(field.key, byOld: !field.isOldKnown, byNew: !field.isNewKnown) {
      noteUnknown(field.key, old: field.isOldKnown ? old : nil, new: field.isNewKnown ? new : nil)
      return
    }
    add(kind, field.key, ground, old: old, new: new)
  }

  mutating func add(
    _ kind: ChangeKind, _ field: String, _ ground: (certainty: Certainty, amendedBy: String?), old: String?,
    new: String?, configure: (inout Change) -> Void = { _ in }
  ) {
    if isHidden(field, byOld: old == nil, byNew: new == nil) {
      noteUnknown(field, old: old, new: new)
      return
    }
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
