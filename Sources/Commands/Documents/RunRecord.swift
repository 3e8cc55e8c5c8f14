import Checksums
import Diagnostics
import Foundation
import Nodes
import Output

/// What is remembered of a run that wrote documents: from what, and what it had to say. While all of it is the same and
/// the folder is as it was left, the same run need not be done again.
struct RunRecord: Equatable {
  /// Over everything that the run depended on.
  var key: Checksum
  /// Of the manifest that it wrote.
  var manifest: Checksum
  var fileCount: Int
  /// What was said before and after the line that says what was written.
  var before: String
  var after: String

  private static let kind = "gpspec-run"
  private static let format = 1

  init(key: Checksum, manifest: Checksum, fileCount: Int, before: String, after: String) {
    self.key = key
    self.manifest = manifest
    self.fileCount = fileCount
    self.before = before
    self.after = after
  }

  /// Reads a record; nil for whatever is none of ours: it is only there to save work.
  init?(bytes: [UInt8]) {
    guard let root = JSONReader.read(bytes, file: "").node, root["kind"]?.text == Self.kind,
      root["format"]?.text == String(Self.format), let key = root["key"]?.text.flatMap(Checksum.init(hexadecimal:)),
      let manifest = root["manifest"]?.text.flatMap(Checksum.init(hexadecimal:)),
      let count = root["files"]?.text.flatMap({ Int($0) }), let before = root["before"]?.text,
      let after = root["after"]?.text
    else { return nil }
    self.init(key: key, manifest: manifest, fileCount: count, before: before, after: after)
  }

  var bytes: [UInt8] {
    var json = JSONWriter()
    json.object { json in
      json.field("kind", Self.kind)
      json.field("format", Self.format)
      json.field("key", key.hexadecimal)
      json.field("manifest", manifest.hexadecimal)
      json.field("files", fileCount)
      json.field("before", before)
      json.field("after", after)
    }
    json.end()
    return json.bytes
  }
}

/// Where the record of the last run into a folder is kept: in the user's cache, never beside the documents.
struct RunRecords {
  private let path: String
  private let folder: String

  /// Nil where there is no place for a cache.
  init?(output: String, in context: CommandContext) {
    let named = context.environment["XDG_CACHE_HOME"] ?? ""
    let home = context.environment["HOME"] ?? ""
    guard named.hasPrefix("/") || home.hasPrefix("/") else { return nil }
    folder = (named.hasPrefix("/") ? named : home + "/.cache") + "/gpspec/runs"
    let place = URL(fileURLWithPath: output).standardizedFileURL.resolvingSymlinksInPath().path
    path = folder + "/\(Checksum(of: Array(place.utf8)).hexadecimal.prefix(32)).json"
  }

  /// The record of the last run; nil where there is none that can be used.
  var last: RunRecord? {
    guard let bytes = try? FolderReader.bytes(of: path) else { return nil }
    return RunRecord(bytes: bytes)
  }

  /// Keeps a record. Where that fails the next run does its work again, and nothing else is lost.
  func keep(_ record: RunRecord) {
    do {
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
      try FileReplacement.write(record.bytes, to: path)
    } catch {
      forget()
    }
  }

  /// Removes the record of a run whose work has to be done again.
  func forget() {
    unlink(path)
  }
}

/// The key of a run: the program itself, how it was called, and every file that it reads.
enum RunKey {
  static func key(_ inputs: [Manifest.Input], options: [String], in context: CommandContext) -> Checksum? {
    guard let program = identity(of: context.programPath) else { return nil }
    var parts = [program, Program.version, context.colourOnError ? "colour" : "plain"] + options
    // Files come in the order of their paths, which is the same each time.
    for input in inputs { parts += [input.name, input.checksum.hexadecimal] }
    return Checksum(of: Array(parts.map { "\($0.utf8.count):\($0)" }.joined().utf8))
  }

  /// The program's file as it is now: a program that was built anew is another, whatever its version.
  private static func identity(of path: String) -> String? {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    #if os(Linux)
      let time = (status.st_mtim.tv_sec, status.st_mtim.tv_nsec)
    #else
      let time = (status.st_mtimespec.tv_sec, status.st_mtimespec.tv_nsec)
    #endif
    return "\(path) \(status.st_dev) \(status.st_ino) \(status.st_size) \(time.0).\(time.1)"
  }
}
