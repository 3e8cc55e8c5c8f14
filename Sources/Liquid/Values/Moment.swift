/// A point in time with its offset from UTC, for the `date` filter.
package struct Moment: Sendable, Hashable {
  package var year: Int
  package var month: Int
  package var day: Int
  package var hour: Int
  package var minute: Int
  package var second: Int
  package var nanosecond: Int
  /// Seconds east of UTC.
  package var offset: Int
  /// The zone's name where one was written.
  package var zone: String?

  package init(
    year: Int, month: Int = 1, day: Int = 1, hour: Int = 0, minute: Int = 0, second: Int = 0, nanosecond: Int = 0,
    offset: Int = 0, zone: String? = nil
  ) {
    self.year = year
    self.month = month
    self.day = day
    self.hour = hour
    self.minute = minute
    self.second = second
    self.nanosecond = nanosecond
    self.offset = offset
    self.zone = zone
  }

  package init(_ date: CalendarDate) {
    self.init(year: Int(date.year), month: Int(date.month), day: Int(date.day))
  }

  /// The moment some seconds after the start of 1970, in UTC; nil beyond the years people write.
  package init?(unixTime seconds: Int) {
    guard abs(seconds) < 400_000_000_000 else { return nil }
    let days = seconds >= 0 ? seconds / 86400 : -((86399 - seconds) / 86400)
    let rest = seconds - days * 86400
    let (year, month, day) = Moment.civil(fromDays: days)
    self.init(year: year, month: month, day: day, hour: rest / 3600, minute: rest / 60 % 60, second: rest % 60)
  }

  /// Days since 1970-01-01 of a day of the Gregorian calendar.
  static func days(year: Int, month: Int, day: Int) -> Int {
    let shifted = month <= 2 ? year - 1 : year
    let era = (shifted >= 0 ? shifted : shifted - 399) / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra - 719_468
  }

  static func civil(fromDays days: Int) -> (Int, Int, Int) {
    let shifted = days + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
  }

  var dayNumber: Int { Moment.days(year: year, month: month, day: day) }
  /// Sunday is 0.
  var weekday: Int { ((dayNumber + 4) % 7 + 7) % 7 }
  /// From 1.
  var dayOfYear: Int { dayNumber - Moment.days(year: year, month: 1, day: 1) + 1 }
  var unixTime: Int { dayNumber * 86400 + hour * 3600 + minute * 60 + second - offset }

  static let monthNames = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
  ]
  static let dayNames = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"]
}
