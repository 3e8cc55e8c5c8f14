import Diagnostics

/// A Markdown text cut into lines as libcmark cuts it, with what one look at each line tells.
struct SourceLines: Sendable {
  let file: String
  /// The text without a byte order mark.
  let bytes: [UInt8]
  /// Where each line starts, and after the last one where the text ends.
  private let starts: [Int32]
  /// The lines that hold nothing but what a delimiter row of a table may hold.
  let delimiterCandidates: [Int]
  /// Whether one of our own markers may occur somewhere, so that the many texts without one need no search.
  let mayHaveMarkers: Bool

  init(_ text: [UInt8], file: String) {
    self.file = file
    let hasMark = text.count >= 3 && text[0] == 0xEF && text[1] == 0xBB && text[2] == 0xBF
    bytes = hasMark ? Array(text.dropFirst(3)) : text
    var starts: [Int32] = [0]
    starts.reserveCapacity(bytes.count / 40 + 2)
    var candidates: [Int] = []
    var mayHaveMarkers = false
    bytes.withUnsafeBufferPointer { bytes in
      var lineStart = 0
      var offset = 0
      while offset < bytes.count {
        let byte = bytes[offset]
        // Every marker holds one of these two.
        if byte == UInt8(ascii: "{") || byte == 0xE2 { mayHaveMarkers = true }
        offset += 1
        guard byte == .lineFeed || byte == .carriageReturn else { continue }
        if Self.mayDelimit(bytes, lineStart..<offset - 1) { candidates.append(starts.count - 1) }
        if byte == .carriageReturn, offset < bytes.count, bytes[offset] == .lineFeed { offset += 1 }
        lineStart = offset
        starts.append(Int32(truncatingIfNeeded: offset))
      }
      if lineStart < bytes.count {
        if Self.mayDelimit(bytes, lineStart..<bytes.count) { candidates.append(starts.count - 1) }
        starts.append(Int32(truncatingIfNeeded: bytes.count))
      }
    }
    self.starts = starts
    delimiterCandidates = candidates
    self.mayHaveMarkers = mayHaveMarkers
  }

  /// The number of lines.
  var count: Int { starts.count - 1 }

  /// The bytes of a line, counted from 0, without its end.
  func range(of line: Int) -> Range<Int> {
    let start = Int(starts[line])
    var end = Int(starts[line + 1])
    if end > start, bytes[end - 1] == .lineFeed { end -= 1 }
    if end > start, bytes[end - 1] == .carriageReturn { end -= 1 }
    return start..<end
  }

  /// The bytes of a line with its end.
  func wholeRange(of line: Int) -> Range<Int> {
    Int(starts[line])..<Int(starts[line + 1])
  }

  /// Whether a line, counted from 0, holds only blanks.
  func isBlank(_ line: Int) -> Bool {
    bytes[range(of: line)].allSatisfy(\.isSpaceOrTab)
  }

  /// The first line after `line` that may be a delimiter row.
  func delimiterCandidate(after line: Int) -> Int? {
    var low = 0
    var high = delimiterCandidates.count
    while low < high {
      let middle = (low + high) / 2
      if delimiterCandidates[middle] > line { high = middle } else { low = middle + 1 }
    }
    return low < delimiterCandidates.count ? delimiterCandidates[low] : nil
  }

  /// A place for a finding: the line counted from 0, and a stretch of the text that starts in it.
  func location(line: Int, _ offsets: Range<Int>) -> SourceLocation {
    let start = position(line: line, offsets.lowerBound)
    return SourceLocation(file: file, range: SourceRange(start: start, end: position(line: line, offsets.upperBound)))
  }

  /// A place for a finding that concerns a line as a whole: from its first byte that is not blank to its end.
  func location(line: Int) -> SourceLocation {
    guard line >= 0, line < count else { return SourceLocation(file: file) }
    return location(line: line, bytes.trimmed(range(of: line)))
  }

  private func position(line: Int, _ offset: Int) -> SourcePosition {
    let start = Int(starts[line])
    var column = 1
    for byte in bytes[start..<max(start, offset)] where byte & 0xC0 != 0x80 { column += 1 }
    return SourcePosition(line: line + 1, column: column)
  }

  private static func mayDelimit(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Bool {
    var hasHyphen = false
    for byte in bytes[range] {
      switch byte {
      case .hyphen: hasHyphen = true
      case .pipe, .colon, .greater, .space, .tab, 0x0B, 0x0C: break
      default: return false
      }
    }
    return hasHyphen
  }
}
