import Diagnostics

let renderRules: [Rule] = [
  .unknownVariable, .unknownProperty, .notAList, .notText, .noClock, .comparison, .filterValue, .lineBreak, .backtick,
  .hostTag,
]

extension Rule {
  static let unknownVariable = Rule(
    id: "liquid/unknown-variable", summary: "There is no value of this name.",
    meaning: "Lax mode prints nothing for it, and a blank in a contract is the failure we exist to prevent.",
    failing: .init(["main.liquid": "{{ titel }}", "data.json": "{\"title\": \"A\"}"]),
    passing: .init(["main.liquid": "{{ title }}", "data.json": "{\"title\": \"A\"}"]))

  static let unknownProperty = Rule(
    id: "liquid/unknown-property", summary: "A value has no property of this name.",
    meaning: "What stands before the dot is known, what stands behind it is not one of its properties.",
    failing: .init(["main.liquid": "{{ site.nmae }}", "data.json": "{\"site\": {\"name\": \"A\"}}"]),
    passing: .init(["main.liquid": "{{ site.name }}", "data.json": "{\"site\": {\"name\": \"A\"}}"]))

  static let notAList = Rule(
    id: "liquid/not-a-list", summary: "A loop or list filter is given something else than a list.",
    meaning: "Lax mode takes a single value for a list of one and everything else for an empty list.",
    failing: .init(["main.liquid": "{% for s in site %}{{ s }}{% endfor %}", "data.json": "{\"site\": \"A\"}"]),
    passing: .init(["main.liquid": "{% for s in sites %}{{ s }}{% endfor %}", "data.json": "{\"sites\": [\"A\"]}"]))

  static let notText = Rule(
    id: "liquid/not-text", summary: "A list or an object is printed where text belongs.",
    meaning: "Join the items of a list, or go over them with 'for'; print the properties of an object.",
    failing: .init(["main.liquid": "{{ sites }}", "data.json": "{\"sites\": [\"A\", \"B\"]}"]),
    passing: .init(["main.liquid": "{{ sites | list_and }}", "data.json": "{\"sites\": [\"A\", \"B\"]}"]))

  static let noClock = Rule(
    id: "liquid/no-clock", summary: "A template asks for the time of day.",
    meaning: "The same inputs give the same bytes on any day. The only clock is the document's own date, a value.",
    failing: .init(["main.liquid": "{{ 'now' | date: '%Y' }}", "data.json": "{}"]),
    passing: .init(["main.liquid": "{{ '2026-05-27' | date: '%Y' }}", "data.json": "{}"]))

  static let comparison = Rule(
    id: "liquid/comparison", summary: "Two values that have no order are compared.",
    meaning: "'<' and its kin compare numbers with numbers, text with text and dates with dates.",
    failing: .init(["main.liquid": "{% if size > '3' %}many{% endif %}", "data.json": "{\"size\": 4}"]),
    passing: .init(["main.liquid": "{% if size > 3 %}many{% endif %}", "data.json": "{\"size\": 4}"]))

  static let filterValue = Rule(
    id: "liquid/filter-value", summary: "A filter cannot work with what it is given.",
    meaning: "For instance a division by zero, or text that is no number where a number is needed.",
    failing: .init(["main.liquid": "{{ size | divided_by: 0 }}", "data.json": "{\"size\": 4}"]),
    passing: .init(["main.liquid": "{{ size | divided_by: 2 }}", "data.json": "{\"size\": 4}"]))

  static let lineBreak = Rule(
    id: "liquid/line-break", summary: "A value with a line break is printed in a table row or heading.",
    meaning: "A row and a heading are one line of Markdown. The filter 'cell_lines' makes '<br>' of line breaks.",
    failing: .init(["main.liquid": "| {{ note }} |", "data.json": "{\"note\": \"one\\ntwo\"}"]),
    passing: .init(["main.liquid": "| {{ note | cell_lines }} |", "data.json": "{\"note\": \"one\\ntwo\"}"]))

  static let backtick = Rule(
    id: "liquid/backtick", summary: "A value with a backtick is printed inside code.",
    meaning: "Inside a code span nothing can be escaped, so the value would end it.",
    failing: .init(["main.liquid": "`{{ name }}`", "data.json": "{\"name\": \"a`b\"}"]),
    passing: .init(["main.liquid": "`{{ name }}`", "data.json": "{\"name\": \"ab\"}"]))

  static let hostTag = Rule(
    id: "liquid/host-tag", summary: "A tag of the document is given something it cannot place.",
    meaning: "'clause' and its kin take one record of the kind they place.",
    failing: .init([
      "main.liquid": "{% place title %}", "schema.txt": "title: text\nitem: item\nrecord item\nname: text",
    ]),
    passing: .init([
      "main.liquid": "{% place item %}", "schema.txt": "title: text\nitem: item\nrecord item\nname: text",
    ]))
}
