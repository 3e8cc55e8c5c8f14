/// HTML as it grows.
struct HTMLOutput {
  private(set) var bytes: [UInt8]

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  mutating func reserve(_ count: Int) {
    bytes.reserveCapacity(bytes.count + count)
  }

  /// Writes markup that is known when the program is built.
  mutating func markup(_ text: StaticString) {
    text.withUTF8Buffer { bytes.append(contentsOf: $0) }
  }

  /// Writes bytes as they are.
  mutating func raw(_ text: ArraySlice<UInt8>) {
    bytes.append(contentsOf: text)
  }

  mutating func number(_ number: Int) {
    bytes.append(contentsOf: String(number).utf8)
  }

  /// Goes to the beginning of a line.
  mutating func freshLine() {
    if let last = bytes.last, last != .lineFeed { bytes.append(.lineFeed) }
  }

  /// Writes text, for content and for values of attributes.
  mutating func text(_ text: String) {
    self.text(ArraySlice(text.utf8))
  }

  /// Writes text, for content and for values of attributes.
  mutating func text(_ text: ArraySlice<UInt8>) {
    text.withUnsafeBufferPointer { text in
      var runStart = 0
      for index in text.indices {
        let byte = text[index]
        // All four are below `?`: nearly every byte is done with one comparison.
        guard byte <= .greater, let escaped = Self.escaped(byte) else { continue }
        bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[runStart..<index]))
        markup(escaped)
        runStart = index + 1
      }
      bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[runStart...]))
    }
  }

  /// Writes an address for `href` or `src`, with what may not stand in one as `%XX`.
  mutating func address(_ address: ArraySlice<UInt8>) {
    for byte in address {
      switch byte {
      case UInt8(ascii: "&"): markup("&amp;")
      case UInt8(ascii: "'"): markup("&#x27;")
      case _ where Self.mayStandInAddress(byte): bytes.append(byte)
      default:
        bytes.append(UInt8(ascii: "%"))
        bytes.append(Self.digit(byte >> 4))
        bytes.append(Self.digit(byte & 15))
      }
    }
  }

  private static func escaped(_ byte: UInt8) -> StaticString? {
    switch byte {
    case UInt8(ascii: "\""): "&quot;"
    case UInt8(ascii: "&"): "&amp;"
    case .less: "&lt;"
    case .greater: "&gt;"
    default: nil
    }
  }

  private static func digit(_ value: UInt8) -> UInt8 {
    value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "A") + value - 10
  }

  private static func mayStandInAddress(_ byte: UInt8) -> Bool {
    switch byte {
    case _ where byte.isLetter || byte.isDigit: true
    case UInt8(ascii: "!"), .hash, UInt8(ascii: "$"), UInt8(ascii: "%"), UInt8(ascii: "("), UInt8(ascii: ")"),
      UInt8(ascii: "*"), UInt8(ascii: "+"), UInt8(ascii: ","), .hyphen, UInt8(ascii: "."), UInt8(ascii: "/"), .colon,
      UInt8(ascii: ";"), UInt8(ascii: "="), UInt8(ascii: "?"), UInt8(ascii: "@"), UInt8(ascii: "_"),
      UInt8(ascii: "~"):
      true
    default: false
    }
  }
}
