package import Diagnostics

/// Which byte sequences are UTF-8.
package enum UTF8Validity {
  /// The length of the character of two to four bytes at `index`, nil where the bytes are none.
  static func length(of bytes: [UInt8], at index: Int) -> Int? {
    let first = bytes[index]
    let length: Int
    let second: ClosedRange<UInt8>
    switch first {
    case 0xC2...0xDF: (length, second) = (2, 0x80...0xBF)
    case 0xE0: (length, second) = (3, 0xA0...0xBF)
    case 0xED: (length, second) = (3, 0x80...0x9F)
    case 0xE1...0xEF: (length, second) = (3, 0x80...0xBF)
    case 0xF0: (length, second) = (4, 0x90...0xBF)
    case 0xF1...0xF3: (length, second) = (4, 0x80...0xBF)
    case 0xF4: (length, second) = (4, 0x80...0x8F)
    default: return nil
    }
    guard index + length <= bytes.count, second.contains(bytes[index + 1]) else { return nil }
    for offset in index + 2..<max(index + 2, index + length) where !(0x80...0xBF).contains(bytes[offset]) { return nil }
    return length
  }

  /// What is said of the first byte that is no part of a character; nil where there is none.
  package static func fault(in bytes: [UInt8], file: String) -> Diagnostic? {
    var index = 0
    while index < bytes.count {
      if bytes[index] < 0x80 {
        index += 1
      } else if let length = length(of: bytes, at: index) {
        index += length
      } else {
        let source = SourceText(file: file, bytes: bytes)
        return Diagnostic(
          TextRules.invalidUTF8, "byte 0x\(String(bytes[index], radix: 16, uppercase: true)) is not valid UTF-8",
          at: SourceLocation(file: file, range: source.range(index..<index + 1)),
          fix: TextRules.mend[TextRules.invalidUTF8.id])
      }
    }
    return nil
  }
}
