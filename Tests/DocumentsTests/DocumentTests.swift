import Diagnostics
import Documents
import Foundation
import Testing

@Suite struct DocumentRuleExampleTests {
  static func findings(_ example: Rule.Example, _ rule: Rule) -> [Diagnostic] {
    Example.make(example, isFinal: rule.id == DocumentRules.notFinal.id).diagnostics.filter { $0.severity != .note }
  }

  @Test(arguments: DocumentRules.all) func theFailingExampleFiresItsRule(_ rule: Rule) {
    let found = Self.findings(rule.failing, rule)
    #expect(found.contains { $0.rule == rule.id && $0.severity == rule.severity }, "\(found.map(\.message))")
  }

  @Test(arguments: DocumentRules.all) func thePassingExampleFiresNothing(_ rule: Rule) {
    #expect(Self.findings(rule.passing, rule).map { "\($0.rule): \($0.message)" } == [])
  }
}

@Suite struct DocumentTests {
  @Test func aClauseStandsInTheHTMLUnderItsReferenceExactlyOnce() {
    let html = Example.text(".html", Example.make().files)
    #expect(html.components(separatedBy: "id=\"CYB-01\"") == 2)
    #expect(html.components(separatedBy: "id=\"CYB-02\"") == 2)
  }

  @Test func aLocalValueStandsInPlaceOfTheNationalOne() {
    let example = Rule.Example(
      "Templates/specification/volumes.md.liquid",
      "## Volumes\n\n{% for topic in topics %}{% for requirement in topic.requirements %}{% clause requirement %} {{ requirement.statement }}\n\n{% endfor %}{% endfor %}"
    )
    let text = Example.text(".md", Example.make(example).files)
    #expect(text.contains("within 24 hours"))
    #expect(!text.contains("48 hours"))
  }

  @Test func aDraftShowsAMarkerAndListsWhatIsMissing() {
    let example = Rule.Example(
      "Templates/specification/contacts.md.liquid", "# Specification\n\nStarts {{ answers.start | date_long }}.\n")
    let text = Example.text(".md", Example.make(example).files)
    #expect(text.contains("Starts ⟦missing: When does it start? (owed by Procurement, by 1 December 2023)⟧."))
    #expect(text.contains("What is missing"))
    #expect(text.contains("| When does it start? | Procurement, by 1 December 2023 |"))
  }

  @Test func aFinalWithAMissingAnswerIsRefusedAndHasNoFiles() {
    let example = Rule.Example(
      "Templates/specification/contacts.md.liquid", "# Specification\n\nStarts {{ answers.start | date_long }}.\n")
    let made = Example.make(example, isFinal: true)
    #expect(made.files.isEmpty)
    #expect(made.diagnostics.map(\.rule).contains("document/not-final"))
  }

  @Test func headingsAreNumberedAndReferencesFollowTheNumbers() {
    let example = Rule.Example([
      "Templates/specification/contacts.md.liquid":
        "# Specification\n\nSee [](part:volumes) and [the list](part:volumes).\n",
      "Templates/specification/volumes.md.liquid": ExampleText.volumesWithSubsections,
    ])
    let text = Example.text(".md", Example.make(example).files)
    #expect(text.contains("## 1. Volumes"))
    #expect(text.contains("### 1.1 Devices"))
    #expect(text.contains("### 1.2 Users"))
    #expect(text.contains("See [section 1](#1-volumes) and [the list](#1-volumes)."))
  }

  @Test func aNameOfMarkdownCharactersComesOutAsThoseCharacters() {
    let example = Rule.Example([
      "gpspec.yaml": ExampleText.workspace(named: "*A|B* <script>alert(1)</script> Board"),
      "Templates/specification/contacts.md.liquid":
        "# {{ body.name }}\n\nTable: Names\n\n| Name | Code |\n| --- | --- |\n| {{ body.name }} | {{ body.ods_code }} |\n",
    ])
    let made = Example.make(example)
    let html = Example.text(".html", made.files)
    #expect(made.diagnostics.filter { $0.severity == .error }.map(\.message) == [])
    #expect(html.contains("<th scope=\"row\">*A|B* &lt;script&gt;alert(1)&lt;/script&gt; Board</th>"))
    #expect(!html.contains("<script>"))
  }

  @Test func aMisspeltNameInATemplateIsFoundWhenItIsLoaded() {
    let example = Rule.Example(
      "Templates/specification/contacts.md.liquid",
      "# Specification\n\n{% if document.is_draft %}{{ body.nmae }}{% endif %}\n")
    let found = Example.make(example).diagnostics
    #expect(found.contains { $0.rule.hasPrefix("liquid/") && $0.location?.range?.start.line == 3 })
  }

  @Test func thePageCarriesItsPolicyItsLanguageAndNoScript() {
    let html = Example.text(".html", Example.make().files)
    #expect(html.contains("<html lang=\"en-GB\">"))
    #expect(html.contains("default-src 'none'; style-src 'sha256-"))
    #expect(html.contains("<a class=\"skip-link\" href=\"#main\">"))
    #expect(!html.contains("<script"))
    #expect(!html.contains("src=\"http"))
  }

  /// Chromium leaves the head of a table alone at the foot of a page unless it is told not to.
  @Test func inPrintTheHeadOfATableAndTheCaptionOfAFigureStayWithWhatFollows() throws {
    let style = StyleSheet.document
    let print = style[try #require(style.range(of: "@media print{")).upperBound...]
    #expect(print.contains("thead{display:table-header-group;break-after:avoid}"))
    #expect(print.contains("caption,.flow figcaption{break-after:avoid}"))
    // What is as high as a page leaves no room for its caption.
    #expect(print.contains(".flow svg{max-height:235mm}"))
  }
}

enum ExampleText {
  static let volumesWithSubsections = """
    ## Volumes

    ### Devices

    {% for topic in topics %}{% for requirement in topic.requirements %}{% clause requirement %} here.

    {% endfor %}{% endfor %}

    ### Users

    Some.

    """

  static func workspace(named name: String) -> String {
    """
    edition: "2021-23"
    date: 2022-09-01
    issuing_body: { name: "\(name)", ods_code: QZZ }
    documents: [specification]
    delivery: { usual: commissioned }
    selections:
      include:
        - { id: CYB-02, reason: wanted by all practices }

    """
  }
}

extension String {
  /// How many pieces the text falls into at a separator.
  func components(separatedBy separator: String) -> Int {
    split(separator: separator, omittingEmptySubsequences: false).count
  }
}
