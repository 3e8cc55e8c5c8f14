import Diagnostics
import Nodes

/// A requirement out of a row of a table, and what is wrong with the row.
struct RowDecoding {
  let row: TableRowReader
  private(set) var problems: [Diagnostic] = []
  private(set) var fields: [(key: String, value: Node?)] = []
  /// The cells of facets that the table says are inherited.
  private(set) var inherited: [(column: String, cell: TableRowReader.Cell)] = []
  /// The facets that the table says are unknown, with the cell that says so.
  private(set) var unknown: [(column: String, cell: TableRowReader.Cell)] = []

  init(_ row: TableRowReader, usualClass: RequirementClass?) {
    self.row = row
    for column in ["id", "row", "title", "class"] { take(column, column) { $0.node } }
    if row.cell("class") == nil, let usualClass { fields.append(("class", .made(usualClass.rawValue))) }
    take("further topics", "topics") { $0.idNodes }
    facet("level", "level") { $0.node }
    take("contractual", "contractual") { $0.text == ContractualStatus.notStated.rawValue ? nil : $0.node }
    take("statement", "statement") { $0.node }
    records("parameters", "parameters", Self.parameters)
    records("service levels", "service_levels") { lines, range throws(RecordText.Fault) in
      try Self.list(lines, range) { record, node in
        [("measure", node(record.head))] + ["target", "unit", "window", "note"].map { ($0, record[$0].map(node)) }
      }
    }
    dutyRecords()
    for column in ["standards", "funding"] { facet(column, column) { $0.idNodes } }
    facet("route", "route") { $0.node }
    for column in ["capabilities", "frameworks", "services", "equipment", "indicators", "instruments"] {
      take(column, column) { $0.idNodes }
    }
    condition()
    records("timescales", "timescales", Self.timescales)
    for column in ["rationale", "assurance", "note"] { take(column, column) { $0.node } }
    for column in ["challenges", "related"] { take(column, column) { $0.idNodes } }
    records("sources", "sources", Self.sources)
  }

  /// The whole, with its range that of the row.
  var node: Node { .made(record: fields, at: row.row.cells.first?.range ?? Node.nowhere) }

  mutating func add(_ key: String, _ value: Node) { fields.append((key, value)) }

  private mutating func take(_ column: String, _ key: String, _ value: (TableRowReader.Cell) -> Node?) {
    if let cell = row.cell(column), let node = value(cell) { fields.append((key, node)) }
  }

  /// A cell that may hold what the edition inherited, not what it says.
  private mutating func facet(_ column: String, _ key: String, _ value: (TableRowReader.Cell) -> Node?) {
    if let cell = statedCell(column), let node = value(cell) { fields.append((key, node)) }
  }

  /// The cell of a facet that is stated; where the table says that it is inherited, it is kept to be compared.
  private mutating func statedCell(_ column: String) -> TableRowReader.Cell? {
    let basis = row.cell(column + " basis")
    guard let cell = row.cell(column) else {
      if let basis, basis.text.lowercased() == "unknown" { unknown.append((column, basis)) }
      return nil
    }
    switch basis?.text.lowercased() {
    case nil, "stated"?: return cell
    case "inherited"?:
      inherited.append((column, cell))
      return nil
    case "unknown"?:
      problem(
        ImportRules.row, "'\(column)' has a value, and '\(column) basis' says that it is unknown", column + " basis",
        "write stated, or empty the cell")
    case let other?:
      problem(
        ImportRules.row, "'\(other)' is no basis", column + " basis", "one of stated, inherited, unknown; or empty it")
    }
    return nil
  }

  private typealias Reading = ([String], CompactRange) throws(RecordText.Fault) -> Node

  private mutating func records(_ column: String, _ key: String, _ reading: Reading) {
    guard let cell = row.cell(column) else { return }
    add(cell, column, key, reading)
  }

  private mutating func dutyRecords() {
    guard let cell = statedCell("duties") else { return }
    add(cell, "duties", "duties", Self.duties)
  }

  private mutating func add(_ cell: TableRowReader.Cell, _ column: String, _ key: String, _ reading: Reading) {
    do throws(RecordText.Fault) {
      fields.append((key, try reading(cell.lines, cell.range)))
    } catch {
      problem(ImportRules.row, error.message, column, "docs/export.md shows how the cell is written")
    }
  }

  private mutating func condition() {
    guard let cell = row.cell("when") else { return }
    guard let condition = ConditionText.condition(cell.text) else {
      return problem(ImportRules.row, "'\(cell.text)' is no condition", "when", "write it as: dispensing is yes")
    }
    fields.append(("when", condition.node))
  }

  mutating func problem(_ rule: Rule, _ message: String, _ column: String, _ fix: String?) {
    problems.append(Diagnostic(rule, message, at: row.location(column), fix: fix))
  }
}
