/// How two values stand to each other.
enum Order { case less, equal, greater }

extension Value {
  /// Equality as `==` in a condition has it: numbers by value whatever their kind, lists and objects member by member.
  func isEqual(to other: Value) -> Bool {
    switch (self, other) {
    case (.nil, .nil): true
    case (.bool(let left), .bool(let right)): left == right
    case (.int(let left), .int(let right)): left == right
    case (.text(let left), .text(let right)), (.text(let left), .markdown(let right)),
      (.markdown(let left), .text(let right)), (.markdown(let left), .markdown(let right)):
      left == right
    case (.array(let left), .array(let right)):
      left.count == right.count && zip(left, right).allSatisfy { $0.isEqual(to: $1) }
    case (.range(let first, let last), .range(let first2, let last2)): first == first2 && last == last2
    case (.object(let left), .object(let right)): Value.equal(left, right)
    case (.date(let left), .date(let right)): left == right
    case (.missing(let left), .missing(let right)): left == right
    case (.loop(let left), .loop(let right)): left === right
    default: Value.numericOrder(self, other) == .equal
    }
  }

  private static func equal(_ left: ObjectValue, _ right: ObjectValue) -> Bool {
    if left === right { return true }
    guard left.fields.count == right.fields.count else { return false }
    for (index, key) in left.shape.keys.enumerated() {
      guard let other = right[key], left.fields[index].isEqual(to: other) else { return false }
    }
    return true
  }

  /// The order of two numbers of any kind; nil where one is none.
  static func numericOrder(_ left: Value, _ right: Value) -> Order? {
    switch (left, right) {
    case (.int(let first), .int(let second)): return order(first, second)
    case (.double(let first), .double(let second)): return order(first, second)
    case (.double(let first), _):
      return right.decimalNumber.map { order(first, $0.double) }
    case (_, .double(let second)):
      return left.decimalNumber.map { order($0.double, second) }
    default:
      guard let first = left.decimalNumber, let second = right.decimalNumber else { return nil }
      return order(first, second)
    }
  }

  private static func order<T: Comparable>(_ left: T, _ right: T) -> Order {
    left < right ? .less : left == right ? .equal : .greater
  }

  /// The exact number of an int or decimal.
  var decimalNumber: DecimalNumber? {
    switch self {
    case .int(let number): DecimalNumber(number)
    case .decimal(let number): number
    case .double(let number): DecimalNumber(number)
    default: nil
    }
  }

  /// The order of two values that have one: numbers, texts (by their bytes), dates; nil for everything else.
  static func order(_ left: Value, _ right: Value) -> Order? {
    if let first = left.textBytes, let second = right.textBytes { return textOrder(first, second) }
    if case .date(let first) = left, case .date(let second) = right { return order(first, second) }
    return numericOrder(left, right)
  }

  static func textOrder(_ left: [UInt8], _ right: [UInt8]) -> Order {
    for (first, second) in zip(left, right) where first != second { return first < second ? .less : .greater }
    return order(left.count, right.count)
  }

  /// `== blank`: nothing, false, only white space, no items.
  var isBlank: Bool {
    switch self {
    case .nil, .bool(false): true
    case .text(let text), .markdown(let text): text.allSatisfy(Byte.isSpace)
    default: isEmpty
    }
  }

  /// `== empty`: text, list or object without content. Nothing is not empty.
  var isEmpty: Bool {
    switch self {
    case .text(let text), .markdown(let text): text.isEmpty
    case .array(let items): items.isEmpty
    case .object(let object): object.fields.isEmpty
    default: false
    }
  }

  /// `contains`: a part of a text, an item of a list, a key of an object, a number in a range.
  func contains(_ other: Value) -> Bool {
    guard other.isTruthy else { return false }
    switch self {
    case .text(let text), .markdown(let text): return TextSearch.firstIndex(of: other.asText, in: text, from: 0) != nil
    case .array(let items): return items.contains { $0.isEqual(to: other) }
    case .object(let object): return other.textBytes.map { object[$0] != nil } ?? false
    case .range(let first, let last):
      guard let low = Value.numericOrder(.int(first), other), let high = Value.numericOrder(other, .int(last)) else {
        return false
      }
      return low != .greater && high != .greater
    default: return false
    }
  }
}

/// Finds bytes in bytes.
enum TextSearch {
  static func firstIndex(of needle: [UInt8], in text: [UInt8], from start: Int) -> Int? {
    guard let first = needle.first else { return start <= text.count ? start : nil }
    var index = start
    let last = text.count - needle.count
    while index <= last {
      if text[index] == first, text[index..<(index + needle.count)].elementsEqual(needle) { return index }
      index += 1
    }
    return nil
  }

  static func lastIndex(of needle: [UInt8], in text: [UInt8]) -> Int? {
    var index = text.count - needle.count
    while index >= 0 {
      if text[index..<(index + needle.count)].elementsEqual(needle) { return index }
      index -= 1
    }
    return nil
  }
}
