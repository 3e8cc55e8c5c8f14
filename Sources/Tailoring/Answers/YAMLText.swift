/// Texts as YAML values, plain where that is safe.
enum YAMLText {
  /// A text as a value; `indent` is how far the lines of a block stand in.
  static func value(_ text: String, indent: Int) -> String {
    let isBlock = text.contains("\n") && isSafeBlock(text)
    guard isBlock else { return isPlain(text) ? text : quoted(text) }
    let margin = String(repeating: " ", count: indent)
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { $0.isEmpty ? "" : margin + $0 }
    return "|-\n" + lines.joined(separator: "\n")
  }

  /// Whether a text may stand without quotes and is read as this very text by any reader.
  private static func isPlain(_ text: String) -> Bool {
    guard let first = text.utf8.first, let last = text.utf8.last, last != 0x20, last != UInt8(ascii: ":") else {
      return false
    }
    let isWord =
      (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(first | 0x20)
      && (UInt8(ascii: "A")...UInt8(ascii: "z")).contains(first)
    guard isWord || first >= 0x80 else { return false }
    let reserved = ["true", "false", "yes", "no", "null", "on", "off", "y", "n"]
    if reserved.contains(text.lowercased()) { return false }
    if text.contains(": ") || text.contains(" #") { return false }
    return text.utf8.allSatisfy { $0 >= 0x20 && $0 != 0x7F && !"[]{},".utf8.contains($0) }
  }

  /// Whether every line of a text can stand in a block: none begins with a blank or ends with one, none holds a
  /// character that has to be escaped.
  private static func isSafeBlock(_ text: String) -> Bool {
    guard text.last != "\n", text.first != "\n" else { return false }
    return text.split(separator: "\n").allSatisfy { line in
      line.first != " " && line.last != " " && line.utf8.allSatisfy { $0 >= 0x20 && $0 != 0x7F }
    }
  }

  private static func quoted(_ text: String) -> String {
    var output = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": output += "\\\""
      case "\\": output += "\\\\"
      case "\n": output += "\\n"
      case "\t": output += "\\t"
      case "\r": output += "\\r"
      case "\u{0}"..<"\u{20}", "\u{7F}":
        let digits = String(scalar.value, radix: 16)
        output += "\\x" + (digits.utf8.count < 2 ? "0" : "") + digits
      default: output.unicodeScalars.append(scalar)
      }
    }
    return output + "\""
  }
}
