import Catalogue

extension PairComparison {
  /// Class, strength, contractual status, topic, title, funding, route.
  mutating func compareClassification() {
    compareClass()
    compareLevel()
    compareContractual()
    // An entry of a pack without a group stands in the pack itself, which has another name in another version.
    let isInPack = old.topic == context.old.pack?.id && new.topic == context.new.pack?.id
    if old.topic != new.topic, !isInPack {
      add(.movedTopic, "topic", (.captured, nil), old: topicName(old.topic), new: topicName(new.topic))
    }
    if old.id != new.id { add(.renumbered, "id", (.captured, nil), old: old.id, new: new.id) }
    if let before = old.row, let after = new.row, before != after {
      add(.renumbered, "row", (.captured, nil), old: before, new: after)
    }
  }

  /// The name of a topic, or of a pack's group.
  private func topicName(_ id: String) -> String {
    let group = [context.new, context.old].lazy.compactMap { $0.pack?.groups.first { $0.id == id } }.first
    return group?.title ?? context.catalogue.topics[id]?.name ?? id
  }

  private mutating func compareClass() {
    let (oldClass, newClass) = (old.requirementClass, new.requirementClass)
    // The classes are ordered from what every practice must get down to what it buys itself.
    report(
      newClass < oldClass ? .reclassifiedRaised : .reclassifiedLowered,
      FieldPair(key: "class", isOldKnown: true, isNewKnown: true, isEqual: oldClass == newClass),
      old: oldClass.label, new: newClass.label)
  }

  private mutating func compareLevel() {
    let (oldLevel, newLevel) = (old.level.value, new.level.value)
    // Both defaults of a class that changed: that the class changed says it already.
    if old.level.isInherited, new.level.isInherited, old.requirementClass != new.requirementClass { return }
    let isRaised = (newLevel?.strength ?? -1) > (oldLevel?.strength ?? -1)
    report(
      isRaised ? .strengthRaised : .strengthLowered,
      FieldPair(
        key: "level", isOldKnown: oldLevel != nil, isNewKnown: newLevel != nil, isEqual: oldLevel == newLevel,
        isOldInherited: old.level.isInherited, isNewInherited: new.level.isInherited,
        oldSources: old.level.inheritedSources, newSources: new.level.inheritedSources,
        isOfClass: old.level.isOfClass && new.level.isOfClass),
      old: words(old.level), new: words(new.level))
  }

  private func words(_ level: Facet<RequirementLevel?>) -> String? {
    guard let label = level.value?.label else { return nil }
    if case .inherited(let from, _) = level.basis { return "\(label) (inherited from \(from))" }
    return label
  }

  private mutating func compareContractual() {
    let (oldStatus, newStatus) = (old.contractual, new.contractual)
    if oldStatus != newStatus, oldStatus != .contractual, newStatus != .contractual {
      // Not contractual on one side, not a word on the other: that is no difference, and no agreement.
      noteUnknown(
        "contractual", old: oldStatus == .notStated ? nil : oldStatus.label,
        new: newStatus == .notStated ? nil : newStatus.label)
      return
    }
    report(
      newStatus == .contractual ? .madeContractual : .noLongerContractual,
      FieldPair(
        key: "contractual", isOldKnown: oldStatus != .notStated, isNewKnown: newStatus != .notStated,
        isEqual: oldStatus == newStatus),
      old: oldStatus.label, new: newStatus.label)
  }
}

extension Facet {
  /// The sources of an inherited value; nil for one's own.
  var inheritedSources: [SourceCitation]? {
    if case .inherited(_, let sources) = basis { sources } else { nil }
  }

  /// Whether it is what the class gives.
  var isOfClass: Bool {
    if case .inherited(let from, _) = basis { from.hasPrefix("class ") } else { false }
  }
}
