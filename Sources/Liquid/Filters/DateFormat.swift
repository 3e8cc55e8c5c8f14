/// Writes a moment by a format of `%` directives, with the flags `- 0 _ ^ # :` and a width.
struct DateFormat {
  private let moment: Moment
  private var output: [UInt8] = []

  static func format(_ moment: Moment, _ format: [UInt8]) -> [UInt8] {
    var formatter = DateFormat(moment: moment)
    formatter.run(format)
    return formatter.output
  }

  private init(moment: Moment) { self.moment = moment }

  private struct Flags {
    var noPadding = false
    var padding: UInt8?
    var upcase = false
    var swapCase = false
    var colons = 0
    var width: Int?
  }

  private mutating func run(_ format: [UInt8]) {
    var index = 0
    while index < format.count {
      guard format[index] == Byte.percent else {
        output.append(format[index])
        index += 1
        continue
      }
      let start = index
      index += 1
      let flags = DateFormat.flags(format, &index)
      guard index < format.count, write(format[index], flags) else {
        // Not a directive: it stays as it is.
        let end = min(index + 1, format.count)
        output.append(contentsOf: format[start..<end])
        index = end
        continue
      }
      index += 1
    }
  }

  private static func flags(_ format: [UInt8], _ index: inout Int) -> Flags {
    var flags = Flags()
    while index < format.count {
      switch format[index] {
      case Byte.dash: flags.noPadding = true
      case Byte.zero: flags.padding = Byte.zero
      case Byte.underscore: flags.padding = Byte.space
      case UInt8(ascii: "^"): flags.upcase = true
      case Byte.hash: flags.swapCase = true
      case Byte.colon: flags.colons += 1
      default:
        while index < format.count, Byte.isDigit(format[index]), (flags.width ?? 0) < 200 {
          flags.width = (flags.width ?? 0) * 10 + Int(format[index] - Byte.zero)
          index += 1
        }
        if index < format.count, format[index] == UInt8(ascii: "E") || format[index] == UInt8(ascii: "O"),
          index + 1 < format.count, Byte.isLetter(format[index + 1])
        {
          index += 1
        }
        return flags
      }
      index += 1
    }
    return flags
  }

  private mutating func write(_ directive: UInt8, _ flags: Flags) -> Bool {
    let moment = moment
    let hour12 = moment.hour % 12 == 0 ? 12 : moment.hour % 12
    switch Character(Unicode.Scalar(directive)) {
    case "Y": number(moment.year, moment.year < 0 ? 5 : 4, flags)
    case "C": number((moment.year - (moment.year % 100 + 100) % 100) / 100, 2, flags)
    case "y": number((moment.year % 100 + 100) % 100, 2, flags)
    case "m": number(moment.month, 2, flags)
    case "B": name(Moment.monthNames[moment.month - 1], flags)
    case "b", "h": name(String(Moment.monthNames[moment.month - 1].prefix(3)), flags)
    case "d": number(moment.day, 2, flags)
    case "e": number(moment.day, 2, flags, padding: Byte.space)
    case "j": number(moment.dayOfYear, 3, flags)
    case "H": number(moment.hour, 2, flags)
    case "k": number(moment.hour, 2, flags, padding: Byte.space)
    case "I": number(hour12, 2, flags)
    case "l": number(hour12, 2, flags, padding: Byte.space)
    case "M": number(moment.minute, 2, flags)
    case "S": number(moment.second, 2, flags)
    case "L": fraction(flags.width ?? 3)
    case "N": fraction(flags.width ?? 9)
    case "p": text(flags.swapCase ? (moment.hour < 12 ? "am" : "pm") : moment.hour < 12 ? "AM" : "PM", flags)
    case "P": text(moment.hour < 12 ? "am" : "pm", flags)
    case "A": name(Moment.dayNames[moment.weekday], flags)
    case "a": name(String(Moment.dayNames[moment.weekday].prefix(3)), flags)
    case "u": number(moment.weekday == 0 ? 7 : moment.weekday, 1, flags)
    case "w": number(moment.weekday, 1, flags)
    case "U": number((moment.dayOfYear + 6 - moment.weekday) / 7, 2, flags)
    case "W": number((moment.dayOfYear + 6 - (moment.weekday + 6) % 7) / 7, 2, flags)
    case "G": number(isoWeek.year, 4, flags)
    case "g": number(isoWeek.year % 100, 2, flags)
    case "V": number(isoWeek.week, 2, flags)
    case "s": number(moment.unixTime, 1, flags)
    case "z": zone(flags)
    case "Z": text(moment.zone ?? (moment.offset == 0 ? "UTC" : ""), flags)
    case "n": text("\n", flags)
    case "t": text("\t", flags)
    case "%": text("%", flags)
    case "c": composed("%a %b %e %H:%M:%S %Y", flags)
    case "D", "x": composed("%m/%d/%y", flags)
    case "F": composed("%Y-%m-%d", flags)
    case "T", "X": composed("%H:%M:%S", flags)
    case "R": composed("%H:%M", flags)
    case "r": composed("%I:%M:%S %p", flags)
    case "v": composed("%e-%^b-%Y", flags)
    case "+": composed("%a %b %e %H:%M:%S %Z %Y", flags)
    default: return false
    }
    return true
  }

