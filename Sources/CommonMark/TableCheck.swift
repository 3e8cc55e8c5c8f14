import CCMark

/// Goes through the blocks of a tree once: sees which of the tables stand in it as they should, and looks for tables in
/// its paragraphs.
struct TableCheck {
  private let tables: [SourceTable]
  private let lineOffset: Int
  private var next = 0
  /// The tables whose lines are all there, as blocks of their own.
  private(set) var confirmed: [SourceTable] = []
  /// The header lines of the tables of which that is not so.
  private(set) var refused: [Int] = []
  private(set) var finder: TableFinder

  init(_ source: SourceLines, tables: [SourceTable], lineOffset: Int) {
    self.tables = tables
    self.lineOffset = lineOffset
    finder = TableFinder(source)
  }

  /// Whether nothing is left to do: all tables are there, and no others.
  var isSettled: Bool { refused.isEmpty && finder.found.isEmpty }

  /// Walks through the tree after the paragraphs that hold cells.
  mutating func walk(from root: CMarkNode, skipping cells: Int) {
    var start = root.firstChild
    for _ in 0..<cells { start = start?.next }
    guard var node = start else { return finish() }
    while true {
      if enter(node), let child = node.firstChild {
        node = child
        continue
      }
      leave(node)
      while node.next == nil {
        guard let parent = node.parent, parent != root else { return finish() }
        node = parent
        leave(node)
      }
      guard let sibling = node.next else { return finish() }
      node = sibling
    }
  }

  /// Looks at a node; true where its children are blocks.
  private mutating func enter(_ node: CMarkNode) -> Bool {
    let line = node.line - 1 - lineOffset
    switch node.type {
    case CMARK_NODE_BLOCK_QUOTE:
      finder.containers.pushQuote(line: line)
      return true
    case CMARK_NODE_ITEM:
      finder.containers.pushItem(line: line)
      return true
    case CMARK_NODE_LIST: return true
    case CMARK_NODE_HTML_BLOCK: confirm(node, line)
    case CMARK_NODE_PARAGRAPH:
      let lastLine = node.endLine - 1 - lineOffset
      search(node, line, lastLine: lastLine, endLine: lastLine)
    case CMARK_NODE_HEADING:
      // libcmark does not tell exactly where an underlined heading ends.
      let lastLine = node.endLine - 1 - lineOffset
      guard lastLine > line else { return false }
      let underline = (line + 1...lastLine).first { finder.isUnderline($0) } ?? lastLine
      search(node, line, lastLine: underline - 1, endLine: underline)
    default: break
    }
    return false
  }

  private mutating func search(_ node: CMarkNode, _ line: Int, lastLine: Int, endLine: Int) {
    let start = finder.source.range(of: line).lowerBound
    finder.search(paragraphAt: line, start + node.column - 1, lastLine: lastLine, endLine: endLine)
  }

  private mutating func leave(_ node: CMarkNode) {
    if node.type == CMARK_NODE_BLOCK_QUOTE || node.type == CMARK_NODE_ITEM { finder.containers.pop() }
  }

  /// Confirms the table whose first line this block is: its other lines are the next blocks.
  private mutating func confirm(_ node: CMarkNode, _ line: Int) {
    while next < tables.count, tables[next].headerLine < line { refuse() }
    guard next < tables.count, tables[next].headerLine == line else { return }
    var block: CMarkNode? = node
    for expected in tables[next].headerLine..<tables[next].endLine {
      guard let current = block, current.type == CMARK_NODE_HTML_BLOCK, current.isPlaceholder,
        current.line - 1 - lineOffset == expected
      else { return refuse() }
      block = current.next
    }
    confirmed.append(tables[next])
    let isHeaderOnly = tables[next].rows.count == 1
    next += 1
    if isHeaderOnly { node.loosenLists(before: block) }
  }

  private mutating func refuse() {
    refused.append(tables[next].headerLine)
    next += 1
  }

  private mutating func finish() {
    while next < tables.count { refuse() }
  }
}

extension CMarkNode {
  /// Makes the lists around a table loose where GitHub's parser does: it takes a delimiter row at the end of a table for
  /// a blank line.
  ///
  /// The receiver is the table's first line, `next` what follows its last one.
  fileprivate func loosenLists(before next: CMarkNode?) {
    var block = self
    var isLast = next == nil
    while let item = block.parent, item.type == CMARK_NODE_ITEM, let list = item.parent {
      if !isLast || item.next != nil { list.makeLoose() }
      guard isLast, item.next == nil else { return }
      block = list
      isLast = list.next == nil
    }
  }

  /// Whether a block of raw HTML is what stands for a line of a table, and nothing more.
  fileprivate var isPlaceholder: Bool {
    guard var literal else { return false }
    // A block of raw HTML keeps its indentation.
    while UInt8(bitPattern: literal.pointee).isSpaceOrTab { literal += 1 }
    return TableText.placeholder.withUTF8Buffer { wanted in
      for (index, byte) in wanted.enumerated() where UInt8(bitPattern: literal[index]) != byte { return false }
      return UInt8(bitPattern: literal[wanted.count]) == .lineFeed && literal[wanted.count + 1] == 0
    }
  }
}
