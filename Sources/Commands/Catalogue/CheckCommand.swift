package import ArgumentParser
import Catalogue
import Diagnostics

/// `gpspec check`: every finding of the catalogue.
package struct CheckCommand: ContextCommand {
  package static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Check the catalogue and report every finding.",
    discussion: """
      Ends with 1 where there is an error (with --strict, also where there is a warning).
      `gpspec explain RULE` says what a finding means.
      """)

  @OptionGroup var home: HomeOptions
  @Option(help: "The form of the report.") var format: FindingsFormat = .text
  @Flag(help: "Count warnings as errors.") var strict = false
  @Flag(help: "Leave out notes and warnings.") var errorsOnly = false

  package init() {}

  package func run(in context: CommandContext) throws {
    let loaded = try home.load(in: context)
    let shown = errorsOnly ? loaded.diagnostics.filter { $0.severity == .error } : loaded.diagnostics
    switch format {
    case .json: context.write(shown.json())
    case .text:
      FindingsPrinter(context: context, sources: loaded.sources).print(shown)
      let catalogue = loaded.catalogue
      let requirements = catalogue.editions.reduce(0) { $0 + $1.requirements.count }
      let rows = catalogue.packs.reduce(0) { $0 + $1.requirements.count }
      context.note(
        "\(loaded.sources.count) files, \(catalogue.editions.count) editions, \(requirements) requirements, "
          + "\(rows) pack rows: \(loaded.diagnostics.summary)")
    }
    let worst = loaded.diagnostics.map(\.severity).max() ?? .note
    if worst == .error || (strict && worst == .warning) { throw CommandFailure(.findings) }
  }
}
