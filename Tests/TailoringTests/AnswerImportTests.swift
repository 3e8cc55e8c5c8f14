import Catalogue
import Diagnostics
import Nodes
import Tailoring
import Testing

/// The data capture pack out and back.
@Suite struct AnswerImportTests {
  /// A document that asks a question of every kind.
  static let everyKind = """
    title: Everything
    audience: internal
    parts: [{ id: all, title: All, template: all.md.liquid }]
    questions:
      - { id: line, title: T, type: text, group: G, owner: O }
      - { id: long, title: T, type: long-text, group: G, owner: O }
      - { id: whole, title: T, type: integer, unit: months, group: G, owner: O }
      - { id: part, title: T, type: decimal, group: G, owner: O }
      - { id: money, title: T, type: money, group: G, owner: O }
      - { id: share, title: T, type: percentage, group: G, owner: O }
      - { id: day, title: T, type: date, group: G, owner: O }
      - { id: flag, title: T, type: yes-no, group: G, owner: O }
      - { id: one, title: T, type: choice, group: G, owner: O, options: [{ id: a, label: A }, { id: b, label: B }] }
      - { id: some, title: T, type: choices, group: G, owner: O, options: [{ id: a, label: A }, { id: b, label: B }] }
      - { id: items, title: T, type: list, group: G, owner: O, per_practice: yes }
      - { id: mail, title: T, type: email, group: G, owner: O }
      - { id: phone, title: T, type: telephone, group: G, owner: O }
      - { id: place, title: T, type: postcode, group: G, owner: O }
      - { id: practice, title: T, type: ods-practice, group: G, owner: O }
      - { id: board, title: T, type: ods-icb, group: G, owner: O }
      - { id: network, title: T, type: ods-pcn, group: G, owner: O }
      - { id: rows, title: T, type: table, group: G, owner: O, columns: [{ id: x, label: X }, { id: y, label: Y }] }
      - { id: open, title: T, type: text, group: G, owner: O }
      - { id: later, title: T, type: date, group: G, owner: O }

    """

  static let answers = """
    # Kept as it is.
    #   So is this.

    answers:
      - { question: line, value: "=SUM(A1), \\"quoted\\"" }
      - question: long
        value: |
          First line: with a colon
            indented
          - last
      - { question: whole, value: 36 }
      - { question: part, value: 1.50 }
      - { question: money, value: 12000.50 }
      - { question: share, value: 99.9 }
      - { question: day, value: 2022-09-01 }
      - { question: flag, value: no }
      - { question: one, value: b }
      - { question: some, value: [a, b] }
      - { question: items, practice: Y99902, value: ["yes", "two; parts", "# three", "4"] }
      - { question: items, practice: Y99901, value: [null it is not] }
      - { question: mail, value: desk@example.org }
      - { question: phone, value: "+44 1632 960001" }
      - { question: place, value: EX1 1AA }
      - { question: practice, value: A81001 }
      - { question: board, value: QE1 }
      - { question: network, value: U12345 }
      - { question: rows, value: [{ x: "1", y: two words }, { y: only }] }
      - { question: later, unknown: true, owner: Human resources, by: 2023-01 }

    """

  static func opened(_ answers: String) throws -> OpenWorkspace {
    let opened = Examples.opened([
      "Templates/everything/document.yaml": everyKind, "answers.yaml": answers,
      "gpspec.yaml": Examples.text("gpspec.yaml", "[specification]", "[everything]"),
    ])
    #expect(opened.diagnostics.map(\.line) == [])
    return try #require(opened.open)
  }

  static func imported(_ csv: [UInt8], _ open: OpenWorkspace) -> AnswerImport {
    AnswerImport(csv, file: "pack.csv", into: open.workspace, questions: open.questions)
  }

  static func file(_ answers: [Answer], _ open: OpenWorkspace) -> String {
    String(
      decoding: AnswerFile.bytes(
        answers, questions: open.questions, practices: open.workspace.practices.map(\.odsCode),
        keepingCommentsOf: Array(Self.answers.utf8)), as: UTF8.self)
  }

  static func values(_ open: OpenWorkspace) -> [String: Answer.Value] {
    Dictionary(open.workspace.answers.map { ("\($0.question) \($0.practice ?? "")", $0.value) }) { first, _ in first }
  }

  @Test func thePackComesBackAsItWentOut() throws {
    let open = try Self.opened(Self.answers)
    let pack = DataCapturePack.csv(QuestionList(open))
    // Into a workspace that knows nothing yet.
    let empty = try Self.opened("# nothing yet\n")
    let result = Self.imported(pack, empty)
    #expect(result.diagnostics.map(\.line) == [])
    #expect(result.refused == 0)
    #expect(result.taken == 20)
    let back = try Self.opened(Self.file(result.answers, empty))
    #expect(Self.values(back) == Self.values(open))
  }

  @Test func theFileIsCanonicalAndKeepsTheCommentsAtItsTop() throws {
    let open = try Self.opened(Self.answers)
    let once = Self.file(open.workspace.answers, open)
    #expect(once.hasPrefix("# Kept as it is.\n#   So is this.\n\nanswers:\n  - question: line\n"))
    #expect(Self.file(try Self.opened(once).workspace.answers, open) == once)
    #expect(Self.file(open.workspace.answers.reversed(), open) == once)
  }

