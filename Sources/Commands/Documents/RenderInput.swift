import Catalogue
import Diagnostics
import Nodes
import Output
import Tailoring

/// A workspace that was opened, with the templates its documents are made from.
struct RenderInput {
  var open: OpenWorkspace
  /// Template files by path below Templates/, the workspace's own in place of ours.
  var templates: [InputFile]
  /// The text of every file by the name used in findings.
  var sources: [String: SourceText]
  /// The folder of our own templates.
  var templatesFolder: String
  /// The workspace's folder.
  var folder: WorkspaceFolder
  /// Practices that are left out, as their own layers have errors, with the first of them.
  var leftOut: [String: String]
  /// Everything that documents are made from, for the manifest: workspace, templates and catalogue.
  var inputs: [Manifest.Input]

  /// Opens the workspace and reads the templates, or ends the command where there are errors.
  ///
  /// `edition` puts another edition in place of the workspace's. `allowingConflicts` is for drafts: a workspace that
  /// was just moved to another edition can be looked at before its conflicts are settled. `keepGoing` leaves out
  /// practices whose layers have errors.
  init(
    _ workspace: WorkspaceOptions, _ home: HomeOptions, edition: String?, allowingConflicts: Bool = false,
    keepGoing: Bool = false, in context: CommandContext
  ) throws(CommandFailure) {
    var (open, loaded) = try workspace.loadValid(
      home, allowingConflicts: allowingConflicts, keepGoing: keepGoing, in: context)
    leftOut = loaded.leftOut
    let installation = try Installation.find(option: home.home, context: context)
    templatesFolder = installation.templates
    if let edition { try Self.move(&open, to: edition, loaded.opened.sources, context) }
    do {
      let files = try RenderSources(workspace: loaded.files, installation)
      inputs = files.inputs
      templates = files.documentTemplates(prefix: loaded.folder.prefix)
    } catch {
      throw CommandFailure(.inputOutput, error.description)
    }
    folder = loaded.folder
    sources = loaded.opened.sources
    for file in templates {
      let name = file.shownName ?? "Templates/" + file.path
      sources[name] = SourceText(file: name, bytes: file.bytes)
    }
    self.open = open
  }

  private static func move(
    _ open: inout OpenWorkspace, to id: String, _ sources: [String: SourceText], _ context: CommandContext
  ) throws(CommandFailure) {
    guard let edition = open.catalogue.edition(id) else {
      throw CommandFailure(
        .usage, "there is no edition '\(id)'",
        mend: NearMiss.suggestion(for: id, among: open.catalogue.editions.map(\.id))
          ?? "known: " + open.catalogue.editions.map(\.id).joined(separator: ", "))
    }
    open.edition = edition
    open.tailor = Tailor(open.workspace, edition: edition, catalogue: open.catalogue, answers: open.answers)
    guard open.tailor.diagnostics.hasErrors else { return }
    FindingsPrinter(context: context, sources: sources).print(open.tailor.diagnostics)
    throw CommandFailure(.invalidInput, "the workspace does not fit edition \(id); nothing was written")
  }
}
