import Catalogue
import Diagnostics
import Nodes

extension Draft {
  /// Applies a layer: what it includes, excludes and adds, then the values it sets.
  mutating func apply(_ layer: Layer) {
    for inclusion in layer.inclusions { include(inclusion, layer) }
    for exclusion in layer.exclusions { exclude(exclusion, layer) }
    for addition in layer.additions { addLocal(addition, layer) }
    applySettings(layer)
  }

  private mutating func include(_ inclusion: Inclusion, _ layer: Layer) {
    guard let place = find(inclusion.id, at: inclusion.origin) else { return }
    let requirement = items[place].requirement
    let name = "'\(requirement.id)' (\(requirement.title))"
    switch items[place].state {
    case .notSelected:
      items[place].state = .included(.selected(by: layer.scope))
      items[place].steps.append(
        .init(
          scope: layer.scope, text: "Included by \(layer.scope.label)" + Self.because(inclusion.reason),
          origin: inclusion.origin, reason: inclusion.reason))
    case .included(.selected(let scope)):
      twice("\(name) is included already by \(scope.label)", inclusion.origin, requirement.id)
    case .excluded(_, let scope):
      twice("\(name) is excluded by \(scope.label), so it cannot be included here", inclusion.origin, requirement.id)
    case .included, .notApplicable, .undecided:
      let why =
        switch requirement.requirementClass {
        case _ where isPackRow(place): "a row of a pack, and so in already"
        case .coreAndMandated: "core and mandated, and so in already"
        case .practiceBusiness: "the practice's own business, which is not the commissioner's to include"
        case .enhanced: "in already"
        }
      diagnostics.append(
        Diagnostic(
          SelectionRules.notEnhanced, "\(name) is \(why)", at: inclusion.origin.location,
          fix: "delete the inclusion; only enhanced requirements are included"))
    }
  }

  private mutating func exclude(_ exclusion: Exclusion, _ layer: Layer) {
    guard let place = find(exclusion.id, at: exclusion.origin) else { return }
    let requirement = items[place].requirement
    let name = "'\(requirement.id)' (\(requirement.title))"
    switch items[place].state {
    case .excluded(_, let scope):
      twice("\(name) is excluded already by \(scope.label)", exclusion.origin, requirement.id)
    case .notSelected:
      notInScope("\(name) is enhanced and nobody includes it, so there is nothing to exclude", exclusion.origin)
    case .included(.selected(layer.scope)), .included(.local(layer.scope)):
      twice("\(name) is both taken in and excluded by \(layer.scope.label)", exclusion.origin, requirement.id)
    case .included where requirement.requirementClass == .practiceBusiness && !isPackRow(place):
      notInScope(
        "\(name) is the practice's own business, which is not the commissioner's to exclude", exclusion.origin)
    case .included, .notApplicable, .undecided:
      items[place].state = .excluded(exclusion, by: layer.scope)
      items[place].steps.append(
        .init(
          scope: layer.scope,
          text: "Excluded by \(layer.scope.label): \(exclusion.reason.label.lowercased()) (\(exclusion.detail)); "
            + "requested by \(exclusion.requestedBy), approved by \(exclusion.approvedBy) on \(exclusion.date.longText)",
          origin: exclusion.origin))
    }
  }

  private mutating func addLocal(_ local: LocalRequirement, _ layer: Layer) {
    guard isLocalID(local, layer) else { return }
    if let place = place(of: local.id) {
      var by = "nationally"
      if case .included(.local(let scope)) = items[place].state { by = "by \(scope.label)" }
      twice("'\(local.id)' is added already \(by)", local.origin, local.id)
      return
    }
    let names = Placeholders.names(in: local.statement)
    for name in names where !local.parameters.contains(where: { $0.name == name }) {
      diagnostics.append(
        Diagnostic(
          SelectionRules.unknownParameter, "the statement of '\(local.id)' has {\(name)}, but no such parameter",
          at: local.origin.location, fix: "add it under 'parameters:', or write the value out"))
    }
    checkValues(local)
    let requirement = Requirement(
      localID: local.id, title: local.title, topic: local.topic, statement: local.statement, level: local.level,
      route: local.route, duties: local.duties, standards: local.standards, parameters: local.parameters,
      reason: local.reason, origin: local.origin, edition: edition)
    add(
      TailoredRequirement(
        requirement: requirement, state: .included(.local(by: layer.scope)),
        values: local.parameters.map { .init(parameter: $0, value: $0.value, setBy: layer.scope) },
        steps: [
          .init(
            scope: layer.scope, text: "Added by \(layer.scope.label)" + Self.because(local.reason),
            origin: local.origin, reason: local.reason)
        ]))
  }

