import CommonMark
import Documents

/// The contents of a page: links to its headings of the second level, where there are several.
struct PageContents {
  let html: [UInt8]

  init(_ document: MarkdownDocument, shift: Int) {
    let headings = document.headings.filter { $0.level + shift == 2 }
    // A text that has contents of its own needs no others.
    let hasOwn = headings.contains { $0.text.lowercased() == "contents" }
    guard headings.count > 1, !hasOwn else {
      html = []
      return
    }
    var text = "<nav aria-label=\"Contents\">\n<h2>Contents</h2>\n"
    let isLong = headings.count > 20
    if isLong {
      text += "<p class=\"skip-list\"><a href=\"#\(headings[0].id)\">Skip this list of \(headings.count)</a></p>\n"
    }
    text += "<ul>\n"
    for heading in headings {
      text += "<li><a href=\"#\(PageShell.escaped(heading.id))\">\(PageShell.escaped(heading.text))</a></li>\n"
    }
    html = Array((text + "</ul>\n</nav>\n").utf8)
  }

  /// The body with the contents before its first heading of the second level: what stands before that is its beginning.
  func inserted(into body: [UInt8], _ document: MarkdownDocument) -> [UInt8] {
    guard !html.isEmpty, let place = Self.firstHeading(in: body) else { return body }
    return Array(body[..<place]) + html + body[place...]
  }

  /// Where an `h2` begins. No text can look like it: `<` is escaped there.
  private static func firstHeading(in body: [UInt8]) -> Int? {
    let start = Array("<h2 ".utf8)
    return body.indices.first { body[$0] == start[0] && body[$0...].starts(with: start) }
  }
}
