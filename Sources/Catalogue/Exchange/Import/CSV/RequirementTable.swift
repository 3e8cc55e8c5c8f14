import Diagnostics
import Nodes

/// The columns of a table of requirements, in whatever order they stand.
struct RequirementTable {
  let file: String
  let table: CSVTable
  private let places: [String: Int]

  /// Columns that the export makes of others: they are passed over.
  static let derived = ["evidence", "amendment", "file", "line"]
  static let required = ["id", "title", "statement"]

  init(_ table: CSVTable, file: String) {
    self.table = table
    self.file = file
    places = Dictionary(
      uniqueKeysWithValues: RequirementRow.names.compactMap { name in table.column(name).map { (name, $0) } })
  }

  func has(_ column: String) -> Bool { places[column] != nil }

  /// Columns that it lacks, and those that it has and nobody knows.
  var findings: [Diagnostic] {
    let first = table.header.first?.range.range
    var found = Self.required.filter { places[$0] == nil }.map { name in
      Diagnostic(
        ImportRules.missingColumn, "the table has no column '\(name)'", at: SourceLocation(file: file, range: first),
        notes: [.init("its first row is " + table.header.map { "'\($0.scalar?.text ?? "")'" }.joined(separator: ", "))],
        fix: "name the columns in the first row as `gpspec export --format csv` does")
    }
    let known = Set(places.values)
    for (place, cell) in table.header.enumerated() where !known.contains(place) {
      let name = cell.scalar?.text ?? ""
      let isEmpty = !table.rows.contains { $0.cells.indices.contains(place) && $0.cells[place].text?.isEmpty == false }
      if name.isEmpty, isEmpty { continue }
      found.append(
        Diagnostic(
          ImportRules.unknownColumn,
          name.isEmpty ? "a column without a name is not taken" : "column '\(name)' is not taken",
          at: SourceLocation(file: file, range: cell.range.range),
          notes: [.init("columns: " + RequirementRow.names.joined(separator: ", "))],
          fix: NearMiss.suggestion(for: name, among: RequirementRow.names)
            ?? "put what it says into 'note', or delete it"))
    }
    return found
  }

  /// A row by its place among the rows below the header.
  func row(_ index: Int) -> TableRowReader {
    TableRowReader(file: file, row: table.rows[index], number: index + 2, places: places)
  }
}

/// A row, and its cells by the names of their columns.
struct TableRowReader {
  let file: String
  let row: CSVTable.Row
  /// As a spreadsheet counts it: the header is row 1.
  let number: Int
  fileprivate let places: [String: Int]

  fileprivate init(file: String, row: CSVTable.Row, number: Int, places: [String: Int]) {
    self.file = file
    self.row = row
    self.number = number
    self.places = places
  }

  /// A cell with something in it, without what keeps a spreadsheet from taking it for a formula.
  func cell(_ column: String) -> Cell? {
    guard let place = places[column], row.cells.indices.contains(place), let text = row.cells[place].scalar?.text
    else { return nil }
    let plain = RecordText.trimmed(SpreadsheetCell.plain(text)[...])
    return plain.isEmpty ? nil : Cell(text: plain, range: row.cells[place].range)
  }

  /// The place of a cell, else that of the row.
  func location(_ column: String? = nil) -> SourceLocation {
    let cell = column.flatMap { places[$0] }.flatMap { row.cells.indices.contains($0) ? row.cells[$0] : nil }
    return SourceLocation(
      file: file, range: cell?.range.range ?? SourceRange(at: SourcePosition(line: row.line, column: 1)))
  }

  /// The name of the column that a place lies in.
  func column(at location: SourceLocation?) -> String? {
    guard let start = location?.range?.start else { return nil }
    return places.first { _, place in
      row.cells.indices.contains(place) && row.cells[place].range.range.start == start
    }?.key
  }

  struct Cell {
    var text: String
    var range: CompactRange

    /// Single words separated by semicolons, commas or line ends.
    var ids: [String] {
      text.split { $0 == ";" || $0 == "," || $0.isNewline }.map { RecordText.trimmed($0) }.filter { !$0.isEmpty }
    }

    /// The lines with something in them.
    var lines: [String] {
      text.split { $0.isNewline }.map { RecordText.trimmed($0) }.filter { !$0.isEmpty }
    }

    var node: Node { .made(text, at: range) }

    var idNodes: Node? { .made(ids, at: range) }
  }
}
