/// A value of a template's data.
///
/// Text is kept as UTF-8 bytes. A `double` occurs in lax mode only; outside it numbers are whole numbers or exact
/// decimals.
package enum Value: Sendable {
  case `nil`
  case bool(Bool)
  case int(Int)
  case double(Double)
  indirect case decimal(DecimalNumber)
  case text([UInt8])
  /// Text that already has the form of the output (Markdown, in our documents): never escaped again.
  case markdown([UInt8])
  case array([Value])
  indirect case range(Int, Int)
  case object(ObjectValue)
  case date(CalendarDate)
  indirect case missing(MissingValue)
  /// The state of a loop, read by `forloop.index` and the like; never part of a host's data.
  case loop(LoopValue)
}

extension Value {
  package static func string(_ text: String) -> Value { .text(Array(text.utf8)) }
  package static func markdown(string: String) -> Value { .markdown(Array(string.utf8)) }
  package static func object(_ pairs: [(String, Value)]) -> Value { .object(ObjectValue(pairs)) }
  package static let emptyText = Value.text([])

  /// Whether a condition counts the value as true: everything but nil and false.
  package var isTruthy: Bool {
    switch self {
    case .nil, .bool(false): false
    default: true
    }
  }

  package var isNil: Bool {
    if case .nil = self { return true }
    return false
  }

  /// The bytes of a text or of Markdown; nil for everything else.
  var textBytes: [UInt8]? {
    switch self {
    case .text(let bytes), .markdown(let bytes): bytes
    default: nil
    }
  }

  /// What an author calls this kind of value.
  package var kindName: String {
    switch self {
    case .nil: "nothing"
    case .bool: "a flag"
    case .int, .double, .decimal: "a number"
    case .text: "text"
    case .markdown: "Markdown"
    case .array: "a list"
    case .range: "a range"
    case .object: "an object"
    case .date: "a date"
    case .missing: "a missing answer"
    case .loop: "a loop"
    }
  }
}

extension Value: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, ExpressibleByBooleanLiteral,
  ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral, ExpressibleByNilLiteral
{
  package init(stringLiteral value: String) { self = .string(value) }
  package init(integerLiteral value: Int) { self = .int(value) }
  package init(booleanLiteral value: Bool) { self = .bool(value) }
  package init(arrayLiteral elements: Value...) { self = .array(elements) }
  package init(dictionaryLiteral elements: (String, Value)...) { self = .object(elements) }
  package init(nilLiteral: ()) { self = .nil }
}
