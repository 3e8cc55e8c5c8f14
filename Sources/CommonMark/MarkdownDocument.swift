package import Diagnostics

/// How a Markdown text is read.
package struct MarkdownOptions: Sendable {
  /// Whether our conventions hold: captions, clauses, markers, ids. Without them the text is CommonMark with tables.
  package var conventions: Bool
  /// Whether the rules for documents are checked that Markdown in general need not keep: captions, empty cells, levels
  /// of headings.
  package var documentRules: Bool
  /// The largest text that is read. libcmark ends the program above 1 GB.
  package var maximumBytes = 64 << 20
  /// Whether a link to a place that the text does not have is reported. Not for a section of a larger text, which may
  /// have it elsewhere.
  package var checksAnchors: Bool
  /// Ids that the page around the text has; none of its blocks gets one.
  package var reservedIDs: Set<String> = ["main"]
  /// The captions before a text that is a section of a larger one: its own are numbered from there.
  var captionsBefore = CaptionCounts()

  package init(conventions: Bool = true, documentRules: Bool = false, checksAnchors: Bool = false) {
    self.checksAnchors = checksAnchors
    self.conventions = conventions
    self.documentRules = documentRules
  }

  /// CommonMark and GitHub's tables, nothing of ours.
  package static let plain = MarkdownOptions(conventions: false)
}

/// A Markdown text that has been read: a tree of values, what was found while reading, and what stands where.
package struct MarkdownDocument: Sendable {
  let tree: Tree
  /// The names of the blocks that have one.
  let identifiers: [String]

  /// What was found wrong, in the order of the text. Rules are `markdown/…`, see `markdownRules`.
  package let diagnostics: [Diagnostic]
  /// The headings, in the order of the text. Empty without conventions, like the three lists below.
  package let headings: [Heading]
  /// Where clauses are placed, in the order of the text; a clause that is placed twice is listed once.
  package let clauses: [ClausePlace]
  /// The links, in the order of the text.
  package let links: [Link]
  /// All ids that the document defines in HTML, without a prefix, in the order of the text.
  package let anchors: [Anchor]
  let captions: CaptionCounts

  /// Reads a text.
  ///
  /// - Parameters:
  ///   - text: Markdown in UTF-8. What is not UTF-8 becomes U+FFFD.
  ///   - file: The name of the file for findings.
  ///   - options: How to read it.
  package init(parsing text: [UInt8], file: String, options: MarkdownOptions = MarkdownOptions()) {
    guard text.count <= options.maximumBytes else {
      self.init(
        refusing: Diagnostic(
          MarkdownRule.tooLarge, "the text has \(text.count) bytes; the limit is \(options.maximumBytes)",
          at: SourceLocation(file: file)))
      return
    }
    let source = SourceLines(text, file: file)
    let read = TableReading.read(source, conventions: options.conventions) { root, text, tables in
      var builder = TreeBuilder(source, text: text, tables: tables, conventions: options.conventions)
      builder.build(root.root, cells: text.cellCount)
      let findings = TableFindings.diagnostics(of: tables, source) + builder.unclosedMarkerDiagnostics()
      return (tree: builder.tree, findings: findings)
    }
    guard let read else {
      self.init(
        refusing: Diagnostic(
          MarkdownRule.tooLarge, "the text could not be read for want of memory", at: SourceLocation(file: file)))
      return
    }
    var outliner = Outliner(read.tree, source: source, options: options)
    if options.conventions { outliner.run() }
    self.init(outliner, findings: read.findings)
  }

  private init(refusing diagnostic: Diagnostic) {
    var tree = Tree()
    tree.nodes.append(Node(kind: .document, end: 1, line: 0))
    let nothing = SourceLines([], file: "")
    self.init(Outliner(tree, source: nothing, options: .plain), findings: [diagnostic])
  }

  private init(_ outliner: Outliner, findings: [Diagnostic]) {
    tree = outliner.tree
    identifiers = outliner.identifiers
    headings = outliner.headings
    clauses = outliner.clauses
    links = outliner.links
    captions = outliner.captions
    anchors = outliner.anchors.sorted { ($0.line, $0.id) < ($1.line, $1.id) }
    let all = findings + outliner.diagnostics
    diagnostics = all.count > 1 ? all.sorted() : all
  }

  /// Whether nothing would be printed.
  package var isEmpty: Bool { tree.nodes.count == 1 }

  /// The text of every block that holds text, in the order of the document.
  package func textBlocks() -> [TextBlock] {
    var blocks: [TextBlock] = []
    let plain = PlainText(lineBreak: .lineFeed)
    for (index, node) in tree.nodes.enumerated() {
      let kind: TextBlock.Kind
      switch node.kind {
      case .heading: kind = .heading
      case .paragraph: kind = .paragraph
      case .tableCell: kind = .cell
      case .codeBlock:
        let text = String(decoding: tree.bytes(node), as: UTF8.self)
        blocks.append(TextBlock(kind: .code, text: text, line: Int(node.line) + 1))
        continue
      default: continue
      }
      let text = plain.text(of: index, in: tree)
      if !text.isEmpty { blocks.append(TextBlock(kind: kind, text: text, line: Int(node.line) + 1)) }
    }
    return blocks
  }
}
