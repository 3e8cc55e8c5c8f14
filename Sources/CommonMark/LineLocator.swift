import Diagnostics

/// Finds the places of findings in their lines: of many in the same line too, in time that grows with the line only.
struct LineLocator {
  private let source: SourceLines
  private var line = -1
  /// The line as a whole.
  private var whole: SourceLocation
  /// How far the line has been searched, and the column there.
  private var offset = 0
  private var column = 1
  /// Whether something was not found: then nothing after it is looked for, or each would be a search in vain.
  private var isLost = false

  init(_ source: SourceLines) {
    self.source = source
    whole = SourceLocation(file: source.file)
  }

  /// The place of a text in a line, counted from 0, after the places given out before; the whole line where it is not
  /// to be found as it stands.
  mutating func location(line: Int, of text: ArraySlice<UInt8>) -> SourceLocation {
    go(to: line)
    let wanted = Array(text.prefix { $0 != .lineFeed }.prefix(40))
    guard line >= 0, line < source.count, !isLost, !wanted.isEmpty else { return whole }
    let end = source.range(of: line).upperBound
    var place = offset
    while place + wanted.count <= end {
      if source.bytes[place] == wanted[0], source.bytes[place..<place + wanted.count].elementsEqual(wanted) {
        column += scalars(offset..<place)
        offset = place + 1
        let start = SourcePosition(line: line + 1, column: column)
        column += 1
        let length = scalars(place..<place + wanted.count)
        return SourceLocation(
          file: source.file,
          range: SourceRange(start: start, end: SourcePosition(line: line + 1, column: start.column + length)))
      }
      place += 1
    }
    isLost = true
    return whole
  }

  private mutating func go(to line: Int) {
    guard line != self.line else { return }
    self.line = line
    whole = source.location(line: line)
    offset = line >= 0 && line < source.count ? source.range(of: line).lowerBound : 0
    column = 1
    isLost = false
  }

  private func scalars(_ range: Range<Int>) -> Int {
    var count = 0
    for byte in source.bytes[range] where byte & 0xC0 != 0x80 { count += 1 }
    return count
  }
}
