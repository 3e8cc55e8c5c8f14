/// Writes CSV by RFC 4180 that is safe to open in a spreadsheet.
package struct CSVWriter: Sendable {
  package private(set) var bytes: [UInt8] = []

  package init() {}

  /// Writes a row, ended by CR LF.
  ///
  /// A cell that a spreadsheet would take for a formula (it begins with `=`, `+`, `-`, `@`, a tab or a carriage return)
  /// gets an apostrophe in front, unless it is a plain number.
  package mutating func row(_ cells: [String]) {
    for (index, cell) in cells.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      write(cell)
    }
    bytes.append(contentsOf: [0x0D, 0x0A])
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
    let text = SpreadsheetCell.guarded(cell)
    guard text.utf8.contains(where: Self.needsQuotes) else {
      bytes.append(contentsOf: text.utf8)
      return
    }
    bytes.append(UInt8(ascii: "\""))
    for byte in text.utf8 {
      if byte == UInt8(ascii: "\"") { bytes.append(byte) }
      bytes.append(byte)
    }
    bytes.append(UInt8(ascii: "\""))
  }
}
