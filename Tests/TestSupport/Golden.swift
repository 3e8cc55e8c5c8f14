import Foundation

/// Golden files: what a document or message must look like, kept beside the tests.
///
/// With `GPSPEC_RECORD=1` in the environment a differing file is rewritten, and the difference is still returned, so
/// that a recording run never passes.
package enum Golden {
  /// What differs between `actual` and the golden file, one line each; empty where they are the same.
  package static func differences(_ actual: [UInt8], from file: String) -> [String] {
    let expected = FileManager.default.contents(atPath: file).map { [UInt8]($0) }
    if expected == actual { return [] }
    if ProcessInfo.processInfo.environment["GPSPEC_RECORD"] == "1" {
      let folder = (file as NSString).deletingLastPathComponent
      try? FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
      let written = FileManager.default.createFile(atPath: file, contents: Data(actual))
      return [written ? "recorded \(file): read the change, then run again" : "could not write \(file)"]
    }
    guard let expected else { return ["\(file) does not exist; `make golden` records it"] }
    return lineDifferences(expected, actual).map { "\(file):\($0)" }
  }

  /// What differs between a text and the golden file.
  package static func differences(_ actual: String, from file: String) -> [String] {
    differences(Array(actual.utf8), from: file)
  }

  /// The first lines that differ, as `line: -expected` and `line: +actual`.
  private static func lineDifferences(_ expected: [UInt8], _ actual: [UInt8]) -> [String] {
    let old = lines(expected)
    let new = lines(actual)
    var found: [String] = []
    for index in 0..<max(old.count, new.count) where found.count < 20 {
      let before = index < old.count ? old[index] : nil
      let after = index < new.count ? new[index] : nil
      if before == after { continue }
      if let before { found.append("\(index + 1): -\(before)") }
      if let after { found.append("\(index + 1): +\(after)") }
    }
    return found.isEmpty ? ["the bytes differ"] : found
  }

  private static func lines(_ bytes: [UInt8]) -> [String] {
    bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      .map { String(decoding: $0, as: UTF8.self) }
  }
}
