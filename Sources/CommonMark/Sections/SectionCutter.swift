#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Cuts a text before each heading of the second level, where a new section of a document begins.
enum SectionCutter {
  /// The stretches of the text with the number of each one's first line, counted from 1.
  static func cut(_ text: UnsafeBufferPointer<UInt8>) -> [(range: Range<Int>, line: Int)] {
    var sections: [(range: Range<Int>, line: Int)] = []
    var start = 0
    var startLine = 1
    var line = 1
    var offset = 0
    while let end = lineEnd(text, from: offset) {
      offset = end + 1
      line += 1
      guard offset + 2 < text.count, text[offset] == UInt8(ascii: "#"), text[offset + 1] == UInt8(ascii: "#"),
        text[offset + 2] == .space
      else { continue }
      sections.append((start..<offset, startLine))
      start = offset
      startLine = line
    }
    if start < text.count { sections.append((start..<text.count, startLine)) }
    return sections
  }

  /// Whether a section means the same by itself as in its text: no code block or raw HTML of it may go on in the next,
  /// and no link may be defined in one section for another.
  static func standsAlone(_ section: UnsafeBufferPointer<UInt8>) -> Bool {
    var isAtLineStart = true
    var previous: UInt8 = 0
    for byte in section {
      switch byte {
      case .lineFeed: isAtLineStart = true
      case .carriageReturn, 0: return false
      case .space, .tab: break
      case UInt8(ascii: "`"), UInt8(ascii: "~"), .less:
        if isAtLineStart { return false }
      case .colon:
        if previous == UInt8(ascii: "]") { return false }
        isAtLineStart = false
      default: isAtLineStart = false
      }
      previous = byte
    }
    return true
  }

  private static func lineEnd(_ text: UnsafeBufferPointer<UInt8>, from offset: Int) -> Int? {
    guard offset < text.count, let base = text.baseAddress,
      let found = memchr(base + offset, Int32(UInt8.lineFeed), text.count - offset)
    else { return nil }
    return UnsafeRawPointer(found) - UnsafeRawPointer(base)
  }
}
