/// How a scalar is written: plain where that is safe, in quotes exactly where it is needed.
package enum YAMLScalarText {
  /// Where a scalar stands; inside brackets more characters have a meaning.
  enum Place {
    case block, flow
  }

  /// A scalar on one line.
  static func line(_ scalar: Node.Scalar, _ shape: Shape?, _ place: Place) -> String {
    if scalar.isNull { return "null" }
    return mustQuote(scalar, shape, place) ? quoted(scalar.text) : scalar.text
  }

  /// A text as a value on one line, read as this very text by any reader.
  package static func value(_ text: String) -> String { key(text, .block) }

  /// A key.
  static func key(_ text: String, _ place: Place) -> String {
    isPlain(text, place) && !isAnotherType(text) ? text : quoted(text)
  }

  private static func mustQuote(_ scalar: Node.Scalar, _ shape: Shape?, _ place: Place) -> Bool {
    let text = scalar.text
    if !isPlain(text, place) { return true }
    switch shape {
    case .reference("editions"): return true
    case .pattern(let pattern) where pattern.name.hasPrefix("an edition's id"): return true
    case .date: return false
    case .integer, .number, .flag: return scalar.isQuoted
    case .text, .pattern, .oneOf, .reference: return isAnotherType(text) || isVersion(text)
    // Whether it is a number or a text that looks like one only its author knows.
    default: return scalar.isQuoted && isAnotherType(text)
    }
  }

  /// Whether a text may stand without quotes and is read as the same text.
  static func isPlain(_ text: String, _ place: Place) -> Bool {
    let scalars = Array(text.unicodeScalars)
    guard let first = scalars.first, let last = scalars.last, first != " ", last != " ", last != ":" else {
      return false
    }
    if first == "-" {
      guard scalars.count > 1, scalars[1] != " ", !isBracket(scalars[1]) else { return false }
    } else if "?:,[]{}#&*!|>'\"%@`".unicodeScalars.contains(first) {
      return false
    }
    if text.hasPrefix("---") || text.hasPrefix("...") { return false }
    for (index, scalar) in scalars.enumerated() {
      if isUnprintable(scalar) { return false }
      let next = index + 1 < scalars.count ? scalars[index + 1] : " "
      if scalar == ":", next == " " || (place == .flow && isBracket(next)) { return false }
      if scalar == " ", next == "#" { return false }
      if place == .flow, isBracket(scalar) { return false }
    }
    return true
  }

  /// Whether a reader that guesses types would take a text for something else: a number, true or false, nothing.
  static func isAnotherType(_ text: String) -> Bool {
    switch text.lowercased() {
    case "", "~", "null", "true", "false", "yes", "no", "on", "off", "y", "n", ".nan", ".inf", "-.inf", "+.inf", "=",
      "<<":
      return true
    default: return isNumber(text)
    }
  }

  /// Digits in any of the forms that one YAML version or another takes for a number.
  private static func isNumber(_ text: String) -> Bool {
    var bytes = Array(text.utf8)[...]
    if let sign = bytes.first, sign == UInt8(ascii: "-") || sign == UInt8(ascii: "+") { bytes = bytes.dropFirst() }
    if bytes.first == UInt8(ascii: ".") { bytes = bytes.dropFirst() }
    guard let first = bytes.first, isDigit(first) else { return false }
    let rest = String(decoding: bytes, as: UTF8.self)
    if ["0x", "0o", "0b"].contains(where: { rest.hasPrefix($0) }) { return rest.utf8.count > 2 }
    var previous: UInt8 = 0
    for byte in bytes {
      let isSign = (byte == UInt8(ascii: "-") || byte == UInt8(ascii: "+")) && previous | 0x20 == UInt8(ascii: "e")
      guard isDigit(byte) || isSign || byte | 0x20 == UInt8(ascii: "e") || "._:".utf8.contains(byte) else {
        return false
      }
      previous = byte
    }
    return true
  }

  /// Versions such as `1.0.1` and periods such as `2021-23`: numbers to the eye, and only some of them to a reader.
  private static func isVersion(_ text: String) -> Bool {
    guard let first = text.utf8.first, isDigit(first), PartialDate(text) == nil else { return false }
    return text.utf8.allSatisfy { isDigit($0) || "./-".utf8.contains($0) }
  }

  /// The text in quotes; single ones where a backslash or a double quote would have to be escaped.
  static func quoted(_ text: String) -> String {
    let hasSpecial = text.utf8.contains { $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "\\") }
    if hasSpecial, !text.unicodeScalars.contains(where: isUnprintable) {
      return "'" + text.unicodeScalars.map { $0 == "'" ? "''" : String($0) }.joined() + "'"
    }
    var output = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": output += "\\\""
      case "\\": output += "\\\\"
      case "\n": output += "\\n"
      case "\t": output += "\\t"
      default:
        if isUnprintable(scalar) { output += escaped(scalar) } else { output.unicodeScalars.append(scalar) }
      }
    }
    return output + "\""
  }

  private static func escaped(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    let (letter, width) = scalar.value <= 0xFF ? ("x", 2) : scalar.value <= 0xFFFF ? ("u", 4) : ("U", 8)
    return "\\\(letter)" + String(repeating: "0", count: width - digits.count) + digits
  }

  /// Control characters, line ends of every kind, and the byte order mark.
  static func isUnprintable(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F..<0xA0, 0x2028, 0x2029, 0xFEFF, 0xFFFE, 0xFFFF: true
    default: false
    }
  }

  private static func isBracket(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case ",", "[", "]", "{", "}": true
    default: false
    }
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }
}
