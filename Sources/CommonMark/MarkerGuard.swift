/// Keeps apart what a backslash or an entity keeps from being a marker.
///
/// libcmark joins `\{` and what follows to one text, in which `\{++` can no longer be told from `{++`. So before it
/// reads, a character for private use is put into what would be a marker but for an escape; it is taken out of
/// whatever comes back. It stands between characters that mean nothing to libcmark, and so changes nothing else.
enum MarkerGuard {
  /// A character that Unicode leaves to private use.
  static let character: StaticString = "\u{F8FE}"

  /// The text with guards; nil where it needs none, or holds the character itself.
  static func guarded(_ text: [UInt8]) -> [UInt8]? {
    var places: [Int] = []
    var index = 0
    while index < text.count {
      switch text[index] {
      case .backslash:
        if let place = place(around: index, in: text), place != places.last { places.append(place) }
        // What is escaped escapes nothing.
        index += 2
        continue
      case UInt8(ascii: ";"):
        if ["++", "--", "missing:"].contains(where: { text.has($0, at: index + 1, before: text.count) }) {
          places.append(index + 1)
        }
      case 0xEF:
        if text.has(character, at: index, before: text.count) { return nil }
      default: break
      }
      index += 1
    }
    guard !places.isEmpty else { return nil }
    var output: [UInt8] = []
    output.reserveCapacity(text.count + places.count * 3)
    var done = 0
    for place in places {
      output.append(contentsOf: text[done..<place])
      output.append(character)
      done = place
    }
    output.append(contentsOf: text[done...])
    return output
  }

  /// Takes the guards out of the end of a text.
  static func removeGuards(from start: Int, in text: inout [UInt8]) {
    var index = start
    var end = start
    while index < text.count {
      if text[index] == 0xEF, text.has(character, at: index, before: text.count) {
        index += character.utf8CodeUnitCount
      } else {
        text[end] = text[index]
        end += 1
        index += 1
      }
    }
    text.removeLast(text.count - end)
  }

  /// Where a guard belongs because of the backslash at an offset: inside the marker of which it escapes a character.
  private static func place(around backslash: Int, in text: [UInt8]) -> Int? {
    func byte(_ index: Int) -> UInt8? { index >= 0 && index < text.count ? text[index] : nil }
    func isPart(_ byte: UInt8?) -> Bool {
      byte == UInt8(ascii: "{") || byte == UInt8(ascii: "}") || byte == UInt8(ascii: "+") || byte == .hyphen
    }
    guard isPart(byte(backslash + 1)) else { return nil }
    if isPart(byte(backslash - 1)) { return backslash }
    let next = byte(backslash + 2) == .backslash ? byte(backslash + 3) : byte(backslash + 2)
    guard isPart(next) else { return nil }
    // `\-->` ends a comment all the same.
    if byte(backslash + 2) == .hyphen, byte(backslash + 3) == .greater { return nil }
    return backslash + 2
  }
}
