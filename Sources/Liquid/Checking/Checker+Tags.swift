import Diagnostics

extension Checker {
  // MARK: Loops

  mutating func walk(loop node: LoopNode) {
    let outer = conditions
    defer { conditions = outer }
    let count = uses.values.count
    let item = itemType(node.collection)
    conditions(since: count)
    if let limit = node.limit { requireNumber(limit) }
    if case .value(let offset) = node.offset { requireNumber(offset) }
    var loops = [(node.variable, item)]
    if let forloop = program.forloop { loops.append((forloop, Typed(type: .loop(.forLoop)))) }
    walk(rounds: node.body, loops, otherwise: node.otherwise)
  }

  mutating func walk(tableRow node: TableRowNode) {
    let item = itemType(node.collection)
    for number in [node.limit, node.offset, node.columns] {
      if let number { requireNumber(number) }
    }
    var loops = [(node.variable, item)]
    if let name = program.tablerowloop { loops.append((name, Typed(type: .loop(.tableRow)))) }
    walk(rounds: node.body, loops, otherwise: nil)
  }

  /// The type of the items of a collection, which must be a list that is present.
  private mutating func itemType(_ collection: Expression) -> Typed {
    let typed = type(of: collection)
    switch typed.type {
    case .list(let list):
      if typed.isOptional {
        report(
          .optional, "'\(source(collection.span))' may be absent here", at: collection.span,
          fix: "guard it with '{% if … %}'")
      }
      return Typed(
        type: list.item, isOptional: list.hasGaps, origin: typed.origin, isDeclaredOptional: typed.isDeclaredOptional)
    case .unknown: return Typed(type: .unknown, origin: typed.origin)
    default:
      report(.notAList, "this is \(typed.type.described), and a loop needs a list", at: collection.span)
      return .unknown
    }
  }

  /// A body that runs any number of times. It is walked twice, first in silence, so that what one round leaves is known
  /// to the next; inside such a first walk once is enough.
  private mutating func walk(rounds body: Body, _ loops: [(Int, Typed)], otherwise: Body?) {
    let entry = state
    if silent == 0 {
      silent += 1
      round(body, loops[...])
      silent -= 1
      state = startOfRounds(entry, after: state)
    }
    round(body, loops[...])
    let end = state
    state = entry
    if let otherwise { walk(otherwise) }
    state = CheckState.merge(state, end)
  }

  private mutating func round(_ body: Body, _ loops: ArraySlice<(Int, Typed)>) {
    guard let (name, typed) = loops.first else { return walk(body) }
    hiding(name, typed) { $0.round(body, loops.dropFirst()) }
  }

  /// What holds at the start of any round: a variable that only a later round finds is not assigned yet.
  private func startOfRounds(_ entry: CheckState, after end: CheckState) -> CheckState {
    CheckState.merge(entry, end)
  }

  // MARK: Partials

  mutating func walk(partial node: PartialNode) {
    var arguments: [Int: Typed] = [:]
    for argument in node.arguments { arguments[argument.name] = type(of: argument.value) }
    if let with = node.with, let alias = node.alias {
      if node.isFor, !node.isInclude {
        arguments[alias] = itemType(with)
        if let forloop = program.forloop { arguments[forloop] = Typed(type: .loop(.forLoop)) }
      } else {
        arguments[alias] = type(of: with)
      }
    }
    guard let number = node.target else {
      _ = type(of: node.name)
      report(
        .dynamicPartial, "the name of the partial is computed, so it cannot be checked", at: node.name.span,
        fix: "write the name in quotes")
      return
    }
    let target = program.partials[number]
    guard target >= 0 else { return }
    if target == template || calls.contains(where: { $0.template == target }) || target == 0 {
      report(
        .recursion, "'\(program.templates[target].name)' renders itself", at: node.name.span)
      return
    }
    calls.append((target, location(node.line.span)))
    if node.isInclude { include(target, arguments) } else { render(target, arguments) }
    calls.removeLast()
  }

  private mutating func inside(_ target: Int) {
    let outer = template
    template = target
    walk(program.templates[target].body)
    template = outer
  }

  private mutating func include(_ target: Int, _ arguments: [Int: Typed]) {
    include(target, Array(arguments.sorted { $0.key < $1.key })[...])
  }

  private mutating func include(_ target: Int, _ arguments: ArraySlice<(key: Int, value: Typed)>) {
    guard let (name, typed) = arguments.first else { return inside(target) }
    hiding(name, typed) { $0.include(target, arguments.dropFirst()) }
  }

  private mutating func render(_ target: Int, _ arguments: [Int: Typed]) {
    guard silent > 0 || checked.insert(Signature(template: target, arguments: arguments)).inserted else { return }
    // A first walk in silence needs nothing of a partial: it cannot assign to the caller's variables.
    if silent > 0 { return }
    let outer = (state, seesData, definitions)
    state = CheckState()
    seesData = false
    definitions = [:]
    for (name, typed) in arguments {
      state.variables[name] = CheckState.Variable(typed: typed)
      definitions[name] = (typed.type, nil)
    }
    inside(target)
    (state, seesData, definitions) = outer
  }

  // MARK: Host tags

  mutating func walk(host node: HostNode) {
    let tag = program.options.hostTags[node.tag]
    let typed = type(of: node.argument)
    guard let record = tag.record else { return requirePresent(typed, node.argument.span) }
    switch typed.type {
    case .unknown: break
    case .record(record): requirePresent(typed, node.argument.span)
    default:
      report(
        .hostTag, "'\(tag.name)' needs a \(record), and this is \(typed.type.described)", at: node.argument.span)
    }
  }
}
