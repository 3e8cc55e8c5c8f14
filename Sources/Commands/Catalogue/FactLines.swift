/// Lines of a label and what it says, for the terminal.
struct FactLines {
  private(set) var lines: [String] = []
  private static let indent = 16

  /// A paragraph of its own.
  mutating func paragraph(_ text: String?) {
    guard let text, !text.isEmpty else { return }
    lines += [""] + Self.wrapped(text)
  }

  mutating func blank() { lines.append("") }

  /// A label and its value; nothing where there is no value.
  mutating func add(_ name: String, _ value: String?) {
    guard let value, !value.isEmpty else { return }
    let text = Self.wrapped(value, indent: String(repeating: " ", count: Self.indent))
    lines.append(name + String(repeating: " ", count: max(1, Self.indent - name.count)) + text[0].drop { $0 == " " })
    lines += text.dropFirst()
  }

  mutating func add(_ name: String, _ values: [String], separator: String = "; ") {
    add(name, values.joined(separator: separator))
  }

  /// The text in lines of at most 96 characters.
  static func wrapped(_ text: String, indent: String = "") -> [String] {
    var lines: [String] = []
    var line = indent
    for word in text.split(whereSeparator: { $0 == " " || $0 == "\n" }) {
      if line.count + word.count > 96, line.count > indent.count {
        lines.append(line)
        line = indent
      }
      line += (line.count > indent.count ? " " : "") + word
    }
    lines.append(line)
    return lines
  }
}
