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
  @Option(help: "Forms, separated by commas: md, html, html-fragment, csv (the rows that bidders answer), docx, odt.")
  var format = "md,html,csv"
  @Option(
    help: ArgumentHelp(
      "What the ids of html-fragment begin with; without it the name of each document, so that several can stand on one "
        + "page.", valueName: "prefix"))
  var idPrefix: String?
  @Option(help: ArgumentHelp("The folder to write to.", valueName: "dir"), completion: .directory)
  var output = "Output"
  @Flag(inversion: .prefixedNo, help: "Write a lock for each document: what it was made from, clause by clause.")
  var locks = true
  @Flag(help: "Write into a folder that holds files of others.") var force = false
  @Flag(help: "Make everything again, even if nothing has changed since the last run into this folder.") var anew =
    false

  package init() {}

  package func run(in context: CommandContext) throws {
    let records = RunRecords(output: output, in: context)
    // Files that change while they are read must not be remembered as those that documents were made from.
    let inputs = records == nil ? nil : try inputs(in: context)
    if !anew, let inputs, let last = records?.last, isRepeated(last, inputs, in: context) { return }
    records?.forget()
    context.startRemembering()
    let opened = try RenderInput(
      workspace, home, edition: edition, allowingConflicts: true, keepGoing: keepGoing, in: context)
    try refuseConflicts(opened.open)
    var plan = try RenderPlan(
      documents: documents, practice: practice, formats: format, isFinal: final, hasLocks: locks, edition: edition,
      opened.open)
    plan.leaveOut(opened.leftOut.keys)
    plan.notePractice(in: context)
    plan.idPrefix = idPrefix
    try plan.refuseNothing(in: context)
    var set = DocumentSet(workspace: opened.open, formats: plan.formats, isFinal: final, hasLocks: plan.hasLocks)
    set.idPrefix = idPrefix
    let loaded = try plan.load(opened, context)
    var run = RenderRun(set: set, context: context, sources: opened.sources, keepGoing: keepGoing)
    run.word = try WordConversion(
      plan.formats, templates: opened.templatesFolder, date: opened.open.workspace.date, in: context)
    run.index = plan.wantsIndex ? BatchIndex(opened.open, isFinal: final) : nil
    run.leaveOut(opened.leftOut)
    try run.checkInputs(plan.definitions)
    do {
      var writer = try OutputWriter(folder: output, force: force)
      for templates in loaded { try run.make(templates, plan.targets(of: templates.definition), into: &writer) }
      try run.writeIndex(into: &writer)
      let outcome = try writer.finish(
        Manifest.Origin(
          tool: Program.version, libcmark: CommonMarkLibrary.version, inputs: opened.inputs,
          details: plan.details + (run.word?.details ?? [])))
      let before = context.endRemembering()
      RenderRun.report(outcome, fileCount: run.fileCount, folder: output, in: context)
      context.startRemembering()
      run.reportMissing()
      guard run.leftOut.isEmpty else { throw CommandFailure(.findings) }
      // What another program makes of a page depends on that program, too.
      guard run.word == nil, let records, inputs == opened.inputs,
        let key = RunKey.key(opened.inputs, options: options, in: context),
        let manifest = try UntouchedFolder.manifestChecksum(of: output)
      else { return }
      records.keep(
        RunRecord(
          key: key, manifest: manifest, fileCount: run.fileCount, before: before, after: context.endRemembering()))
    } catch let error as OutputError {
      throw CommandFailure(error)
    }
  }

  /// The files that documents are made from, as they are before anything is done; nil where they cannot be read.
  private func inputs(in context: CommandContext) throws(CommandFailure) -> [Manifest.Input]? {
    let installation = try Installation.find(option: home.home, context: context)
    guard let files = try? workspace.place(installation)?.folder.files() else { return nil }
    return try? RenderSources(workspace: files, installation).inputs
  }

  /// Whether the last run into the folder was this very one and the folder still is as it was left; then says again
  /// what was said, and nothing is left to do.
  private func isRepeated(_ last: RunRecord, _ inputs: [Manifest.Input], in context: CommandContext) -> Bool {
    guard RunKey.key(inputs, options: options, in: context) == last.key,
      UntouchedFolder.isAsLeft(output, manifest: last.manifest)
    else { return false }
    context.writeToError(last.before)
    var outcome = OutputOutcome(folder: output)
    outcome.unchanged = last.fileCount
    RenderRun.report(outcome, fileCount: last.fileCount, folder: output, in: context)
    context.writeToError(last.after)
    return true
  }

  /// How the command was called, as far as it changes what is made or said.
  private var options: [String] {
    [
      documents.joined(separator: ","), "edition \(edition ?? "")", "practice \(practice ?? "")", "final \(final)",
      "keep-going \(keepGoing)", "format \(format)", "id-prefix \(idPrefix ?? "")",
      "output \(output)",
      "locks \(locks)",
      "workspace \(workspace.workspace ?? "")", "libcmark \(CommonMarkLibrary.version)",
    ]
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
