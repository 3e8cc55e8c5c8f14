/// Finds a great many phrases in texts, in time linear in the texts, however many phrases begin alike.
///
/// A phrase is looked up by the hash of its words. Which numbers of words to try is known by the first two, or by the
/// only one; a table of bits in front says of most places at once that no phrase begins there.
struct PhraseIndex: Sendable {
  /// Where a phrase stands in a text, in bytes.
  struct Match {
    var phrase: Int
    var range: Range<Int>
  }

  private var phrases: [[UInt8]] = []
  private var numbers: [[UInt8]: Int] = [:]
  /// By the hash of how phrases begin, how many words they have, the most first.
  private var lengths: [UInt64: [Int]] = [:]
  /// By the hash of all words, the phrases of these words: they differ in what stands between.
  private var wholes: [UInt64: [Int]] = [:]
  private var filter = [Bool](repeating: false, count: 1 << 16)

  /// Adds a phrase and gives its number: the same for the same words.
  mutating func add(_ text: String) -> Int? {
    let bytes = Self.flat(text)
    let words = Self.words(of: bytes)
    guard let first = words.first else { return nil }
    if let number = numbers[bytes] { return number }
    let number = phrases.count
    phrases.append(bytes)
    numbers[bytes] = number
    let key = words.count > 1 ? Self.joined(first.hash, words[1].hash) : first.hash
    var counts = lengths[key] ?? []
    if !counts.contains(words.count) {
      counts.append(words.count)
      counts.sort(by: >)
      lengths[key] = counts
    }
    wholes[Self.hash(of: words[...]), default: []].append(number)
    filter[Int(key & 0xFFFF)] = true
    return number
  }

  /// The phrases that stand in a text as whole words (a plural s allowed), the longest at each place, none inside
  /// another.
  func matches(in bytes: [UInt8]) -> [Match] {
    let words = Self.words(of: bytes)
    var found: [Match] = []
    var end = 0
    for (place, word) in words.enumerated() where word.range.lowerBound >= end {
      var best: Match?
      if place + 1 < words.count {
        best = match(Self.joined(word.hash, words[place + 1].hash), words[place...], in: bytes)
      }
      best = best ?? match(word.hash, words[place...], in: bytes)
      if best == nil, let singular = Self.singular(word, in: bytes) {
        best = match(singular.hash, [singular], in: bytes)
      }
      if let best {
        found.append(best)
        end = best.range.upperBound
      }
    }
    return found
  }

  /// The longest phrase that begins with the first of some words; `key` is the hash of how it begins.
  private func match(_ key: UInt64, _ words: ArraySlice<Word>, in bytes: [UInt8]) -> Match? {
    guard filter[Int(key & 0xFFFF)], let counts = lengths[key] else { return nil }
    for count in counts where count <= words.count {
      let part = words.prefix(count)
      if let match = match(part, in: bytes) { return match }
      guard let last = part.last, let singular = Self.singular(last, in: bytes) else { continue }
      if let match = match(part.dropLast() + [singular], in: bytes) { return match }
    }
    return nil
  }

  /// The phrase of just these words.
  private func match(_ words: ArraySlice<Word>, in bytes: [UInt8]) -> Match? {
    guard let start = words.first?.range.lowerBound, let candidates = wholes[Self.hash(of: words)] else { return nil }
    for number in candidates {
      let phrase = phrases[number]
      let end = start + phrase.count
      guard end <= bytes.count, bytes[start..<end].elementsEqual(phrase) else { continue }
      if end == bytes.count || !Self.isWord(bytes[end]) { return Match(phrase: number, range: start..<end) }
      let isPlural = bytes[end] == UInt8(ascii: "s") && (end + 1 == bytes.count || !Self.isWord(bytes[end + 1]))
      if isPlural { return Match(phrase: number, range: start..<end) }
    }
    return nil
  }

  /// A text's bytes with every line's end as a space.
  static func flat(_ text: String) -> [UInt8] {
    var bytes = Array(text.utf8)
    for place in bytes.indices where bytes[place] == UInt8(ascii: "\n") { bytes[place] = UInt8(ascii: " ") }
    return bytes
  }

  private struct Word {
    var range: Range<Int>
    var hash: UInt64
  }

  private static func words(of bytes: [UInt8]) -> [Word] {
    var words: [Word] = []
    var start: Int?
    var hash = seed
    for (place, byte) in bytes.enumerated() {
      if isWord(byte) {
        if start == nil {
          start = place
          hash = seed
        }
        hash = (hash ^ UInt64(byte)) &* prime
      } else if let begin = start {
        words.append(Word(range: begin..<place, hash: hash))
        start = nil
      }
    }
    if let begin = start { words.append(Word(range: begin..<bytes.count, hash: hash)) }
    return words
  }

  private static let seed: UInt64 = 0xCBF2_9CE4_8422_2325
  private static let prime: UInt64 = 0x100_0000_01B3

  /// The word without a plural s; nil where it ends in none.
  private static func singular(_ word: Word, in bytes: [UInt8]) -> Word? {
    guard word.range.count > 1, bytes[word.range.upperBound - 1] == UInt8(ascii: "s") else { return nil }
    let range = word.range.dropLast()
    return Word(range: range, hash: bytes[range].reduce(seed) { ($0 ^ UInt64($1)) &* prime })
  }

  private static func hash(of words: ArraySlice<Word>) -> UInt64 {
    words.reduce(seed) { joined($0, $1.hash) }
  }

  private static func joined(_ first: UInt64, _ second: UInt64) -> UInt64 {
    (first &* 3 ^ second) &* prime
  }

  static func isWord(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
      || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || byte >= 0x80
  }
}
