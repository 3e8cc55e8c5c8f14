import Diagnostics

/// Goes through a finished tree once: gives ids, lists headings, clauses and links, and sees what documents do not let
/// through.
struct Outliner {
  private(set) var tree: Tree
  private(set) var identifiers: [String] = []
  private(set) var anchors: [Anchor] = []
  private(set) var headings: [Heading] = []
  private(set) var clauses: [ClausePlace] = []
  private(set) var links: [Link] = []
  private(set) var diagnostics: [Diagnostic] = []
  private let source: SourceLines
  private var locator: LineLocator
  private let options: MarkdownOptions
  private var clauseLines: [String: Int] = [:]
  private var headingNodes: [Int] = []
  private var captionedTables: [Int] = []
  /// The captions of figures: their lists have a number already where an id would stand.
  private var figureCaptions: [Int] = []
  /// A paragraph whose clause is placed by the list item around it.
  private var placed = -1

  init(_ tree: Tree, source: SourceLines, options: MarkdownOptions) {
    self.tree = tree
    self.source = source
    locator = LineLocator(source)
    self.options = options
  }

  /// How many tables and figures have a caption.
  var captions: CaptionCounts { CaptionCounts(tables: captionedTables.count, figures: figureCaptions.count) }

  mutating func run() {
    for index in tree.nodes.indices { visit(index) }
    nameAnchors()
    if options.checksAnchors { checkAnchors() }
  }

  /// Reports links to places that are not there.
  private mutating func checkAnchors() {
    guard links.contains(where: { $0.target == .fragment && $0.address != "#" }) else { return }
    let known = Set(anchors.map(\.id)).union(options.reservedIDs)
    for node in tree.nodes where node.kind == .link && LinkTarget(tree.bytes(node)) == .fragment {
      let address = tree.bytes(node)
      let name = PercentEncoding.decoded(address.dropFirst())
      // `#` alone is the top of the page.
      if name.isEmpty || known.contains(name) { continue }
      report(MarkdownRule.missingAnchor, "there is no '#\(Self.excerpt(name))' in this text", node.line, address)
    }
  }

  private mutating func visit(_ index: Int) {
    let node = tree.nodes[index]
    switch node.kind {
    case .heading: headingNodes.append(index)
    case .paragraph:
      if index != placed { placeClause(index, contentOf: index) }
      if node.flags.contains(.isCaption), tree.beginsAsCaption(index, Caption.figure) { figureCaptions.append(index) }
      if options.documentRules { checkCaption(index) }
    case .item:
      guard index + 1 < Int(node.end), tree.nodes[index + 1].kind == .paragraph else { return }
      placed = index + 1
      placeClause(index, contentOf: index + 1)
    case .tableRow:
      if !node.flags.contains(.isHeader), index + 1 < Int(node.end) { placeClause(index, contentOf: index + 1) }
      if options.documentRules { checkCells(of: index) }
    case .table:
      if node.flags.contains(.hasCaption) {
        captionedTables.append(index)
      } else if options.documentRules {
        report(MarkdownRule.tableCaption, "this table has no caption", line: node.line)
      }
    case .link: checkLink(node)
    case .image:
      report(MarkdownRule.image, "an image is left out of documents; its text stays", node.line, tree.bytes(node))
    case .htmlInline, .htmlBlock: checkHTML(node)
    default: break
    }
  }

  /// Places a clause on a block whose content begins with its reference in bold.
  private mutating func placeClause(_ block: Int, contentOf parent: Int) {
    guard let id = tree.clauseReference(in: parent) else { return }
    let line = Int(tree.nodes[block].line)
    if let first = clauseLines[id] {
      diagnostics.append(
        Diagnostic(
          MarkdownRule.duplicateClause, "clause '\(id)' is placed a second time", at: source.location(line: line),
          notes: [.init("it is placed first here", at: source.location(line: first))]))
      return
    }
    clauseLines[id] = line
    tree.nodes[block].flags.insert(.hasIdentifier)
    tree.nodes[block].extra = Int32(identifiers.count)
    identifiers.append(id)
    clauses.append(ClausePlace(id: id, line: line + 1))
    anchors.append(Anchor(id: id, kind: .clause, line: line + 1))
  }

