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
    let units: [String]
    switch parameter.unit {
    case nil, "text", "date", "count", "score": return nil
    case "percent": units = ["per cent", "percent", "%"]
    case "times-a-year": units = ["times", "a year"]
    case .some(let unit):
      let words = String(unit.map { $0 == "-" ? " " : $0 })
      units = [words] + (words.hasSuffix("s") ? [String(words.dropLast())] : [])
    }
    // A statement may be folded anywhere, and a blank be a line's end.
    let flat = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    for piece in flat.split(separator: "{\(parameter.name)}", omittingEmptySubsequences: false).dropFirst() {
      let rest = piece.drop { $0 == " " || $0 == "-" }
      for unit in units where rest.lowercased().hasPrefix(unit) {
        guard rest.dropFirst(unit.count).first.map({ !$0.isLetter }) ?? true else { continue }
        return unit
      }
    }
    return nil
  }
}
