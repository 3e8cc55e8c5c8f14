/// Text in YAML's folded form: lines as long as they may be, an empty line for each line end in the text.
enum FoldedText {
  private typealias Scalars = String.UnicodeScalarView.SubSequence

  /// The header (`>-`, `>`) and the lines of a text, none longer than `width` but for long words; nil where the text
  /// cannot be folded so that it reads back the same.
  static func lines(_ text: String, width: Int) -> (header: String, lines: [String])? {
    var scalars = text.unicodeScalars[...]
    var header = ">-"
    if scalars.last == "\n" {
      scalars = scalars.dropLast()
      header = ">"
    }
    guard let first = scalars.first, let last = scalars.last, first != "\n", last != "\n" else { return nil }
    var lines: [String] = []
    for (index, paragraph) in scalars.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      // A line that begins with a space is not folded by YAML's rules, one that ends with one would lose it.
      guard paragraph.first != " ", paragraph.last != " " else { return nil }
      guard !paragraph.contains(where: YAMLScalarText.isUnprintable) else { return nil }
      // One line end in the text is one empty line; a second one, an empty paragraph, is the next.
      if index > 0 { lines.append("") }
      if !paragraph.isEmpty { lines += fold(paragraph, width) }
    }
    return (header, lines)
  }

  /// The words of a line in lines; only a single space between two words is a place to break.
  private static func fold(_ text: Scalars, _ width: Int) -> [String] {
    var lines: [String] = []
    var line = String.UnicodeScalarView()
    for word in words(text) {
      if !line.isEmpty, line.count + 1 + word.count > width {
        lines.append(String(line))
        line = String.UnicodeScalarView()
      }
      if !line.isEmpty { line.append(" ") }
      line.append(contentsOf: word)
    }
    lines.append(String(line))
    return lines
  }

  /// The pieces between single spaces; several spaces in a row stay within a piece.
  private static func words(_ text: Scalars) -> [Scalars] {
    var words: [Scalars] = []
    var start = text.startIndex
    var index = start
    while index < text.endIndex {
      var next = text.index(after: index)
      if text[index] == " " {
        if next < text.endIndex, text[next] != " " {
          words.append(text[start..<index])
          start = next
        }
        while next < text.endIndex, text[next] == " " { next = text.index(after: next) }
      }
      index = next
    }
    words.append(text[start...])
    return words
  }
}
