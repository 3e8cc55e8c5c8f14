import Diagnostics

extension TemplateParser {
  // MARK: if, unless

  mutating func choice(_ segment: Segment, negated: Bool, into body: inout Body) {
    let closing = negated ? "endunless" : "endif"
    var branches: [ChoiceNode.Branch] = []
    var opening = segment
    var closingSegment: Segment?
    var sound = true
    var condition = parseCondition(segment)
    sound = condition != nil
    var isElse = false
    while true {
      var inner = Body()
      let stop = parseBody(into: &inner, closing: ["elsif", "else", closing])
      branches.append(
        ChoiceNode.Branch(
          condition: isElse ? nil : condition, negated: negated && branches.isEmpty, body: inner,
          span: Span(opening.range)))
      guard let stop else {
        reportUnclosed(segment)
        break
      }
      let name = nameText(stop)
      if name == closing {
        closingSegment = stop
        break
      }
      opening = stop
      isElse = name == "else"
      if isElse {
        checkNothingAfter("else", stop)
      } else {
        condition = parseCondition(stop)
        if condition == nil { sound = false }
      }
    }
    let isBlank = branches.allSatisfy(\.body.isBlank)
    body.isBlank = body.isBlank && isBlank
    if isBlank { for index in branches.indices { dropBlanks(&branches[index].body) } }
    guard sound else { return }
    body.nodes.append(.choice(ChoiceNode(branches: branches, line: blockLine(segment, closingSegment))))
  }

  private mutating func parseCondition(_ segment: Segment) -> Condition? {
    attempt { (parser: inout TemplateParser) throws(MarkupError) in
      var markup = parser.markup(segment)
      let condition = try markup.condition(&parser.names)
      try markup.expectEnd()
      return condition
    }
  }

  /// Outside lax mode `else` stands alone; lax mode ignores what follows it.
  private mutating func checkNothingAfter(_ name: String, _ segment: Segment) {
    guard options.mode != .lax, segment.content.contains(where: { !Byte.isSpace(source[$0]) }) else { return }
    report(
      .syntax, "'\(name)' takes nothing after its name", at: Span(segment.content), fix: "write 'elsif' for a condition"
    )
  }

  /// A block that prints nothing drops its white space.
  private func dropBlanks(_ body: inout Body) {
    body.nodes.removeAll { node in
      if case .text = node { return true }
      return false
    }
  }

  /// A block stands alone where both its first and its last tag do.
  private func blockLine(_ opening: Segment, _ closing: Segment?) -> TagLine {
    var line = tagLine(opening)
    line.standsAlone = line.standsAlone && closing?.standsAlone == true
    return line
  }

  // MARK: case

  mutating func cases(_ segment: Segment, into body: inout Body) {
    let subject = attempt { (parser: inout TemplateParser) throws(MarkupError) in
      var markup = parser.markup(segment)
      let subject = try markup.expression(&parser.names)
      try markup.expectEnd()
      return subject
    }
    var branches: [CaseNode.Branch] = []
    var closing: Segment?
    var sound = subject != nil
    var leading = Body()
    var stop = parseBody(into: &leading, closing: ["when", "else", "endcase"])
    checkLeading(leading, segment)
    while let current = stop {
      let name = nameText(current)
      if name == "endcase" {
        closing = current
        break
      }
      var values: [Expression]?
      if name == "when" {
        values = parseWhen(current)
        if values == nil { sound = false }
      } else if current.content.contains(where: { !Byte.isSpace(source[$0]) }) {
        report(.syntax, "'else' takes nothing after its name", at: Span(current.content))
      }
      var inner = Body()
      stop = parseBody(into: &inner, closing: ["when", "else", "endcase"])
      branches.append(CaseNode.Branch(values: values, body: inner, span: Span(current.range)))
    }
    if closing == nil { reportUnclosed(segment) }
    let isBlank = leading.isBlank && branches.allSatisfy(\.body.isBlank)
    body.isBlank = body.isBlank && isBlank
    if isBlank { for index in branches.indices { dropBlanks(&branches[index].body) } }
    guard sound, let subject else { return }
    body.nodes.append(.cases(CaseNode(subject: subject, branches: branches, line: blockLine(segment, closing))))
  }

  /// What stands before the first `when` is never printed, so outside lax mode it is an error.
  private mutating func checkLeading(_ body: Body, _ segment: Segment) {
    guard options.mode != .lax, !body.isBlank else { return }
    report(.syntax, "what stands between 'case' and the first 'when' is never printed", at: Span(segment.range))
  }

