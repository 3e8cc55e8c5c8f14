import CommonMark
import Diagnostics

/// What somebody meant to fill in: brackets, placeholders, TBC, filler text.
enum Leftovers {
  /// The findings in a document, each leftover once, where it stands first.
  static func findings(_ blocks: [TextBlock], file: String, isFinal: Bool) -> [Diagnostic] {
    var found: [Diagnostic] = []
    var seen: Set<String> = []
    for block in blocks where block.kind != .code {
      for text in leftovers(in: PhraseIndex.flat(block.text)) where seen.insert(text).inserted {
        found.append(
          Diagnostic(
            rule: DocumentRules.leftover.id, severity: isFinal ? .error : .warning,
            message: "'\(text)' was left to be filled in",
            at: SourceLocation(file: file, range: SourceRange(at: .init(line: block.line, column: 1))),
            fix: "replace it in the answer, selection or template that it comes from"))
      }
    }
    return found
  }

  /// Whether nothing in these texts was left to be filled in.
  static func isClean(_ blocks: [TextBlock]) -> Bool { findings(blocks, file: "", isFinal: false).isEmpty }

  /// The leftovers of a text in its order. Of what a user wrote, `isInput`, nothing may be left; a document may hold
  /// forms in which it says what is to be completed.
  static func leftovers(in bytes: [UInt8], isInput: Bool = false) -> [String] {
    var found: [String] = []
    var place = 0
    while place < bytes.count {
      let byte = bytes[place]
      let next = place + 1 < bytes.count ? bytes[place + 1] : 0
      switch byte {
      case UInt8(ascii: "["):
        if let end = close(bytes, place, UInt8(ascii: "]")), asks(bytes[place + 1..<end]) {
          found.append(String(decoding: bytes[place...end], as: UTF8.self))
          place = end
        }
      case UInt8(ascii: "{"):
        if next == UInt8(ascii: "{") || next == UInt8(ascii: "%") {
          found.append(next == UInt8(ascii: "{") ? "{{" : "{%")
          place += 1
        } else if let end = close(bytes, place, UInt8(ascii: "}")), isName(bytes[place + 1..<end]) {
          found.append(String(decoding: bytes[place...end], as: UTF8.self))
          place = end
        }
      case UInt8(ascii: "<"):
        if let end = close(bytes, place, UInt8(ascii: ">")), asksByName(bytes[place + 1..<end]) {
          found.append(String(decoding: bytes[place...end], as: UTF8.self))
          place = end
        }
      case UInt8(ascii: "_"):
        let end = bytes[place...].firstIndex { $0 != UInt8(ascii: "_") } ?? bytes.count
        if end - place > 2 { found.append(String(decoding: bytes[place..<end], as: UTF8.self)) }
        place = end - 1
      case UInt8(ascii: "?"):
        let end = bytes[place...].firstIndex { $0 != byte } ?? bytes.count
        if end - place > 2 { found.append(String(decoding: bytes[place..<end], as: UTF8.self)) }
        place = end - 1
      case UInt8(ascii: "T"), UInt8(ascii: "t"), UInt8(ascii: "X"), UInt8(ascii: "x"), UInt8(ascii: "L"),
        UInt8(ascii: "l"), UInt8(ascii: "F"), UInt8(ascii: "f"):
        guard place == 0 || !PhraseIndex.isWord(bytes[place - 1]) else { break }
        if let phrase = phrase(bytes, at: place, isInput ? openPhrases + formPhrases : openPhrases) {
          found.append(phrase)
          place += phrase.utf8.count - 1
          break
        }
        if isInput, let phrase = phrase(bytes, at: place, ["to be agreed"]),
          isOpenAgreement(bytes, place..<place + phrase.utf8.count)
        {
          found.append(phrase)
          place += phrase.utf8.count - 1
          break
        }
        if byte | 0x20 == UInt8(ascii: "x"), let end = endOfOpenDate(bytes, from: place) {
          found.append(String(decoding: bytes[place..<end], as: UTF8.self))
          place = end - 1
          break
        }
        var end = place
        while end < bytes.count, PhraseIndex.isWord(bytes[end]) { end += 1 }
        let word = bytes[place..<end]
        if isFiller(word) { found.append(String(decoding: word, as: UTF8.self)) }
        place = end - 1
      default: break
      }
      place += 1
    }
    return found
  }

  /// The end of a bracket that is near enough to belong to its start.
  private static func close(_ bytes: [UInt8], _ start: Int, _ end: UInt8) -> Int? {
    let limit = min(bytes.count, start + 120)
    return bytes[start + 1..<limit].firstIndex { $0 == end || $0 == bytes[start] }.flatMap {
      bytes[$0] == end ? $0 : nil
    }
  }

  /// Whether what stands in square brackets asks to be replaced: words or dots. A box to tick (`[x]`) and the number
  /// of a note do not.
  private static func asks(_ bytes: ArraySlice<UInt8>) -> Bool {
    let letters = bytes.count { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0 | 0x20) }
    let dots = bytes.count { $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "_") } + (bytes.contains(0xE2) ? 2 : 0)
    return letters > 1 || dots > 1
  }

  private static func isName(_ bytes: ArraySlice<UInt8>) -> Bool {
    !bytes.isEmpty
      && bytes.allSatisfy { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) || $0 == UInt8(ascii: "_") }
  }

  /// Whether what stands between angle brackets is a name to be replaced: words, no address.
  private static func asksByName(_ bytes: ArraySlice<UInt8>) -> Bool {
    guard let first = bytes.first, (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(first | 0x20) else { return false }
    return bytes.allSatisfy {
      PhraseIndex.isWord($0) || $0 == 0x20 || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_")
    }
  }

  private static let openPhrases = ["to be confirmed", "to be decided", "to be determined", "to be advised"]
  private static let formPhrases = ["to be completed", "to be filled in", "fill in here"]

  /// The phrase that stands at a place as whole words, in whatever case.
  private static func phrase(_ bytes: [UInt8], at place: Int, _ phrases: [String]) -> String? {
    for phrase in phrases {
      let end = place + phrase.utf8.count
      guard end <= bytes.count, end == bytes.count || !PhraseIndex.isWord(bytes[end]) else { continue }
      let text = String(decoding: bytes[place..<end], as: UTF8.self)
      if text.lowercased() == phrase { return text }
    }
    return nil
  }

  private static func isFiller(_ word: ArraySlice<UInt8>) -> Bool {
    guard word.count >= 3 else { return false }
    let lower = word.map { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) ? $0 | 0x20 : $0 }
    if lower.allSatisfy({ $0 == UInt8(ascii: "x") }) { return true }
    return ["tbc", "tbd", "tba", "todo", "lorem"].contains { lower.elementsEqual($0.utf8) }
  }
}
