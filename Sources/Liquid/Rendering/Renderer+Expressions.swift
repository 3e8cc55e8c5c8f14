extension Renderer {
  mutating func evaluate(_ expression: Expression) throws(RenderFailure) -> Value {
    switch expression {
    case .literal(let value, _): return value
    case .blank, .empty: return .emptyText
    case .path(let path): return try evaluate(path)
    case .range(let first, let last, let span): return try range(first, last, span)
    }
  }

  mutating func evaluate(_ path: Path) throws(RenderFailure) -> Value {
    var value = try root(path)
    for step in path.steps {
      switch step {
      case .property(let property): value = try self.property(property, of: value)
      case .index(let index, let span):
        let key = try evaluate(index)
        value = try element(key, of: value, span)
      }
    }
    return value
  }

  @inline(__always)
  private mutating func root(_ path: Path) throws(RenderFailure) -> Value {
    switch path.root {
    case .name(let name):
      if let value = frame.value(name) { return value }
      // A checked template names only what the schema knows: what is not given is absent.
      if mode != .strict { return .nil }
      throw unknownVariable(program.names.names[name], path.rootSpan)
    case .computed(let expression):
      let key = try evaluate(expression)
      if case .missing = key { return key }
      if let name = key.textBytes {
        if let number = program.names.existing(name) {
          if let value = frame.value(number) { return value }
        } else if partialDepth == 0, let value = data[name] {
          return value
        }
        if mode == .lax { return .nil }
        throw unknownVariable(name, path.rootSpan)
      }
      if mode == .lax { return .nil }
      throw RenderFailure(.unknownVariable, "a variable's name is text, and this is \(key.kindName)", at: path.rootSpan)
    }
  }

  private func unknownVariable(_ name: [UInt8], _ span: Span) -> RenderFailure {
    var known = Set(data.shape.keys.map { String(decoding: $0, as: UTF8.self) })
    if partialDepth > 0 { known = [] }
    for (number, name) in program.names.names.enumerated() where frame.value(number) != nil {
      known.insert(String(decoding: name, as: UTF8.self))
    }
    let name = String(decoding: name, as: UTF8.self)
    return RenderFailure(
      .unknownVariable, "there is no '\(name)' here", reference: "undefined variable \(name)", at: span,
      fix: FilterRunner.known(name, among: known.sorted()))
  }

  /// The value of `.name`.
  private func property(_ property: Property, of value: Value) throws(RenderFailure) -> Value {
    switch value {
    case .object(let object):
      if let index = object.shape.index(of: property.name, hash: property.hash) { return object.fields[index] }
      if property.command == .size { return .int(object.fields.count) }
      if property.command == .first, mode == .lax { return runner.firstPair(object) }
    case .array(let items):
      switch property.command {
      case .size: return .int(items.count)
      case .first: return items.first ?? .nil
      case .last: return items.last ?? .nil
      case nil: break
      }
    case .range(let first, let last):
      switch property.command {
      case .size: return .int(RangeItems.count(first, last))
      case .first: return .int(first)
      case .last: return .int(last)
      case nil: break
      }
    case .text(let bytes), .markdown(let bytes):
      if property.command == .size { return runner.size(value) }
      if let command = property.command, mode == .lax {
        return FilterRunner.character(bytes, first: command == .first)
      }
    case .int: if property.command == .size, mode == .lax { return runner.size(value) }
    case .loop(let loop): if let member = property.loopMember.flatMap(loop.member) { return member }
    case .missing: return value
    // In checked mode only what may be absent is looked up in vain.
    case .nil: if mode == .checked { return .nil }
    case .bool, .double, .decimal, .date: break
    }
    if mode == .lax { return .nil }
    if mode == .checked, case .object = value { return .nil }
    throw unknownProperty(property.name, of: value, property.span)
  }

  private func unknownProperty(_ name: [UInt8], of value: Value, _ span: Span) -> RenderFailure {
    let name = String(decoding: name, as: UTF8.self)
    switch value {
    case .object(let object):
      return RenderFailure(
        .unknownProperty, "there is no property '\(name)' here", at: span,
        fix: FilterRunner.suggestion(for: Array(name.utf8), in: object))
    case .loop(let loop):
      return RenderFailure(
        .unknownProperty, "a loop has no property '\(name)'", at: span,
        fix: FilterRunner.known(name, among: loop.members))
    case .array, .range:
      return RenderFailure(
        .unknownProperty, "a list has no property '\(name)'", at: span,
        fix: FilterRunner.known(name, among: ["first", "last", "size"]))
    default:
      return RenderFailure(.unknownProperty, "\(value.kindName) has no property '\(name)'", at: span)
    }
  }

  /// The value of `[key]`.
  private func element(_ key: Value, of value: Value, _ span: Span) throws(RenderFailure) -> Value {
    if case .missing = value { return value }
    if case .missing = key { return key }
    switch (value, key) {
    case (.array(let items), .int(let index)):
      let place = index < 0 ? items.count + max(index, -items.count - 1) : index
      return items.indices.contains(place) ? items[place] : .nil
    case (.object(let object), .text(let name)), (.object(let object), .markdown(let name)):
      if let value = object[name] { return value }
      if mode != .strict { return .nil }
      throw unknownProperty(name, of: value, span)
    default:
      if mode == .lax || (mode == .checked && value.isNil) { return .nil }
      throw RenderFailure(.unknownProperty, "\(value.kindName) has nothing under \(key.kindName)", at: span)
    }
  }

  private mutating func range(_ first: Expression, _ last: Expression, _ span: Span) throws(RenderFailure) -> Value {
    let start = try evaluate(first)
    if case .missing = start { return start }
    let end = try evaluate(last)
    if case .missing = end { return end }
    return .range(try bound(start, first), try bound(end, last))
  }

  private func bound(_ value: Value, _ expression: Expression) throws(RenderFailure) -> Int {
    if case .int(let number) = value { return number }
    if mode != .lax {
      throw RenderFailure(
        .filterValue, "a range needs whole numbers, and this is \(value.kindName)", at: expression.span)
    }
    if case .literal(.double(let number), _) = expression { return Numerals.truncated(number) }
    if value.isNil { return 0 }
    if let text = value.textBytes { return Numerals.leadingInteger(text).int ?? 0 }
    return try runner.integer(value)
  }

  // MARK: Filters

  mutating func evaluate(_ expression: FilteredExpression) throws(RenderFailure) -> Value {
    var value = try evaluate(expression.base)
    for call in expression.filters { value = try apply(call, to: value) }
    return value
  }

  private mutating func apply(_ call: FilterCall, to input: Value) throws(RenderFailure) -> Value {
    var arguments: [Value] = []
    for argument in call.arguments { arguments.append(try evaluate(argument)) }
    var named: [(name: [UInt8], value: Value)] = []
    for argument in call.named { named.append((argument.name, try evaluate(argument.value))) }
    do throws(RenderFailure) {
      let result: Value
      switch call.target {
      case .unknown: return input
      case .standard(let filter): result = try runner.apply(filter, to: input, arguments, named: named)
      case .host(let index): result = try apply(program.options.hostFilters[index], to: input, arguments)
      }
      if !runner.met.isEmpty {
        for missing in runner.met { record(missing, call.span) }
        runner.met = []
      }
      if let bytes = result.textBytes, bytes.count > limits.outputSize { throw tooMuchOutput() }
      return result
    } catch {
      throw error.at(call.span)
    }
  }

  private func apply(_ filter: HostFilter, to input: Value, _ arguments: [Value]) throws(RenderFailure) -> Value {
    if case .missing = input { return input }
    for argument in arguments {
      if case .missing = argument { return argument }
    }
    do throws(HostError) {
      return try filter.apply(input, arguments)
    } catch {
      throw RenderFailure(.filterValue, error.message)
    }
  }
}
