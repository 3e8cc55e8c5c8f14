import Liquid
import Testing

/// A template, its data as JSON, and what the standard prints.
struct Case: CustomTestStringConvertible, Sendable {
  var name: String
  var template: String
  var data: String
  var output: String
  var partials: [String: String]

  init(_ name: String, _ template: String, _ output: String, partials: [String: String] = [:]) {
    self.init(name, template, "{}", output, partials: partials)
  }

  init(_ name: String, _ template: String, _ data: String, _ output: String, partials: [String: String] = [:]) {
    self.name = name
    self.template = template
    self.data = data
    self.output = output
    self.partials = partials
  }

  var testDescription: String { name }

  func run() -> String {
    var reader = TestJSON(bytes: Array(data.utf8))
    reader.lax = true
    return lax(template, reader.value() ?? .nil, partials: partials, now: Moment(year: 2026, month: 5, day: 27))
  }
}

@Suite struct LaxTagTests {
  @Test(arguments: [
    Case("assignsText", "{% assign a = 'x' %}{{ a }}", "x"),
    Case("assignsFiltered", "{% assign a = 'x' | upcase | append: 'y' %}{{ a }}", "Xy"),
    Case("assignsUnderTheLoopVariable", "{% for i in (1..2) %}{% assign i = 'x' %}{{ i }}{% endfor %}{{ i }}", "12x"),
    Case("assignHidesData", "{% assign a = nil %}[{{ a }}]", "{\"a\":1}", "[]"),
    Case("capturesOutput", "{% capture a %}x{{ 1 }}{% endcapture %}[{{ a }}]", "[x1]"),
    Case("capturesQuotedNames", "{% capture 'a' %}x{% endcapture %}{{ a }}", "x"),
    Case("choosesIf", "{% if true %}a{% else %}b{% endif %}", "a"),
    Case("choosesElsif", "{% if false %}a{% elsif true %}b{% else %}c{% endif %}", "b"),
    Case("choosesElse", "{% if nil %}a{% elsif false %}b{% else %}c{% endif %}", "c"),
    Case("unlessNegates", "{% unless false %}a{% endunless %}{% unless true %}b{% elsif true %}c{% endunless %}", "ac"),
    Case(
      "bindsAndOrFromTheRight",
      "{% if true or false and false %}a{% endif %}{% if false and false or true %}b{% endif %}", "a"),
    Case("dropsBlankBlocks", "[{% if true %}  {% assign a = 1 %} {% endif %}]", "[]"),
    Case("keepsBlankCaptures", "{% capture a %}  {% endcapture %}[{{ a }}]", "[  ]"),
    Case("caseFindsWhen", "{% case 2 %}{% when 1 %}a{% when 2, 3 %}b{% else %}c{% endcase %}", "b"),
    Case("caseJoinsWithOr", "{% case 3 %}{% when 1 or 3 %}a{% endcase %}", "a"),
    Case("caseRendersEveryMatch", "{% case 1 %}{% when 1 %}a{% when 1, 1 %}b{% endcase %}", "abb"),
    Case("caseElse", "{% case 9 %} x {% when 1 %}a{% else %}c{% endcase %}", "c"),
    Case("caseEmpty", "{% case a %}{% when empty %}e{% else %}f{% endcase %}", "{\"a\":\"\"}", "e"),
    Case(
      "commentsNest",
      "a{% comment %}x{% comment %}y{% endcomment %}{% raw %}{% endcomment %}{% endraw %}{% endcomment %}b", "ab"),
    Case("inlineComments", "a{% # x\n # y %}b", "ab"),
    Case("docIsSilent", "a{% doc %} {{ x {% enddoc %}b", "ab"),
    Case("cyclesRound", "{% for i in (1..4) %}{% cycle 'a', 'b', 'c' %}{% endfor %}", "abca"),
    Case("cyclesByGroup", "{% cycle 'x': 'a', 'b' %}{% cycle 'y': 'a', 'b' %}{% cycle 'x': 'a', 'b' %}", "aab"),
    Case("cyclesShareValues", "{% cycle 'a', 'b' %}{% cycle 'a', 'b' %}{% cycle 'a', 'c' %}", "aba"),
    Case("increments", "{% increment a %}{% increment a %}{{ a }}", "012"),
    Case("decrements", "{% decrement a %}{% decrement a %}{{ a }}", "-1-2-2"),
    Case("countersStandBehindVariables", "{% assign a = 5 %}{% increment a %}{{ a }}", "05"),
    Case("echoes", "{% echo 'a' | upcase %}", "A"),
    Case("loops", "{% for a in b %}{{ a }},{% endfor %}", "{\"b\":[1,2]}", "1,2,"),
    Case("loopsElse", "{% for a in b %}x{% else %}none{% endfor %}", "{\"b\":[]}", "none"),
    Case(
      "loopsOverPairs", "{% for p in h %}{{ p[0] }}={{ p[1] }};{% endfor %}", "{\"h\":{\"a\":1,\"b\":2}}", "a=1;b=2;"),
    Case("loopsOverText", "{% for c in 'abc' %}[{{ c }}]{% endfor %}", "[abc]"),
    Case("loopsLimitOffset", "{% for i in (1..9) limit: 2 offset: 3 %}{{ i }}{% endfor %}", "45"),
    Case("loopsReversed", "{% for i in (1..3) reversed %}{{ i }}{% endfor %}", "321"),
    Case("loopsReverseAfterLimit", "{% for i in (1..9) reversed limit: 2, offset: 1 %}{{ i }}{% endfor %}", "32"),
    Case(
      "loopsContinue",
      "{% for i in (1..6) limit: 2 %}{{ i }}{% endfor %}-{% for i in (1..6) limit: 2 offset: continue %}{{ i }}{% endfor %}-{% for i in (1..6) offset: continue %}{{ i }}{% endfor %}",
      "12-34-56"),
    Case("breaks", "{% for i in (1..4) %}{% if i == 3 %}{% break %}{% endif %}{{ i }}{% endfor %}", "12"),
    Case("continues", "{% for i in (1..4) %}{% if i == 3 %}{% continue %}{% endif %}{{ i }}{% endfor %}", "124"),
    Case("breakOutsideEndsTemplate", "a{% break %}b", "a"),
    Case(
      "forloopMembers",
      "{% for i in (1..2) %}{{ forloop.name }} {{ forloop.index }}{{ forloop.index0 }}{{ forloop.rindex }}{{ forloop.rindex0 }}{{ forloop.first }}{{ forloop.last }}{{ forloop.length }};{% endfor %}",
      "i-(1..2) 1021truefalse2;i-(1..2) 2110falsetrue2;"),
    Case(
      "parentloop",
      "{% for i in (1..2) %}{% for j in (1..2) %}{{ forloop.parentloop.index }}{{ forloop.index }} {% endfor %}{% endfor %}",
      "11 12 21 22 "),
    Case(
      "ifchanged", "{% for i in a %}{% ifchanged %}{{ i }}{% endifchanged %}{% endfor %}", "{\"a\":[1,1,2,2,1]}", "121"),
    Case(
      "liquidTag", "{% liquid\n assign a = 1\n if a == 1\n echo 'yes'\n endif\n # note\n comment\n x\n endcomment\n%}",
      "yes"),
    Case("rawKeepsBraces", "{% raw %}{{ a }}{% b %}{% endraw %}", "{{ a }}{% b %}"),
    Case(
      "tablerow", "{% tablerow i in (1..3) cols: 2 %}{{ i }}{% endtablerow %}",
      "<tr class=\"row1\">\n<td class=\"col1\">1</td><td class=\"col2\">2</td></tr>\n<tr class=\"row2\"><td class=\"col1\">3</td></tr>\n"
    ),
    Case(
      "tablerowloop",
      "{% tablerow i in (1..2) cols: 2 %}{{ tablerowloop.col }}{{ tablerowloop.row }}{{ tablerowloop.col_first }}{{ tablerowloop.col_last }}{% endtablerow %}",
      "<tr class=\"row1\">\n<td class=\"col1\">11truefalse</td><td class=\"col2\">21falsetrue</td></tr>\n"),
    Case("trimsLeftAndRight", "a  {%- if true -%}  b  {%- endif -%}  c {{- 'd' -}} e", "abcde"),
    Case("rendersPartial", "{% render 'p', a: 1 %}", "1", partials: ["p": "{{ a }}{{ b }}"]),
    Case(
      "renderIsolates", "{% assign b = 2 %}{% render 'p' %}{{ c }}", "", partials: ["p": "{{ b }}{% assign c = 3 %}"]),
    Case(
      "rendersWith", "{% render 'p' with 5 %}{% render 'p' with 6 as x %}", "5-x6",
      partials: ["p": "{{ p }}{% if x %}x{{ x }}{% else %}-{% endif %}"]),
    Case(
      "rendersFor", "{% render 'p' for l as i %}", "{\"l\":[1,2]}", "1/2:1 2/2:2 ",
      partials: ["p": "{{ forloop.index }}/{{ forloop.length }}:{{ i }} "]),
    Case(
      "includesShareScope", "{% assign a = 1 %}{% include 'p' %}{{ b }}", "12",
      partials: ["p": "{{ a }}{% assign b = 2 %}"]),
    Case("includesDynamically", "{% include n %}", "{\"n\":\"p\"}", "x", partials: ["p": "x"]),
    Case("includesForEach", "{% include 'p' for l %}", "{\"l\":[1,2]}", "12", partials: ["p": "{{ p }}"]),
    Case(
      "includeIsForbiddenInRender", "{% render 'p' %}", "Liquid error: include usage is not allowed in this context",
      partials: ["p": "{% include 'q' %}", "q": "x"]),
    Case("recursionEnds", "{% render 'p' %}", "Liquid error: Nesting too deep", partials: ["p": "{% render 'p' %}"]),
    Case("errorsPrintInPlace", "a{{ 1 | divided_by: 0 }}b", "aLiquid error: divided by 0b"),
    Case("comparisonErrors", "{% if 1 < 'a' %}x{% endif %}", "Liquid error: comparison of Integer with String failed"),
    Case("nilNeverCompares", "{% if nil < 1 %}a{% else %}b{% endif %}", "b"),
    Case("containsText", "{% if 'abc' contains 'b' %}a{% endif %}{% if 'a1' contains 1 %}b{% endif %}", "ab"),
    Case(
      "blankAndEmpty",
      "{% if a == blank %}1{% endif %}{% if ' ' == blank %}2{% endif %}{% if a == empty %}3{% endif %}{% if '' == empty %}4{% endif %}",
      "124"),
  ])
  func behavesAsTheStandard(_ example: Case) {
    #expect(example.run() == example.output)
  }
}
