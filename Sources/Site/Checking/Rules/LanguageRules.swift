import Diagnostics

/// Language and title.
enum LanguageRules {
  static let language = PageRule(
    Rule(
      id: "site/language", summary: "The page does not say that it is in British English.",
      meaning: "Screen readers choose their voice by `lang` on the `html` element; ours is `en-GB`.",
      failing: Rule.Example("index.html", "<html><body></body></html>"),
      passing: Rule.Example("index.html", "<html lang=\"en-GB\"><body></body></html>"))
  ) { page in
    let html = page.places("html").first
    if let html, page.elements[html].attributes["lang"] == "en-GB" { return [] }
    return [.init(1, "the html element needs lang=\"en-GB\"")]
  }

  static let title = PageRule(
    Rule(
      id: "site/title", summary: "The title is not of the form “Page – section – publication – publisher”.",
      meaning: """
        Titles are what readers see in tabs, bookmarks and results: the page first, the publisher last, parts joined by \
        an en dash.
        """,
      failing: Rule.Example("index.html", "<html><head><title>Home</title></head></html>"),
      passing: Rule.Example(
        "index.html", "<html><head><title>Home – Requirements – The publisher</title></head></html>"))
  ) { page in
    guard let title = page.places("title").first else { return [.init(1, "the page has no title")] }
    let parts = page.text(title).split(separator: " – ")
    let line = page.elements[title].line
    if parts.count < 3 {
      return [.init(line, "the title '\(page.text(title))' does not name page, publication and publisher")]
    }
    return []
  }
}
