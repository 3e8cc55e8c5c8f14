import Diagnostics

/// Cuts a text where what follows means the same whatever stands before it.
enum SectionCutter {
  /// How small the stretches are.
  enum Fineness: Sendable {
    /// A section each, from a heading of the second level to the next.
    case sections
    /// Besides, a paragraph or quotation each with what hangs on it: a new one that begins at the left after an empty
    /// line ends whatever stood before it. A table stays with the caption before it.
    case blocks
  }

  /// The stretches of the text with the number of each one's first line, counted from 1.
  static func cut(_ text: UnsafeBufferPointer<UInt8>, _ fineness: Fineness) -> [(range: Range<Int>, line: Int)] {
    var stretches: [(range: Range<Int>, line: Int)] = []
    stretches.reserveCapacity(64)
    var start = 0
    var startLine = 1
    var line = 1
    var offset = 0
    while let end = text.firstPlace(of: .lineFeed, from: offset) {
      let isAfterEmptyLine = end == offset
      offset = end + 1
      line += 1
      guard offset < text.count else { break }
      let begins =
        switch text[offset] {
        case UInt8(ascii: "#"):
          offset + 2 < text.count && text[offset + 1] == UInt8(ascii: "#") && text[offset + 2] == .space
        case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"), .greater:
          fineness == .blocks && isAfterEmptyLine
        default: false
        }
      guard begins else { continue }
      stretches.append((start..<offset, startLine))
      start = offset
      startLine = line
    }
    if start < text.count { stretches.append((start..<text.count, startLine)) }
    return stretches
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
}
