import Diagnostics
import Liquid
import Testing

/// Missing answers through every tag and filter.
@Suite struct MissingTests {
  private static let answer = Value.missing(MissingValue(question: "q1", text: "Who pays?", owner: "ICB"))
  private static let marker = "⟦missing: Who pays? (owed by ICB)⟧"
  private static let data: Value = [
    "m": answer, "t": true, "f": false, "one": 1, "list": ["a", answer], "records": [["n": "a"], ["n": answer]],
    "object": ["field": answer], "numbers": [["n": 1], ["n": answer]],
  ]

  @Test(arguments: [
    "{{ m }}", "{{ m.name }}", "{{ m[0] }}", "{{ object.field }}", "{{ object[m] }}", "{{ list[1] }}",
    "{{ list.last }}",
    "{% echo m %}", "{% assign x = m %}{{ x }}", "{% assign x = m | upcase %}{{ x }}",
    "{% capture x %}{{ m }}{% endcapture %}{{ x }}",
    "{% if m %}a{% else %}b{% endif %}", "{% if m == 'x' %}a{% else %}b{% endif %}",
    "{% if 1 < m %}a{% else %}b{% endif %}",
    "{% if m == blank %}a{% else %}b{% endif %}", "{% if m contains 'x' %}a{% else %}b{% endif %}",
    "{% if list contains 'x' %}a{% else %}b{% endif %}", "{% if t and m %}a{% else %}b{% endif %}",
    "{% if f or m %}a{% else %}b{% endif %}", "{% if m and f %}a{% else %}b{% endif %}",
    "{% if f %}a{% elsif m %}b{% else %}c{% endif %}", "{% unless m %}a{% else %}b{% endunless %}",
    "{% case m %}{% when 1 %}a{% else %}b{% endcase %}", "{% case one %}{% when m %}a{% else %}b{% endcase %}",
    "{% for x in m %}a{% else %}b{% endfor %}", "{% for x in (1..3) limit: m %}a{% else %}b{% endfor %}",
    "{% for x in (1..3) offset: m %}a{% else %}b{% endfor %}", "{% for x in (1..m) %}a{% endfor %}",
    "{% tablerow x in m %}a{% endtablerow %}", "{% tablerow x in (1..3) cols: m %}a{% endtablerow %}",
    "{% cycle m, 'a' %}", "{% cycle m: 'a', 'b' %}", "{% ifchanged %}{{ m }}{% endifchanged %}",
    "{% render 'p', x: m %}", "{% render 'p' with m as x %}", "{% render 'p' for m as x %}", "{% include 'p', x: m %}",
    "{% liquid echo m %}", "{% tag m %}",
    "{{ 'a' | append: m }}", "{{ 'a' | replace: 'a', m }}", "{{ nil | default: m }}", "{{ m | default: 'x' }}",
    "{{ records | where: 'n', 'b' }}", "{{ records | find: 'n', 'b' }}", "{{ records | reject: 'n', 'a' }}",
    "{{ records | has: 'n', 'b' }}", "{{ records | find_index: 'n', 'b' }}", "{{ records | sort: 'n' }}",
    "{{ numbers | sum: 'n' }}", "{{ list | sort }}", "{{ list | last }}", "{{ list | reverse | first }}",
    "{{ records | map: 'n' | last }}", "{{ m | shout }}", "{{ 'a' | shout: m }}",
  ])
  func printsItsMarkerOnce(_ template: String) {
    let result = rendered(
      template, Self.data, kind: .plain, partials: ["p": "{{ x }}"], hostTags: [HostTag(name: "tag")],
      hostFilters: [HostFilter(name: "shout", arguments: 0...1) { value, _ throws(HostError) in value }],
      tags: ["tag": { (_: Value) throws(HostError) -> HostTagOutput in HostTagOutput(markup: [], record: "") }])
    #expect(result.text == Self.marker)
    #expect(result.diagnostics == [])
    #expect(result.missing.map(\.value.question) == ["q1"])
  }

