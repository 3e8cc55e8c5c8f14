extension Renderer {
  /// Writes a value, escaped for the kind of output and for where it stands.
  mutating func write(value: Value, _ span: Span) throws(RenderFailure) {
    switch value {
    case .text(let bytes): try write(text: bytes, span)
    case .int(let number) where prefix.isEmpty: Digits.append(number, to: &output)
    case .markdown(let bytes): try write(markup: bytes, span)
    case .nil:
      // The checker proved that it is there, so the data breaks its schema.
      if mode == .checked { throw RenderFailure(.optional, "this value is not in the data, and must be", at: span) }
    case .missing(let missing):
      record(missing, span)
      write(missing: missing, block: TagLine(span: span))
    case .array, .object, .range, .loop: try write(collection: value, span)
    case .bool, .int, .double, .decimal, .date:
      var bytes: [UInt8] = []
      value.appendText(to: &bytes)
      write(bytes)
    }
  }

  private mutating func write(collection value: Value, _ span: Span) throws(RenderFailure) {
    if mode == .lax {
      var bytes: [UInt8] = []
      value.appendPrinted(to: &bytes)
      return write(bytes)
    }
    var fix: String?
    if case .array = value { fix = "join its items, or go over them with 'for'" }
    if case .object = value { fix = "name one of its properties" }
    throw RenderFailure(.notText, "this is \(value.kindName), which is no text", at: span, fix: fix)
  }

  // MARK: Text

  @inline(__always)
  mutating func write(text bytes: [UInt8], _ span: Span) throws(RenderFailure) {
    switch kind {
    case .plain: write(bytes)
    case .html:
      if prefix.isEmpty { HTMLEscaper.append(bytes, to: &output) } else { write(HTMLEscaper.escaped(bytes)) }
    case .markdown:
      guard let first = bytes.first else { return }
      if MarkdownEscaper.needsCare(bytes) || (MarkdownEscaper.needsCareAtStart(first) && mayBeAtStart()) {
        try write(careful: bytes, span)
      } else {
        write(bytes)
      }
    }
  }

  /// A quick look whether only a prefix may stand on this line so far.
  func mayBeAtStart() -> Bool {
    guard let last = output.last else { return true }
    return last == Byte.lineFeed || Byte.isBlank(last) || last == Byte.greater
  }

  private mutating func write(careful bytes: [UInt8], _ span: Span) throws(RenderFailure) {
    let context = LineContext(output, base: 0)
    if context.openCode > 0 || fences.isInside(output, lineStart: context.lineStart) {
      return try write(code: bytes, context, span)
    }
    if output.suffix(2).elementsEqual([Byte.closeSquare, Byte.openRound]) { return write(destination: bytes, context) }
    let lines = MarkdownEscaper.lines(bytes)
    guard lines.count > 1 else {
      var escaped: [UInt8] = []
      escaped.reserveCapacity(bytes.count + 8)
      MarkdownEscaper.append(lines[0], at: context.kind, isLast: true, to: &escaped)
      return write(escaped)
    }
    try refuseLineBreak(context, span)
    var escaped: [UInt8] = []
    for (index, line) in lines.enumerated() {
      if index > 0 { escaped.append(Byte.lineFeed) }
      MarkdownEscaper.append(
        line, at: index > 0 ? .start : context.kind, isLast: index == lines.count - 1, to: &escaped)
    }
    writeContinued(escaped, context)
  }

  private func refuseLineBreak(_ context: LineContext, _ span: Span) throws(RenderFailure) {
    guard context.kind == .row || context.kind == .heading else { return }
    let place = context.kind == .row ? "a table row" : "a heading"
    throw RenderFailure(
      .lineBreak, "this value has a line break, and \(place) cannot hold one", at: span,
      fix: context.kind == .row ? "use the filter 'cell_lines'" : "use the filter 'strip_newlines'")
  }

  /// Writes lines of which the second and further ones belong to the same quote or list item as the first.
  private mutating func writeContinued(_ bytes: [UInt8], _ context: LineContext) {
    let outer = prefix
    if context.lineStart < output.count { prefix = context.continuation(output) }
    write(bytes)
    prefix = outer
  }

  /// Inside code nothing can be escaped.
  private mutating func write(code bytes: [UInt8], _ context: LineContext, _ span: Span) throws(RenderFailure) {
    if context.openCode > 0 {
      if bytes.contains(Byte.lineFeed) { try refuseLineBreak(context, span) }
      if bytes.contains(Byte.backtick) {
        throw RenderFailure(
          .backtick, "this value has a backtick, which would end the code it stands in", at: span)
      }
      return write(context.kind == .row ? MarkdownEscaper.escapingPipes(bytes) : bytes)
    }
    writeContinued(bytes, context)
  }

  /// The destination of a link: `](` stands before it.
  private mutating func write(destination bytes: [UInt8], _ context: LineContext) {
    var escaped: [UInt8] = []
    for byte in bytes {
      switch byte {
      case 0...Byte.space, Byte.less, Byte.greater, Byte.backslash, Byte.openRound, Byte.closeRound, 0x7F,
        Byte.pipe, Byte.backtick:
        escaped.append(Byte.percent)
        escaped.append(Hex.digits[Int(byte >> 4)])
        escaped.append(Hex.digits[Int(byte & 15)])
      case Byte.ampersand: escaped.append(contentsOf: "&amp;".utf8)
      case Byte.star, Byte.underscore, Byte.openSquare, Byte.closeSquare:
        escaped.append(contentsOf: [Byte.backslash, byte])
      default: escaped.append(byte)
      }
    }
    write(escaped)
  }

  // MARK: Markup

  /// Writes what has the form of the output already. In a table row its pipes are escaped.
  mutating func write(markup bytes: [UInt8], _ span: Span) throws(RenderFailure) {
    guard kind == .markdown else { return write(bytes) }
    let hasPipe = bytes.contains(Byte.pipe)
    let hasBreak = bytes.contains(Byte.lineFeed)
    guard hasPipe || hasBreak else { return write(bytes) }
    let context = LineContext(output, base: 0)
    switch context.kind {
    case .row, .heading:
      var kept = bytes
      while kept.last == Byte.lineFeed || kept.last == Byte.carriageReturn { kept.removeLast() }
      if kept.contains(Byte.lineFeed) { try refuseLineBreak(context, span) }
      write(context.kind == .row ? MarkdownEscaper.escapingPipes(kept) : kept)
    case .start, .paragraph: writeContinued(bytes, context)
    }
  }
}
