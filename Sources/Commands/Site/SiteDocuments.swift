import Catalogue
import Diagnostics
import Documents
import Nodes
import Output
import Site
import Tailoring

/// The documents of the example workspace, as the site shows them.
struct SiteDocuments {
  private(set) var documents: [PublishedDocument] = []
  /// What they are made from.
  private(set) var inputs: [Manifest.Input] = []
  /// What was left out.
  private(set) var findings: [Diagnostic] = []

  /// None.
  init() {}

  /// Every document of the example, in HTML, Markdown and where there is one as a spreadsheet; none where the edition
  /// they follow is not among those that are published.
  init(_ home: HomeOptions, of published: Set<String>, in context: CommandContext) throws(CommandFailure) {
    let installation = try Installation.find(option: home.home, context: context)
    var options = WorkspaceOptions()
    options.workspace = installation.templates + "/workspace"
    guard FolderReader.isFolder(installation.templates + "/workspace") else { return }
    let input = try RenderInput(options, home, edition: nil, in: context)
    guard published.contains(input.open.edition.id) else { return }
    inputs = input.inputs
    let set = DocumentSet(workspace: input.open, formats: [.html, .markdown, .csv], isFinal: false)
    for name in input.open.workspace.documents {
      guard let definition = input.open.document(name) else { continue }
      guard definition.audience != .internalOnly else {
        findings.append(Self.leftOut(definition))
        continue
      }
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
        documents += made.files.map { Self.document($0, definition, practice) }
      }
    }
  }

  private static func document(
    _ file: DocumentFile, _ definition: DocumentDefinition, _ practice: Practice?
  ) -> PublishedDocument {
    let stem = file.path.prefix { $0 != "." }
    let part = definition.hasSeparateFiles ? definition.parts.first { stem.hasSuffix("/" + $0.id) } : nil
    return PublishedDocument(
      title: definition.title, practice: practice?.name, name: part?.title, path: file.path, bytes: file.bytes,
      summary: definition.description)
  }

  private static func leftOut(_ definition: DocumentDefinition) -> Diagnostic {
    Diagnostic(
      SiteRules.internalDocument, "'\(definition.title)' is for the body itself and was left out",
      at: SourceLocation(file: definition.origin.file, range: definition.origin.range.range))
  }
}
