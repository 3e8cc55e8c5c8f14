import Diagnostics
import Nodes
import TestSupport
import Testing

@Suite struct ShapeCheckTests {
  let shape = Shape.record(
    RecordShape(
      "a requirement",
      [
        .required("id", .text), .required("title", .text), .optional("level", .oneOf(["must", "should"])),
        .optional("date", .date), .optional("hours", .number), .optional("open", .flag),
        .optional("topics", .list(.text)),
        .optional("parameters", .table(.record(RecordShape("a parameter", [.required("value", .scalar)])))),
      ]))

  func findings(_ text: String) -> [Diagnostic] {
    let result = YAMLReader.read(Array(text.utf8), file: "a.yaml")
    guard let node = result.node else { return result.diagnostics }
    return result.diagnostics + ShapeCheck.findings(in: node, shape: shape, file: "a.yaml")
  }

  @Test func reportsEveryFindingWithItsPlace() {
    let text = MarkedText(
      """
      «1»id: X-01
      «2»tilte: Example
      level: «3»musst
      date: «4»2018-02-30
      hours: «5»"48"
      open: «6»maybe
      topics: «7»one
      parameters:
        time: «8»{ «9»unit: hours }
      """)
    #expect(
      text.differences(
        from: findings(text.text),
        expected: [
          (1, "data/missing-key"), (2, "data/unknown-key"), (3, "data/not-allowed"), (4, "data/wrong-type"),
          (5, "data/wrong-type"), (6, "data/wrong-type"), (7, "data/wrong-type"), (8, "data/missing-key"),
          (9, "data/unknown-key"),
        ]) == [])
  }

  @Test func offersTheNearestKeyAndTheNearestValue() {
    let found = findings("id: X-01\ntitle: T\nlevle: must\n")
    #expect(found.first?.fix == "did you mean 'level'?")
    #expect(findings("id: X-01\ntitle: T\nlevel: mst\n").first?.fix == "did you mean 'must'?")
  }

  @Test func anEmptyListAndAnEmptyTextAreEmptyValues() {
    #expect(findings("id: X-01\ntitle: ''\ntopics: []\n").map(\.rule) == ["data/empty-value", "data/empty-value"])
  }

  @Test func datesMayBeKnownToTheYearTheMonthOrTheDay() {
    #expect(PartialDate("2018")?.longText == "2018")
    #expect(PartialDate("2018-04")?.longText == "April 2018")
    #expect(PartialDate("2020-02-29")?.longText == "29 February 2020")
    #expect(PartialDate("2019-02-29") == nil)
    #expect(PartialDate("2018-13") == nil)
    #expect(PartialDate("18-04-01") == nil)
    #expect(PartialDate("2018-04")?.latest == 2018_04_30)
  }

  @Test func theSchemaNamesKeysTypesAndAllowedValues() {
    let schema = String(decoding: JSONSchema.document(title: "example", shape: shape), as: UTF8.self)
    #expect(schema.contains("\"required\": [\"id\", \"title\"]"))
    #expect(schema.contains("\"enum\": [\"must\", \"should\"]"))
    #expect(schema.contains("\"additionalProperties\": false"))
  }
}
