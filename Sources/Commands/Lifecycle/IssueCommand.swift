package import ArgumentParser
import Catalogue
import CommonMark
import Diagnostics
import Documents
import Nodes
import Output
import Tailoring

/// `gpspec issue`: freezes a document under its reference and version.
package struct IssueCommand: ContextCommand {
  package static let configuration = CommandConfiguration(
    commandName: "issue", abstract: "Freeze a document under its reference and version.",
    discussion: """
      The document has to pass every check of a final one, and gpspec.yaml has to say under 'issue:' that it is approved
      or issued, by whom and when. An approval holds for the version that it names; one that names none has to be later
      than the version issued before. The version stands among the revisions. It is written to issued/REFERENCE/VERSION/ in the workspace, with its lock and the
      inputs as they were resolved. Other bytes under an issued version are refused; a higher version carries a redline
      against the one before, which it supersedes in issued/register.yaml.
      """)

  @OptionGroup var home: HomeOptions
  @OptionGroup var workspace: WorkspaceOptions
  @Argument(help: "The document, by the name of its folder in Templates/.") var document: String
  @Option(help: ArgumentHelp("The practice, of a document that each has.", valueName: "ods-code"))
  var practice: String?

  package init() {}

  package func run(in context: CommandContext) throws {
    let opened = try RenderInput(workspace, home, edition: nil, in: context)
    let plan = try RenderPlan(
      documents: [document], practice: practice, formats: "md,html,csv", isFinal: true, hasLocks: true, edition: nil,
      opened.open)
    let target = try target(plan)
    let record = try record(opened.open)
    guard let templates = try plan.load(opened, context).first else {
      throw CommandFailure(.invalidInput, "the document '\(document)' could not be loaded")
    }
    let set = DocumentSet(
      workspace: opened.open, formats: plan.formats, isFinal: true, hasLocks: true, isIssued: true)
    var made = set.make(templates, practice: target)
    made.diagnostics += InputScan(opened.open).findings([templates.definition], isFinal: true)
    FindingsPrinter(context: context, sources: opened.sources).print(made.diagnostics.filter { $0.severity != .note })
    guard !made.diagnostics.hasErrors, let lock = made.lock else {
      throw CommandFailure(
        .finalRefused, "the document cannot be final; nothing was issued", mend: "mend the findings first")
    }
    let issued = try IssuedFolder(
      workspace: opened.folder.path, record: record, document: document, practice: target,
      on: opened.open.workspace.date)
    var files = made.files.map { DocumentFile(path: issued.localPath($0.path), bytes: $0.bytes) }
    files.append(DocumentFile(path: "lock.json", bytes: lock.bytes()))
    files.append(
      DocumentFile(
        path: "inputs.json",
        bytes: ResolvedInputs(
          open: opened.open, definition: templates.definition, practice: target, inputs: opened.inputs
        ).bytes))
    files += try issued.redlines(of: files, lock: lock)
    let isNew = try issued.write(
      files, Manifest.Origin(tool: Program.version, libcmark: CommonMarkLibrary.version, inputs: opened.inputs))
    try issued.enter(edition: opened.open.edition.id, date: opened.open.workspace.date.text)
    for file in files { context.print("\(issued.folder)/\(file.path)") }
    context.note(
      isNew
        ? "Issued \(record.reference), version \(record.version)"
          + (issued.previous.map { ", in place of version \($0.version)" } ?? "")
        : "\(record.reference), version \(record.version) was issued already, byte for byte; nothing was written")
  }

  private func target(_ plan: RenderPlan) throws(CommandFailure) -> Practice? {
    guard let definition = plan.definitions.first else { return nil }
    guard definition.isPerPractice else {
      guard practice == nil else {
        throw CommandFailure(.usage, "'\(document)' is one document for the whole body", mend: "leave out --practice")
      }
      return nil
    }
    guard practice != nil else {
      throw CommandFailure(.usage, "'\(document)' is one document for each practice", mend: "name one with --practice")
    }
    return plan.practices.first
  }

  private func record(_ open: OpenWorkspace) throws(CommandFailure) -> IssueRecord {
    guard let record = open.workspace.issue[document] else {
      throw CommandFailure(
        .finalRefused, "gpspec.yaml has no record of issue for '\(document)'; nothing was issued",
        mend: "add its reference, version, status and approvals under 'issue:'")
    }
    guard record.status == .approved || record.status == .issued else {
      throw CommandFailure(
        .finalRefused, "'\(document)' is \(record.status.label.lowercased()); nothing was issued",
        mend: "have it approved, and set its status to 'approved' under 'issue:'")
    }
    guard !record.approvals.isEmpty else {
      throw CommandFailure(
        .finalRefused, "'\(document)' has no recorded approval; nothing was issued",
        mend: "record who approved it and when under 'issue:'")
    }
    return record
  }
}
