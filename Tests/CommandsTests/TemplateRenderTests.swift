import Commands
import Testing

@Suite struct TemplateRenderTests {
  /// Renders a template with data.
  private func run(
    _ template: String, _ data: String = "{}", _ options: [String] = [], environment: [String: String] = [:]
  ) throws -> CommandRun {
    let folder = try ScratchFolder(["page.liquid": template, "data.json": data])
    return CommandRun(
      ["template", "render", folder["page.liquid"], "--data", folder["data.json"]] + options, environment: environment)
  }

  @Test func aTemplateIsRenderedWithTheDataOfAFile() throws {
    let run = try run("{{ title }}, {{ sites[0].name }}\n", #"{"title": "List", "sites": [{"name": "A"}]}"#)
    #expect(run.status == .clean, "\(run.error)")
    #expect(run.output == "List, A\n")
    #expect(run.error == "")
  }

  @Test func everyKindOfJSONValueBecomesAValue() throws {
    let data = #"{"a": null, "b": true, "c": 12, "d": 1.10, "e": "x", "f": [1, 2], "g": {"h": false}, "i": "12"}"#
    let template =
      "{% if a %}?{% endif %}{{ b }} {{ c | plus: 1 }} {{ d }} {{ e }} {{ f | join: '-' }} {{ g.h }} {{ i }}"
    #expect(try run(template, data, ["--output-kind", "plain"]).output == "true 13 1.1 x 1-2 false 12")
  }

  @Test func numbersAreExactInStrictModeAndBinaryInLaxMode() throws {
    let data = #"{"a": 0.1, "b": 0.2}"#
    #expect(try run("{{ a | plus: b }}", data).output == "0.3")
    #expect(try run("{{ a }} {{ big }}", #"{"a": 1.0, "big": 1e2}"#, ["--lax"]).output == "1.0 100.0")
  }

  @Test(arguments: [("markdown", #"a \<b> \*c\*"#), ("html", "a &lt;b&gt; *c*"), ("plain", "a <b> *c*")])
  func valuesAreEscapedForTheKindOfOutput(_ kind: String, _ expected: String) throws {
    let run = try run("x {{ v }}", #"{"v": "a <b> *c*"}"#, ["--output-kind", kind])
    #expect(run.output == "x " + expected)
  }

  @Test func anUnknownNameIsAnErrorAndNothingIsPrinted() throws {
    let run = try run("Dear {{ nmae }}", #"{"name": "A"}"#)
    #expect(run.status == .invalidInput)
    #expect(run.output == "")
    #expect(run.error.contains("page.liquid:1:9: error:"))
    #expect(run.error.contains("[liquid/unknown-variable]"))
    #expect(run.error.contains("name"))
  }

  @Test func laxModePrintsErrorsInPlaceAndEndsClean() throws {
    let run = try run("a{{ b }}c {{ 1 | divided_by: 0 }}", "{}", ["--lax"])
    #expect(run.status == .clean)
    #expect(run.output == "ac Liquid error: divided by 0")
  }

  @Test(arguments: [[], ["--lax"]]) func aTemplateThatCannotBeParsedIsInvalidInput(_ options: [String]) throws {
    let run = try run("{% if true %}", "{}", options)
    #expect(run.status == .invalidInput)
    #expect(run.output == "")
    #expect(run.error.contains("[liquid/unclosed-tag]"))
  }

  @Test func theClockOfLaxModeCanBeStopped() throws {
    let run = try run("{{ 'now' | date: '%Y-%m-%d' }}", "{}", ["--lax"], environment: ["SOURCE_DATE_EPOCH": "86400"])
    #expect(run.output == "1970-01-02")
  }

  @Test func partialsAreKnownWithAndWithoutTheirEndingAndUnderscore() throws {
    let folder = try ScratchFolder([
      "page.liquid":
        "{% render 'row' %}{% render 'row.liquid' %}{% render 'note' %}{% render 'part/end' %}{% render 'x' %}",
      "data.json": "{}", "parts/row.liquid": "r", "parts/_note.liquid": "n", "parts/part/_end.liquid": "e",
      "parts/x": "x",
    ])
    let run = CommandRun([
      "template", "render", folder["page.liquid"], "--data", folder["data.json"], "--partials", folder["parts"],
    ])
    #expect(run.output == "rrnex", "\(run.error)")
  }

  @Test func dataMayComeFromStandardInput() throws {
    let folder = try ScratchFolder(["page.liquid": "{{ a }}"])
    let run = CommandRun(["template", "render", folder["page.liquid"], "--data", "-"], input: #"{"a": 1}"#)
    #expect(run.output == "1")
  }

  @Test func dataThatIsNoObjectIsInvalidInput() throws {
    let run = try run("a", "[1]")
    #expect(run.status == .invalidInput)
    #expect(run.error.contains("data.json:1:1"))
  }

  @Test func dataThatIsNotJSONIsInvalidInput() throws {
    let run = try run("a", "{\"a\": }")
    #expect(run.status == .invalidInput)
    #expect(run.error.contains("[json/syntax]"))
  }

  @Test func aFileThatIsNotThereCannotBeRead() {
    let run = CommandRun(["template", "render", "/nowhere/page.liquid", "--data", "/nowhere/data.json"])
    #expect(run.status == .inputOutput)
    #expect(run.error.contains("/nowhere/page.liquid"))
  }
}
