import Diagnostics
import Nodes
import Testing

@Suite struct YAMLWriterTests {
  static let source = Shape.record(
    RecordShape(
      "a source",
      [.required("document", .reference("sources")), .optional("at", .text), .optional("evidence", .text)]))
  static let entry = Shape.record(
    RecordShape(
      "an entry",
      [
        .required("id", .text), .optional("title", .text), .optional("count", .integer), .optional("value", .scalar),
        .optional("topics", .list(.reference("topics"))), .optional("names", .list(.text)),
        .optional("edition", .reference("editions")), .optional("sources", .list(source)),
      ]))
  static let shape = Shape.record(
    RecordShape(
      "a file", [.optional("topic", .text), .optional("note", .text), .required("entries", .list(entry))]))

  func formatted(_ text: String) throws -> String {
    let source = SourceText(file: "a.yaml", text: text)
    let result = YAMLReader.read(source)
    #expect(result.diagnostics == [])
    return YAMLWriter.text(of: try #require(result.node), shape: Self.shape, source: source)
  }

  @Test func keysStandInTheOrderOfTheShapeAndUnknownOnesLast() throws {
    #expect(
      try formatted("entries:\n- other: x\n  title: T\n  id: a\n")
        == "entries:\n  - id: a\n    title: T\n    other: x\n")
  }

  @Test func anEmptyLineStandsBetweenTheEntriesOfTheFilesList() throws {
    #expect(try formatted("entries:\n- id: a\n- id: b\n") == "entries:\n  - id: a\n\n  - id: b\n")
  }

  @Test func shortRecordsAndListsOfIdsStandOnOneLine() throws {
    #expect(
      try formatted(
        "entries:\n- id: a\n  topics:\n  - x\n  - z\n  sources:\n  - evidence: read\n    document: d\n    at: 'p. 1, 2'\n"
      )
        == """
        entries:
          - id: a
            topics: [x, z]
            sources:
              - { document: d, at: "p. 1, 2", evidence: read }

        """)
  }

  @Test func aLongListOfIdsGoesOnOverSeveralLinesAndALongListOfTextsIsABlock() throws {
    let ids = (1...30).map { "topic-\($0)" }
    let names = (1...12).map { "A name of some length \($0)" }
    let text = try formatted(
      "entries:\n- id: a\n  topics: [\(ids.joined(separator: ", "))]\n  names: [\(names.joined(separator: ", "))]\n")
    #expect(text.contains("    topics: [topic-1, topic-2,"))
    #expect(text.contains("\n      topic-"))
    #expect(text.contains("    names:\n      - A name of some length 1\n"))
    #expect(text.split(separator: "\n").allSatisfy { $0.unicodeScalars.count <= YAMLWriter.width })
    #expect(try formatted(text) == text)
  }

  @Test func longTextIsFoldedAtAHundredColumns() throws {
    let words = Array(repeating: "fourteen words", count: 20).joined(separator: " ")
    let text = try formatted("entries:\n- id: a\n  title: \(words)\n")
    #expect(text.hasPrefix("entries:\n  - id: a\n    title: >-\n      fourteen words"))
    #expect(text.split(separator: "\n").allSatisfy { $0.unicodeScalars.count <= YAMLWriter.width })
  }

  @Test func quotesStandWhereTheyAreNeededOnly() throws {
    #expect(
      try formatted(
        "entries:\n- id: \"a\"\n  title: 'no'\n  count: 7\n  value: '7'\n  edition: 2021-23\n  names: ['1.12', 'a: b', \"c\"]\n"
      )
        == """
        entries:
          - id: a
            title: "no"
            count: 7
            value: "7"
            names: ["1.12", "a: b", c]
            edition: "2021-23"

        """)
  }

  @Test func commentsStayBeforeWhatTheyStoodBefore() throws {
    let text = """
      # schema
      # About the file.

      topic: t  # behind a value
      entries:
        # before the first
        - id: a
          # before a key
          topics:
            - x
            # inside a list
            - z
        # before the second
        - title: B  # of the second
          id: b
      # at the end

      """
    let once = try formatted(text)
    #expect(
      once == """
        # schema
        # About the file.

        # behind a value
        topic: t
        entries:
          # before the first
          - id: a
            # before a key
            topics:
              - x
              # inside a list
              - z

          # before the second
          # of the second
          - id: b
            title: B
        # at the end

        """)
    #expect(try formatted(once) == once)
  }

  @Test func aNumberSignInsideTextIsNoComment() throws {
    let text =
      "entries:\n  - id: a\n    title: >-\n      # not a comment\n\n      nor # this\n    names: [\"x # y\", z]\n"
    #expect(try formatted(text) == text)
  }
}
