package import Diagnostics

/// Writes data in the one canonical form of our YAML files.
///
/// Keys stand in the order of the shape, lists of ids and short records on one line where they fit, long text folded,
/// quotes exactly where they are needed, an empty line between the entries of a file's lists. Comments on lines of their
/// own stay before what they stood before; one behind a value moves to the line above.
package struct YAMLWriter {
  /// The longest line, in Unicode scalars; only a word longer than that exceeds it.
  package static let width = 100
  /// The longest text that stays on its key's line.
  static let inlineText = 80

  private var output = ""
  private var comments: YAMLComments

  /// The canonical form of a file that was read from `source`.
  package static func text(of root: Node, shape: Shape, source: SourceText) -> String {
    var writer = YAMLWriter(comments: YAMLComments(source, root))
    writer.writeHeader(root)
    writer.writeFile(root, shape)
    for comment in writer.comments.rest { writer.output += comment + "\n" }
    return writer.output
  }

  private init(comments: YAMLComments) {
    self.comments = comments
  }

  private mutating func writeHeader(_ root: Node) {
    let header = comments.header
    for line in header { output += line + "\n" }
    // The line for editors alone is no heading.
    if header.count > 1 || (!header.isEmpty && comments.has(root.range.range.start.line)) { output += "\n" }
  }

  private mutating func writeFile(_ root: Node, _ shape: Shape) {
    guard let mapping = root.mapping, !mapping.entries.isEmpty else {
      writeValue(root, shape, indent: 0, afterKey: false)
      return
    }
    let entries = KeyOrder.entries(mapping, shape)
    var previousIsBlock = false
    for (index, item) in entries.enumerated() {
      let isList = !item.entry.value.elements.isEmpty
      let layout = isList ? listLayout(item.entry.value, item.shape, entries.count) : nil
      let isBlock = layout != nil
      if isBlock, index > 1 || previousIsBlock { output += "\n" }
      writeComments(item.entry.keyRange, indent: 0)
      let start = output.utf8.count
      output += YAMLScalarText.key(item.entry.key, .block) + ":"
      if let layout {
        writeEntries(item.entry.value.elements, layout)
      } else {
        writeValue(item.entry.value, item.shape, indent: 0, afterKey: true)
      }
      previousIsBlock = isBlock || output.utf8.dropFirst(start).count { $0 == UInt8(ascii: "\n") } > 1
    }
  }

  /// How the entries of a list at the top of a file are written.
  private struct ListLayout {
    var element: Shape?
    /// Whether short entries may stand on one line: not in a register, whose entries are all alike.
    var allowsFlow: Bool
  }

  private func listLayout(_ node: Node, _ shape: Shape?, _ keys: Int) -> ListLayout? {
    guard node.elements.contains(where: { $0.mapping != nil }) else { return nil }
    let element = KeyOrder.element(shape)
    let isFlat = KeyOrder.record(element).map(KeyOrder.isFlat) ?? false
    return ListLayout(element: element, allowsFlow: isFlat && keys > 1)
  }

  private mutating func writeEntries(_ elements: [Node], _ layout: ListLayout) {
    output += "\n"
    var wasBlock = false
    for (index, element) in elements.enumerated() {
      let flow = layout.allowsFlow ? flow(element, layout.element, column: 4) : nil
      if index > 0, wasBlock || flow == nil { output += "\n" }
      wasBlock = flow == nil
      writeComments(of: element, layout.element, indent: 2)
      output += "  - "
      if let flow { output += flow + "\n" } else { writeBlock(element, layout.element, indent: 4) }
    }
  }

  /// Writes a value behind `key:` or `- `, ending its line.
  private mutating func writeValue(_ node: Node, _ shape: Shape?, indent: Int, afterKey: Bool) {
    let column = output.unicodeScalars.reversed().prefix { $0 != "\n" }.count
    let lead = afterKey ? " " : ""
    switch node.content {
    case .scalar(let scalar): writeScalar(scalar, shape, indent: indent, column: column, lead)
    case .sequence(let elements):
      if elements.isEmpty {
        output += lead + "[]\n"
      } else if !comments.stand(in: node),
        let list = YAMLFlow.list(elements, shape, column: column + lead.count, indent: indent)
      {
        output += lead + list + "\n"
      } else {
        if afterKey { output += "\n" }
        writeList(elements, KeyOrder.element(shape), indent: afterKey ? indent + 2 : indent)
      }
    case .mapping(let mapping):
      if mapping.entries.isEmpty {
        output += lead + "{}\n"
      } else if KeyOrder.mayFlow(node, shape), let flow = flow(node, shape, column: column + lead.count) {
        output += lead + flow + "\n"
      } else {
        let indent = afterKey ? indent + 2 : indent
        if afterKey {
          output += "\n"
          writeComments(of: node, shape, indent: indent)
          output += String(repeating: " ", count: indent)
        }
        writeBlock(node, shape, indent: indent)
      }
    }
  }

  private mutating func writeScalar(_ scalar: Node.Scalar, _ shape: Shape?, indent: Int, column: Int, _ lead: String) {
    let line = YAMLScalarText.line(scalar, shape, .block)
    let length = line.unicodeScalars.count
    let isShort = length <= Self.inlineText && column + lead.count + length <= Self.width
    let hasLines = scalar.text.utf8.contains(UInt8(ascii: "\n"))
    // A single word, an address for instance, would gain nothing.
    let isWords = scalar.text.utf8.contains(UInt8(ascii: " "))
    if hasLines || (!isShort && isWords), !scalar.isNull,
      let folded = FoldedText.lines(scalar.text, width: Self.width - indent - 2)
    {
      output += lead + folded.header + "\n"
      let margin = String(repeating: " ", count: indent + 2)
      for line in folded.lines { output += line.isEmpty ? "\n" : margin + line + "\n" }
    } else {
      output += lead + line + "\n"
    }
  }

  /// Writes a list with an element a line; the caller has ended the line before.
  private mutating func writeList(_ elements: [Node], _ shape: Shape?, indent: Int) {
    let margin = String(repeating: " ", count: indent)
    for element in elements {
      writeComments(of: element, shape, indent: indent)
      output += margin + "- "
      if element.mapping?.entries.isEmpty == false {
        if KeyOrder.isFlat(element), let flow = flow(element, shape, column: indent + 2) {
          output += flow + "\n"
        } else {
          writeBlock(element, shape, indent: indent + 2)
        }
      } else {
        writeValue(element, shape, indent: indent + 2, afterKey: false)
      }
    }
  }

  /// Writes a record with a key a line; the place of the first key has been reached already.
  private mutating func writeBlock(_ node: Node, _ shape: Shape?, indent: Int) {
    guard let mapping = node.mapping, !mapping.entries.isEmpty else {
      writeValue(node, shape, indent: indent, afterKey: false)
      return
    }
    let margin = String(repeating: " ", count: indent)
    for (index, item) in KeyOrder.entries(mapping, shape).enumerated() {
      if index > 0 {
        writeComments(item.entry.keyRange, indent: indent)
        output += margin
      }
      output += YAMLScalarText.key(item.entry.key, .block) + ":"
      writeValue(item.entry.value, item.shape, indent: indent, afterKey: true)
    }
  }

  /// A record on one line that begins at `column`; nil where it does not fit or a comment stands in it.
  private func flow(_ node: Node, _ shape: Shape?, column: Int) -> String? {
    guard !comments.stand(in: node), let line = YAMLFlow.line(node, shape),
      column + line.unicodeScalars.count <= Self.width
    else { return nil }
    return line
  }

  /// Writes the comments before an element or record, those of the key that is written first included.
  private mutating func writeComments(of node: Node, _ shape: Shape?, indent: Int) {
    writeComments(node.range, indent: indent)
    if let mapping = node.mapping, let first = KeyOrder.entries(mapping, shape).first {
      writeComments(first.entry.keyRange, indent: indent)
    }
  }

  private mutating func writeComments(_ range: CompactRange, indent: Int) {
    for comment in comments.take(range.range.start.line) {
      output += String(repeating: " ", count: indent) + comment + "\n"
    }
  }
}
