/// A day of the calendar: year, month, day; no time, no zone, no clock.
package struct CalendarDate: Sendable, Hashable, Comparable {
  package let year: Int32
  package let month: UInt8
  package let day: UInt8

  /// The date, or nil where there is no such day.
  package init?(year: Int, month: Int, day: Int) {
    guard (0...9999).contains(year), (1...12).contains(month), day >= 1,
      day <= CalendarDate.days(in: month, of: year)
    else { return nil }
    self.year = Int32(year)
    self.month = UInt8(month)
    self.day = UInt8(day)
  }

  /// The date written `2026-05-27`, or nil where the text is no such date.
  package init?(iso text: String) {
    let bytes = Array(text.utf8)
    guard bytes.count == 10, bytes[4] == Byte.dash, bytes[7] == Byte.dash,
      let year = CalendarDate.number(bytes[0..<4]), let month = CalendarDate.number(bytes[5..<7]),
      let day = CalendarDate.number(bytes[8..<10])
    else { return nil }
    self.init(year: year, month: month, day: day)
  }

  private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
    var value = 0
    for digit in digits {
      guard Byte.isDigit(digit) else { return nil }
      value = value * 10 + Int(digit - Byte.zero)
    }
    return value
  }

  package static func < (left: Self, right: Self) -> Bool {
    (left.year, left.month, left.day) < (right.year, right.month, right.day)
  }

  static func isLeap(_ year: Int) -> Bool {
    (year % 4 == 0 && year % 100 != 0) || year % 400 == 0
  }

  static func days(in month: Int, of year: Int) -> Int {
    switch month {
    case 2: isLeap(year) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// `2026-05-27`
  package var iso: String {
    String(decoding: isoBytes, as: UTF8.self)
  }

  var isoBytes: [UInt8] {
    var bytes: [UInt8] = []
    Digits.append(Int(year), width: 4, to: &bytes)
    bytes.append(Byte.dash)
    Digits.append(Int(month), width: 2, to: &bytes)
    bytes.append(Byte.dash)
    Digits.append(Int(day), width: 2, to: &bytes)
    return bytes
  }
}

/// Writes whole numbers as digits.
enum Digits {
  /// Appends `number` with zeros in front up to `width`.
  static func append(_ number: Int, width: Int = 0, pad: UInt8 = Byte.zero, to bytes: inout [UInt8]) {
    if number < 0 { bytes.append(Byte.dash) }
    var rest = number.magnitude
    let start = bytes.count
    repeat {
      bytes.append(Byte.zero + UInt8(rest % 10))
      rest /= 10
    } while rest > 0
    while bytes.count - start < width { bytes.append(pad) }
    bytes[start...].reverse()
  }
}
