extension Value {
  /// Appends the value as text, as the reference coerces it: lists and objects in their inspected form.
  func appendText(to bytes: inout [UInt8]) {
    switch self {
    case .nil: break
    case .bool(let flag): bytes.append(contentsOf: (flag ? "true" : "false").utf8)
    case .int(let number): Digits.append(number, to: &bytes)
    case .double(let number): DoubleText.append(number, to: &bytes)
    case .decimal(let number): Value.append(number, to: &bytes)
    case .text(let text), .markdown(let text): bytes.append(contentsOf: text)
    case .array, .object: appendInspected(to: &bytes)
    case .range(let first, let last):
      Digits.append(first, to: &bytes)
      bytes.append(contentsOf: "..".utf8)
      Digits.append(last, to: &bytes)
    case .date(let date): bytes.append(contentsOf: date.isoBytes)
    case .missing(let missing): bytes.append(contentsOf: missing.marker.utf8)
    case .loop(let loop): bytes.append(contentsOf: loop.printed.utf8)
    }
  }

  /// A decimal that is whole shows one digit after the point; a whole number too large for 64 bits shows none.
  private static func append(_ number: DecimalNumber, to bytes: inout [UInt8]) {
    number.append(to: &bytes, decimals: number.isWhole && number.int != nil ? 1 : nil)
  }

  /// The value as text.
  var asText: [UInt8] {
    if let bytes = textBytes { return bytes }
    var bytes: [UInt8] = []
    appendText(to: &bytes)
    return bytes
  }

  /// Appends what an output tag prints: the items of a list one after another.
  func appendPrinted(to bytes: inout [UInt8]) {
    guard case .array(let items) = self else { return appendText(to: &bytes) }
    for item in items { item.appendPrinted(to: &bytes) }
  }

  /// Appends the value as it stands inside a printed list or object.
  func appendInspected(to bytes: inout [UInt8]) {
    switch self {
    case .nil: bytes.append(contentsOf: "nil".utf8)
    case .text(let text), .markdown(let text): Value.appendQuoted(text, to: &bytes)
    case .array(let items):
      bytes.append(Byte.openSquare)
      for (index, item) in items.enumerated() {
        if index > 0 { bytes.append(contentsOf: ", ".utf8) }
        item.appendInspected(to: &bytes)
      }
      bytes.append(Byte.closeSquare)
    case .object(let object):
      bytes.append(Byte.openBrace)
      for (index, key) in object.shape.keys.enumerated() {
        if index > 0 { bytes.append(contentsOf: ", ".utf8) }
        Value.appendQuoted(key, to: &bytes)
        bytes.append(contentsOf: "=>".utf8)
        object.fields[index].appendInspected(to: &bytes)
      }
      bytes.append(Byte.closeBrace)
    default: appendText(to: &bytes)
    }
  }

  private static func appendQuoted(_ text: [UInt8], to bytes: inout [UInt8]) {
    bytes.append(Byte.quote)
    for (index, byte) in text.enumerated() {
      switch byte {
      case Byte.quote, Byte.backslash: bytes.append(contentsOf: [Byte.backslash, byte])
      case Byte.lineFeed: bytes.append(contentsOf: "\\n".utf8)
      case Byte.tab: bytes.append(contentsOf: "\\t".utf8)
      case Byte.carriageReturn: bytes.append(contentsOf: "\\r".utf8)
      case 0x07: bytes.append(contentsOf: "\\a".utf8)
      case 0x08: bytes.append(contentsOf: "\\b".utf8)
      case 0x0B: bytes.append(contentsOf: "\\v".utf8)
      case 0x0C: bytes.append(contentsOf: "\\f".utf8)
      case 0x1B: bytes.append(contentsOf: "\\e".utf8)
      case 0..<0x20, 0x7F:
        bytes.append(contentsOf: "\\x".utf8)
        bytes.append(Hex.digits[Int(byte >> 4)])
        bytes.append(Hex.digits[Int(byte & 15)])
      case Byte.hash where index + 1 < text.count && [Byte.openBrace, 0x24, 0x40].contains(text[index + 1]):
        bytes.append(contentsOf: [Byte.backslash, byte])
      default: bytes.append(byte)
      }
    }
    bytes.append(Byte.quote)
  }
}

enum Hex {
  static let digits = Array("0123456789ABCDEF".utf8)
}
