import Comparison
import Diagnostics
import Nodes

/// Reads the decisions file of a comparison, and says which of them no longer hold.
enum DecisionsFile {
  static func read(_ path: String, in context: CommandContext) throws(CommandFailure) -> [Decision] {
    let bytes: [UInt8]
    do {
      bytes = try FolderReader.bytes(of: path)
    } catch {
      throw CommandFailure(.inputOutput, error.description)
    }
    let loaded = LoadedDecisions.read(bytes, file: path)
    if !loaded.diagnostics.isEmpty {
      FindingsPrinter(context: context, sources: [path: loaded.source]).print(loaded.diagnostics)
    }
    if loaded.diagnostics.hasErrors {
      throw CommandFailure(.invalidInput, "the decisions file has errors; nothing was compared")
    }
    return loaded.decisions
  }

  static func report(_ applied: AppliedDecisions, in context: CommandContext) {
    for decision in applied.expired {
      context.note(
        "note: the decision on \(decision.fingerprint) by \(decision.acceptedBy) held until "
          + "\(decision.until.longText) and counts no more")
    }
    for decision in applied.unused {
      context.note("note: there is no change \(decision.fingerprint) any more (accepted by \(decision.acceptedBy))")
    }
  }
}
