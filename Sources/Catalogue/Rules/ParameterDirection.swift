import Diagnostics
import Nodes

/// Parameters that could not be tightened as they say.
enum ParameterDirection: CatalogueRule {
  static let rule = Rule(
    id: "catalogue/parameter-direction",
    summary: "A parameter's value, unit and direction do not go together.",
    meaning: """
      A local value may only be stricter than the national one, so it has to be known which way that is: numbers with \
      a unit become lower or higher, dates and times of day earlier or later, texts neither.
      """,
    failing: ExampleCatalogue.example(
      "parameters:\n  recovery_time: { value: two days, unit: hours, stricter: lower }",
      statement: "The practice restores its records within {recovery_time}."),
    passing: ExampleCatalogue.example(
      "parameters:\n  recovery_time: { value: 48, unit: hours, stricter: lower }",
      statement: "The practice restores its records within {recovery_time}."))

  static func findings(in context: CheckContext) -> [Diagnostic] {
    var found: [Diagnostic] = []
    for written in context.written {
      for parameter in written.requirement.parameters {
        guard let problem = problem(parameter) else { continue }
        found.append(
          Diagnostic(
            rule, "parameter '\(parameter.name)' of '\(written.requirement.id)': \(problem)",
            at: written.requirement.location("parameters")))
      }
    }
    return found
  }

  private static func problem(_ parameter: Parameter) -> String? {
    if parameter.stricter != .none, let problem = ParameterOrder.impossibility(parameter.value, unit: parameter.unit) {
      return "'\(parameter.value)' \(problem)"
    }
    return switch parameter.stricter {
    case .lower, .higher:
      ParameterOrder.number(parameter.value) == nil
        ? "'\(parameter.value)' is no number, so it cannot be \(parameter.stricter.rawValue)" : nil
    case .earlier, .later:
      ParameterOrder.moment(parameter.value) == nil
        ? "'\(parameter.value)' is no date or time of day, so it cannot be \(parameter.stricter.rawValue)" : nil
    case .none: nil
    }
  }
}

/// Compares values of parameters.
package enum ParameterOrder {
  /// More than any value comes to; what is longer could not be reckoned with.
  private static let largest = 1_000_000_000_000

  /// A number in thousandths, so that 99.9 and 99.95 compare exactly; nil where the text is none.
  package static func number(_ text: String) -> Int? {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count <= 2, let whole = Int(parts[0]), (-largest...largest).contains(whole) else { return nil }
    guard parts.count == 2 else { return whole * 1000 }
    guard parts[1].count <= 3, let fraction = Int(parts[1] + String(repeating: "0", count: 3 - parts[1].count)),
      fraction >= 0
    else { return nil }
    return whole * 1000 + (text.hasPrefix("-") ? -fraction : fraction)
  }

  /// A date or time of day as a number that orders them; nil where the text is neither.
  package static func moment(_ text: String) -> Int? {
    if let date = PartialDate(text) { return date.latest }
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 2, let hours = Int(parts[0]), let minutes = Int(parts[1]), (0...24).contains(hours),
      (0..<60).contains(minutes)
    else { return nil }
    return hours * 60 + minutes
  }

  /// Units of which there can be none: no fault in a hundred, no pound, nothing counted. A time is never zero.
  private static let countable: Set<String> = ["percent", "pounds", "pence", "count", "score", "patients", "text"]

  /// Why no parameter with a unit can have a value, as the end of a sentence that begins with the value; nil where it
  /// can, or the value is no number.
  package static func impossibility(_ value: String, unit: String?) -> String? {
    guard let number = number(value), let unit else { return nil }
    if number < 0 { return "is below zero" }
    if number == 0, !countable.contains(unit) { return "is zero" }
    if unit == "percent", number > 100_000 { return "is above 100%" }
    return nil
  }

  /// Whether `value` is at least as strict as the parameter's own; nil where the two cannot be compared.
  package static func isAsStrict(_ value: String, as parameter: Parameter) -> Bool? {
    switch parameter.stricter {
    case .lower, .higher:
      guard let new = number(value), let old = number(parameter.value) else { return nil }
      return parameter.stricter == .lower ? new <= old : new >= old
    case .earlier, .later:
      // A time of day is neither before nor after a date.
      guard value.contains(":") == parameter.value.contains(":"), let new = moment(value),
        let old = moment(parameter.value)
      else { return nil }
      return parameter.stricter == .earlier ? new <= old : new >= old
    case .none: return value == parameter.value ? true : nil
    }
  }
}
