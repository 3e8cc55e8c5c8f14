import Nodes

/// Texts as YAML values.
enum YAMLText {
  /// A text as a value: on one line, or several lines as a block whose lines stand `indent` in.
  static func value(_ text: String, indent: Int) -> String {
    guard text.contains("\n"), isSafeBlock(text) else { return YAMLScalarText.value(text) }
    let margin = String(repeating: " ", count: indent)
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { $0.isEmpty ? "" : margin + $0 }
    return "|-\n" + lines.joined(separator: "\n")
  }

  /// Whether every line of a text can stand in a block: none begins with a blank or ends with one, none holds a
  /// character that has to be escaped.
  private static func isSafeBlock(_ text: String) -> Bool {
    guard text.last != "\n", text.first != "\n" else { return false }
    return text.split(separator: "\n").allSatisfy { line in
      line.first != " " && line.last != " " && line.utf8.allSatisfy { $0 >= 0x20 && $0 != 0x7F }
    }
  }
}
