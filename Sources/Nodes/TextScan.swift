import Diagnostics

/// Looks through the raw bytes of a file before they are parsed: encoding, control characters, line ends, tabs.
///
/// Offending bytes are replaced by an underline, tabs by a space, so that the parser goes on and its findings are
/// reported in the same run, at the same places.
struct TextScan {
  private(set) var bytes: [UInt8]
  private(set) var diagnostics: [Diagnostic] = []
  /// Whether every byte is a character of ASCII.
  private(set) var isASCII = true
  /// Whether there is a character that some readers take for a line end, or for nothing.
  private(set) var hasSeparators = false
  private let source: SourceText
  private var reported: [String: Int] = [:]
  /// After so many findings of one rule the rest of them is only counted: they have one cause.
  private static let most = 20

  init(_ source: SourceText, tabs: Bool) {
    self.source = source
    bytes = source.bytes
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
      bytes.removeFirst(3)
      report(TextRules.byteOrderMark, "the file begins with a byte order mark", 0..<3)
    }
    scan(tabs: tabs, shift: source.bytes.count - bytes.count)
    for rule in [TextRules.invalidUTF8, TextRules.controlCharacter, TextRules.tab] {
      guard let count = reported[rule.id], count > Self.most else { continue }
      diagnostics.append(
        Diagnostic(rule, "\(count - Self.most) more of the same in this file", at: SourceLocation(file: source.file)))
    }
  }

  private mutating func scan(tabs: Bool, shift: Int) {
    var sawCarriageReturn = false
    var index = 0
    while true {
      index = plainEnd(from: index)
      guard index < bytes.count else { break }
      let byte = bytes[index]
      switch byte {
      case UInt8(ascii: "\t"):
        if tabs {
          report(TextRules.tab, "a tab where only spaces may stand", index + shift..<index + shift + 1)
          bytes[index] = UInt8(ascii: " ")
        }
        index += 1
      case UInt8(ascii: "\r"):
        if !sawCarriageReturn {
          sawCarriageReturn = true
          report(TextRules.carriageReturn, "lines end with a carriage return", index + shift..<index + shift + 1)
        }
        index += 1
      case 0..<0x20, 0x7F:
        report(
          TextRules.controlCharacter, "control character U+\(hexadecimal(Int(byte)))",
          index + shift..<index + shift + 1)
        bytes[index] = UInt8(ascii: "_")
        index += 1
      default:
        index = scanMultibyte(at: index, shift: shift)
      }
    }
  }

  /// The index of the next byte that is neither printable ASCII nor a line end: nearly all bytes are, so this is where
  /// the time goes.
  private func plainEnd(from start: Int) -> Int {
    bytes.withUnsafeBufferPointer { bytes in
      var index = start
      let raw = UnsafeRawBufferPointer(bytes)
      while index + 8 <= bytes.count {
        if !Self.isPlain(raw.loadUnaligned(fromByteOffset: index, as: UInt64.self)) { break }
        index += 8
      }
      while index < bytes.count, (bytes[index] >= 0x20 && bytes[index] < 0x7F) || bytes[index] == 0x0A { index += 1 }
      return index
    }
  }

  /// Whether each of eight bytes is printable ASCII or a line end. No byte's sum reaches into the next.
  private static func isPlain(_ word: UInt64) -> Bool {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let tops = ones << 7
    let low = word & ~tops
    let printable = low &+ ones &* 0x60
    let delete = low &+ ones
    let notLineEnd = (low ^ ones &* 0x0A) &+ ~tops
    return (word | delete | (~printable & notLineEnd)) & tops == 0
  }

  /// Checks one character of several bytes; returns the index after it.
  private mutating func scanMultibyte(at index: Int, shift: Int) -> Int {
    guard let length = UTF8Validity.length(of: bytes, at: index) else {
      report(
        TextRules.invalidUTF8, "byte 0x\(hexadecimal(Int(bytes[index]))) is not valid UTF-8",
        index + shift..<index + shift + 1)
      bytes[index] = UInt8(ascii: "_")
      return index + 1
    }
    isASCII = false
    // U+2028, U+2029 and U+FEFF.
    if length == 3 {
      switch (bytes[index], bytes[index + 1], bytes[index + 2]) {
      case (0xE2, 0x80, 0xA8), (0xE2, 0x80, 0xA9), (0xEF, 0xBB, 0xBF): hasSeparators = true
      default: break
      }
    }
    // U+0080 to U+009F are control characters, too; U+0085 would be taken for a line end.
    if length == 2, bytes[index] == 0xC2, bytes[index + 1] < 0xA0 {
      report(
        TextRules.controlCharacter, "control character U+\(hexadecimal(Int(bytes[index + 1])))",
        index + shift..<index + shift + 2)
      bytes[index] = UInt8(ascii: "_")
      bytes[index + 1] = UInt8(ascii: "_")
    }
    return index + length
  }

  private mutating func report(_ rule: Rule, _ message: String, _ offsets: Range<Int>) {
    reported[rule.id, default: 0] += 1
    guard reported[rule.id, default: 0] <= Self.most else { return }
    diagnostics.append(
      Diagnostic(
        rule, message, at: SourceLocation(file: source.file, range: source.range(offsets)), fix: TextRules.mend[rule.id]
      ))
  }

  private func hexadecimal(_ value: Int) -> String {
    let digits = String(value, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}
