import Diagnostics
import Documents
import Nodes
import Tailoring

/// The documents that a workspace wants, with their templates, for commands that make none of them.
struct WorkspaceDocuments {
  /// Those whose templates are without errors.
  private(set) var templates: [DocumentTemplates] = []
  private(set) var diagnostics: [Diagnostic] = []
  /// The text of every file by the name used in findings.
  private(set) var sources: [String: SourceText]

  /// Loads the templates of some documents, by default of those that the workspace wants; none where the workspace is
  /// not to be used for its own errors.
  init(
    _ loaded: LoadedFolder, _ home: HomeOptions, names: [String] = [], in context: CommandContext
  ) throws(CommandFailure) {
    sources = loaded.opened.sources
    guard let open = loaded.opened.open else { return }
    let own = open.workspace.documents.isEmpty ? open.documents.map(\.name) : open.workspace.documents
    let wanted = names.isEmpty ? own : names
    do {
      let files = try RenderSources(
        workspace: loaded.files, Installation.find(option: home.home, context: context)
      ).documentTemplates(prefix: loaded.folder.prefix)
      (templates, diagnostics) = DocumentTemplates.load(
        open.documents.filter { wanted.contains($0.name) }, files: files, prefix: "Templates/", among: open.documents)
      for file in files {
        let name = file.shownName ?? "Templates/" + file.path
        sources[name] = SourceText(file: name, bytes: file.bytes)
      }
    } catch let failure as CommandFailure {
      throw failure
    } catch {
      throw CommandFailure(.inputOutput, "cannot read the templates: \(error)")
    }
  }

  /// A list of questions without those that are open and that no document needs as it is tailored; the whole list where
  /// templates have errors.
  func asked(_ list: QuestionList, _ open: OpenWorkspace) -> QuestionList {
    if diagnostics.hasErrors { return list }
    let demand = QuestionDemand(
      list, DocumentSet(workspace: open, formats: [.markdown], isFinal: false), templates)
    return list.filtered(demand.isAsked)
  }
}
