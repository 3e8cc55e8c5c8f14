/// The outcome of a condition: it may hang on an answer that is missing.
enum Truth {
  case yes
  case no
  case missing(MissingValue)

  init(_ flag: Bool) { self = flag ? .yes : .no }
}

extension Renderer {
  /// Evaluates from the left; `and` and `or` stop as soon as the outcome is certain.
  mutating func evaluate(_ condition: Condition) throws(RenderFailure) -> Truth {
    switch condition {
    case .test(let comparison): return try evaluate(comparison)
    case .and(let first, let rest):
      let truth = try evaluate(first)
      if case .yes = truth { return try evaluate(rest) }
      return truth
    case .or(let first, let rest):
      let truth = try evaluate(first)
      if case .no = truth { return try evaluate(rest) }
      return truth
    }
  }

  private mutating func evaluate(_ comparison: Comparison) throws(RenderFailure) -> Truth {
    guard let (operation, rightSide) = comparison.operation else {
      let value = try evaluate(comparison.left)
      if case .missing(let missing) = value { return .missing(missing) }
      return Truth(value.isTruthy)
    }
    let left = try evaluate(comparison.left)
    if case .missing(let missing) = left { return .missing(missing) }
    let right = try evaluate(rightSide)
    if case .missing(let missing) = right { return .missing(missing) }
    switch operation {
    case .equal: return Truth(areEqual(comparison.left, left, rightSide, right))
    case .notEqual: return Truth(!areEqual(comparison.left, left, rightSide, right))
    case .contains: return try contains(left, right, comparison.span)
    default:
      // `blank` and `empty` are neither less nor greater than anything.
      if mode == .lax, comparison.left.isBlankOrEmpty || rightSide.isBlankOrEmpty { return .no }
      return Truth(try compare(left, right, operation, comparison.span))
    }
  }

  /// Equality, where `blank` and `empty` ask the other side a question.
  func areEqual(_ leftSide: Expression, _ left: Value, _ rightSide: Expression, _ right: Value) -> Bool {
    switch (leftSide, rightSide) {
    case (.blank, .blank), (.blank, .empty), (.empty, .blank), (.empty, .empty): false
    case (.blank, _): right.isBlank
    case (.empty, _): right.isEmpty
    case (_, .blank): left.isBlank
    case (_, .empty): left.isEmpty
    default: left.isEqual(to: right)
    }
  }

  private func contains(_ left: Value, _ right: Value, _ span: Span) throws(RenderFailure) -> Truth {
    if case .array(let items) = left {
      for item in items {
        if item.isEqual(to: right) { return .yes }
      }
      // An item that is not known yet may be the one.
      for item in items {
        if case .missing(let missing) = item { return .missing(missing) }
      }
      return .no
    }
    if mode != .lax {
      switch left {
      case .text, .markdown, .range, .object, .nil: break
      default: throw RenderFailure(.comparison, "\(left.kindName) contains nothing", at: span)
      }
    }
    return Truth(left.contains(right))
  }

  private func compare(
    _ left: Value, _ right: Value, _ operation: Comparison.Operator, _ span: Span
  ) throws(RenderFailure) -> Bool {
    guard let order = Value.order(left, right) else {
      if mode == .lax, !isComparable(left) || !isComparable(right) { return false }
      throw RenderFailure(
        .comparison, "\(left.kindName) and \(right.kindName) cannot be compared with '\(operation.text)'",
        reference: "comparison of \(className(left)) with \(shown(right)) failed", at: span)
    }
    switch operation {
    case .less: return order == .less
    case .lessOrEqual: return order != .greater
    case .greater: return order == .greater
    default: return order != .less
    }
  }

  /// Whether the reference compares such values at all; others are simply not less and not greater.
  private func isComparable(_ value: Value) -> Bool {
    switch value {
    case .int, .double, .decimal, .text, .markdown: true
    default: false
    }
  }

  private func className(_ value: Value) -> String {
    switch value {
    case .int, .decimal: "Integer"
    case .double: "Float"
    default: "String"
    }
  }

  private func shown(_ value: Value) -> String {
    if value.textBytes != nil { return "String" }
    return String(decoding: value.asText, as: UTF8.self)
  }

  // MARK: if, unless, case

  mutating func render(choice node: ChoiceNode) throws(RenderFailure) {
    for branch in node.branches {
      guard let condition = branch.condition else { return try render(branch.body) }
      let truth: Truth
      do throws(RenderFailure) { truth = try evaluate(condition) } catch { throw error.at(branch.span) }
      switch truth {
      case .missing(let missing): return write(missing: missing, block: node.line)
      case .yes: if !branch.negated { return try render(branch.body) }
      case .no: if branch.negated { return try render(branch.body) }
      }
    }
  }

  /// Every `when` that fits is rendered, in the standard as here; `else` where none fitted before it.
  mutating func render(cases node: CaseNode) throws(RenderFailure) {
    let subject = try evaluate(node.subject)
    if case .missing(let missing) = subject { return write(missing: missing, block: node.line) }
    var fitted = false
    for branch in node.branches {
      guard let values = branch.values else {
        if !fitted { try render(branch.body) }
        continue
      }
      for expression in values {
        let value: Value
        do throws(RenderFailure) { value = try evaluate(expression) } catch { throw error.at(branch.span) }
        if case .missing(let missing) = value { return write(missing: missing, block: node.line) }
        guard isCase(subject, expression, value) else { continue }
        fitted = true
        try render(branch.body)
        if interrupt != .none { return }
      }
    }
  }

  private func isCase(_ subject: Value, _ expression: Expression, _ value: Value) -> Bool {
    switch expression {
    case .blank: subject.isBlank
    case .empty: subject.isEmpty
    default: subject.isEqual(to: value)
    }
  }
}