  /// Each filter passes it on, whatever its arguments.
  @Test(arguments: [
    "abs", "append: 'a'", "at_least: 1", "at_most: 1", "base64_decode", "base64_encode", "base64_url_safe_decode",
    "base64_url_safe_encode", "capitalize", "ceil", "compact", "concat: list", "date: '%Y'", "default: 1",
    "divided_by: 2",
    "downcase", "escape", "escape_once", "find: 'n'", "find_index: 'n'", "first", "floor", "has: 'n'", "join", "last",
    "lstrip", "map: 'n'", "minus: 1", "modulo: 2", "newline_to_br", "plus: 1", "prepend: 'a'", "reject: 'n'",
    "remove: 'a'",
    "remove_first: 'a'", "remove_last: 'a'", "replace: 'a', 'b'", "replace_first: 'a', 'b'", "replace_last: 'a', 'b'",
    "reverse", "round", "rstrip", "size", "slice: 1", "sort", "sort_natural", "split: ','", "strip", "strip_html",
    "strip_newlines", "sum", "times: 2", "truncate: 3", "truncatewords: 1", "uniq", "upcase", "url_decode",
    "url_encode",
    "where: 'n'", "cell_lines", "date_long", "heading_shift: 1", "list_and", "money", "number", "slug", "unescaped",
  ])
  func passesThroughFilters(_ filter: String) {
    let result = rendered("{{ m | \(filter) }}", Self.data, kind: .plain)
    #expect(result.text == Self.marker)
    #expect(result.missing.count == 1)
  }

  @Test(arguments: [
    ("{% if f and m %}a{% else %}b{% endif %}", "b"), ("{% if t or m %}a{% else %}b{% endif %}", "a"),
    ("{% if list contains 'a' %}a{% else %}b{% endif %}", "a"), ("{{ list | size }}", "2"), ("{{ list | first }}", "a"),
    ("{% if f %}{{ m }}{% endif %}", ""), ("{{ records | find: 'n', 'a' | map: 'n' | first }}", "a"),
  ])
  func isNotMetWhereItDoesNotMatter(_ template: String, _ output: String) {
    let result = rendered(template.replacing("find: 'n', 'a' | map", with: "slice: 0 | map"), Self.data, kind: .plain)
    #expect(result.text == output)
    #expect(result.missing == [])
  }

  @Test func standsInsideJoinedText() {
    let result = rendered("{{ list | join: ', ' }} {{ list | list_and }}", Self.data, kind: .plain)
    #expect(result.text == "a, \(Self.marker) a and \(Self.marker)")
    #expect(result.missing.count == 1)
  }

  @Test func isRecordedWithItsPlace() {
    let result = rendered("\n{{ m }}{{ m }}", Self.data)
    #expect(result.missing.map(\.location.range?.start) == [SourcePosition(line: 2, column: 4)])
  }

  @Test func standsOnALineOfItsOwn() {
    let result = rendered(
      "a\n{% if m %}\nb\n{% endif %}\nc\n  {% for x in m %}\n  - {{ x }}\n  {% endfor %}\n", Self.data)
    #expect(result.text == "a\n\(Self.marker)\nc\n  \(Self.marker)\n")
  }

  @Test func standsAsARowInATable() {
    let result = rendered("| a |\n|---|\n{% for x in m %}\n| {{ x }} |\n{% endfor %}\n", Self.data)
    #expect(result.text == "| a |\n|---|\n| \(Self.marker) |\n")
  }

  @Test func itsQuestionIsEscaped() {
    let data: Value = ["m": .missing(MissingValue(question: "q", text: "A|B *or*\nC", owner: "us"))]
    #expect(rendered("| {{ m }} |", data).text == #"| ⟦missing: A\|B \*or\* C (owed by us)⟧ |"#)
  }
}
