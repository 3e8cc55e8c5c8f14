import Comparison
import Diagnostics
import Nodes
import Tailoring

/// The official words that users confirmed, out of the workspaces in which they keep them.
enum ConfirmedWords {
  /// Reads each workspace's confirmations of its own edition; one of an edition that is not compared is an error, for
  /// nothing would come of it.
  static func read(
    _ folders: [String], _ older: String, _ newer: String, in context: CommandContext
  ) throws(CommandFailure) -> OfficialWords {
    var words: [String: [String: String]] = [:]
    for path in folders {
      guard FolderReader.isFolder(path) else { throw CommandFailure(.inputOutput, "there is no folder \(path)") }
      let folder = WorkspaceFolder(path: path)
      let files: [InputFile]
      do {
        files = try folder.files().filter { ["gpspec.yaml", "confirmations.yaml"].contains($0.path) }
      } catch {
        throw CommandFailure(.inputOutput, error.description)
      }
      let loaded = WorkspaceLoader.load(files, prefix: folder.prefix, questions: [])
      let errors = loaded.diagnostics.filter { $0.severity == .error }
      FindingsPrinter(context: context, sources: loaded.sources).print(errors)
      guard errors.isEmpty, let workspace = loaded.workspace else {
        throw CommandFailure(
          .invalidInput, "the workspace \(path) has errors; nothing was compared",
          mend: "`gpspec check --workspace \(path)` reports everything")
      }
      guard [older, newer].contains(workspace.edition) else {
        throw CommandFailure(
          .usage, "the workspace \(path) is on edition \(workspace.edition), which is not compared",
          mend: "one whose confirmations are of \(older) or \(newer)")
      }
      for confirmation in workspace.confirmations {
        guard let text = confirmation.officialWords else { continue }
        words[workspace.edition, default: [:]][confirmation.subject] = text
      }
    }
    let isOneSided = !folders.isEmpty && (words[older] == nil || words[newer] == nil)
    if isOneSided {
      context.note(
        "note: official words are confirmed of \(words.isEmpty ? "neither edition" : "one edition alone"): "
          + "without those of both nothing can be called reworded")
    }
    return OfficialWords(words)
  }
}
