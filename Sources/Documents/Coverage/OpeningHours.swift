/// A time of day.
struct DayTime: Comparable {
  var minutes: Int

  /// From `08:00`, `8.30`, `8am` or `6.30pm`; nil where a text is none of these.
  init?(_ text: String) {
    var text = text.lowercased().filter { $0 != " " }
    let isAfternoon = text.hasSuffix("pm")
    let hasHalf = isAfternoon || text.hasSuffix("am")
    if hasHalf { text.removeLast(2) }
    let parts = text.split(whereSeparator: { $0 == ":" || $0 == "." })
    guard (1...2).contains(parts.count), hasHalf || parts.count == 2, var hour = Int(parts[0]), (0...24).contains(hour)
    else { return nil }
    var minute = 0
    if parts.count == 2 {
      guard parts[1].count == 2, let value = Int(parts[1]), (0..<60).contains(value) else { return nil }
      minute = value
    }
    if isAfternoon, hour < 12 { hour += 12 }
    if hasHalf, !isAfternoon, hour == 12 { hour = 0 }
    minutes = hour * 60 + minute
  }

  static func < (left: Self, right: Self) -> Bool { left.minutes < right.minutes }

  var text: String {
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
    return "\(two(minutes / 60)):\(two(minutes % 60))"
  }
}

/// Opening hours as people write them.
enum OpeningHours {
  /// The hours from Monday to Friday; nil where the text does not say them in a way that can be told.
  static func weekdays(_ text: String) -> (opens: DayTime, closes: DayTime)? {
    let names = ["mon", "tue", "wed", "thu", "fri", "weekday", "working day", "every day", "daily"]
    for part in text.split(whereSeparator: { $0 == "," || $0 == ";" || $0.isNewline }) {
      let lower = part.lowercased()
      guard names.contains(where: { lower.contains($0) }) else { continue }
      let words = lower.split { $0 == " " || $0 == "-" || $0 == "–" || $0 == "(" || $0 == ")" }.map(String.init)
      var times: [DayTime] = []
      for (index, word) in words.enumerated() {
        // "8 am" is written in two words.
        let next = index + 1 < words.count && ["am", "pm"].contains(words[index + 1]) ? words[index + 1] : ""
        if let time = DayTime(word + next) { times.append(time) }
      }
      if times.count == 2, times[0] < times[1] { return (times[0], times[1]) }
    }
    return nil
  }
}
