/// The markers of our conventions: pairs that stand in the text and read well without us.
enum MarkerToken: UInt8, Sendable, CaseIterable {
  case insertionStart, insertionEnd, deletionStart, deletionEnd, missingStart, missingEnd, tagStart, tagEnd

  /// What is marked: the same number for a start and its end.
  var pair: Int { Int(rawValue) / 2 }
  var isStart: Bool { rawValue % 2 == 0 }

  /// The node that stands for the marker once its other half is found.
  var kind: Node.Kind {
    switch self {
    case .insertionStart: .insertionStart
    case .insertionEnd: .insertionEnd
    case .deletionStart: .deletionStart
    case .deletionEnd: .deletionEnd
    case .missingStart: .missingStart
    case .missingEnd: .missingEnd
    case .tagStart: .tagStart
    case .tagEnd: .tagEnd
    }
  }

  /// The first marker in a stretch of text; nil for the marker where it is a guard that keeps two characters apart.
  static func next(in text: [UInt8], _ range: Range<Int>) -> (range: Range<Int>, token: MarkerToken?)? {
    var offset = range.lowerBound
    let end = range.upperBound
    while offset < end {
      let byte = text[offset]
      if byte == UInt8(ascii: "{") || byte == UInt8(ascii: "+") || byte == .hyphen || byte == 0xE2,
        let (token, length) = token(in: text, at: offset, before: end)
      {
        return (offset..<offset + length, token)
      }
      if byte == 0xEF, text.has(MarkerGuard.character, at: offset, before: end) {
        return (offset..<offset + MarkerGuard.character.utf8CodeUnitCount, nil)
      }
      offset += 1
    }
    return nil
  }

  private static func token(in text: [UInt8], at offset: Int, before end: Int) -> (MarkerToken, Int)? {
    if text.has("{++", at: offset, before: end) { return (.insertionStart, 3) }
    if text.has("++}", at: offset, before: end) { return (.insertionEnd, 3) }
    if text.has("{--", at: offset, before: end) { return (.deletionStart, 3) }
    if text.has("--}", at: offset, before: end) { return (.deletionEnd, 3) }
    if text.has("⟦missing:", at: offset, before: end) { return (.missingStart, 11) }
    if text.has("⟧", at: offset, before: end) { return (.missingEnd, 3) }
    if text.has("‹", at: offset, before: end) { return (.tagStart, 3) }
    if text.has("›", at: offset, before: end) { return (.tagEnd, 3) }
    return nil
  }
}
