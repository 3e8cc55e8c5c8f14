import CCMark

/// Tables: the rows are known from the text, the content of the cells is libcmark's.
extension TreeBuilder {
  /// Adds the table whose first placeholder `node` is; gives its last one.
  mutating func addTable(_ node: CMarkNode) -> CMarkNode {
    let table = tables[nextTable]
    nextTable += 1
    let caption = node.previous?.type == CMARK_NODE_PARAGRAPH ? captionBefore(tree.nodes.count, Caption.table) : nil
    let index = tree.nodes.count
    var tableNode = Node(kind: .table, line: Int32(table.headerLine))
    if let caption {
      tree.nodes[caption].flags.insert(.isCaption)
      tableNode.flags.insert(.hasCaption)
    }
    tree.nodes.append(tableNode)
    for row in table.rows.indices { addRow(row, of: table) }
    tree.nodes[index].end = Int32(tree.nodes.count)
    var last = node
    for _ in 1..<table.prefixes.count {
      guard let next = last.next else { break }
      last = next
    }
    return last
  }

  private mutating func addRow(_ row: Int, of table: SourceTable) {
    let line = table.line(ofRow: row)
    let index = tree.nodes.count
    tree.nodes.append(Node(kind: .tableRow, flags: row == 0 ? .isHeader : [], line: Int32(line)))
    for (column, alignment) in table.alignments.enumerated() {
      let cell = tree.nodes.count
      if column >= table.rows[row].count {
        guard addedCells < Self.addedCellLimit else { break }
        addedCells += 1
      }
      tree.nodes.append(Node(kind: .tableCell, detail: alignment.rawValue, line: Int32(line)))
      if column < table.rows[row].count, !table.rows[row][column].isEmpty { addContent(ofRowAt: line) }
      tree.nodes[cell].end = Int32(tree.nodes.count)
    }
    tree.nodes[index].end = Int32(tree.nodes.count)
  }

  /// Adds the content of the next of the paragraphs in front, which is a cell's.
  private mutating func addContent(ofRowAt line: Int) {
    guard let paragraph = nextCell else { return }
    nextCell = paragraph.next
    guard let first = paragraph.firstChild else { return }
    rowLine = line
    isAtGuard = true
    openText = -1
    markers?.enter()
    addSiblings(from: first)
    markers?.leave()
    openText = -1
    rowLine = nil
  }

  /// The paragraph added last, where it ends right before a block and says that it is its caption.
  func captionBefore(_ block: Int, _ mark: StaticString) -> Int? {
    guard let paragraph = lastParagraph, Int(tree.nodes[paragraph].end) == block, paragraph + 1 < block else {
      return nil
    }
    return tree.beginsAsCaption(paragraph, mark) ? paragraph : nil
  }
}

/// The convention for captions: a paragraph `Table: text` right above a table, `Figure: text` above an ordered list.
enum Caption {
  static let table: StaticString = "Table: "
  static let figure: StaticString = "Figure: "
}

extension Tree {
  /// Whether a paragraph begins as captions do.
  func beginsAsCaption(_ paragraph: Int, _ mark: StaticString) -> Bool {
    let first = nodes[paragraph + 1]
    let range = first.text.range
    return first.kind == .text && text.has(mark, at: range.lowerBound, before: range.upperBound)
  }
}
