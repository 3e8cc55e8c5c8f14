import Diagnostics

/// Renders one program with one set of data.
struct Renderer {
  /// What ends a body before its last node.
  enum Interrupt { case none, breaking, continuing }

  let program: Program
  let mode: Mode
  let kind: OutputKind
  let limits: Limits
  let tags: [String: HostTagRenderer]
  /// The data, for names that are computed while rendering.
  let data: ObjectValue

  var output: [UInt8] = []
  var runner: FilterRunner
  var frame: Frame
  var interrupt = Interrupt.none
  /// The template whose nodes are rendered, for places in findings.
  var template = 0
  var depth = 0
  var partialDepth = 0
  var iterations = 0
  /// Inside a capture, whose output is not the document's.
  var captures = 0
  /// What every further line of a partial begins with.
  var prefix: [UInt8] = []
  var fences = FenceTracker()
  /// Where each output of a single property found it last, and in objects of which shape.
  var places: [Place]
  var diagnostics: [Diagnostic] = []
  var placements: [Placement] = []
  var missing: [MissingUse] = []
  var sharing = Sharing.none
  /// How the partial that is rendered next shares its work.
  var sharingInside = Sharing.none
  /// How the partial that was rendered last did.
  var sharedInside = Sharing.none

  init(program: Program, data: ObjectValue, tags: [String: HostTagRenderer], now: Moment?) {
    self.program = program
    self.data = data
    self.tags = tags
    mode = program.options.mode
    // Lax mode escapes nothing, whatever it writes.
    kind = program.options.mode == .lax ? .plain : program.options.outputKind
    limits = program.options.limits
    runner = FilterRunner(mode: mode, outputKind: kind, now: now, sizeLimit: program.options.limits.outputSize)
    places = [Place](repeating: Place(shape: nil, index: 0), count: program.names.sites)
    frame = Frame(globals: program.names.names.map { data[$0] })
  }

  mutating func run() -> RenderResult {
    do throws(RenderFailure) {
      try renderWhole()
    } catch {
      report(error, at: nil)
    }
    return RenderResult(output: output, diagnostics: diagnostics, placements: placements, missing: missing)
  }

  // MARK: Bodies

  /// Renders a body. Throws only what ends the whole rendering.
  mutating func render(_ body: Body) throws(RenderFailure) {
    depth += 1
    defer { depth -= 1 }
    if depth > limits.nesting * 4 {
      throw RenderFailure(
        .limit, "blocks and partials are nested too deep", reference: "Nesting too deep", isFatal: true)
    }
    for index in body.nodes.indices {
      // The two commonest nodes are handled here, without a copy of the node.
      switch body.nodes[index] {
      case .text(let bytes):
        write(bytes)
        continue
      case .field(let variable, let site, _): if write(field: variable, site) { continue }
      default: break
      }
      do throws(RenderFailure) {
        try render(body.nodes[index])
      } catch {
        if error.isFatal { throw error }
        report(error, at: body.nodes[index])
      }
      if interrupt != .none { return }
    }
    if output.count > limits.outputSize { throw tooMuchOutput() }
  }

  func tooMuchOutput() -> RenderFailure {
    RenderFailure(
      .limit, "the output is larger than \(limits.outputSize) bytes", reference: "Memory limits exceeded", isFatal: true
    )
  }

  private mutating func render(_ node: Node) throws(RenderFailure) {
    switch node {
    case .text(let bytes): write(bytes)
    case .output(let node): try render(output: node)
    case .field(_, let site, let node): try render(field: node, site)
    case .assign(let node): try render(assign: node)
    case .capture(let node): try render(capture: node)
    case .counter(let node): render(counter: node)
    case .choice(let node): try render(choice: node)
    case .cases(let node): try render(cases: node)
    case .loop(let node): try render(loop: node)
    case .tableRow(let node): try render(tableRow: node)
    case .cycle(let node): try render(cycle: node)
    case .ifChanged(let node): try render(ifChanged: node.body)
    case .partial(let node): try render(partial: node)
    case .interrupt(let isBreak): interrupt = isBreak ? .breaking : .continuing
    case .host(let node): try render(host: node)
    case .group(let node):
      try standingAlone(node.line) { (renderer: inout Renderer) throws(RenderFailure) in
        try renderer.render(node.body)
      }
    }
  }

  // MARK: Findings

  /// Records an error; in lax mode it is printed too, as the reference does.
  private mutating func report(_ failure: RenderFailure, at node: Node?) {
    // The reference stays silent about the errors of a tag that could print nothing itself.
    if mode == .lax, node?.isBlank != true {
      output.append(contentsOf: "Liquid error: ".utf8)
      output.append(contentsOf: failure.reference.utf8)
    }
    guard diagnostics.count < 1000 else { return }
    let span = failure.span ?? node.flatMap { $0.span }
    diagnostics.append(
      Diagnostic(
        failure.rule, failure.message, at: span.map { program.templates[template].location($0) }, fix: failure.fix))
  }

  mutating func count(iteration span: Span) throws(RenderFailure) {
    iterations += 1
    if iterations > limits.iterations {
      throw RenderFailure(
        .limit, "loops run more than \(limits.iterations) rounds", reference: "Memory limits exceeded", at: span,
        isFatal: true)
    }
    if output.count > limits.outputSize { throw tooMuchOutput() }
  }
}

extension Node {
  /// Whether it is a tag that prints nothing, whatever the data.
  var isBlank: Bool {
    switch self {
    case .assign, .capture: true
    case .choice(let node): node.branches.allSatisfy(\.body.isBlank)
    case .cases(let node): node.branches.allSatisfy(\.body.isBlank)
    case .loop(let node): node.body.isBlank && node.otherwise?.isBlank ?? true
    default: false
    }
  }

  /// Where the node stands in its template.
  var span: Span? {
    switch self {
    case .text, .interrupt: nil
    case .output(let node), .field(_, _, let node): node.value.span
    case .assign(let node): node.value.span
    case .capture(let node): node.nameSpan
    case .counter(let node): node.line.span
    case .choice(let node): node.line.span
    case .cases(let node): node.line.span
    case .loop(let node): node.line.span
    case .tableRow(let node): node.line.span
    case .cycle(let node): node.line.span
    case .partial(let node): node.line.span
    case .host(let node): node.line.span
    case .group(let node), .ifChanged(let node): node.line.span
    }
  }
}
