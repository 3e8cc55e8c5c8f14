import Foundation
import Output

/// A fresh folder, removed when the test ends. Paths are relative to it.
final class TemporaryFolder {
  let path: String
  private let isOurs: Bool

  init() throws {
    var template = Array((NSTemporaryDirectory() + "/gpspec-output-XXXXXX").utf8CString)
    guard mkdtemp(&template) != nil, let real = realpath(template, nil) else { throw CocoaError(.fileWriteUnknown) }
    defer { free(real) }
    path = String(cString: real)
    isOurs = true
  }

  /// A folder that another process made and will remove.
  init(borrowing path: String) {
    self.path = path
    isOurs = false
  }

  deinit {
    guard isOurs else { return }
    try? FileManager.default.removeItem(atPath: path)
  }

  func callAsFunction(_ relative: String) -> String { "\(path)/\(relative)" }

  /// Writes a file as a person would.
  func put(_ relative: String, _ text: String) throws {
    let target = self(relative)
    try FileManager.default.createDirectory(
      atPath: (target as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
    try text.write(toFile: target, atomically: false, encoding: .utf8)
  }

  func remove(_ relative: String) throws {
    try FileManager.default.removeItem(atPath: self(relative))
  }

  func text(_ relative: String) -> String? {
    FileManager.default.contents(atPath: self(relative)).map { String(decoding: $0, as: UTF8.self) }
  }

  /// All that is in a folder: paths with texts, links with what they name, empty folders. Nil where there is none.
  func snapshot(_ relative: String) -> [String: String]? {
    let manager = FileManager.default
    guard let names = manager.enumerator(atPath: self(relative)), manager.fileExists(atPath: self(relative)) else {
      return nil
    }
    var found: [String: String] = [:]
    for case let name as String in names {
      let inner = "\(relative)/\(name)"
      if let target = try? manager.destinationOfSymbolicLink(atPath: self(inner)) {
        found[name] = "-> \(target)"
      } else if names.fileAttributes?[.type] as? FileAttributeType == .typeDirectory {
        let isEmpty = (try? manager.contentsOfDirectory(atPath: self(inner)).isEmpty) ?? false
        if isEmpty { found[name + "/"] = "" }
      } else {
        found[name] = text(inner)
      }
    }
    return found
  }

  /// The names in a folder, hidden ones too.
  func names(_ relative: String = ".") -> [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: self(relative))) ?? []).sorted()
  }

  func link(_ relative: String, to target: String) throws {
    try FileManager.default.createSymbolicLink(atPath: self(relative), withDestinationPath: target)
  }

  func setMode(_ relative: String, _ mode: Int) throws {
    try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: self(relative))
  }

  func mode(_ relative: String) throws -> Int? {
    try FileManager.default.attributesOfItem(atPath: self(relative))[.posixPermissions] as? Int
  }

  /// Which file it is, whatever its name, and when it was last changed: the same only where nothing was written.
  func stamp(_ relative: String) throws -> String {
    let attributes = try FileManager.default.attributesOfItem(atPath: self(relative))
    let date = (attributes[.modificationDate] as? Date)?.timeIntervalSince1970 ?? 0
    return "\(attributes[.systemFileNumber] ?? 0) \(date)"
  }
}

/// Writes texts to a folder in one run.
@discardableResult
func render(
  _ files: KeyValuePairs<String, String>, to folder: String, inputs: [Manifest.Input] = [], force: Bool = false,
  faults: FaultPlan? = nil
) throws -> OutputOutcome {
  var writer = try OutputWriter(folder: folder, force: force, faults: faults)
  for (path, text) in files { try writer.add(path: path, bytes: Array(text.utf8)) }
  return try writer.finish(Manifest.Origin(tool: "1.0", libcmark: "0.30.2", inputs: inputs))
}

/// The error that a run ends with.
func failure(_ body: () throws -> Void) -> OutputError? {
  do {
    try body()
    return nil
  } catch {
    return error as? OutputError
  }
}
