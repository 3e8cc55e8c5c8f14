/// The style of documents, where they go on to a word processor.
extension HTMLRenderer {
  /// The id of a row, in its first cell: links lead to it there.
  mutating func anchor(ofRowAt row: Int) {
    guard tree.nodes[row].kind == .tableRow, let name = name(of: tree.nodes[row]) else { return }
    output.markup("<span id=\"")
    output.text(name)
    output.markup("\"></span>")
  }

  /// How wide the columns of a table are, from what stands in them: enough for the longest word, and more for those
  /// with long text.
  mutating func columns(of table: Int) {
    let widths = ColumnWidths(table: table, in: tree).percentages
    output.markup("<colgroup>\n")
    for width in widths {
      output.markup("<col style=\"width:")
      output.number(width)
      output.markup("%\">\n")
    }
    output.markup("</colgroup>\n")
  }
}

/// How a table's width is shared out among its columns.
struct ColumnWidths {
  /// For each column the letters of its longest word, and of its usual cell.
  private var columns: [(longestWord: Int, letters: Int)] = []

  init(table: Int, in tree: Tree) {
    var rows = 0
    for row in tree.children(of: table) {
      rows += 1
      for (column, cell) in tree.children(of: row).enumerated() {
        if column == columns.count { columns.append((0, 0)) }
        var text: [UInt8] = []
        PlainText().append(cell + 1..<Int(tree.nodes[cell].end), of: tree, to: &text)
        columns[column].letters += text.count
        let longest = text.split(separator: .space).map(\.count).max() ?? 0
        columns[column].longestWord = max(columns[column].longestWord, longest)
      }
    }
    for column in columns.indices { columns[column].letters /= max(1, rows) }
  }

  /// In whole hundredths that make 100 together.
  ///
  /// A letter of a table's text takes about nine thousandths of a page's width. So every column gets what its longest word
  /// needs, and what is left over goes to those with the most text.
  var percentages: [Int] {
    let needs = columns.map { Double(min($0.longestWord, 16) + 3) * 0.9 }
    let needed = needs.reduce(0, +)
    let texts = columns.map { Double(min($0.letters, 240) + 1) }
    let text = texts.reduce(0, +)
    guard needed > 0 else { return [] }
    var widths: [Int] = zip(needs, texts).map { need, share in
      let width = needed < 100 ? need + (100 - needed) * share / text : need / needed * 100
      return max(1, Int(width))
    }
    if let widest = widths.indices.max(by: { widths[$0] < widths[$1] }) { widths[widest] += 100 - widths.reduce(0, +) }
    return widths
  }
}
