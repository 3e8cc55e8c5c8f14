/// A table for the terminal: columns as wide as their widest cell.
struct TextTable {
  private var rows: [[String]]

  init(_ header: [String]) {
    rows = [header]
  }

  mutating func add(_ cells: [String]) {
    rows.append(cells)
  }

  var isEmpty: Bool { rows.count == 1 }

  /// The table with a line under its header; nothing where it has no rows.
  var text: String {
    guard !isEmpty else { return "" }
    let widths = rows[0].indices.map { column in rows.map { $0[column].unicodeScalars.count }.max() ?? 0 }
    var text = ""
    for (index, row) in rows.enumerated() {
      text += line(row, widths) + "\n"
      if index == 0 { text += widths.map { String(repeating: "-", count: $0) }.joined(separator: "  ") + "\n" }
    }
    return text
  }

  private func line(_ cells: [String], _ widths: [Int]) -> String {
    var line = ""
    for (column, cell) in cells.enumerated() {
      if column > 0 { line += "  " }
      line += cell
      if column + 1 < cells.count {
        line += String(repeating: " ", count: widths[column] - cell.unicodeScalars.count)
      }
    }
    return line
  }
}
