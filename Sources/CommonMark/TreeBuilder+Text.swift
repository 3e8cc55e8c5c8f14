/// Text: joined where libcmark cut it, cut where a marker of ours stands.
extension TreeBuilder {
  /// Adds a text, joined to the text before it where it can be: libcmark cuts text wherever something could have begun.
  mutating func addText(_ node: CMarkNode) {
    guard var literal = node.literal else { return }
    if isAtGuard {
      literal += TableText.guardText.utf8CodeUnitCount
      isAtGuard = false
    }
    add(addText(literal, keepsGuards: true), line: line(of: node))
  }

  func line(of node: CMarkNode) -> Int32 {
    Int32(truncatingIfNeeded: rowLine ?? node.line - 1 - lineOffset)
  }

  private mutating func add(_ text: TextRange, line: Int32) {
    guard markers != nil else { return join(text, line: line) }
    var done = text.range.lowerBound
    while let (range, token) = MarkerToken.next(in: tree.text, done..<text.range.upperBound) {
      if range.lowerBound > done {
        join(TextRange(start: Int32(done), count: Int32(range.lowerBound - done)), line: line)
      }
      done = range.upperBound
      // A guard leaves nothing behind but the gap.
      guard let token else { continue }
      var node = Node(kind: .text, flags: .isToken, line: line)
      node.text = TextRange(start: Int32(range.lowerBound), count: Int32(range.count))
      node.end = Int32(tree.nodes.count + 1)
      tree.nodes.append(node)
      markers?.take(token, at: tree.nodes.count - 1, in: &tree)
    }
    if done < text.range.upperBound {
      join(TextRange(start: Int32(done), count: Int32(text.range.upperBound - done)), line: line)
    }
  }

  private mutating func join(_ text: TextRange, line: Int32) {
    guard text.count > 0 else { return }
    let last = tree.nodes.count - 1
    if openText == last, tree.nodes[last].text.range.upperBound == text.range.lowerBound {
      tree.nodes[last].text.count += text.count
      return
    }
    openText = last + 1
    var node = Node(kind: .text, line: line)
    node.text = text
    node.end = Int32(tree.nodes.count + 1)
    tree.nodes.append(node)
  }
}
