/// What is wrong with the inside of a tag.
struct MarkupError: Error {
  var message: String
  var span: Span
}

/// Reads the inside of one tag or output: expressions, filters, conditions, arguments.
struct MarkupParser {
  let source: [UInt8]
  private var tokens: [ExpressionToken] = []
  private var index = 0
  private var depth = 0
  let options: LoadOptions
  /// The end of what was consumed last.
  private(set) var lastEnd: Int

  init(source: [UInt8], range: Range<Int>, options: LoadOptions) {
    self.source = source
    self.options = options
    lastEnd = range.lowerBound
    var lexer = ExpressionLexer(source: source, position: range.lowerBound, end: range.upperBound)
    var afterDot = false
    while true {
      let token = lexer.next(afterDot: afterDot)
      tokens.append(token)
      afterDot = token.kind == .dot
      if token.kind == .end { break }
    }
  }

  var current: ExpressionToken { tokens[index] }
  var following: ExpressionToken { tokens[min(index + 1, tokens.count - 1)] }
  var isAtEnd: Bool { current.kind == .end }

  func text(_ token: ExpressionToken) -> [UInt8] { Array(source[token.range]) }
  func string(_ token: ExpressionToken) -> String { String(decoding: source[token.range], as: UTF8.self) }

  mutating func advance() {
    lastEnd = tokens[index].range.upperBound
    if index < tokens.count - 1 { index += 1 }
  }

  mutating func accept(_ kind: ExpressionToken.Kind) -> Bool {
    guard current.kind == kind else { return false }
    advance()
    return true
  }

  func isWord(_ word: String) -> Bool {
    current.kind == .identifier && source[current.range].elementsEqual(word.utf8)
  }

  mutating func acceptWord(_ word: String) -> Bool {
    guard isWord(word) else { return false }
    advance()
    return true
  }

  func unexpected(_ wanted: String) -> MarkupError {
    let token = current
    if token.kind == .end { return MarkupError(message: "\(wanted) is missing here", span: Span(token.range)) }
    if token.kind == .unknown, let first = source[token.range].first, first == Byte.quote || first == Byte.apostrophe {
      return MarkupError(message: "this text has no closing quote", span: Span(token.range))
    }
    return MarkupError(message: "expected \(wanted), found '\(string(token))'", span: Span(token.range))
  }

  mutating func expectEnd() throws(MarkupError) {
    guard isAtEnd else { throw unexpected("the end of the tag") }
  }

  mutating func identifier(_ wanted: String) throws(MarkupError) -> ExpressionToken {
    guard current.kind == .identifier else { throw unexpected(wanted) }
    let token = current
    advance()
    return token
  }

  // MARK: Expressions

  mutating func expression(_ names: inout NameTable) throws(MarkupError) -> Expression {
    depth += 1
    defer { depth -= 1 }
    guard depth <= options.limits.nesting else {
      throw MarkupError(message: "brackets are nested too deep here", span: Span(current.range))
    }
    let token = current
    switch token.kind {
    case .text:
      advance()
      return .literal(
        .text(Array(source[(token.range.lowerBound + 1)..<(token.range.upperBound - 1)])), Span(token.range))
    case .number:
      advance()
      return .literal(try number(token), Span(token.range))
    case .openRound: return try range(&names)
    case .openSquare:
      advance()
      let root = try expression(&names)
      try close(.closeSquare, "]")
      let span = Span(token.range.lowerBound..<lastEnd)
      return .path(try path(root: .computed(root), rootSpan: span, &names))
    case .identifier:
      advance()
      if current.kind != .dot, current.kind != .openSquare, let literal = keyword(token) { return literal }
      return .path(try path(root: .name(names.number(of: text(token))), rootSpan: Span(token.range), &names))
    default: throw unexpected("a value")
    }
  }

  private func keyword(_ token: ExpressionToken) -> Expression? {
    let span = Span(token.range)
    switch string(token) {
    case "nil", "null": return .literal(.nil, span)
    case "true": return .literal(.bool(true), span)
    case "false": return .literal(.bool(false), span)
    case "blank": return .blank(span)
    case "empty": return .empty(span)
    default: return nil
    }
  }

