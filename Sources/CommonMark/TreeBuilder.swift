import CCMark

/// Makes our tree of libcmark's, with the tables in their places.
struct TreeBuilder {
  var tree = Tree()
  let source: SourceLines
  let tables: [SourceTable]
  let lineOffset: Int
  let isGuarded: Bool
  /// The first of the paragraphs that hold the cells of tables to come.
  var nextCell: CMarkNode?
  var nextTable = 0
  /// Cells that short rows lack and that were added, in the whole document.
  var addedCells = 0
  var markers: MarkerMatcher?
  /// The text that the next one may be joined to: the last node, unless a parent was closed after it.
  var openText = -1
  /// The line of the row whose cells are being added: cells stand elsewhere in the text that libcmark read.
  var rowLine: Int?
  /// The paragraph added last.
  var lastParagraph: Int?
  /// Whether the next text begins with what guards a cell.
  var isAtGuard = false

  /// How many cells may be added to short rows of a document: beyond it, rows stay short. A wide header over many short
  /// rows would otherwise make a small text fill the memory. GitHub has the same limit, for the same reason.
  static let addedCellLimit = 0x80000

  init(_ source: SourceLines, text: TableText, tables: [SourceTable], conventions: Bool) {
    self.source = source
    self.tables = tables
    lineOffset = text.lineOffset
    isGuarded = text.isGuarded
    if conventions, source.mayHaveMarkers { markers = MarkerMatcher() }
    tree.nodes.reserveCapacity(source.bytes.count / 16 + 16)
    tree.text.reserveCapacity(source.bytes.count + 64)
  }

  /// Builds the tree of a whole document; `cells` is the number of paragraphs in front that hold cells.
  mutating func build(_ root: CMarkNode, cells: Int) {
    tree.nodes.append(Node(kind: .document, line: 0))
    nextCell = root.firstChild
    var first = root.firstChild
    for _ in 0..<cells { first = first?.next }
    if let first { addSiblings(from: first) }
    tree.nodes[0].end = Int32(tree.nodes.count)
  }

  /// Markers that were opened and not closed: the node and what was opened.
  var unclosedMarkers: [MarkerMatcher.Token] { markers?.unclosed ?? [] }

  /// Adds a node, its following siblings, and all they contain.
  mutating func addSiblings(from first: CMarkNode) {
    var node = first
    var open: [Int] = []
    while true {
      let (index, last) = add(node)
      node = last
      if let index {
        if let child = node.firstChild {
          open.append(index)
          markers?.enter()
          node = child
          continue
        }
        tree.nodes[index].end = Int32(tree.nodes.count)
      }
      while node.next == nil {
        guard let index = open.popLast(), let parent = node.parent else { return }
        tree.nodes[index].end = Int32(tree.nodes.count)
        openText = -1
        markers?.leave()
        node = parent
      }
      guard let sibling = node.next else { return }
      node = sibling
    }
  }

  /// Adds one node without its content. Gives its index where there may be content, and the node to go on from: a table
  /// takes several.
  mutating func add(_ node: CMarkNode) -> (index: Int?, last: CMarkNode) {
    switch node.type {
    case CMARK_NODE_TEXT: addText(node)
    case CMARK_NODE_SOFTBREAK: addLeaf(.softBreak, node)
    case CMARK_NODE_LINEBREAK: addLeaf(.lineBreak, node)
    case CMARK_NODE_CODE: addLeaf(.code, node, node.literal)
    case CMARK_NODE_HTML_INLINE: addLeaf(.htmlInline, node, node.literal)
    case CMARK_NODE_EMPH: return (append(.emphasis, node), node)
    case CMARK_NODE_STRONG: return (append(.strong, node), node)
    case CMARK_NODE_LINK: return (addLink(.link, node), node)
    case CMARK_NODE_IMAGE: return (addLink(.image, node), node)
    case CMARK_NODE_PARAGRAPH:
      let grandparent = node.parent?.parent
      let isTight = grandparent?.type == CMARK_NODE_LIST && grandparent?.isTight == true
      let index = append(.paragraph, node, detail: isTight ? 1 : 0)
      lastParagraph = index
      return (index, node)
    case CMARK_NODE_HEADING: return (append(.heading, node, detail: UInt8(clamping: node.headingLevel)), node)
    case CMARK_NODE_BLOCK_QUOTE: return (append(.blockQuote, node), node)
    case CMARK_NODE_LIST:
      let caption =
        node.isOrdered && node.previous?.type == CMARK_NODE_PARAGRAPH
        ? captionBefore(tree.nodes.count, Caption.figure) : nil
      let index = append(node.isOrdered ? .orderedList : .bulletList, node)
      if node.isOrdered { tree.nodes[index].extra = Int32(truncatingIfNeeded: node.listStart) }
      if let caption {
        tree.nodes[caption].flags.insert(.isCaption)
        tree.nodes[index].flags.insert(.hasCaption)
      }
      return (index, node)
    case CMARK_NODE_ITEM: return (append(.item, node), node)
    case CMARK_NODE_CODE_BLOCK:
      let index = addLeaf(.codeBlock, node, node.literal)
      if let info = node.info, info.pointee != 0 { addExtra(info, to: index) }
    case CMARK_NODE_HTML_BLOCK:
      let line = node.line - 1 - lineOffset
      if nextTable < tables.count, tables[nextTable].headerLine == line { return (nil, addTable(node)) }
      addLeaf(.htmlBlock, node, node.literal)
    case CMARK_NODE_THEMATIC_BREAK: addLeaf(.thematicBreak, node)
    default: break
    }
    return (nil, node)
  }

  @discardableResult
  mutating func append(_ kind: Node.Kind, _ node: CMarkNode, detail: UInt8 = 0) -> Int {
    tree.nodes.append(Node(kind: kind, detail: detail, line: line(of: node)))
    return tree.nodes.count - 1
  }

  @discardableResult
  mutating func addLeaf(
    _ kind: Node.Kind, _ node: CMarkNode, _ text: UnsafePointer<CChar>? = nil
  ) -> Int {
    let index = append(kind, node)
    if let text { tree.nodes[index].text = addText(text) }
    tree.nodes[index].end = Int32(tree.nodes.count)
    return index
  }

  mutating func addLink(_ kind: Node.Kind, _ node: CMarkNode) -> Int {
    let index = append(kind, node)
    if let destination = node.destination { tree.nodes[index].text = addText(destination) }
    if let title = node.title { addExtra(title, to: index) }
    return index
  }

  mutating func addExtra(_ text: UnsafePointer<CChar>, to index: Int) {
    tree.nodes[index].extra = Int32(tree.extras.count)
    tree.extras.append(addText(text))
  }

  /// Adds bytes to the text of all nodes. Text itself keeps its guards until markers are looked for in it.
  mutating func addText(_ text: UnsafePointer<CChar>, keepsGuards: Bool = false) -> TextRange {
    let start = tree.text.count
    tree.text.append(contentsOf: UnsafeRawBufferPointer(start: text, count: length(text)))
    if isGuarded, !keepsGuards { MarkerGuard.removeGuards(from: start, in: &tree.text) }
    return TextRange(start: Int32(start), count: Int32(tree.text.count - start))
  }
}
