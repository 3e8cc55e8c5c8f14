import Foundation

/// A folder with some files, gone with the value that holds it.
final class ScratchFolder {
  let path: String

  init(_ files: KeyValuePairs<String, String> = [:]) throws {
    path = NSTemporaryDirectory() + "gpspec-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    for (file, text) in files {
      let location = URL(fileURLWithPath: path + "/" + file)
      try FileManager.default.createDirectory(
        at: location.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: location)
    }
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// The path of a file in the folder.
  subscript(_ file: String) -> String { path + "/" + file }

  /// The text of a file; empty where there is none.
  func text(_ file: String) -> String {
    FileManager.default.contents(atPath: self[file]).map { String(decoding: $0, as: UTF8.self) } ?? ""
  }
}
