package import Nodes

/// Whether a text has the form of a thing that people write down: a postcode, an e-mail address, a date.
package enum FormChecks {
  /// A postcode of the United Kingdom in its usual spelling, capitals and one space, or nil.
  package static func postcode(_ text: String) -> String? {
    let bytes = Array(text.uppercased().utf8.filter { $0 != 0x20 })
    guard (5...7).contains(bytes.count) else { return nil }
    let inward = bytes.suffix(3)
    let outward = bytes.dropLast(3)
    guard let first = inward.first, isDigit(first), inward.dropFirst().allSatisfy(isLetter),
      let opening = outward.first, isLetter(opening), outward.contains(where: isDigit),
      outward.allSatisfy({ isLetter($0) || isDigit($0) })
    else { return nil }
    return String(decoding: outward, as: UTF8.self) + " " + String(decoding: inward, as: UTF8.self)
  }

  /// Whether a text is an e-mail address: one @, a name before it, a domain with a point behind.
  package static func isEmail(_ text: String) -> Bool {
    let parts = text.split(separator: "@", omittingEmptySubsequences: false)
    guard parts.count == 2, !parts[0].isEmpty, !text.contains(where: { $0.isWhitespace || $0 == "," || $0 == ";" })
    else { return false }
    let labels = parts[1].split(separator: ".", omittingEmptySubsequences: false)
    return labels.count >= 2 && labels.allSatisfy { !$0.isEmpty }
  }

  /// Whether a text is a telephone number: ten or eleven digits from 0, or up to fifteen after +.
  package static func isTelephone(_ text: String) -> Bool {
    let digits = text.utf8.filter(isDigit).count
    guard text.utf8.allSatisfy({ isDigit($0) || " ()-+".utf8.contains($0) }) else { return false }
    if text.hasPrefix("+") { return (8...15).contains(digits) && !text.dropFirst().contains("+") }
    return text.utf8.first(where: isDigit) == UInt8(ascii: "0") && (10...11).contains(digits) && !text.contains("+")
  }

  /// A date as spreadsheets and extracts write it: `2018-04-01`, `01/04/2018`, `20180401`, `1 April 2018`.
  package static func date(_ text: String) -> PartialDate? {
    if let date = PartialDate(text) { return date }
    let bytes = Array(text.utf8)
    if bytes.count == 8, bytes.allSatisfy(isDigit) {
      return PartialDate("\(slice(bytes, 0, 4))-\(slice(bytes, 4, 6))-\(slice(bytes, 6, 8))")
    }
    let parts = text.split { $0 == "/" || $0 == "." || $0 == " " || $0 == "-" }.map(String.init)
    guard parts.count == 3, let day = Int(parts[0]), parts[2].utf8.count == 4, let year = Int(parts[2]) else {
      return nil
    }
    let month = Int(parts[1]) ?? monthNames.firstIndex { $0.hasPrefix(parts[1].lowercased()) }.map { $0 + 1 }
    guard let month, parts[1].utf8.count >= 1, Int(parts[1]) != nil || parts[1].utf8.count >= 3 else { return nil }
    return PartialDate("\(year)-\(padded(month))-\(padded(day))")
  }

  private static let monthNames = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
    "december",
  ]

  private static func padded(_ number: Int) -> String { number < 10 && number >= 0 ? "0\(number)" : String(number) }

  private static func slice(_ bytes: [UInt8], _ from: Int, _ until: Int) -> String {
    String(decoding: bytes[from..<until], as: UTF8.self)
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }
  private static func isLetter(_ byte: UInt8) -> Bool { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) }
}
