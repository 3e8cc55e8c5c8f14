import Diagnostics

/// Headings without anything below them, and tables without a row.
///
/// It goes by lines, for every document of a country is looked at: ours hold no code blocks in which a line could look
/// like a heading.
enum EmptySections {
  static func findings(_ markdown: [UInt8], file: String) -> [Diagnostic] {
    markdown.withUnsafeBufferPointer { findings($0, file: file) }
  }

  private static func findings(_ markdown: UnsafeBufferPointer<UInt8>, file: String) -> [Diagnostic] {
    var found: [Diagnostic] = []
    var heading: (text: Range<Int>, level: Int, line: Int)?
    var delimiter: Int?
    var line = 0
    var start = 0
    func report(_ message: String, _ line: Int) {
      found.append(
        Diagnostic(
          DocumentRules.empty, message,
          at: SourceLocation(file: file, range: SourceRange(at: .init(line: line, column: 1))),
          fix: "say in words that there is nothing, in the template"))
    }
    func close(_ next: Int) {
      guard let open = heading, next <= open.level else { return }
      let title = markdown[open.text].drop { $0 == 0x20 }
      report("'\(String(decoding: title, as: UTF8.self))' has nothing below it", open.line)
    }
    while start < markdown.count {
      let text = start..<(markdown.firstPlace(of: 0x0A, from: start) ?? markdown.count)
      line += 1
      start = text.upperBound + 1
      let first = text.isEmpty ? 0 : markdown[text.lowerBound]
      if let place = delimiter {
        if first != UInt8(ascii: "|") { report("a table has a head and no row", place) }
        delimiter = nil
      }
      if text.isEmpty { continue }
      if first == UInt8(ascii: "#") {
        let level = markdown[text].prefix { $0 == first }.count
        close(level)
        heading = (text.dropFirst(level), level, line)
      } else {
        heading = nil
        if first == UInt8(ascii: "|"), isDelimiter(markdown[text]) { delimiter = line }
      }
    }
    close(0)
    if let place = delimiter { report("a table has a head and no row", place) }
    return found
  }

  private static func isDelimiter(_ text: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    // The first letter ends it: rows of tables are long.
    text.allSatisfy { byte in
      byte == UInt8(ascii: "|") || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ":") || byte == 0x20
    } && text.contains(UInt8(ascii: "-"))
  }
}
