/// Reads a text until all pipe tables in it are known: nearly always once, twice where tables stand in lists or quotes.
enum TableReading {
  /// How often a text may be read. Only a text made for the purpose needs more than three: each further reading finds
  /// tables in what a table found by the one before turned into a paragraph. Tables deeper than that stay text, so that
  /// the time stays in proportion to the length.
  private static let limit = 8

  /// The tree of a text and the tables that stand in it as placeholders; nil only where libcmark could not make one.
  ///
  /// The tree is handed on, not returned, so that it cannot outlive the call.
  static func read<Result>(
    _ source: SourceLines, conventions: Bool, _ body: (borrowing CMarkTree, TableText, [SourceTable]) -> Result
  ) -> Result? {
    var tables: [SourceTable] = []
    if !source.delimiterCandidates.isEmpty {
      var finder = TableFinder(source)
      finder.searchObvious()
      tables = finder.found
    }
    for _ in 0..<limit {
      let text = TableText(source, tables: tables, conventions: conventions)
      guard let tree = CMarkTree(parsing: text.bytes) else { return nil }
      if source.delimiterCandidates.isEmpty { return body(tree, text, tables) }
      var check = TableCheck(source, tables: tables, lineOffset: text.lineOffset)
      check.walk(from: tree.root, skipping: text.cellCount)
      if check.isSettled { return body(tree, text, tables) }
      var confirmed = check.confirmed
      var found = check.finder.found
      if let first = check.refused.first {
        // It stands in a fence or in raw HTML, and what the parser made of the text after it is wrong too.
        confirmed.removeAll { $0.headerLine >= first }
        found.removeAll { $0.headerLine >= first }
      }
      tables = merged(confirmed, found)
    }
    return readLast(source, tables, conventions: conventions, body)
  }

  /// The last reading: where it does not bear out every table, there are none.
  private static func readLast<Result>(
    _ source: SourceLines, _ tables: [SourceTable], conventions: Bool,
    _ body: (borrowing CMarkTree, TableText, [SourceTable]) -> Result
  ) -> Result? {
    let text = TableText(source, tables: tables, conventions: conventions)
    guard let tree = CMarkTree(parsing: text.bytes) else { return nil }
    var check = TableCheck(source, tables: tables, lineOffset: text.lineOffset)
    check.walk(from: tree.root, skipping: text.cellCount)
    if check.refused.isEmpty { return body(tree, text, tables) }
    let plain = TableText(source, tables: [], conventions: conventions)
    guard let tree = CMarkTree(parsing: plain.bytes) else { return nil }
    return body(tree, plain, [])
  }

  /// Both lists in the order of the text. Where two tables share lines, the one that begins first has them.
  private static func merged(_ first: [SourceTable], _ second: [SourceTable]) -> [SourceTable] {
    var merged: [SourceTable] = []
    merged.reserveCapacity(first.count + second.count)
    for table in (first + second).sorted(by: { $0.headerLine < $1.headerLine }) {
      if let last = merged.last, table.headerLine < last.endLine { continue }
      merged.append(table)
    }
    return merged
  }
}
