import Diagnostics

/// What a template prints of data that many renderings have in common, so that it need not be worked out for each.
package struct SharedPieces: Sendable {
  /// What one node of the template's body printed.
  struct Piece: Sendable {
    var output: [UInt8]
    /// With offsets from the piece's beginning.
    var placements: [Placement]
    /// The rounds of loops that it ran, which count towards the limit.
    var iterations: Int
  }

  /// By the node's place in the body.
  var pieces: [Int: Piece] = [:]

  package init() {}
}

/// How a rendering shares its work with others.
enum Sharing: Sendable {
  case none
  /// Keeps what these nodes of the body print.
  case recording(Set<Int>, SharedPieces)
  case reusing(SharedPieces)
}

extension Renderer {
  /// Renders the template itself, sharing what can be shared.
  mutating func renderWhole() throws(RenderFailure) {
    let body = program.templates[0].body
    if case .none = sharing { return try render(body) }
    for (index, node) in body.nodes.enumerated() {
      // What a node prints depends on the line that it begins in, which is its own here.
      let isAtLineStart = output.isEmpty || output[output.count - 1] == Byte.lineFeed
      let canShare = isAtLineStart && !fences.isInside(output, lineStart: output.count)
      let alone = Body(nodes: [node], isBlank: body.isBlank)
      switch sharing {
      case .reusing(let shared) where canShare:
        if let piece = shared.pieces[index] { try write(piece) } else { try render(alone) }
      case .recording(let nodes, _) where canShare && nodes.contains(index): try record(alone, index)
      default: try render(alone)
      }
      if interrupt != .none { return }
    }
  }

  private mutating func write(_ piece: SharedPieces.Piece) throws(RenderFailure) {
    let start = output.count
    output.append(contentsOf: piece.output)
    for var placement in piece.placements {
      placement.offset = placement.offset.map { $0 + start }
      placements.append(placement)
    }
    iterations += piece.iterations
    if iterations > limits.iterations || output.count > limits.outputSize { throw tooMuchOutput() }
  }

  /// Renders a node and keeps what it printed, unless there was something to say of it.
  private mutating func record(_ body: Body, _ index: Int) throws(RenderFailure) {
    let start = output.count
    let firstPlacement = placements.count
    let findings = diagnostics.count
    let rounds = iterations
    // An answer that was missed before is not listed again, and would go unnoticed here.
    var before: [MissingUse] = []
    swap(&before, &missing)
    defer {
      swap(&before, &missing)
      for use in before where !missing.contains(where: { $0.value.question == use.value.question }) {
        missing.append(use)
      }
    }
    try render(body)
    guard missing.isEmpty, diagnostics.count == findings, interrupt == .none,
      case .recording(let nodes, var shared) = sharing
    else { return }
    let placed = placements[firstPlacement...].map { placement in
      var placement = placement
      placement.offset = placement.offset.map { $0 - start }
      return placement
    }
    shared.pieces[index] = SharedPieces.Piece(
      output: Array(output[start...]), placements: placed, iterations: iterations - rounds)
    sharing = .recording(nodes, shared)
  }
}
