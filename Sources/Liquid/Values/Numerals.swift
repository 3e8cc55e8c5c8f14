/// Reads numbers from texts as the reference's language does.
enum Numerals {
  /// A whole text that is a number: sign, digits with single underscores between, a prefix for another base.
  static func strictInteger(_ text: [UInt8]) -> Int? {
    var bytes = Scalars.strip(text)[...]
    var negative = false
    if let first = bytes.first, first == Byte.dash || first == Byte.plus {
      negative = first == Byte.dash
      bytes = bytes.dropFirst()
    }
    var radix = 10
    if bytes.first == Byte.zero, bytes.count > 1 {
      let marker = Byte.lower(bytes[bytes.startIndex + 1])
      switch marker {
      case UInt8(ascii: "x"): (radix, bytes) = (16, bytes.dropFirst(2))
      case UInt8(ascii: "b"): (radix, bytes) = (2, bytes.dropFirst(2))
      case UInt8(ascii: "o"): (radix, bytes) = (8, bytes.dropFirst(2))
      case UInt8(ascii: "d"): bytes = bytes.dropFirst(2)
      default: (radix, bytes) = (8, bytes.dropFirst())
      }
    }
    var digits: [UInt8] = []
    var afterDigit = false
    for byte in bytes {
      if byte == Byte.underscore {
        guard afterDigit else { return nil }
        afterDigit = false
      } else {
        digits.append(byte)
        afterDigit = true
      }
    }
    guard afterDigit, digits.first != Byte.dash, digits.first != Byte.plus else { return nil }
    return Int((negative ? "-" : "") + String(decoding: digits, as: UTF8.self), radix: radix)
  }

  /// The number at the front of a text, 0 where there is none: `12 apples` is 12.
  static func leadingInteger(_ text: [UInt8]) -> DecimalNumber {
    var index = 0
    while index < text.count, Byte.isSpace(text[index]) { index += 1 }
    var negative = false
    if index < text.count, text[index] == Byte.dash || text[index] == Byte.plus {
      negative = text[index] == Byte.dash
      index += 1
    }
    var value: Int128 = 0
    var afterDigit = false
    while index < text.count {
      if text[index] == Byte.underscore, afterDigit {
        afterDigit = false
      } else if Byte.isDigit(text[index]) {
        let (product, over) = value.multipliedReportingOverflow(by: 10)
        let (sum, over2) = product.addingReportingOverflow(Int128(text[index] - Byte.zero))
        if over || over2 { break }
        value = sum
        afterDigit = true
      } else {
        break
      }
      index += 1
    }
    return DecimalNumber(negative ? -value : value, scale: 0)
  }

  /// A double without its fraction; 0 where it is no number that fits.
  static func truncated(_ number: Double) -> Int { abs(number) < 9e18 ? Int(number) : 0 }

  /// Whether a text is a decimal with digits on both sides of its point.
  static func decimal(_ text: [UInt8]) -> DecimalNumber? {
    var bytes = Scalars.strip(text)[...]
    let whole = bytes
    if bytes.first == Byte.dash { bytes = bytes.dropFirst() }
    guard let point = bytes.firstIndex(of: Byte.dot), point > bytes.startIndex, point + 1 < bytes.endIndex,
      bytes[..<point].allSatisfy(Byte.isDigit), bytes[(point + 1)...].allSatisfy(Byte.isDigit)
    else { return nil }
    return DecimalNumber(whole)
  }
}
