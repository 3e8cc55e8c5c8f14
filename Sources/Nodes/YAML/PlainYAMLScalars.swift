/// The scalars that `PlainYAML` reads.
extension PlainYAML {
  /// Plain text, which ends with its line, and in a flow list or record with a comma or bracket.
  mutating func plain(inFlow: Bool) throws(Unsure) -> Node {
    try count()
    let start = mark
    let first = index
    guard Self.mayBegin(bytes[index], next: index + 1 < bytes.count ? bytes[index + 1] : 0x0A, inFlow: inFlow) else {
      throw Unsure()
    }
    var end = index
    scan: while index < bytes.count {
      let byte = bytes[index]
      switch byte {
      case UInt8(ascii: "\n"):
        // It may go on on the next line.
        if inFlow { throw Unsure() }
        break scan
      case UInt8(ascii: ":"):
        let next = index + 1 < bytes.count ? bytes[index + 1] : 0x0A
        if next == UInt8(ascii: " ") || next == 0x0A || (inFlow && Self.isFlowIndicator(next)) { throw Unsure() }
      case UInt8(ascii: "#"):
        if bytes[index - 1] == UInt8(ascii: " ") { throw Unsure() }
      case UInt8(ascii: ","), UInt8(ascii: "]"), UInt8(ascii: "}"), UInt8(ascii: "["), UInt8(ascii: "{"):
        if inFlow { break scan }
      default: break
      }
      index += 1
      if byte != UInt8(ascii: " ") { end = index }
    }
    // The range ends with the text, not with the spaces behind it.
    index = end
    return Node(.scalar(Node.Scalar(text: text(first..<end), isQuoted: false)), range(from: start))
  }

  /// Text in quotes, on one line and without escapes.
  mutating func quoted() throws(Unsure) -> Node {
    try count()
    let start = mark
    let quote = bytes[index]
    index += 1
    let first = index
    var hasDoubled = false
    while true {
      guard index < bytes.count, !isLineEnd else { throw Unsure() }
      let byte = bytes[index]
      if byte == quote {
        guard quote == UInt8(ascii: "'"), index + 1 < bytes.count, bytes[index + 1] == quote else { break }
        hasDoubled = true
        index += 1
      } else if byte == UInt8(ascii: "\\"), quote == UInt8(ascii: "\"") {
        throw Unsure()
      }
      index += 1
    }
    let text = hasDoubled ? Self.undoubled(bytes[first..<index]) : text(first..<index)
    index += 1
    return Node(.scalar(Node.Scalar(text: text, isQuoted: true)), range(from: start))
  }

  /// Folded or literal text below its header, indented deeper than `indent`.
  mutating func blockText(indent: Int) throws(Unsure) -> Node {
    try count()
    let start = mark
    let isFolded = bytes[index] == UInt8(ascii: ">")
    index += 1
    let isStripped = index < bytes.count && bytes[index] == UInt8(ascii: "-")
    if isStripped { index += 1 }
    guard isLineEnd else { throw Unsure() }
    nextLine()
    let margin = spaces()
    guard margin > indent, index + margin < bytes.count, bytes[index + margin] != UInt8(ascii: "\n") else {
      throw Unsure()
    }
    var text: [UInt8] = []
    var blankLines = 0
    while index < bytes.count {
      let depth = spaces()
      guard index + depth < bytes.count else { throw Unsure() }
      if bytes[index + depth] == UInt8(ascii: "\n") {
        // Spaces beyond the margin would be text.
        if depth > margin { throw Unsure() }
        blankLines += 1
        index += depth
        nextLine()
        continue
      }
      if depth < margin { break }
      // A line that is indented deeper is not folded.
      if depth > margin, isFolded { throw Unsure() }
      if !text.isEmpty {
        if !isFolded { text.append(UInt8(ascii: "\n")) } else if blankLines == 0 { text.append(UInt8(ascii: " ")) }
        for _ in 0..<blankLines { text.append(UInt8(ascii: "\n")) }
      }
      blankLines = 0
      index += margin
      let first = index
      while !isLineEnd {
        guard index < bytes.count else { throw Unsure() }
        index += 1
      }
      text.append(contentsOf: bytes[first..<index])
      nextLine()
    }
    if !isStripped { text.append(UInt8(ascii: "\n")) }
    // libyaml's range ends at the start of the line after the text and the empty lines below it.
    return Node(
      .scalar(Node.Scalar(text: String(decoding: text, as: UTF8.self), isQuoted: true)), range(from: start))
  }

  /// The number of spaces that stand next.
  private func spaces() -> Int {
    var end = index
    while end < bytes.count, bytes[end] == UInt8(ascii: " ") { end += 1 }
    return end - index
  }

  /// Whether plain text may begin with a byte.
  private static func mayBegin(_ byte: UInt8, next: UInt8, inFlow: Bool) -> Bool {
    switch byte {
    case UInt8(ascii: "-"):
      next != UInt8(ascii: " ") && next != UInt8(ascii: "\n") && next != UInt8(ascii: "-") && !isFlowIndicator(next)
    case UInt8(ascii: "?"), UInt8(ascii: ":"), UInt8(ascii: ","), UInt8(ascii: "["), UInt8(ascii: "]"),
      UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "#"), UInt8(ascii: "&"), UInt8(ascii: "*"),
      UInt8(ascii: "!"), UInt8(ascii: "|"), UInt8(ascii: ">"), UInt8(ascii: "'"), UInt8(ascii: "\""),
      UInt8(ascii: "%"), UInt8(ascii: "@"), UInt8(ascii: "`"), UInt8(ascii: "\n"), UInt8(ascii: " "):
      false
    default: true
    }
  }

  private static func isFlowIndicator(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: ","), UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "{"), UInt8(ascii: "}"),
      UInt8(ascii: "?"):
      true
    default: false
    }
  }

  private static func undoubled(_ slice: Slice<UnsafeBufferPointer<UInt8>>) -> String {
    var output: [UInt8] = []
    var wasQuote = false
    for byte in slice {
      if byte == UInt8(ascii: "'"), wasQuote {
        wasQuote = false
        continue
      }
      wasQuote = byte == UInt8(ascii: "'")
      output.append(byte)
    }
    return String(decoding: output, as: UTF8.self)
  }
}
