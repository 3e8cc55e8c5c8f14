import Catalogue

/// Finds which glossary terms a set of statements uses.
struct TermFinder: Sendable {
  /// All statements in lower case, with blanks at both ends so that whole words can be found.
  private let text: [UInt8]
  private let abbreviations: Set<String>

  init(_ statements: [String]) {
    var text: [UInt8] = [0x20]
    var abbreviations: Set<String> = []
    for statement in statements {
      for byte in statement.utf8 {
        let isLetter =
          (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte)
          || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
          || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || byte >= 0x80
        text.append(isLetter ? ((UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte | 0x20 : byte) : 0x20)
      }
      text.append(0x20)
      abbreviations.formUnion(Abbreviations.words(in: statement))
    }
    self.text = text
    self.abbreviations = abbreviations
  }

  /// Whether a term, or its abbreviation, stands in a statement.
  func uses(_ term: Term) -> Bool {
    if let abbreviation = term.abbreviation, abbreviations.contains(abbreviation) { return true }
    var wanted: [UInt8] = [0x20]
    for byte in term.name.utf8 {
      if byte == UInt8(ascii: "(") { break }
      let isWord = byte != UInt8(ascii: "-") && byte != UInt8(ascii: "'") && byte != UInt8(ascii: "/")
      wanted.append(isWord ? ((UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte | 0x20 : byte) : 0x20)
    }
    while wanted.last == 0x20 { wanted.removeLast() }
    guard wanted.count > 3 else { return false }
    return ByteSearch.contains(text, wanted)
  }
}

/// Finds bytes in bytes.
enum ByteSearch {
  /// Whether `pattern` stands in `text`, as the beginning of a word to its end or with a plural s.
  static func contains(_ text: [UInt8], _ pattern: [UInt8]) -> Bool {
    guard let first = pattern.first, pattern.count <= text.count else { return false }
    var index = 0
    let last = text.count - pattern.count
    while index <= last {
      guard text[index] == first else {
        index += 1
        continue
      }
      if text[index..<index + pattern.count].elementsEqual(pattern) {
        var end = index + pattern.count
        if end < text.count, text[end] == UInt8(ascii: "s") { end += 1 }
        if end >= text.count || text[end] == 0x20 { return true }
      }
      index += 1
    }
    return false
  }
}