  private mutating func parseWhen(_ segment: Segment) -> [Expression]? {
    attempt { (parser: inout TemplateParser) throws(MarkupError) in
      var markup = parser.markup(segment)
      var values = [try markup.expression(&parser.names)]
      while markup.accept(.comma) || markup.acceptWord("or") {
        if markup.isAtEnd { break }
        values.append(try markup.expression(&parser.names))
      }
      try markup.expectEnd()
      return values
    }
  }

  // MARK: for

  private struct LoopHead {
    var variable: Int
    var variableSpan: Span
    var collection: Expression
    var name: [UInt8]
    var reversed = false
    var limit: Expression?
    var offset = LoopNode.Offset.none
    var columns: Expression?
  }

  mutating func loop(_ segment: Segment, into body: inout Body) {
    let head = parseHead(segment, isTable: false)
    var inner = Body()
    var otherwise: Body?
    var stop = parseBody(into: &inner, closing: ["else", "endfor"])
    if let current = stop, nameText(current) == "else" {
      checkNothingAfter("else", current)
      var rest = Body()
      stop = parseBody(into: &rest, closing: ["endfor"])
      otherwise = rest
    }
    if stop == nil { reportUnclosed(segment) }
    let isBlank = inner.isBlank && otherwise?.isBlank ?? true
    body.isBlank = body.isBlank && isBlank
    if isBlank {
      dropBlanks(&inner)
      if var rest = otherwise {
        dropBlanks(&rest)
        otherwise = rest
      }
    }
    guard let head else { return }
    body.nodes.append(
      .loop(
        LoopNode(
          variable: head.variable, variableSpan: head.variableSpan, collection: head.collection, name: head.name,
          reversed: head.reversed, limit: head.limit, offset: head.offset, body: inner, otherwise: otherwise,
          line: blockLine(segment, stop))))
  }

  mutating func tableRow(_ segment: Segment, into body: inout Body) {
    let head = parseHead(segment, isTable: true)
    body.isBlank = false
    var inner = Body()
    let stop = parseBody(into: &inner, closing: ["endtablerow"])
    if stop == nil { reportUnclosed(segment) }
    guard let head else { return }
    var offset: Expression?
    if case .value(let value) = head.offset { offset = value }
    body.nodes.append(
      .tableRow(
        TableRowNode(
          variable: head.variable, variableSpan: head.variableSpan, collection: head.collection,
          columns: head.columns, limit: head.limit, offset: offset, body: inner, line: blockLine(segment, stop))))
  }

  private mutating func parseHead(_ segment: Segment, isTable: Bool) -> LoopHead? {
    attempt { (parser: inout TemplateParser) throws(MarkupError) in
      var markup = parser.markup(segment)
      let variable = try markup.identifier("the name of the loop variable")
      guard markup.acceptWord("in") else { throw markup.unexpected("'in'") }
      let collection = try markup.expression(&parser.names)
      let written = parser.compact(collection.span.range)
      var head = LoopHead(
        variable: parser.names.number(of: Array(parser.source[variable.range])), variableSpan: Span(variable.range),
        collection: collection, name: Array(parser.source[variable.range]) + [Byte.dash] + written)
      while !markup.isAtEnd {
        if markup.accept(.comma) { continue }
        try parser.attribute(&markup, &head, isTable: isTable)
      }
      return head
    }
  }

  private mutating func attribute(
    _ markup: inout MarkupParser, _ head: inout LoopHead, isTable: Bool
  ) throws(MarkupError) {
    if !isTable, markup.acceptWord("reversed") {
      head.reversed = true
      return
    }
    let allowed = isTable ? ["cols", "limit", "offset"] : ["limit", "offset"]
    let token = markup.current
    let name = markup.string(token)
    guard token.kind == .identifier, allowed.contains(name), markup.following.kind == .colon else {
      throw markup.unexpected(isTable ? "'cols:', 'limit:' or 'offset:'" : "'limit:', 'offset:' or 'reversed'")
    }
    markup.advance()
    markup.advance()
    if !isTable, name == "offset", markup.acceptWord("continue") {
      head.offset = .resume
      return
    }
    let value = try markup.expression(&names)
    switch name {
    case "limit": head.limit = value
    case "offset": head.offset = .value(value)
    default: head.columns = value
    }
  }
}
