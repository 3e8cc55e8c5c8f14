import CommonMark
import Diagnostics
import Testing

/// What must never reach a reader, and what must never take more than its share of time and memory.
@Suite struct SafetyTests {
  @Test(arguments: [
    "<script>alert(1)</script>", "a <b onclick=x>c</b>", "<div>\n*a*\n</div>", "<!-- <br> --> a", "a <!-- b -->",
    "<br onload=x>", "<br/ >", "| <img src=x> |\n| - |\n| <b> |", "<iframe src=a></iframe>", "<?php a ?>",
    "<![CDATA[a]]>", "<!DOCTYPE html>", "<br><script>", "<svg/onload=a>", "a\n<x-y>\nb",
  ])
  func rawHTMLDoesNotPass(_ text: String) {
    let tags = html(text).split(separator: "<").dropFirst().map { $0.prefix { $0.isLetter || $0 == "/" } }
    let allowed: Set<Substring> = [
      "p", "/p", "br", "em", "/em", "div", "/div", "table", "/table", "thead", "/thead", "tbody", "/tbody", "tr",
      "/tr", "th", "/th", "td", "/td",
    ]
    #expect(allowed.isSuperset(of: tags))
    #expect(!html(text).contains("<!"))
    if text.contains("div") { #expect(!html(text).contains("<div>")) }
  }

  @Test(arguments: [
    "<br>", "<br/>", "<br />", "<BR>",
  ])
  func lineBreaksPass(_ tag: String) {
    #expect(html("a\(tag)b") == "<p>a<br>b</p>\n")
    #expect(html("| a\(tag)b |\n| - |\n").contains("a<br>b"))
    #expect(html(tag) == "<br>\n")
  }

  @Test(arguments: [
    "[a](javascript:b)", "[a](JaVaScRiPt:b)", "[a](<javascript:b c>)", "[a](&#106;avascript:b)",
    "[a](javascript&colon;b)", "[a](data:text/html,b)", "[a](data:image/png;base64,b)", "[a](vbscript:b)",
    "[a](file:///b)", "<javascript:a>", "[a][b]\n\n[b]: javascript:c", "[a](blob:b)", "[a](ms-word:b)",
    "| [a](javascript:b) |\n| - |",
  ])
  func dangerousLinksAreText(_ text: String) {
    #expect(!html(text).contains("href"))
    #expect(html(text).contains("a"))
    #expect(
      MarkdownDocument(parsing: Array(text.utf8), file: "a.md").diagnostics.map(\.rule) == ["markdown/unsafe-link"])
  }

  /// Browsers skip control characters and blanks before and in a scheme; written as `%XX` they are no longer skipped.
  @Test(arguments: [
    "[a](<\u{1}javascript:b>)", "[a](<&#32;javascript:b>)", "[a](<java&#9;script:b>)", "[a](<java&#10;script:b>)",
  ])
  func hiddenSchemesAreNoSchemes(_ text: String) {
    let html = html(text)
    #expect(!html.contains("href") || html.contains("href=\"%") || html.contains("href=\"java%"))
  }

  @Test func imagesAreTheirText() {
    #expect(html("a ![b *c* \"d\"](https://e.f/g.png \"h\") i") == "<p>a b c &quot;d&quot; i</p>\n")
    #expect(html("[![a](b)](c)") == "<p><a href=\"c\">a</a></p>\n")
  }

  @Test func namesAndAttributesAreEscaped() {
    let document = MarkdownDocument(parsing: Array("# \"<a>\" & 'b'\n\n```\"><script>\nc\n```\n".utf8), file: "a.md")
    let html = String(
      decoding: document.renderHTML(.document(DocumentStyle(idPrefix: "\"><x "))), as: UTF8.self)
    #expect(html.contains("id=\"&quot;&gt;&lt;x "))
    #expect(html.contains("class=\"language-&quot;&gt;&lt;script&gt;\""))
    #expect(!html.contains("<x") && !html.contains("<script"))
  }

  /// Texts that make careless readers quadratic: each is so long that it would then take minutes.
  @Test(arguments: [
    "*a _", "[", "![l", "[a](", "<", "<!", "{++", "{--a ++}", "‹", "‹a›", "⟦missing:", "++}", "`", "a|", "\\|", "|",
    "- ", "> ", "1) ", "<b>", "[a](javascript:b)", "![](a)", "**A-1**\n\n", "# a\n", "# a-1\n# a\n", "Table: a\n\n",
    "\n", "|a|\n|-|\n", "|a|\n|-|\n|\n", "\r", "|a|\n|-|\n    b\n", "> |a|\n> |-|\nb\n", "|a|\n|-|\n\n",
    "```\n\n|a|\n|-|\n\n```\n\n", "<!--\n\n|a|\n|-|\n\n-->\n\n", "|a|\n---\n", "a\n===\n|-|\n", "- |a|\n  |-|\n",
    "|-|\n", "- \n", "|a|\n|-|\n2. b\n", "[a]: b\n", "&amp;", "\u{0}", "\u{FEFF}",
  ])
  func longTextsOfOneKindAreReadInOneGo(_ piece: String) {
    // libcmark itself takes the square of the depth of quotes and lists on one line.
    let size = piece == "> " || piece == "- " || piece == "1) " ? 8_000 : 120_000
    let text = Array(String(repeating: piece, count: size / piece.utf8.count).utf8)
    let document = MarkdownDocument(parsing: text, file: "a.md", options: .init(documentRules: true))
    #expect(document.renderHTML(.document(DocumentStyle(sections: true))).count < 100 * size)
    #expect(document.renderHTML(.plain(unsafe: true)).count < 100 * size)
    #expect(Set(document.anchors.map(\.id)).count == document.anchors.count)
  }

  @Test func textsAboveTheLimitAreRefused() {
    var options = MarkdownOptions()
    options.maximumBytes = 10
    let document = MarkdownDocument(parsing: Array("01234567890".utf8), file: "a.md", options: options)
    #expect(document.isEmpty)
    #expect(document.diagnostics.map(\.rule) == ["markdown/too-large"])
  }

  private func html(_ text: String) -> String {
    let document = MarkdownDocument(parsing: Array(text.utf8), file: "a.md")
    return String(decoding: document.renderHTML(.document(DocumentStyle())), as: UTF8.self)
  }
}
