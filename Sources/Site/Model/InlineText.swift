import Catalogue
import CommonMark

/// Statements and other texts of the catalogue, which are inline Markdown.
extension HTMLBuilder {
  /// Writes inline Markdown. Most texts have none, and are spared the reading.
  mutating func inline(_ text: String) {
    guard text.utf8.contains(where: Self.meansSomething) else { return self.text(text) }
    let document = MarkdownDocument(parsing: Array(text.utf8), file: "", options: .plain)
    var html = document.renderHTML(.plain(unsafe: false))
    if html.starts(with: "<p>".utf8), html.reversed().starts(with: "\n>p/<".utf8) {
      html.removeFirst(3)
      html.removeLast(5)
      // More than one paragraph has no place in a line of text.
      if !html.contains(sequence: Array("<p>".utf8)) { return rendered(html) }
    }
    self.text(text)
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

  /// Writes a text of several paragraphs, Markdown as it is.
  mutating func prose(_ text: String) {
    let document = MarkdownDocument(parsing: Array(text.utf8), file: "", options: .plain)
    rendered(document.renderHTML(.plain(unsafe: false)))
  }

  /// Writes a requirement's statement with the values of its parameters.
  mutating func statement(_ requirement: Requirement) {
    inline(requirement.statement { ParameterText.text($0) })
  }

  /// Writes a provision's statement with the values of its parameters.
  mutating func statement(_ provision: Provision) {
    inline(provision.filledStatement)
  }
}

extension Provision {
  /// The statement with the values of its parameters.
  var filledStatement: String {
    parameters.reduce(statement) { text, parameter in
      Placeholders.replacing(parameter.name, in: text, with: ParameterText.text(parameter))
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
