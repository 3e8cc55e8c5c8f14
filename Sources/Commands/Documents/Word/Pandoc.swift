import Foundation
import Nodes

/// The program that turns our HTML into documents for word processors.
struct Pandoc: Sendable {
  let path: String
  /// Its version, for the manifest: another one may give other bytes.
  let version: String
  private let environment: [String: String]

  /// Finds the program on the path; ends the command with what to install where it is not there.
  init(environment: [String: String]) throws(CommandFailure) {
    let folders = (environment["PATH"] ?? "").split(separator: ":").map(String.init)
    guard let path = folders.map({ $0 + "/pandoc" }).first(where: Self.isProgram) else {
      throw CommandFailure(
        .inputOutput, "docx and odt are made by the program pandoc, which is not on the PATH; nothing was written",
        mend: "install it: apt-get install pandoc, dnf install pandoc, brew install pandoc, or see "
          + "https://pandoc.org/installing.html")
    }
    self.path = path
    self.environment = environment
    let scratch = try ScratchSpace()
    let run = Self.run(path, ["--version"], scratch, environment: environment, output: scratch.path + "/version")
    let text =
      (try? FolderReader.bytes(of: scratch.path + "/version")).map { String(decoding: $0, as: UTF8.self) } ?? ""
    let words = text.split(whereSeparator: \.isNewline).first?.split(separator: " ") ?? []
    guard run == nil, words.count == 2, words[0].hasPrefix("pandoc") else {
      throw CommandFailure(
        .inputOutput, "\(path) does not say which pandoc it is; nothing was written",
        mend: "see what `pandoc --version` prints; reinstall pandoc")
    }
    version = String(words[1])
  }

  private static func isProgram(_ path: String) -> Bool {
    FolderReader.isFile(path) && access(path, X_OK) == 0
  }

  /// Runs a program with nothing of the user's own settings. Gives what it said where it failed; nil where it did not.
  private static func run(
    _ program: String, _ arguments: [String], _ scratch: ScratchSpace, environment: [String: String],
    output: String? = nil
  ) -> String? {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = arguments
    process.environment = environment.filter { $0.key == "PATH" }.merging(
      ["LC_ALL": "C.UTF-8", "TZ": "UTC", "HOME": scratch.path]
    ) { $1 }.merging(environment.filter { $0.key == "SOURCE_DATE_EPOCH" }) { $1 }
    let errors = scratch.path + "/errors-\(UUID().uuidString)"
    for path in [errors, output].compactMap({ $0 }) where !FileManager.default.createFile(atPath: path, contents: nil) {
      return "could not write \(path)"
    }
    process.standardInput = FileHandle.nullDevice
    process.standardError = FileHandle(forWritingAtPath: errors) ?? .nullDevice
    process.standardOutput = output.flatMap { FileHandle(forWritingAtPath: $0) } ?? .nullDevice
    do {
      try process.run()
    } catch {
      return "could not be started: \(error.localizedDescription)"
    }
    process.waitUntilExit()
    if process.terminationReason == .exit, process.terminationStatus == 0 { return nil }
    let said = (try? FolderReader.bytes(of: errors)).map { String(decoding: $0.prefix(2000), as: UTF8.self) } ?? ""
    let end = process.terminationReason == .exit ? "exit code" : "signal"
    return "ended with \(end) \(process.terminationStatus)" + (said.isEmpty ? "" : ": \(said.trimmed)")
  }

  /// Turns a page into a document.
  ///
  /// - Parameters:
  ///   - html: the page.
  ///   - format: `docx` or `odt`.
  ///   - reference: where the reference document lies.
  ///   - seconds: the time that stands in the document, since 1970.
  func convert(
    _ html: [UInt8], to format: String, reference: String, seconds: Int, in scratch: ScratchSpace
  ) throws(CommandFailure) -> [UInt8] {
    let name = scratch.path + "/" + UUID().uuidString
    let (source, target) = (name + ".html", name + "." + format)
    defer {
      try? FileManager.default.removeItem(atPath: source)
      try? FileManager.default.removeItem(atPath: target)
    }
    guard FileManager.default.createFile(atPath: source, contents: Data(html)) else {
      throw CommandFailure(.inputOutput, "could not write \(source); nothing was written")
    }
    var environment = environment
    environment["SOURCE_DATE_EPOCH"] = String(seconds)
    let failure = Self.run(
      path,
      [
        "--from=html", "--to=" + format, "--output=" + target, "--reference-doc=" + reference,
        "--shift-heading-level-by=-1", "--metadata=lang:en-GB", "--data-dir=" + scratch.path, source,
      ], scratch, environment: environment)
    if let failure { throw CommandFailure(.inputOutput, "pandoc \(failure)") }
    guard let made = (try? FolderReader.bytes(of: target)).flatMap({ PackedDates.removed(from: $0) }) else {
      throw CommandFailure(.inputOutput, "pandoc ended without an error, but gave no \(format) document")
    }
    return made
  }
}

/// A folder for what passes between programs; gone with the value that holds it.
final class ScratchSpace: Sendable {
  let path: String

  init() throws(CommandFailure) {
    path = NSTemporaryDirectory() + "gpspec-" + UUID().uuidString
    do {
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    } catch {
      throw CommandFailure(.inputOutput, "cannot write \(path): \(error.localizedDescription)")
    }
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }
}

extension String {
  fileprivate var trimmed: String { trimmingCharacters(in: .whitespacesAndNewlines) }
}
