/// A stretch of a template's source, in bytes.
struct Span: Sendable, Hashable {
  var start: Int
  var end: Int

  init(_ range: Range<Int>) {
    start = range.lowerBound
    end = range.upperBound
  }

  init(_ first: Span, _ last: Span) {
    start = first.start
    end = max(first.end, last.end)
  }

  var range: Range<Int> { start..<end }
}

/// Something that has a value: a literal, a range, or a path into the data.
indirect enum Expression: Sendable {
  case literal(Value, Span)
  /// The words `blank` and `empty`: tests where they stand in a comparison, empty text elsewhere.
  case blank(Span)
  case empty(Span)
  case range(Expression, Expression, Span)
  case path(Path)

  var isBlankOrEmpty: Bool {
    switch self {
    case .blank, .empty: true
    default: false
    }
  }

  var span: Span {
    switch self {
    case .literal(_, let span), .blank(let span), .empty(let span), .range(_, _, let span): span
    case .path(let path): path.span
    }
  }

  /// The text of a literal text.
  var literalText: [UInt8]? {
    if case .literal(.text(let text), _) = self { return text }
    return nil
  }
}

/// A variable and the steps from it to a value: `practice.sites[0].name`.
final class Path: Sendable {
  enum Root: Sendable {
    /// A name, as its number in the program's table of names.
    case name(Int)
    /// `["name"]`: the name is computed.
    case computed(Expression)
  }

  enum Step: Sendable {
    case property(Property)
    case index(Expression, Span)
  }

  let root: Root
  let steps: [Step]
  let rootSpan: Span
  let span: Span

  init(root: Root, rootSpan: Span, steps: [Step], span: Span) {
    self.root = root
    self.rootSpan = rootSpan
    self.steps = steps
    self.span = span
  }
}

/// The name after a dot, prepared for quick look-up.
final class Property: Sendable {
  enum Command: Sendable { case size, first, last }

  let name: [UInt8]
  let hash: Int
  let command: Command?
  let loopMember: LoopMember?
  let span: Span

  init(name: [UInt8], span: Span) {
    self.name = name
    self.span = span
    hash = Shape.hash(name)
    let text = String(decoding: name, as: UTF8.self)
    loopMember = LoopMember(rawValue: text)
    switch text {
    case "size": command = .size
    case "first": command = .first
    case "last": command = .last
    default: command = nil
    }
  }
}

/// An expression with the filters it goes through.
final class FilteredExpression: Sendable {
  let base: Expression
  let filters: [FilterCall]
  let span: Span

  init(base: Expression, filters: [FilterCall], span: Span) {
    self.base = base
    self.filters = filters
    self.span = span
  }
}

/// One filter with its arguments.
struct FilterCall: Sendable {
  enum Target: Sendable {
    case standard(Filter)
    case host(Int)
    /// Not known: lax mode lets the value pass.
    case unknown
  }

  var target: Target
  var name: [UInt8]
  var nameSpan: Span
  var span: Span
  var arguments: [Expression]
  var named: [(name: [UInt8], value: Expression, span: Span)]
}

/// One comparison, or one value that is asked for its truth.
struct Comparison: Sendable {
  enum Operator: Sendable, Equatable {
    case equal, notEqual, less, lessOrEqual, greater, greaterOrEqual, contains

    var text: String {
      switch self {
      case .equal: "=="
      case .notEqual: "!="
      case .less: "<"
      case .lessOrEqual: "<="
      case .greater: ">"
      case .greaterOrEqual: ">="
      case .contains: "contains"
      }
    }
  }

  var left: Expression
  var operation: (Operator, Expression)?
  var span: Span
}

/// Comparisons joined by `and` and `or`, which bind from the right.
indirect enum Condition: Sendable {
  case test(Comparison)
  case and(Comparison, Condition)
  case or(Comparison, Condition)
}
