/// How the text of a table's column stands.
package enum Alignment: UInt8, Sendable {
  case none
  case left
  case center
  case right
}

/// GitHub's rules for a single line of a pipe table. Bytes and offsets only: this is where hostile text arrives first.
enum TableSyntax {
  /// The alignments that a delimiter row gives to its columns, nil where the line is no delimiter row.
  static func delimiterRow(_ bytes: [UInt8], _ range: Range<Int>) -> [Alignment]? {
    var offset = range.lowerBound
    let end = range.upperBound
    func skipBlanks() { while offset < end, bytes[offset].isBlankInTable { offset += 1 } }
    func skip(_ byte: UInt8) -> Bool {
      guard offset < end, bytes[offset] == byte else { return false }
      offset += 1
      return true
    }

    var alignments: [Alignment] = []
    _ = skip(.pipe)
    repeat {
      skipBlanks()
      if offset == end, !alignments.isEmpty { return alignments }
      let left = skip(.colon)
      guard skip(.hyphen) else { return nil }
      while skip(.hyphen) {}
      let right = skip(.colon)
      skipBlanks()
      alignments.append(left ? (right ? .center : .left) : (right ? .right : .none))
    } while skip(.pipe)
    return offset == end ? alignments : nil
  }

  /// The cells of a row, without the white space around them, added to `cells`. Nothing is added where the line is no
  /// row: a blank one, or a lone pipe.
  static func cells(_ bytes: [UInt8], _ range: Range<Int>, into cells: inout [Range<Int>]) {
    let end = range.upperBound
    var offset = afterPipe(bytes, range.lowerBound, end)
    while offset < end {
      let cellEnd = self.cellEnd(bytes, offset, end)
      let next = afterPipe(bytes, cellEnd, end)
      // Blanks at the end of a line with nothing but them are no cell, but the caller leaves blank lines out.
      cells.append(bytes.trimmed(offset..<cellEnd))
      offset = next
    }
  }

  /// The number of cells of a row.
  static func cellCount(_ bytes: [UInt8], _ range: Range<Int>) -> Int {
    var count = 0
    var offset = afterPipe(bytes, range.lowerBound, range.upperBound)
    while offset < range.upperBound {
      offset = afterPipe(bytes, cellEnd(bytes, offset, range.upperBound), range.upperBound)
      count += 1
    }
    return count
  }

  /// Adds the text of a cell, in which `\|` stands for a pipe, even in a code span.
  static func appendUnescaped(_ bytes: [UInt8], _ range: Range<Int>, to output: inout [UInt8]) {
    var runStart = range.lowerBound
    var offset = range.lowerBound
    while offset + 1 < range.upperBound {
      if bytes[offset] == .backslash, bytes[offset + 1] == .pipe {
        output.append(contentsOf: bytes[runStart..<offset])
        runStart = offset + 1
        offset += 2
      } else {
        offset += 1
      }
    }
    output.append(contentsOf: bytes[runStart..<range.upperBound])
  }

  /// Where a cell ends: at the first pipe without a backslash right before it, however many backslashes stand there.
  private static func cellEnd(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Int {
    var offset = start
    while offset < end {
      if bytes[offset] == .pipe, offset == start || bytes[offset - 1] != .backslash { return offset }
      offset += 1
    }
    return end
  }

  /// The offset after a pipe and the blanks that follow it; the offset itself where no pipe stands.
  private static func afterPipe(_ bytes: [UInt8], _ offset: Int, _ end: Int) -> Int {
    guard offset < end, bytes[offset] == .pipe else { return offset }
    var next = offset + 1
    while next < end, bytes[next].isBlankInTable { next += 1 }
    return next
  }
}
