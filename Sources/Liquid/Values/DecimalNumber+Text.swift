extension DecimalNumber {
  /// A number written with an optional sign, digits, an optional fraction and an optional exponent (JSON's form).
  package init?(_ text: some Sequence<UInt8>) {
    var significand: Int128 = 0
    var scale = 0
    var negative = false
    var seenDigit = false
    var seenPoint = false
    var exponent = 0
    var exponentNegative = false
    var state = 0
    for (place, byte) in text.enumerated() {
      switch (state, byte) {
      case (0, Byte.dash) where place == 0: negative = true
      case (0, Byte.plus) where place == 0: break
      case (0, Byte.zero...Byte.nine):
        seenDigit = true
        let (product, over) = significand.multipliedReportingOverflow(by: 10)
        let (sum, over2) = product.addingReportingOverflow(Int128(byte - Byte.zero))
        if over || over2 { return nil }
        significand = sum
        if seenPoint { scale += 1 }
      case (0, Byte.dot) where seenDigit && !seenPoint: seenPoint = true
      case (0, UInt8(ascii: "e")), (0, UInt8(ascii: "E")):
        guard seenDigit else { return nil }
        state = 1
      case (1, Byte.dash):
        exponentNegative = true
        state = 2
      case (1, Byte.plus): state = 2
      case (1, Byte.zero...Byte.nine), (2, Byte.zero...Byte.nine):
        state = 2
        if exponent > 1000 { return nil }
        exponent = exponent * 10 + Int(byte - Byte.zero)
      default: return nil
      }
    }
    guard seenDigit else { return nil }
    scale += exponentNegative ? exponent : -exponent
    if scale < 0 {
      guard let power = Self.power(-scale) else { return nil }
      let (product, over) = significand.multipliedReportingOverflow(by: power)
      if over { return nil }
      significand = product
      scale = 0
    }
    // Digits too far behind the point to be held.
    if scale > 60 { return nil }
    self.init(negative ? -significand : significand, scale: scale)
  }

  package init?(_ text: String) { self.init(text.utf8) }

  /// Appends sign and digits, with exactly `decimals` after the point where that is given (zeros are filled in).
  func append(to bytes: inout [UInt8], decimals: Int? = nil, groups: Bool = false) {
    if significand < 0 { bytes.append(Byte.dash) }
    var digits = Array(String(significand.magnitude).utf8)
    if digits.count <= scale {
      digits.insert(contentsOf: repeatElement(Byte.zero, count: scale + 1 - digits.count), at: 0)
    }
    let whole = digits.count - scale
    for (index, digit) in digits[..<whole].enumerated() {
      if groups, index > 0, (whole - index) % 3 == 0 { bytes.append(Byte.comma) }
      bytes.append(digit)
    }
    let wanted = decimals ?? scale
    guard wanted > 0 else { return }
    bytes.append(Byte.dot)
    bytes.append(contentsOf: digits[whole...])
    for _ in 0..<max(0, wanted - scale) { bytes.append(Byte.zero) }
  }

  /// The nearest binary double.
  var double: Double {
    var bytes: [UInt8] = []
    append(to: &bytes)
    return Double(String(decoding: bytes, as: UTF8.self)) ?? 0
  }

  /// The decimal that a double prints as; nil for infinity, not-a-number and what does not fit.
  init?(_ double: Double) {
    guard double.isFinite else { return nil }
    self.init(double.description.utf8)
  }
}

/// The printed form of doubles in lax mode, as the reference's language prints them.
enum DoubleText {
  static func append(_ number: Double, to bytes: inout [UInt8]) {
    if number.isNaN { return bytes.append(contentsOf: "NaN".utf8) }
    if number.isInfinite { return bytes.append(contentsOf: (number < 0 ? "-Infinity" : "Infinity").utf8) }
    if number.sign == .minus { bytes.append(Byte.dash) }
    let (digits, point) = decompose(number)
    if point > 16 || point < -3 {
      bytes.append(digits[0])
      bytes.append(Byte.dot)
      bytes.append(contentsOf: digits.count > 1 ? digits[1...] : [Byte.zero])
      bytes.append(UInt8(ascii: "e"))
      bytes.append(point > 0 ? Byte.plus : Byte.dash)
      Digits.append(abs(point - 1), width: 2, to: &bytes)
    } else if point <= 0 {
      bytes.append(Byte.zero)
      bytes.append(Byte.dot)
      bytes.append(contentsOf: repeatElement(Byte.zero, count: -point))
      bytes.append(contentsOf: digits)
    } else {
      for index in 0..<point { bytes.append(index < digits.count ? digits[index] : Byte.zero) }
      bytes.append(Byte.dot)
      bytes.append(contentsOf: digits.count > point ? digits[point...] : [Byte.zero])
    }
  }

  /// The shortest digits that mean this double, and where the point stands among them.
  private static func decompose(_ number: Double) -> (digits: [UInt8], point: Int) {
    var digits: [UInt8] = []
    var point: Int?
    var exponent = 0
    let text = Array(number.magnitude.description.utf8)
    var index = 0
    while index < text.count {
      switch text[index] {
      case Byte.dot: point = digits.count
      case UInt8(ascii: "e"):
        exponent = Int(String(decoding: text[(index + 1)...], as: UTF8.self)) ?? 0
        index = text.count
      default: digits.append(text[index])
      }
      index += 1
    }
    var place = (point ?? digits.count) + exponent
    while digits.count > 1, digits[0] == Byte.zero {
      digits.removeFirst()
      place -= 1
    }
    while digits.count > 1, digits[digits.count - 1] == Byte.zero { digits.removeLast() }
    return digits == [Byte.zero] ? (digits, 1) : (digits, place)
  }
}
