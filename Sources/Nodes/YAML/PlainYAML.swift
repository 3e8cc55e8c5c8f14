import Diagnostics

/// Reads the YAML that our files are written in, several times as fast as libyaml.
///
/// It knows block lists and records, flow ones, text in quotes on one line, plain text on one line and folded or
/// literal text. Wherever it meets anything else, or anything wrong, it gives up, and libyaml reads the file: what is
/// valid, and every message, is libyaml's to decide. For what it does read, data and places are the same.
struct PlainYAML {
  /// It is not ours to read.
  struct Unsure: Error {}

  let bytes: UnsafeBufferPointer<UInt8>
  private let isASCII: Bool
  private let limits: ReadingLimits
  /// Where the next byte is, its line (counted from 1) and where that line begins.
  var index = 0
  private var line = 1
  private var lineStart = 0
  private var nodes = 0
  private var depth = 0

  /// The data of a text, nil where libyaml has to read it.
  static func read(_ bytes: [UInt8], isASCII: Bool, limits: ReadingLimits) -> Node? {
    guard bytes.last == UInt8(ascii: "\n") else { return nil }
    return bytes.withUnsafeBufferPointer { buffer in
      var reader = PlainYAML(bytes: buffer, isASCII: isASCII, limits: limits)
      return try? reader.document()
    }
  }

  private init(bytes: UnsafeBufferPointer<UInt8>, isASCII: Bool, limits: ReadingLimits) {
    self.bytes = bytes
    self.isASCII = isASCII
    self.limits = limits
  }

  private mutating func document() throws(Unsure) -> Node {
    guard nextToken(), column == 0 else { throw Unsure() }
    let root = isDash ? try sequence(at: 0) : try mapping(at: 0)
    guard index == bytes.count else { throw Unsure() }
    return root
  }

  // MARK: Block lists and records

  /// A record whose keys stand in one column; the first is the next byte.
  private mutating func mapping(at column: Int) throws(Unsure) -> Node {
    try open()
    let start = mark
    var entries: [Node.Entry] = []
    entries.reserveCapacity(12)
    repeat {
      let keyStart = mark
      let key = try key()
      let range = self.range(from: keyStart)
      for entry in entries where entry.has(key) { throw Unsure() }
      guard take(":"), index < bytes.count else { throw Unsure() }
      let value = try value(indent: column)
      entries.append(Node.Entry(key: key, keyRange: range, value: value))
    } while try goesOn(at: column)
    close()
    return Node(.mapping(Node.Mapping(entries: entries)), range(from: start))
  }

  /// A list whose dashes stand in one column; the first is the next byte.
  private mutating func sequence(at column: Int) throws(Unsure) -> Node {
    try open()
    let start = mark
    var elements: [Node] = []
    repeat {
      guard isDash else { throw Unsure() }
      index += 1
      skipSpaces()
      let inner = self.column
      if isKey {
        elements.append(try mapping(at: inner))
      } else {
        elements.append(try inlineValue(indent: column))
      }
    } while try goesOn(at: column)
    close()
    return Node(.sequence(elements), range(from: start))
  }

  /// Goes to the next token; whether it belongs to the list or record of a column, which an outer one's ends.
  private mutating func goesOn(at column: Int) throws(Unsure) -> Bool {
    guard nextToken() else { return false }
    if self.column > column { throw Unsure() }
    return self.column == column
  }

  /// The value behind `key:`, on its line or on the next ones.
  private mutating func value(indent: Int) throws(Unsure) -> Node {
    if bytes[index] == UInt8(ascii: " ") { skipSpaces() } else if !isLineEnd { throw Unsure() }
    guard isLineEnd else { return try inlineValue(indent: indent) }
    guard nextToken(), column > indent else { throw Unsure() }
    if isDash { return try sequence(at: column) }
    guard isKey else { throw Unsure() }
    return try mapping(at: column)
  }

  private mutating func inlineValue(indent: Int) throws(Unsure) -> Node {
    guard index < bytes.count else { throw Unsure() }
    let node: Node
    switch bytes[index] {
    case UInt8(ascii: ">"), UInt8(ascii: "|"): return try blockText(indent: indent)
    case UInt8(ascii: "["), UInt8(ascii: "{"): node = try flow()
    case UInt8(ascii: "\""), UInt8(ascii: "'"): node = try quoted()
    default: node = try plain(inFlow: false)
    }
    skipSpaces()
    // What stands behind a value is a comment or a mistake.
    guard isLineEnd else { throw Unsure() }
    return node
  }

  // MARK: Flow lists and records

  private mutating func flow() throws(Unsure) -> Node {
    try open()
    defer { close() }
    let start = mark
    let isList = bytes[index] == UInt8(ascii: "[")
    let end = isList ? UInt8(ascii: "]") : UInt8(ascii: "}")
    index += 1
    var elements: [Node] = []
    var entries: [Node.Entry] = []
    try skipBlanks()
    if bytes[index] == end { throw Unsure() }
    while true {
      if isList {
        elements.append(try flowValue())
      } else {
        entries.append(try flowEntry(entries))
      }
      try skipBlanks()
      let byte = bytes[index]
      index += 1
      if byte == end { break }
      guard byte == UInt8(ascii: ",") else { throw Unsure() }
      try skipBlanks()
    }
    return Node(isList ? .sequence(elements) : .mapping(Node.Mapping(entries: entries)), range(from: start))
  }

