/// A text as words, placeholders and marks, each with the space before it.
///
/// Words are compared by a hash of 64 bits: a redline of two texts that collide would be wrong in one word in some
/// 10^13 texts, and comparing slices byte by byte would cost more than the whole comparison.
struct WordTokens: Sendable {
  struct Token: Sendable {
    var hash: UInt64
    /// The bytes of the token, without the space before it.
    var range: Range<Int>
    var isSpaced: Bool
    /// Whether a sentence ends with it.
    var endsSentence: Bool
  }

  let bytes: [UInt8]
  private(set) var tokens: [Token] = []

  init(_ text: String) {
    bytes = Array(text.utf8)
    tokens.reserveCapacity(bytes.count / 5)
    var index = 0
    var isSpaced = false
    while index < bytes.count {
      let byte = bytes[index]
      if Self.isSpace(byte) {
        isSpaced = true
        index += 1
        continue
      }
      let end = tokenEnd(from: index)
      tokens.append(
        Token(
          hash: StableHash.of(bytes[index..<end]), range: index..<end, isSpaced: isSpaced,
          endsSentence: endsSentence(at: index, end)))
      isSpaced = false
      index = end
    }
  }

  /// The text of some tokens; the space before the first is left out.
  func text(_ range: Range<Int>) -> String {
    var output: [UInt8] = []
    for place in range {
      let token = tokens[place]
      if token.isSpaced, place > range.lowerBound { output.append(UInt8(ascii: " ")) }
      output.append(contentsOf: bytes[token.range])
    }
    return String(decoding: output, as: UTF8.self)
  }

  /// The sentences as ranges of tokens; every token belongs to one.
  var sentences: [Range<Int>] {
    var found: [Range<Int>] = []
    var start = 0
    for (place, token) in tokens.enumerated() where token.endsSentence {
      found.append(start..<place + 1)
      start = place + 1
    }
    if start < tokens.count { found.append(start..<tokens.count) }
    return found
  }

  /// The hash of a run of tokens.
  func hash(_ range: Range<Int>) -> UInt64 {
    range.reduce(StableHash.seed) { StableHash.combine($0, tokens[$1].hash) }
  }

  private func tokenEnd(from start: Int) -> Int {
    if bytes[start] == UInt8(ascii: "{") {
      // A placeholder is one word, whatever stands in it.
      var end = start + 1
      while end < bytes.count, bytes[end] != UInt8(ascii: "}"), !Self.isSpace(bytes[end]) { end += 1 }
      if end < bytes.count, bytes[end] == UInt8(ascii: "}") { return end + 1 }
    }
    guard Self.isWord(bytes[start]) else { return start + 1 }
    var end = start + 1
    while end < bytes.count {
      if Self.isWord(bytes[end]) {
        end += 1
      } else if Self.joins(bytes[end]), end + 1 < bytes.count, Self.isWord(bytes[end + 1]) {
        end += 2
      } else {
        break
      }
    }
    return end
  }

  private func endsSentence(at start: Int, _ end: Int) -> Bool {
    guard end == start + 1, [UInt8(ascii: "."), UInt8(ascii: "?"), UInt8(ascii: "!")].contains(bytes[start])
    else { return false }
    return end == bytes.count || Self.isSpace(bytes[end])
  }

  static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }

  static func isWord(_ byte: UInt8) -> Bool {
    byte >= 0x80 || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
      || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }

  /// Marks that do not end a word when a letter or digit follows: `on-site`, `CTV3's`, `99.9`, `1,000`.
  private static func joins(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "-") || byte == UInt8(ascii: "'") || byte == UInt8(ascii: ".") || byte == UInt8(ascii: ",")
  }
}
