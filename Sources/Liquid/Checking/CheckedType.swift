/// The type of a value as the checker knows it.
indirect enum CheckedType: Hashable, Sendable {
  case text, number, flag, date, markdown
  case record(String)
  case list(ListType)
  case loop(LoopValue.Kind)
  /// The literal `nil`.
  case nothing
  /// Not known: without a schema, or after an error that was reported.
  case unknown

  struct ListType: Hashable, Sendable {
    var item: CheckedType
    /// Some items may be absent.
    var hasGaps = false
    /// Has at least one item for certain.
    var isNonEmpty = false
  }

  init(_ type: FieldType) {
    switch type {
    case .text: self = .text
    case .number: self = .number
    case .flag: self = .flag
    case .date: self = .date
    case .markdown: self = .markdown
    case .list(let item): self = .list(ListType(item: CheckedType(item)))
    case .record(let name): self = .record(name)
    }
  }

  var described: String {
    switch self {
    case .text: "text"
    case .number: "a number"
    case .flag: "a flag"
    case .date: "a date"
    case .markdown: "Markdown"
    case .record(let name): "a record (\(name))"
    case .list: "a list"
    case .loop: "a loop"
    case .nothing: "nothing"
    case .unknown: "a value"
    }
  }

  /// Whether it can be printed as it is.
  var isPrintable: Bool {
    switch self {
    case .text, .number, .flag, .date, .markdown, .unknown: true
    default: false
    }
  }

  /// Whether it is text to compare and to search in.
  var isText: Bool { self == .text || self == .markdown || self == .unknown }

  /// Whether two values can be the same; text and Markdown can.
  func matches(_ other: CheckedType) -> Bool {
    switch (self, other) {
    case (.unknown, _), (_, .unknown), (.nothing, _), (_, .nothing): true
    case (.text, .markdown), (.markdown, .text): true
    case (.list(let left), .list(let right)): left.item.matches(right.item)
    default: self == other
    }
  }

  /// Whether a variable may have both types in turn.
  func isSameKind(_ other: CheckedType) -> Bool {
    switch (self, other) {
    case (.unknown, _), (_, .unknown), (.nothing, _), (_, .nothing): true
    case (.list(let left), .list(let right)): left.item.isSameKind(right.item)
    default: self == other
    }
  }

  /// The type of what may be either.
  func merged(with other: CheckedType) -> CheckedType {
    switch (self, other) {
    case (.nothing, _): return other
    case (_, .nothing): return self
    case (.list(let left), .list(let right)):
      return .list(
        ListType(
          item: left.item.merged(with: right.item), hasGaps: left.hasGaps || right.hasGaps,
          isNonEmpty: left.isNonEmpty && right.isNonEmpty))
    default: return self == other ? self : .unknown
    }
  }
}

/// A type, and what is known beside it.
struct Typed: Hashable, Sendable {
  var type: CheckedType
  /// May be absent here.
  var isOptional = false
  /// The path into the data that it came by, for the analysis.
  var origin: String?
  /// May be absent by the schema, whatever guards stand before.
  var isDeclaredOptional = false

  static let unknown = Typed(type: .unknown)
}
