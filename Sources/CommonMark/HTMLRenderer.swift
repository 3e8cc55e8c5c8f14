/// Prints a tree as HTML, in one walk.
struct HTMLRenderer {
  let tree: Tree
  let identifiers: [String]
  /// The ids of the document, for links to them: only needed where they get a prefix.
  let knownIDs: Set<String>
  /// Nil for the plain style.
  let style: DocumentStyle?
  let isUnsafe: Bool
  var output: HTMLOutput
  /// The nodes whose end is still to be printed, outermost first.
  private var open: [Int] = []
  /// The levels of the sections that are open.
  var sections: [Int] = []
  /// The table that is being printed.
  var table = TableState()

  init(_ document: MarkdownDocument, _ style: HTMLStyle, output: [UInt8]) {
    tree = document.tree
    identifiers = document.identifiers
    self.output = HTMLOutput(output)
    switch style {
    case .plain(let unsafe):
      self.style = nil
      isUnsafe = unsafe
      knownIDs = []
    case .document(let style):
      self.style = style
      isUnsafe = false
      knownIDs = style.idPrefix.isEmpty ? [] : Set(document.anchors.map(\.id))
    }
  }

  mutating func run() {
    output.reserve(tree.text.count + tree.nodes.count * 8)
    run(1..<tree.nodes.count)
    closeSections(downTo: 0)
  }

  /// Prints a run of siblings with all they contain.
  mutating func run(_ range: Range<Int>) {
    let base = open.count
    var index = range.lowerBound
    while index < range.upperBound {
      index = enter(index)
      while open.count > base, let last = open.last, Int(tree.nodes[last].end) == index {
        open.removeLast()
        leave(last)
      }
    }
  }

  /// Whether the node being entered stands in no block quote, list or table.
  var isAtTop: Bool { open.isEmpty }

  /// Prints the beginning of a node; gives the index to go on from.
  private mutating func enter(_ index: Int) -> Int {
    let node = tree.nodes[index]
    let hasContent = style == nil ? enterPlain(node, index) : enterDocument(node, index)
    let end = Int(node.end)
    guard hasContent else { return end }
    if end > index + 1 {
      open.append(index)
      return index + 1
    }
    if node.kind.isContainer { leave(index) }
    return end
  }

  private mutating func leave(_ index: Int) {
    let node = tree.nodes[index]
    if style == nil { leavePlain(node) } else { leaveDocument(node, index) }
  }
}

extension Node.Kind {
  /// Whether the kind has an end of its own to print, even where nothing is inside.
  var isContainer: Bool {
    switch self {
    case .document, .blockQuote, .bulletList, .orderedList, .item, .paragraph, .heading, .table, .tableRow, .tableCell,
      .emphasis, .strong, .link:
      true
    default: false
    }
  }
}

/// Where in a table the printer is.
struct TableState {
  var isInHead = false
  var hasBody = false
  var isFirstCell = false
  /// The element that the open cell is.
  var isHeaderCell = false
}
