/// The apostrophe that keeps a spreadsheet from taking a cell for a formula.
package enum SpreadsheetCell {
  /// The text as it may stand in a cell: where it would be taken for a formula, with an apostrophe in front.
  ///
  /// A text that begins with apostrophes and then such a sign gets one more, so that `plain` gives back every text.
  static func guarded(_ text: String) -> String {
    isFormula(text[...]) && !ShapeCheck.isNumber(text) ? "'" + text : text
  }

  /// Whether a text may need an apostrophe, told by its first sign alone: nearly none does.
  static func mayBeFormula(_ text: String) -> Bool {
    switch text.utf8.first {
    case UInt8(ascii: "'"), UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"), 0x09, 0x0D: true
    default: false
    }
  }

  /// The text of a cell without that apostrophe.
  package static func plain(_ text: String) -> String {
    text.utf8.first == UInt8(ascii: "'") && isFormula(text.dropFirst()) ? String(text.dropFirst()) : text
  }

  private static func isFormula(_ text: Substring) -> Bool {
    text.utf8.first { $0 != UInt8(ascii: "'") }.map { "=+-@\t\r".utf8.contains($0) } ?? false
  }
}
