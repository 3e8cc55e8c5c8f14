/// The style of documents: inline content.
extension HTMLRenderer {
  /// Prints the beginning of an inline node; false where its content is not to be printed after it.
  mutating func enterInline(_ node: Node, _ index: Int) -> Bool {
    switch node.kind {
    case .text: output.text(tree.bytes(node))
    case .softBreak: output.markup("\n")
    case .lineBreak: output.markup("<br>\n")
    case .code: code(node)
    case .htmlInline: if RawHTML.isLineBreak(tree.bytes(node)) { output.markup("<br>") }
    case .emphasis: output.markup("<em>")
    case .strong: output.markup("<strong>")
    case .link: enterLink(node)
    case .image:
      alternative(to: node, index)
      return false
    // What a mark says is said in words too: neither colour nor a line through text reaches everyone.
    case .insertionStart: output.markup("<ins><span class=\"visually-hidden\">inserted: </span>")
    case .insertionEnd: output.markup("<span class=\"visually-hidden\"> end of insertion</span></ins>")
    case .deletionStart: output.markup("<del><span class=\"visually-hidden\">deleted: </span>")
    case .deletionEnd: output.markup("<span class=\"visually-hidden\"> end of deletion</span></del>")
    case .missingStart:
      // A word processor knows no classes: the attribute names a style of ours there.
      output.markup(
        style?.forWordProcessor == true
          ? "<span data-custom-style=\"Missing\">Missing:" : "<mark class=\"missing\">Missing:")
    case .missingEnd: output.markup(style?.forWordProcessor == true ? "</span>" : "</mark>")
    case .tagStart:
      output.markup("<strong class=\"tag tag-")
      output.text(tree.text[tree.extras[Int(node.extra)].range])
      output.markup("\">")
    case .tagEnd: output.markup("</strong>")
    default: break
    }
    return true
  }

  /// The content of the caption that stands before a table or list.
  mutating func caption(before block: Int, mark: StaticString) {
    let start = captionParagraph(before: block)
    let first = tree.nodes[start + 1]
    output.text(tree.bytes(first).dropFirst(mark.utf8CodeUnitCount))
    run(Int(first.end)..<Int(tree.nodes[start].end))
  }

  /// The caption is the sibling before: its nodes end where the block begins, and it begins after another one's end.
  func captionParagraph(before block: Int) -> Int {
    var start = block - 1
    while start > 0, tree.nodes[start].kind != .paragraph { start -= 1 }
    return start
  }

  private mutating func enterLink(_ node: Node) {
    let address = tree.bytes(node)
    let target = LinkTarget(address)
    guard target != .refused else { return }
    output.markup("<a href=\"")
    switch target {
    case .fragment: fragment(address)
    case .relative: relative(address)
    default: output.address(address)
    }
    title(node)
    output.markup(target == .external ? "\" rel=\"external noopener noreferrer\">" : "\">")
  }

  /// A link within the document: a name of ours gets its prefix.
  private mutating func fragment(_ address: ArraySlice<UInt8>) {
    output.markup("#")
    let name = address.dropFirst()
    if !knownIDs.isEmpty, let prefix = style?.idPrefix, knownIDs.contains(PercentEncoding.decoded(name)) {
      output.address(ArraySlice(prefix.utf8))
    }
    output.address(name)
  }

  private mutating func relative(_ address: ArraySlice<UInt8>) {
    guard let rewrite = style?.rewriteRelative else { return output.address(address) }
    let rewritten = ArraySlice(rewrite(String(decoding: address, as: UTF8.self)).utf8)
    if LinkTarget(rewritten) != .refused { output.address(rewritten) }
  }
}

/// `%41` and the like in addresses.
enum PercentEncoding {
  static func decoded(_ text: ArraySlice<UInt8>) -> String {
    var bytes: [UInt8] = []
    var index = text.startIndex
    while index < text.endIndex {
      if text[index] == UInt8(ascii: "%"), index + 2 < text.endIndex,
        let high = value(text[index + 1]), let low = value(text[index + 2])
      {
        bytes.append(high << 4 | low)
        index += 3
      } else {
        bytes.append(text[index])
        index += 1
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func value(_ digit: UInt8) -> UInt8? {
    switch digit {
    case _ where digit.isDigit: digit - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"), UInt8(ascii: "A")...UInt8(ascii: "F"):
      digit.lowered - UInt8(ascii: "a") + 10
    default: nil
    }
  }
}
