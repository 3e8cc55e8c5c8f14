import Catalogue
import Diagnostics
import Nodes

/// A row of a table whose columns stand in any order and by any of their usual names.
struct TableRow {
  let row: CSVTable.Row
  let places: [String: Int]
  let file: String

  /// The cell of a column, trimmed; nil where there is none or nothing in it.
  func text(_ column: String) -> String? {
    guard let node = node(column), let text = node.scalar?.text else { return nil }
    let trimmed = AnswerCheck.trimmed(SpreadsheetCell.plain(text))
    return trimmed.isEmpty ? nil : trimmed
  }

  /// The place of a column's cell, else of the row.
  func location(_ column: String) -> SourceLocation {
    let start = SourcePosition(line: row.line, column: 1)
    return SourceLocation(file: file, range: node(column)?.range.range ?? SourceRange(at: start))
  }

  var origin: EntryOrigin {
    let first = row.cells.first?.range.range.start ?? SourcePosition(line: row.line, column: 1)
    let last = row.cells.last?.range.range.end ?? first
    return EntryOrigin(file: file, range: CompactRange(SourceRange(start: first, end: last)))
  }

  private func node(_ column: String) -> Node? {
    guard let place = places[column], row.cells.indices.contains(place) else { return nil }
    return row.cells[place]
  }
}

/// The columns of a table by the names under which extracts and spreadsheets have them.
struct TableColumns {
  struct Column {
    var name: String
    /// Other spellings, without regard to case, blanks and signs.
    var spellings: [String]
  }

  let columns: [Column]

  /// The place of each known column, and the header's names that are none of them.
  func places(in table: CSVTable) -> (known: [String: Int], extra: [(place: Int, name: String)]) {
    var known: [String: Int] = [:]
    var extra: [(place: Int, name: String)] = []
    for (place, cell) in table.header.enumerated() {
      let text = AnswerCheck.trimmed(cell.scalar?.text ?? "")
      let folded = CSVTable.folded(text)
      let column = columns.first { CSVTable.folded($0.name) == folded || $0.spellings.contains(folded) }
      if let column, known[column.name] == nil {
        known[column.name] = place
      } else if !text.isEmpty {
        extra.append((place, text))
      }
    }
    return (known, extra)
  }

  /// The finding that a table has no column that it cannot do without.
  static func missing(_ column: String, _ table: CSVTable, file: String, what: String) -> Diagnostic {
    let names = table.header.map { "'\($0.scalar?.text ?? "")'" }.joined(separator: ", ")
    let range = table.header.first?.range.range
    return Diagnostic(
      PracticeRules.missingColumn, "the table has no column '\(column)' with \(what)",
      at: SourceLocation(file: file, range: range), notes: [.init("its first row is \(names)")],
      fix: "name the columns in the first row; above a table that has no such row put one, such as "
        + "ods_code,name,postcode,contract_type,agreement_signed")
  }
}
