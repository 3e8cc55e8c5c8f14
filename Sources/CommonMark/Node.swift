/// A node of our own tree.
///
/// The nodes of a document lie in one array, each before what it contains. A node's content is the stretch after it, up
/// to its `end`; so a walk is a loop, nothing is ever deeper than an index, and a document is a plain value.
struct Node: Sendable {
  enum Kind: UInt8, Sendable {
    // Blocks
    case document, blockQuote, bulletList, orderedList, item, paragraph, heading, codeBlock, htmlBlock, thematicBreak
    case table, tableRow, tableCell
    // Inline content
    case text, softBreak, lineBreak, code, htmlInline, emphasis, strong, link, image
    // Our conventions: where they begin and end. Both stand beside each other in the same parent.
    case insertionStart, insertionEnd, deletionStart, deletionEnd, missingStart, missingEnd, tagStart, tagEnd
  }

  var kind: Kind
  /// A heading's level, a cell's alignment, 1 for a paragraph in a tight list.
  var detail: UInt8 = 0
  var flags: Flags = []
  /// The index after the last node that this one contains.
  var end: Int32 = 0
  /// The text of a leaf, the destination of a link or image.
  var text = TextRange()
  /// What else there is to say, by kind: the start of an ordered list; for links, images, code blocks and tags an index
  /// into the tree's `extras`; for blocks that got an id, an index into the document's identifiers.
  var extra: Int32 = -1
  /// The line, counted from 0.
  var line: Int32

  struct Flags: OptionSet, Sendable {
    let rawValue: UInt8
    /// A paragraph that is the caption of the table after it.
    static let isCaption = Flags(rawValue: 1)
    /// A table with a caption before it.
    static let hasCaption = Flags(rawValue: 2)
    /// A text that is a marker or could have been one, so that no other text may be joined to it.
    static let isToken = Flags(rawValue: 4)
    /// A list item, row or paragraph that places a clause, a heading that has an id: `extra` says which.
    static let hasIdentifier = Flags(rawValue: 8)
    /// A row of a table's head.
    static let isHeader = Flags(rawValue: 16)
  }
}

/// A stretch of a tree's text.
struct TextRange: Sendable {
  var start: Int32 = 0
  var count: Int32 = 0

  var range: Range<Int> { Int(start)..<Int(start) + Int(count) }
}

/// A document as a tree of values.
struct Tree: Sendable {
  var nodes: [Node] = []
  /// The text of all nodes, one after the other.
  var text: [UInt8] = []
  /// Titles, info strings and class names of those nodes that have one.
  var extras: [TextRange] = []

  func bytes(_ node: Node) -> ArraySlice<UInt8> { text[node.text.range] }

  /// The indices of a node's children.
  func children(of index: Int) -> Children {
    Children(nodes: nodes, upcoming: index + 1, end: Int(nodes[index].end))
  }

  struct Children: Sequence, IteratorProtocol {
    fileprivate let nodes: [Node]
    fileprivate var upcoming: Int
    fileprivate let end: Int

    mutating func next() -> Int? {
      guard upcoming < end else { return nil }
      defer { upcoming = Int(nodes[upcoming].end) }
      return upcoming
    }
  }
}
