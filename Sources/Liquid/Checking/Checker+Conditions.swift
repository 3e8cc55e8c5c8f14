import Diagnostics

extension Checker {
  /// Checks a condition; answers what is certain where it holds and where it does not.
  ///
  /// What guards: `if x`, `x != blank`, `x == blank` the other way round, and chains of `and`. Nothing else.
  mutating func facts(_ condition: Condition) -> (holds: Facts, fails: Facts) {
    switch condition {
    case .test(let comparison): return facts(comparison)
    case .and(let first, let rest):
      let left = facts(first)
      let outer = state
      state.learn(left.holds)
      let right = facts(rest)
      state = outer
      var holds = left.holds
      holds.add(right.holds)
      return (holds, Facts())
    case .or(let first, let rest):
      let left = facts(first)
      let outer = state
      state.learn(left.fails)
      let right = facts(rest)
      state = outer
      var fails = left.fails
      fails.add(right.fails)
      return (Facts(), fails)
    }
  }

  private mutating func facts(_ comparison: Comparison) -> (holds: Facts, fails: Facts) {
    guard let (operation, right) = comparison.operation else {
      _ = type(of: comparison.left, .guarding)
      return (presence(of: comparison.left, nonEmpty: false), Facts())
    }
    let isTest = isBlankTest(comparison.left) || isBlankTest(right)
    let leftType = type(of: comparison.left, .guarding)
    let rightType = type(of: right, .guarding)
    switch operation {
    case .equal, .notEqual:
      if !isTest { requireMatch(leftType, rightType, comparison) }
    case .contains: check(contains: leftType, rightType, comparison)
    default: check(order: leftType, rightType, comparison, right)
    }
    guard case .path = comparison.left, case .blank = right else { return (Facts(), Facts()) }
    let known = presence(of: comparison.left, nonEmpty: true)
    switch operation {
    case .notEqual: return (known, Facts())
    case .equal: return (Facts(), known)
    default: return (Facts(), Facts())
    }
  }

  private func isBlankTest(_ expression: Expression) -> Bool {
    switch expression {
    case .blank, .empty: true
    default: false
    }
  }

  private mutating func presence(of expression: Expression, nonEmpty: Bool) -> Facts {
    guard case .path(let path) = expression, let number = number(of: path) else { return Facts() }
    return Facts(present: paths.withParents(number), nonEmpty: nonEmpty ? [number] : [])
  }

  private mutating func requireMatch(_ left: Typed, _ right: Typed, _ comparison: Comparison) {
    guard !left.type.matches(right.type) else { return }
    report(
      .type, "\(left.type.described) is never the same as \(right.type.described)", at: comparison.span)
  }

  private mutating func check(contains left: Typed, _ right: Typed, _ comparison: Comparison) {
    switch left.type {
    case .unknown: break
    case .text, .markdown:
      if !right.type.isText {
        report(.type, "text contains text only, and this is \(right.type.described)", at: comparison.span)
      }
    case .list(let list):
      if !list.item.matches(right.type) {
        report(.type, "the items are \(list.item.described), and this is \(right.type.described)", at: comparison.span)
      }
    default: report(.type, "\(left.type.described) contains nothing", at: comparison.span)
    }
  }

  private mutating func check(order left: Typed, _ right: Typed, _ comparison: Comparison, _ rightSide: Expression) {
    let hasOrder = left.type == .number || left.type == .date || left.type.isText
    guard hasOrder, left.type.matches(right.type), right.type != .nothing else {
      report(
        .type, "\(left.type.described) and \(right.type.described) cannot be put in order", at: comparison.span)
      return
    }
    requirePresent(left, comparison.left.span)
    requirePresent(right, rightSide.span)
  }

  // MARK: if, unless, case

  mutating func walk(choice node: ChoiceNode) {
    let outer = conditions
    defer { conditions = outer }
    var ends: [CheckState] = []
    var hasElse = false
    for branch in node.branches {
      guard let condition = branch.condition else {
        hasElse = true
        let entry = state
        walk(branch.body)
        ends.append(state)
        state = entry
        break
      }
      let count = uses.values.count
      let (holds, fails) = facts(condition)
      conditions(since: count)
      let entry = state
      state.learn(branch.negated ? fails : holds)
      walk(branch.body)
      ends.append(state)
      state = entry
      state.learn(branch.negated ? holds : fails)
    }
    if !hasElse { ends.append(state) }
    join(ends)
  }

  private mutating func join(_ ends: [CheckState]) {
    guard let first = ends.first else { return }
    state = ends.dropFirst().reduce(first, CheckState.merge)
  }

  mutating func walk(cases node: CaseNode) {
    let outer = conditions
    defer { conditions = outer }
    let count = uses.values.count
    let subject = type(of: node.subject, .guarding)
    conditions(since: count)
    var ends: [CheckState] = []
    var hasElse = false
    // Every fitting branch runs, so what one assigns is there for the next: each begins where the ones before may end.
    for branch in node.branches {
      let entry = state
      guard let values = branch.values else {
        hasElse = true
        walk(branch.body)
        ends.append(state)
        state = entry
        continue
      }
      var isGuard = true
      var asksBlank = false
      for value in values {
        switch value {
        case .blank:
          isGuard = false
          asksBlank = true
        case .empty, .literal(.nil, _): isGuard = false
        default:
          let typed = type(of: value)
          if typed.isOptional { isGuard = false }
          if !subject.type.matches(typed.type) {
            report(
              .type, "the subject is \(subject.type.described), and this is \(typed.type.described)", at: value.span)
          }
        }
      }
      if isGuard { state.learn(presence(of: node.subject, nonEmpty: false)) }
      walk(branch.body)
      ends.append(state)
      state = entry
      if asksBlank { state.learn(presence(of: node.subject, nonEmpty: true)) }
    }
    if !hasElse { ends.append(state) }
    join(ends)
  }
}
