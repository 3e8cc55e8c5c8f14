/// Leftovers that only their surroundings tell from words that are meant.
extension Leftovers {
  /// The end of a date of which a part is still crossed out, such as `xx/xx/2022`, that begins at a place; nil where
  /// there is none. Two crosses alone may be a size or a number.
  static func endOfOpenDate(_ bytes: [UInt8], from start: Int) -> Int? {
    var end = start
    var separators = 0
    while end < bytes.count {
      let byte = bytes[end]
      if isDateSeparator(byte), end + 1 < bytes.count, isDatePart(bytes[end + 1]) {
        separators += 1
      } else if !isDatePart(byte) {
        break
      }
      end += 1
    }
    let isWhole = end == bytes.count || !PhraseIndex.isWord(bytes[end])
    return separators == 2 && isWhole ? end : nil
  }

  private static func isDatePart(_ byte: UInt8) -> Bool {
    byte | 0x20 == UInt8(ascii: "x") || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }

  private static func isDateSeparator(_ byte: UInt8) -> Bool {
    [UInt8(ascii: "/"), UInt8(ascii: "-"), UInt8(ascii: ".")].contains(byte)
  }

  /// Whether "to be agreed" at some bytes stands for what is not agreed: alone, or after "is" or "are", with nothing
  /// that says by whom or when. "The plan has to be agreed" is a rule.
  static func isOpenAgreement(_ bytes: [UInt8], _ phrase: Range<Int>) -> Bool {
    let after = bytes[phrase.upperBound...].first { $0 != 0x20 }
    if let after, PhraseIndex.isWord(after) { return false }
    guard let last = bytes[..<phrase.lowerBound].last(where: { $0 != 0x20 }), PhraseIndex.isWord(last) else {
      return true
    }
    let word = bytes[..<phrase.lowerBound].split(whereSeparator: { !PhraseIndex.isWord($0) }).last ?? []
    return ["is", "are", "still", "yet"].contains { word.elementsEqual($0.utf8) }
  }
}
