import Diagnostics
import Liquid
import Testing

/// Corners of the standard that a reader would not guess.
@Suite struct CornerTests {
  @Test(arguments: [
    Case("questionMarksInNames", "{{ a? }}{{ b.c? }}", "{\"a?\":1,\"b\":{\"c?\":2}}", "12"),
    Case("negativeLiterals", "{{ -1 }}{{ -1.5 }}", "-1-1.5"),
    Case("namesThatBeginLikeKeywords", "{{ nilly }}{{ true_x }}", "{\"nilly\":1,\"true_x\":2}", "12"),
    Case("rangesDownAreEmpty", "{% for i in (3..1) %}{{ i }}{% else %}e{% endfor %}", "e"),
    Case("negativeRanges", "{% for i in (-1..1) %}{{ i }}{% endfor %}", "-101"),
    Case("negativeLimit", "{% for i in (1..3) limit: -1 %}{{ i }}{% else %}e{% endfor %}", "e"),
    Case("offsetBeyondTheEnd", "{% for i in (1..3) offset: 9 %}{{ i }}{% else %}e{% endfor %}", "e"),
    Case("limitFromText", "{% for i in (1..3) limit: '2' %}{{ i }}{% endfor %}", "12"),
    Case("limitOfNil", "{% for i in (1..3) limit: x %}{{ i }}{% endfor %}", "123"),
    Case("limitOfNonsense", "{% for i in (1..3) limit: 'x' %}{{ i }}{% endfor %}", "Liquid error: invalid integer"),
    Case("loopOverNil", "{% for i in x %}{{ i }}{% else %}e{% endfor %}", "e"),
    Case("loopOverNumber", "{% for i in 5 %}{{ i }}{% else %}e{% endfor %}", "e"),
    Case("loopOverEmptyText", "{% for i in '' %}{{ i }}{% else %}e{% endfor %}", "e"),
    Case(
      "nestedBreak",
      "{% for i in (1..2) %}{% for j in (1..3) %}{% if j == 2 %}{% break %}{% endif %}{{ i }}{{ j }} {% endfor %}{% endfor %}",
      "11 21 "),
    Case(
      "breakInInclude", "{% for i in (1..3) %}{% include 'p' %}{{ i }}{% endfor %}", "1",
      partials: ["p": "{% if i == 2 %}{% break %}{% endif %}"]),
    Case(
      "breakInRenderStaysThere", "{% for i in (1..2) %}{% render 'p' %}{{ i }}{% endfor %}", "a1a2",
      partials: ["p": "a{% break %}b"]),
    Case("forloopIsGoneAfterwards", "{% for i in (1..1) %}{% endfor %}[{{ forloop.index }}{{ i }}]", "[]"),
    Case("forloopPrintsItsClass", "{% for i in (1..1) %}{{ forloop }}{% endfor %}", "Liquid::ForloopDrop"),
    Case("parentloopOutsideIsNil", "{% for i in (1..1) %}[{{ forloop.parentloop.index }}]{% endfor %}", "[]"),
    Case("cycleOfVariables", "{% for i in (1..3) %}{% cycle a, b %}{% endfor %}", "{\"a\":1,\"b\":2}", "121"),
    Case("cycleByValueOfGroup", "{% cycle a: 'x', 'y' %}{% cycle b: 'x', 'y' %}", "{\"a\":\"g\",\"b\":\"g\"}", "xy"),
    Case(
      "cycleGroupOfDifferentLengths",
      "{% cycle 'g': 1, 2, 3 %}{% cycle 'g': 1, 2, 3 %}{% cycle 'g': 1 %}{% cycle 'g': 1 %}", "121"),
    Case(
      "tablerowWithoutColumns", "{% tablerow i in (1..2) %}{{ i }}{% endtablerow %}",
      "<tr class=\"row1\">\n<td class=\"col1\">1</td><td class=\"col2\">2</td></tr>\n"),
    Case("tablerowOverNothing", "{% tablerow i in x %}{{ i }}{% endtablerow %}", ""),
    Case(
      "tablerowOverEmptyList", "{% tablerow i in a %}{{ i }}{% endtablerow %}", "{\"a\":[]}",
      "<tr class=\"row1\">\n</tr>\n"),
    Case(
      "tablerowBreaks", "{% tablerow i in (1..3) cols: 2 %}{{ i }}{% break %}{% endtablerow %}",
      "<tr class=\"row1\">\n<td class=\"col1\">1</td></tr>\n"),
    Case("elseMayStandTwice", "{% if false %}a{% else %}b{% else %}c{% endif %}", "b"),
    Case("caseOverText", "{% case 'a' %}{% when \"a\" %}x{% endcase %}", "x"),
    Case("caseElseBeforeWhen", "{% case 1 %}{% else %}e{% when 1 %}w{% endcase %}", "ew"),
    Case("captureOverwritesAssign", "{% assign a = 1 %}{% capture a %}2{% endcapture %}{{ a }}", "2"),
    Case("echoOfNothing", "a{% echo %}b{{ }}c", "abc"),
    Case("rawWithControl", "a {%- raw -%} b {%- endraw -%} c", "a b c"),
    Case("commentWithControl", "a {%- comment -%} b {%- endcomment -%} c", "ac"),
    Case("commentSkipsBadTags", "{% comment %}{% if %}{{ {% endcomment %}a", "a"),
    Case("emptyLiquidTag", "a{% liquid %}b", "ab"),
    Case("liquidInLiquid", "{% liquid\nliquid assign a = 1\necho a\n%}", "1"),
    Case("trimKeepsNothingButText", "{{- 'a' -}} \n {{- 'b' -}}", "ab"),
    Case("dashNextToNumbers", "{{-1-}}", "1"),
    Case("orderOfTexts", "{% if 'a' < 'b' %}y{% endif %}{% if 'Z' < 'a' %}y{% endif %}", "yy"),
    Case("boolsNeverCompare", "{% if true > false %}y{% else %}n{% endif %}", "n"),
    Case("listsAreEqualByItems", "{% if a == b %}y{% endif %}", "{\"a\":[1,{\"x\":2}],\"b\":[1,{\"x\":2.0}]}", "y"),
    Case(
      "containsInListsIsExact", "{% if a contains 'b' %}y{% else %}n{% endif %}{% if a contains 'bc' %}y{% endif %}",
      "{\"a\":[\"bc\"]}", "ny"),
    Case("containsKey", "{% if a contains 'k' %}y{% endif %}", "{\"a\":{\"k\":null}}", "y"),
    Case(
      "containsNil", "{% if a contains x %}y{% else %}n{% endif %}{% if x contains 'a' %}y{% else %}n{% endif %}",
      "{\"a\":\"b\"}", "nn"),
    Case("textComparisonError", "{% if 'a' < 1 %}x{% endif %}", "Liquid error: comparison of String with 1 failed"),
    Case(
      "errorsOfTagsThatPrintNothingAreSilent", "a{% if 'a' < 1 %} {% endif %}{% assign x = 1 | divided_by: 0 %}b", "ab"),
    Case(
      "blankIsNeitherLessNorGreater",
      "{% if 1 <= blank %}y{% else %}n{% endif %}{% if 'a' > empty %}y{% else %}n{% endif %}", "nn"),
    Case(
      "decimalZeroDivides", "{{ 5 | divided_by: 0.0 }} {{ -5 | divided_by: 0.0 }} {{ 0 | divided_by: 0.0 }}",
      "Infinity -Infinity NaN"),
    Case("decimalZeroHasNoRemainder", "{{ 5 | modulo: 0.0 }}", "Liquid error: divided by 0"),
    Case(
      "zeroKeepsItsSign",
      "{{ 0 | times: -0.5 }} {{ 0 | divided_by: -2.0 }} {{ -0.004 | round: 2 }} {{ 0 | times: -5 }}", "-0.0 -0.0 -0.0 0"
    ),
    Case(
      "itemsWithoutPropertiesAreNotSorted", "[{{ a | sort_natural: 'x' }}]", "{\"a\":[\"b\",2.5]}", "[]"),
    Case("roundingToManyDigits", "{{ 3.14159 | round: 2006 }} {{ 3 | round: 2006 }}", "3.14159 3"),
    Case(
      "oneItemIsNeverCompared",
      "{{ 7 | sort_natural: 'x' }} {{ 7 | uniq: 'x' }} {{ 'a' | sort: 'x' }} {{ true | sort: 'x' }}", "7 7 a "),
    Case(
      "emptyEqualsNoNumber", "{% if 0 == empty %}y{% else %}n{% endif %}{% if 0 == blank %}y{% else %}n{% endif %}",
      "nn"),
    Case("sizeOfObject", "{{ a.size }}{{ a | size }}", "{\"a\":{\"x\":1}}", "11"),
    Case("firstOfObject", "{{ a | first }}{{ a.first }}", "{\"a\":{\"x\":1}}", "x1x1"),
    Case("joinOfObject", "{{ a | join }}", "{\"a\":{\"x\":1}}", "{\"x\"=>1}"),
    Case("mapOverObject", "{{ a | map: 'x' }}", "{\"a\":{\"x\":1}}", "1"),
    Case("mapOverTexts", "{{ a | map: 'b' | join: '-' }}", "{\"a\":[\"abc\",\"x\"]}", "b-"),
    Case("mapOverNumbers", "{{ a | map: 'b' }}", "{\"a\":[1]}", "Liquid error: cannot select the property 'b'"),
    Case("whereOverNothing", "[{{ x | where: 'a' }}]", "[]"),
    Case(
      "whereNeedsAName", "{{ a | where }}", "{\"a\":[]}",
      "Liquid error: wrong number of arguments (given 1, expected 2..3)"),
    Case("sumOfNothing", "{{ x | sum }}{{ a | sum }}", "{\"a\":[]}", "00"),
    Case("roundsToText", "{{ '1.55' | round: '1' }}", "1.6"),
    Case("roundsNegativeDigits", "{{ 123.4 | round: -1 }}", "120"),
    Case("timesKeepsPrecision", "{{ 1.1 | times: 1.1 }} {{ 10 | divided_by: 3.0 }}", "1.21 3.3333333333333335"),
    Case("truncatesToScalars", "{{ 'äöüß' | truncate: 3, '' }}", "äöü"),
    Case("truncateLongerEllipsis", "{{ 'abc' | truncate: 1, 'xyz' }}", "xyz"),
    Case("splitsOnNothing", "{{ x | split: ',' | size }}", "0"),
    Case("splitsByNil", "{{ 'ab' | split: x | join: '-' }}", "a-b"),
    Case("replaceRefersBack", "{{ 'ab' | replace: 'b', '[\\0]' }}", "a[b]"),
    Case(
      "firstAndLastCharacters", "{{ a | first }}{{ a | last }}{{ a.first }}{{ a.last }}[{{ b | first }}]",
      "{\"a\":\"äbc\",\"b\":\"\"}", "äcäc[]"),
    Case("escapeOfNumber", "{{ 5 | escape }}{{ true | upcase }}", "5TRUE"),
    Case("dateOfObjectPasses", "{{ a | date: '%Y' }}", "{\"a\":[1]}", "1"),
    Case("sliceOfNumber", "{{ 12345 | slice: 1, 2 }}", "23"),
    Case("defaultOfEmptyList", "{{ a | default: 'd' }}{{ h | default: 'e' }}", "{\"a\":[],\"h\":{}}", "de"),
    Case("uniqKeepsOrder", "{{ a | uniq | join }}", "{\"a\":[3,1,3,2,1]}", "3 1 2"),
    Case(
      "sortNaturalIgnoresCase", "{{ a | sort_natural: 'n' | map: 'n' | join }}",
      "{\"a\":[{\"n\":\"b\"},{\"n\":\"A\"},{\"n\":null}]}", "A b "),
    Case("includeWithArguments", "{% include 'p' with 1, b: 2 %}{{ b }}", "12", partials: ["p": "{{ p }}{{ b }}"]),
    Case("includeTakesItsNamesake", "{% include 'p' %}", "{\"p\":7}", "7", partials: ["p": "{{ p }}"]),
    Case("renderForOverRange", "{% render 'p' for (1..2) as i %}", "12", partials: ["p": "{{ i }}"]),
    Case("renderWithCommas", "{% render 'p', a: 1, b: 2, %}", "12", partials: ["p": "{{ a }}{{ b }}"]),
    Case(
      "countersAreTheRendersOwn", "{% increment n %}{% render 'p' %}{% increment n %}", "001",
      partials: ["p": "{% increment n %}"]),
    Case("unknownPartial", "{% render 'x' %}", "Liquid error: No such template 'x'"),
    Case("partialNamesWithFolders", "{% render 'a/b' with 1 %}", "1", partials: ["a/b": "{{ b }}"]),
  ])
  func behavesAsTheStandard(_ example: Case) {
    #expect(example.run() == example.output)
  }

