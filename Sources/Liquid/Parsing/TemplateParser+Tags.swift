import Diagnostics

extension TemplateParser {
  /// The standard tags, for suggestions.
  static let tagNames = [
    "assign", "break", "capture", "case", "comment", "continue", "cycle", "decrement", "doc", "echo", "for", "if",
    "ifchanged", "include", "increment", "liquid", "raw", "render", "tablerow", "unless",
  ]
  private static let innerTags: Set = ["else", "elsif", "when"]

  /// Parses one tag; answers the segment itself where it is a closing or inner tag that belongs to nothing here.
  mutating func parseTag(_ name: String, _ segment: Segment, into body: inout Body) -> Segment? {
    if depth > options.limits.nesting {
      report(.limit, "tags are nested more than \(options.limits.nesting) deep", at: Span(segment.range))
      index = segments.count
      return nil
    }
    switch name {
    case "#": checkInlineComment(segment)
    case "assign": assign(segment, into: &body)
    case "capture": capture(segment, into: &body)
    case "increment": counter(segment, step: 1, into: &body)
    case "decrement": counter(segment, step: -1, into: &body)
    case "echo": echo(segment, into: &body)
    case "if": choice(segment, negated: false, into: &body)
    case "unless": choice(segment, negated: true, into: &body)
    case "case": cases(segment, into: &body)
    case "for": loop(segment, into: &body)
    case "tablerow": tableRow(segment, into: &body)
    case "cycle": cycle(segment, into: &body)
    case "ifchanged": ifChanged(segment, into: &body)
    case "break", "continue":
      // An interrupt leaves no blank block: the reference counts it as content.
      body.isBlank = false
      body.nodes.append(.interrupt(isBreak: name == "break"))
    case "render", "include": partial(segment, isInclude: name == "include", into: &body)
    case "liquid": liquid(segment, into: &body)
    case "comment" where inLiquidTag: skipComment(segment)
    case "raw" where inLiquidTag: rawLines(segment, into: &body)
    default:
      if let tag = options.hostTags.firstIndex(where: { $0.name == name }) {
        host(segment, tag: tag, into: &body)
        return nil
      }
      if Self.innerTags.contains(name) || name.hasPrefix("end") { return segment }
      reportUnknown(name, segment)
    }
    return nil
  }

  private mutating func reportUnknown(_ name: String, _ segment: Segment) {
    let known = (Self.tagNames + options.hostTags.map(\.name)).sorted()
    if name.isEmpty {
      report(.syntax, "this tag has no name", at: Span(segment.range))
      return
    }
    report(
      .unknownTag, "there is no tag '\(name)'", at: Span(segment.name),
      fix: NearMiss.suggestion(for: name, among: known) ?? "known tags: \(known.joined(separator: ", "))")
  }

  private mutating func checkInlineComment(_ segment: Segment) {
    var lineStart = true
    var first = true
    for offset in segment.content {
      let byte = source[offset]
      if byte == Byte.lineFeed {
        lineStart = true
        first = false
      } else if lineStart, !Byte.isSpace(byte) {
        if !first, byte != Byte.hash {
          report(.syntax, "each line of this comment must begin with '#'", at: Span(offset..<(offset + 1)))
          return
        }
        lineStart = false
      }
    }
  }

  private mutating func assign(_ segment: Segment, into body: inout Body) {
    guard
      let node = attempt({ (parser: inout TemplateParser) throws(MarkupError) in
        let (name, rest) = try parser.assignTarget(segment)
        return AssignNode(
          name: parser.names.number(of: Array(parser.source[name])), nameSpan: Span(name),
          value: try parser.filteredToEnd(rest))
      })
    else { return }
    body.nodes.append(.assign(node))
  }

  /// The name before `=`, read more generously than an expression: digits and dashes may come first.
  private func assignTarget(_ segment: Segment) throws(MarkupError) -> (Range<Int>, Range<Int>) {
    var start = segment.content.lowerBound
    let end = segment.content.upperBound
    while start < end, Byte.isSpace(source[start]) { start += 1 }
    var place = start
    while place < end, isNameByte(source[place]) { place += 1 }
    let name = start..<place
    while place < end, Byte.isSpace(source[place]) { place += 1 }
    guard !name.isEmpty else { throw MarkupError(message: "a name to assign to is missing", span: Span(start..<start)) }
    guard place < end, source[place] == Byte.equals else {
      throw MarkupError(message: "'=' is missing after the name", span: Span(place..<place))
    }
    return (name, (place + 1)..<end)
  }

