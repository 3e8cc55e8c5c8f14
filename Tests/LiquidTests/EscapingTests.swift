import Diagnostics
import Liquid
import Testing

@Suite struct EscapingTests {
  /// The name from the specification, and what each place must make of it.
  private static let name: Value = "*A|B* <script>"

  @Test(arguments: [
    ("Name: {{ n }}.", #"Name: \*A|B\* \<script>."#),
    ("{{ n }}", #"\*A|B\* \<script>"#),
    ("| {{ n }} |", #"| \*A\|B\* \<script> |"#),
    ("> | {{ n }} |", #"> | \*A\|B\* \<script> |"#),
    ("- | {{ n }} |", #"- | \*A\|B\* \<script> |"#),
    ("# {{ n }}", #"# \*A|B\* \<script>"#),
    ("`{{ n }}`", "`*A|B* <script>`"),
    ("| `{{ n }}` |", #"| `*A\|B* <script>` |"#),
    ("```\n{{ n }}\n```\n{{ n }}", "```\n*A|B* <script>\n```\n\\*A|B\\* \\<script>"),
    ("{{ n | unescaped }}", "*A|B* <script>"),
    ("| {{ n | unescaped }} |", #"| *A\|B* <script> |"#),
    ("[x]({{ n }})", "[x](\\*A%7CB\\*%20%3Cscript%3E)"),
    ("{% capture c %}{{ n }}{% endcapture %}| {{ c }} |", #"| \*A\|B\* \<script> |"#),
    ("{{ n | append: '!' | upcase }}", #"\*A|B\* \<SCRIPT>\!"#),
  ])
  func textComesOutAsItself(_ template: String, _ output: String) {
    #expect(strict(template, ["n": Self.name]) == output)
  }

  @Test(arguments: [
    ("# x", ##"\# x"##), ("- x", #"\- x"#), ("+ x", #"\+ x"#), ("1. x", #"1\. x"#), ("12) x", #"12\) x"#),
    ("> x", #"\> x"#),
    ("| x", #"\| x"#), ("---", #"\---"#), ("===", #"\==="#), ("    x", "&#32;   x"), ("1.5 x", "1.5 x"), ("-5", "-5"),
    ("a_b_c", "a_b_c"), ("_a_", #"\_a\_"#), ("a & b", "a & b"), ("&amp;", #"\&amp;"#), ("a\\", #"a\\"#),
    ("C:\\x", #"C:\x"#),
    ("~~~", #"\~\~\~"#), ("ends!", #"ends\!"#), ("[a](b)", #"\[a\](b)"#), ("#1 rated", "#1 rated"),
  ])
  func startsOfLinesAreEscaped(_ text: String, _ output: String) {
    #expect(strict("{{ t }}", ["t": .string(text)]) == output)
    #expect(strict("> {{ t }}", ["t": .string(text)]) == "> " + output)
    #expect(strict("- {{ t }}", ["t": .string(text)]) == "- " + output)
  }

  @Test func startsMeanNothingInsideALine() {
    #expect(strict("x {{ t }}", ["t": "# 1. - > |"]) == "x # 1. - > |")
  }

  @Test func linesOfAValueStayInTheirQuote() {
    #expect(strict("> {{ t }}\n", ["t": "a\n- b"]) == "> a\n> \\- b\n")
    #expect(strict("- {{ t }}\n", ["t": .markdown(string: "a\n\nb")]) == "- a\n\n  b\n")
  }

  @Test func lineBreaksInRowsAndHeadingsAreErrors() {
    #expect(rendered("| {{ t }} |", ["t": "a\nb"]).rules == ["liquid/line-break"])
    #expect(rendered("# {{ t }}", ["t": "a\nb"]).rules == ["liquid/line-break"])
    #expect(rendered("| {{ t }} |", ["t": .markdown(string: "a\nb")]).rules == ["liquid/line-break"])
    #expect(strict("| {{ t }} |", ["t": .markdown(string: "a\n")]) == "| a |")
  }

  @Test func cellLinesMakesBreaks() {
    #expect(strict("| {{ t | cell_lines }} |", ["t": "a|*\n\nb\n"]) == #"| a\|\*<br>b |"#)
  }

  @Test func closingHashesOfHeadingsAreEscaped() {
    #expect(strict("# {{ t }}", ["t": "C #"]) == ##"# C \#"##)
    #expect(strict("# {{ t }}", ["t": "C#"]) == "# C#")
  }

  @Test func markdownIsNotEscapedAgain() {
    #expect(strict("{{ t }}", ["t": .markdown(string: "*a*")]) == "*a*")
    #expect(strict("{{ t | append: '*' }}", ["t": .markdown(string: "*a*")]) == #"*a*\*"#)
    #expect(strict("{{ '*' | append: t }}", ["t": .markdown(string: "*a*")]) == #"\**a*"#)
  }

  @Test func htmlEscapesAndKeepsCaptures() {
    #expect(strict("<p>{{ t }}</p>", ["t": "<&\"'>"], kind: .html) == "<p>&lt;&amp;&quot;&#39;&gt;</p>")
    #expect(strict("{% capture c %}<b>{{ t }}</b>{% endcapture %}{{ c }}", ["t": "<"], kind: .html) == "<b>&lt;</b>")
    #expect(strict("{{ t | escape }}", ["t": "<"], kind: .html) == "&lt;")
  }

  @Test func plainTextIsNotEscaped() {
    #expect(strict("{{ t }}", ["t": "<*|"], kind: .plain) == "<*|")
  }

  @Test func backticksCannotStandInCode() {
    #expect(rendered("`{{ t }}`", ["t": "a`b"]).rules == ["liquid/backtick"])
  }
}

@Suite struct OurFilterTests {
  @Test(arguments: [
    ("{{ d | date_long }}", "27 May 2026"), ("{{ '2026-01-02' | date_long }}", "2 January 2026"),
    ("{{ 1234.5 | money }}", "£1,234.50"), ("{{ -3 | money }}", "-£3.00"), ("{{ 0.005 | money }}", "£0.01"),
    ("{{ 1234567 | number }}", "1,234,567"), ("{{ 1234.5 | number }}", "1,234.5"),
    ("{{ 1234.5 | number: 2 }}", "1,234.50"),
    ("{{ 'a' | split: ',' | list_and }}", "a"), ("{{ 'a,b' | split: ',' | list_and }}", "a and b"),
    ("{{ 'a,b,c' | split: ',' | list_and }}", "a, b and c"), ("{{ 'Côte d’Azur & Co.' | slug }}", "cote-dazur-co"),
    ("{{ m | heading_shift: 1 }}", "## A\n```\n# x\n```\n### B"), ("{{ d }}", "2026-05-27"),
    ("{{ d | date: '%-d/%-m/%y' }}", "27/5/26"), ("{% if d > e %}later{% endif %}", "later"),
  ])
  func formatsTheBritishWay(_ template: String, _ output: String) {
    let data: Value = [
      "d": CalendarDate(iso: "2026-05-27").map { .date($0) } ?? .nil,
      "e": CalendarDate(iso: "2025-05-27").map { .date($0) } ?? .nil,
      "m": .markdown(string: "# A\n```\n# x\n```\n## B"),
    ]
    #expect(strict(template, data) == output)
  }
}

@Suite struct HostTests {
  @Test func tagsWriteAndAreRecorded() {
    let clause: HostTagRenderer = { value throws(HostError) in
      guard case .object(let object) = value, case .text(let id)? = object["id"] else { throw HostError("no record") }
      let text = String(decoding: id, as: UTF8.self)
      return HostTagOutput(markup: Array("**\(text)**\nwords\n".utf8), record: text)
    }
    let result = rendered(
      "Clauses:\n{% for r in rs %}\n- {% clause r %}\n{% endfor %}\n  {% clause rs[0] %}\n",
      ["rs": [["id": "A-1"], ["id": "B-2"]]], hostTags: [HostTag(name: "clause")], tags: ["clause": clause])
    #expect(result.text == "Clauses:\n- **A-1**\n  words\n- **B-2**\n  words\n  **A-1**\n  words\n")
    #expect(result.placements.map(\.record) == ["A-1", "B-2", "A-1"])
    #expect(result.placements.map { $0.location.range?.start.line } == [3, 3, 5])
    #expect(result.placements.map(\.offset) == [11, 29, 47])
  }

  @Test func tagsReportWhatTheyCannotPlace() {
    let result = rendered(
      "{% clause x %}", ["x": 1], hostTags: [HostTag(name: "clause")],
      tags: ["clause": { (_: Value) throws(HostError) -> HostTagOutput in throw HostError("this is no requirement") }])
    #expect(result.rules == ["liquid/host-tag"])
    #expect(result.diagnostics.first?.message == "this is no requirement")
  }

  @Test func filtersOfTheHostApply() {
    let shout = HostFilter(name: "shout", arguments: 0...1) { value, arguments throws(HostError) in
      guard case .text(let text) = value else { throw HostError("only text can be shouted") }
      return .text(text + Array("!".utf8))
    }
    #expect(rendered("{{ 'a' | shout }}", hostFilters: [shout]).text == "a\\!")
    #expect(rendered("{{ 1 | shout }}", hostFilters: [shout]).rules == ["liquid/filter-value"])
    #expect(rendered("{{ 1 | shout: 1, 2 }}", hostFilters: [shout]).rules == ["liquid/filter-arguments"])
  }
}
