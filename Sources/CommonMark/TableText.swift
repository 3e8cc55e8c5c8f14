/// The text that libcmark gets to read where there are pipe tables.
///
/// Every line of a table is replaced, in its place, by a one-line HTML comment: a block that begins and ends on its
/// line, so that what stands before and after is read as it is around a table. The cells go in front of the text, each
/// as a paragraph of its own. All of it is one document: one pass, and a cell's reference links find the definitions
/// wherever they are.
struct TableText {
  /// What the line of a table becomes.
  static let placeholder: StaticString = "<!---->"
  /// What each cell begins with, so that no cell can begin a block or a definition: a letter, and a blank, after which
  /// inline text reads as at the beginning of a line.
  static let guardText: StaticString = "x "

  let bytes: [UInt8]
  /// The number of paragraphs in front of the text.
  let cellCount: Int
  /// Whether there are characters in it that only keep markers from being markers.
  let isGuarded: Bool

  /// The number of lines in front of the text: a paragraph and a blank line for each cell.
  var lineOffset: Int { cellCount * 2 }

  init(_ source: SourceLines, tables: [SourceTable], conventions: Bool) {
    let (text, cells) = Self.text(source, tables)
    let guarded = conventions && source.mayHaveMarkers ? MarkerGuard.guarded(text) : nil
    bytes = guarded ?? text
    isGuarded = guarded != nil
    cellCount = cells
  }

  private static func text(_ source: SourceLines, _ tables: [SourceTable]) -> (bytes: [UInt8], cells: Int) {
    guard !tables.isEmpty else {
      // libcmark leaves out a byte order mark too, but no more than one.
      let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
      return (source.bytes.starts(with: mark) ? mark + source.bytes : source.bytes, 0)
    }
    var output: [UInt8] = []
    output.reserveCapacity(source.bytes.count * 2 + 1024)
    var cells = 0
    for table in tables {
      for row in table.rows {
        for cell in row where !cell.isEmpty {
          output.append(Self.guardText)
          TableSyntax.appendUnescaped(source.bytes, cell, to: &output)
          output.append(.lineFeed)
          output.append(.lineFeed)
          cells += 1
        }
      }
    }
    var done = 0
    for table in tables {
      output.append(contentsOf: source.bytes[done..<source.range(of: table.headerLine).lowerBound])
      for prefix in table.prefixes {
        output.append(contentsOf: source.bytes[prefix])
        output.append(Self.placeholder)
        output.append(.lineFeed)
      }
      done = source.wholeRange(of: table.endLine - 1).upperBound
    }
    output.append(contentsOf: source.bytes[done...])
    return (output, cells)
  }
}

extension [UInt8] {
  /// Adds the bytes of a text that is known when the program is built.
  mutating func append(_ text: StaticString) {
    text.withUTF8Buffer { append(contentsOf: $0) }
  }
}
