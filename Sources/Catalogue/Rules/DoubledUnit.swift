import Diagnostics
import Nodes

/// A unit that is written out behind a placeholder which prints it already.
enum DoubledUnit: CatalogueRule {
  static let rule = Rule(
    id: "catalogue/doubled-unit",
    summary: "A statement writes a unit out behind a placeholder that prints it already.",
    meaning: """
      `{recovery_time}` prints the value with its unit: "48 hours". A statement that says "{recovery_time} hours" \
      would come out as "48 hours hours". Take the unit out of the statement, or give the parameter the unit `text`.
      """,
    failing: ExampleCatalogue.example(
      "parameters:\n  recovery_time: { value: 48, unit: hours, stricter: lower }",
      statement: "The practice restores its records within {recovery_time} hours."),
    passing: ExampleCatalogue.example(
      "parameters:\n  recovery_time: { value: 48, unit: hours, stricter: lower }",
      statement: "The practice restores its records within {recovery_time}."))

  static func findings(in context: CheckContext) -> [Diagnostic] {
    var found = context.written.flatMap { written in
      findings(
        written.requirement.id, written.requirement.statement, written.requirement.parameters,
        written.requirement.location("statement"))
    }
    for edition in context.catalogue.editions {
      for provision in edition.provisions { found += findings(provision) }
    }
    for pack in context.catalogue.packs {
      for provision in pack.provisions { found += findings(provision) }
    }
    // An amending edition holds its base's provisions, too.
    var seen: Set<Diagnostic> = []
    return found.filter { seen.insert($0).inserted }
  }

  private static func findings(_ provision: Provision) -> [Diagnostic] {
    findings(
      provision.id, provision.statement, provision.parameters,
      SourceLocation(file: provision.origin.file, range: provision.origin.range.range))
  }

  private static func findings(
    _ id: String, _ statement: String, _ parameters: [Parameter], _ location: SourceLocation
  ) -> [Diagnostic] {
    parameters.compactMap { parameter in
      guard let unit = Placeholders.doubledUnit(of: parameter, in: statement) else { return nil }
      return Diagnostic(
        rule, "the statement of '\(id)' says '\(unit)' behind {\(parameter.name)}, which prints it already",
        at: location, fix: "delete '\(unit)'")
    }
  }
}
