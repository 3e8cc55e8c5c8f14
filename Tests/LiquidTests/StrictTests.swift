import Diagnostics
import Liquid
import TestSupport
import Testing

@Suite struct StrictTests {
  /// Marked templates: what must be found at each marker.
  @Test(arguments: [
    ("{{ «1»titel }}", "liquid/unknown-variable"),
    ("{{ site.«1»nmae }}", "liquid/unknown-property"),
    ("{{ title | «1»upcas }}", "liquid/unknown-filter"),
    ("{% «1»asign a = 1 %}", "liquid/unknown-tag"),
    ("{% render «1»'nothing' %}", "liquid/unknown-partial"),
    ("{{ title | «1»append }}", "liquid/filter-arguments"),
    ("{{ title | «1»upcase: 1 }}", "liquid/filter-arguments"),
    ("{% for s in «1»title %}{% endfor %}", "liquid/not-a-list"),
    ("{% for s in «1»site %}{% endfor %}", "liquid/not-a-list"),
    ("{{ «1»site }}", "liquid/not-text"),
    ("{{ «1»sites }}", "liquid/not-text"),
    ("{{ 'now' | «1»date: '%Y' }}", "liquid/no-clock"),
    ("{% if «1»size > title %}{% endif %}", "liquid/comparison"),
    ("{{ size | «1»divided_by: 0 }}", "liquid/filter-value"),
    ("{{ title | «1»plus: 1 }}", "liquid/filter-value"),
    ("é {% if size %}{{ «1»sitez }}{% endif %}", "liquid/unknown-variable"),
    ("{% if «1»titel %}{% endif %}", "liquid/unknown-variable"),
    ("«1»{{ title", "liquid/unclosed-delimiter"),
    ("«1»{% if title %}", "liquid/unclosed-tag"),
    ("{% «1»endif %}", "liquid/unexpected-tag"),
    ("{% if title =«1» %}{% endif %}", "liquid/syntax"),
    ("{% case size %}{% when 1 %}{{ «1»x }}{% when 4 %}{% endcase %}{{ «2»y }}", "liquid/unknown-variable"),
  ])
  func findsAtTheMarker(_ marked: String, _ rule: String) {
    var source = MarkedText(marked)
    if marked.contains("«2»") { source = MarkedText(marked.replacing("«1»", with: "").replacing("«2»", with: "«1»")) }
    if marked.contains("=«1»") { source = MarkedText(marked.replacing("=«1»", with: "«1»=")) }
    let data: Value = ["title": "A", "size": 4, "site": ["name": "S"], "sites": ["S", "T"]]
    let result = rendered(source.text, data)
    #expect(source.differences(from: result.diagnostics, expected: [(1, rule)]) == [])
  }

  @Test func suggestsWhatWasMeant() {
    let result = rendered("{{ titel }}", ["title": "A"])
    #expect(result.diagnostics.first?.fix == "did you mean 'title'?")
  }

  @Test func listsWhatIsKnown() {
    let result = rendered("{{ x }}", ["title": "A", "size": 1])
    #expect(result.diagnostics.first?.fix == "known here: size, title")
  }

  @Test func namesThePartialsFile() {
    let result = rendered("{% render 'p' %}", partials: ["p": "\n {{ x }}"])
    #expect(result.diagnostics.first?.location?.file == "p.liquid")
    #expect(result.diagnostics.first?.location?.range?.start == SourcePosition(line: 2, column: 5))
  }

  @Test func findsEveryErrorOfEveryTemplate() {
    let result = rendered("{{ a | x }}{% foo %}{% render 'p' %}", partials: ["p": "{{ b | y }}{% if %}{% endif %}"])
    #expect(result.rules == ["liquid/unknown-filter", "liquid/unknown-tag", "liquid/unknown-filter", "liquid/syntax"])
  }

