import Catalogue
import Diagnostics
import Documents
import Nodes
import Output
import Site
import Tailoring

/// The documents of the example workspace, as the site shows them.
enum SiteDocuments {
  /// Every document of the example, in Markdown and HTML, and what they are made from; none where the edition they
  /// follow is not among those that are published.
  static func all(
    _ home: HomeOptions, of published: Set<String>, in context: CommandContext
  ) throws(CommandFailure) -> (documents: [PublishedDocument], inputs: [Manifest.Input]) {
    let installation = try Installation.find(option: home.home, context: context)
    var options = WorkspaceOptions()
    options.workspace = installation.templates + "/workspace"
    guard FolderReader.isFolder(installation.templates + "/workspace") else { return ([], []) }
    let input = try RenderInput(options, home, edition: nil, in: context)
    guard published.contains(input.open.edition.id) else { return ([], []) }
    let set = DocumentSet(workspace: input.open, formats: [.markdown, .html], isFinal: false)
    var documents: [PublishedDocument] = []
    for name in input.open.workspace.documents {
      guard let definition = input.open.document(name) else { continue }
      let (templates, found) = DocumentTemplates.load(definition, files: input.templates, prefix: "Templates/")
      guard let templates else {
        FindingsPrinter(context: context, sources: input.sources).print(found)
        throw CommandFailure(.invalidInput, "the templates have errors; nothing was written")
      }
      let practices: [Practice?] = definition.isPerPractice ? input.open.practicesInScope.map { $0 } : [nil]
      for (practice, made) in zip(practices, set.make(templates, practices: practices)) {
        if made.diagnostics.hasErrors {
          FindingsPrinter(context: context, sources: input.sources).print(made.diagnostics)
          throw CommandFailure(.invalidInput, "the example's documents have errors; nothing was written")
        }
        let title = practice.map { "\(definition.title): \($0.name)" } ?? definition.title
        documents += made.files.map {
          PublishedDocument(title: title, path: $0.path, bytes: $0.bytes, summary: definition.description)
        }
      }
    }
    return (documents, input.inputs)
  }
}
