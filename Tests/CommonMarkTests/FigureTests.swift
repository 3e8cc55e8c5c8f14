import CommonMark
import Diagnostics
import Foundation
import Testing

/// Ordered lists that a caption makes figures.
@Suite struct FigureTests {
  private static let flow = """
    Figure: Who acts

    1. **The practice**: reports it (PA-30)
        - By telephone.
    2. **The desk & its staff**: answers
    3. All look back

    """

  @Test func aCaptionAboveANumberedListMakesAFigureWithADrawing() {
    let html = html(Self.flow)
    #expect(
      html.hasPrefix(
        """
        <figure class="flow" role="group" aria-labelledby="figure-1">
        <figcaption id="figure-1">Who acts</figcaption>
        <svg viewBox="0 0 640
        """))
    #expect(html.contains("role=\"img\" aria-labelledby=\"figure-1-title\" aria-describedby=\"figure-1-text\""))
    #expect(html.contains("<title id=\"figure-1-title\">Who acts</title>"))
    #expect(html.contains("<desc id=\"figure-1-text\">3 steps,"))
    #expect(html.hasSuffix("</ol>\n</figure>\n"))
    #expect(document(Self.flow).anchors.map(\.id) == ["figure-1"])
  }

  @Test func theIdsOfADrawingAreNobodyElses() {
    let html = html("## Figure 1 title\n\n" + Self.flow)
    #expect(html.contains("<h2 id=\"figure-1-title\">"))
    #expect(html.contains("<title id=\"figure-1-1-title\">"))
  }

  @Test func itsColoursAreThoseOfThePage() {
    let html = html(Self.flow)
    #expect(html.contains("fill=\"currentColor\"") && html.contains("class=\"flow-arrow\""))
    #expect(!html.contains("#212b32"))
  }

  @Test func theDrawingShowsTheFirstLineOfEachStepAndTheListShowsAll() throws {
    let html = html(Self.flow)
    let list = try #require(html.range(of: "<ol>"))
    let drawing = String(html[..<list.lowerBound])
    #expect(drawing.contains(" font-weight=\"700\">The practice</text>\n"))
    #expect(drawing.contains("\">reports it (PA-30)</text>"))
    #expect(drawing.contains("The desk &amp; its staff</text>"))
    #expect(drawing.contains("\">All look back</text>"))
    #expect(!drawing.contains("By telephone."))
    #expect(html[list.lowerBound...].contains("By telephone."))
    #expect(drawing.components(separatedBy: "<rect ").count == 4)
    #expect(drawing.components(separatedBy: "<path ").count == 3)
  }

  @Test func longStepsAreBrokenIntoLinesThatLoseNothing() {
    let words = (1...40).map { "word\($0)" }.joined(separator: " ")
    let html = html("Figure: a\n\n1. \(words)\n")
    let lines = html.split(separator: "\n").filter { $0.hasPrefix("<text x=\"72\"") }.map {
      $0.drop { $0 != ">" }.dropFirst().prefix { $0 != "<" }
    }
    #expect(lines.count > 3)
    #expect(lines.joined(separator: " ") == words)
  }

  @Test func textCannotBecomeMarkup() {
    let html = html("Figure: a <b> & \"c\"\n\n1. **x\\</text\\>\\<script\\>**: y\\</svg\\>\n")
    #expect(!html.contains("<script>"))
    #expect(html.components(separatedBy: "</svg>").count == 2)
  }

  @Test func aCaptionElsewhereIsAParagraph() {
    for text in ["Figure: a\n\nb\n", "Figure: a\n\n- b\n", "- Figure: a\n\n1. b\n", "Figure: a\n"] {
      #expect(!html(text).contains("<figure"), "\(text)")
    }
    #expect(html("Figure: a\n\nb\n").hasPrefix("<p>Figure: a</p>"))
    #expect(!html("1. b\n").contains("<svg"))
  }

  @Test func aCaptionWithoutItsListIsReportedInDocuments() {
    let found = MarkdownDocument(
      parsing: Array("Figure: a\n\n- b\n".utf8), file: "a.md", options: MarkdownOptions(documentRules: true)
    ).diagnostics
    #expect(found.map(\.rule) == ["markdown/stray-caption"])
    #expect(found.first?.message == "this caption has no numbered list right below it")
  }

  @Test func plainCommonMarkKnowsNoFigures() {
    let document = MarkdownDocument(parsing: Array("Figure: a\n\n1. b\n".utf8), file: "a.md", options: .plain)
    let html = String(decoding: document.renderHTML(.plain(unsafe: false)), as: UTF8.self)
    #expect(html == "<p>Figure: a</p>\n<ol>\n<li>b</li>\n</ol>\n")
  }

  @Test func forAWordProcessorThereIsTheListAlone() {
    let html = word(Self.flow)
    #expect(html.hasPrefix("<p id=\"figure-1\"><strong>Who acts</strong></p>\n<ol>"))
    #expect(!html.contains("<svg"))
  }

  @Test func forAWordProcessorTablesHaveWidthsAndRowsAnchorsInTheirFirstCell() {
    let html = word(
      "Table: t\n\n| Reference | Text |\n| - | - |\n| **A-1** | Some longer words stand here and there |\n")
    #expect(html.contains("<tr>\n<td><span id=\"A-1\"></span><strong>A-1</strong></td>"))
    #expect(!html.contains("<th scope=\"row\""))
    let widths = html.split(separator: "\n").filter { $0.hasPrefix("<col ") }.map { $0.filter(\.isNumber) }
    #expect(widths.count == 2)
    #expect(widths.compactMap { Int($0) }.reduce(0, +) == 100)
    #expect(word("a ⟦missing: b⟧\n") == "<p>a <span data-custom-style=\"Missing\">Missing: b</span></p>\n")
    #expect(word("- a\n") == "<ul>\n<li>\n<p>a</p>\n</li>\n</ul>\n")
  }

  private func document(_ text: String) -> MarkdownDocument {
    MarkdownDocument(parsing: Array(text.utf8), file: "a.md")
  }

  private func html(_ text: String) -> String {
    String(decoding: document(text).renderHTML(.document(DocumentStyle())), as: UTF8.self)
  }

  private func word(_ text: String) -> String {
    String(decoding: document(text).renderHTML(.document(DocumentStyle(forWordProcessor: true))), as: UTF8.self)
  }
}
