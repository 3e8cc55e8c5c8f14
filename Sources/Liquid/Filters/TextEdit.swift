/// Changes of text by bytes, with the corner cases of the reference's language.
enum TextEdit {
  static func replacingLineEnds(_ bytes: [UInt8], with replacement: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    for (index, byte) in bytes.enumerated() {
      if byte == Byte.lineFeed {
        result.append(contentsOf: replacement)
      } else if byte == Byte.carriageReturn, index + 1 < bytes.count, bytes[index + 1] == Byte.lineFeed {
        continue
      } else {
        result.append(byte)
      }
    }
    return result
  }

  /// Replaces every occurrence; an empty pattern stands before and after every character.
  static func replaceAll(_ pattern: [UInt8], in text: [UInt8], with replacement: [UInt8], expands: Bool) -> [UInt8] {
    var result: [UInt8] = []
    var position = 0
    if pattern.isEmpty {
      for scalar in Scalars.split(text) {
        result.append(contentsOf: expanded(replacement, match: [], text: text, at: position, expands))
        result.append(contentsOf: scalar)
        position += scalar.count
      }
      result.append(contentsOf: expanded(replacement, match: [], text: text, at: position, expands))
      return result
    }
    while let found = TextSearch.firstIndex(of: pattern, in: text, from: position) {
      result.append(contentsOf: text[position..<found])
      result.append(contentsOf: expanded(replacement, match: pattern, text: text, at: found, expands))
      position = found + pattern.count
    }
    result.append(contentsOf: text[position...])
    return result
  }

  /// How often a pattern stands in a text, without overlap.
  static func occurrences(of pattern: [UInt8], in text: [UInt8]) -> Int {
    if pattern.isEmpty { return text.count + 1 }
    var count = 0
    var position = 0
    while let found = TextSearch.firstIndex(of: pattern, in: text, from: position) {
      count += 1
      position = found + pattern.count
    }
    return count
  }

  static func replaceFirst(_ pattern: [UInt8], in text: [UInt8], with replacement: [UInt8], expands: Bool) -> [UInt8] {
    guard let found = TextSearch.firstIndex(of: pattern, in: text, from: 0) else { return text }
    return Array(text[..<found]) + expanded(replacement, match: pattern, text: text, at: found, expands)
      + text[(found + pattern.count)...]
  }

  static func replaceLast(_ pattern: [UInt8], in text: [UInt8], with replacement: [UInt8]) -> [UInt8] {
    guard let found = pattern.isEmpty ? text.count : TextSearch.lastIndex(of: pattern, in: text) else { return text }
    return Array(text[..<found]) + replacement + text[(found + pattern.count)...]
  }

  /// A replacement with its back references put in, which lax mode takes from the reference's language.
  private static func expanded(
    _ replacement: [UInt8], match: [UInt8], text: [UInt8], at place: Int, _ expands: Bool
  ) -> [UInt8] {
    guard expands, replacement.contains(Byte.backslash) else { return replacement }
    var result: [UInt8] = []
    var index = 0
    while index < replacement.count {
      guard replacement[index] == Byte.backslash, index + 1 < replacement.count else {
        result.append(replacement[index])
        index += 1
        continue
      }
      switch replacement[index + 1] {
      case Byte.zero, Byte.ampersand: result.append(contentsOf: match)
      case Byte.backtick: result.append(contentsOf: text[..<place])
      case Byte.apostrophe: result.append(contentsOf: text[(place + match.count)...])
      case Byte.backslash: result.append(Byte.backslash)
      case UInt8(ascii: "1")...Byte.nine: break
      default: result.append(contentsOf: replacement[index...(index + 1)])
      }
      index += 2
    }
    return result
  }

  /// Splits; a single space means any white space, nothing means every character. Empty parts at the end go.
  static func split(_ text: [UInt8], by pattern: [UInt8]) -> [[UInt8]] {
    if text.isEmpty { return [] }
    if pattern.isEmpty { return Scalars.split(text) }
    if pattern == [Byte.space] { return text.split(whereSeparator: { Byte.isSpace($0) || $0 == 0 }).map { Array($0) } }
    var parts: [[UInt8]] = []
    var position = 0
    while let found = TextSearch.firstIndex(of: pattern, in: text, from: position) {
      parts.append(Array(text[position..<found]))
      position = found + pattern.count
    }
    parts.append(Array(text[position...]))
    while let last = parts.last, last.isEmpty { parts.removeLast() }
    return parts
  }
}

/// Letter case, in one pass over bytes where the text is ASCII.
enum TextCase {
  static func upper(_ bytes: [UInt8]) -> [UInt8] {
    if bytes.allSatisfy({ $0 < 0x80 }) {
      return bytes.map { $0 >= 0x61 && $0 <= 0x7A ? $0 & 0xDF : $0 }
    }
    return Array(String(decoding: bytes, as: UTF8.self).uppercased().utf8)
  }

  static func lower(_ bytes: [UInt8]) -> [UInt8] {
    if bytes.allSatisfy({ $0 < 0x80 }) { return bytes.map(Byte.lower) }
    return Array(String(decoding: bytes, as: UTF8.self).lowercased().utf8)
  }

  static func capitalized(_ bytes: [UInt8]) -> [UInt8] {
    let first = Scalars.offset(1, in: bytes)
    return upper(Array(bytes[..<first])) + lower(Array(bytes[first...]))
  }
}
