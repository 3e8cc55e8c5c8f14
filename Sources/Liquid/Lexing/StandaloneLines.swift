/// Finds the lines that hold only tags and takes their white space and line end away (outside lax mode).
///
/// A line with two or more tags that may print keeps its line end: they belong together.
struct StandaloneLines {
  private let source: [UInt8]
  private var segments: [Segment]
  private let prints: (Segment) -> Bool
  /// What stands between `capture` and `endcapture` on the line looked at: it prints nothing here.
  private var captured: Set<Int> = []

  private init(source: [UInt8], segments: [Segment], prints: @escaping (Segment) -> Bool) {
    self.source = source
    self.segments = segments
    self.prints = prints
  }

  static func mark(_ segments: [Segment], source: [UInt8], prints: (Segment) -> Bool) -> [Segment] {
    withoutActuallyEscaping(prints) { prints in
      var lines = StandaloneLines(source: source, segments: segments, prints: prints)
      lines.run()
      return lines.segments
    }
  }

  private mutating func run() {
    var index = 0
    while index < segments.count {
      if segments[index].kind == .raw {
        trimRaw(index)
        index += 1
        continue
      }
      guard segments[index].isTag, let lineStart = blankStart(before: index) else {
        index += 1
        continue
      }
      captured = []
      var last = captureEnd(at: index) ?? index
      var printing = prints(segments[index]) ? 1 : 0
      while let next = tagOnSameLine(after: last) {
        last = captureEnd(at: next) ?? next
        if prints(segments[next]) { printing += 1 }
      }
      // A printing tag on a last line without a line end prints just what it prints.
      guard let lineEnd = blankEnd(after: last),
        printing == 0 || (printing == 1 && source[lineEnd - 1] == Byte.lineFeed)
      else {
        index = last + 1
        continue
      }
      trim(first: index, last: last, lineStart: lineStart, lineEnd: lineEnd)
      index = last + 1
    }
  }

  /// The lines of `raw` and `endraw`, where they hold nothing else.
  private mutating func trimRaw(_ index: Int) {
    let inner = segments[index].inner
    if blankStart(before: index) != nil, let first = source[inner].firstIndex(of: Byte.lineFeed),
      source[inner.lowerBound..<first].allSatisfy(Byte.isBlank), let lineStart = blankStart(before: index)
    {
      segments[index].inner = (first + 1)..<inner.upperBound
      if index > 0, segments[index - 1].kind == .text {
        let content = segments[index - 1].content
        segments[index - 1].content = content.lowerBound..<max(content.lowerBound, min(content.upperBound, lineStart))
      }
    }
    let rest = segments[index].inner
    let last = source[rest].lastIndex(of: Byte.lineFeed).map { $0 + 1 } ?? rest.lowerBound
    if source[last..<rest.upperBound].allSatisfy(Byte.isBlank), last > rest.lowerBound,
      let lineEnd = blankEnd(after: index), index + 1 == segments.count || segments[index + 1].kind == .text
    {
      segments[index].inner = rest.lowerBound..<last
      if index + 1 < segments.count {
        let content = segments[index + 1].content
        segments[index + 1].content = min(lineEnd, content.upperBound)..<content.upperBound
      }
    }
  }

  /// The start of the line, where only blanks stand between it and the segment.
  private func blankStart(before index: Int) -> Int? {
    var place = segments[index].range.lowerBound
    while place > 0 {
      let byte = source[place - 1]
      if byte == Byte.lineFeed { return place }
      guard Byte.isBlank(byte) else { return nil }
      place -= 1
    }
    return 0
  }

  /// The end of the line with its line feed, where only blanks stand between it and the segment.
  private func blankEnd(after index: Int) -> Int? {
    var place = segments[index].range.upperBound
    while place < source.count {
      let byte = source[place]
      place += 1
      if byte == Byte.lineFeed { return place }
      guard Byte.isBlank(byte) || byte == Byte.carriageReturn else { return nil }
    }
    return place
  }

  private func isTag(_ index: Int, named name: String) -> Bool {
    segments[index].kind == .tag && source[segments[index].name].elementsEqual(name.utf8)
  }

  /// The `endcapture` of a `capture`, where it stands on the same line.
  private mutating func captureEnd(at index: Int) -> Int? {
    guard isTag(index, named: "capture") else { return nil }
    var depth = 1
    var inner: [Int] = []
    for next in (index + 1)..<max(index + 1, segments.count) {
      if source[segments[next].range].contains(Byte.lineFeed) { return nil }
      if isTag(next, named: "capture") { depth += 1 }
      if isTag(next, named: "endcapture") { depth -= 1 }
      if depth == 0 {
        captured.formUnion(inner)
        return next
      }
      inner.append(next)
    }
    return nil
  }

  private func tagOnSameLine(after index: Int) -> Int? {
    var next = index + 1
    if next < segments.count, segments[next].kind == .text {
      guard source[segments[next].range].allSatisfy(Byte.isBlank) else { return nil }
      next += 1
    }
    return next < segments.count && segments[next].isTag ? next : nil
  }

  private mutating func trim(first: Int, last: Int, lineStart: Int, lineEnd: Int) {
    let indent = lineStart..<segments[first].range.lowerBound
    for index in first...last where segments[index].isTag && !captured.contains(index) {
      segments[index].standsAlone = true
      segments[index].indent = indent
    }
    for index in max(0, first - 1)...min(segments.count - 1, last + 1)
    where segments[index].kind == .text && !captured.contains(index) {
      let content = segments[index].content
      let start = max(content.lowerBound, index > last ? lineEnd : content.lowerBound)
      // Between the tags nothing stays; before them the end of the line above, after them the start of the line below.
      let isBetween = index >= first && index <= last
      let end = isBetween ? start : min(content.upperBound, index < first ? lineStart : content.upperBound)
      segments[index].content = min(start, content.upperBound)..<max(min(start, content.upperBound), end)
    }
  }
}
