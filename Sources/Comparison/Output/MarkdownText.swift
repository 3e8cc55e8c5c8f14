/// Text made safe for where it stands in Markdown.
enum MarkdownText {
  /// For a cell of a table, or the middle of a line: one line, no pipe that would end the cell, no tag.
  static func inline(_ text: String) -> String {
    var output: [UInt8] = []
    output.reserveCapacity(text.utf8.count)
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "|"): output.append(contentsOf: "\\|".utf8)
      case UInt8(ascii: "<"): output.append(contentsOf: "&lt;".utf8)
      case UInt8(ascii: "\n"): output.append(UInt8(ascii: " "))
      default: output.append(byte)
      }
    }
    return String(decoding: output, as: UTF8.self)
  }

  /// The same with everything that Markdown would read as markup shown as it is: half of an emphasis may have been
  /// deleted.
  static func literal(_ text: String) -> String {
    var output: [UInt8] = []
    output.reserveCapacity(text.utf8.count)
    for byte in inline(text).utf8 {
      if "*_`[]".utf8.contains(byte) { output.append(UInt8(ascii: "\\")) }
      output.append(byte)
    }
    return String(decoding: output, as: UTF8.self)
  }

  /// A table with its caption; nothing where it has no rows. A cell without a value says so; columns of numbers stand
  /// to the right, so that their digits stand below each other.
  static func table(_ caption: String, _ header: [String], _ rows: [[String]]) -> String {
    guard !rows.isEmpty else { return "" }
    var text = "Table: \(caption)\n\n| " + header.joined(separator: " | ") + " |\n|"
    for column in header.indices { text += rows.allSatisfy { isNumber($0[column]) } ? " ---: |" : " --- |" }
    text += "\n"
    for row in rows { text += "| " + row.map { $0.isEmpty ? "None" : $0 }.joined(separator: " | ") + " |\n" }
    return text + "\n"
  }

  private static func isNumber(_ cell: String) -> Bool {
    !cell.isEmpty && cell.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
  }
}