  @Test func whatIsKnownAlreadyChangesNothing() throws {
    let open = try Self.opened(Self.answers)
    let result = Self.imported(DataCapturePack.csv(QuestionList(open)), open)
    #expect(result.taken == 0)
    #expect(result.unchanged == 20)
    #expect(result.refused == 0)
  }

  @Test func eachRowThatIsNotTakenIsReportedAndTheOthersAreTaken() throws {
    let open = try Self.opened("# nothing yet\n")
    let csv = """
      Question,ODS code,Answer,Who will find out,By when
      whole,,36,,
      whole,,37,,
      money,,£12,,
      wohle,,1,,
      items,Y99909,x,,
      mail,Y99901,desk@example.org,,
      day,,1 Sept 2022,,
      flag,,maybe,,
      later,,,Human resources,31/01/2023
      open,,,,tomorrow
      line,,text,Somebody,
      part,,,,
      one,,too,many,cells,here

      """
    let result = Self.imported(Array(csv.utf8), open)
    #expect(
      result.diagnostics.map(\.line) == [
        "pack.csv:3:1: error: 'whole' is answered twice [workspace/answered-twice] -> delete one of the two",
        "pack.csv:5:1: error: no document asks 'wohle' [workspace/unknown-question] -> did you mean 'whole'?",
        "pack.csv:6:7: error: 'Y99909' is not in practices.csv [workspace/unknown-practice] -> did you mean 'Y99901'?",
        "pack.csv:7:6: error: 'mail' is asked once, not of each practice [workspace/not-per-practice] -> delete "
          + "'practice:'",
        "pack.csv:9:7: error: the answer to 'flag': 'maybe' is neither yes nor no [workspace/wrong-answer] -> expected "
          + "yes or no",
        "pack.csv:11:9: error: 'open' has a date by when, and nobody who will find out "
          + "[workspace/unknown-without-owner] -> name who will find out",
        "pack.csv:12:7: error: 'line' has an answer and somebody who will find out [workspace/answer-and-unknown] -> "
          + "empty one of the two cells",
        "pack.csv:14:1: error: the row has 6 cells; the header has 5 [csv/ragged-row] -> put texts that hold a comma in "
          + "quotes",
      ])
    #expect(result.taken == 4)
    #expect(result.empty == 1)
    #expect(result.refused == 8)
    #expect(Set(result.answers.map(\.question)) == ["whole", "money", "day", "later"])
  }

  @Test func aTableWithoutItsColumnsIsRefusedAsAWhole() throws {
    let open = try Self.opened("# nothing yet\n")
    let result = Self.imported(Array("Frage,Antwort\nwhole,36\n".utf8), open)
    #expect(result.taken == 0)
    #expect(result.diagnostics.map(\.rule) == ["workspace/missing-column", "workspace/missing-column"])
  }
}

/// What people who fill in a spreadsheet are told.
@Suite struct AnswerImportWordsTests {
  private static func found(_ row: String) -> [Diagnostic] {
    guard
      let open = Examples.opened([
        "Templates/specification/document.yaml": AnswerImportTests.everyKind, "answers.yaml": "answers: []\n",
      ]).open
    else { return [] }
    let table = Array("question,practice,answer\n\(row)\n".utf8)
    return AnswerImport(table, file: "pack.csv", into: open.workspace, questions: open.questions)
      .diagnostics
  }

  @Test func choicesAreNamedAsTheSpreadsheetNamesThem() {
    let found = Self.found("one,,maybe")
    #expect(found.map(\.message) == ["the answer to 'one': 'maybe' is none of 'A', 'B'"])
    #expect(found.first?.fix == "expected one of 'A', 'B'")
    #expect(Self.found("rows,,x").first?.fix == "expected one row a line: X | Y")
  }

  @Test func unitsAreWords() {
    #expect(Question.Kind.integer(unit: "working-days").capturePhrase == "Whole number (working days)")
    #expect(Self.found("whole,,many").first?.fix == "expected a whole number of months")
  }

  @Test func anExampleThatIsNoAnswerIsFound() {
    let text = AnswerImportTests.everyKind
    func found(_ example: String) -> [Diagnostic] {
      Examples.opened([
        "Templates/specification/document.yaml": text
          + "  - { id: more, title: T, type: table, group: G, owner: O, example: \"\(example)\",\n"
          + "      columns: [{ id: x, label: X }, { id: y, label: Y, type: integer }] }\n",
        "answers.yaml": "answers: []\n",
      ]).diagnostics.filter { $0.rule == "workspace/question-parts" }
    }
    #expect(
      found("one, 2").map(\.message) == [
        "the example of question 'more' is no answer to it: the row 'one, 2' has 1 cells parted by |; expected X | Y"
      ])
    #expect(found("one, 2").first?.location?.range?.start.line == 25)
    #expect(found("one | 2").isEmpty)
  }
}
