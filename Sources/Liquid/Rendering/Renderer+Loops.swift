extension Renderer {
  /// What a loop goes over.
  private enum Items {
    case list([Value])
    case numbers(Int, Int)

    var count: Int {
      switch self {
      case .list(let items): items.count
      case .numbers(let first, let last): RangeItems.count(first, last)
      }
    }

    subscript(_ index: Int) -> Value {
      switch self {
      case .list(let items): items[index]
      case .numbers(let first, _): .int(first + index)
      }
    }
  }

  /// The items of a value; nil where it is missing.
  private func items(_ value: Value, _ span: Span) throws(RenderFailure) -> Items {
    switch value {
    case .array(let items): return .list(items)
    case .range(let first, let last): return .numbers(first, last)
    default: break
    }
    if mode != .lax {
      throw RenderFailure(.notAList, "this is \(value.kindName), and a loop needs a list", at: span)
    }
    switch value {
    case .text(let text), .markdown(let text): return .list(text.isEmpty ? [] : [value])
    case .object(let object):
      return .list(zip(object.shape.keys, object.fields).map { .array([.text($0), $1]) })
    default: return .list([])
    }
  }

  /// The part of `count` items that offset and limit leave, as the reference counts it.
  private func segment(_ count: Int, from: Int, limit: Int?) -> Range<Int> {
    let start = min(max(from, 0), count)
    guard let limit else { return start..<count }
    let (end, over) = from.addingReportingOverflow(limit)
    return start..<max(start, min(count, over ? (limit > 0 ? count : 0) : end))
  }

  // MARK: for

  mutating func render(loop node: LoopNode) throws(RenderFailure) {
    let collection = try evaluate(node.collection)
    if case .missing(let missing) = collection { return write(missing: missing, block: node.line) }
    var from = 0
    switch node.offset {
    case .none: break
    case .resume: from = frame.offsets[node.name] ?? 0
    case .value(let expression):
      let value = try evaluate(expression)
      if case .missing(let missing) = value { return write(missing: missing, block: node.line) }
      if !value.isNil { from = try bound(value, expression) }
    }
    var limit: Int?
    if let expression = node.limit {
      let value = try evaluate(expression)
      if case .missing(let missing) = value { return write(missing: missing, block: node.line) }
      if !value.isNil { limit = try bound(value, expression) }
    }
    let items = try items(collection, node.collection.span)
    let range = isText(collection) ? 0..<items.count : segment(items.count, from: from, limit: limit)
    frame.offsets[node.name] = from + range.count
    if range.isEmpty {
      if let otherwise = node.otherwise { try render(otherwise) }
      return
    }
    try run(node, items, range)
  }

  private func isText(_ value: Value) -> Bool { value.textBytes != nil }

  private func bound(_ value: Value, _ expression: Expression) throws(RenderFailure) -> Int {
    do throws(RenderFailure) { return try runner.integer(value) } catch { throw error.at(expression.span) }
  }

  private mutating func run(_ node: LoopNode, _ items: Items, _ range: Range<Int>) throws(RenderFailure) {
    let parent = frame.loops.last
    frame.hide(node.variable)
    var hidden = 1
    if let forloop = program.forloop {
      frame.hide(forloop)
      hidden += 1
    }
    defer { frame.restore(hidden) }
    for round in 0..<range.count {
      try count(iteration: node.line.span)
      frame.locals[node.variable] = items[node.reversed ? range.upperBound - 1 - round : range.lowerBound + round]
      if let forloop = program.forloop {
        let loop = LoopValue(kind: .forLoop, name: node.name, length: range.count, index0: round, parent: parent)
        frame.locals[forloop] = .loop(loop)
        frame.loops.append(loop)
      }
      defer { if program.forloop != nil { frame.loops.removeLast() } }
      try render(node.body)
      if endsLoop() { break }
    }
  }

  /// Takes up an interrupt; answers whether it ends the loop.
  private mutating func endsLoop() -> Bool {
    defer { interrupt = .none }
    return interrupt == .breaking
  }

  // MARK: tablerow

  mutating func render(tableRow node: TableRowNode) throws(RenderFailure) {
    let collection = try evaluate(node.collection)
    if case .missing(let missing) = collection { return write(missing: missing, block: node.line) }
    if mode == .lax, !collection.isTruthy { return }
    var numbers: [Int?] = []
    for expression in [node.offset, node.limit, node.columns] {
      guard let expression else {
        numbers.append(nil)
        continue
      }
      let value = try evaluate(expression)
      if case .missing(let missing) = value { return write(missing: missing, block: node.line) }
      numbers.append(try tableNumber(value, expression))
    }
    let items = try items(collection, node.collection.span)
    let range = isText(collection) ? 0..<items.count : segment(items.count, from: numbers[0] ?? 0, limit: numbers[1])
    try run(node, items, range, columns: numbers[2] ?? range.count)
  }

  /// A number of a `tablerow`, which the reference reads from the front of a text.
  private func tableNumber(_ value: Value, _ expression: Expression) throws(RenderFailure) -> Int {
    if mode == .lax {
      switch value {
      case .nil: return 0
      case .text(let text): return Numerals.leadingInteger(text).int ?? 0
      case .double(let number): return Numerals.truncated(number)
      default: break
      }
    }
    return try bound(value, expression)
  }

  private mutating func run(
    _ node: TableRowNode, _ items: Items, _ range: Range<Int>, columns: Int
  ) throws(RenderFailure) {
    write(literal: "<tr class=\"row1\">\n")
    frame.hide(node.variable)
    var hidden = 1
    if let name = program.tablerowloop {
      frame.hide(name)
      hidden += 1
    }
    defer { frame.restore(hidden) }
    var column = 1
    var row = 1
    for round in 0..<range.count {
      try count(iteration: node.line.span)
      frame.locals[node.variable] = items[range.lowerBound + round]
      if let name = program.tablerowloop {
        frame.locals[name] = .loop(
          LoopValue(kind: .tableRow, name: [], length: range.count, index0: round, columns: columns))
      }
      write(literal: "<td class=\"col\(column)\">")
      try render(node.body)
      write(literal: "</td>")
      if endsLoop() { break }
      if column == columns {
        column = 1
        row += 1
        if round + 1 < range.count { write(literal: "</tr>\n<tr class=\"row\(row)\">") }
      } else {
        column += 1
      }
    }
    write(literal: "</tr>\n")
  }

  private mutating func write(literal: String) { write(Array(literal.utf8)) }
}
