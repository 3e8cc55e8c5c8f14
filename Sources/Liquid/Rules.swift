package import Diagnostics

/// Every rule of this module, in the order of its reference page.
///
/// In the examples `main.liquid` is the template; `data.json` is what it is rendered with in strict mode; `schema.txt`
/// is its schema in checked mode, a field a line.
package let liquidRules: [Rule] = syntaxRules + renderRules + checkRules

let syntaxRules: [Rule] = [
  .syntax, .unclosedDelimiter, .unclosedTag, .unexpectedTag, .unknownTag, .unknownFilter, .filterArguments,
  .unknownPartial, .limit,
]

extension Rule {
  static let syntax = Rule(
    id: "liquid/syntax", summary: "The inside of a tag or output is malformed.",
    meaning: "The expression cannot be read. The finding says what was expected and what stands there instead.",
    failing: .init("main.liquid", "{% if title == %}yes{% endif %}"),
    passing: .init("main.liquid", "{% assign title = 'a' %}{% if title == 'a' %}yes{% endif %}"))

  static let unclosedDelimiter = Rule(
    id: "liquid/unclosed-delimiter", summary: "A '{{' or '{%' has no end.",
    meaning: "An output ends with '}}' and a tag with '%}'. To print the braces themselves, use the tag 'raw'.",
    failing: .init("main.liquid", "Dear {{ name"),
    passing: .init("main.liquid", "{% raw %}Dear {{ name{% endraw %}"))

  static let unclosedTag = Rule(
    id: "liquid/unclosed-tag", summary: "A block tag is never closed.",
    meaning: "Every 'if', 'for', 'case' and other block ends with its own closing tag, 'endif' and so on.",
    failing: .init("main.liquid", "{% if true %}yes"),
    passing: .init("main.liquid", "{% if true %}yes{% endif %}"))

  static let unexpectedTag = Rule(
    id: "liquid/unexpected-tag", summary: "A closing or inner tag stands without its opening tag.",
    meaning: "Blocks may be nested but not crossed: the innermost open block is closed first.",
    failing: .init("main.liquid", "{% if true %}{% for n in (1..2) %}{{ n }}{% endif %}{% endfor %}{% endif %}"),
    passing: .init("main.liquid", "{% if true %}{% for n in (1..2) %}{{ n }}{% endfor %}{% endif %}"))

  static let unknownTag = Rule(
    id: "liquid/unknown-tag", summary: "There is no tag of this name.",
    meaning: "The name is misspelled, or the tag is one that this document does not have.",
    failing: .init("main.liquid", "{% asign a = 1 %}"), passing: .init("main.liquid", "{% assign a = 1 %}"))

  static let unknownFilter = Rule(
    id: "liquid/unknown-filter", summary: "There is no filter of this name.",
    meaning: "Lax mode lets the value pass unfiltered; that would hide a misspelling, so it is an error here.",
    failing: .init("main.liquid", "{{ 'a' | upcas }}"), passing: .init("main.liquid", "{{ 'a' | upcase }}"))

  static let filterArguments = Rule(
    id: "liquid/filter-arguments", summary: "A filter has too few or too many arguments.",
    meaning: "Arguments follow the filter's name after a colon, with commas between them.",
    failing: .init("main.liquid", "{{ 'a' | append }}"), passing: .init("main.liquid", "{{ 'a' | append: 'b' }}"))

  static let unknownPartial = Rule(
    id: "liquid/unknown-partial", summary: "There is no template of this name.",
    meaning: "'render' and 'include' name another template of the same library, without its ending.",
    failing: .init(["main.liquid": "{% render 'footr' %}", "footer.liquid": "end"]),
    passing: .init(["main.liquid": "{% render 'footer' %}", "footer.liquid": "end"]))

  static let limit = Rule(
    id: "liquid/limit", summary: "A bound of nesting, recursion, loop rounds or output size was reached.",
    meaning:
      "A template must end, and its output must fit into memory. A partial that renders itself needs a condition.",
    failing: .init(["main.liquid": "{% render 'again' %}", "again.liquid": "{% render 'again' %}", "data.json": "{}"]),
    passing: .init(["main.liquid": "{% render 'once' %}", "once.liquid": "once", "data.json": "{}"]))
}
