package import ArgumentParser
import Catalogue
import Diagnostics

/// `gpspec check`: every finding of the catalogue.
package struct CheckCommand: ContextCommand {
  package static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Check the catalogue, a workspace or a published site, and report every finding.",
    discussion: """
      gpspec check                    the catalogue
      gpspec check --workspace DIR    a workspace, with the templates of its documents, against the catalogue,
                                      which has to be without errors itself
      gpspec check site DIR           a site as `gpspec publish` writes it, by the rules of an NHS publication

      Ends with 1 where there is an error (with --strict, also where there is a warning).
      `gpspec explain RULE` says what a finding means.
      """)

  @OptionGroup var home: HomeOptions
  @Option(help: ArgumentHelp("Check this workspace.", valueName: "dir"), completion: .directory)
  var workspace: String?
  @Option(help: "The form of the report.") var format: FindingsFormat = .text
  @Flag(help: "Count warnings as errors.") var strict = false
  @Flag(help: "Leave out notes and warnings.") var errorsOnly = false

  @Argument(help: ArgumentHelp("Nothing for the catalogue, or: site DIR", valueName: "what")) var what: [String] = []

  package init() {}

  package func validate() throws {
    guard what.isEmpty || (what.first == "site" && what.count == 2) else {
      throw ValidationError("check takes nothing, or: site DIR")
    }
  }

  package func run(in context: CommandContext) throws {
    if workspace != nil { return try WorkspaceReport(check: self).run(in: context) }
    if let folder = what.dropFirst().first {
      return try SiteCheck.run(folder, format: format, strict: strict, errorsOnly: errorsOnly, in: context)
    }
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
    try end(loaded.diagnostics)
  }

  /// Ends with the status that findings call for.
  func end(_ diagnostics: [Diagnostic]) throws(CommandFailure) {
    let worst = diagnostics.map(\.severity).max() ?? .note
    if worst == .error || (strict && worst == .warning) { throw CommandFailure(.findings) }
  }
}
