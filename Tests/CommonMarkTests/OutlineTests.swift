import CommonMark
import Testing

/// What other modules learn of a document: headings, ids, links, text.
@Suite struct OutlineTests {
  @Test(arguments: [
    ("Scope", "scope"), ("The Scope & Terms", "the-scope--terms"), ("a.b, (c)!", "ab-c"),
    ("snake_case-x", "snake_case-x"),
    ("Été à Åre", "été-à-åre"), ("日本 語", "日本-語"), ("1. One", "1-one"), ("  ", "--"), ("“a” – b", "a--b"), ("😀 a", "-a"),
  ])
  func headingsAreNamedAsOnGitHub(_ text: String, _ slug: String) {
    #expect(Slug.github(text) == slug)
  }

  @Test func headingsHaveTextLevelLineAndOneNameEach() {
    let document = document("# A *b* `c` [d](e) {++f++} {--g--}\n\nB\n===\n\n## B\n\n## B-1\n\n# !\n\n# !\n")
    #expect(
      document.headings == [
        .init(level: 1, text: "A b c d f", id: "a-b-c-d-f", line: 1), .init(level: 1, text: "B", id: "b", line: 3),
        .init(level: 2, text: "B", id: "b-1", line: 6), .init(level: 2, text: "B-1", id: "b-1-1", line: 8),
        .init(level: 1, text: "!", id: "section", line: 10), .init(level: 1, text: "!", id: "section-1", line: 12),
      ])
  }

  @Test func headingsShiftAndMakeSections() {
    let document = document("# A\n\nb\n\n## C\n\n> ## D\n\n# E\n")
    let html = render(document, DocumentStyle(headingShift: 1, idPrefix: "x-", sections: true))
    #expect(
      html == """
        <section>
        <h2 id="x-a">A</h2>
        <p>b</p>
        <section>
        <h3 id="x-c">C</h3>
        <blockquote>
        <h3 id="x-d">D</h3>
        </blockquote>
        </section>
        </section>
        <section>
        <h2 id="x-e">E</h2>
        </section>

        """)
    #expect(render(self.document("###### a"), DocumentStyle(headingShift: 3)).hasPrefix("<h6 "))
  }

  @Test func linksAreListedByWhereTheyLead() {
    let document = document(
      "[a](#b) [c](d.md#e) <https://f.g>\n[h](//i) <j@k.l>\n\n| [m](n) |\n| - |\n| [o](javascript:p) |\n")
    #expect(
      document.links == [
        .init(address: "#b", target: .fragment, line: 1), .init(address: "d.md#e", target: .relative, line: 1),
        .init(address: "https://f.g", target: .external, line: 1), .init(address: "//i", target: .external, line: 2),
        .init(address: "mailto:j@k.l", target: .contact, line: 2), .init(address: "n", target: .relative, line: 4),
        .init(address: "javascript:p", target: .refused, line: 6),
      ])
  }

  @Test func linksToOwnIdsFollowThePrefixAndRelativeOnesAreRewritten() {
    let document = document("# Été\n\n[a](#%C3%A9t%C3%A9) [b](#other) [c](d.md) [e](https://f.g \"h\")\n")
    let style = DocumentStyle(idPrefix: "p-", rewriteRelative: { $0.replacing(".md", with: ".html") })
    #expect(
      render(document, style).hasSuffix(
        """
        <p><a href="#p-%C3%A9t%C3%A9">a</a> <a href="#other">b</a> <a href="d.html">c</a> \
        <a href="https://f.g" title="h" rel="external noopener noreferrer">e</a></p>

        """))
    let wicked = DocumentStyle(rewriteRelative: { _ in "javascript:a" })
    #expect(!render(document, wicked).contains("javascript"))
  }

  @Test func anchorsAreAllIdsOfTheHTML() {
    let text = "# A\n\nTable: b\n\n| c |\n| - |\n| **D-1** |\n\n## A\n"
    let document = document(text)
    #expect(document.anchors.map(\.id) == ["a", "table-1", "D-1", "a-1"])
    #expect(document.anchors.map(\.line) == [1, 5, 7, 9])
    #expect(document.anchors.map(\.kind) == [.heading, .caption, .clause, .heading])
    let html = render(document, DocumentStyle())
    for anchor in document.anchors { #expect(html.contains(" id=\"\(anchor.id)\"")) }
  }

  @Test func textIsListedByBlock() {
    let document = document("# A `b`\n\nc *d*\ne<br>f ![g](h)\n\n| i |\n| - |\n| j [k](l) |\n\n```\nm\nn\n```\n")
    #expect(
      document.textBlocks() == [
        .init(kind: .heading, text: "A b", line: 1), .init(kind: .paragraph, text: "c d\ne f g", line: 3),
        .init(kind: .cell, text: "i", line: 6), .init(kind: .cell, text: "j k", line: 8),
        .init(kind: .code, text: "m\nn\n", line: 10),
      ])
  }

  @Test func nothingIsListedWithoutConventions() {
    let document = MarkdownDocument(parsing: Array("# A\n\n**B-1** [c](d)\n".utf8), file: "a.md", options: .plain)
    #expect(document.headings.isEmpty && document.anchors.isEmpty && document.clauses.isEmpty && document.links.isEmpty)
    #expect(!document.isEmpty)
    #expect(MarkdownDocument(parsing: [], file: "a.md").isEmpty)
  }

  @Test func theLibraryHasAVersion() {
    #expect(CommonMarkLibrary.version.split(separator: ".").count == 3)
  }

  private func document(_ text: String) -> MarkdownDocument {
    MarkdownDocument(parsing: Array(text.utf8), file: "a.md")
  }

  private func render(_ document: MarkdownDocument, _ style: DocumentStyle) -> String {
    String(decoding: document.renderHTML(.document(style)), as: UTF8.self)
  }
}