  /// Whether a local requirement's id can be told from national ones, today's and those to come.
  private mutating func isLocalID(_ local: LocalRequirement, _ layer: Layer) -> Bool {
    let prefix = String(local.id.prefix { $0 != "-" })
    let own = ["LOCAL", layer.code].filter { !$0.isEmpty }
    let rest = own.contains { local.id.hasPrefix($0 + "-") }
    let isNational =
      catalogue.topics.entries.contains { $0.prefixes.contains(prefix) } || edition.requirement(local.id) != nil
    if rest, !isNational { return true }
    let why =
      isNational ? "the prefix is a national topic's" : "it does not begin with " + own.joined(separator: "- or ") + "-"
    diagnostics.append(
      Diagnostic(
        SelectionRules.localID, "'\(local.id)' is no id for a local requirement: \(why)", at: local.origin.location,
        fix: "call it LOCAL-01, or the next number that is free"))
    return false
  }

  /// The place of an id, or the finding that the edition has no such requirement, with what became of it.
  mutating func find(_ id: String, at origin: EntryOrigin) -> Int? {
    if let place = place(of: id) { return place }
    diagnostics.append(UnknownSelection.finding(id, at: origin, in: self))
    return nil
  }

  mutating func twice(_ message: String, _ origin: EntryOrigin, _ id: String) {
    let earlier = place(of: id).flatMap { items[$0].steps.last { $0.scope != nil }?.origin }
    diagnostics.append(
      Diagnostic(
        SelectionRules.selectedTwice, message, at: origin.location,
        notes: earlier.map { [.init("decided here", at: $0.location)] } ?? [], fix: "delete one of the two"))
  }

  private mutating func notInScope(_ message: String, _ origin: EntryOrigin) {
    diagnostics.append(
      Diagnostic(SelectionRules.notInScope, message, at: origin.location, fix: "delete the exclusion"))
  }

  static func because(_ reason: String?) -> String {
    reason.map { ": \($0)" } ?? ""
  }
}

/// The finding that a selection names what the edition does not have.
enum UnknownSelection {
  static func finding(_ id: String, at origin: EntryOrigin, in draft: Draft) -> Diagnostic {
    let edition = draft.edition.id
    switch Succession.fate(of: id, in: draft.edition, draft.catalogue) {
    case .continued(let ids, let reason):
      return Diagnostic(
        SelectionRules.withdrawn,
        "'\(id)' is not in edition \(edition), where \(ids.joined(separator: ", ")) "
          + (ids.count == 1 ? "takes its place" : "take its place"),
        at: origin.location, notes: reason.isEmpty ? [] : [.init(reason)],
        fix: "name \(ids.joined(separator: ", ")) instead")
    case .withdrawn(let reason):
      return Diagnostic(
        SelectionRules.withdrawn, "'\(id)' was withdrawn from edition \(edition) and has no successor",
        at: origin.location, notes: reason.isEmpty ? [] : [.init(reason)], fix: "delete the selection")
    case .onlyIn(let editions):
      return Diagnostic(
        SelectionRules.withdrawn,
        "'\(id)' is not in edition \(edition), only in \(editions.joined(separator: ", ")), and no successor is recorded",
        at: origin.location,
        fix: "delete the selection; if the duty is wanted all the same, add it as a local requirement")
    case .unknown:
      return Diagnostic(
        SelectionRules.unknownRequirement, "there is no requirement '\(id)'", at: origin.location,
        fix: NearMiss.suggestion(for: id, among: draft.ids) ?? "`gpspec list --edition \(edition)` shows them all")
    }
  }
}
