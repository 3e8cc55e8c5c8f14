extension Renderer {
  mutating func render(partial node: PartialNode) throws(RenderFailure) {
    if node.isInclude, mode == .lax, frame.isIsolated {
      throw RenderFailure(.syntax, "include usage is not allowed in this context")
    }
    let (target, name) = try resolve(node)
    let with = try node.with.map { (expression) throws(RenderFailure) in try evaluate(expression) }
    if case .missing(let missing) = with { return write(missing: missing, block: node.line) }
    partialDepth += 1
    defer { partialDepth -= 1 }
    guard partialDepth <= limits.partialDepth else {
      throw RenderFailure(
        .limit, "partials call each other more than \(limits.partialDepth) deep", reference: "Nesting too deep",
        at: node.line.span, isFatal: mode != .lax)
    }
    try placed(node.line) { (renderer: inout Renderer) throws(RenderFailure) in
      if node.isInclude {
        try renderer.include(node, target, name, with)
      } else {
        try renderer.isolated(node, target, with)
      }
    }
  }

  private mutating func resolve(_ node: PartialNode) throws(RenderFailure) -> (target: Int, name: [UInt8]) {
    if let number = node.target {
      let target = program.partials[number]
      let name = program.partialNames.names[number]
      if target < 0 { throw unknownPartial(name, node) }
      return (target, name)
    }
    let value = try evaluate(node.name)
    guard let name = value.textBytes else {
      throw RenderFailure(
        .unknownPartial, "the name of a partial is text, and this is \(value.kindName)",
        reference: "Argument error in tag 'include' - Illegal template name", at: node.name.span)
    }
    guard let target = program.template(named: String(decoding: name, as: UTF8.self)) else {
      throw unknownPartial(name, node)
    }
    return (target, name)
  }

  private func unknownPartial(_ name: [UInt8], _ node: PartialNode) -> RenderFailure {
    let name = String(decoding: name, as: UTF8.self)
    return RenderFailure(
      .unknownPartial, "there is no template '\(name)'", reference: "No such template '\(name)'", at: node.name.span,
      fix: FilterRunner.known(name, among: program.templates.map(\.name)))
  }

  /// Renders a body of another template, so that findings name that one.
  private mutating func body(of target: Int) throws(RenderFailure) {
    let outer = template
    template = target
    defer { template = outer }
    let body = program.templates[target].body
    if case .none = sharingInside { return try render(body) }
    let around = sharing
    sharing = sharingInside
    sharingInside = .none
    defer {
      sharedInside = sharing
      sharing = around
    }
    try renderSharing(body)
  }

  // MARK: include

  /// Shares the caller's variables; its arguments are in front of them for a while.
  private mutating func include(
    _ node: PartialNode, _ target: Int, _ name: [UInt8], _ with: Value?
  ) throws(RenderFailure) {
    let alias = node.alias ?? program.names.existing(TemplateParser.lastPart(name))
    let value = with ?? program.names.existing(name).flatMap { frame.value($0) } ?? .nil
    var values: [(Int, Value)] = []
    for argument in node.arguments { values.append((argument.name, try evaluate(argument.value))) }
    var hidden = 0
    defer { frame.restore(hidden) }
    for (name, value) in values {
      frame.hide(name)
      hidden += 1
      frame.locals[name] = value
    }
    guard let alias else { return try body(of: target) }
    frame.hide(alias)
    hidden += 1
    guard case .array(let items) = value else {
      frame.locals[alias] = value
      return try body(of: target)
    }
    for item in items {
      try count(iteration: node.line.span)
      frame.locals[alias] = item
      try body(of: target)
    }
  }

  // MARK: render

  /// Gives the partial a frame of its own, with its arguments only.
  private mutating func isolated(_ node: PartialNode, _ target: Int, _ with: Value?) throws(RenderFailure) {
    var arguments: [(Int, Value)] = []
    for argument in node.arguments { arguments.append((argument.name, try evaluate(argument.value))) }
    if node.isFor, let with, let items = try listed(with, node) {
      for (index, item) in items.enumerated() {
        try count(iteration: node.line.span)
        let loop = LoopValue(
          kind: .forLoop, name: node.name.literalText ?? [], length: items.count, index0: index)
        try isolated(node, target, arguments, item: item, loop: loop)
      }
    } else {
      try count(iteration: node.line.span)
      try isolated(node, target, arguments, item: with, loop: nil)
    }
  }

  /// The items that `render … for` goes over; nil where the value is passed as a whole.
  private func listed(_ value: Value, _ node: PartialNode) throws(RenderFailure) -> [Value]? {
    switch value {
    case .array(let items): return items
    case .range: return try runner.items(value)
    case .object(let object) where mode == .lax:
      return zip(object.shape.keys, object.fields).map { .array([.text($0), $1]) }
    default:
      if mode == .lax { return nil }
      throw RenderFailure(
        .notAList, "this is \(value.kindName), and 'for' needs a list", at: node.with?.span ?? node.line.span)
    }
  }

  private mutating func isolated(
    _ node: PartialNode, _ target: Int, _ arguments: [(Int, Value)], item: Value?, loop: LoopValue?
  ) throws(RenderFailure) {
    var inner = Frame(globals: [Value?](repeating: nil, count: program.names.count))
    inner.isIsolated = true
    if let loop, let forloop = program.forloop { inner.locals[forloop] = .loop(loop) }
    for (name, value) in arguments { inner.locals[name] = value }
    if let item, !item.isNil || mode != .lax, let alias = node.alias { inner.locals[alias] = item }
    swap(&frame, &inner)
    defer {
      swap(&frame, &inner)
      // A break in the partial ends the partial only.
      interrupt = .none
    }
    try body(of: target)
  }
}
