package import ArgumentParser
import Catalogue
import Diagnostics
import Foundation
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
    try refuseNonEmpty()
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
    try write(files)
    for file in files { context.print("\(folder)/\(file.path)") }
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

  private func refuseNonEmpty() throws(CommandFailure) {
    if FolderReader.isFile(folder) {
      throw CommandFailure(.usage, "\(folder) is a file", mend: "name a folder")
    }
    guard FolderReader.isFolder(folder) else { return }
    guard let names = try? FileManager.default.contentsOfDirectory(atPath: folder) else {
      throw CommandFailure(.inputOutput, "cannot read \(folder)")
    }
    if !names.isEmpty {
      throw CommandFailure(
        .usage, "\(folder) is not empty (\(names.sorted().prefix(3).joined(separator: ", "))…); nothing was written",
        mend: "name a folder that is empty or not there yet")
    }
  }

  /// Writes all files beside the folder and moves them into its place, so that a failure leaves nothing half written.
  private func write(_ files: [InputFile]) throws(CommandFailure) {
    let target = URL(fileURLWithPath: folder)
    let staged = target.deletingLastPathComponent()
      .appendingPathComponent(".\(target.lastPathComponent).gpspec-\(getpid())")
    do {
      for file in files {
        let url = staged.appendingPathComponent(file.path)
        try FileManager.default.createDirectory(
          at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(file.bytes).write(to: url)
      }
    } catch {
      try? FileManager.default.removeItem(at: staged)
      throw CommandFailure(.inputOutput, "cannot write \(folder): \(error.localizedDescription)")
    }
    // Onto an empty folder, too; one that was filled meanwhile is refused by the system.
    guard rename(staged.path, target.path) == 0 else {
      let reason = String(cString: strerror(errno))
      try? FileManager.default.removeItem(at: staged)
      throw CommandFailure(.inputOutput, "cannot write \(folder): \(reason)")
    }
  }
}
