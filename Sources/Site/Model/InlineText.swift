import Catalogue
import CommonMark

/// Statements and other texts of the catalogue, which are inline Markdown.
extension HTMLBuilder {
  /// Writes inline Markdown. Most texts have none, and are spared the reading.
  mutating func inline(_ text: String) { inline(InlineText(text)) }

  /// Writes inline Markdown that was read before.
  mutating func inline(_ read: InlineText) {
    if let html = read.html { rendered(html) } else { text(read.text) }
  }

  /// Writes a text of several paragraphs, Markdown as it is.
  mutating func prose(_ text: String) {
    let document = MarkdownDocument(parsing: Array(text.utf8), file: "", options: .plain)
    rendered(document.renderHTML(.plain(unsafe: false)))
  }

  /// Writes the statement of a requirement of an edition or pack with the values of its parameters.
  mutating func statement(_ requirement: Requirement, of owner: Owner) {
    inline(owner.statement(of: requirement))
  }

  /// Writes a provision's statement with the values of its parameters.
  mutating func statement(_ provision: Provision) {
    inline(provision.filledStatement)
  }
}

/// Inline Markdown that was read, for texts that stand on more than one page.
struct InlineText: Sendable {
  let text: String
  /// Nil where it is written as the text that it is.
  let html: [UInt8]?

  init(_ text: String) {
    self.text = text
    html = Self.html(text)
  }

  private static func html(_ text: String) -> [UInt8]? {
    guard text.utf8.contains(where: meansSomething) else { return nil }
    let document = MarkdownDocument(parsing: Array(text.utf8), file: "", options: .plain)
    let html = document.renderHTML(.plain(unsafe: false))
    let (start, end) = ("<p>".utf8, "</p>\n".utf8)
    guard html.count >= start.count + end.count, html.starts(with: start), html.suffix(end.count).elementsEqual(end)
    else { return nil }
    let inside = Array(html[start.count..<html.count - end.count])
    // More than one paragraph has no place in a line of text.
    return inside.contains(sequence: Array(start)) ? nil : inside
  }

  /// Whether a byte may be other than text to Markdown.
  private static func meansSomething(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "`"), UInt8(ascii: "["), UInt8(ascii: "\\"),
      UInt8(ascii: "<"), UInt8(ascii: "&"), UInt8(ascii: "!"), UInt8(ascii: "\n"):
      true
    default: false
    }
  }
}

extension [UInt8] {
  /// Whether the bytes hold a run of others.
  func contains(sequence: [UInt8]) -> Bool { place(of: sequence) != nil }

  /// Where a run of bytes first begins, from a place on.
  func place(of sequence: [UInt8], from start: Int = 0) -> Int? {
    guard let first = sequence.first, count - start >= sequence.count else { return nil }
    for index in start...(count - sequence.count) where self[index] == first {
      if self[index..<index + sequence.count].elementsEqual(sequence) { return index }
    }
    return nil
  }
}
