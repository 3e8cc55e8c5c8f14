/// The bytes that Markdown gives a meaning to, by name.
extension UInt8 {
  static let lineFeed = UInt8(ascii: "\n")
  static let carriageReturn = UInt8(ascii: "\r")
  static let tab = UInt8(ascii: "\t")
  static let space = UInt8(ascii: " ")
  static let pipe = UInt8(ascii: "|")
  static let backslash = UInt8(ascii: "\\")
  static let hyphen = UInt8(ascii: "-")
  static let colon = UInt8(ascii: ":")
  static let less = UInt8(ascii: "<")
  static let greater = UInt8(ascii: ">")
  static let hash = UInt8(ascii: "#")

  var isSpaceOrTab: Bool { self == .space || self == .tab }
  /// What GitHub's tables take for blank within a line.
  var isBlankInTable: Bool { isSpaceOrTab || self == 0x0B || self == 0x0C }
  /// What libcmark takes for white space: blank, tab, and the four kinds of line and page ends.
  var isWhitespace: Bool { self == .space || (0x09...0x0D).contains(self) }
  var isDigit: Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) }
  var isUpper: Bool { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(self) }
  var isLower: Bool { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self) }
  var isLetter: Bool { isUpper || isLower }
  /// The byte with an ASCII capital made small.
  var lowered: UInt8 { isUpper ? self | 0x20 : self }
}

extension [UInt8] {
  /// A range of the bytes without white space at its ends.
  func trimmed(_ range: Range<Int>) -> Range<Int> {
    var start = range.lowerBound
    var end = range.upperBound
    while start < end, self[start].isWhitespace { start += 1 }
    while end > start, self[end - 1].isWhitespace { end -= 1 }
    return start..<end
  }

  /// Whether the bytes at an offset, before a limit, are those of a text.
  func has(_ text: StaticString, at offset: Int, before limit: Int) -> Bool {
    guard offset >= 0, limit <= count, limit - offset >= text.utf8CodeUnitCount else { return false }
    return text.withUTF8Buffer { wanted in
      for index in wanted.indices where self[offset + index] != wanted[index] { return false }
      return true
    }
  }
}
