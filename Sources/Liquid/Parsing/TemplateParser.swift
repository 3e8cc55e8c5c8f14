import Diagnostics

/// Turns the source of one template into nodes. Goes on after an error, so that all are found.
struct TemplateParser {
  let source: [UInt8]
  let text: SourceText
  let options: LoadOptions
  var names: NameTable
  /// The literal names of partials, numbered like variables.
  var partialNames: NameTable
  var diagnostics: [Diagnostic] = []
  var segments: [Segment]
  var index = 0
  var depth = 0
  /// Whether the segments are the lines of a `liquid` tag.
  var inLiquidTag = false

  init(text: SourceText, options: LoadOptions, names: NameTable = NameTable(), partialNames: NameTable = NameTable()) {
    self.text = text
    self.partialNames = partialNames
    source = text.bytes
    self.options = options
    self.names = names
    var segments = Segmenter.segments(of: source)
    let bytes = source
    if options.mode != .lax {
      let printing = Set(TemplateParser.printingTags + options.hostTags.map(\.name))
      segments = StandaloneLines.mark(segments, source: bytes) { segment in
        segment.kind == .tag && printing.contains(String(decoding: bytes[segment.name], as: UTF8.self))
      }
    }
    WhitespaceControl.apply(to: &segments, source: bytes)
    self.segments = segments
  }

  private static let printingTags = ["cycle", "decrement", "echo", "include", "increment", "liquid", "render"]

  mutating func parse() -> Body {
    var body = Body()
    while let stop = parseBody(into: &body, closing: []) {
      report(unexpected: stop)
    }
    return body
  }

  // MARK: Findings

  mutating func report(
    _ rule: Rule, _ message: String, at span: Span, fix: String? = nil, notes: [Diagnostic.Note] = []
  ) {
    diagnostics.append(Diagnostic(rule, message, at: location(span), notes: notes, fix: fix))
  }

  func location(_ span: Span) -> SourceLocation {
    SourceLocation(file: text.file, range: text.range(span.range))
  }

  func nameText(_ segment: Segment) -> String { String(decoding: source[segment.name], as: UTF8.self) }

  /// Says that a closing or inner tag stands where nothing is open for it.
  mutating func report(unexpected stop: Segment) {
    let name = nameText(stop)
    report(.unexpectedTag, "'\(name)' stands here without its opening tag", at: Span(stop.name))
  }

  func markup(_ segment: Segment) -> MarkupParser {
    MarkupParser(source: source, range: segment.content, options: options)
  }

  func tagLine(_ segment: Segment) -> TagLine {
    TagLine(
      standsAlone: segment.standsAlone && !segment.trimsAfter,
      indent: segment.standsAlone && !segment.trimsBefore ? Array(source[segment.indent]) : [],
      span: Span(segment.range))
  }

  // MARK: Bodies

  /// Parses up to a tag named in `closing`, which is consumed and returned, or to a stray closing tag.
  mutating func parseBody(into body: inout Body, closing: [String]) -> Segment? {
    depth += 1
    defer { depth -= 1 }
    while index < segments.count {
      let segment = segments[index]
      index += 1
      switch segment.kind {
      case .text: append(text: segment.content, to: &body)
      case .raw:
        if segment.content.contains(where: { !Byte.isSpace(source[$0]) }) {
          report(.syntax, "'raw' takes nothing after its name", at: Span(segment.content))
        }
        guard !segment.inner.isEmpty else { continue }
        body.nodes.append(.text(Array(source[segment.inner])))
        body.isBlank = false
      case .comment: check(comment: segment)
      case .output: parseOutput(segment, into: &body)
      case .unclosed:
        let end = source[segment.range.lowerBound + 1] == Byte.percent ? "%}" : "}}"
        report(
          .unclosedDelimiter, "this has no closing '\(end)'",
          at: Span(segment.range.lowerBound..<(segment.range.lowerBound + 2)), fix: "close it with '\(end)'")
      case .unclosedBlock: reportUnclosed(segment)
      case .tag:
        let name = nameText(segment)
        if closing.contains(name) { return segment }
        if let stray = parseTag(name, segment, into: &body) {
          if closing.isEmpty { return stray }
          report(unexpected: stray)
        }
      }
    }
    return nil
  }

  private mutating func append(text range: Range<Int>, to body: inout Body) {
    guard !range.isEmpty else { return }
    let bytes = Array(source[range])
    if body.isBlank, !bytes.allSatisfy(Byte.isSpace) { body.isBlank = false }
    body.nodes.append(.text(bytes))
  }

  private mutating func parseOutput(_ segment: Segment, into body: inout Body) {
    body.isBlank = false
    if markup(segment).isAtEnd {
      if options.mode != .lax {
        report(.syntax, "there is nothing to print here", at: Span(segment.range), fix: "name a value")
      }
      return
    }
    guard
      let value = attempt({ (parser: inout TemplateParser) throws(MarkupError) in
        try parser.filteredToEnd(segment.content)
      })
    else { return }
    let node = OutputNode(value: value, line: TagLine(span: Span(segment.range)))
    if value.filters.isEmpty, case .path(let path) = value.base, case .name(let variable) = path.root,
      path.steps.count == 1, case .property = path.steps[0]
    {
      body.nodes.append(.field(variable: variable, site: names.newSite(), node))
    } else {
      body.nodes.append(.output(node))
    }
  }

  mutating func filteredToEnd(_ range: Range<Int>) throws(MarkupError) -> FilteredExpression {
    var parser = MarkupParser(source: source, range: range, options: options)
    let value = try parser.filtered(&names)
    try parser.expectEnd()
    check(filters: value)
    return value
  }

  /// Runs a step that may find malformed markup; reports it and answers nil then.
  mutating func attempt<T>(_ step: (inout TemplateParser) throws(MarkupError) -> T) -> T? {
    do throws(MarkupError) {
      return try step(&self)
    } catch {
      report(.syntax, error.message, at: error.span)
      return nil
    }
  }

  mutating func reportUnclosed(_ opening: Segment) {
    let name = nameText(opening)
    report(
      .unclosedTag, "'\(name)' is never closed", at: Span(opening.range.lowerBound..<opening.content.upperBound),
      fix: "close it with '{% end\(name) %}'")
  }

  private mutating func check(comment segment: Segment) {
    guard nameText(segment) == "doc" else { return }
    if segment.content.contains(where: { !Byte.isSpace(source[$0]) }) {
      report(.syntax, "'doc' takes nothing after its name", at: Span(segment.content))
    }
    for inner in Segmenter.segments(of: Array(source[segment.inner])) where inner.kind != .text {
      let start = segment.inner.lowerBound
      let name = (inner.name.lowerBound + start)..<(inner.name.upperBound + start)
      if source[name].elementsEqual("doc".utf8) { report(.syntax, "'doc' stands inside 'doc'", at: Span(name)) }
    }
  }
}
