/// The style of documents: blocks.
extension HTMLRenderer {
  /// Prints the beginning of a node; false where its content is not to be printed after it.
  mutating func enterDocument(_ node: Node, _ index: Int) -> Bool {
    switch node.kind {
    case .document: break
    case .blockQuote: block("<blockquote>\n")
    case .bulletList: block("<ul>\n")
    case .orderedList:
      if node.flags.contains(.hasCaption) { enterFigure(index) }
      enterOrderedList(node)
    case .item:
      block("<li")
      identifier(of: node)
      output.markup(">")
    case .paragraph:
      // A caption is printed in its table.
      if node.flags.contains(.isCaption) { return false }
      enterParagraph(node)
    case .heading: enterHeading(node)
    case .codeBlock:
      // Long lines scroll within the block, and whoever has no mouse must be able to get there.
      block("<pre tabindex=\"0\">")
      codeBlock(node)
    case .htmlBlock: if RawHTML.isLineBreak(tree.bytes(node)) { block("<br>\n") }
    case .thematicBreak: block("<hr>\n")
    case .table: enterTable(node, index)
    case .tableRow:
      output.freshLine()
      openRows(node)
      output.markup("<tr")
      if style?.forWordProcessor != true { identifier(of: node) }
      output.markup(">")
    case .tableCell:
      enterCell(node, index)
      if style?.forWordProcessor == true { anchor(ofRowAt: index - 1) }
    default: return enterInline(node, index)
    }
    return true
  }

  mutating func leaveDocument(_ node: Node, _ index: Int) {
    switch node.kind {
    case .orderedList:
      leavePlain(node)
      if node.flags.contains(.hasCaption) { leaveFigure() }
    case .heading:
      output.markup("</h")
      output.number(level(of: node))
      output.markup(">\n")
    case .paragraph:
      if isBlock(node) { output.markup("</p>\n") }
    case .table:
      if table.hasBody { output.markup("</tbody>\n") }
      output.markup("</table>\n</div>\n")
    case .tableRow: closeRow()
    case .tableCell: output.markup(table.isHeaderCell ? "</th>" : "</td>")
    case .link: if LinkTarget(tree.bytes(node)) != .refused { output.markup("</a>") }
    default: leavePlain(node)
    }
  }

  /// Ends the sections whose level is above `level`.
  mutating func closeSections(downTo level: Int) {
    while let last = sections.last, last > level {
      sections.removeLast()
      block("</section>\n")
    }
  }

  /// Whether a paragraph of a tight item is printed as a block. It is where it has an id, and for word processors:
  /// these know body text, of which their lists are made.
  private func isBlock(_ paragraph: Node) -> Bool {
    paragraph.detail == 0 || paragraph.flags.contains(.hasIdentifier) || style?.forWordProcessor == true
  }

  private mutating func enterParagraph(_ node: Node) {
    guard isBlock(node) else { return }
    block("<p")
    identifier(of: node)
    output.markup(">")
  }

  private mutating func enterHeading(_ node: Node) {
    let level = level(of: node)
    if style?.sections == true, isAtTop {
      closeSections(downTo: level - 1)
      block("<section>\n")
      sections.append(level)
    }
    block("<h")
    output.number(level)
    identifier(of: node)
    output.markup(">")
  }

  private func level(of node: Node) -> Int {
    min(max(Int(node.detail) + (style?.headingShift ?? 0), 1), 6)
  }

  /// The `id` of a block that has a name.
  mutating func identifier(of node: Node) {
    guard let name = name(of: node) else { return }
    output.markup(" id=\"")
    output.text(style?.idPrefix ?? "")
    output.text(name)
    output.markup("\"")
  }

  func name(of node: Node) -> String? {
    node.flags.contains(.hasIdentifier) ? identifiers[Int(node.extra)] : nil
  }

  private mutating func enterTable(_ node: Node, _ index: Int) {
    table = TableState()
    guard node.flags.contains(.hasCaption), let name = name(of: node) else {
      block("<div class=\"table-frame\" tabindex=\"0\">\n<table>\n")
      if style?.forWordProcessor == true { columns(of: index) }
      return
    }
    block("<div class=\"table-frame\" role=\"region\" tabindex=\"0\" aria-labelledby=\"")
    output.text(style?.idPrefix ?? "")
    output.text(name)
    output.markup("\">\n<table>\n<caption")
    identifier(of: node)
    output.markup(">")
    caption(before: index, mark: Caption.table)
    output.markup("</caption>\n")
    if style?.forWordProcessor == true { columns(of: index) }
  }

  private mutating func enterCell(_ node: Node, _ index: Int) {
    output.freshLine()
    let isEmpty = Int(node.end) == index + 1
    // A header without words would be a header of nothing. pandoc 2.17 loses the headers of rows, text and all, on the
    // way to OpenDocument.
    let namesRow = table.isFirstCell && style?.forWordProcessor != true
    table.isHeaderCell = !isEmpty && (table.isInHead || namesRow)
    if table.isHeaderCell {
      output.markup(table.isInHead ? "<th scope=\"col\"" : "<th scope=\"row\"")
    } else {
      output.markup("<td")
    }
    table.isFirstCell = false
    switch Alignment(rawValue: node.detail) {
    case .left: output.markup(" class=\"align-left\"")
    case .center: output.markup(" class=\"align-center\"")
    case .right: output.markup(" class=\"align-right\"")
    default: break
    }
    output.markup(">")
  }
}
