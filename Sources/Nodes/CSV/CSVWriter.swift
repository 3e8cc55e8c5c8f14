/// Writes CSV by RFC 4180 that is safe to open in a spreadsheet.
package struct CSVWriter: Sendable {
  package private(set) var bytes: [UInt8] = []
  /// Whether the row that is being written has a cell.
  private var isInRow = false

  package init() {}

  /// Makes room for about so many bytes more.
  package mutating func reserve(_ count: Int) {
    bytes.reserveCapacity(bytes.count + count)
  }

  /// Writes a row, ended by CR LF.
  ///
  /// A cell that a spreadsheet would take for a formula (it begins with `=`, `+`, `-`, `@`, a tab or a carriage return)
  /// gets an apostrophe in front, unless it is a plain number.
  package mutating func row(_ cells: [String]) {
    for cell in cells { self.cell(cell) }
    endRow()
  }

  /// Writes a cell behind those that the row has.
  package mutating func cell(_ text: String) {
    if isInRow { bytes.append(UInt8(ascii: ",")) }
    isInRow = true
    write(text)
  }

  /// Ends the row that is being written.
  package mutating func endRow() {
    bytes.append(0x0D)
    bytes.append(0x0A)
    isInRow = false
  }

  /// Adds rows that another writer wrote.
  package mutating func rows(_ written: [UInt8]) {
    bytes.append(contentsOf: written)
  }

  private static func needsQuotes(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: ","), 0x0D, 0x0A: true
    default: false
    }
  }

  private mutating func write(_ cell: String) {
    var text = SpreadsheetCell.mayBeFormula(cell) ? SpreadsheetCell.guarded(cell) : cell
    text.withUTF8 { text in
      guard text.contains(where: Self.needsQuotes) else { return bytes.append(contentsOf: text) }
      bytes.append(UInt8(ascii: "\""))
      // Whole runs go over, each up to a quote, which is written twice.
      var start = 0
      for index in text.indices where text[index] == UInt8(ascii: "\"") {
        bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[start...index]))
        start = index
      }
      bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[start...]))
      bytes.append(UInt8(ascii: "\""))
    }
  }
}
