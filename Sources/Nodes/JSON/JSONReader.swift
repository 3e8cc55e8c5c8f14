import Diagnostics

/// Reads JSON into positioned nodes; the order of keys is kept and a key that is given twice is an error.
package struct JSONReader {
  private let source: SourceText
  private let bytes: [UInt8]
  private let limits: ReadingLimits
  private var index = 0
  private var depth = 0
  private var nodeCount = 0
  private var diagnostics: [Diagnostic] = []
  /// The place reached last. Places are asked for in the order of the text, and a file may be one long line, which must
  /// not be counted anew for each value in it.
  private var reached = (offset: 0, position: SourcePosition.start)

  private struct Failure: Error {}

  /// Reads a file's bytes; `file` is its name in messages.
  package static func read(_ bytes: [UInt8], file: String, limits: ReadingLimits = .standard) -> ReadingResult {
    let source = SourceText(file: file, bytes: bytes)
    if bytes.count > limits.bytes {
      return ReadingResult(
        node: nil,
        diagnostics: [
          Diagnostic(
            TextRules.tooLarge, "the file has \(bytes.count) bytes; at most \(limits.bytes) are read",
            at: SourceLocation(file: file))
        ])
    }
    var reader = JSONReader(source: source, limits: limits)
    do throws(Failure) {
      let node = try reader.value()
      reader.skipBlanks()
      if reader.index < reader.bytes.count { throw reader.fail("there is more text after the end of the data") }
      return ReadingResult(node: node, diagnostics: reader.diagnostics)
    } catch {
      return ReadingResult(node: nil, diagnostics: reader.diagnostics)
    }
  }

  private init(source: SourceText, limits: ReadingLimits) {
    self.source = source
    self.limits = limits
    bytes = source.bytes
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { index = 3 }
  }

  private mutating func fail(_ message: String, rule: Rule = JSONRules.syntax, at offset: Int? = nil) -> Failure {
    let offset = offset ?? index
    diagnostics.append(
      Diagnostic(
        rule, message,
        at: SourceLocation(file: source.file, range: source.range(offset..<min(offset + 1, bytes.count)))))
    return Failure()
  }

  private mutating func value() throws(Failure) -> Node {
    skipBlanks()
    nodeCount += 1
    if nodeCount > limits.nodes { throw fail("more than \(limits.nodes) values in one file", rule: JSONRules.tooMany) }
    guard index < bytes.count else { throw fail("the text ends where a value should stand") }
    let start = here()
    switch bytes[index] {
    case UInt8(ascii: "{"): return try object()
    case UInt8(ascii: "["): return try array()
    case UInt8(ascii: "\""):
      let text = try string()
      return node(.scalar(.init(text: text, isQuoted: true)), from: start)
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"):
      return try number()
    default:
      for word in ["true", "false", "null"] where bytes[index...].starts(with: word.utf8) {
        index += word.utf8.count
        return node(.scalar(.init(text: word, isQuoted: false)), from: start)
      }
      throw fail("no value begins like this")
    }
  }

  private mutating func object() throws(Failure) -> Node {
    let start = here()
    try descend()
    var entries: [Node.Entry] = []
    var keys: Set<String> = []
    index += 1
    skipBlanks()
    if take(UInt8(ascii: "}")) {
      depth -= 1
      return node(.mapping(.init(entries: [])), from: start)
    }
    while true {
      skipBlanks()
      let keyPosition = here()
      let keyStart = index
      guard index < bytes.count, bytes[index] == UInt8(ascii: "\"") else { throw fail("expected a key in quotes") }
      let key = try string()
      let range = CompactRange(SourceRange(start: keyPosition, end: here()))
      skipBlanks()
      guard take(UInt8(ascii: ":")) else { throw fail("expected ':' after the key '\(key)'") }
      let value = try value()
      if keys.insert(key).inserted {
        entries.append(.init(key: key, keyRange: range, value: value))
      } else {
        _ = fail("the key '\(key)' is given twice", rule: JSONRules.duplicateKey, at: keyStart)
      }
      skipBlanks()
      if take(UInt8(ascii: ",")) { continue }
      guard take(UInt8(ascii: "}")) else { throw fail("expected ',' or '}'") }
      depth -= 1
      return node(.mapping(.init(entries: entries)), from: start)
    }
  }

  private mutating func array() throws(Failure) -> Node {
    let start = here()
    try descend()
    var elements: [Node] = []
    index += 1
    skipBlanks()
    if take(UInt8(ascii: "]")) {
      depth -= 1
      return node(.sequence([]), from: start)
    }
    while true {
      elements.append(try value())
      skipBlanks()
      if take(UInt8(ascii: ",")) { continue }
      guard take(UInt8(ascii: "]")) else { throw fail("expected ',' or ']'") }
      depth -= 1
      return node(.sequence(elements), from: start)
    }
  }

  private mutating func descend() throws(Failure) {
    depth += 1
    if depth > limits.depth { throw fail("more than \(limits.depth) lists and records inside one another") }
  }

  private mutating func number() throws(Failure) -> Node {
    let position = here()
    let start = index
    if bytes[index] == UInt8(ascii: "-") { index += 1 }
    let wholeStart = index
    try digits()
    if bytes[wholeStart] == UInt8(ascii: "0"), index - wholeStart > 1 {
      throw fail("a number does not begin with 0", at: wholeStart)
    }
    if index < bytes.count, bytes[index] == UInt8(ascii: ".") {
      index += 1
      try digits()
    }
    if index < bytes.count, bytes[index] | 0x20 == UInt8(ascii: "e") {
      index += 1
      if index < bytes.count, bytes[index] == UInt8(ascii: "+") || bytes[index] == UInt8(ascii: "-") { index += 1 }
      try digits()
    }
    return node(
      .scalar(.init(text: String(decoding: bytes[start..<index], as: UTF8.self), isQuoted: false)), from: position)
  }

  private mutating func digits() throws(Failure) {
    let start = index
    while index < bytes.count, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(bytes[index]) { index += 1 }
    if index == start { throw fail("expected a digit") }
  }

  private mutating func string() throws(Failure) -> String {
    let start = index
    index += 1
    var text: [UInt8] = []
    var runStart = index
    while index < bytes.count {
      switch bytes[index] {
      case UInt8(ascii: "\""):
        text.append(contentsOf: bytes[runStart..<index])
        index += 1
        guard let string = String(validating: text, as: UTF8.self) else {
          throw fail("the text is not valid UTF-8", at: start)
        }
        return string
      case UInt8(ascii: "\\"):
        text.append(contentsOf: bytes[runStart..<index])
        try escape(into: &text)
        runStart = index
      case 0..<0x20: throw fail("a control character stands in a text; write it as an escape")
      default: index += 1
      }
    }
    throw fail("the text is not closed", at: start)
  }

  private mutating func escape(into text: inout [UInt8]) throws(Failure) {
    let start = index
    index += 1
    guard index < bytes.count else { throw fail("the text ends inside an escape", at: start) }
    let byte = bytes[index]
    index += 1
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): text.append(byte)
    case UInt8(ascii: "b"): text.append(0x08)
    case UInt8(ascii: "f"): text.append(0x0C)
    case UInt8(ascii: "n"): text.append(0x0A)
    case UInt8(ascii: "r"): text.append(0x0D)
    case UInt8(ascii: "t"): text.append(0x09)
    case UInt8(ascii: "u"):
      var value = try hexadecimal(start)
      if (0xD800..<0xDC00).contains(value), bytes[index...].starts(with: "\\u".utf8) {
        let mark = index
        index += 2
        let low = try hexadecimal(start)
        if (0xDC00..<0xE000).contains(low) {
          value = 0x10000 + (value - 0xD800) << 10 + (low - 0xDC00)
        } else {
          index = mark
        }
      }
      guard let scalar = Unicode.Scalar(value) else { throw fail("half of a surrogate pair", at: start) }
      text.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
    default: throw fail("no such escape", at: start)
    }
  }

  private mutating func hexadecimal(_ start: Int) throws(Failure) -> UInt32 {
    guard index + 4 <= bytes.count,
      let value = UInt32(String(decoding: bytes[index..<index + 4], as: UTF8.self), radix: 16)
    else { throw fail("expected four hexadecimal digits", at: start) }
    index += 4
    return value
  }

  private mutating func take(_ byte: UInt8) -> Bool {
    guard index < bytes.count, bytes[index] == byte else { return false }
    index += 1
    return true
  }

  private mutating func skipBlanks() {
    while index < bytes.count, [0x20, 0x0A, 0x0D, 0x09].contains(bytes[index]) { index += 1 }
  }

  private mutating func node(_ content: Node.Content, from start: SourcePosition) -> Node {
    Node(content, CompactRange(SourceRange(start: start, end: here())))
  }

  /// The place of the next byte.
  private mutating func here() -> SourcePosition {
    for byte in bytes[reached.offset..<index] {
      if byte == UInt8(ascii: "\n") {
        reached.position.line += 1
        reached.position.column = 1
      } else if byte & 0xC0 != 0x80 {
        reached.position.column += 1
      }
    }
    reached.offset = index
    return reached.position
  }
}
