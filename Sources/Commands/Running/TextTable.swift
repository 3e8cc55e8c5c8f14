/// A table for the terminal: columns as wide as their widest cell, those of numbers with their digits below each other.
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
    let numbers = rows[0].indices.map(holdsNumbers)
    var text = ""
    for (index, row) in rows.enumerated() {
      text += line(row, widths, numbers) + "\n"
      if index == 0 { text += widths.map { String(repeating: "-", count: $0) }.joined(separator: "  ") + "\n" }
    }
    return text
  }

  /// Whether a column holds nothing but numbers. The first holds names, which may be years.
  private func holdsNumbers(_ column: Int) -> Bool {
    column > 0
      && rows.dropFirst().allSatisfy { row in
        !row[column].isEmpty && row[column].utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
      }
  }

  private func line(_ cells: [String], _ widths: [Int], _ numbers: [Bool]) -> String {
    var line = ""
    for (column, cell) in cells.enumerated() {
      if column > 0 { line += "  " }
      let blanks = String(repeating: " ", count: widths[column] - cell.unicodeScalars.count)
      if numbers[column] {
        line += blanks + cell
      } else {
        line += column + 1 < cells.count ? cell + blanks : cell
      }
    }
    return line
  }
}
