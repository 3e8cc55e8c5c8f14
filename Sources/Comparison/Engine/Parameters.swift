import Catalogue
import Nodes

extension PairComparison {
  /// Values and service levels, by name.
  mutating func compareParameters() {
    let renamed = renamedPlaceholders
    let oldNames = old.parameters.map(\.name).filter { renamed[$0] == nil }
    let newNames = new.parameters.map(\.name).filter { !renamed.values.contains($0) }
    for name in oldNames + newNames.filter({ !oldNames.contains($0) }) {
      compare(name, old.parameters.first { $0.name == name }, new.parameters.first { $0.name == name })
    }
    let oldMeasures = old.serviceLevels.map(\.measure)
    for measure in oldMeasures + new.serviceLevels.map(\.measure).filter({ !oldMeasures.contains($0) }) {
      compare(
        old.serviceLevels.first { $0.measure == measure }, new.serviceLevels.first { $0.measure == measure })
    }
  }

  /// Values that stand under another name with the same measure and direction: the name is ours and says nothing.
  var renamedPlaceholders: [String: String] {
    let gone = old.parameters.filter { before in !new.parameters.contains { $0.name == before.name } }
    var come = new.parameters.filter { after in !old.parameters.contains { $0.name == after.name } }
    var renamed: [String: String] = [:]
    for before in gone {
      let place = come.firstIndex { after in
        after.stricter == before.stricter && ParameterOrder.compare(before, after) == .equal
      }
      if let place { renamed[before.name] = come.remove(at: place).name }
    }
    return renamed
  }

  private mutating func compare(_ before: ServiceLevel?, _ after: ServiceLevel?) {
    // Over another window a target is another measure: neither stricter nor less strict.
    let isComparable = before?.window == after?.window
    let comparison = isComparable ? ParameterOrder.compare(before?.parameter, after?.parameter) : .other
    report(
      Self.kind(comparison),
      FieldPair(
        key: "service_levels", isOldKnown: before != nil, isNewKnown: after != nil, isEqual: comparison == .equal),
      old: before.map(words), new: after.map(words))
  }

  private static func kind(_ comparison: ParameterOrder) -> ChangeKind {
    switch comparison {
    case .tighter: .parameterTightened
    case .looser: .parameterLoosened
    case .equal, .other: .parameterChanged
    }
  }

  private mutating func compare(_ name: String, _ before: Parameter?, _ after: Parameter?) {
    let comparison = ParameterOrder.compare(before, after)
    guard
      let ground = judge(
        FieldPair(
          key: "parameters", isOldKnown: before != nil, isNewKnown: after != nil, isEqual: comparison == .equal))
    else { return }
    add(
      Self.kind(comparison), "parameters.\(name)", ground, old: before.map { ParameterText.text($0) },
      new: after.map { ParameterText.text($0) })
  }

  private func words(_ level: ServiceLevel) -> String {
    "\(level.measure): \(ParameterText.text(level.target, unit: level.unit))" + (level.window.map { ", \($0)" } ?? "")
  }
}

extension ServiceLevel {
  /// Its target as a value that has a direction.
  fileprivate var parameter: Parameter {
    Parameter(name: measure, value: target, unit: unit, stricter: stricter, note: nil)
  }
}

/// Which of two values is the stricter one.
enum ParameterOrder {
  case equal, tighter, looser, other

  static func compare(_ old: Parameter?, _ new: Parameter?) -> ParameterOrder {
    guard let old, let new else { return old == nil && new == nil ? .equal : .other }
    if old.value == new.value, old.unit == new.unit { return .equal }
    let direction = new.stricter == .none ? old.stricter : new.stricter
    guard let (before, after) = measures(old, new) else { return .other }
    if before == after { return .equal }
    switch direction {
    case .lower, .earlier: return after < before ? .tighter : .looser
    case .higher, .later: return after > before ? .tighter : .looser
    case .none: return .other
    }
  }

  /// Both values on one scale: dates as days, times in seconds, sizes in bytes, other numbers where units agree.
  private static func measures(_ old: Parameter, _ new: Parameter) -> (Double, Double)? {
    if let before = PartialDate(old.value), let after = PartialDate(new.value), old.unit == "date" || new.unit == "date"
    {
      return (Double(before.latest), Double(after.latest))
    }
    guard let before = Double(old.value), let after = Double(new.value) else { return nil }
    if old.unit == new.unit { return (before, after) }
    guard let oldScale = scale(old.unit), let newScale = scale(new.unit), oldScale.kind == newScale.kind
    else { return nil }
    return (before * oldScale.factor, after * newScale.factor)
  }

  private static func scale(_ unit: String?) -> (kind: String, factor: Double)? {
    switch unit {
    case "milliseconds": ("time", 0.001)
    case "seconds": ("time", 1)
    case "minutes": ("time", 60)
    case "hours": ("time", 3600)
    case "days": ("time", 86_400)
    case "weeks": ("time", 604_800)
    case "months": ("months", 1)
    case "years": ("months", 12)
    case "megabytes": ("size", 1)
    case "gigabytes": ("size", 1000)
    case "pence": ("money", 1)
    case "pounds": ("money", 100)
    default: nil
    }
  }
}
