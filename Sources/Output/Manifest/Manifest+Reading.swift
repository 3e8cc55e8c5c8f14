import Checksums
import Diagnostics
import Nodes

/// A manifest that could not be understood.
package enum ManifestFault: Error, Equatable {
  /// It is JSON, or not even that, and not a manifest of ours.
  case notOurs
  /// It was written by a later version of the program.
  case newer(format: Int)
  /// It is one of ours with something wrong in it: what, and in which line.
  case damaged(String)
}

extension Manifest {
  /// Reads the manifest of a folder; nil where the folder has none.
  package static func read(folder: String) throws(OutputError) -> Manifest? {
    try read(folder: folder, calls: SystemCalls())
  }

  static func read(folder: String, calls: SystemCalls) throws(OutputError) -> Manifest? {
    let opened = try FolderPlace.open(folder, calls: calls)
    guard let bytes = try readBytes(in: opened, shown: folder, calls: calls) else { return nil }
    return try read(bytes, shown: "\(folder)/\(fileName)")
  }

  /// The bytes of a folder's manifest; nil where it has none.
  static func readBytes(
    in folder: OpenFolder, shown: String, calls: SystemCalls
  ) throws(OutputError) -> [UInt8]? {
    try about("\(shown)/\(fileName)") { () throws(SystemError) in
      try calls.readWholeFile(folder.descriptor, fileName)
    }
  }

  /// Reads a manifest's bytes; `shown` is its path in messages.
  static func read(_ bytes: [UInt8], shown: String) throws(OutputError) -> Manifest {
    do throws(ManifestFault) {
      return try Manifest(bytes: bytes, file: shown)
    } catch {
      switch error {
      case .notOurs: throw .damagedManifest(shown, reason: "it is not a manifest of gpspec")
      case .newer(let format): throw .newerManifest(shown, format: format)
      case .damaged(let reason): throw .damagedManifest(shown, reason: reason)
      }
    }
  }

  /// Reads a manifest from its bytes; `file` is its name in findings.
  package init(bytes: [UInt8], file: String) throws(ManifestFault) {
    let result = JSONReader.read(bytes, file: file)
    guard let root = result.node, root["kind"]?.text == Self.kind else {
      // Half a manifest is a damaged one of ours, not a stranger's file.
      if Self.isPlainlyOurs(bytes), let finding = result.diagnostics.first { throw finding.asFault }
      throw .notOurs
    }
    if let finding = result.diagnostics.first(where: { $0.severity == .error }) { throw finding.asFault }
    let reader = ManifestReader()
    let format = try reader.number(root, "format")
    if format > Self.formatVersion { throw .newer(format: format) }
    var origin = Origin(tool: try reader.text(root, "gpspec"), libcmark: root["libcmark"]?.text)
    for detail in root["details"]?.mapping?.entries ?? [] {
      origin.details.append(Detail(name: detail.key, value: detail.value.scalar?.text ?? ""))
    }
    for input in try reader.list(root, "inputs") {
      origin.inputs.append(
        Input(name: try reader.text(input, "name"), checksum: try reader.checksum(input, "sha256")))
    }
    var files: [File] = []
    for file in try reader.list(root, "files") {
      let path = try reader.text(file, "path")
      if PathRegistry.fault(of: path, longestPath: .max) != nil {
        throw reader.damaged(file["path"] ?? file, "'\(path)' is not a path in the folder")
      }
      files.append(
        File(path: path, size: try reader.number(file, "size"), checksum: try reader.checksum(file, "sha256")))
    }
    self.init(origin: origin, files: files)
  }
}

/// Takes values out of nodes, or says where which one is missing.
private struct ManifestReader {
  func text(_ node: Node, _ key: String) throws(ManifestFault) -> String {
    guard let scalar = node[key]?.scalar, scalar.isQuoted else { throw damaged(node, "a text '\(key)' is missing") }
    return scalar.text
  }

  func number(_ node: Node, _ key: String) throws(ManifestFault) -> Int {
    guard let text = node[key]?.text, let number = Int(text), number >= 0 else {
      throw damaged(node, "a number '\(key)' is missing")
    }
    return number
  }

  func checksum(_ node: Node, _ key: String) throws(ManifestFault) -> Checksum {
    guard let checksum = Checksum(hexadecimal: try text(node, key)) else {
      throw damaged(node, "'\(key)' is not a SHA-256")
    }
    return checksum
  }

  func list(_ node: Node, _ key: String) throws(ManifestFault) -> [Node] {
    guard case .sequence(let nodes)? = node[key]?.content else { throw damaged(node, "a list '\(key)' is missing") }
    return nodes
  }

  func damaged(_ node: Node, _ message: String) -> ManifestFault {
    .damaged("\(message) (line \(node.range.range.start.line))")
  }
}

extension Diagnostic {
  /// What makes a manifest damaged, with its line.
  fileprivate var asFault: ManifestFault {
    .damaged(message + (location?.range.map { " (line \($0.start.line))" } ?? ""))
  }
}
