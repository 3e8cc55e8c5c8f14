package import ArgumentParser
import Diagnostics
import Nodes
import Tailoring

/// `gpspec answers`: what is done with answers as a whole.
package struct AnswersCommand: ParsableCommand {
  package static let configuration = CommandConfiguration(
    commandName: "answers", abstract: "Take answers back from a filled-in data capture pack.",
    subcommands: [AnswersImportCommand.self])

  package init() {}
}

/// `gpspec answers import`: a filled-in data capture pack into answers.yaml.
package struct AnswersImportCommand: ContextCommand {
  package static let configuration = CommandConfiguration(
    commandName: "import", abstract: "Put the answers of a filled-in data capture pack into answers.yaml.",
    discussion: """
      Rows without an answer leave what is there. Each row that is not taken is reported with the reason; the others
      are. answers.yaml is written in its canonical form, whole or not at all; the comments at its top are kept.
      Ends with 1 where a row was not taken.
      """)

  @OptionGroup var home: HomeOptions
  @OptionGroup var workspace: WorkspaceOptions
  @Argument(help: "The filled-in pack, as CSV.", completion: .file(extensions: ["csv"])) var file: String
  @Flag(help: "Report only; write nothing.") var dryRun = false

  package init() {}

  package func run(in context: CommandContext) throws {
    let (open, loaded) = try workspace.loadValid(home, in: context)
    let bytes: [UInt8]
    do {
      bytes = try FolderReader.bytes(of: file)
    } catch {
      throw CommandFailure(.inputOutput, error.description)
    }
    let result = AnswerImport(bytes, file: file, into: open.workspace, questions: open.questions)
    FindingsPrinter(context: context, sources: [file: SourceText(file: file, bytes: bytes)]).print(result.diagnostics)
    let old = loaded.files.first { $0.path == "answers.yaml" }?.bytes ?? []
    let new = AnswerFile.bytes(
      result.answers, questions: open.questions, practices: open.workspace.practices.map(\.odsCode),
      keepingCommentsOf: old)
    let path = loaded.folder.prefix + "answers.yaml"
    let summary =
      "\(result.taken) taken, \(result.unchanged) as before, \(result.empty) without an answer, "
      + "\(result.refused) not taken"
    if result.taken == 0 || dryRun {
      context.note("\(summary); \(path) is as it was")
    } else {
      if new != old { try FileReplacement.write(new, to: path) }
      context.note("\(summary); \(path) \(new == old ? "is as it was" : "is written")")
    }
    if result.refused > 0 || result.diagnostics.hasErrors { throw CommandFailure(.findings) }
  }
}
