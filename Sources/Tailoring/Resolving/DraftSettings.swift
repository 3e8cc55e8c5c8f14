import Catalogue
import Diagnostics

extension Draft {
  /// Gives parameters the values that a layer sets, where they are at least as strict as they have to be.
  mutating func applySettings(_ layer: Layer) {
    let vary = mayVary(layer)
    var seen: Set<ParameterName> = []
    for setting in layer.settings {
      guard let name = ParameterName("\(setting.requirement).\(setting.parameter)"),
        let place = find(setting.requirement, at: setting.origin),
        let index = parameter(setting, place)
      else { continue }
      if !seen.insert(name).inserted {
        twice("'\(name.text)' is set twice by \(layer.scope.label)", setting.origin, setting.requirement)
        continue
      }
      guard isAllowed(setting, name, place, index, layer) else { continue }
      set(setting, place, index, layer)
      if vary.contains(name) { loosenable.insert(name) } else { loosenable.remove(name) }
    }
    for (name, origin) in zip(layer.mayVary, layer.mayVaryOrigins) {
      let parameters = seen.filter { $0.text == name || $0.requirement == name }
      guard parameters.isEmpty, place(of: ParameterName(name)?.requirement ?? name) != nil else { continue }
      diagnostics.append(
        Diagnostic(
          SelectionRules.withoutEffect,
          "\(layer.scope.label) lets '\(name)' vary, but sets no value of it, so every layer may tighten it anyway",
          at: origin.location, fix: "set a value, or delete the line"))
    }
  }

  /// The parameters that a layer lets others vary, with the finding where there are none of that name.
  private mutating func mayVary(_ layer: Layer) -> Set<ParameterName> {
    var names: Set<ParameterName> = []
    for (text, origin) in zip(layer.mayVary, layer.mayVaryOrigins) {
      let name = ParameterName(text)
      guard let place = find(name?.requirement ?? text, at: origin) else { continue }
      let parameters = items[place].values.map(\.parameter.name)
      if let name, !parameters.contains(name.parameter) {
        unknown(name.parameter, of: name.requirement, parameters, origin)
        continue
      }
      for parameter in parameters where name == nil || name?.parameter == parameter {
        if let found = ParameterName("\(items[place].requirement.id).\(parameter)") { names.insert(found) }
      }
    }
    return names
  }

  private mutating func parameter(_ setting: Setting, _ place: Int) -> Int? {
    let values = items[place].values
    if let index = values.firstIndex(where: { $0.parameter.name == setting.parameter }) { return index }
    unknown(setting.parameter, of: setting.requirement, values.map(\.parameter.name), setting.origin)
    return nil
  }

  private mutating func unknown(_ name: String, of id: String, _ known: [String], _ origin: EntryOrigin) {
    diagnostics.append(
      Diagnostic(
        SelectionRules.unknownParameter, "'\(id)' has no parameter '\(name)'", at: origin.location,
        fix: NearMiss.suggestion(for: name, among: known)
          ?? (known.isEmpty ? "it has none; say it in a local requirement" : "it has " + known.joined(separator: ", ")))
    )
  }

  private mutating func isAllowed(
    _ setting: Setting, _ name: ParameterName, _ place: Int, _ index: Int, _ layer: Layer
  ) -> Bool {
    let current = items[place].values[index]
    let location = (setting.valueOrigin ?? setting.origin).location
    func words(_ value: String) -> String { ParameterText.text(value, unit: current.parameter.unit) }
    guard let isAsStrict = ParameterOrder.isAsStrict(setting.value, as: current.parameter) else {
      let why =
        current.parameter.stricter == .none
        ? "it has no direction in which it becomes stricter"
        : "it cannot be compared with \(words(current.parameter.value))"
      diagnostics.append(
        Diagnostic(
          SelectionRules.incomparable, "'\(setting.value)' is no local value of '\(name.text)': \(why)", at: location,
          fix: current.parameter.stricter == .none
            ? "say it in a local requirement" : "write the bare value, in the same unit"))
      return false
    }
    if let problem = ParameterOrder.impossibility(setting.value, unit: current.parameter.unit) {
      impossible("\(words(setting.value)) for '\(name.text)' \(problem)", location)
      return false
    }
    let owner = national(place)
    if !isAsStrict {
      diagnostics.append(
        Diagnostic(
          SelectionRules.weakerThanNational,
          "\(words(setting.value)) for '\(name.text)' is weaker than the \(owner) value, \(words(current.parameter.value))",
          at: location, notes: [.init("set here", at: items[place].requirement.origin.location)],
          fix: "a local value may only be stricter: \(Self.direction(current.parameter))"))
      return false
    }
    var above = current.parameter
    above.value = current.value
    if let scope = current.setBy, scope != layer.scope, !loosenable.contains(name),
      ParameterOrder.isAsStrict(setting.value, as: above) != true
    {
      let earlier = items[place].steps.last { $0.parameter == name.parameter }?.origin
      diagnostics.append(
        Diagnostic(
          SelectionRules.weakerThanAbove,
          "\(words(setting.value)) for '\(name.text)' is weaker than \(words(current.value)), set by \(scope.label)",
          at: location, notes: earlier.map { [.init("set here", at: $0.location)] } ?? [],
          fix: "tighten it, or have \(scope.label) name it under 'may_vary:'"))
      return false
    }
    return true
  }

  private mutating func impossible(_ message: String, _ location: SourceLocation) {
    diagnostics.append(
      Diagnostic(SelectionRules.impossibleValue, message, at: location, fix: "write the value that is meant"))
  }

  /// Refuses a local requirement whose own parameters have values that there cannot be.
  mutating func checkValues(_ local: LocalRequirement) {
    for parameter in local.parameters {
      guard let problem = ParameterOrder.impossibility(parameter.value, unit: parameter.unit) else { continue }
      impossible(
        "\(ParameterText.text(parameter)) for '\(local.id).\(parameter.name)' \(problem)", local.origin.location)
    }
  }

  private mutating func set(_ setting: Setting, _ place: Int, _ index: Int, _ layer: Layer) {
    let current = items[place].values[index]
    let unit = current.parameter.unit
    items[place].values[index].value = setting.value
    items[place].values[index].setBy = layer.scope
    items[place].steps.append(
      .init(
        scope: layer.scope,
        text: "\(setting.parameter) set to \(ParameterText.text(setting.value, unit: unit)) by \(layer.scope.label), "
          + "\(ParameterText.text(current.value, unit: unit)) before" + Self.because(setting.reason),
        origin: setting.origin, parameter: setting.parameter, reason: setting.reason))
    if items[place].isIncluded { return }
    let why =
      switch items[place].state {
      case .excluded(_, let scope): "is excluded by \(scope.label)"
      default: "is not in scope"
      }
    diagnostics.append(
      Diagnostic(
        SelectionRules.withoutEffect,
        "'\(setting.requirement)' \(why), so setting its \(setting.parameter) has no effect",
        at: setting.origin.location, fix: "take the requirement into scope, or delete the setting"))
  }

  /// Whose value a parameter's own is: national, or that of the layer that added the requirement.
  private func national(_ place: Int) -> String {
    if case .included(.local) = items[place].state { "local requirement's own" } else { "national" }
  }

  private static func direction(_ parameter: Parameter) -> String {
    let value = ParameterText.text(parameter.value, unit: parameter.unit)
    return switch parameter.stricter {
    case .lower: "\(value) or less"
    case .higher: "\(value) or more"
    case .earlier: "\(value) or earlier"
    case .later: "\(value) or later"
    case .none: value
    }
  }
}