  private mutating func flowEntry(_ entries: [Node.Entry]) throws(Unsure) -> Node.Entry {
    let start = mark
    let key = try key()
    let range = self.range(from: start)
    for entry in entries where entry.has(key) { throw Unsure() }
    guard take(":"), take(" ") else { throw Unsure() }
    try skipBlanks()
    return Node.Entry(key: key, keyRange: range, value: try flowValue())
  }

  private mutating func flowValue() throws(Unsure) -> Node {
    switch bytes[index] {
    case UInt8(ascii: "["), UInt8(ascii: "{"): return try flow()
    case UInt8(ascii: "\""), UInt8(ascii: "'"): return try quoted()
    default: return try plain(inFlow: true)
    }
  }

  // MARK: Places

  /// A line and column from which a range begins.
  struct Mark {
    var line: Int
    var column: Int
  }

  var mark: Mark { Mark(line: line, column: column) }

  /// The column of the next byte, counted from 0 in Unicode scalars.
  private var column: Int {
    if isASCII { return index - lineStart }
    var column = 0
    for place in lineStart..<index where bytes[place] & 0xC0 != 0x80 { column += 1 }
    return column
  }

  /// The range up to the next byte.
  func range(from start: Mark) -> CompactRange {
    CompactRange(start.line, start.column + 1, line, column + 1)
  }

  // MARK: Bytes

  /// Whether a dash with something behind it stands next.
  private var isDash: Bool {
    index + 2 < bytes.count && bytes[index] == UInt8(ascii: "-") && bytes[index + 1] == UInt8(ascii: " ")
  }

  /// Whether a plain key with its colon stands next.
  private var isKey: Bool {
    guard Self.isLetter(bytes[index]) else { return false }
    var place = index + 1
    while place < bytes.count, Self.isKeyByte(bytes[place]) { place += 1 }
    guard place + 1 < bytes.count, bytes[place] == UInt8(ascii: ":") else { return false }
    return bytes[place + 1] == UInt8(ascii: " ") || bytes[place + 1] == UInt8(ascii: "\n")
  }

  var isLineEnd: Bool { index < bytes.count && bytes[index] == UInt8(ascii: "\n") }

  private mutating func key() throws(Unsure) -> String {
    let start = index
    guard index < bytes.count, Self.isLetter(bytes[index]) else { throw Unsure() }
    index += 1
    while index < bytes.count, Self.isKeyByte(bytes[index]) { index += 1 }
    try count()
    return text(start..<index)
  }

  func text(_ range: Range<Int>) -> String {
    String(decoding: UnsafeBufferPointer(rebasing: bytes[range]), as: UTF8.self)
  }

  private mutating func take(_ byte: Unicode.Scalar) -> Bool {
    guard index < bytes.count, UInt32(bytes[index]) == byte.value else { return false }
    index += 1
    return true
  }

  mutating func skipSpaces() {
    while index < bytes.count, bytes[index] == UInt8(ascii: " ") { index += 1 }
  }

  /// Goes on behind a line end.
  mutating func nextLine() {
    index += 1
    line += 1
    lineStart = index
  }

  /// Spaces and line ends between the parts of a flow list or record; a comment there is not ours.
  private mutating func skipBlanks() throws(Unsure) {
    while index < bytes.count {
      if bytes[index] == UInt8(ascii: " ") { index += 1 } else if isLineEnd { nextLine() } else { break }
    }
    // At the start of a line it could be the end of the document.
    guard index > lineStart else { throw Unsure() }
    guard index < bytes.count, bytes[index] != UInt8(ascii: "#") else { throw Unsure() }
  }

  /// Goes to the next token, over empty lines and comments; false at the end of the text.
  private mutating func nextToken() -> Bool {
    while index < bytes.count {
      skipSpaces()
      guard index < bytes.count else { break }
      if bytes[index] == UInt8(ascii: "#") {
        while !isLineEnd { index += 1 }
      }
      guard isLineEnd else { return true }
      nextLine()
    }
    return false
  }

  /// Counts a value against the limits; libyaml reports where there are too many.
  mutating func count() throws(Unsure) {
    nodes += 1
    if nodes > limits.nodes { throw Unsure() }
  }

  private mutating func open() throws(Unsure) {
    try count()
    depth += 1
    if depth > limits.depth { throw Unsure() }
  }

  private mutating func close() {
    depth -= 1
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20) && byte < 0x80
  }

  private static func isKeyByte(_ byte: UInt8) -> Bool {
    isLetter(byte) || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || byte == UInt8(ascii: "_")
      || byte == UInt8(ascii: "-")
  }
}
