/// Escapes text so that it comes out of Markdown as those very characters.
enum MarkdownEscaper {
  // One bit for each ASCII byte that may mean something inside a line: \ ` * _ [ ] < & ~ | # ! and line ends. Numbers
  // rather than a table, because this is asked of every byte that is written.
  private static let specialLow: UInt64 = 0x1000_044a_0000_2400
  private static let specialHigh: UInt64 = 0x5000_0001_b800_0000

  /// Whether any byte may need care wherever the text stands.
  @inline(__always)
  static func needsCare(_ bytes: [UInt8]) -> Bool {
    for byte in bytes where byte < 0x80 {
      let mask = byte < 0x40 ? specialLow : specialHigh
      if (mask >> UInt64(byte & 0x3F)) & 1 != 0 { return true }
    }
    return false
  }

  /// Bytes that mean something where a line begins.
  @inline(__always)
  static func needsCareAtStart(_ byte: UInt8) -> Bool {
    switch byte {
    case Byte.hash, Byte.dash, Byte.plus, Byte.equals, Byte.greater, Byte.space, Byte.tab, Byte.pipe: true
    default: Byte.isDigit(byte)
    }
  }

  /// Escaped for a place that is not known yet: any line, its start too.
  static func escapedAnywhere(_ bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    for (index, line) in lines(bytes).enumerated() {
      if index > 0 { result.append(Byte.lineFeed) }
      append(line, at: .start, isLast: false, to: &result)
    }
    return result
  }

  /// The lines of a text, whatever their line ends.
  static func lines(_ bytes: [UInt8]) -> [ArraySlice<UInt8>] {
    bytes.split(separator: Byte.lineFeed, omittingEmptySubsequences: false)
      .map { $0.last == Byte.carriageReturn ? $0.dropLast() : $0 }
  }

  /// Appends one line of text, escaped for where it stands.
  static func append(_ line: ArraySlice<UInt8>, at kind: LineContext.Kind, isLast: Bool, to output: inout [UInt8]) {
    var index = line.startIndex
    if kind == .start { index = appendStart(line, to: &output) }
    while index < line.endIndex {
      let byte = line[index]
      let next = index + 1 < line.endIndex ? line[index + 1] : nil
      let previous = index > line.startIndex ? line[index - 1] : nil
      if needsBackslash(byte, previous: previous, next: next, kind) {
        output.append(Byte.backslash)
        output.append(byte)
      } else if byte == Byte.space, next == nil, !isLast, previous == Byte.space {
        // Two blanks at the end of a line would break it.
        output.append(contentsOf: "&#32;".utf8)
      } else {
        output.append(byte)
      }
      index += 1
    }
  }

  private static func needsBackslash(
    _ byte: UInt8, previous: UInt8?, next: UInt8?, _ kind: LineContext.Kind
  ) -> Bool {
    switch byte {
    case Byte.backtick, Byte.star, Byte.openSquare, Byte.closeSquare, Byte.less, Byte.tilde: true
    case Byte.backslash: next.map(Byte.isPunctuation) ?? true
    case Byte.underscore:
      // Inside a word it is no emphasis.
      !(previous.map { Byte.isAlphanumeric($0) || $0 >= 0x80 } ?? false)
        || !(next.map { Byte.isAlphanumeric($0) || $0 >= 0x80 } ?? false)
    case Byte.ampersand: next.map { Byte.isLetter($0) || $0 == Byte.hash } ?? true
    case Byte.exclamation: next == nil
    case Byte.pipe: kind == .row
    case Byte.hash: kind == .heading && (previous.map { Byte.isBlank($0) || $0 == Byte.hash } ?? true)
    default: false
    }
  }

  /// Writes what stands at the start of a line and would begin something; answers where the rest begins.
  private static func appendStart(_ line: ArraySlice<UInt8>, to output: inout [UInt8]) -> Int {
    guard let first = line.first else { return line.startIndex }
    let second = line.startIndex + 1
    let next = second < line.endIndex ? line[second] : nil
    switch first {
    case Byte.space, Byte.tab:
      output.append(contentsOf: first == Byte.space ? "&#32;".utf8 : "&#9;".utf8)
      return second
    case Byte.hash:
      // A run of up to six with a blank behind it is a heading.
      let end = line.firstIndex { $0 != Byte.hash } ?? line.endIndex
      guard end - line.startIndex <= 6, end == line.endIndex || Byte.isBlank(line[end]) else { return line.startIndex }
      output.append(contentsOf: [Byte.backslash, first])
      return second
    case Byte.greater, Byte.pipe, Byte.equals:
      output.append(contentsOf: [Byte.backslash, first])
      return second
    case Byte.dash, Byte.plus:
      guard next == nil || next.map({ Byte.isBlank($0) || $0 == first }) == true else { return line.startIndex }
      output.append(contentsOf: [Byte.backslash, first])
      return second
    case Byte.zero...Byte.nine: return appendNumber(line, to: &output)
    default: return line.startIndex
    }
  }

  /// `1.` and `1)` would begin a list.
  private static func appendNumber(_ line: ArraySlice<UInt8>, to output: inout [UInt8]) -> Int {
    var index = line.startIndex
    while index < line.endIndex, Byte.isDigit(line[index]) { index += 1 }
    guard index < line.endIndex, line[index] == Byte.dot || line[index] == Byte.closeRound,
      index + 1 == line.endIndex || Byte.isBlank(line[index + 1])
    else { return line.startIndex }
    output.append(contentsOf: line[..<index])
    output.append(contentsOf: [Byte.backslash, line[index]])
    return index + 1
  }

  /// Escapes the pipes of Markdown that is not escaped yet, for a table row.
  static func escapingPipes(_ bytes: [UInt8]) -> [UInt8] {
    guard bytes.contains(Byte.pipe) else { return bytes }
    var result: [UInt8] = []
    var backslashes = 0
    for byte in bytes {
      if byte == Byte.pipe, backslashes % 2 == 0 { result.append(Byte.backslash) }
      backslashes = byte == Byte.backslash ? backslashes + 1 : 0
      result.append(byte)
    }
    return result
  }
}
