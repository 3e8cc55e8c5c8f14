/// Escapes text for HTML, content and attributes alike.
enum HTMLEscaper {
  static func replacement(_ byte: UInt8) -> StaticString? {
    switch byte {
    case Byte.ampersand: "&amp;"
    case Byte.less: "&lt;"
    case Byte.greater: "&gt;"
    case Byte.quote: "&quot;"
    case Byte.apostrophe: "&#39;"
    default: nil
    }
  }

  static func escaped(_ bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    append(bytes, to: &result)
    return result
  }

  static func append(_ bytes: [UInt8], to output: inout [UInt8]) {
    var start = 0
    for index in bytes.indices {
      guard let replacement = replacement(bytes[index]) else { continue }
      output.append(contentsOf: bytes[start..<index])
      replacement.withUTF8Buffer { output.append(contentsOf: $0) }
      start = index + 1
    }
    if start == 0 { output.append(contentsOf: bytes) } else { output.append(contentsOf: bytes[start...]) }
  }

  /// Leaves what is a character reference already.
  static func escapedOnce(_ bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    for (index, byte) in bytes.enumerated() {
      if byte == Byte.ampersand, isReference(bytes, after: index) {
        result.append(byte)
      } else if let replacement = replacement(byte) {
        replacement.withUTF8Buffer { result.append(contentsOf: $0) }
      } else {
        result.append(byte)
      }
    }
    return result
  }

  private static func isReference(_ bytes: [UInt8], after start: Int) -> Bool {
    var index = start + 1
    let isNumber = index < bytes.count && bytes[index] == Byte.hash
    if isNumber { index += 1 }
    let first = index
    while index < bytes.count, isNumber ? Byte.isDigit(bytes[index]) : Byte.isLetter(bytes[index]) { index += 1 }
    return index > first && index < bytes.count && bytes[index] == UInt8(ascii: ";")
  }
}
