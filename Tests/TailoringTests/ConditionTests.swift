import Catalogue
import Diagnostics
import Nodes
import Tailoring
import Testing

/// Conditions on answers, with three values.
@Suite struct ConditionTests {
  static let origin = EntryOrigin(file: "a.yaml", range: CompactRange(SourceRange(at: .start)))

  static func book() -> AnswerBook {
    AnswerBook([
      Answer(question: "a", value: .flag(true), origin: origin),
      Answer(question: "b", value: .flag(false), origin: origin),
      Answer(question: "u", value: .unknown(owner: "HR", by: nil), origin: origin),
      Answer(question: "kind", value: .text("framework"), origin: origin),
      Answer(question: "lots", value: .list(["north", "south"]), origin: origin),
      Answer(question: "count", value: .number("12.0"), origin: origin),
    ])
  }

  static let yes = Condition.answer("a", is: "yes")
  static let no = Condition.answer("b", is: "yes")
  static let unknown = Condition.answer("u", is: "yes")
  static let missing = Condition.answer("m", is: "yes")

  static let table: [(Condition, Truth)] = [
    (yes, .yes), (no, .no), (.answer("b", is: "no"), .yes), (unknown, .unknown(questions: ["u"])),
    (missing, .unknown(questions: ["m"])), (.not(yes), .no), (.not(no), .yes),
    (.not(unknown), .unknown(questions: ["u"])),
    (.all([yes, .not(no)]), .yes), (.all([yes, unknown]), .unknown(questions: ["u"])), (.all([unknown, no]), .no),
    (.any([no, unknown, missing]), .unknown(questions: ["u", "m"])), (.any([unknown, yes]), .yes),
    (.any([no, no]), .no),
    (.answer("kind", is: "framework"), .yes), (.answer("kind", is: "open"), .no), (.answer("lots", is: "south"), .yes),
    (.answer("lots", is: "east"), .no), (.answer("count", is: "12"), .yes), (.answer("count", is: "13"), .no),
  ]

  @Test(arguments: table) func isDecidedAsFarAsTheAnswersGo(_ condition: Condition, _ expected: Truth) {
    #expect(Self.book().test(condition, practice: nil) == expected)
  }

  @Test func aRowOfPracticesDecidesForThatPractice() throws {
    let table = """
      ods_code,name,contract_type,agreement_signed,dispensing,place,pcn_code
      Y99901,First,GMS,2022-04-01,yes,North,U99901
      Y99902,Second,GMS,2022-04-01,no,North,U99901
      Y99903,Third,GMS,2022-04-01,,North,U99901

      """
    let open = try #require(Examples.opened(["practices.csv": table, "sites.csv": "practice\n"]).open)
    func state(_ practice: String) -> String {
      switch open.tailor.tailored(for: practice)?.requirement("CYB-03")?.state {
      case .included: "in"
      case .notApplicable: "not applicable"
      case .undecided(let questions): "undecided: \(questions.joined(separator: ", "))"
      default: "?"
      }
    }
    #expect(state("Y99901") == "in")
    #expect(state("Y99902") == "not applicable")
    #expect(state("Y99903") == "undecided: dispensing")
    // For the body as a whole it holds where it holds for some practice.
    #expect(open.tailor.tailored.requirement("CYB-03")?.isIncluded == true)
    // The body, and a result for each of the three answers.
    #expect(open.tailor.variants.count == 3)
  }

  @Test func whatIsUndecidedIsAsked() throws {
    let open = try #require(Examples.opened().open)
    let rows = QuestionList(open).rows.filter { $0.question.id == "dispensing" }
    #expect(rows.map { $0.practice?.odsCode } == ["Y99901", "Y99902"])
    #expect(rows.allSatisfy { $0.stateName == "missing" && $0.usedIn == ["CYB-03"] })
  }

  @Test func anAnswerDecidesLikeARow() throws {
    let answers = Examples.text(
      "answers.yaml",
      adding: "  - { question: dispensing, practice: Y99901, value: yes }\n  - { question: dispensing, value: no }")
    let open = try #require(Examples.opened(["answers.yaml": answers]).open)
    #expect(open.tailor.tailored(for: "Y99901")?.requirement("CYB-03")?.isIncluded == true)
    #expect(open.tailor.tailored(for: "Y99902")?.requirement("CYB-03")?.isIncluded == false)
  }
}
