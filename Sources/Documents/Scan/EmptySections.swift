import Diagnostics

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

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
      let end = lineEnd(markdown, start)
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

  private static func lineEnd(_ bytes: [UInt8], _ start: Int) -> Int {
    bytes.withUnsafeBytes { buffer in
      guard let base = buffer.baseAddress, let found = memchr(base + start, 0x0A, buffer.count - start)
      else { return buffer.count }
      return UnsafeRawPointer(found) - base
    }
  }

  private static func isDelimiter(_ text: ArraySlice<UInt8>) -> Bool {
    // The first letter ends it: rows of tables are long.
    text.allSatisfy { byte in
      byte == UInt8(ascii: "|") || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ":") || byte == 0x20
    } && text.contains(UInt8(ascii: "-"))
  }
}
