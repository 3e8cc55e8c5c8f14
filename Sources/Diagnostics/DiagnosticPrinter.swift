/// Prints findings for people: a line that editors can jump to, the source line with what is meant underlined, and how
/// to mend it.
package struct DiagnosticPrinter: Sendable {
  /// Whether to colour the output. Decided by the caller, who knows the terminal.
  package var colour: Bool
  /// The text of a file by the name used in locations; nil where it is not to be had.
  package var source: @Sendable (String) -> SourceText?

  package init(colour: Bool, source: @escaping @Sendable (String) -> SourceText?) {
    self.colour = colour
    self.source = source
  }

  /// The printed form of findings, in the order of place, with a last line that counts them.
  package func print(_ diagnostics: [Diagnostic]) -> String {
    var output = ""
    for diagnostic in diagnostics.sorted() { print(diagnostic, to: &output) }
    return output
  }

  private func print(_ diagnostic: Diagnostic, to output: inout String) {
    if let location = diagnostic.location { output += paint(prefix(of: location), .bold) + " " }
    output += paint("\(diagnostic.severity.rawValue):", style(of: diagnostic.severity))
    output += " " + paint(diagnostic.message, .bold) + " [\(diagnostic.rule)]\n"
    if let location = diagnostic.location { excerpt(of: location, to: &output) }
    for note in diagnostic.notes {
      output += "  note: "
      if let location = note.location { output += prefix(of: location) + " " }
      output += note.message + "\n"
    }
    if let fix = diagnostic.fix { output += "  " + paint("mend:", .green) + " \(fix)\n" }
  }

  private func prefix(of location: SourceLocation) -> String {
    guard let range = location.range else { return "\(location.file):" }
    return "\(location.file):\(range.start.line):\(range.start.column):"
  }

  private func excerpt(of location: SourceLocation, to output: inout String) {
    guard let range = location.range, let line = source(location.file)?.line(range.start.line) else { return }
    let number = String(range.start.line)
    let scalars = Array(line.unicodeScalars)
    let first = min(range.start.column - 1, scalars.count)
    let end = range.end.line == range.start.line ? min(range.end.column - 1, scalars.count) : scalars.count
    let (from, through) = window(first, scalars.count)
    let gutter = String(repeating: " ", count: max(0, 5 - number.count))
    output += "\(gutter)\(number) | \(from > 0 ? "…" : "")"
    for scalar in scalars[from..<through] { output.unicodeScalars.append(isControl(scalar) ? "\u{FFFD}" : scalar) }
    output += through < scalars.count ? "…\n" : "\n"
    output += "      | \(from > 0 ? " " : "")"
    for scalar in scalars[from..<first] { output += scalar == "\t" ? "\t" : " " }
    let length = max(1, min(end, through) - first)
    output += paint("^" + String(repeating: "~", count: length - 1), .green) + "\n"
  }

  /// The stretch of a long line that is shown, so that one long line does not fill the screen.
  private func window(_ first: Int, _ count: Int) -> (from: Int, through: Int) {
    let width = 160
    guard count > width else { return (0, count) }
    let from = max(0, min(first - width / 2, count - width))
    return (from, min(count, from + width))
  }

  private func isControl(_ scalar: Unicode.Scalar) -> Bool {
    (scalar.value < 0x20 && scalar != "\t") || scalar.value == 0x7F
  }

  private enum Style: String {
    case bold = "1"
    case red = "1;31"
    case yellow = "1;33"
    case green = "32"
    case cyan = "1;36"
  }

  private func style(of severity: Severity) -> Style {
    switch severity {
    case .error: .red
    case .warning: .yellow
    case .note: .cyan
    }
  }

  private func paint(_ text: String, _ style: Style) -> String {
    colour ? "\u{1B}[\(style.rawValue)m\(text)\u{1B}[0m" : text
  }
}
