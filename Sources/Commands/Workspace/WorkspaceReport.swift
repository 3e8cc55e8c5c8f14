import ArgumentParser
import Diagnostics
import Documents
import Tailoring

/// The findings of a workspace, for `gpspec check --workspace`.
struct WorkspaceReport {
  var check: CheckCommand

  func run(in context: CommandContext) throws {
    var options = WorkspaceOptions()
    options.workspace = check.workspace
    let loaded = try options.load(check.home, in: context)
    let found = (loaded.opened.diagnostics + documentFindings(loaded.opened)).sorted()
    let shown = check.errorsOnly ? found.filter { $0.severity == .error } : found
    switch check.format {
    case .json: context.write(shown.json())
    case .text:
      FindingsPrinter(context: context, sources: loaded.opened.sources).print(shown)
      if let open = loaded.opened.open { summarise(open, in: context) }
      context.note("\(loaded.folder.path): \(found.summary)")
    }
    try check.end(found)
  }

  /// What documents would find in the inputs themselves, whichever is made first.
  private func documentFindings(_ opened: OpenedWorkspace) -> [Diagnostic] {
    guard let open = opened.open, !opened.diagnostics.hasErrors else { return [] }
    let wanted = open.documents.filter { document in
      open.workspace.documents.isEmpty || open.workspace.documents.contains(document.name)
    }
    return InputScan(open).findings()
      + DocumentSet(workspace: open, formats: [], isFinal: false)
      .workspaceFindings(wanted, practices: open.practicesInScope)
  }

  private func summarise(_ open: OpenWorkspace, in context: CommandContext) {
    let requirements = open.tailor.whole.requirements
    let out = open.workspace.practices.count - open.practicesInScope.count
    let list = QuestionList(open)
    context.note(
      "\(requirements.count { $0.isIncluded }) of \(requirements.count) requirements in scope, "
        + "\(open.practicesInScope.count) \(open.practicesInScope.count == 1 ? "practice" : "practices")"
        + (out == 0 ? "" : " (\(out) more out of scope)")
        + ", \(list.rows.count { if case .answered = $0.state { false } else { true } }) of \(list.rows.count) "
        + "questions open")
  }
}
