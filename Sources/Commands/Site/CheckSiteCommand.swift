import Diagnostics
import Nodes
import Site

/// `gpspec check site DIR`: the rules of an NHS publication, over a site that was written.
enum SiteCheck {
  /// Reports every finding; ends with 1 where there is an error, with `strict` also where there is a warning.
  static func run(
    _ folder: String, format: FindingsFormat, strict: Bool, errorsOnly: Bool, in context: CommandContext
  ) throws(CommandFailure) {
    guard FolderReader.isFolder(folder) else { throw CommandFailure(.usage, "there is no folder '\(folder)'") }
    var lint = SiteLint()
    var count = 0
    do throws(ReadingError) {
      for file in try FolderReader.files(in: folder, endings: [""]) {
        count += 1
        lint.add(path: file.path, bytes: file.bytes)
      }
    } catch {
      throw CommandFailure(.inputOutput, error.description)
    }
    let findings = lint.findings()
    let shown = errorsOnly ? findings.filter { $0.severity == .error } : findings
    switch format {
    case .json: context.write(shown.json())
    case .text:
      FindingsPrinter(context: context, sources: [:]).print(shown)
      context.note("\(count) files: \(findings.summary)")
    }
    let worst = findings.map(\.severity).max() ?? .note
    if worst == .error || (strict && worst == .warning) { throw CommandFailure(.findings) }
  }
}
