/// Reads the dates and times that people write: ISO 8601, `14 March 2016`, `Mar 14, 2016 10:30 pm`, RFC 2822.
struct DateReader {
  private let text: [UInt8]
  private var used: [Bool]
  private var hour: Int?
  private var minute = 0
  private var second = 0
  private var nanosecond = 0
  private var offset: Int?
  private var zone: String?
  private var year: Int?
  private var month: Int?
  private var day: Int?

  /// The moment, or nil where the text is none. What is not written is taken from `now`.
  static func read(_ text: [UInt8], now: Moment?) -> Moment? {
    var reader = DateReader(text: text.map(Byte.lower))
    return reader.run(now: now)
  }

  private init(text: [UInt8]) {
    self.text = text
    used = [Bool](repeating: false, count: text.count)
  }

  private mutating func run(now: Moment?) -> Moment? {
    guard text.count < 128 else { return nil }
    readTime()
    readMonthName()
    readDate()
    guard year != nil || month != nil || day != nil || hour != nil else { return nil }
    guard let year = year ?? now?.year else { return nil }
    let month = month ?? (self.year == nil ? now?.month : 1) ?? 1
    let day = day ?? (self.year == nil && self.month == nil ? now?.day : 1) ?? 1
    guard (1...12).contains(month), day >= 1, day <= CalendarDate.days(in: month, of: year), (hour ?? 0) <= 24,
      minute < 60, second <= 60
    else { return nil }
    return Moment(
      year: year, month: month, day: day, hour: hour ?? 0, minute: minute, second: second, nanosecond: nanosecond,
      offset: offset ?? 0, zone: zone)
  }

  private func digits(at start: Int, max: Int = 9) -> (value: Int, end: Int)? {
    var end = start
    var value = 0
    while end < text.count, end - start < max, Byte.isDigit(text[end]) {
      value = value * 10 + Int(text[end] - Byte.zero)
      end += 1
    }
    return end > start ? (value, end) : nil
  }

  private func word(at start: Int) -> (text: String, end: Int) {
    var end = start
    while end < text.count, Byte.isLetter(text[end]) { end += 1 }
    return (String(decoding: text[start..<end], as: UTF8.self), end)
  }

  private func skipBlanks(_ index: Int) -> Int {
    var index = index
    while index < text.count, Byte.isBlank(text[index]) { index += 1 }
    return index
  }

  private mutating func use(_ range: Range<Int>) {
    for index in range where index < used.count { used[index] = true }
  }

  // MARK: Time

  private mutating func readTime() {
    for start in text.indices where Byte.isDigit(text[start]) && (start == 0 || !Byte.isDigit(text[start - 1])) {
      guard let (first, end) = digits(at: start), end - start <= 2 else { continue }
      if end < text.count, text[end] == Byte.colon, let (second, end2) = digits(at: end + 1, max: 2) {
        hour = first
        minute = second
        let last = readSeconds(end2)
        use(start..<readZone(readMeridian(last)))
        return
      }
      let after = readMeridianOnly(end)
      if after > end {
        hour = first
        use(start..<readMeridian(end))
        return
      }
    }
  }

  private mutating func readSeconds(_ start: Int) -> Int {
    guard start < text.count, text[start] == Byte.colon, let (value, end) = digits(at: start + 1, max: 2) else {
      return start
    }
    second = value
    guard end < text.count, text[end] == Byte.dot || text[end] == Byte.comma, let (_, end2) = digits(at: end + 1) else {
      return end
    }
    var place = 100_000_000
    for index in (end + 1)..<end2 {
      nanosecond += Int(text[index] - Byte.zero) * place
      place /= 10
    }
    return end2
  }

  private func readMeridianOnly(_ start: Int) -> Int {
    let (text, end) = word(at: skipBlanks(start))
    return text == "am" || text == "pm" ? end : start
  }

  private mutating func readMeridian(_ start: Int) -> Int {
    let (text, end) = word(at: skipBlanks(start))
    guard text == "am" || text == "pm", let value = hour, value <= 12 else { return start }
    hour = value % 12 + (text == "pm" ? 12 : 0)
    return end
  }

