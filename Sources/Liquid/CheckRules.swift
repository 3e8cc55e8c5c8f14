import Diagnostics

let checkRules: [Rule] = [
  .type, .optional, .twoTypes, .unassigned, .dynamicPartial, .dynamicProperty, .dynamicKey, .recursion,
]

extension Rule {
  static let type = Rule(
    id: "liquid/type", summary: "A value is of another type than its place needs.",
    meaning: "The schema says what every value is, and what every filter and comparison takes is known.",
    failing: .init(["main.liquid": "{{ title | plus: 1 }}", "schema.txt": "title: text"]),
    passing: .init(["main.liquid": "{{ size | plus: 1 }}", "schema.txt": "size: number"]))

  static let optional = Rule(
    id: "liquid/optional", summary: "A value that may be absent is printed without a guard or default.",
    meaning:
      "Guard it with 'if x' or 'if x != blank', in 'unless' or 'case', or give it a 'default'. 'first', 'last', 'find' and 'join' of a list that may be empty may be absent too.",
    failing: .init(["main.liquid": "{{ note }}", "schema.txt": "note: text?"]),
    passing: .init(["main.liquid": "{% if note %}{{ note }}{% endif %}", "schema.txt": "note: text?"]))

  static let twoTypes = Rule(
    id: "liquid/two-types", summary: "A variable has two types.",
    meaning: "A reader must know what a name means. Use two names.",
    failing: .init([
      "main.liquid": "{% assign a = 1 %}{% assign a = title %}{{ a }}", "schema.txt": "title: text",
    ]),
    passing: .init([
      "main.liquid": "{% assign a = 1 %}{% assign b = title %}{{ a }}{{ b }}", "schema.txt": "title: text",
    ]))

  static let unassigned = Rule(
    id: "liquid/unassigned", summary: "A variable is not assigned on every path that leads here.",
    meaning: "Assign it before the 'if' or in each of its branches. The body of a loop may not run at all.",
    failing: .init([
      "main.liquid": "{% if big %}{% assign a = 1 %}{% endif %}{{ a }}", "schema.txt": "big: flag",
    ]),
    passing: .init([
      "main.liquid": "{% if big %}{% assign a = 1 %}{% else %}{% assign a = 2 %}{% endif %}{{ a }}",
      "schema.txt": "big: flag",
    ]))

  static let dynamicPartial = Rule(
    id: "liquid/dynamic-partial", summary: "The name of a partial is not written out.",
    meaning: "Only a partial whose name is known when the template is loaded can be checked.",
    failing: .init(["main.liquid": "{% include name %}", "note.liquid": "n", "schema.txt": "name: text"]),
    passing: .init(["main.liquid": "{% include 'note' %}", "note.liquid": "n", "schema.txt": "name: text"]))

  static let dynamicProperty = Rule(
    id: "liquid/dynamic-property", summary: "The property name of a list filter is not written out.",
    meaning: "'map', 'where', 'sort' and their kin need a property name in quotes, so that it can be checked.",
    failing: .init([
      "main.liquid": "{{ sites | map: key | list_and | default: 'none' }}",
      "schema.txt": "key: text\nsites: list site\nrecord site\nname: text",
    ]),
    passing: .init([
      "main.liquid": "{{ sites | map: 'name' | list_and | default: 'none' }}",
      "schema.txt": "key: text\nsites: list site\nrecord site\nname: text",
    ]))

  static let dynamicKey = Rule(
    id: "liquid/dynamic-key", summary: "A property of a record is looked up by a computed name.",
    meaning: "Write the property's name, so that it can be checked.",
    failing: .init(["main.liquid": "{{ site[key] }}", "schema.txt": "key: text\nsite: site\nrecord site\nname: text"]),
    passing: .init(["main.liquid": "{{ site.name }}", "schema.txt": "key: text\nsite: site\nrecord site\nname: text"]))

  static let recursion = Rule(
    id: "liquid/recursion", summary: "A partial renders itself.",
    meaning: "In checked mode partials may not call each other in a circle: the end of it cannot be proved.",
    failing: .init(["main.liquid": "{% render 'again' %}", "again.liquid": "{% render 'again' %}", "schema.txt": ""]),
    passing: .init(["main.liquid": "{% render 'once' %}", "once.liquid": "once", "schema.txt": ""]))
}