  private func number(_ token: ExpressionToken) throws(MarkupError) -> Value {
    let text = string(token)
    if let whole = Int(text) { return .int(whole) }
    if options.mode == .lax, text.contains("."), let double = Double(text) { return .double(double) }
    guard let decimal = DecimalNumber(text) else {
      throw MarkupError(message: "the number \(text) has too many digits", span: Span(token.range))
    }
    return .decimal(decimal)
  }

  private mutating func range(_ names: inout NameTable) throws(MarkupError) -> Expression {
    let start = current.range.lowerBound
    advance()
    let first = try expression(&names)
    guard accept(.dotDot) else { throw unexpected("'..'") }
    let last = try expression(&names)
    try close(.closeRound, ")")
    return .range(first, last, Span(start..<lastEnd))
  }

  private mutating func close(_ kind: ExpressionToken.Kind, _ text: String) throws(MarkupError) {
    guard accept(kind) else { throw unexpected("'\(text)'") }
  }

  private mutating func path(
    root: Path.Root, rootSpan: Span, _ names: inout NameTable
  ) throws(MarkupError) -> Path {
    var steps: [Path.Step] = []
    while true {
      if accept(.dot) {
        let token = try identifier("a property name")
        steps.append(.property(Property(name: text(token), span: Span(token.range))))
      } else if current.kind == .openSquare {
        let start = current.range.lowerBound
        advance()
        let index = try expression(&names)
        try close(.closeSquare, "]")
        steps.append(.index(index, Span(start..<lastEnd)))
      } else {
        return Path(
          root: root, rootSpan: rootSpan, steps: steps, span: Span(rootSpan.start..<max(rootSpan.end, lastEnd)))
      }
    }
  }

  // MARK: Filters

  mutating func filtered(_ names: inout NameTable) throws(MarkupError) -> FilteredExpression {
    let start = current.range.lowerBound
    let base = try expression(&names)
    var filters: [FilterCall] = []
    while accept(.pipe) { filters.append(try filter(&names)) }
    return FilteredExpression(base: base, filters: filters, span: Span(start..<lastEnd))
  }

  private mutating func filter(_ names: inout NameTable) throws(MarkupError) -> FilterCall {
    let name = try identifier("a filter name")
    var call = FilterCall(
      target: options.filterTarget(string(name)), name: text(name), nameSpan: Span(name.range),
      span: Span(name.range), arguments: [], named: [])
    if accept(.colon) {
      repeat {
        // A comma at the end is let pass, as it is between arguments.
        if current.kind == .pipe || isAtEnd, !call.arguments.isEmpty || !call.named.isEmpty { break }
        if current.kind == .identifier, following.kind == .colon {
          let key = current
          advance()
          advance()
          call.named.append((text(key), try expression(&names), Span(key.range)))
        } else {
          call.arguments.append(try expression(&names))
        }
      } while accept(.comma)
    }
    call.span = Span(name.range.lowerBound..<lastEnd)
    return call
  }

  // MARK: Conditions

  mutating func condition(_ names: inout NameTable) throws(MarkupError) -> Condition {
    depth += 1
    defer { depth -= 1 }
    guard depth <= options.limits.nesting else {
      throw MarkupError(message: "too many conditions are joined here", span: Span(current.range))
    }
    let first = try comparison(&names)
    if acceptWord("and") { return .and(first, try condition(&names)) }
    if acceptWord("or") { return .or(first, try condition(&names)) }
    return .test(first)
  }

  private mutating func comparison(_ names: inout NameTable) throws(MarkupError) -> Comparison {
    let left = try expression(&names)
    guard case .comparison(let operation) = current.kind else {
      return Comparison(left: left, operation: nil, span: left.span)
    }
    advance()
    let right = try expression(&names)
    return Comparison(left: left, operation: (operation, right), span: Span(left.span, right.span))
  }
}
