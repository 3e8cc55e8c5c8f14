import Catalogue

extension PairComparison {
  /// Standards with their succession, money, route, and what else is referred to.
  mutating func compareReferences() {
    compareStandards()
    // The context, and not the catalogue in it: a copy of that is a copy of every register.
    let context = context
    let (oldFunding, newFunding) = (old.funding, new.funding)
    compareFacet(.fundingChanged, "funding", oldFunding, newFunding) { context.catalogue.funding[$0]?.name }
    compareRoute()
    compareList("capabilities", old.capabilities, new.capabilities) { context.catalogue.capabilities[$0]?.name }
    compareList("frameworks", old.frameworks, new.frameworks) { context.catalogue.frameworks[$0]?.name }
    compareList("services", old.services, new.services) { context.catalogue.services[$0]?.name }
    compareList("equipment", old.equipment, new.equipment) { context.catalogue.equipment[$0]?.name }
    compareList("indicators", old.indicators, new.indicators) { context.catalogue.indicators[$0]?.name }
    compareList("instruments", old.instruments, new.instruments) { context.catalogue.instruments[$0]?.name }
  }

  private mutating func compareStandards() {
    let (before, after) = (old.standards.value, new.standards.value)
    let field = FieldPair(
      key: "standards", isOldKnown: !before.isEmpty, isNewKnown: !after.isEmpty,
      isEqual: before == after || Set(before) == Set(after), isOldInherited: old.standards.isInherited,
      isNewInherited: new.standards.isInherited, oldSources: old.standards.inheritedSources,
      newSources: new.standards.inheritedSources)
    guard let ground = judge(field) else { return }
    var come = after.filter { !before.contains($0) }
    func name(_ id: String) -> String { context.catalogue.standards[id]?.name ?? id }
    for standard in before where !after.contains(standard) {
      let successors = Succession.successors(of: standard, in: context.catalogue.standards)
      let followers = come.filter(successors.contains)
      come.removeAll(where: followers.contains)
      add(
        followers.isEmpty ? .standardDropped : .standardReplaced, "standards", ground, old: name(standard),
        new: followers.isEmpty ? nil : followers.map(name).joined(separator: "; ")
      ) { change in
        change.oldIDs = [standard]
        change.newIDs = followers
      }
    }
    for standard in come {
      add(.standardAdded, "standards", ground, old: nil, new: name(standard)) { $0.newIDs = [standard] }
    }
  }

  private mutating func compareFacet(
    _ kind: ChangeKind, _ key: String, _ before: Facet<[String]>, _ after: Facet<[String]>,
    name: (String) -> String?
  ) {
    let field = FieldPair(
      key: key, isOldKnown: !before.value.isEmpty, isNewKnown: !after.value.isEmpty,
      isEqual: before.value == after.value || Set(before.value) == Set(after.value), isOldInherited: before.isInherited,
      isNewInherited: after.isInherited, oldSources: before.inheritedSources, newSources: after.inheritedSources,
      isOfClass: before.isOfClass && after.isOfClass)
    guard let ground = judge(field) else { return }
    let isHidden = isHidden(
      key, byOld: Set(before.value).isSubset(of: after.value), byNew: Set(after.value).isSubset(of: before.value))
    func words(_ facet: Facet<[String]>) -> String? {
      guard !facet.value.isEmpty else { return nil }
      let text = facet.value.map { name($0) ?? $0 }.joined(separator: "; ")
      if case .inherited(let from, _) = facet.basis { return "\(text) (inherited from \(from))" }
      return text
    }
    if isHidden {
      noteUnknown(key, old: words(before), new: words(after))
      return
    }
    add(kind, key, ground, old: words(before), new: words(after)) { change in
      change.oldIDs = before.value
      change.newIDs = after.value
    }
  }

  private mutating func compareRoute() {
    let field = FieldPair(
      key: "route", isOldKnown: old.route.value != nil, isNewKnown: new.route.value != nil,
      isEqual: old.route.value == new.route.value, isOldInherited: old.route.isInherited,
      isNewInherited: new.route.isInherited, oldSources: old.route.inheritedSources,
      newSources: new.route.inheritedSources)
    report(.routeChanged, field, old: old.route.value?.label, new: new.route.value?.label)
  }

  private mutating func compareList(
    _ key: String, _ before: [String], _ after: [String], name: (String) -> String?
  ) {
    if before.isEmpty, after.isEmpty { return }
    let field = FieldPair(
      key: key, isOldKnown: !before.isEmpty, isNewKnown: !after.isEmpty,
      isEqual: before == after || Set(before) == Set(after))
    guard let ground = judge(field) else { return }
    let isHidden = isHidden(
      key, byOld: Set(before).isSubset(of: after), byNew: Set(after).isSubset(of: before))
    func words(_ ids: [String]) -> String? {
      ids.isEmpty ? nil : ids.map { name($0) ?? $0 }.joined(separator: "; ")
    }
    if isHidden {
      noteUnknown(key, old: words(before), new: words(after))
      return
    }
    add(.referencesChanged, key, ground, old: words(before), new: words(after)) { change in
      change.oldIDs = before
      change.newIDs = after
    }
  }
}

/// What took the place of a register's entry.
enum Succession {
  /// Every entry that follows one, by however many steps.
  static func successors(of id: String, in register: Register<RegisterItem>) -> Set<String> {
    var found: Set<String> = []
    var front = [id]
    while let next = front.popLast() {
      for successor in register[next]?.succeededBy ?? [] where found.insert(successor).inserted {
        front.append(successor)
      }
    }
    return found
  }
}
