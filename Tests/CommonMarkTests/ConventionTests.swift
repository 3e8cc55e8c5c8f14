import CommonMark
import Diagnostics
import Testing

/// The conventions that carry what CommonMark cannot.
@Suite struct ConventionTests {
  @Test func aCaptionNamesTheTableBelowIt() {
    expect(
      "Table: Who *pays*\n\n| a | b |\n|:-|-:|\n| c | d |\n",
      """
      <div class="table-frame" role="region" tabindex="0" aria-labelledby="table-1">
      <table>
      <caption id="table-1">Who <em>pays</em></caption>
      <thead>
      <tr>
      <th scope="col" class="align-left">a</th>
      <th scope="col" class="align-right">b</th>
      </tr>
      </thead>
      <tbody>
      <tr>
      <th scope="row" class="align-left">c</th>
      <td class="align-right">d</td>
      </tr>
      </tbody>
      </table>
      </div>

      """)
  }

  @Test func aCaptionElsewhereIsAParagraph() {
    expect("Table: a\n\nb\n", "<p>Table: a</p>\n<p>b</p>\n")
    #expect(!html("- Table: a\n\n| b |\n| - |\n").contains("<caption"))
    #expect(!html("> Table: a\n\n| b |\n| - |\n").contains("<caption"))
    #expect(html("Table: a\n| b |\n| - |\n").contains("<caption id=\"table-1\">a</caption>"))
  }

  @Test func captionsGetIdsThatNoHeadingHas() {
    let text = "# Table 1\n\nTable: a\n\n| b |\n| - |\n\nTable: c\n\n| d |\n| - |\n"
    #expect(document(text).anchors.map(\.id) == ["table-1", "table-1-1", "table-2"])
  }

  @Test func emptyCellsAreNoHeaders() {
    let html = html("| | a |\n| - | - |\n| | b |\n")
    #expect(html.contains("<tr>\n<td></td>\n<th scope=\"col\">a</th>\n</tr>"))
    #expect(html.contains("<tr>\n<td></td>\n<td>b</td>\n</tr>"))
  }

  @Test func clausesAreTheirBlocks() {
    expect("**NIST-AC-2.1** a", "<p id=\"NIST-AC-2.1\"><strong>NIST-AC-2.1</strong> a</p>\n")
    expect("**CYB-09a** a", "<p id=\"CYB-09a\"><strong>CYB-09a</strong> a</p>\n")
    expect("- **A-1** a\n- b", "<ul>\n<li id=\"A-1\"><strong>A-1</strong> a</li>\n<li>b</li>\n</ul>\n")
    expect(
      "1. **A-1** a\n\n   **A-2** b\n",
      """
      <ol>
      <li id="A-1">
      <p><strong>A-1</strong> a</p>
      <p id="A-2"><strong>A-2</strong> b</p>
      </li>
      </ol>

      """)
    #expect(html("| a |\n| - |\n| **A-1.2** b |\n").contains("<tr id=\"A-1.2\">\n<th scope=\"row\"><strong>A-1.2"))
    #expect(html("{++**A-1** a++}").hasPrefix("<p id=\"A-1\"><ins>"))
    #expect(document("**A-1** x\n\n- **B-2** y\n").clauses == [.init(id: "A-1", line: 1), .init(id: "B-2", line: 3)])
  }

  @Test(arguments: [
    "a **A-1**", "**a-1** b", "**A-1 b** c", "**A** b", "**A-** b", "**A-1*b*** c", "**ABCDEFGHIJK-1** b", "**-1** b",
    "*A-1* b", "# **A-1** b", "| **A-1** |\n| - |", "`**A-1**`", "**A_1-1**", "**A-1_b** c", "{--**A-1** b--}",
  ])
  func otherBoldTextIsNoClause(_ text: String) {
    #expect(document(text).clauses == [])
  }

  @Test func aClausePlacedTwiceHasItsIdOnce() {
    let html = html("**A-1** a\n\n**A-1** b\n")
    #expect(html == "<p id=\"A-1\"><strong>A-1</strong> a</p>\n<p><strong>A-1</strong> b</p>\n")
  }

  @Test func whatIsMissingSaysSo() {
    expect(
      "a ⟦missing: who *pays*? (owed by X)⟧ b",
      "<p>a <mark class=\"missing\">Missing: who <em>pays</em>? (owed by X)</mark> b</p>\n")
  }

  @Test func changesAreSpokenToo() {
    let hidden = "<span class=\"visually-hidden\">"
    expect(
      "{++a *b*++}{--c--}",
      "<p><ins>\(hidden)inserted: </span>a <em>b</em>\(hidden) end of insertion</span></ins>"
        + "<del>\(hidden)deleted: </span>c\(hidden) end of deletion</span></del></p>\n")
  }

  @Test func tagsHaveClasses() {
    expect(
      "‹Core & mandated› ‹› ‹ ‹é› ‹**a**›",
      "<p><strong class=\"tag tag-core-mandated\">Core &amp; mandated</strong> ‹› ‹ ‹é› ‹<strong>a</strong>›</p>\n")
  }

  @Test(arguments: [
    "`{++a++}`", "\\{++a++}", "{\\++a++}", "{++a", "a++}", "\\{\\+\\+a\\+\\+\\}", "{-\\-a--}", "{++a+\\+}", "{--a\\--}",
    "{++a++\\}", "[\\{++](a\\{++b) `\\{++`", "{++a--}", "{++*a++}*", "&#123;++a++}", "*{++a* b++}", "⟦missing: a",
    "⟦missed: a⟧", "&#x27E6;missing: a⟧", "    {++a++}", "‹a", "a›",
  ])
  func markersThatAreNotMeantStayText(_ text: String) {
    let plain = MarkdownDocument(parsing: Array(text.utf8), file: "a.md", options: .plain)
    let expected = String(decoding: plain.renderHTML(.plain(unsafe: false)), as: UTF8.self)
    #expect(html(text).replacing(" tabindex=\"0\"", with: "") == expected)
  }

  @Test func theFirstEndThatFitsCounts() {
    expect("‹a {++b› c++}", "<p><strong class=\"tag tag-a-b\">a {++b</strong> c++}</p>\n")
    #expect(document("‹a {++b› c++}").diagnostics.map(\.rule) == ["markdown/unclosed-marker"])
  }

  @Test func escapesBesideMarkersLeaveThemMarkers() {
    #expect(html("\\\\{++a++}").hasPrefix("<p>\\<ins>"))
    #expect(html("{++\\+a\\-++}").contains("+a-<span"))
    #expect(html("{++a\\{++}").contains("</ins>"))
  }

  @Test func markersWorkInCells() {
    let html = html("| ‹a› |\n| - |\n| ⟦missing: b⟧ {++c++} |\n")
    #expect(html.contains("<strong class=\"tag tag-a\">a</strong>"))
    #expect(html.contains("<mark class=\"missing\">Missing: b</mark> <ins>"))
  }

  private func expect(_ text: String, _ expected: String) {
    #expect(html(text) == expected)
  }

  private func document(_ text: String) -> MarkdownDocument {
    MarkdownDocument(parsing: Array(text.utf8), file: "a.md")
  }

  private func html(_ text: String) -> String {
    String(decoding: document(text).renderHTML(.document(DocumentStyle())), as: UTF8.self)
  }
}
