import Catalogue
import Diagnostics
import Nodes

/// Puts a real body in the place of the invented one of a new gpspec.yaml.
enum BodyText {
  /// The file with the body's name and code filled in, comments kept; what is known of the invented body only is left
  /// out.
  static func filled(_ bytes: [UInt8], with board: RegisterItem) -> [UInt8] {
    let source = SourceText(file: "gpspec.yaml", bytes: bytes)
    guard let body = YAMLReader.read(source).node?["issuing_body"]?.mapping else { return bytes }
    var lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
      .map(String.init)
    for entry in body.entries.reversed() {
      let first = entry.keyRange.range.start.line - 1
      let end = entry.value.range.range.end
      // A block's end may be the start of the line behind it.
      let last = max(first, end.column == 1 ? end.line - 2 : end.line - 1)
      guard lines.indices.contains(last) else { continue }
      switch entry.key {
      case "name": lines.replaceSubrange(first...last, with: ["  name: \(board.name)"])
      case "short_name": lines.replaceSubrange(first...last, with: ["  short_name: \(shortName(board.name))"])
      case "ods_code": lines.replaceSubrange(first...last, with: ["  ods_code: \(board.code ?? "")"])
      default: lines.removeSubrange(first...last)
      }
    }
    return Array(lines.joined(separator: "\n").utf8)
  }

  /// The name as sentences use it: without the words that say what kind of body it is.
  private static func shortName(_ name: String) -> String {
    let ending = " Integrated Care Board"
    return name.hasSuffix(ending) ? String(name.dropLast(ending.count)) : name
  }
}
