/// Goes through a line as libcmark does, where a tab reaches to the next column divisible by four and may be used up
/// in part.
struct LineCursor {
  private let bytes: [UInt8]
  private let end: Int
  private(set) var offset: Int
  private(set) var column = 0

  init(_ bytes: [UInt8], _ line: Range<Int>) {
    self.bytes = bytes
    offset = line.lowerBound
    end = line.upperBound
  }

  /// The first byte ahead that is neither blank nor tab, and the number of columns up to it.
  var firstNonSpace: (offset: Int, indent: Int) {
    var offset = self.offset
    var column = self.column
    while offset < end {
      if bytes[offset] == .space {
        column += 1
      } else if bytes[offset] == .tab {
        column += 4 - column % 4
      } else {
        break
      }
      offset += 1
    }
    return (offset, column - self.column)
  }

  var isAtEnd: Bool { offset >= end }

  /// The byte at an offset of the text, nil at the end of the line.
  func byte(at offset: Int) -> UInt8? { offset < end ? bytes[offset] : nil }

  /// Goes forward by columns.
  mutating func advance(columns count: Int) {
    var count = count
    while count > 0, offset < end {
      guard bytes[offset] == .tab else {
        offset += 1
        column += 1
        count -= 1
        continue
      }
      let toTabStop = 4 - column % 4
      let taken = min(count, toTabStop)
      column += taken
      if taken == toTabStop { offset += 1 }
      count -= taken
    }
  }

  /// Takes the mark of a block quote and the blank after it; false where none stands.
  mutating func takeQuoteMark() -> Bool {
    let (first, indent) = firstNonSpace
    guard indent <= 3, byte(at: first) == .greater else { return false }
    advance(columns: indent + 1)
    if byte(at: offset)?.isSpaceOrTab == true { advance(columns: 1) }
    return true
  }

  /// Takes the marker of a list item; gives the indentation that the item's further lines need.
  mutating func takeListMarker() -> Int? {
    let (first, indent) = firstNonSpace
    let width = BlockStart.listMarkerWidth(bytes, first, end)
    guard width > 0 else { return nil }
    advance(columns: indent + width)
    var probe = self
    while probe.column - column <= 5, probe.byte(at: probe.offset)?.isSpaceOrTab == true {
      probe.advance(columns: 1)
    }
    let blanks = probe.column - column
    // Five blanks are one blank and indented code; a marker alone on its line counts one.
    if blanks >= 5 || blanks < 1 || probe.isAtEnd {
      if blanks > 0 { advance(columns: 1) }
      return indent + width + 1
    }
    self = probe
    return indent + width + blanks
  }
}
