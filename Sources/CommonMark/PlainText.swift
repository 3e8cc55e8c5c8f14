/// The text of inline content without its markup.
struct PlainText {
  /// What a line's end in the source becomes.
  var lineBreak: UInt8 = .space
  /// Whether text that is marked as deleted is left out.
  var omitsDeleted = false

  /// The text of all that a node contains.
  func text(of index: Int, in tree: Tree) -> String {
    var bytes: [UInt8] = []
    append(index + 1..<Int(tree.nodes[index].end), of: tree, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  func append(_ range: Range<Int>, of tree: Tree, to output: inout [UInt8]) {
    var deletions = 0
    for node in tree.nodes[range] {
      switch node.kind {
      case .deletionStart: deletions += 1
      case .deletionEnd: deletions -= 1
      default: break
      }
      if omitsDeleted, deletions > 0 { continue }
      switch node.kind {
      case .text, .code, .codeBlock: output.append(contentsOf: tree.bytes(node))
      case .softBreak, .lineBreak: output.append(lineBreak)
      case .htmlInline where RawHTML.isLineBreak(tree.bytes(node)): output.append(.space)
      case .missingStart: output.append("missing:")
      default: break
      }
    }
  }
}

/// What is known of a piece of raw HTML.
enum RawHTML {
  /// Whether it is the one tag that documents let through.
  static func isLineBreak(_ html: ArraySlice<UInt8>) -> Bool {
    var rest = html
    while let last = rest.last, last.isWhitespace { rest.removeLast() }
    while let first = rest.first, first.isWhitespace { rest.removeFirst() }
    guard rest.count <= 16 else { return false }
    return ["<br>", "<br/>", "<br />"].contains(String(decoding: rest.map(\.lowered), as: UTF8.self))
  }

  /// Whether it is one comment and nothing else: leaving it out loses nothing.
  static func isComment(_ html: ArraySlice<UInt8>) -> Bool {
    guard html.starts(with: "<!--".utf8) else { return false }
    var rest = html
    while let last = rest.last, last.isWhitespace { rest.removeLast() }
    guard rest.count >= 7, rest.suffix(3).elementsEqual("-->".utf8) else { return false }
    // No other comment ends before.
    var hyphens = 0
    for byte in rest.dropFirst(4).dropLast() {
      if byte == .greater, hyphens >= 2 { return false }
      hyphens = byte == .hyphen ? hyphens + 1 : 0
    }
    return true
  }
}
