import Foundation
import Nodes

/// Writes a folder that is not there yet, or empty: whole or not at all.
enum NewFolder {
  /// Ends the command where the folder holds anything.
  static func refuseNonEmpty(_ folder: String) throws(CommandFailure) {
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
  static func write(_ files: [InputFile], to folder: String) throws(CommandFailure) {
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