  private mutating func number(_ value: Int, _ width: Int, _ flags: Flags, padding: UInt8 = Byte.zero) {
    let width = flags.noPadding ? 0 : flags.width ?? width
    Digits.append(value, width: width, pad: flags.padding ?? padding, to: &output)
  }

  private mutating func name(_ value: String, _ flags: Flags) {
    text(flags.upcase || flags.swapCase ? value.uppercased() : value, flags)
  }

  private mutating func text(_ value: String, _ flags: Flags) {
    let shown = flags.upcase ? value.uppercased() : value
    if let width = flags.width, !flags.noPadding {
      output.append(contentsOf: repeatElement(flags.padding ?? Byte.space, count: max(0, width - shown.utf8.count)))
    }
    output.append(contentsOf: shown.utf8)
  }

  private mutating func composed(_ format: String, _ flags: Flags) {
    text(String(decoding: DateFormat.format(moment, Array(format.utf8)), as: UTF8.self), flags)
  }

  private mutating func fraction(_ digits: Int) {
    var bytes: [UInt8] = []
    Digits.append(moment.nanosecond, width: 9, to: &bytes)
    for index in 0..<min(digits, 30) { output.append(index < 9 ? bytes[index] : Byte.zero) }
  }

  private mutating func zone(_ flags: Flags) {
    output.append(moment.offset < 0 ? Byte.dash : Byte.plus)
    let seconds = abs(moment.offset)
    Digits.append(seconds / 3600, width: 2, to: &output)
    if flags.colons > 0 { output.append(Byte.colon) }
    Digits.append(seconds / 60 % 60, width: 2, to: &output)
    guard flags.colons > 1 else { return }
    output.append(Byte.colon)
    Digits.append(seconds % 60, width: 2, to: &output)
  }

  /// The week of ISO 8601 and the year it belongs to.
  private var isoWeek: (year: Int, week: Int) {
    let weekday = moment.weekday == 0 ? 7 : moment.weekday
    let week = (moment.dayOfYear - weekday + 10) / 7
    if week < 1 { return (moment.year - 1, DateFormat.weeks(in: moment.year - 1)) }
    if week > DateFormat.weeks(in: moment.year) { return (moment.year + 1, 1) }
    return (moment.year, week)
  }

  private static func weeks(in year: Int) -> Int {
    let lastWeekday = Moment(year: year, month: 12, day: 31).weekday
    let firstWeekday = Moment(year: year).weekday
    return lastWeekday == 4 || firstWeekday == 4 ? 53 : 52
  }
}