  @Test func keepsDecimalsExact() {
    #expect(
      strict(
        "{{ a | times: 3 }} {{ 0.1 | plus: 0.2 }} {{ 1.10 }} {{ 2.0 }}",
        ["a": .decimal(DecimalNumber("1.1") ?? DecimalNumber(0, scale: 0))]) == "3.3 0.3 1.1 2.0")
  }

  /// What grows by doubling must end in an error, not in a machine without memory.
  @Test(arguments: [
    "{% assign a = 'xxxxxxxx' %}{% for i in (1..60) %}{% assign a = a | append: a %}{% endfor %}",
    "{% assign a = 'xxxxxxxx' %}{% for i in (1..60) %}{% assign a = a | replace: 'x', a %}{% endfor %}",
    "{% assign a = 'xxxxxxxx' %}{% for i in (1..60) %}{% assign a = a | replace: '', a %}{% endfor %}",
    "{% assign a = 'x,x,x' | split: ',' %}{% for i in (1..60) %}{% assign a = a | concat: a %}{% endfor %}",
    "{% assign a = 'x,x,x' %}{% for i in (1..60) %}{% assign a = a | split: ',' | join: a %}{% endfor %}",
    "{% capture a %}xxxxxx{% endcapture %}{% for i in (1..60) %}{% capture a %}{{ a }}{{ a }}{% endcapture %}{% endfor %}",
    "{{ (1..999999999999) | join }}", "{% for i in (1..9223372036854775807) %}{% endfor %}",
    "{% for i in (1..99999) %}{% for j in (1..99999) %}{% endfor %}{% endfor %}",
  ])
  func growthEndsInAnError(_ template: String) {
    var limits = Limits()
    limits.outputSize = 100_000
    limits.iterations = 100_000
    #expect(rendered(template, limits: limits).rules == ["liquid/limit"])
  }

  @Test func recursionEndsInAnErrorWhateverItNests() {
    let nested =
      String(repeating: "{% if true %}", count: 30) + "{% render 'p' %}" + String(repeating: "{% endif %}", count: 30)
    #expect(rendered("{% render 'p' %}", partials: ["p": nested]).rules == ["liquid/limit"])
  }

  @Test func boundsEverything() {
    var limits = Limits()
    limits.iterations = 10
    #expect(rendered("{% for i in (1..99) %}{% endfor %}", limits: limits).rules == ["liquid/limit"])
    limits = Limits()
    limits.outputSize = 10
    #expect(rendered("{% for i in (1..99) %}xx{% endfor %}", limits: limits).rules == ["liquid/limit"])
    limits = Limits()
    limits.nesting = 3
    #expect(
      rendered("{% if 1 %}{% if 1 %}{% if 1 %}{% if 1 %}{% endif %}{% endif %}{% endif %}{% endif %}", limits: limits)
        .rules.contains("liquid/limit"))
  }
}

@Suite struct WhitespaceTests {
  @Test(arguments: [
    ("a\n{% if true %}\nb\n{% endif %}\nc\n", "a\nb\nc\n"),
    ("a\n  {% assign x = 1 %}  \nb", "a\nb"),
    ("a {% if true %}\nb\n{% endif %} c", "a \nb\n c"),
    ("{% comment %}\nx\n{% endcomment %}\na", "a"),
    ("{% # note %}\na", "a"),
    ("{% if true %}{% assign x = 1 %}\nb\n{% endif %}", "b\n"),
    ("- {% echo 'x' %}\n", "- x\n"),
    ("  {% echo 'x' %}\ny", "  x\ny"),
    ("{% cycle 'a' %}\n{% increment n %}\n", "a\n0\n"),
    ("{% liquid\n echo 'a'\n echo 'b'\n%}\nc", "ab\nc"),
    ("{% raw %}\n{{ a }}\n{% endraw %}\nb", "{{ a }}\nb"),
    ("a\n\n{% if true %}\n\nb\n{% endif %}\n", "a\n\n\nb\n"),
    ("{% capture c %}a {{ 1 }}{% endcapture %}\n{{ c }}", "a 1"),
    (
      "{% capture c %} a {% capture d %}b{% endcapture %} {% endcapture %}{% assign e = 1 %}\n[{{ c | strip }}{{ d }}]",
      "[ab]"
    ),
    ("{% for i in (1..2) %}\n- {{ i }}\n{% endfor %}\n", "- 1\n- 2\n"),
    ("{% for i in (1..2) %}{{ i }}\n{% endfor %}", "1\n2\n"),
  ])
  func linesOfTagsLeaveNoLine(_ template: String, _ output: String) {
    #expect(strict(template) == output)
  }

  @Test func laxModeKeepsLines() {
    #expect(lax("a\n{% if true %}\nb\n{% endif %}\n") == "a\n\nb\n\n")
  }

  @Test(arguments: [
    ("  {% render 'p' %}\nend", "  one\n  two\nend"),
    ("> {% render 'p' %}\nend", "> one\n> two\nend"),
    ("- {% render 'p' %}\n- x", "- one\n  two\n- x"),
    ("> 1. {% render 'p' %}\n", "> 1. one\n>    two\n"),
    ("> {% render 'blank' %}\n", "> a\n>\n> b\n"),
    ("  {% render 'blank' %}\n", "  a\n\n  b\n"),
    ("- {% render 'nested' %}\n", "- x\n  - one\n    two\n  y\n"),
    ("{% render 'nothing' %}\nend", "end"),
    ("a {% render 'word' %} b", "a w b"),
    ("{% include 'p' %}\nend", "one\ntwo\nend"),
  ])
  func partialsKeepTheIndentationOfTheirCall(_ template: String, _ output: String) {
    let partials = [
      "p": "one\ntwo\n", "blank": "a\n\nb\n", "nested": "x\n- {% render 'p' %}\ny\n", "word": "w\n",
      "nothing": "{% if false %}\nx\n{% endif %}\n",
    ]
    #expect(strict(template, partials: partials) == output)
  }
}
