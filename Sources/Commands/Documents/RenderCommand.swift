package import ArgumentParser
import CommonMark
import Diagnostics
import Documents
import Nodes
import Output
import Tailoring

/// `gpspec render`: the documents of a workspace.
package struct RenderCommand: ContextCommand {
  package static let configuration = CommandConfiguration(
    commandName: "render", abstract: "Make a workspace's documents, in Markdown and HTML.",
    discussion: """
      Without names, all documents that gpspec.yaml asks for. Everything is made or nothing: with an error the output
      folder stays as it was. Files that did not change are not touched.
      """)

  @OptionGroup var home: HomeOptions
  @OptionGroup var workspace: WorkspaceOptions
  @Argument(help: "Documents, by the names of their folders in Templates/.") var documents: [String] = []
  @Option(help: ArgumentHelp("Another edition than the workspace's.", valueName: "id")) var edition: String?
  @Option(help: ArgumentHelp("Only this practice.", valueName: "ods-code")) var practice: String?
  @Flag(help: "Every practice in scope (the default where no --practice is given).") var allPractices = false
  @Flag(help: "A final version: refused with anything missing or unconfirmed.") var final = false
  @Flag(help: "Leave out practices whose documents have errors, and report them.") var keepGoing = false
  @Option(help: "Forms, separated by commas: md, html, html-fragment, csv (the response matrix).") var format = "md,html"
  @Option(help: ArgumentHelp("The folder to write to.", valueName: "dir"), completion: .directory)
  var output = "Output"
  @Flag(help: "Write into a folder that holds files of others.") var force = false

  package init() {}

  package func run(in context: CommandContext) throws {
    let formats = try formats()
    let opened = try RenderInput(workspace, home, edition: edition, in: context)
    let definitions = try definitions(opened.open)
    let practices = try practices(opened.open)
    let set = DocumentSet(workspace: opened.open, formats: formats, isFinal: final)
    let loaded = try load(definitions, opened, context)
    var run = RenderRun(set: set, context: context, sources: opened.sources, keepGoing: keepGoing)
    do {
      var writer = try OutputWriter(folder: output, force: force)
      for templates in loaded {
        let targets: [Practice?] = templates.definition.isPerPractice ? practices.map { $0 } : [nil]
        try run.make(templates, targets, into: &writer)
      }
      let outcome = try writer.finish(
        Manifest.Origin(
          tool: Program.version, libcmark: CommonMarkLibrary.version,
          inputs: inputs(opened)))
      run.report(outcome, folder: output)
    } catch let error as OutputError {
      throw CommandFailure(
        error.category == .readOrWrite ? .inputOutput : .invalidInput, error.message, mend: error.mend)
    }
  }

  private func formats() throws(CommandFailure) -> [DocumentFormat] {
    var formats: [DocumentFormat] = []
    for name in format.split(separator: ",") {
      guard let format = DocumentFormat(rawValue: String(name)) else {
        throw CommandFailure(
          .usage, "there is no format '\(name)'",
          mend: "known: " + DocumentFormat.allCases.map(\.rawValue).joined(separator: ", "))
      }
      formats.append(format)
    }
    return formats
  }

  private func definitions(_ open: OpenWorkspace) throws(CommandFailure) -> [DocumentDefinition] {
    let wanted = documents.isEmpty ? open.workspace.documents : documents
    var found: [DocumentDefinition] = []
    for name in wanted {
      guard let definition = open.document(name) else {
        throw CommandFailure(
          documents.isEmpty ? .invalidInput : .usage, "there is no document '\(name)'",
          mend: NearMiss.suggestion(for: name, among: open.documents.map(\.name))
            ?? "known: " + open.documents.map(\.name).joined(separator: ", "))
      }
      found.append(definition)
    }
    return found
  }

  private func practices(_ open: OpenWorkspace) throws(CommandFailure) -> [Practice] {
    guard let code = practice else { return open.practicesInScope }
    guard let practice = open.practice(code) else {
      throw CommandFailure(
        .usage, "there is no practice '\(code)' in practices.csv",
        mend: NearMiss.suggestion(for: code, among: open.workspace.practices.map(\.odsCode)))
    }
    if let reason = practice.outOfScopeReason(on: open.workspace.date) {
      throw CommandFailure(.invalidInput, "\(code) is out of scope of the model: \(reason)")
    }
    return [practice]
  }

  private func load(
    _ definitions: [DocumentDefinition], _ opened: RenderInput, _ context: CommandContext
  ) throws(CommandFailure) -> [DocumentTemplates] {
    var loaded: [DocumentTemplates] = []
    var diagnostics: [Diagnostic] = []
    for definition in definitions {
      let (templates, found) = DocumentTemplates.load(definition, files: opened.templates, prefix: "Templates/")
      diagnostics += found
      if let templates { loaded.append(templates) }
    }
    diagnostics += DocumentTemplates.sensitivityFindings(loaded, among: opened.open.documents)
    guard diagnostics.hasErrors else { return loaded }
    FindingsPrinter(context: context, sources: opened.sources).print(diagnostics)
    throw CommandFailure(.invalidInput, "the templates have errors; nothing was written")
  }

  private func inputs(_ opened: RenderInput) -> [Manifest.Input] {
    opened.open.workspace.files.map { Manifest.Input(name: "workspace/" + $0.path, bytes: $0.bytes) }
      + opened.templates.map { Manifest.Input(name: "Templates/" + $0.path, bytes: $0.bytes) }
  }
}
