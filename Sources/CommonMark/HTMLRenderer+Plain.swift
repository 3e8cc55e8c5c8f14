/// The plain style: libcmark's HTML, byte for byte, and cmark-gfm's for tables.
extension HTMLRenderer {
  /// Prints the beginning of a node; false where its content is not to be printed after it.
  mutating func enterPlain(_ node: Node, _ index: Int) -> Bool {
    switch node.kind {
    case .document: break
    case .blockQuote: block("<blockquote>\n")
    case .bulletList: block("<ul>\n")
    case .orderedList: enterOrderedList(node)
    case .item: block("<li>")
    case .paragraph: if node.detail == 0 { block("<p>") }
    case .heading:
      block("<h")
      output.number(Int(node.detail))
      output.markup(">")
    case .codeBlock:
      block("<pre>")
      codeBlock(node)
    case .htmlBlock:
      output.freshLine()
      if isUnsafe { output.raw(tree.bytes(node)) } else { output.markup("<!-- raw HTML omitted -->") }
      output.freshLine()
    case .thematicBreak: block("<hr />\n")
    case .table, .tableRow, .tableCell: enterPlainTable(node)
    case .softBreak: output.markup("\n")
    case .lineBreak: output.markup("<br />\n")
    case .code: code(node)
    case .htmlInline:
      if isUnsafe { output.raw(tree.bytes(node)) } else { output.markup("<!-- raw HTML omitted -->") }
    case .emphasis: output.markup("<em>")
    case .strong: output.markup("<strong>")
    case .link:
      output.markup("<a href=\"")
      plainAddress(node)
      title(node)
      output.markup("\">")
    case .image:
      output.markup("<img src=\"")
      plainAddress(node)
      output.markup("\" alt=\"")
      alternative(to: node, index)
      title(node)
      output.markup("\" />")
      return false
    case .text, .insertionStart, .insertionEnd, .deletionStart, .deletionEnd, .missingStart, .missingEnd, .tagStart,
      .tagEnd:
      // Markers are the text they were written as.
      output.text(tree.bytes(node))
    }
    return true
  }

  mutating func leavePlain(_ node: Node) {
    switch node.kind {
    case .blockQuote: block("</blockquote>\n")
    case .bulletList: output.markup("</ul>\n")
    case .orderedList: output.markup("</ol>\n")
    case .item: output.markup("</li>\n")
    case .paragraph: if node.detail == 0 { output.markup("</p>\n") }
    case .heading:
      output.markup("</h")
      output.number(Int(node.detail))
      output.markup(">\n")
    case .table, .tableRow, .tableCell: leavePlainTable(node)
    case .emphasis: output.markup("</em>")
    case .strong: output.markup("</strong>")
    case .link: output.markup("</a>")
    default: break
    }
  }

  /// Begins a block on a line of its own.
  mutating func block(_ markup: StaticString) {
    output.freshLine()
    output.markup(markup)
  }

  mutating func enterOrderedList(_ node: Node) {
    block("<ol")
    if node.extra != 1 {
      output.markup(" start=\"")
      output.number(Int(node.extra))
      output.markup("\"")
    }
    output.markup(">\n")
  }

  mutating func code(_ node: Node) {
    output.markup("<code>")
    output.text(tree.bytes(node))
    output.markup("</code>")
  }

  /// The code of a code block, with the first word of its info string as the language.
  mutating func codeBlock(_ node: Node) {
    output.markup("<code")
    if node.extra >= 0 {
      let info = tree.text[tree.extras[Int(node.extra)].range]
      output.markup(" class=\"language-")
      output.text(info.prefix { !$0.isWhitespace })
      output.markup("\"")
    }
    output.markup(">")
    output.text(tree.bytes(node))
    output.markup("</code></pre>\n")
  }

  /// The title of a link or image, between the value of the attribute before it and the quotation mark that ends it.
  mutating func title(_ node: Node) {
    guard node.extra >= 0 else { return }
    output.markup("\" title=\"")
    output.text(tree.text[tree.extras[Int(node.extra)].range])
  }

  /// The text of what an image holds, as the value of its `alt`.
  mutating func alternative(to node: Node, _ index: Int) {
    for inner in tree.nodes[(index + 1)..<Int(node.end)] {
      switch inner.kind {
      case .softBreak, .lineBreak: output.markup(" ")
      case .link, .image, .emphasis, .strong: break
      default: output.text(tree.bytes(inner))
      }
    }
  }

  private mutating func plainAddress(_ node: Node) {
    let address = tree.bytes(node)
    if isUnsafe || !LinkTarget.isDangerousToCMark(address) { output.address(address) }
  }

  private mutating func enterPlainTable(_ node: Node) {
    output.freshLine()
    switch node.kind {
    case .table:
      table = TableState()
      output.markup("<table>\n")
    case .tableRow:
      openRows(node)
      output.markup("<tr>")
    default:
      output.markup(table.isInHead ? "<th" : "<td")
      switch Alignment(rawValue: node.detail) {
      case .left: output.markup(" align=\"left\"")
      case .center: output.markup(" align=\"center\"")
      case .right: output.markup(" align=\"right\"")
      default: break
      }
      output.markup(">")
    }
  }

  /// Begins the head or the body where the row is the first in it.
  mutating func openRows(_ node: Node) {
    table.isInHead = node.flags.contains(.isHeader)
    table.isFirstCell = true
    if table.isInHead {
      output.markup("<thead>\n")
    } else if !table.hasBody {
      output.markup("<tbody>\n")
      table.hasBody = true
    }
  }

  private mutating func leavePlainTable(_ node: Node) {
    switch node.kind {
    case .table:
      output.markup(table.hasBody ? "</tbody>\n</table>\n" : "</table>\n")
    case .tableRow: closeRow()
    default: output.markup(table.isInHead ? "</th>" : "</td>")
    }
  }

  mutating func closeRow() {
    block("</tr>\n")
    if table.isInHead { output.markup("</thead>\n") }
    table.isInHead = false
  }
}