  private func isNameByte(_ byte: UInt8) -> Bool { Byte.isWord(byte) || byte == Byte.dash }

  private mutating func capture(_ segment: Segment, into body: inout Body) {
    var start = segment.content.lowerBound
    var end = segment.content.upperBound
    while start < end, Byte.isSpace(source[start]) { start += 1 }
    while end > start, Byte.isSpace(source[end - 1]) { end -= 1 }
    if end - start >= 2, let quote = source[start..<end].first, quote == Byte.quote || quote == Byte.apostrophe,
      source[end - 1] == quote
    {
      start += 1
      end -= 1
    }
    let isName = start < end && source[start..<end].allSatisfy(isNameByte)
    if !isName { report(.syntax, "'capture' needs one name", at: Span(segment.content)) }
    let inner = block(segment, "endcapture")
    guard isName else { return }
    let name = names.number(of: Array(source[start..<end]))
    body.nodes.append(.capture(CaptureNode(name: name, nameSpan: Span(start..<end), body: inner)))
  }

  /// The body of a block without inner tags of its own.
  mutating func block(_ opening: Segment, _ closing: String) -> Body {
    var inner = Body()
    while let stop = parseBody(into: &inner, closing: [closing]) {
      if nameText(stop) == closing { return inner }
      report(unexpected: stop)
    }
    reportUnclosed(opening)
    return inner
  }

  private mutating func counter(_ segment: Segment, step: Int, into body: inout Body) {
    body.isBlank = false
    guard
      let name = attempt({ (parser: inout TemplateParser) throws(MarkupError) in
        var markup = parser.markup(segment)
        let token = try markup.identifier("a name")
        try markup.expectEnd()
        return parser.names.number(of: Array(parser.source[token.range]))
      })
    else { return }
    body.nodes.append(.counter(CounterNode(name: name, step: step, line: tagLine(segment))))
  }

  private mutating func echo(_ segment: Segment, into body: inout Body) {
    body.isBlank = false
    if markup(segment).isAtEnd {
      if options.mode != .lax { report(.syntax, "there is nothing to print here", at: Span(segment.range)) }
      return
    }
    guard
      let value = attempt({ (parser: inout TemplateParser) throws(MarkupError) in
        try parser.filteredToEnd(segment.content)
      })
    else { return }
    body.nodes.append(.output(OutputNode(value: value, line: tagLine(segment))))
  }

  private mutating func ifChanged(_ segment: Segment, into body: inout Body) {
    let inner = block(segment, "endifchanged")
    body.isBlank = body.isBlank && inner.isBlank
    body.nodes.append(.ifChanged(GroupNode(body: inner, line: tagLine(segment))))
  }

  private mutating func host(_ segment: Segment, tag: Int, into body: inout Body) {
    body.isBlank = false
    guard
      let argument = attempt({ (parser: inout TemplateParser) throws(MarkupError) in
        var markup = parser.markup(segment)
        let argument = try markup.expression(&parser.names)
        try markup.expectEnd()
        return argument
      })
    else { return }
    body.nodes.append(.host(HostNode(tag: tag, argument: argument, line: tagLine(segment))))
  }

  private mutating func cycle(_ segment: Segment, into body: inout Body) {
    body.isBlank = false
    guard
      let node = attempt({ (parser: inout TemplateParser) throws(MarkupError) in
        var markup = parser.markup(segment)
        var values = [try markup.expression(&parser.names)]
        var group: Expression?
        var start = values[0].span.start
        if markup.accept(.colon) {
          group = values.removeFirst()
          start = markup.current.range.lowerBound
          values = [try markup.expression(&parser.names)]
        }
        while markup.accept(.comma), !markup.isAtEnd { values.append(try markup.expression(&parser.names)) }
        try markup.expectEnd()
        return CycleNode(
          group: group, key: parser.compact(start..<segment.content.upperBound), values: values,
          line: parser.tagLine(segment))
      })
    else { return }
    body.nodes.append(.cycle(node))
  }

  /// Source text without its white space, quoted text excepted.
  func compact(_ range: Range<Int>) -> [UInt8] {
    var result: [UInt8] = []
    var quote: UInt8?
    for byte in source[range] {
      if let open = quote {
        if byte == open { quote = nil }
      } else if byte == Byte.quote || byte == Byte.apostrophe {
        quote = byte
      } else if Byte.isSpace(byte) {
        continue
      }
      result.append(byte)
    }
    return result
  }
}
