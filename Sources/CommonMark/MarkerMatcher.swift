/// Finds which markers belong together: a start and an end with the same parent, the nearest first. Markers that find
/// no partner stay the text they are.
struct MarkerMatcher {
  struct Token {
    var token: MarkerToken
    var node: Int
  }

  /// The starts that wait for their ends, in all the parents that are open.
  private var waiting: [Token] = []
  /// For each open parent, where its part of `waiting` begins and how many starts of each pair wait in it: without the
  /// counts, every end without a start would search through all the starts.
  private var frames: [(base: Int, counts: SIMD4<Int32>)] = []
  /// Starts that found no end, without tags: a single guillemet may be a quotation.
  private(set) var unclosed: [Token] = []

  mutating func enter() {
    frames.append((waiting.count, .zero))
  }

  mutating func leave() {
    guard let frame = frames.popLast() else { return }
    while waiting.count > frame.base { drop() }
  }

  /// Takes the marker that stands at a node; where it ends what another began, both nodes become what they mean.
  mutating func take(_ token: MarkerToken, at node: Int, in tree: inout Tree) {
    guard let frame = frames.indices.last else { return }
    if token.isStart {
      waiting.append(Token(token: token, node: node))
      frames[frame].counts[token.pair] += 1
      return
    }
    guard frames[frame].counts[token.pair] > 0 else { return }
    while let start = waiting.last {
      frames[frame].counts[start.token.pair] -= 1
      guard start.token.pair == token.pair else {
        drop()
        continue
      }
      waiting.removeLast()
      if token == .tagEnd, !addClass(from: start.node, to: node, in: &tree) { return }
      tree.nodes[start.node].kind = start.token.kind
      tree.nodes[node].kind = token.kind
      return
    }
  }

  private mutating func drop() {
    if let token = waiting.popLast(), token.token != .tagStart { unclosed.append(token) }
  }

  /// Gives a tag the name of its class; false where what stands between the guillemets is no tag: tags are plain text.
  private func addClass(from start: Int, to end: Int, in tree: inout Tree) -> Bool {
    guard end > start + 1 else { return false }
    for node in tree.nodes[(start + 1)..<end] where node.kind != .text { return false }
    let first = tree.nodes[start + 1].text.range.lowerBound
    let name = Slug.className(tree.text[first..<tree.nodes[end].text.range.lowerBound])
    guard !name.isEmpty else { return false }
    // The end marker is the last text of the tree so far, and keeps its place: names are added behind it.
    tree.nodes[start].extra = Int32(tree.extras.count)
    tree.extras.append(TextRange(start: Int32(tree.text.count), count: Int32(name.count)))
    tree.text.append(contentsOf: name)
    return true
  }
}
