import Diagnostics

/// Reads HTML tag by tag. Tolerant: what it can't make sense of is text. It is for our own output, not for the web.
struct HTMLScanner {
  struct Attribute {
    var name: Range<Int>
    /// Empty where the attribute has no value.
    var value: Range<Int>
  }

  enum Token {
    /// Its attributes are in `attributes` until the next token is read.
    case start(name: Range<Int>)
    case end(name: Range<Int>)
    case text(Range<Int>)
  }

  let bytes: [UInt8]
  private(set) var position = 0
  /// The attributes of the start that was read last.
  private(set) var attributes: [Attribute] = []
  /// Set after the start of an element whose content is no markup.
  private var rawName: [UInt8]?

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  func string(_ range: Range<Int>) -> String {
    String(decoding: bytes[range], as: UTF8.self)
  }

  /// Whether a range holds just this text.
  func has(_ text: StaticString, at range: Range<Int>) -> Bool {
    text.withUTF8Buffer { bytes[range].elementsEqual($0) }
  }

  /// Where a byte next stands from an offset on; the end where it doesn't.
  private func place(of byte: UInt8, from start: Int) -> Int {
    bytes.withUnsafeBufferPointer { $0.firstPlace(of: byte, from: start) ?? $0.count }
  }

  /// The next tag or text; nil at the end.
  mutating func next() -> Token? {
    guard position < bytes.count else { return nil }
    if let name = rawName {
      rawName = nil
      let start = position
      position = rawEnd(name)
      if position > start { return .text(start..<position) }
    }
    guard position < bytes.count else { return nil }
    if bytes[position] == UInt8(ascii: "<"), let token = tag() { return token }
    let start = position
    position = place(of: UInt8(ascii: "<"), from: position + 1)
    return .text(start..<position)
  }

  /// Where `</name` begins, from here.
  private func rawEnd(_ name: [UInt8]) -> Int {
    var index = position
    while index + 2 + name.count <= bytes.count {
      if bytes[index] == UInt8(ascii: "<"), bytes[index + 1] == UInt8(ascii: "/"),
        bytes[(index + 2)..<(index + 2 + name.count)].elementsEqual(name)
      {
        return index
      }
      index += 1
    }
    return bytes.count
  }

  /// The tag that begins here; nil where none does. Declarations and comments are passed over as empty text.
  private mutating func tag() -> Token? {
    var index = position + 1
    guard index < bytes.count else { return nil }
    if bytes[index] == UInt8(ascii: "!") {
      let isComment = bytes[index...].starts(with: "!--".utf8)
      while index < bytes.count {
        if bytes[index] == UInt8(ascii: ">"),
          !isComment || (bytes[index - 1] == UInt8(ascii: "-") && bytes[index - 2] == UInt8(ascii: "-"))
        {
          break
        }
        index += 1
      }
      position = min(index + 1, bytes.count)
      return .text(position..<position)
    }
    let isEnd = bytes[index] == UInt8(ascii: "/")
    if isEnd { index += 1 }
    let nameStart = index
    while index < bytes.count, Self.isName(bytes[index]) { index += 1 }
    guard index > nameStart else { return nil }
    let name = nameStart..<index
    attributes.removeAll(keepingCapacity: true)
    while index < bytes.count, bytes[index] != UInt8(ascii: ">") {
      if let attribute = attribute(&index) { attributes.append(attribute) } else { index += 1 }
    }
    position = min(index + 1, bytes.count)
    if isEnd { return .end(name: name) }
    let isRaw = bytes[name].elementsEqual("script".utf8) || bytes[name].elementsEqual("style".utf8)
    if isRaw { rawName = Array(bytes[name]) }
    return .start(name: name)
  }

  private func attribute(_ index: inout Int) -> Attribute? {
    let start = index
    while index < bytes.count, Self.isName(bytes[index]) { index += 1 }
    guard index > start else { return nil }
    let name = start..<index
    guard index < bytes.count, bytes[index] == UInt8(ascii: "=") else {
      return Attribute(name: name, value: index..<index)
    }
    index += 1
    guard index < bytes.count else { return Attribute(name: name, value: index..<index) }
    let quote = bytes[index]
    if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
      index += 1
      let valueStart = index
      index = place(of: quote, from: index)
      let value = valueStart..<index
      index = min(index + 1, bytes.count)
      return Attribute(name: name, value: value)
    }
    let valueStart = index
    while index < bytes.count, bytes[index] > UInt8(ascii: " "), bytes[index] != UInt8(ascii: ">") { index += 1 }
    return Attribute(name: name, value: valueStart..<index)
  }

  private static func isName(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: ":"):
      true
    default: false
    }
  }
}
