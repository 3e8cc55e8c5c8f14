extension Renderer {
  mutating func render(output node: OutputNode) throws(RenderFailure) {
    let value = try node.value.filters.isEmpty ? evaluate(node.value.base) : evaluate(node.value)
    guard node.line.standsAlone else { return try write(value: value, node.value.span) }
    try standingAlone(node.line) { (renderer: inout Renderer) throws(RenderFailure) in
      try renderer.write(value: value, node.value.span)
    }
  }

  mutating func render(assign node: AssignNode) throws(RenderFailure) {
    frame.assign(node.name, try evaluate(node.value))
  }

  /// Captured text has the form of the output already.
  mutating func render(capture node: CaptureNode) throws(RenderFailure) {
    let bytes = try captured(node.body)
    frame.assign(node.name, mode == .lax ? .text(bytes) : .markdown(bytes))
  }

  /// What a body prints, kept out of the output.
  private mutating func captured(_ body: Body) throws(RenderFailure) -> [UInt8] {
    var outer: [UInt8] = []
    swap(&outer, &output)
    let outerPrefix = prefix
    let outerFences = fences
    prefix = []
    fences = FenceTracker()
    captures += 1
    defer {
      captures -= 1
      prefix = outerPrefix
      fences = outerFences
      output = outer
    }
    try render(body)
    return output
  }

  mutating func render(ifChanged body: Body) throws(RenderFailure) {
    // What a block prints depends on the line it stands on, so it is written in place and taken back if it is the same.
    let start = output.count
    try render(body)
    let printed = Array(output[start...])
    if printed == frame.lastChanged { output.removeSubrange(start...) } else { frame.lastChanged = printed }
  }

  mutating func render(counter node: CounterNode) {
    var current = 0
    if case .int(let value) = frame.globals[node.name] { current = value }
    let next = current &+ node.step
    frame.globals[node.name] = .int(next)
    standingAlone(node.line) { renderer in
      var bytes: [UInt8] = []
      Digits.append(node.step > 0 ? current : next, to: &bytes)
      renderer.write(bytes)
    }
  }

  mutating func render(cycle node: CycleNode) throws(RenderFailure) {
    var key = node.key
    if let group = node.group {
      let value = try evaluate(group)
      if case .missing(let missing) = value { return write(missing: missing, block: node.line) }
      // Groups and lists of values do not meet: the one begins with a byte that the other cannot have.
      key = [0]
      value.appendInspected(to: &key)
    }
    let index = frame.cycles[key] ?? 0
    frame.cycles[key] = index + 1 >= node.values.count ? 0 : index + 1
    guard index < node.values.count else { return }
    let value = try evaluate(node.values[index])
    try standingAlone(node.line) { (renderer: inout Renderer) throws(RenderFailure) in
      try renderer.write(value: value, node.values[index].span)
    }
  }

  mutating func render(host node: HostNode) throws(RenderFailure) {
    let tag = program.options.hostTags[node.tag]
    let value = try evaluate(node.argument)
    if case .missing(let missing) = value { return write(missing: missing, block: node.line) }
    guard let render = tags[tag.name] else {
      throw RenderFailure(.hostTag, "'\(tag.name)' is not to be used here", at: node.line.span)
    }
    let result: HostTagOutput
    do throws(HostError) { result = try render(value) } catch {
      throw RenderFailure(.hostTag, error.message, at: node.argument.span)
    }
    try placed(node.line) { (renderer: inout Renderer) throws(RenderFailure) in
      renderer.placements.append(
        Placement(
          tag: tag.name, record: result.record,
          location: renderer.program.templates[renderer.template].location(node.line.span),
          offset: renderer.captures == 0 ? renderer.nextOffset : nil))
      try renderer.write(markup: result.markup, node.argument.span)
    }
  }
}
