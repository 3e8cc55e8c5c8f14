/// A pipe table as it stands in the text: which lines, and where the cells are in them.
struct SourceTable {
  /// The bytes of a line that belong to the blocks around the table: quote marks and indentation.
  typealias Prefix = Range<Int>

  /// The header's line, from 0. The delimiter row and the body rows follow without a gap.
  var headerLine: Int
  var alignments: [Alignment]
  /// The prefix of every line, delimiter row included.
  var prefixes: [Prefix]
  /// The cells of the header and of each body row: no more than there are columns, perhaps fewer.
  var rows: [[Range<Int>]]
  /// Rows with more cells than the header: the row's number in `rows`, the number of cells, and where the first that
  /// is too many stands.
  var longRows: [LongRow] = []
  /// Whether a line of text stands right above the header, without a blank line between.
  var isGlued = false

  struct LongRow {
    var row: Int
    var cells: Int
    var surplus: Range<Int>
  }

  /// The first line after the table.
  var endLine: Int { headerLine + prefixes.count }

  /// The line of a row of `rows`: the delimiter row comes after the header.
  func line(ofRow row: Int) -> Int {
    row == 0 ? headerLine : headerLine + 1 + row
  }
}
