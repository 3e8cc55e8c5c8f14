import CommonMark
import Diagnostics
import TestSupport
import Testing

/// Every rule fires on its failing example and stays silent on its passing one.
@Suite struct RuleTests {
  @Test(arguments: markdownRules)
  func hasExamplesThatShowIt(_ rule: Rule) {
    #expect(findings(in: rule.failing, rule).contains(rule.id))
    #expect(!findings(in: rule.passing, rule).contains(rule.id))
  }

  @Test func hasAnIdOfItsOwn() {
    #expect(Set(markdownRules.map(\.id)).count == markdownRules.count)
    #expect(markdownRules.allSatisfy { $0.id.hasPrefix("markdown/") })
  }

  private func findings(in example: Rule.Example, _ rule: Rule) -> [String] {
    var options = MarkdownOptions(documentRules: true, checksAnchors: true)
    if rule.id == "markdown/too-large" { options.maximumBytes = 1000 }
    return example.files.flatMap { file in
      MarkdownDocument(parsing: Array(file.text.utf8), file: file.path, options: options).diagnostics.map(\.rule)
    }
  }
}

/// Findings stand where a reader looks for them.
@Suite struct FindingTests {
  @Test func pointAtTheFirstSurplusCell() {
    expect(
      "é\n\n> | a | b |\n> | - | - |\n> | ééé | d | «1»e | f |\n",
      [(1, "markdown/long-row")])
  }

  @Test func pointAtTheHeaderOfAGluedTable() {
    expect("text\n«1»| a |\n| - |\n| b |\n«2»text\n", [(1, "markdown/glued-table"), (2, "markdown/text-row")])
  }

  @Test func pointAtTheSecondPlaceOfAClause() {
    let text = MarkedText("- **A-1** a\n\n«1»**A-1** b\n\n| c |\n| - |\n«2»| **A-1** |\n")
    let document = MarkdownDocument(parsing: Array(text.text.utf8), file: "a.md")
    let rule = "markdown/duplicate-clause"
    #expect(text.differences(from: document.diagnostics, expected: [(1, rule), (2, rule)]) == [])
    #expect(document.diagnostics.first?.notes.first?.location?.range?.start == .start)
  }

  @Test func pointAtWhatIsLeftOutInCellsToo() {
    expect(
      "| a |\n| - |\n| é «1»<b> «5»<b> |\n| [c](«2»data:d) |\n\n![e](«3»f)\n\n> «4»<div>\n",
      [
        (1, "markdown/raw-html"), (2, "markdown/unsafe-link"), (3, "markdown/image"), (4, "markdown/raw-html"),
        (5, "markdown/raw-html"),
      ])
  }

  @Test func concernTextOnlyWhereDocumentRulesAreOff() {
    expect("Table: c\n\n# a\n\n### b\n\n| c | d |\n| - | - |\n| e |\n", [])
  }

  @Test func comeFromTablesInThePlainStyleToo() {
    let document = MarkdownDocument(
      parsing: Array("<b>\n\nx\n| a |\n| - |\n| b | c |\n".utf8), file: "a.md", options: .plain)
    #expect(document.diagnostics.map(\.rule) == ["markdown/glued-table", "markdown/long-row"])
  }

  private func expect(_ marked: String, _ expected: [(marker: Int, rule: String)]) {
    let text = MarkedText(marked)
    let document = MarkdownDocument(parsing: Array(text.text.utf8), file: "a.md")
    #expect(text.differences(from: document.diagnostics, expected: expected) == [])
  }
}
