import Diagnostics

extension TemplateParser {
  // MARK: render, include

  mutating func partial(_ segment: Segment, isInclude: Bool, into body: inout Body) {
    body.isBlank = false
    guard
      let node = attempt({ (parser: inout TemplateParser) throws(MarkupError) in
        try parser.partialNode(segment, isInclude: isInclude)
      })
    else { return }
    body.nodes.append(.partial(node))
  }

  private mutating func partialNode(_ segment: Segment, isInclude: Bool) throws(MarkupError) -> PartialNode {
    var markup = markup(segment)
    if !isInclude, markup.current.kind != .text {
      throw MarkupError(
        message: "'render' needs the name of a partial in quotes", span: Span(markup.current.range))
    }
    let name = try markup.expression(&names)
    var with: Expression?
    var isFor = false
    var alias: Int?
    if markup.isWord("with") || markup.isWord("for"), markup.following.kind != .colon {
      isFor = markup.isWord("for")
      markup.advance()
      with = try markup.expression(&names)
    }
    if markup.isWord("as"), markup.following.kind != .colon {
      markup.advance()
      let token = try markup.identifier("a name")
      alias = names.number(of: Array(source[token.range]))
    }
    if alias == nil, let text = name.literalText { alias = names.number(of: Self.lastPart(text)) }
    var arguments: [(name: Int, value: Expression, span: Span)] = []
    while !markup.isAtEnd {
      if markup.accept(.comma) { continue }
      let token = try markup.identifier("an argument")
      guard markup.accept(.colon) else { throw markup.unexpected("':'") }
      let value = try markup.expression(&names)
      arguments.append((names.number(of: Array(source[token.range])), value, Span(token.range)))
    }
    let target = name.literalText.map { partialNames.number(of: $0) }
    return PartialNode(
      isInclude: isInclude, name: name, target: target, with: with, isFor: isFor, alias: alias, arguments: arguments,
      line: tagLine(segment))
  }

  /// The name of the variable that a partial gets: what follows the last slash.
  static func lastPart(_ name: [UInt8]) -> [UInt8] {
    guard let slash = name.lastIndex(of: Byte.slash) else { return name }
    return Array(name[(slash + 1)...])
  }

  // MARK: liquid

  /// Reads each line of a `liquid` tag as a tag of its own.
  mutating func liquid(_ segment: Segment, into body: inout Body) {
    let outer = (segments, index, inLiquidTag)
    segments = lines(of: segment.content)
    index = 0
    inLiquidTag = true
    var inner = Body()
    while let stop = parseBody(into: &inner, closing: []) { report(unexpected: stop) }
    (segments, index, inLiquidTag) = outer
    body.isBlank = body.isBlank && inner.isBlank
    let line = tagLine(segment)
    if line.standsAlone, !inner.isBlank {
      body.nodes.append(.group(GroupNode(body: inner, line: line)))
    } else {
      body.nodes.append(contentsOf: inner.nodes)
    }
  }

  private func lines(of range: Range<Int>) -> [Segment] {
    var lines: [Segment] = []
    var start = range.lowerBound
    while start < range.upperBound {
      let end = source[start..<range.upperBound].firstIndex(of: Byte.lineFeed) ?? range.upperBound
      var first = start
      var last = end
      while first < last, Byte.isSpace(source[first]) { first += 1 }
      while last > first, Byte.isSpace(source[last - 1]) { last -= 1 }
      if first < last {
        var nameEnd = first
        if source[first] == Byte.hash {
          nameEnd += 1
        } else {
          while nameEnd < last, Byte.isWord(source[nameEnd]) { nameEnd += 1 }
        }
        var segment = Segment(kind: .tag, range: first..<last, content: nameEnd..<last)
        segment.name = first..<nameEnd
        lines.append(segment)
      }
      start = end + 1
    }
    return lines
  }

  /// A `comment` line: everything up to its `endcomment` line.
  mutating func skipComment(_ opening: Segment) {
    var open = 1
    while index < segments.count {
      let name = nameText(segments[index])
      index += 1
      if name == "comment" { open += 1 }
      if name == "endcomment" { open -= 1 }
      if open == 0 { return }
    }
    reportUnclosed(opening)
  }

  /// A `raw` line: the lines up to `endraw` as they are, joined as the reference joins them.
  mutating func rawLines(_ opening: Segment, into body: inout Body) {
    while index < segments.count {
      let segment = segments[index]
      index += 1
      if nameText(segment) == "endraw" { return }
      body.isBlank = false
      body.nodes.append(.text(Array(source[segment.range])))
    }
    reportUnclosed(opening)
  }
}