  /// What the standard refuses when a template is parsed.
  @Test(arguments: [
    "{{ a b }}", "{{ a | }}", "{{ | upcase }}", "{{ a. }}", "{{ a[ }}", "{{ 'a }}", "{% if %}{% endif %}",
    "{% if a == %}{% endif %}", "{% if a & b %}{% endif %}", "{% for %}{% endfor %}", "{% for a b %}{% endfor %}",
    "{% for a in b foo: 1 %}{% endfor %}", "{% assign a %}", "{% assign = 1 %}", "{% capture %}{% endcapture %}",
    "{% case %}{% endcase %}", "{% case a %}{% when %}{% endcase %}", "{% cycle %}", "{% render a %}", "{% render %}",
    "{% include %}", "{% unknown %}", "{% endif %}", "{% if a %}", "{% if a %}{% endfor %}{% endif %}", "{% else %}",
    "{% raw %}", "{% comment %}", "{{ a", "{% a", "{% tablerow %}{% endtablerow %}", "{% # a\n b %}", "{% increment %}",
    "{% doc x %}{% enddoc %}", "{% doc %}{% doc %}{% enddoc %}", "{% raw x %}{% endraw %}",
  ])
  func refusesToParse(_ template: String) {
    let result = rendered(template, mode: .lax)
    #expect(!result.loaded)
    #expect(result.diagnostics.allSatisfy { $0.location?.range != nil })
  }

  @Test func rendersOnManyThreads() async {
    let library = TemplateLibrary(["main": .init(file: "main", text: "{% for i in list %}{{ i.n }},{% endfor %}")])
    let loaded = Template.load("main", from: library, options: LoadOptions(mode: .strict))
    guard let template = loaded.template else { return }
    await withTaskGroup(of: [UInt8].self) { group in
      for number in 0..<8 {
        group.addTask { template.render(ObjectValue([("list", [["n": .int(number)], ["n": 2]])])).output }
      }
      var outputs: Set<String> = []
      for await output in group { outputs.insert(String(decoding: output, as: UTF8.self)) }
      #expect(outputs.count == 8)
    }
  }
}
