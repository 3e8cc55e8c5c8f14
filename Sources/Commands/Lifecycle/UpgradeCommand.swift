package import ArgumentParser
import Catalogue
import Comparison
import Diagnostics
import Documents
import Nodes
import Tailoring

/// `gpspec upgrade`: the workspace on another edition, in a folder of its own.
package struct UpgradeCommand: ContextCommand {
  package static let configuration = CommandConfiguration(
    commandName: "upgrade", abstract: "Write the workspace anew on another edition, beside the old one.",
    discussion: """
      What the new edition says itself is taken from it, what is local stays, and what somebody has to decide is marked
      under 'conflict:' in the files; `check` and everything final refuse until those entries are gone. Confirmations
      stay behind: they were of another text. The old workspace is not touched.
      """)

  @OptionGroup var home: HomeOptions
  @OptionGroup var workspace: WorkspaceOptions
  @Option(name: .customLong("to"), help: ArgumentHelp("The edition.", valueName: "edition")) var edition: String
  @Option(
    help: ArgumentHelp("The new folder; the old one's name and the edition by default.", valueName: "dir"),
    completion: .directory) var output: String?

  package init() {}

  package func run(in context: CommandContext) throws {
    let (open, loaded) = try workspace.loadValid(home, in: context)
    let target = try OtherEdition.find(edition, open)
    let folder = try output ?? defaultFolder(loaded.folder.path, target.id)
    try NewFolder.refuseNonEmpty(folder)
    let report: ImpactReport
    do throws(ComparisonProblem) {
      report = try ImpactReport(open, to: target, locks: [])
    } catch {
      throw error.failure
    }
    var files = try rewritten(loaded, report, open)
    files.append(InputFile(path: "upgrade-\(target.id).md", text: UpgradeNote(report: report).markdown))
    try NewFolder.write(files, to: folder)
    for file in files { context.print("\(folder)/\(file.path)") }
    let conflicts = report.rebase.conflictCount
    context.note(
      """
      Wrote \(files.count) files on edition \(target.id), \(conflicts) conflict\(conflicts == 1 ? "" : "s") to decide. \
      Next:
        gpspec check --workspace \(folder)
      """)
  }

  private func defaultFolder(_ path: String, _ edition: String) throws(CommandFailure) -> String {
    guard path != "." else {
      throw CommandFailure(.usage, "the workspace is the current folder", mend: "name the new folder with --output")
    }
    return (path.hasSuffix("/") ? String(path.dropLast()) : path) + "-" + edition
  }

  private func rewritten(
    _ loaded: LoadedFolder, _ report: ImpactReport, _ open: OpenWorkspace
  ) throws(CommandFailure) -> [InputFile] {
    var edits: [String: LayerEdit] = [:]
    for (layer, edit) in zip(open.workspace.layers, report.rebase.edits) {
      edits[open.workspace.relativePath(of: layer.file)] = edit
    }
    var files: [InputFile] = []
    for file in loaded.files {
      if file.path == "confirmations.yaml" {
        files.append(InputFile(path: file.path, text: UpgradeNote.confirmations(report)))
        continue
      }
      guard file.path == "gpspec.yaml" || edits[file.path] != nil else {
        files.append(file)
        continue
      }
      guard
        let bytes = WorkspaceRewriting.rewritten(file, edits[file.path] ?? LayerEdit(), edition: report.to.id)
      else { throw CommandFailure(.invalidInput, "\(file.path) cannot be written anew") }
      files.append(InputFile(path: file.path, bytes: bytes))
    }
    return files
  }
}

/// What goes with an upgraded workspace.
struct UpgradeNote {
  var report: ImpactReport

  /// What was done, what is to be decided, and the redline of the specification.
  var markdown: String {
    var text = "# The workspace on edition \(report.to.id)\n\n"
    text += "Moved from edition \(report.from.id) by `gpspec upgrade`. The old workspace is as it was.\n\n"
    text += "## To decide\n\n"
    let decisions = report.decisions
    text += decisions.isEmpty ? "Nothing.\n\n" : decisions.map { "- \($0)\n" }.joined() + "\n"
    text += "## What became of each selection\n\n"
    let outcomes = report.rebase.outcomes
    text += outcomes.isEmpty ? "There were none.\n\n" : outcomes.map { "- \(ImpactOutput.line($0))\n" }.joined() + "\n"
    text += "# The specification, before and after\n\n"
    text += "Inserted words stand in {++ and ++}, deleted ones in {-- and --}. What was in conflict is shown as the "
    text += "national text has it.\n\n"
    return text + report.clauses.markdown
  }

  /// A file without confirmations that says where they are.
  static func confirmations(_ report: ImpactReport) -> String {
    """
    # What was checked in the published text of edition \(report.to.id).
    # The \(report.confirmationCount) confirmations of edition \(report.from.id) stay in the old workspace: they were
    # of another text.

    """
  }
}
