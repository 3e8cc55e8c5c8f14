/// An exact decimal number: a whole significand and the number of its digits after the point.
///
/// Kept without zeros at the end, so that equal numbers are equal values. Where a result does not fit, the operation
/// answers nil and the caller reports it: a number is never silently wrong.
package struct DecimalNumber: Sendable, Hashable {
  package let significand: Int128
  package let scale: Int

  package init(_ significand: Int128, scale: Int) {
    var significand = significand
    var scale = scale
    while scale > 0, significand % 10 == 0 {
      significand /= 10
      scale -= 1
    }
    self.significand = significand
    self.scale = significand == 0 ? 0 : scale
  }

  package init(_ number: Int) { self.init(Int128(number), scale: 0) }

  package var isWhole: Bool { scale == 0 }
  package var isNegative: Bool { significand < 0 }
  var isZero: Bool { significand == 0 }

  /// Ten to a power, nil where it does not fit.
  static func power(_ exponent: Int) -> Int128? {
    guard exponent >= 0, exponent <= 38 else { return nil }
    var result: Int128 = 1
    for _ in 0..<exponent { result *= 10 }
    return result
  }

  /// Both significands at a common scale.
  private static func aligned(_ left: Self, _ right: Self) -> (Int128, Int128, Int)? {
    let scale = max(left.scale, right.scale)
    guard let leftPower = power(scale - left.scale), let rightPower = power(scale - right.scale) else { return nil }
    let (first, over) = left.significand.multipliedReportingOverflow(by: leftPower)
    let (second, over2) = right.significand.multipliedReportingOverflow(by: rightPower)
    return over || over2 ? nil : (first, second, scale)
  }

  func adding(_ other: Self) -> Self? {
    guard let (left, right, scale) = Self.aligned(self, other) else { return nil }
    let (sum, over) = left.addingReportingOverflow(right)
    return over ? nil : Self(sum, scale: scale)
  }

  func subtracting(_ other: Self) -> Self? {
    other.significand == Int128.min ? nil : adding(Self(-other.significand, scale: other.scale))
  }

  func multiplied(by other: Self) -> Self? {
    let (product, over) = significand.multipliedReportingOverflow(by: other.significand)
    guard !over, scale + other.scale <= 60 else { return nil }
    return Self(product, scale: scale + other.scale)
  }

  /// The quotient, exact where it ends within 20 digits after the point, else rounded half away from zero there.
  func divided(by other: Self) -> Self? {
    guard other.significand != 0 else { return nil }
    // Shift the dividend as far left as it fits, up to 20 digits after the point in the quotient.
    var dividend = significand
    var scale = self.scale - other.scale
    while scale < 20 {
      let (next, over) = dividend.multipliedReportingOverflow(by: 10)
      if over { break }
      dividend = next
      scale += 1
    }
    let (quotient, remainder) = dividend.quotientAndRemainder(dividingBy: other.significand)
    var result = quotient
    if remainder.magnitude >= other.significand.magnitude - remainder.magnitude {
      result += (dividend < 0) == (other.significand < 0) ? 1 : -1
    }
    if scale < 0 {
      guard let power = Self.power(-scale) else { return nil }
      let (shifted, over) = result.multipliedReportingOverflow(by: power)
      return over ? nil : Self(shifted, scale: 0)
    }
    return Self(result, scale: scale)
  }

  /// The remainder with the sign of the divisor, as the reference has it.
  func modulo(_ other: Self) -> Self? {
    guard other.significand != 0, let (left, right, scale) = Self.aligned(self, other) else { return nil }
    var remainder = left % right
    if remainder != 0, (remainder < 0) != (right < 0) { remainder += right }
    return Self(remainder, scale: scale)
  }

  enum Rounding { case halfUp, up, down }

  /// Rounded to a number of digits after the point; negative counts digits before it.
  func rounded(to digits: Int, _ rounding: Rounding = .halfUp) -> Self? {
    if digits >= scale { return self }
    guard let unit = Self.power(scale - digits) else { return Self(0) }
    var (quotient, remainder) = significand.quotientAndRemainder(dividingBy: unit)
    switch rounding {
    case .halfUp:
      if remainder.magnitude >= unit.magnitude - remainder.magnitude { quotient += significand < 0 ? -1 : 1 }
    case .up: if remainder > 0 { quotient += 1 }
    case .down: if remainder < 0 { quotient -= 1 }
    }
    if digits >= 0 { return Self(quotient, scale: digits) }
    guard let power = Self.power(-digits) else { return Self(0) }
    let (result, over) = quotient.multipliedReportingOverflow(by: power)
    return over ? nil : Self(result, scale: 0)
  }

  var absolute: Self? { significand == Int128.min ? nil : Self(abs(significand), scale: scale) }

  /// The value as a whole number, cut off at the point; nil where it does not fit.
  var int: Int? {
    guard let power = Self.power(scale) else { return 0 }
    return Int(exactly: significand / power)
  }
}

extension DecimalNumber: Comparable {
  package static func < (left: Self, right: Self) -> Bool {
    if let (first, second, _) = aligned(left, right) { return first < second }
    return left.double < right.double
  }
}
