extension FilterRunner {
  /// The items of a list, lists in it flattened; in lax mode a single value is a list of one.
  func items(_ input: Value) throws(RenderFailure) -> [Value] {
    switch input {
    case .array(let items):
      if !items.contains(where: { if case .array = $0 { true } else { false } }) { return items }
      var flat: [Value] = []
      FilterRunner.flatten(items, into: &flat)
      return flat
    case .range(let first, let last):
      try checkLength(RangeItems.count(first, last))
      return first <= last ? (first...last).map { .int($0) } : []
    case .nil: return []
    default:
      if isLax { return [input] }
      throw RenderFailure(.notAList, "this filter needs a list, and its input is \(input.kindName)")
    }
  }

  private static func flatten(_ items: [Value], into flat: inout [Value]) {
    for item in items {
      if case .array(let inner) = item { flatten(inner, into: &flat) } else { flat.append(item) }
    }
  }

  mutating func list(_ filter: Filter, _ input: Value, _ arguments: [Value]) throws(RenderFailure) -> Value {
    switch filter {
    case .first: return try end(input, first: true)
    case .last: return try end(input, first: false)
    case .concat:
      guard case .array(let second) = arguments[0] else {
        throw RenderFailure(
          .filterValue, "'concat' needs a list, and this is \(arguments[0].kindName)",
          reference: "concat filter requires an array argument")
      }
      let first = try items(input)
      try checkLength(first.count + second.count)
      return .array(first + second)
    default: break
    }
    let items = try items(input)
    switch filter {
    case .join: return try join(items, arguments.first ?? .text([Byte.space]))
    case .listAnd: return try listAnd(items)
    case .reverse: return .array(items.reversed())
    case .map: return try map(items, arguments[0])
    case .sum: return try sum(items, arguments.first ?? .nil)
    case .compact: return try compact(items, arguments.first ?? .nil)
    case .uniq: return try unique(items, arguments.first ?? .nil)
    case .sort, .sortNatural: return try sorted(items, arguments.first ?? .nil, natural: filter == .sortNatural)
    default: return try select(filter, items, arguments)
    }
  }

  private func end(_ input: Value, first: Bool) throws(RenderFailure) -> Value {
    switch input {
    case .array(let items): return (first ? items.first : items.last) ?? .nil
    case .range(let start, let end): return .int(first ? start : end)
    case .object(let object) where first && isLax:
      return firstPair(object)
    case .nil: return .nil
    case .text(let bytes) where isLax: return FilterRunner.character(bytes, first: first)
    default:
      if isLax { return .nil }
      throw RenderFailure(.notAList, "this filter needs a list, and its input is \(input.kindName)")
    }
  }

  /// The first or last character of a text; nothing of nothing is empty text.
  static func character(_ bytes: [UInt8], first: Bool) -> Value {
    let count = Scalars.count(bytes)
    guard count > 0 else { return .emptyText }
    if first { return .text(Array(bytes[..<Scalars.offset(1, in: bytes)])) }
    return .text(Array(bytes[Scalars.offset(count - 1, in: bytes)...]))
  }

  /// Text of an item in a joined text; a missing one shows its marker.
  private mutating func itemText(_ item: Value, markup: Bool) throws(RenderFailure) -> [UInt8] {
    if case .missing(let missing) = item { met.append(missing) }
    return markup ? try asMarkup(item) : try bytes(item)
  }

  private mutating func join(_ items: [Value], _ glue: Value) throws(RenderFailure) -> Value {
    let markup = isMarkup(glue) || items.contains(where: isMarkup)
    let separator = markup ? try asMarkup(glue) : try bytes(glue)
    var result: [UInt8] = []
    for (index, item) in items.enumerated() {
      if index > 0 { result.append(contentsOf: separator) }
      result.append(contentsOf: try itemText(item, markup: markup))
      try checkSize(result.count)
    }
    return markup ? .markdown(result) : .text(result)
  }

  func isMarkup(_ value: Value) -> Bool {
    if case .markdown = value { return true }
    return false
  }

