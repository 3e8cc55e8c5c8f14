package import Diagnostics

/// A table read from CSV: the header's names and the rows below it.
package struct CSVTable: Sendable {
  package struct Row: Sendable {
    /// The line on which the row begins.
    package var line: Int
    package var cells: [Node]

    package init(line: Int, cells: [Node]) {
      self.line = line
      self.cells = cells
    }
  }

  package var header: [Node]
  package var rows: [Row]

  /// The place of a column by name, without regard to case, spaces, hyphens and underlines.
  package func column(_ name: String) -> Int? {
    let wanted = Self.folded(name)
    return header.firstIndex { Self.folded($0.scalar?.text ?? "") == wanted }
  }

  /// A column name as it is compared.
  package static func folded(_ name: String) -> String {
    String(name.lowercased().filter { $0.isLetter || $0.isNumber })
  }
}

/// Reads CSV by RFC 4180 (comma, quotes doubled inside quotes, CR LF or LF), keeping the place of each cell. Where the
/// header is parted by semicolons, as spreadsheets of many countries write it, cells are.
package struct CSVReader {
  /// The table, or nil where the text is none, and every finding.
  package static func read(
    _ bytes: [UInt8], file: String, limits: ReadingLimits = .standard
  ) -> (table: CSVTable?, diagnostics: [Diagnostic]) {
    var diagnostics: [Diagnostic] = []
    guard bytes.count <= limits.bytes else {
      diagnostics.append(
        Diagnostic(
          TextRules.tooLarge, "the file has \(bytes.count) bytes; at most \(limits.bytes) are read",
          at: SourceLocation(file: file)))
      return (nil, diagnostics)
    }
    let source = SourceText(file: file, bytes: bytes)
    let reader = CSVReader(source: source, separator: separator(of: bytes))
    var rows = reader.rows(&diagnostics)
    guard !rows.isEmpty else {
      diagnostics.append(Diagnostic(CSVRules.empty, "the file has no header row", at: SourceLocation(file: file)))
      return (nil, diagnostics)
    }
    let header = rows.removeFirst().cells
    reader.checkHeader(header, &diagnostics)
    reader.checkWidths(rows, header.count, &diagnostics)
    return (CSVTable(header: header, rows: rows), diagnostics)
  }

  private let source: SourceText
  private let separator: UInt8

  /// What parts the cells of the first line, outside quotes.
  private static func separator(of bytes: [UInt8]) -> UInt8 {
    var counts: [UInt8: Int] = [:]
    var isQuoted = false
    for byte in bytes {
      if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
      if isQuoted { continue }
      if byte == UInt8(ascii: "\n") { break }
      counts[byte, default: 0] += 1
    }
    let (semicolon, comma) = (UInt8(ascii: ";"), UInt8(ascii: ","))
    return counts[semicolon, default: 0] > counts[comma, default: 0] ? semicolon : comma
  }

  private func rows(_ diagnostics: inout [Diagnostic]) -> [CSVTable.Row] {
    let bytes = source.bytes
    var rows: [CSVTable.Row] = []
    var cells: [Node] = []
    var index = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    var line = 1
    var column = 1
    var rowLine = 1
    while index < bytes.count {
      let start = SourcePosition(line: line, column: column)
      var text: [UInt8] = []
      let isQuoted = bytes[index] == UInt8(ascii: "\"")
      if isQuoted {
        let opening = index
        index += 1
        column += 1
        var isClosed = false
        while index < bytes.count {
          let byte = bytes[index]
          if byte == UInt8(ascii: "\"") {
            if index + 1 < bytes.count, bytes[index + 1] == byte {
              index += 1
              column += 1
            } else {
              isClosed = true
              index += 1
              column += 1
              break
            }
          }
          if byte != UInt8(ascii: "\r") || index + 1 >= bytes.count || bytes[index + 1] != UInt8(ascii: "\n") {
            text.append(byte)
          }
          index += 1
          if byte == UInt8(ascii: "\n") {
            line += 1
            column = 1
          } else if byte & 0xC0 != 0x80 {
            column += 1
          }
        }
        if !isClosed {
          report(CSVRules.openQuote, "the quote that begins here is not closed", opening..<opening + 1, &diagnostics)
        }
      }
      while index < bytes.count, ![separator, UInt8(ascii: "\n"), UInt8(ascii: "\r")].contains(bytes[index]) {
        if isQuoted {
          report(CSVRules.textAfterQuote, "text stands after the closing quote", index..<index + 1, &diagnostics)
          while index < bytes.count, ![separator, UInt8(ascii: "\n")].contains(bytes[index]) { index += 1 }
          break
        }
        text.append(bytes[index])
        if bytes[index] & 0xC0 != 0x80 { column += 1 }
        index += 1
      }
      let range = CompactRange(SourceRange(start: start, end: SourcePosition(line: line, column: column)))
      cells.append(
        Node(.scalar(.init(text: String(decoding: text, as: UTF8.self), isQuoted: isQuoted)), range))
      if index < bytes.count, bytes[index] == separator {
        index += 1
        column += 1
        // A separator at the very end of the text still opens a cell.
        if index == bytes.count {
          cells.append(
            Node(
              .scalar(.init(text: "", isQuoted: false)),
              CompactRange(SourceRange(at: SourcePosition(line: line, column: column)))))
          rows.append(.init(line: rowLine, cells: cells))
          cells = []
        } else if bytes[index] == UInt8(ascii: "\n") || bytes[index] == UInt8(ascii: "\r") {
          continue
        }
        continue
      }
      if index < bytes.count, bytes[index] == UInt8(ascii: "\r") { index += 1 }
      if index < bytes.count, bytes[index] == UInt8(ascii: "\n") { index += 1 }
      line += 1
      column = 1
      // An empty line, as spreadsheets leave them at the end, is no row.
      if !(cells.count == 1 && cells[0].scalar?.text == "" && cells[0].scalar?.isQuoted == false) {
        rows.append(.init(line: rowLine, cells: cells))
      }
      cells = []
      rowLine = line
    }
    return rows
  }

  private func checkHeader(_ header: [Node], _ diagnostics: inout [Diagnostic]) {
    var seen: [String: Node] = [:]
    for cell in header {
      let name = CSVTable.folded(cell.scalar?.text ?? "")
      if let first = seen[name], !name.isEmpty {
        diagnostics.append(
          Diagnostic(
            CSVRules.duplicateColumn, "the column '\(cell.scalar?.text ?? "")' is given twice",
            at: SourceLocation(file: source.file, range: cell.range.range),
            notes: [.init("first given here", at: SourceLocation(file: source.file, range: first.range.range))],
            fix: "delete one of the two columns"))
      }
      seen[name] = cell
    }
  }

  private func checkWidths(_ rows: [CSVTable.Row], _ width: Int, _ diagnostics: inout [Diagnostic]) {
    for row in rows where row.cells.count != width {
      diagnostics.append(
        Diagnostic(
          CSVRules.raggedRow, "the row has \(row.cells.count) cells; the header has \(width)",
          at: SourceLocation(
            file: source.file, range: SourceRange(at: SourcePosition(line: row.line, column: 1))),
          fix: "put texts that hold a \(separator == UInt8(ascii: ",") ? "comma" : "semicolon") in quotes"))
    }
  }

  private func report(_ rule: Rule, _ message: String, _ offsets: Range<Int>, _ diagnostics: inout [Diagnostic]) {
    diagnostics.append(
      Diagnostic(rule, message, at: SourceLocation(file: source.file, range: source.range(offsets))))
  }
}
