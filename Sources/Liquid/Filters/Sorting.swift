extension FilterRunner {
  /// Sorts, items without a value last. Equal items keep their order.
  func sorted(_ items: [Value], _ property: Value, natural: Bool) throws(RenderFailure) -> Value {
    if items.isEmpty { return .array([]) }
    // The reference asks first whether every item could have a property, and never looks for that of a lone item.
    if isLax {
      if !property.isNil, !items.allSatisfy(\.couldHaveProperty) { return .nil }
      if items.count == 1 { return .array(items) }
    }
    var keyed: [(key: Value, item: Value)] = []
    keyed.reserveCapacity(items.count)
    for item in items {
      var key = item
      if !property.isNil {
        guard let found = try self.property(property, of: item) else { return .nil }
        key = found
      }
      if case .missing = key { return key }
      keyed.append((natural && !key.isNil ? .text(FilterRunner.folded(key.asText)) : key, item))
    }
    return .array(try mergeSorted(keyed).map(\.item))
  }

  private static func folded(_ text: [UInt8]) -> [UInt8] { text.map(Byte.lower) }

  /// A merge sort that can stop on values that do not compare.
  private func mergeSorted(
    _ items: [(key: Value, item: Value)]
  ) throws(RenderFailure) -> [(key: Value, item: Value)] {
    var current = items
    var width = 1
    while width < items.count {
      var next: [(key: Value, item: Value)] = []
      next.reserveCapacity(items.count)
      var start = 0
      while start < items.count {
        let middle = min(start + width, items.count)
        let end = min(start + 2 * width, items.count)
        var left = start
        var right = middle
        while left < middle, right < end {
          if try isBefore(current[right].key, current[left].key) {
            next.append(current[right])
            right += 1
          } else {
            next.append(current[left])
            left += 1
          }
        }
        next.append(contentsOf: current[left..<middle])
        next.append(contentsOf: current[right..<end])
        start = end
      }
      current = next
      width *= 2
    }
    return current
  }

  private func isBefore(_ left: Value, _ right: Value) throws(RenderFailure) -> Bool {
    if let order = Value.order(left, right) { return order == .less }
    if left.isEqual(to: right) { return false }
    if left.isNil { return false }
    if right.isNil { return true }
    throw RenderFailure(
      .filterValue, "\(left.kindName) and \(right.kindName) cannot be put in order",
      reference: "cannot sort values of incompatible types")
  }
}

extension Value {
  /// Whether the reference's language can ask it for a property at all, which it can of texts and whole numbers, too.
  fileprivate var couldHaveProperty: Bool {
    switch self {
    case .nil, .bool, .double, .decimal: false
    default: true
    }
  }
}
