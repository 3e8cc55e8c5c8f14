/// Others' ids as ids of requirements: `ac-2.1` and `AC-2(1)` as `AC-2.1`, `A.5.1.1` as `A-5.1.1`.
package enum EntryIDMapping {
  /// The id for a text: its words in capitals, then its numbers with points between; nil where it has no number or, with
  /// no prefix either, no word.
  package static func entryID(_ text: String, prefix: String? = nil) -> String? {
    let (words, numbers) = parts(text)
    return id(words, numbers, prefix)
  }

  /// An id for a text that lacks a word or a number, by its place among such.
  package static func entryID(_ text: String, prefix: String?, number: Int) -> String {
    let (words, numbers) = parts(text)
    return id(words.isEmpty ? ["C"] : words, numbers.isEmpty ? [String(number)] : numbers, prefix) ?? "C-\(number)"
  }

  private static func parts(_ text: String) -> (words: [String], numbers: [String]) {
    var words: [String] = []
    var numbers: [String] = []
    for token in tokens(text) {
      if numbers.isEmpty, isLetter(token.utf8.first) { words.append(token) } else { numbers.append(token) }
    }
    // `s1`, the only token: its digits are the number.
    if numbers.isEmpty, let last = words.last {
      let word = last.prefix { !$0.isNumber }
      if word.count < last.count {
        words[words.count - 1] = String(word)
        numbers = [String(last.dropFirst(word.count))]
      }
    }
    return (words, numbers)
  }

  private static func id(_ words: [String], _ numbers: [String], _ prefix: String?) -> String? {
    var words = words.map { $0.uppercased() }
    if let prefix { words.insert(prefix, at: 0) }
    guard let first = words.first, let number = numbers.first else { return nil }
    words[0] = String(first.prefix(10))
    // Only one letter may stand behind the digits of the number itself.
    let digits = number.prefix { $0.isNumber }
    let rest = number.dropFirst(digits.count)
    let head = rest.count <= 1 ? [number] : [String(digits), String(rest)]
    let id = words.joined(separator: "-") + "-" + (head + numbers.dropFirst()).joined(separator: ".").lowercased()
    return CommonShapes.isEntryID(id) ? id : nil
  }

  /// The runs of letters and digits.
  private static func tokens(_ text: String) -> [String] {
    text.utf8.split { !isLetter($0) && !(UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }.map {
      String(Substring($0))
    }
  }

  private static func isLetter(_ byte: UInt8?) -> Bool {
    guard let byte else { return false }
    return (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
  }
}
