import Diagnostics

/// What a template prints of data that many renderings have in common, so that it need not be worked out for each.
package struct SharedPieces: Sendable {
  /// What one node of a body printed.
  struct Piece: Sendable {
    var output: [UInt8]
    /// With offsets from the piece's beginning.
    var placements: [Placement]
    /// The rounds of loops that it ran, which count towards the limit.
    var iterations: Int
    /// The variable that it set.
    var assigned: (name: Int, value: Value)?
  }

  /// By the node's place in the body.
  var pieces: [Int: Piece] = [:]
  /// Of partials that print some of their own for each, by the place of the tag.
  var partials: [Int: SharedPieces] = [:]

  package init() {}

  var isEmpty: Bool { pieces.isEmpty && partials.isEmpty }
}

/// How a rendering shares its work with others.
enum Sharing: Sendable {
  case none
  /// Keeps what these nodes of the body print.
  case recording(SharedNodes, SharedPieces)
  case reusing(SharedPieces)
}

extension Renderer {
  /// Renders the template itself, sharing what can be shared.
  mutating func renderWhole() throws(RenderFailure) {
    let body = program.templates[0].body
    if case .none = sharing { return try render(body) }
    try renderSharing(body)
  }

  /// Renders a body as `sharing` says.
  mutating func renderSharing(_ body: Body) throws(RenderFailure) {
    for index in body.nodes.indices {
      if case .text(let bytes) = body.nodes[index] {
        write(bytes)
        continue
      }
      switch sharing {
      case .reusing(let shared):
        if let piece = shared.pieces[index], canShare {
          try write(piece)
        } else {
          sharingInside = shared.partials[index].map { .reusing($0) } ?? .none
          try render(alone: body.nodes[index])
        }
      case .recording(let nodes, _):
        if let inner = nodes.partials[index] {
          try record(partial: body.nodes[index], index, inner)
        } else if nodes.indices.contains(index), canShare {
          try record(body.nodes[index], index)
        } else {
          try render(alone: body.nodes[index])
        }
      case .none: try render(alone: body.nodes[index])
      }
      if interrupt != .none { return }
    }
    if output.count > limits.outputSize { throw tooMuchOutput() }
  }

  /// Whether what comes next prints the same as elsewhere: that depends on the line that it begins in, which is its own
  /// here.
  private var canShare: Bool {
    mutating get {
      prefix.isEmpty && (output.isEmpty || output[output.count - 1] == Byte.lineFeed)
        && !fences.isInside(output, lineStart: output.count)
    }
  }

  private mutating func render(alone node: Node) throws(RenderFailure) {
    defer { sharingInside = .none }
    try render(Body(nodes: [node]))
  }

  private mutating func write(_ piece: SharedPieces.Piece) throws(RenderFailure) {
    if let (name, value) = piece.assigned { frame.assign(name, value) }
    let start = output.count
    output.append(contentsOf: piece.output)
    for var placement in piece.placements {
      placement.offset = placement.offset.map { $0 + start }
      placements.append(placement)
    }
    iterations += piece.iterations
    if iterations > limits.iterations || output.count > limits.outputSize { throw tooMuchOutput() }
  }

  /// Renders a partial and keeps what it prints for everyone.
  private mutating func record(partial node: Node, _ index: Int, _ inner: SharedNodes) throws(RenderFailure) {
    sharingInside = .recording(inner, SharedPieces())
    try render(alone: node)
    if case .recording(_, let found) = sharedInside, !found.isEmpty, case .recording(let nodes, var shared) = sharing {
      shared.partials[index] = found
      sharing = .recording(nodes, shared)
    }
    sharedInside = .none
  }

  /// Renders a node and keeps what it printed, unless there was something to say of it.
  private mutating func record(_ node: Node, _ index: Int) throws(RenderFailure) {
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
    try render(alone: node)
    guard missing.isEmpty, diagnostics.count == findings, interrupt == .none,
      case .recording(let nodes, var shared) = sharing
    else { return }
    let placed = placements[firstPlacement...].map { placement in
      var placement = placement
      placement.offset = placement.offset.map { $0 - start }
      return placement
    }
    var piece = SharedPieces.Piece(
      output: Array(output[start...]), placements: placed, iterations: iterations - rounds)
    if case .assign(let node) = node {
      guard let value = frame.value(node.name) else { return }
      piece.assigned = (node.name, value)
    }
    shared.pieces[index] = piece
    sharing = .recording(nodes, shared)
  }
}
