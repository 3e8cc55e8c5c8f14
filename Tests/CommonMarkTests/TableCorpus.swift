import Testing

/// Tables of our own and what cmark-gfm makes of them.
enum TableCorpus {
  struct Sample: Sendable, CustomTestStringConvertible {
    var name: String
    var markdown: String
    var html: String

    init(_ name: String, _ markdown: String, html: String) {
      self.name = name
      self.markdown = markdown
      self.html = html
    }

    var testDescription: String { name }
  }

  static let all = basic + place
}
