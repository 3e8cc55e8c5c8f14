/// The `{placeholders}` of statements.
package enum Placeholders {
  /// The names of the placeholders in a text, in order, each as often as it stands there.
  package static func names(in text: String) -> [String] {
    var text = text
    return text.withUTF8 { bytes in
      var names: [String] = []
      var start: Int?
      for index in bytes.indices {
        switch bytes[index] {
        case UInt8(ascii: "{"): start = index + 1
        case UInt8(ascii: "}"):
          if let begin = start { names.append(String(decoding: bytes[begin..<index], as: UTF8.self)) }
          start = nil
        default: break
        }
      }
      return names
    }
  }

  /// The text with every occurrence of a placeholder replaced.
  package static func replacing(_ name: String, in text: String, with value: String) -> String {
    let pattern = Array("{\(name)}".utf8)
    let bytes = Array(text.utf8)
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count + value.utf8.count)
    var index = 0
    while index < bytes.count {
      if bytes[index] == pattern[0], index + pattern.count <= bytes.count,
        bytes[index..<index + pattern.count].elementsEqual(pattern)
      {
        output.append(contentsOf: value.utf8)
        index += pattern.count
      } else {
        output.append(bytes[index])
        index += 1
      }
    }
    return String(decoding: output, as: UTF8.self)
  }

  /// The unit that a text writes out right behind a parameter's placeholder, which prints it already; nil where it does
  /// not.
  package static func doubledUnit(of parameter: Parameter, in text: String) -> String? {
    switch parameter.unit {
    case nil, "text", "date", "count", "score": return nil
    default: break
    }
    var (name, text) = (parameter.name, text)
    return text.withUTF8 { text in
      name.withUTF8 { name in
        for index in text.indices where text[index] == UInt8(ascii: "{") {
          let end = index + 1 + name.count
          guard end < text.count, text[end] == UInt8(ascii: "}"), text[(index + 1)..<end].elementsEqual(name) else {
            continue
          }
          let rest = text[(end + 1)...].drop { isBlank($0) || $0 == UInt8(ascii: "-") }
          if let unit = units(of: parameter).first(where: { begins(rest, with: $0) }) { return unit }
        }
        return nil
      }
    }
  }

  /// How a parameter's unit may be written out.
  private static func units(of parameter: Parameter) -> [String] {
    switch parameter.unit {
    case nil: return []
    case "percent": return ["per cent", "percent", "%"]
    case "times-a-year": return ["times", "a year"]
    case .some(let unit):
      let words = unit.replacing("-", with: " ")
      return [words] + (words.hasSuffix("s") ? [String(words.dropLast())] : [])
    }
  }

  /// Whether a text begins with some words, however their letters are written and wherever lines are broken between
  /// them, and the last of them ends there.
  private static func begins(_ text: Slice<UnsafeBufferPointer<UInt8>>, with words: String) -> Bool {
    var rest = text
    for byte in words.utf8 {
      if byte == UInt8(ascii: " ") {
        let trimmed = rest.drop(while: isBlank)
        guard trimmed.count < rest.count else { return false }
        rest = trimmed
      } else {
        guard let first = rest.first, lowered(first) == lowered(byte) else { return false }
        rest = rest.dropFirst()
      }
    }
    guard let next = rest.first else { return true }
    return next < 0x80 && !(UInt8(ascii: "a")...UInt8(ascii: "z")).contains(lowered(next))
  }

  private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }

  private static func lowered(_ byte: UInt8) -> UInt8 {
    (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte | 0x20 : byte
  }
}
