extension Renderer {
  /// Appends bytes as they are; inside an indented partial each line gets the partial's prefix.
  @inline(__always)
  mutating func write(_ bytes: [UInt8]) {
    if prefix.isEmpty { output.append(contentsOf: bytes) } else { writeIndented(bytes) }
  }

  private mutating func writeIndented(_ bytes: [UInt8]) {
    var start = 0
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: Byte.lineFeed) ?? bytes.count
      if output.isEmpty || output[output.count - 1] == Byte.lineFeed {
        if end > start {
          output.append(contentsOf: prefix)
        } else if let last = prefix.lastIndex(where: { !Byte.isBlank($0) }) {
          // An empty line of a quote keeps the quote's marker, without blanks at its end.
          output.append(contentsOf: prefix[...last])
        }
      }
      output.append(contentsOf: bytes[start..<min(end + 1, bytes.count)])
      start = end + 1
    }
  }

  /// Where the next byte of text will stand, behind the prefix that it brings with it.
  var nextOffset: Int {
    output.isEmpty || output[output.count - 1] == Byte.lineFeed ? output.count + prefix.count : output.count
  }

  // MARK: Tags on lines of their own

  /// Runs what a tag prints: where the tag has a line of its own, that line is indented and ends, or is not there.
  mutating func standingAlone(
    _ line: TagLine, _ print: (inout Renderer) throws(RenderFailure) -> Void
  ) throws(RenderFailure) {
    guard line.standsAlone else { return try print(&self) }
    let outer = prefix
    prefix += line.indent
    let start = output.count
    defer {
      prefix = outer
      if output.count > start, output[output.count - 1] != Byte.lineFeed { output.append(Byte.lineFeed) }
    }
    try print(&self)
  }

  mutating func standingAlone(_ line: TagLine, _ print: (inout Renderer) -> Void) {
    do throws(RenderFailure) {
      try standingAlone(line) { (renderer: inout Renderer) throws(RenderFailure) in print(&renderer) }
    } catch {
      // `print` throws nothing.
    }
  }

  /// Runs a partial: its further lines stand where its first does.
  mutating func placed(
    _ line: TagLine, _ print: (inout Renderer) throws(RenderFailure) -> Void
  ) throws(RenderFailure) {
    guard mode != .lax else { return try print(&self) }
    if line.standsAlone { return try standingAlone(line, print) }
    let outer = prefix
    prefix = LineContext(output, base: 0).continuation(output)
    let start = output.count
    defer {
      prefix = outer
      // The line goes on after the call, so the partial's last line end is not its end.
      if output.count > start, output[output.count - 1] == Byte.lineFeed { output.removeLast() }
    }
    try print(&self)
  }

  // MARK: Missing answers

  mutating func record(_ value: MissingValue, _ span: Span) {
    guard !missing.contains(where: { $0.value.question == value.question }) else { return }
    missing.append(MissingUse(value: value, location: program.templates[template].location(span)))
  }

  /// The marker in place of a block: on a line of its own where the block has its own lines, a row in a table.
  mutating func write(missing value: MissingValue, block line: TagLine) {
    record(value, line.span)
    let marker = Array(value.marker.utf8).map { Byte.isSpace($0) ? Byte.space : $0 }
    guard line.standsAlone else { return write(markerText: marker) }
    let outer = prefix
    prefix += line.indent
    if kind == .markdown, isAfterRow() {
      write([Byte.pipe, Byte.space])
      write(markerText: marker)
      write([Byte.space, Byte.pipe, Byte.lineFeed])
    } else {
      write(markerText: marker)
      write([Byte.lineFeed])
    }
    prefix = outer
  }

  private mutating func write(markerText marker: [UInt8]) {
    do throws(RenderFailure) { try write(text: marker, Span(0..<0)) } catch {
      // A marker is one line without code marks: it can stand anywhere.
    }
  }

  /// Whether the line above is a row of a table.
  private func isAfterRow() -> Bool {
    guard output.last == Byte.lineFeed else { return false }
    return LineContext(Array(output.dropLast().suffix(4096)), base: 0).kind == .row
  }
}
