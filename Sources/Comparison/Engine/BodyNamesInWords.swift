import Catalogue

/// Compares texts by their words: letter case, spacing, marks and quotes left aside; and, where asked, with the names
/// of bodies brought to that of their last successor, so that a renamed body is no change.
struct BodyNamesInWords: Sendable {
  /// Names by their first word, longest first: their words, and what stands for them.
  private let names: [UInt64: [(words: [UInt64], body: UInt64)]]

  init(_ catalogue: Catalogue) {
    var names: [UInt64: [(words: [UInt64], body: UInt64)]] = [:]
    for item in catalogue.organisations.entries {
      let body = StableHash.of(("body " + Self.lastSuccessor(of: item, in: catalogue)).utf8)
      for name in [item.name, item.abbreviation].compactMap({ $0 }) + item.formerNames {
        for form in [name, name + "s"] {
          let words = Self.plainWords(form)
          if let first = words.first { names[first, default: []].append((words, body)) }
        }
      }
    }
    self.names = names.mapValues { $0.sorted { $0.words.count > $1.words.count } }
  }

  static func lastSuccessor(of item: RegisterItem, in catalogue: Catalogue) -> String {
    var item = item
    var seen: Set<String> = [item.id]
    while item.succeededBy.count == 1, let next = catalogue.organisations[item.succeededBy[0]],
      seen.insert(next.id).inserted
    { item = next }
    return item.id
  }

  /// The words of a text in small letters, by hash, without marks.
  static func plainWords(_ text: String) -> [UInt64] {
    var words: [UInt64] = []
    var hash = StableHash.seed
    var inWord = false
    let bytes = Array(text.utf8)
    for (place, byte) in bytes.enumerated() {
      let isLetter = byte | 0x20 >= UInt8(ascii: "a") && byte | 0x20 <= UInt8(ascii: "z")
      if isLetter || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || isLetterByte(bytes, place) {
        hash = StableHash.adding(CollectionOfOne(isLetter ? byte | 0x20 : byte), to: inWord ? hash : StableHash.seed)
        inWord = true
      } else if isPoint(byte), inWord, place + 1 < bytes.count, isDigit(bytes[place - 1]), isDigit(bytes[place + 1]) {
        // 4.5 and 45 are not the same words.
        hash = StableHash.adding(CollectionOfOne(byte), to: hash)
      } else if inWord {
        words.append(hash)
        inWord = false
      }
    }
    if inWord { words.append(hash) }
    return words
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }
  private static func isPoint(_ byte: UInt8) -> Bool { byte == UInt8(ascii: ".") || byte == UInt8(ascii: ",") }

  /// Bytes of letters beyond ASCII; the dashes, quotes and ellipsis of U+2000 to U+206F are marks.
  private static func isLetterByte(_ bytes: [UInt8], _ place: Int) -> Bool {
    guard bytes[place] >= 0x80 else { return false }
    var start = place
    while start > 0, bytes[start] & 0xC0 == 0x80 { start -= 1 }
    if bytes[start] == 0xE2, start + 1 < bytes.count, bytes[start + 1] == 0x80 || bytes[start + 1] == 0x81 {
      return false
    }
    return !(bytes[start] == 0xC2)
  }

  /// The words with each body's name in one piece, as its last successor.
  func withBodies(_ words: [UInt64]) -> [UInt64] {
    var output: [UInt64] = []
    var place = 0
    while place < words.count {
      let match = names[words[place]]?.first { name in words[place...].starts(with: name.words) }
      output.append(match?.body ?? words[place])
      place += match?.words.count ?? 1
    }
    return output
  }

  enum Difference: Sendable {
    case none
    /// Case, spacing, marks.
    case editorial
    /// Only the names of bodies that followed each other.
    case renamed
    case words
  }

  func difference(_ old: String, _ new: String) -> Difference {
    if old == new { return .none }
    let (oldWords, newWords) = (Self.plainWords(old), Self.plainWords(new))
    if oldWords == newWords { return .editorial }
    return withBodies(oldWords) == withBodies(newWords) ? .renamed : .words
  }
}
