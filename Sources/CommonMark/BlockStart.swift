/// What makes a line begin a block of its own, so that it ends the table above it. The rules are libcmark's for a line
/// that does not follow a paragraph.
enum BlockStart {
  /// Whether a block begins at the first byte of a line that is not blank.
  static func isPresent(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Bool {
    guard start < end else { return false }
    switch bytes[start] {
    case .greater: return true
    case .hash: return isHeading(bytes, start, end)
    case UInt8(ascii: "`"), UInt8(ascii: "~"): return isFence(bytes, start, end)
    case .less: return HTMLBlockStart.isPresent(bytes, start, end)
    case .hyphen, UInt8(ascii: "*"), UInt8(ascii: "_"):
      return isThematicBreak(bytes, start, end) || listMarkerWidth(bytes, start, end) > 0
    default: return listMarkerWidth(bytes, start, end) > 0
    }
  }

  /// The length of a list marker, 0 where there is none.
  static func listMarkerWidth(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Int {
    var offset = start
    guard offset < end else { return 0 }
    if bytes[offset] == .hyphen || bytes[offset] == UInt8(ascii: "+") || bytes[offset] == UInt8(ascii: "*") {
      offset += 1
    } else {
      while offset < end, offset - start < 9, bytes[offset].isDigit { offset += 1 }
      guard offset > start, offset < end else { return 0 }
      guard bytes[offset] == UInt8(ascii: ".") || bytes[offset] == UInt8(ascii: ")") else { return 0 }
      offset += 1
    }
    return offset == end || bytes[offset].isWhitespace ? offset - start : 0
  }

  /// Whether a line consists of hyphens or equals signs only, which makes a heading of the paragraph above it.
  static func isUnderline(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Bool {
    guard start < end, bytes[start] == .hyphen || bytes[start] == UInt8(ascii: "=") else { return false }
    var offset = start
    while offset < end, bytes[offset] == bytes[start] { offset += 1 }
    while offset < end, bytes[offset].isSpaceOrTab { offset += 1 }
    return offset == end
  }

  private static func isHeading(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Bool {
    var offset = start
    while offset < end, offset - start < 7, bytes[offset] == .hash { offset += 1 }
    return offset - start < 7 && (offset == end || bytes[offset].isSpaceOrTab)
  }

  private static func isFence(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Bool {
    let mark = bytes[start]
    var offset = start
    while offset < end, bytes[offset] == mark { offset += 1 }
    guard offset - start >= 3 else { return false }
    return mark == UInt8(ascii: "~") || !bytes[offset..<end].contains(mark)
  }

  private static func isThematicBreak(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Bool {
    var marks = 0
    for byte in bytes[start..<end] {
      if byte == bytes[start] { marks += 1 } else if !byte.isSpaceOrTab { return false }
    }
    return marks >= 3
  }
}