  private static let zones: [String: Int] = [
    "z": 0, "utc": 0, "gmt": 0, "bst": 1, "cet": 1, "cest": 2, "est": -5, "edt": -4, "cst": -6, "cdt": -5, "mst": -7,
    "mdt": -6, "pst": -8, "pdt": -7,
  ]

  private mutating func readZone(_ start: Int) -> Int {
    let place = skipBlanks(start)
    guard place < text.count else { return start }
    if text[place] == Byte.plus || text[place] == Byte.dash, let (value, end) = digits(at: place + 1, max: 4) {
      let sign = text[place] == Byte.dash ? -1 : 1
      if end - place - 1 <= 2 {
        var minutes = 0
        var last = end
        if end < text.count, text[end] == Byte.colon, let (more, end2) = digits(at: end + 1, max: 2) {
          minutes = more
          last = end2
        }
        offset = sign * (value * 3600 + minutes * 60)
        return last
      }
      offset = sign * (value / 100 * 3600 + value % 100 * 60)
      return end
    }
    let (name, end) = word(at: place)
    guard let hours = DateReader.zones[name] else { return start }
    offset = hours * 3600
    zone = name == "z" ? "UTC" : name.uppercased()
    return end
  }

  // MARK: Date

  private mutating func readMonthName() {
    for start in text.indices where Byte.isLetter(text[start]) && (start == 0 || !Byte.isLetter(text[start - 1])) {
      let (name, end) = word(at: start)
      guard !used[start], name.count >= 3,
        let index = Moment.monthNames.firstIndex(where: {
          $0.lowercased() == name || $0.lowercased().prefix(3) == name || (name == "sept" && $0 == "September")
        })
      else { continue }
      month = index + 1
      use(start..<end)
      return
    }
  }

  private mutating func readDate() {
    var numbers: [(value: Int, length: Int, start: Int, end: Int)] = []
    var index = 0
    while index < text.count {
      guard !used[index], Byte.isDigit(text[index]), let (value, end) = digits(at: index) else {
        index += 1
        continue
      }
      numbers.append((value, end - index, index, end))
      index = end
    }
    guard let first = numbers.first else { return }
    if month == nil, numbers.count == 1, first.length == 8 {
      (year, month, day) = (first.value / 10000, first.value / 100 % 100, first.value % 100)
    } else if month != nil {
      withMonthName(numbers)
    } else {
      allNumbers(numbers)
    }
  }

  private mutating func withMonthName(_ numbers: [(value: Int, length: Int, start: Int, end: Int)]) {
    for number in numbers.prefix(2) {
      if number.length > 2 || day != nil {
        year = DateReader.fullYear(number.value, number.length)
      } else {
        day = number.value
      }
    }
  }

  private mutating func allNumbers(_ numbers: [(value: Int, length: Int, start: Int, end: Int)]) {
    let first = numbers[0]
    if numbers.count >= 3 {
      if first.length > 2 || text[first.end] == Byte.dash && numbers[2].length <= 2 {
        year = DateReader.fullYear(first.value, first.length)
        (month, day) = (numbers[1].value, numbers[2].value)
      } else if numbers[2].length > 2 {
        (day, month, year) = (first.value, numbers[1].value, numbers[2].value)
      } else {
        year = DateReader.fullYear(first.value, first.length)
        (month, day) = (numbers[1].value, numbers[2].value)
      }
    } else if numbers.count == 2, first.end < text.count {
      if first.length == 4 {
        (year, month) = (first.value, numbers[1].value)
      } else if text[first.end] == Byte.slash || text[first.end] == Byte.dash {
        (month, day) = (first.value, numbers[1].value)
      }
    } else if numbers.count == 1, first.length == 2, hour == nil {
      day = first.value
    }
  }

  private static func fullYear(_ value: Int, _ length: Int) -> Int {
    length > 2 ? value : value + (value >= 69 ? 1900 : 2000)
  }
}
