/// The seven ways in which CommonMark lets a block of raw HTML begin.
enum HTMLBlockStart {
  static func isPresent(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Bool {
    var offset = start + 1
    guard offset < end else { return false }
    if bytes[offset] == UInt8(ascii: "?") { return true }
    if bytes[offset] == UInt8(ascii: "!") {
      return bytes.has("--", at: offset + 1, before: end) || bytes.has("[CDATA[", at: offset + 1, before: end)
        || (offset + 1 < end && bytes[offset + 1].isLetter)
    }
    let closing = bytes[offset] == UInt8(ascii: "/")
    if closing { offset += 1 }
    let nameStart = offset
    while offset < end, bytes[offset].isLetter || bytes[offset].isDigit || bytes[offset] == .hyphen { offset += 1 }
    guard offset > nameStart, bytes[nameStart].isLetter else { return false }
    // No name in the lists is longer, and a hostile one need not be copied.
    if offset - nameStart <= 10 {
      let name = String(decoding: bytes[nameStart..<offset].map(\.lowered), as: UTF8.self)
      let ends = offset == end || bytes[offset].isWhitespace || bytes[offset] == .greater
      if ends, !closing, verbatimTags.contains(name) { return true }
      let endsEmpty = bytes.has("/>", at: offset, before: end)
      if ends || endsEmpty, blockTags.contains(name) { return true }
    }
    return isWholeTag(bytes, offset, end, closing: closing)
  }

  /// Whether the line holds, from the end of a tag's name on, the rest of that tag and nothing else.
  private static func isWholeTag(_ bytes: [UInt8], _ start: Int, _ end: Int, closing: Bool) -> Bool {
    var offset = start
    func skipBlanks() -> Bool {
      let before = offset
      while offset < end, bytes[offset].isWhitespace { offset += 1 }
      return offset > before
    }
    while true {
      let blank = skipBlanks()
      guard offset < end else { return false }
      if bytes[offset] == .greater { break }
      if closing { return false }
      if bytes[offset] == UInt8(ascii: "/") {
        offset += 1
        guard offset < end, bytes[offset] == .greater else { return false }
        break
      }
      guard blank, let next = attributeEnd(bytes, offset, end) else { return false }
      offset = next
    }
    offset += 1
    _ = skipBlanks()
    return offset == end
  }

  /// Where an attribute ends, with its value if it has one; nil where no attribute stands.
  private static func attributeEnd(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Int? {
    var offset = start
    guard bytes[offset].isLetter || bytes[offset] == UInt8(ascii: "_") || bytes[offset] == .colon else { return nil }
    while offset < end, isAttributeNameByte(bytes[offset]) { offset += 1 }
    var value = offset
    while value < end, bytes[value].isWhitespace { value += 1 }
    guard value < end, bytes[value] == UInt8(ascii: "=") else { return offset }
    value += 1
    while value < end, bytes[value].isWhitespace { value += 1 }
    guard value < end else { return nil }
    let quote = bytes[value]
    if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
      guard let close = bytes[(value + 1)..<end].firstIndex(of: quote) else { return nil }
      return close + 1
    }
    offset = value
    while offset < end, !bytes[offset].isWhitespace, !"\"'=<>`".utf8.contains(bytes[offset]) { offset += 1 }
    return offset > value ? offset : nil
  }

  private static func isAttributeNameByte(_ byte: UInt8) -> Bool {
    byte.isLetter || byte.isDigit || byte == UInt8(ascii: "_") || byte == .colon || byte == .hyphen
      || byte == UInt8(ascii: ".")
  }

  /// The tags whose content runs to their end tag, blank lines included.
  private static let verbatimTags: Set<String> = ["script", "pre", "textarea", "style"]

  private static let blockTags: Set<String> = [
    "address", "article", "aside", "base", "basefont", "blockquote", "body", "caption", "center", "col", "colgroup",
    "dd", "details", "dialog", "dir", "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "frame",
    "frameset", "h1", "h2", "h3", "h4", "h5", "h6", "head", "header", "hr", "html", "iframe", "legend", "li", "link",
    "main", "menu", "menuitem", "nav", "noframes", "ol", "optgroup", "option", "p", "param", "section", "source",
    "summary", "table", "tbody", "td", "tfoot", "th", "thead", "title", "tr", "track", "ul",
  ]
}
