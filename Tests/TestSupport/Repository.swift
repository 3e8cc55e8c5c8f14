import Foundation

/// The checkout that the tests were built in.
package enum Repository {
  /// Its folder.
  package static let root: String = {
    var path = URL(fileURLWithPath: #filePath)
    // Tests/TestSupport/Repository.swift
    for _ in 0..<3 { path = path.deletingLastPathComponent() }
    return path.path
  }()

  /// The text of a file by its path below the root; empty where there is none.
  package static func text(_ path: String) -> String {
    FileManager.default.contents(atPath: root + "/" + path).map { String(decoding: $0, as: UTF8.self) } ?? ""
  }
}
