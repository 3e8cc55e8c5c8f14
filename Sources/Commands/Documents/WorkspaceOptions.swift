import ArgumentParser
import Catalogue
import Diagnostics
import Nodes
import Tailoring

/// Which workspace; shared by all commands that work on one.
package struct WorkspaceOptions: ParsableArguments {
  @OptionGroup var home: HomeOptions
  @Option(
    help: ArgumentHelp(
      "The workspace. Without it, the current folder where it holds gpspec.yaml, else the worked example.",
      valueName: "dir"), completion: .directory)
  var workspace: String?

  package init() {}

  /// A workspace that was opened, with the templates it uses.
  struct Opened {
    var open: OpenWorkspace
    var templates: [InputFile]
    var sources: [String: SourceText]
    var folder: String
  }

  /// Opens the workspace, or ends the command where it has errors.
  func open(in context: CommandContext, edition: String? = nil) throws(CommandFailure) -> Opened {
    let installation = try Installation.find(option: home.home, context: context)
    let catalogue = try home.loadValid(in: context)
    let folder = workspace ?? (FolderReader.isFile("gpspec.yaml") ? "." : installation.templates + "/workspace")
    do {
      let templates = try FolderReader.files(in: installation.templates, endings: [".liquid", "document.yaml"])
        .filter { !$0.path.hasPrefix("workspace/") }
      let files = try FolderReader.files(in: folder, endings: [".yaml", ".csv", ".liquid"])
        .filter { !$0.path.hasPrefix("issued/") && !$0.path.hasPrefix("Output/") }
      let prefix = folder == "." ? "" : (folder.hasSuffix("/") ? folder : folder + "/")
      let opened = OpenedWorkspace(files, prefix: prefix, templates: templates, catalogue: catalogue)
      var diagnostics = opened.diagnostics
      guard var open = opened.open, !diagnostics.hasErrors else {
        FindingsPrinter(context: context, sources: opened.sources).print(diagnostics)
        throw CommandFailure(
          .invalidInput, "the workspace \(folder) has errors; nothing was written",
          mend: "run `gpspec check --workspace \(folder)`")
      }
      if let edition { diagnostics += try Self.move(&open, to: edition) }
      if diagnostics.hasErrors {
        FindingsPrinter(context: context, sources: opened.sources).print(diagnostics)
        throw CommandFailure(.invalidInput, "the workspace does not fit edition \(edition ?? "")")
      }
      let own = files.filter { $0.path.hasPrefix("templates/") }.map {
        InputFile(path: String($0.path.dropFirst("templates/".count)), bytes: $0.bytes)
      }
      let overridden = Set(own.map(\.path))
      return Opened(
        open: open, templates: templates.filter { !overridden.contains($0.path) } + own, sources: opened.sources,
        folder: folder)
    } catch let error as ReadingError {
      throw CommandFailure(.inputOutput, error.description, mend: "`gpspec init DIR` makes a workspace")
    } catch let failure as CommandFailure {
      throw failure
    } catch {
      throw CommandFailure(.fault, "\(error)")
    }
  }

  /// The same workspace on another edition.
  private static func move(_ open: inout OpenWorkspace, to id: String) throws(CommandFailure) -> [Diagnostic] {
    guard let edition = open.catalogue.edition(id) else {
      throw CommandFailure(
        .usage, "there is no edition '\(id)'",
        mend: NearMiss.suggestion(for: id, among: open.catalogue.editions.map(\.id))
          ?? "known: " + open.catalogue.editions.map(\.id).joined(separator: ", "))
    }
    open.edition = edition
    open.tailor = Tailor(open.workspace, edition: edition, catalogue: open.catalogue, answers: open.answers)
    return open.tailor.diagnostics
  }
}
