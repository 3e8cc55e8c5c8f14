/// Writes JSON as bytes: keys in the order in which they are given, two spaces of indentation or none.
///
/// For output only. The order is the caller's, so the same values always give the same bytes.
package struct JSONWriter: Sendable {
  package private(set) var bytes: [UInt8] = []
  private var pretty: Bool
  /// Whether what only those need who keep the data is left out: the files that an entry stands in, and the like.
  package let forReaders: Bool
  private var depth = 0
  private var needsComma = false
  private var afterKey = false

  package init(pretty: Bool = true, forReaders: Bool = false) {
    self.pretty = pretty
    self.forReaders = forReaders
  }

  /// Makes room for about so many bytes more.
  package mutating func reserve(_ count: Int) {
    bytes.reserveCapacity(bytes.count + count)
  }

  /// Writes `{`, what `content` writes, and `}`.
  package mutating func object(_ content: (inout JSONWriter) throws -> Void) rethrows {
    try container(open: UInt8(ascii: "{"), close: UInt8(ascii: "}"), content)
  }

  /// Writes an object on one line, for lists that are read and compared line by line.
  package mutating func objectOnOneLine(_ content: (inout JSONWriter) throws -> Void) rethrows {
    separate()
    let isPretty = pretty
    pretty = false
    defer { pretty = isPretty }
    try object(content)
  }

  /// Writes `[`, what `content` writes, and `]`.
  package mutating func array(_ content: (inout JSONWriter) throws -> Void) rethrows {
    try container(open: UInt8(ascii: "["), close: UInt8(ascii: "]"), content)
  }

  /// Writes a key; the next value written belongs to it.
  package mutating func key(_ name: String) {
    separate()
    quote(name)
    bytes.append(UInt8(ascii: ":"))
    if pretty { bytes.append(UInt8(ascii: " ")) }
    afterKey = true
  }

  package mutating func string(_ value: String) {
    separate()
    quote(value)
    needsComma = true
  }

  package mutating func number(_ value: Int) {
    literal(String(value))
  }

  package mutating func bool(_ value: Bool) {
    literal(value ? "true" : "false")
  }

  package mutating func null() {
    literal("null")
  }

  /// Writes a number or other literal exactly as given.
  package mutating func literal(_ text: String) {
    separate()
    bytes.append(contentsOf: text.utf8)
    needsComma = true
  }

  /// Writes a value that another writer made by itself, moved in to where it stands now; one on a line of its own where
  /// that writer was not pretty.
  package mutating func value(_ made: [UInt8]) {
    separate()
    needsComma = true
    guard pretty, depth > 0 else { return bytes.append(contentsOf: made) }
    made.withUnsafeBufferPointer { made in
      // A text holds no line feed: it is escaped there.
      let lineFeeds = made.reduce(0) { $0 &+ ($1 == UInt8(ascii: "\n") ? 1 : 0) }
      guard lineFeeds > 0 else { return bytes.append(contentsOf: made) }
      let indentation = [UInt8](repeating: UInt8(ascii: " "), count: 2 * depth)
      var start = 0
      for index in made.indices where made[index] == UInt8(ascii: "\n") {
        bytes.append(contentsOf: UnsafeBufferPointer(rebasing: made[start...index]))
        bytes.append(contentsOf: indentation)
        start = index + 1
      }
      bytes.append(contentsOf: UnsafeBufferPointer(rebasing: made[start...]))
    }
  }

  package mutating func field(_ name: String, _ value: String) {
    key(name)
    string(value)
  }

  package mutating func field(_ name: String, _ value: Int) {
    key(name)
    number(value)
  }

  package mutating func field(_ name: String, _ value: Bool) {
    key(name)
    bool(value)
  }

  /// Writes the field where there is a value, nothing where there is none.
  package mutating func field(_ name: String, _ value: String?) {
    guard let value else { return }
    field(name, value)
  }

  /// Writes a list of texts, all on one line.
  package mutating func field(_ name: String, _ values: [String]) {
    key(name)
    separate()
    bytes.append(UInt8(ascii: "["))
    for (index, value) in values.enumerated() {
      if index > 0 { bytes.append(contentsOf: pretty ? [UInt8(ascii: ","), UInt8(ascii: " ")] : [UInt8(ascii: ",")]) }
      quote(value)
    }
    bytes.append(UInt8(ascii: "]"))
    needsComma = true
  }

  /// Ends the document with a line feed.
  package mutating func end() {
    bytes.append(UInt8(ascii: "\n"))
  }

  private mutating func container(
    open: UInt8, close: UInt8, _ content: (inout JSONWriter) throws -> Void
  ) rethrows {
    separate()
    bytes.append(open)
    depth += 1
    needsComma = false
    let start = bytes.count
    try content(&self)
    depth -= 1
    if bytes.count > start { lineBreak() }
    bytes.append(close)
    needsComma = true
  }

  private mutating func separate() {
    if afterKey {
      afterKey = false
      return
    }
    if needsComma { bytes.append(UInt8(ascii: ",")) }
    needsComma = false
    if depth > 0 { lineBreak() }
  }

  private mutating func lineBreak() {
    guard pretty else { return }
    bytes.append(UInt8(ascii: "\n"))
    for _ in 0..<(2 * depth) { bytes.append(UInt8(ascii: " ")) }
  }

  private mutating func quote(_ text: String) {
    bytes.append(UInt8(ascii: "\""))
    var text = text
    text.withUTF8 { text in
      // Nearly all of a text goes over in whole runs.
      var start = 0
      for index in text.indices {
        let byte = text[index]
        guard byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") || byte == 0x7F else { continue }
        bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[start..<index]))
        escape(byte)
        start = index + 1
      }
      bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[start...]))
    }
    bytes.append(UInt8(ascii: "\""))
  }

  private mutating func escape(_ byte: UInt8) {
    bytes.append(UInt8(ascii: "\\"))
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes.append(byte)
    case UInt8(ascii: "\n"): bytes.append(UInt8(ascii: "n"))
    case UInt8(ascii: "\t"): bytes.append(UInt8(ascii: "t"))
    case UInt8(ascii: "\r"): bytes.append(UInt8(ascii: "r"))
    default:
      bytes.append(contentsOf: "u00".utf8)
      let digits = Array("0123456789abcdef".utf8)
      bytes.append(digits[Int(byte >> 4)])
      bytes.append(digits[Int(byte & 15)])
    }
  }
}
