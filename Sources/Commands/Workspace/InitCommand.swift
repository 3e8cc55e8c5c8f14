package import ArgumentParser
import Catalogue
import Diagnostics
import Nodes

/// `gpspec init`: a workspace to start from.
package struct InitCommand: ContextCommand {
  package static let configuration = CommandConfiguration(
    commandName: "init", abstract: "Write a workspace to start from: a worked example, or an empty one.",
    discussion: """
      The example is invented, body, practices and all, and every document made from it says so. With --icb the name
      and ODS code of a real integrated care board are filled in. A folder that holds anything is left alone.
      """)

  @OptionGroup var home: HomeOptions
  @Argument(help: "The folder to write; made where there is none.", completion: .directory) var folder: String
  @Option(help: ArgumentHelp("The ODS code of an integrated care board, QE1 for instance.", valueName: "code"))
  var icb: String?
  @Flag(help: "Without the example: only what has to be there, with comments that say what may be added.")
  var empty = false

  package init() {}

  package func run(in context: CommandContext) throws {
    let installation = try Installation.find(option: home.home, context: context)
    let body = try icb.map { try Self.board($0, home.loadValid(in: context)) }
    try NewFolder.refuseNonEmpty(folder)
    let template = installation.templates + (empty ? "/workspace-empty" : "/workspace")
    var files: [InputFile]
    do {
      files = try FolderReader.files(in: template, endings: [".yaml", ".csv", ".md"])
    } catch {
      throw CommandFailure(.inputOutput, error.description)
    }
    if let body {
      files = files.map { file in
        file.path == "gpspec.yaml" ? InputFile(path: file.path, bytes: BodyText.filled(file.bytes, with: body)) : file
      }
    }
    try NewFolder.write(files, to: folder)
    for file in files { context.print("\(folder)/\(file.path)") }
    if let body, !empty {
      context.note(
        "The practices, places and answers are invented and not those of \(body.name); every document says so until "
          + "'example:' is deleted from gpspec.yaml. `--empty` writes a workspace without them.")
    }
    let argument = folder.contains(" ") ? "'\(folder)'" : folder
    context.note(
      """
      Wrote \(files.count) files. Next:
        gpspec check --workspace \(argument)
        gpspec questions --workspace \(argument)
      """)
  }

  private static func board(_ code: String, _ catalogue: Catalogue) throws(CommandFailure) -> RegisterItem {
    let boards = catalogue.integratedCareBoards.entries
    if let board = boards.first(where: { $0.code == code.uppercased() }) { return board }
    let codes = boards.compactMap(\.code)
    throw CommandFailure(
      .usage, "there is no integrated care board '\(code)'",
      mend: NearMiss.suggestion(for: code, among: codes) ?? "known: " + codes.sorted().joined(separator: ", "))
  }
}
