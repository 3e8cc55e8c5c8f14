/// How a document becomes HTML.
package enum HTMLStyle: Sendable {
  /// What `cmark_render_html` prints, byte for byte, and tables as cmark-gfm prints them. Raw HTML and dangerous links
  /// pass if `unsafe` is set; no other style lets them through.
  case plain(unsafe: Bool)
  /// What goes to readers: ids, captions, header scopes, marks; nothing that runs, nothing from outside.
  case document(DocumentStyle)
}

/// What may differ from one published document to another.
package struct DocumentStyle: Sendable {
  /// How many levels headings go down: 1 where the first heading is an `h2` on a page that has its own `h1`.
  package var headingShift: Int
  /// Goes before every id, and into every link to one, so that several fragments can stand on one page.
  package var idPrefix: String
  /// Whether what belongs to a heading is put in a `section`.
  package var sections: Bool
  /// Rewrites relative addresses, `other.md` to `other.html` for instance. Addresses with a scheme it makes are refused
  /// like those in the text.
  package var rewriteRelative: (@Sendable (String) -> String)?
  /// Whether it goes on to a word processor, which knows no classes, rows with ids or drawings, but wants to be told how
  /// wide columns are.
  package var forWordProcessor: Bool

  /// Whether figures are drawn.
  var hasDrawings: Bool { !forWordProcessor }

  package init(
    headingShift: Int = 0, idPrefix: String = "", sections: Bool = false, forWordProcessor: Bool = false,
    rewriteRelative: (@Sendable (String) -> String)? = nil
  ) {
    self.forWordProcessor = forWordProcessor
    self.headingShift = headingShift
    self.idPrefix = idPrefix
    self.sections = sections
    self.rewriteRelative = rewriteRelative
  }
}

extension MarkdownDocument {
  /// The document's body as HTML.
  package func renderHTML(_ style: HTMLStyle) -> [UInt8] {
    var output: [UInt8] = []
    renderHTML(style, into: &output)
    return output
  }

  /// Adds the document's body as HTML to what is already there.
  package func renderHTML(_ style: HTMLStyle, into output: inout [UInt8]) {
    var renderer = HTMLRenderer(self, style, output: output)
    output = []
    renderer.run()
    output = renderer.output.bytes
  }
}
