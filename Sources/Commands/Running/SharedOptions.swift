import ArgumentParser
import Catalogue
import Diagnostics
import Nodes

/// Where the catalogue is; shared by all commands that read it.
package struct HomeOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("The folder that holds Catalog/ and Templates/.", valueName: "dir"), completion: .directory)
  var home: String?

  package init() {}

  /// The catalogue with its findings, read from the installation; with `errorsOnly`, those of rules that only warn are
  /// not looked for.
  func load(in context: CommandContext, errorsOnly: Bool = false) throws(CommandFailure) -> LoadedCatalogue {
    let installation = try Installation.find(option: home, context: context)
    do {
      let files = try FolderReader.files(in: installation.catalogue, endings: [".yaml"])
      let loaded = CatalogueLoader.load(files, errorsOnly: errorsOnly)
      context.keep(loaded)
      return loaded
    } catch {
      throw CommandFailure(.inputOutput, error.description)
    }
  }

  /// The catalogue, or an end of the command where it has errors.
  func loadValid(in context: CommandContext) throws(CommandFailure) -> Catalogue {
    let loaded = try load(in: context, errorsOnly: true)
    guard loaded.diagnostics.hasErrors else { return loaded.catalogue }
    let errors = loaded.diagnostics.filter { $0.severity == .error }
    FindingsPrinter(context: context, sources: loaded.sources).print(errors)
    throw CommandFailure(.invalidInput, "the catalogue has errors; nothing was written", mend: "run `gpspec check`")
  }
}

/// Prints findings for people on standard error.
struct FindingsPrinter {
  var context: CommandContext
  var sources: [String: SourceText]

  func print(_ diagnostics: [Diagnostic]) {
    let sources = sources
    let printer = DiagnosticPrinter(colour: context.colourOnError) { sources[$0] }
    context.writeToError(printer.print(diagnostics))
  }
}

extension [Diagnostic] {
  /// "2 errors, 1 warning", or "no findings".
  var summary: String {
    func counted(_ severity: Severity) -> String? {
      let count = count { $0.severity == severity }
      return count == 0 ? nil : "\(count) \(severity.rawValue)\(count == 1 ? "" : "s")"
    }
    let parts = [Severity.error, .warning, .note].compactMap(counted)
    return parts.isEmpty ? "no findings" : parts.joined(separator: ", ")
  }
}

/// The form of a command's output.
enum TableFormat: String, CaseIterable, ExpressibleByArgument {
  case table, json, csv
}

enum FindingsFormat: String, CaseIterable, ExpressibleByArgument {
  case text, json
}
