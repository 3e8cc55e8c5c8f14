import Diagnostics

/// Headings without anything below them, and tables without a row.
///
/// It goes by lines, for every document of a country is looked at: ours hold no code blocks in which a line could look
/// like a heading.
enum EmptySections {
  static func findings(_ markdown: [UInt8], file: String) -> [Diagnostic] {
    var found: [Diagnostic] = []
    var heading: (text: ArraySlice<UInt8>, level: Int, line: Int)?
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
      report("'\(String(decoding: open.text, as: UTF8.self))' has nothing below it", open.line)
    }
    while start < markdown.count {
      let end = markdown[start...].firstIndex(of: 0x0A) ?? markdown.count
      line += 1
      let text = markdown[start..<end]
      start = end + 1
      if let place = delimiter {
        if text.first != UInt8(ascii: "|") { report("a table has a head and no row", place) }
        delimiter = nil
      }
      guard let first = text.first else { continue }
      if first == UInt8(ascii: "#") {
        let level = text.prefix { $0 == first }.count
        close(level)
        heading = (text.dropFirst(level).drop { $0 == 0x20 }, level, line)
      } else {
        heading = nil
        if first == UInt8(ascii: "|"), isDelimiter(text) { delimiter = line }
      }
    }
    close(0)
    if let place = delimiter { report("a table has a head and no row", place) }
    return found
  }

  private static func isDelimiter(_ text: ArraySlice<UInt8>) -> Bool {
    text.contains(UInt8(ascii: "-"))
      && text.allSatisfy { [UInt8(ascii: "|"), UInt8(ascii: "-"), UInt8(ascii: ":"), 0x20].contains($0) }
  }
}