  private mutating func listAnd(_ items: [Value]) throws(RenderFailure) -> Value {
    let markup = items.contains(where: isMarkup)
    var result: [UInt8] = []
    for (index, item) in items.enumerated() {
      if index > 0 { result.append(contentsOf: (index == items.count - 1 ? " and " : ", ").utf8) }
      result.append(contentsOf: try itemText(item, markup: markup))
    }
    return markup ? .markdown(result) : .text(result)
  }

  private func map(_ items: [Value], _ property: Value) throws(RenderFailure) -> Value {
    var result: [Value] = []
    result.reserveCapacity(items.count)
    for item in items { result.append(try self.property(property, of: item) ?? .nil) }
    return .array(result)
  }

  private func sum(_ items: [Value], _ property: Value) throws(RenderFailure) -> Value {
    var total = FilterNumber(value: DecimalNumber(0), isInteger: true)
    var values: [Value] = []
    for item in items { values.append(property.isNil ? item : try self.property(property, of: item) ?? .int(0)) }
    for item in try self.items(.array(values)) {
      if case .missing = item { return item }
      let next = try number(item)
      guard let sum = total.value.adding(next.value) else { return try result(nil, isInteger: true) }
      total = FilterNumber(value: sum, isInteger: total.isInteger && next.isInteger)
    }
    return try result(total.value, isInteger: total.isInteger)
  }

  private func compact(_ items: [Value], _ property: Value) throws(RenderFailure) -> Value {
    var result: [Value] = []
    for item in items {
      if property.isNil {
        if !item.isNil { result.append(item) }
        continue
      }
      guard let value = try self.property(property, of: item) else { return .nil }
      if !value.isNil { result.append(item) }
    }
    return .array(result)
  }

  private func unique(_ items: [Value], _ property: Value) throws(RenderFailure) -> Value {
    if isLax, items.count == 1 { return .array(items) }
    var seen: Set<UniqueKey> = []
    var result: [Value] = []
    for item in items {
      var value = item
      if !property.isNil {
        guard let found = try self.property(property, of: item) else { return .nil }
        value = found
      }
      if seen.insert(UniqueKey(value)).inserted { result.append(item) }
    }
    return .array(result)
  }

  private func select(_ filter: Filter, _ items: [Value], _ arguments: [Value]) throws(RenderFailure) -> Value {
    let target = arguments.count > 1 ? arguments[1] : .nil
    var chosen: [Value] = []
    for (index, item) in items.enumerated() {
      guard let value = try property(arguments[0], of: item) else { return .nil }
      if case .missing = value { return value }
      let matches = target.isNil ? value.isTruthy : value.isEqual(to: target)
      switch filter {
      case .where: if matches { chosen.append(item) }
      case .reject: if !matches { chosen.append(item) }
      case .find: if matches { return item }
      case .findIndex: if matches { return .int(index) }
      default: if matches { return .bool(true) }
      }
    }
    switch filter {
    case .find, .findIndex: return .nil
    case .has: return .bool(false)
    default: return .array(chosen)
    }
  }
}

/// What makes two items the same for `uniq`: a whole number and a decimal never are.
struct UniqueKey: Hashable {
  private let bytes: [UInt8]

  init(_ value: Value) {
    var bytes: [UInt8] = []
    UniqueKey.append(value, to: &bytes)
    self.bytes = bytes
  }

  private static func append(_ value: Value, to bytes: inout [UInt8]) {
    switch value {
    case .missing(let missing):
      bytes.append(UInt8(ascii: "?"))
      bytes.append(contentsOf: missing.question.utf8)
    case .array(let items):
      for item in items {
        append(item, to: &bytes)
        bytes.append(0)
      }
    default:
      bytes.append(tag(value))
      value.appendInspected(to: &bytes)
    }
  }

  private static func tag(_ value: Value) -> UInt8 {
    switch value {
    case .int: UInt8(ascii: "i")
    case .double, .decimal: UInt8(ascii: "d")
    case .text, .markdown: UInt8(ascii: "t")
    case .date: UInt8(ascii: "y")
    case .object: UInt8(ascii: "o")
    default: UInt8(ascii: "x")
    }
  }
}
