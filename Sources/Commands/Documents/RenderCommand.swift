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
      folder stays as it was. Files that did not change are not touched. Where documents are made for all practices, an
      index page lists them, with what is missing where.

      With --keep-going practices whose documents have errors are left out and reported; the command then ends with
      exit code 1. docx and odt are made by pandoc, which has to be installed.
      """)

  @OptionGroup var home: HomeOptions
  @OptionGroup var workspace: WorkspaceOptions
  @Argument(help: "Documents, by the names of their folders in Templates/.") var documents: [String] = []
  @Option(help: ArgumentHelp("Another edition than the workspace's.", valueName: "id")) var edition: String?
  @Option(help: ArgumentHelp("Only this practice.", valueName: "ods-code")) var practice: String?
  @Flag(help: "Every practice in scope (the default where no --practice is given).") var allPractices = false
  @Flag(help: "A final version: refused with anything missing or unconfirmed.") var final = false
  @Flag(help: "Leave out practices whose documents have errors, and report them.") var keepGoing = false
  @Option(help: "Forms, separated by commas: md, html, html-fragment, csv (the response matrix), docx, odt.")
  var format = "md,html"
  @Option(help: ArgumentHelp("The folder to write to.", valueName: "dir"), completion: .directory)
  var output = "Output"
  @Flag(inversion: .prefixedNo, help: "Write a lock for each document: what it was made from, clause by clause.")
  var locks = true
  @Flag(help: "Write into a folder that holds files of others.") var force = false

  package init() {}

  package func run(in context: CommandContext) throws {
    let opened = try RenderInput(workspace, home, edition: edition, allowingConflicts: true, in: context)
    try refuseConflicts(opened.open)
    let plan = try RenderPlan(
      documents: documents, practice: practice, formats: format, isFinal: final, hasLocks: locks, edition: edition,
      opened.open)
    try plan.refuseNothing(in: context)
    let set = DocumentSet(workspace: opened.open, formats: plan.formats, isFinal: final, hasLocks: plan.hasLocks)
    let loaded = try plan.load(opened, context)
    var run = RenderRun(set: set, context: context, sources: opened.sources, keepGoing: keepGoing)
    run.word = try WordConversion(
      plan.formats, templates: opened.templatesFolder, date: opened.open.workspace.date, in: context)
    run.index = plan.wantsIndex ? BatchIndex(opened.open, isFinal: final) : nil
    do {
      var writer = try OutputWriter(folder: output, force: force)
      for templates in loaded { try run.make(templates, plan.targets(of: templates.definition), into: &writer) }
      try run.writeIndex(into: &writer)
      let outcome = try writer.finish(
        Manifest.Origin(
          tool: Program.version, libcmark: CommonMarkLibrary.version, inputs: opened.inputs,
          details: plan.details + (run.word?.details ?? [])))
      run.report(outcome, folder: output)
    } catch let error as OutputError {
      throw CommandFailure(error)
    }
    guard run.leftOut.isEmpty else { throw CommandFailure(.findings) }
  }

  /// A workspace that was moved to another edition has to be settled before anything is final.
  private func refuseConflicts(_ open: OpenWorkspace) throws(CommandFailure) {
    let count = open.workspace.layers.reduce(0) { $0 + $1.conflicts.count }
    guard final, count > 0 else { return }
    throw CommandFailure(
      .finalRefused, "\(count) conflict\(count == 1 ? " is" : "s are") not settled; nothing was written",
      mend: "decide each entry under 'conflict:' and delete it, or leave out --final")
  }
}
