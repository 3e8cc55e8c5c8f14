import Diagnostics

/// An abbreviation that no reader can look up.
enum UnknownAbbreviation: CatalogueRule {
  static let rule = Rule(
    id: "catalogue/unknown-abbreviation", severity: .warning,
    summary: "A statement uses an abbreviation that the glossary does not have.",
    meaning: """
      The glossary of every document is made of the terms that its statements use. Add the abbreviation to \
      glossary.yaml, or write the words out.
      """,
    failing: ExampleCatalogue.example(statement: "The practice completes the QQRT every year."),
    passing: ExampleCatalogue.example(statement: "The practice completes the DSPT every year."))

  static func findings(in context: CheckContext) -> [Diagnostic] {
    let known = Abbreviations.known(in: context.catalogue)
    var found: [Diagnostic] = []
    for written in context.written {
      for word in Abbreviations.words(in: written.requirement.statement) where !known.contains(word) {
        found.append(
          Diagnostic(
            rule, "'\(word)' in the statement of '\(written.requirement.id)' is not in the glossary",
            at: written.requirement.location("statement"),
            fix: NearMiss.suggestion(for: word, among: known.sorted()) ?? "add it to glossary.yaml"))
      }
    }
    return found
  }
}

/// Words of capital letters.
package enum Abbreviations {
  /// The abbreviations that the catalogue explains somewhere.
  static func known(in catalogue: Catalogue) -> Set<String> {
    var known: Set<String> = ["UK", "NHS", "IT", "GP", "GPs", "ID", "OK"]
    for term in catalogue.glossary.entries {
      if let abbreviation = term.abbreviation { known.insert(abbreviation) }
      for word in words(in: term.name) { known.insert(word) }
    }
    for register in catalogue.itemRegisters {
      for item in register.entries {
        if let abbreviation = item.abbreviation { known.insert(abbreviation) }
        if let code = item.code { known.formUnion(words(in: code)) }
        known.formUnion(words(in: item.name))
      }
    }
    return known
  }

  /// The abbreviations in a text, each once: two or more capital letters, possibly with digits and a plural s.
  package static func words(in text: String) -> [String] {
    var text = text
    return text.withUTF8 { bytes in
      var words: [String] = []
      var start: Int?
      for index in 0...bytes.count {
        if index < bytes.count, isWord(bytes[index]) {
          if start == nil { start = index }
          continue
        }
        // Most words are ruled out by their first letter.
        if let begin = start, isCapital(bytes[begin]), let word = abbreviation(bytes[begin..<index]) {
          if !words.contains(word) { words.append(word) }
        }
        start = nil
      }
      return words
    }
  }

  /// The abbreviation that a word is, without its plural s; nil where it is none.
  private static func abbreviation(_ word: Slice<UnsafeBufferPointer<UInt8>>) -> String? {
    var word = word
    if word.last == UInt8(ascii: "s") { word.removeLast() }
    var capitals = 0
    for byte in word {
      guard isCapital(byte) || isDigit(byte) else { return nil }
      if isCapital(byte) { capitals += 1 }
    }
    // Codes such as DCB0129 or SCCI0034 are names of standards and stand in their register.
    guard capitals >= 2, word.count - capitals < 2 else { return nil }
    return String(decoding: word, as: UTF8.self)
  }

  private static func isWord(_ byte: UInt8) -> Bool {
    isCapital(byte) || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) || isDigit(byte) || byte >= 0x80
  }

  private static func isCapital(_ byte: UInt8) -> Bool { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) }

  private static func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }
}
