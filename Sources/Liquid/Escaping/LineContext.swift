/// What a line of Markdown is, read from the part of it that is written already.
struct LineContext {
  enum Kind { case start, paragraph, row, heading }

  var kind: Kind
  /// The line begins here.
  var lineStart: Int
  /// Its content begins here, after quote and list prefixes.
  var contentStart: Int
  /// The backticks of a code span that is still open; 0 where none is.
  var openCode: Int

  /// Reads the last line of `output`, which begins at or after `base`.
  init(_ output: [UInt8], base: Int) {
    var start = output.count
    while start > base, output[start - 1] != Byte.lineFeed { start -= 1 }
    lineStart = start
    contentStart = LineContext.skipPrefixes(output, from: start)
    openCode = 0
    guard contentStart < output.count else {
      kind = .start
      return
    }
    switch output[contentStart] {
    case Byte.pipe: kind = .row
    case Byte.hash: kind = LineContext.isHeading(output, at: contentStart) ? .heading : .paragraph
    default: kind = .paragraph
    }
    openCode = LineContext.openCode(output, from: contentStart)
  }

  /// Quote markers, list markers and blanks at the start of a line.
  static func skipPrefixes(_ output: [UInt8], from start: Int) -> Int {
    var place = start
    while true {
      while place < output.count, Byte.isBlank(output[place]) { place += 1 }
      guard place < output.count else { return place }
      if output[place] == Byte.greater {
        place += 1
      } else if let end = listMarker(output, at: place) {
        place = end
      } else {
        return place
      }
    }
  }

  /// The end of a list marker with the blank behind it.
  static func listMarker(_ output: [UInt8], at place: Int) -> Int? {
    var end = place
    switch output[place] {
    case Byte.dash, Byte.plus, Byte.star: end += 1
    case Byte.zero...Byte.nine:
      while end < output.count, Byte.isDigit(output[end]), end - place < 9 { end += 1 }
      guard end < output.count, output[end] == Byte.dot || output[end] == Byte.closeRound else { return nil }
      end += 1
    default: return nil
    }
    return end < output.count && Byte.isBlank(output[end]) ? end + 1 : nil
  }

  private static func isHeading(_ output: [UInt8], at place: Int) -> Bool {
    var end = place
    while end < output.count, output[end] == Byte.hash { end += 1 }
    return end - place <= 6 && end < output.count && Byte.isBlank(output[end])
  }

  private static func openCode(_ output: [UInt8], from start: Int) -> Int {
    var open = 0
    var index = start
    while index < output.count {
      if output[index] == Byte.backslash, open == 0 {
        index += 2
        continue
      }
      guard output[index] == Byte.backtick else {
        index += 1
        continue
      }
      let run = index
      while index < output.count, output[index] == Byte.backtick { index += 1 }
      if open == 0 { open = index - run } else if open == index - run { open = 0 }
    }
    return open
  }

  /// What further lines begin with, so that they belong to the same quote or list item: quote markers stay, list
  /// markers become blanks.
  func continuation(_ output: [UInt8]) -> [UInt8] {
    var prefix: [UInt8] = []
    var place = lineStart
    while place < contentStart {
      let byte = output[place]
      if byte == Byte.greater || Byte.isBlank(byte) {
        prefix.append(byte)
        place += 1
      } else {
        let end = LineContext.listMarker(output, at: place) ?? place + 1
        prefix.append(contentsOf: repeatElement(Byte.space, count: min(end, contentStart) - place))
        place = end
      }
    }
    return prefix
  }
}

/// Follows the fenced code blocks of Markdown as it is written.
struct FenceTracker {
  private var scanned = 0
  private var fence: (byte: UInt8, count: Int)?

  /// Whether the line that begins at `lineStart` stands inside a fenced code block.
  mutating func isInside(_ output: [UInt8], lineStart: Int) -> Bool {
    if scanned > lineStart {
      scanned = 0
      fence = nil
    }
    while scanned < lineStart {
      let end = output[scanned..<lineStart].firstIndex(of: Byte.lineFeed) ?? lineStart
      look(at: output, from: scanned, to: end)
      scanned = end + 1
    }
    return fence != nil
  }

  private mutating func look(at output: [UInt8], from start: Int, to end: Int) {
    var place = start
    while place < end, Byte.isBlank(output[place]) || output[place] == Byte.greater { place += 1 }
    guard place < end, output[place] == Byte.backtick || output[place] == Byte.tilde else { return }
    let byte = output[place]
    let first = place
    while place < end, output[place] == byte { place += 1 }
    guard place - first >= 3 else { return }
    if let open = fence {
      if open.byte == byte, place - first >= open.count { fence = nil }
    } else {
      fence = (byte, place - first)
    }
  }
}
