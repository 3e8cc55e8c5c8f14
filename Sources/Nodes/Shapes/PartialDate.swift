/// A date as far as it is known: a year, a month of a year, or a day.
package struct PartialDate: Sendable, Hashable {
  package let year: Int
  package let month: Int?
  package let day: Int?

  /// Reads `2018`, `2018-04` or `2018-04-01`; nil where the text is none of them or no such day exists.
  package init?(_ text: String) {
    let parts = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    let widths = [4, 2, 2]
    guard (1...3).contains(parts.count) else { return nil }
    var numbers: [Int] = []
    for (part, width) in zip(parts, widths) {
      guard part.count == width, part.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }) else {
        return nil
      }
      numbers.append(part.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) })
    }
    year = numbers[0]
    month = numbers.count > 1 ? numbers[1] : nil
    day = numbers.count > 2 ? numbers[2] : nil
    guard year > 0 else { return nil }
    if let month {
      guard (1...12).contains(month) else { return nil }
      if let day { guard (1...Self.days(in: month, of: year)).contains(day) else { return nil } }
    }
  }

  /// A day by its number, 1 January 1970 being 0.
  package init(daysSince1970 days: Int) {
    // Years are counted from March, so that the leap day comes last (Hinnant, "chrono-compatible low-level date
    // algorithms").
    let shifted = days + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let monthFromMarch = (5 * dayOfYear + 2) / 153
    let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
    year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    self.month = month
    day = dayOfYear - (153 * monthFromMarch + 2) / 5 + 1
  }

  /// The number of a day, 1 January 1970 being 0; nil where it is no whole day.
  package var daysSince1970: Int? {
    guard let month, let day else { return nil }
    let year = month <= 2 ? year - 1 : year
    let era = year / 400
    let yearOfEra = year - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }

  /// The first day it may mean, as a number that orders days.
  package var earliest: Int {
    (year * 100 + (month ?? 1)) * 100 + (day ?? 1)
  }

  /// The last day it may mean, as a number that orders days.
  package var latest: Int {
    let month = month ?? 12
    return (year * 100 + month) * 100 + (day ?? Self.days(in: month, of: year))
  }

  /// The same date a year later; the 28th for a 29 February.
  package var nextYear: PartialDate {
    var day = day
    if let month, let wanted = day { day = min(wanted, Self.days(in: month, of: year + 1)) }
    return PartialDate(year: year + 1, month: month, day: day)
  }

  private init(year: Int, month: Int?, day: Int?) {
    self.year = year
    self.month = month
    self.day = day
  }

  /// The form in which it is written in files.
  package var text: String {
    var text = Self.padded(year, 4)
    if let month { text += "-" + Self.padded(month, 2) }
    if let day { text += "-" + Self.padded(day, 2) }
    return text
  }

  /// The form in which it is printed for people: `1 April 2018`, `April 2018` or `2018`.
  package var longText: String {
    guard let month else { return String(year) }
    let name = Self.monthNames[month - 1]
    guard let day else { return "\(name) \(year)" }
    return "\(day) \(name) \(year)"
  }

  /// The days of a month in the Gregorian calendar.
  package static func days(in month: Int, of year: Int) -> Int {
    switch month {
    case 2: (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  private static let monthNames = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
  ]

  private static func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}
