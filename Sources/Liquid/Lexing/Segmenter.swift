/// Cuts a template into text, outputs and tags. Never fails: what is not closed becomes a segment of its own.
struct Segmenter {
  private let source: [UInt8]
  private var position = 0
  private var segments: [Segment] = []

  private init(_ source: [UInt8]) { self.source = source }

  static func segments(of source: [UInt8]) -> [Segment] {
    var segmenter = Segmenter(source)
    segmenter.run()
    return segmenter.segments
  }

  private mutating func run() {
    while position < source.count {
      let start = position
      guard let opening = nextOpening(from: start) else {
        segments.append(Segment(kind: .text, range: start..<source.count, content: start..<source.count))
        return
      }
      if opening > start { segments.append(Segment(kind: .text, range: start..<opening, content: start..<opening)) }
      if source[opening + 1] == Byte.percent { tag(at: opening) } else { output(at: opening) }
    }
  }

  private func nextOpening(from start: Int) -> Int? {
    var index = start
    while index + 1 < source.count {
      if source[index] == Byte.openBrace,
        source[index + 1] == Byte.percent || source[index + 1] == Byte.openBrace
      {
        return index
      }
      index += 1
    }
    return nil
  }

  private func end(_ first: UInt8, from start: Int) -> Int? {
    var index = start
    while index + 1 < source.count {
      if source[index] == first, source[index + 1] == Byte.closeBrace { return index }
      index += 1
    }
    return nil
  }

  private mutating func output(at start: Int) {
    guard let end = end(Byte.closeBrace, from: start + 2) else { return unclosed(at: start) }
    append(.output, start: start, end: end)
  }

  private mutating func tag(at start: Int) {
    guard let end = end(Byte.percent, from: start + 2) else { return unclosed(at: start) }
    append(.tag, start: start, end: end)
  }

  private mutating func unclosed(at start: Int) {
    segments.append(Segment(kind: .unclosed, range: start..<source.count, content: start..<source.count))
    position = source.count
  }

  private mutating func append(_ kind: Segment.Kind, start: Int, end: Int) {
    var segment = Segment(kind: kind, range: start..<(end + 2), content: (start + 2)..<end)
    var first = start + 2
    var last = end
    if first < last, source[first] == Byte.dash {
      segment.trimsBefore = true
      first += 1
    }
    if last > first, source[last - 1] == Byte.dash {
      segment.trimsAfter = true
      last -= 1
    } else if first == last, segment.trimsBefore {
      // `{{-}}`: the one dash serves both sides.
      segment.trimsAfter = true
    }
    if kind == .tag {
      while first < last, Byte.isSpace(source[first]) { first += 1 }
      let nameStart = first
      if first < last, source[first] == Byte.hash {
        first += 1
      } else {
        while first < last, Byte.isWord(source[first]) { first += 1 }
      }
      segment.name = nameStart..<first
    }
    segment.content = first..<last
    position = end + 2
    if kind == .tag { close(&segment) }
    segments.append(segment)
  }

  /// Swallows the body of a raw, comment or doc block.
  private mutating func close(_ segment: inout Segment) {
    switch nameText(segment.name) {
    case "raw": block(&segment, kind: .raw) { $0.scanPast("endraw") }
    case "comment": block(&segment, kind: .comment) { $0.scanComment() }
    case "doc": block(&segment, kind: .comment) { $0.scanPast("enddoc") }
    default: break
    }
  }

  private func nameText(_ name: Range<Int>) -> String { String(decoding: source[name], as: UTF8.self) }

  private mutating func block(
    _ segment: inout Segment, kind: Segment.Kind, scan: (inout Segmenter) -> (Range<Int>, trims: Bool)?
  ) {
    let start = position
    guard let (closing, trims) = scan(&self) else {
      segment.kind = .unclosedBlock
      position = source.count
      return
    }
    segment.kind = kind
    segment.range = segment.range.lowerBound..<closing.upperBound
    segment.trimsAfter = trims
    segment.inner = start..<closing.lowerBound
    position = closing.upperBound
  }

  /// The next tag of any name from here.
  private mutating func nextTag() -> (name: String, range: Range<Int>, trims: Bool)? {
    while let opening = nextOpening(from: position) {
      guard source[opening + 1] == Byte.percent else {
        position = opening + 1
        continue
      }
      var first = opening + 2
      if first < source.count, source[first] == Byte.dash { first += 1 }
      while first < source.count, Byte.isSpace(source[first]) { first += 1 }
      var last = first
      while last < source.count, Byte.isWord(source[last]) { last += 1 }
      guard let end = end(Byte.percent, from: last) else { return nil }
      position = opening + 2
      return (nameText(first..<last), opening..<(end + 2), source[end - 1] == Byte.dash)
    }
    return nil
  }

  private mutating func scanPast(_ name: String) -> (Range<Int>, trims: Bool)? {
    while let tag = nextTag() {
      if tag.name == name { return (tag.range, tag.trims) }
    }
    return nil
  }

  /// To the end of a comment; comments and raw blocks inside it must be closed.
  private mutating func scanComment() -> (Range<Int>, trims: Bool)? {
    var depth = 1
    while let tag = nextTag() {
      switch tag.name {
      case "comment": depth += 1
      case "raw":
        position = tag.range.upperBound
        guard let closing = scanPast("endraw") else { return nil }
        position = closing.0.upperBound
        continue
      case "endcomment":
        depth -= 1
        if depth == 0 { return (tag.range, tag.trims) }
      default: break
      }
      position = tag.range.upperBound
    }
    return nil
  }
}
