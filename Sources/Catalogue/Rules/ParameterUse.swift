import Diagnostics

/// Placeholders and parameters that do not match.
enum ParameterUse: CatalogueRule {
  static let rule = Rule(
    id: "catalogue/parameter-use",
    summary: "A placeholder has no parameter, or a parameter is not used.",
    meaning: """
      A `{placeholder}` in a statement prints the value of the parameter of that name; without one it would print \
      braces. A parameter that no statement uses would be changed without effect.
      """,
    failing: ExampleCatalogue.example(statement: "The practice restores its records within {recovery_time}."),
    passing: ExampleCatalogue.example(
      "parameters:\n  recovery_time: { value: 48, unit: hours, stricter: lower }",
      statement: "The practice restores its records within {recovery_time}."))

  static func findings(in context: CheckContext) -> [Diagnostic] {
    var found: [Diagnostic] = []
    for written in context.written {
      let used = Placeholders.names(in: written.requirement.statement)
      let known = written.requirement.parameters.map(\.name)
      for name in used where !known.contains(name) {
        found.append(
          Diagnostic(
            rule, "the statement of '\(written.requirement.id)' uses {\(name)}, which is no parameter",
            at: written.requirement.location("statement"),
            fix: NearMiss.suggestion(for: name, among: known) ?? "add it under 'parameters'"))
      }
      for name in known where !used.contains(name) {
        found.append(
          Diagnostic(
            rule, "the statement of '\(written.requirement.id)' does not use its parameter '\(name)'",
            at: written.requirement.location("parameters"),
            fix: "put {\(name)} into the statement, or delete the parameter"))
      }
    }
    return found
  }
}
