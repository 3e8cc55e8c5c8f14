import Catalogue
import Nodes
import Tailoring
import Testing

/// Each kind of answer with its check: as files are written, and as spreadsheets make of it.
@Suite struct AnswerKindTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var kind: Question.Kind
    var text: String
    var value: Answer.Value?
    /// What a spreadsheet's cell of the text is; nil where it is the same as in a file.
    var loose: Answer.Value??

    init(_ kind: Question.Kind, _ text: String, _ value: Answer.Value?, loose: Answer.Value?? = nil) {
      self.kind = kind
      self.text = text
      self.value = value
      self.loose = loose
    }

    var testDescription: String { "\(kind.name): \(text)" }
  }

  static let options = [
    Question.Option(id: "north", label: "The North"), Question.Option(id: "south", label: "The South"),
  ]

  static func date(_ text: String) -> Answer.Value? { PartialDate(text).map { .date($0) } }

  static let simple: [Case] = [
    Case(.text, " one line ", .text("one line")), Case(.text, "two\nlines", nil),
    Case(.longText, "two\nlines", .text("two\nlines")),
    Case(.text, "", nil), Case(.longText, " \n ", nil),
    Case(.integer(unit: nil), "12", .number("12")), Case(.integer(unit: nil), "-3", .number("-3")),
    Case(.integer(unit: nil), "1.5", nil), Case(.integer(unit: nil), "twelve", nil),
    Case(.integer(unit: nil), "12,000", nil, loose: .some(.number("12000"))),
    Case(.integer(unit: nil), "12,00", nil), Case(.integer(unit: "months"), "36 months", nil),
    Case(.decimal(unit: nil), "1.25", .number("1.25")), Case(.decimal(unit: nil), "1.", nil),
    Case(.money, "12000.50", .number("12000.50")), Case(.money, "12000.505", nil),
    Case(.money, "£12,000", nil, loose: .some(.number("12000"))),
    Case(.percentage, "99.9", .number("99.9")), Case(.percentage, "100", .number("100")),
    Case(.percentage, "100.1", nil),
    Case(.percentage, "-1", nil), Case(.percentage, "95%", nil, loose: .some(.number("95"))),
    Case(.date, "2022-09-01", date("2022-09-01")), Case(.date, "2022-09", nil), Case(.date, "2022-02-30", nil),
    Case(.date, "01/09/2022", nil, loose: .some(date("2022-09-01"))),
    Case(.date, "1 September 2022", nil, loose: .some(date("2022-09-01"))),
    Case(.date, "20220901", nil, loose: .some(date("2022-09-01"))), Case(.date, "13/13/2022", nil),
    Case(.yesNo, "yes", .flag(true)), Case(.yesNo, "false", .flag(false)), Case(.yesNo, "perhaps", nil),
    Case(.yesNo, "Y", nil, loose: .some(.flag(true))), Case(.yesNo, "NO", nil, loose: .some(.flag(false))),
  ]

  static let forms: [Case] = [
    Case(.choice(options), "north", .text("north")), Case(.choice(options), "east", nil),
    Case(.choice(options), "The South", nil, loose: .some(.text("south"))),
    Case(.email, "desk@example.org", .text("desk@example.org")), Case(.email, "desk@example", nil),
    Case(.email, "a b@example.org", nil), Case(.email, "a@b@example.org", nil), Case(.email, "a@.org", nil),
    Case(.telephone, "01632 960001", .text("01632 960001")),
    Case(.telephone, "+44 1632 960001", .text("+44 1632 960001")),
    Case(.telephone, "1632 960001", nil), Case(.telephone, "01632", nil), Case(.telephone, "01632 96O001", nil),
    Case(.postcode, "ex1 1aa", .text("EX1 1AA")), Case(.postcode, "SW1A2AA", .text("SW1A 2AA")),
    Case(.postcode, "EX1 1A", nil), Case(.postcode, "1EX 1AA", nil),
    Case(.odsPractice, "A81001", .text("A81001")), Case(.odsPractice, "G7H8J", .text("G7H8J")),
    Case(.odsPractice, "A8100", nil), Case(.odsPractice, "a81001", nil), Case(.odsPractice, "A81O01", nil),
    Case(.odsICB, "QE1", .text("QE1")), Case(.odsICB, "QGH", .text("QGH")), Case(.odsICB, "RGH", nil),
    Case(.odsICB, "QGHX", nil), Case(.odsPCN, "U12345", .text("U12345")), Case(.odsPCN, "A81001", nil),
  ]

  @Test(arguments: simple + forms) func isTakenOrRefused(_ row: Case) {
    func value(_ isLoose: Bool) -> Answer.Value? {
      guard case .value(let value) = AnswerCheck.value(of: row.text, kind: row.kind, isLoose: isLoose) else {
        return nil
      }
      return value
    }
    #expect(value(false) == row.value)
    #expect(value(true) == row.loose ?? row.value)
  }

  @Test func aListIsALineForEachItem() {
    #expect(
      AnswerCheck.value(of: "one\n\n two; still two\n", kind: .list, isLoose: true)
        == .value(.list(["one", "two; still two"])))
    #expect(
      AnswerCheck.value(of: "south; The North", kind: .choices(Self.options), isLoose: true)
        == .value(.list(["north", "south"])))
    #expect(
      AnswerCheck.values(of: ["south", "south"], kind: .choices(Self.options), isLoose: false)
        == .problem("'south' is chosen twice"))
  }

  @Test func aTableIsARowALine() {
    let columns = [Question.Column(id: "measure", label: "Measure"), Question.Column(id: "target", label: "Target")]
    #expect(
      AnswerCheck.value(of: "Calls | 95%\nFaults |\n", kind: .table(columns), isLoose: true)
        == .value(.rows([["measure": "Calls", "target": "95%"], ["measure": "Faults"]])))
    #expect(
      AnswerCheck.value(of: "Calls", kind: .table(columns), isLoose: true)
        == .problem("the row 'Calls' has 1 cells parted by |; expected Measure | Target"))
  }

  @Test func theCellsOfATableAreCheckedByTheirColumns() {
    let columns = [
      Question.Column(id: "site", label: "Site"),
      Question.Column(id: "premises", label: "Registered", kind: .yesNo),
      Question.Column(id: "calls", label: "Calls", kind: .integer(unit: nil)),
    ]
    #expect(
      AnswerCheck.value(of: "North | Y | 9,400", kind: .table(columns), isLoose: true)
        == .value(.rows([["site": "North", "premises": "yes", "calls": "9400"]])))
    #expect(
      AnswerCheck.value(of: "North | yes | many", kind: .table(columns), isLoose: true)
        == .problem("in the column 'calls' 'many' is not a whole number"))
    #expect(
      AnswerCheck.value(of: "North | perhaps | 1", kind: .table(columns), isLoose: true)
        == .problem("in the column 'premises' 'perhaps' is neither yes nor no"))
  }
}