  /// Names headings and captions: after the clauses, whose names are given.
  private mutating func nameAnchors() {
    var names = UniqueNames(taken: options.reservedIDs.union(clauseLines.keys))
    var lastLevel = 0
    for index in headingNodes {
      let line = Int(tree.nodes[index].line)
      let level = Int(tree.nodes[index].detail)
      let text = headingText(index)
      let slug = Slug.github(text)
      let id = names.unique(slug.isEmpty ? "section" : slug)
      name(index, id)
      headings.append(Heading(level: level, text: text, id: id, line: line + 1))
      anchors.append(Anchor(id: id, kind: .heading, line: line + 1))
      if options.documentRules, level > lastLevel + 1, lastLevel > 0 {
        report(
          MarkdownRule.headingLevel, "a heading of level \(level) follows one of level \(lastLevel)", line: Int32(line))
      }
      lastLevel = level
    }
    let before = options.captionsBefore
    for (prefix, captioned, before) in [
      ("table", captionedTables, before.tables), ("figure", figureCaptions, before.figures),
    ] {
      for (number, index) in captioned.enumerated() {
        // A drawing has two more, made of its own.
        let id = names.unique("\(prefix)-\(before + number + 1)", with: prefix == "figure" ? ["-title", "-text"] : [])
        name(index, id)
        anchors.append(Anchor(id: id, kind: .caption, line: Int(tree.nodes[index].line) + 1))
      }
    }
  }

  /// A heading's text, without the blanks that a deletion at either end leaves.
  private func headingText(_ index: Int) -> String {
    var bytes: [UInt8] = []
    PlainText(omitsDeleted: true).append(index + 1..<Int(tree.nodes[index].end), of: tree, to: &bytes)
    return String(decoding: bytes[bytes.trimmed(0..<bytes.count)], as: UTF8.self)
  }

  private mutating func name(_ index: Int, _ id: String) {
    tree.nodes[index].flags.insert(.hasIdentifier)
    tree.nodes[index].extra = Int32(identifiers.count)
    identifiers.append(id)
  }

  private mutating func checkCaption(_ paragraph: Int) {
    let node = tree.nodes[paragraph]
    guard !node.flags.contains(.isCaption), paragraph + 1 < Int(node.end) else { return }
    if tree.beginsAsCaption(paragraph, Caption.table) {
      report(MarkdownRule.strayCaption, "this caption has no table right below it", line: node.line)
    } else if tree.beginsAsCaption(paragraph, Caption.figure) {
      report(MarkdownRule.strayCaption, "this caption has no numbered list right below it", line: node.line)
    }
  }

  private mutating func checkCells(of row: Int) {
    let node = tree.nodes[row]
    var column = 0
    for cell in tree.children(of: row) {
      column += 1
      guard Int(tree.nodes[cell].end) == cell + 1 else { continue }
      report(MarkdownRule.emptyCell, "column \(column) of this row is empty", line: node.line)
      return
    }
  }

  private mutating func checkLink(_ node: Node) {
    let address = tree.bytes(node)
    let target = LinkTarget(address)
    let text = String(decoding: address, as: UTF8.self)
    links.append(Link(address: text, target: target, line: Int(node.line) + 1))
    guard target == .refused else { return }
    guard LinkTarget.isDangerous(address) else {
      report(
        MarkdownRule.linkScheme, "a link to '\(Self.excerpt(text))' is left out; its text stays", node.line, address)
      return
    }
    report(MarkdownRule.unsafeLink, "a link to '\(Self.excerpt(text))' is left out of documents", node.line, address)
  }

  private mutating func checkHTML(_ node: Node) {
    let html = tree.bytes(node)
    if RawHTML.isLineBreak(html) || RawHTML.isComment(html) { return }
    let text = Self.excerpt(String(decoding: html.prefix { $0 != .lineFeed }.prefix(200), as: UTF8.self))
    report(
      MarkdownRule.rawHTML, "raw HTML is left out of documents: \(text)", node.line, html.drop(while: \.isSpaceOrTab))
  }

  private mutating func report(_ rule: Rule, _ message: String, line: Int32) {
    diagnostics.append(Diagnostic(rule, message, at: source.location(line: Int(line))))
  }

  /// Reports something of which there may be several in a line.
  private mutating func report(_ rule: Rule, _ message: String, _ line: Int32, _ text: ArraySlice<UInt8>) {
    diagnostics.append(Diagnostic(rule, message, at: locator.location(line: Int(line), of: text)))
  }

  /// The beginning of a text, for a message.
  private static func excerpt(_ text: String) -> String {
    text.unicodeScalars.count > 60 ? String(String.UnicodeScalarView(text.unicodeScalars.prefix(60))) + "…" : text
  }
}

/// How many captions there are, by what they belong to.
struct CaptionCounts: Sendable, Hashable {
  var tables = 0
  var figures = 0

  static func + (first: Self, second: Self) -> Self {
    Self(tables: first.tables + second.tables, figures: first.figures + second.figures)
  }
}
