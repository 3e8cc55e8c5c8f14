/// Numbers as filters see them: whole or exact, whatever they came from.
struct FilterNumber {
  var value: DecimalNumber
  /// Whether the result counts as a whole number; one that came from a decimal stays a decimal.
  var isInteger: Bool
}

extension FilterRunner {
  /// The value as a number; text is read, everything else is 0 in lax mode.
  func number(_ value: Value) throws(RenderFailure) -> FilterNumber {
    switch value {
    case .int(let number): return FilterNumber(value: DecimalNumber(number), isInteger: true)
    case .decimal(let number):
      return FilterNumber(value: number, isInteger: isLax && number.isWhole)
    case .double(let number):
      guard let decimal = DecimalNumber(number) else {
        throw RenderFailure(.filterValue, "the number is too large", reference: "number is out of range")
      }
      return FilterNumber(value: decimal, isInteger: false)
    case .text(let text), .markdown(let text):
      if let decimal = Numerals.decimal(text) { return FilterNumber(value: decimal, isInteger: false) }
      if !isLax, Numerals.strictInteger(text) == nil {
        throw RenderFailure(.filterValue, "this is no number: \(describe(value))")
      }
      return FilterNumber(value: Numerals.leadingInteger(text), isInteger: true)
    default:
      if isLax || value.isNil { return FilterNumber(value: DecimalNumber(0), isInteger: true) }
      throw RenderFailure(.filterValue, "this filter needs a number, and this is \(value.kindName)")
    }
  }

  /// A number as a value of the mode: doubles in lax mode, exact outside it.
  func result(_ number: DecimalNumber?, isInteger: Bool) throws(RenderFailure) -> Value {
    guard let number else {
      throw RenderFailure(.filterValue, "the result has too many digits", reference: "number is out of range")
    }
    if isInteger {
      if let int = number.int { return .int(int) }
      if isLax { return .decimal(number) }
      throw RenderFailure(.filterValue, "the result does not fit a whole number of 64 bits")
    }
    return isLax ? .double(number.double) : .decimal(number)
  }

  func math(_ filter: Filter, _ input: Value, _ arguments: [Value]) throws(RenderFailure) -> Value {
    let left = try number(input)
    switch filter {
    case .abs: return try result(left.value.absolute, isInteger: left.isInteger)
    case .ceil: return try result(left.value.rounded(to: 0, .up), isInteger: true)
    case .floor: return try result(left.value.rounded(to: 0, .down), isInteger: true)
    case .round: return try round(left, arguments.first)
    default: break
    }
    let right = try number(arguments[0])
    let isInteger = left.isInteger && right.isInteger
    switch filter {
    case .plus: return try result(left.value.adding(right.value), isInteger: isInteger)
    case .minus: return try result(left.value.subtracting(right.value), isInteger: isInteger)
    case .times:
      return try signed(
        try result(left.value.multiplied(by: right.value), isInteger: isInteger),
        isNegative: left.value.isNegative != right.value.isNegative)
    case .atLeast: return try choose(left, right, right.value > left.value)
    case .atMost: return try choose(left, right, right.value < left.value)
    default: return try divide(filter, left, right, isInteger: isInteger)
    }
  }

  private func choose(_ left: FilterNumber, _ right: FilterNumber, _ second: Bool) throws(RenderFailure) -> Value {
    let chosen = second ? right : left
    return try result(chosen.value, isInteger: chosen.isInteger)
  }

  private func divide(
    _ filter: Filter, _ left: FilterNumber, _ right: FilterNumber, isInteger: Bool
  ) throws(RenderFailure) -> Value {
    if right.value.isZero {
      // The reference divides by a decimal zero as floating point does, by a whole one it does not.
      if isLax, !isInteger, filter == .dividedBy {
        return .double(left.value.isZero ? .nan : left.value.isNegative ? -.infinity : .infinity)
      }
      throw RenderFailure(.filterValue, "this divides by zero", reference: "divided by 0")
    }
    if filter == .modulo { return try result(left.value.modulo(right.value), isInteger: isInteger) }
    guard isInteger else {
      return try signed(
        try result(left.value.divided(by: right.value), isInteger: false),
        isNegative: left.value.isNegative != right.value.isNegative)
    }
    // Whole numbers divide downwards.
    let (quotient, remainder) = left.value.significand.quotientAndRemainder(dividingBy: right.value.significand)
    let down = remainder != 0 && (remainder < 0) != (right.value.significand < 0)
    return try result(DecimalNumber(down ? quotient - 1 : quotient, scale: 0), isInteger: true)
  }

  private func round(_ number: FilterNumber, _ argument: Value?) throws(RenderFailure) -> Value {
    let digits = try argument.map { (value) throws(RenderFailure) in try self.number(value).value.int ?? 0 } ?? 0
    guard abs(digits) < 100 else {
      if isLax { return digits > 0 ? try result(number.value, isInteger: number.isInteger) : .int(0) }
      throw RenderFailure(.filterValue, "a number cannot be rounded to that many digits", reference: "invalid integer")
    }
    let rounded = number.value.rounded(to: digits)
    return try signed(
      try result(rounded, isInteger: number.isInteger || digits <= 0), isNegative: number.value.isNegative)
  }

  /// In lax mode a decimal zero keeps the sign of what it came from.
  private func signed(_ value: Value, isNegative: Bool) throws(RenderFailure) -> Value {
    if case .double(0) = value, isNegative { return .double(-0.0) }
    return value
  }
}
