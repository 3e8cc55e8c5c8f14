/// Others' words as words of ours.
enum ImportWords {
  /// A text on one line, single spaces between its words.
  static func oneLine(_ text: String) -> String {
    text.split { $0 == " " || $0 == "\n" || $0 == "\r" || $0 == "\t" || $0 == "\r\n" }.joined(separator: " ")
  }

  /// Texts one behind the other, each ended like a sentence.
  static func sentences(_ texts: [String]) -> String {
    texts.map(oneLine).filter { !$0.isEmpty }.map { text in
      let text = text.prefix(1).uppercased() + text.dropFirst()
      return ".?!:;".contains(text.last ?? ".") ? text : text + "."
    }.joined(separator: " ")
  }

  /// The label of an item as it may stand in a sentence; `1.` would begin a list.
  static func label(_ text: String) -> String {
    let digits = text.prefix { $0.isNumber }
    return !digits.isEmpty && [".", ")"].contains(text.dropFirst(digits.count)) ? "(\(digits))" : text
  }

  /// A text that is inline Markdown: signs that would begin a heading, a list or a quotation are escaped.
  static func inline(_ text: String) -> String {
    let digits = text.prefix { $0.isNumber }
    let rest = text.dropFirst(digits.count)
    if !digits.isEmpty, let sign = rest.first, ".)".contains(sign) { return digits + "\\" + rest }
    guard let first = text.first, "#>+-*=~|".contains(first) else { return text }
    // Emphasis begins with a star, a list with a star and a space.
    if first == "*", text.dropFirst().first != " " { return text }
    return "\\" + text
  }

  /// A number of at least two digits.
  static func number(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }

  /// A text as an id of a register's entry: lower-case letters, digits and hyphens, at most 60 of them.
  static func slug(_ text: String) -> String {
    var slug = ""
    for byte in text.lowercased().utf8 {
      let isPlain =
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
      if isPlain {
        slug.unicodeScalars.append(Unicode.Scalar(byte))
      } else if !slug.isEmpty, slug.last != "-" {
        slug += "-"
      }
    }
    slug = String(slug.prefix(60))
    while slug.last == "-" { slug.removeLast() }
    return slug
  }

  /// A text as the name of a parameter: small letters, digits and underlines, a letter first.
  static func parameterName(_ text: String) -> String {
    let name = slug(text).split(separator: "-").joined(separator: "_")
    let isUsable = name.utf8.count > 1 && name.first?.isLetter == true
    return isUsable ? name : "value" + (name.isEmpty ? "" : "_" + name)
  }

  /// The text, with a number behind it where it is taken.
  static func free(_ text: String, joint: String = "-", isTaken: (String) -> Bool) -> String {
    guard isTaken(text) else { return text }
    var number = 2
    while isTaken(text + joint + String(number)) { number += 1 }
    return text + joint + String(number)
  }

  /// The last name of a path.
  static func baseName(_ path: String) -> String {
    path.split(separator: "/").last.map(String.init) ?? path
  }
}
