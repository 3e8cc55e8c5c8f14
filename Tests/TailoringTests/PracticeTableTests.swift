import Diagnostics
import Nodes
import Tailoring
import Testing

/// practices.csv and sites.csv as people and extracts write them.
@Suite struct PracticeTableTests {
  static func practices(_ table: String) -> [Practice] {
    Examples.opened(["practices.csv": table, "sites.csv": "practice\n", "answers.yaml": "# none\n"]).open?.workspace
      .practices ?? []
  }

  static let variants: [String] = [
    "ods_code,name,contract_type,list_size,agreement_signed,dispensing,fax\nY99901,First,GMS,4100,2022-04-01,yes,none\n",
    "Fax,Dispensing Practice,Signed On,Registered Patients,GP Contract Type,Practice Name,Practice Code\r\n"
      + "none,Y,01/04/2022,\"4,100\",gms,First,y99901\r\n",
    "\u{FEFF}Organisation Code,Organisation Name,Contract,List Size,Agreement Signed,Is Dispensing,fax\n"
      + "Y99901,\" First \",General Medical Services,4100,20220401,TRUE,none\n",
  ]

  @Test(arguments: variants) func columnsStandInAnyOrderAndUnderTheirUsualNames(_ table: String) throws {
    let practice = try #require(Self.practices(table).first)
    #expect(practice.odsCode == "Y99901")
    #expect(practice.name == "First")
    #expect(practice.contractType == .gms)
    #expect(practice.listSize == 4100)
    #expect(practice.agreementSigned?.text == "2022-04-01")
    #expect(practice.isDispensing == true)
    #expect(practice.extra.map(\.name).map { $0.lowercased() } == ["fax"])
    #expect(practice.extra.map(\.value) == ["none"])
  }

  static func lines(_ rows: String) -> [String] {
    let table =
      "ods_code,name,contract_type,agreement_signed,agreement_reviewed,closed,status,list_size\n" + rows + "\n"
    return Examples.opened(["practices.csv": table, "sites.csv": "practice\n", "answers.yaml": "# none\n"]).diagnostics
      .map(\.line)
  }

  @Test func everyFindingNamesRowAndColumn() {
    #expect(
      Self.lines("Y99901,First,GMS,2022-04-01,,,,many\nY99901,Again,GMS,2022-04-01,,,,\nY9,Third,GMS,2022-04-01,,,,")
        == [
          "practices.csv:2:32: error: 'many' is no number of patients [workspace/malformed-cell] -> a whole number",
          "practices.csv:3:1: error: 'Y99901' has a row already [workspace/duplicate-code] -> delete one of the two rows",
          "practices.csv:4:1: error: 'Y9' is no ODS code of a practice [workspace/malformed-code] -> a letter and five "
            + "digits (A81001), or letter and digit in turn (G7H8J)",
        ])
  }

  @Test func whatTheModelDoesNotCoverIsSaid() {
    let found = Self.lines(
      "Y99901,First,,2022-04-01,,,,\nY99902,Second,GMS,,,,,\nY99903,Third,GMS,2022-04-01,,2022-06-30,,\n"
        + "Y99904,Fourth,GMS,2022-04-01,,,CLOSED,\nY99905,Fifth,GMS,2021-08-31,,,,\nY99906,Sixth,GMS,2021-09-01,,,,\n"
        + "Y99907,Seventh,DDS,2022-04-01,,,,")
    #expect(
      found == [
        "practices.csv:2:14: warning: practice Y99901 First has no contract type, so the model does not cover it "
          + "[workspace/no-contract-type] -> add GMS, PMS or APMS, if it holds such a contract",
        "practices.csv:3:19: warning: practice Y99902 Second has no signed practice agreement, so the model does not "
          + "cover it [workspace/unsigned-agreement] -> add the day of signature once it is signed",
        "practices.csv:4:30: warning: practice Y99903 Third closed on 30 June 2022; it is out of scope "
          + "[workspace/closed-practice] -> delete the row, or correct the date; an ODS code is never given out again",
        "practices.csv:5:32: warning: practice Y99904 Fourth is marked as closed; it is out of scope "
          + "[workspace/closed-practice] -> delete the row, or correct the mark; an ODS code is never given out again",
        "practices.csv:6:18: warning: the agreement of practice Y99905 Fifth, signed on 31 August 2021, was never "
          + "reviewed: its yearly review is overdue [workspace/review-overdue] -> review it, and record the day under "
          + "agreement_reviewed",
        "practices.csv:8:16: error: 'DDS' is no contract type [workspace/malformed-cell] -> one of GMS, PMS, APMS; leave "
          + "it empty for a practice that holds none",
      ])
  }

  @Test func reviewsAndListsThatCannotBeAreFound() {
    let table = """
      ods_code,name,contract_type,agreement_signed,agreement_reviewed,list_size
      Y99901,First,GMS,2022-05-14,2022-01-10,1000
      Y99902,Second,GMS,2022-05-14,2023-05-10,99999999999
      Y99903,Third,GMS,2020-05-14,2023-05-10,1000000

      """
    let found = Examples.opened(["practices.csv": table, "sites.csv": "practice\n", "answers.yaml": "# none\n"])
    #expect(
      found.diagnostics.map { "\($0.location?.range?.start.line ?? 0): \($0.rule)" } == [
        "2: workspace/review-order", "3: workspace/future-date", "3: workspace/malformed-cell",
        "4: workspace/future-date", "4: workspace/review-overdue",
      ])
  }

  @Test func aClinicalCommissioningGroupIsCalledOne() throws {
    let main = Examples.text(
      "gpspec.yaml", "name: Example Integrated Care Board, ods_code: QZZ", "name: NHS Example CCG, ods_code: 15E")
    let opened = Examples.opened(["gpspec.yaml": main])
    #expect(opened.diagnostics.map(\.line) == [])
    let open = try #require(opened.open)
    #expect(open.tailor.whole.requirement("CYB-02")?.basis == .selected(by: .body(.clinicalCommissioningGroup)))
    #expect(open.workspace.layers.first?.scope.label == "the CCG")
  }

  @Test func onlyPracticesInScopeAreAsked() throws {
    let table = "ods_code,name,contract_type,agreement_signed\nY99901,First,GMS,2022-04-01\nY99902,Second,GMS,\n"
    let open = try #require(
      Examples.opened(["practices.csv": table, "sites.csv": "practice\n", "answers.yaml": "# none\n"]).open)
    #expect(open.practicesInScope.map(\.odsCode) == ["Y99901"])
    #expect(open.practice("Y99902")?.outOfScopeReason == "it has no signed practice agreement")
    #expect(QuestionList(open).rows.filter { $0.question.id == "devices" }.map { $0.practice?.odsCode } == ["Y99901"])
  }

  @Test func anExtractWithoutAHeaderIsToldToGetOne() {
    let opened = Examples.opened([
      "practices.csv": "Y99901,First Practice,GMS\n", "sites.csv": "practice\n", "answers.yaml": "# none\n",
    ])
    #expect(opened.diagnostics.map(\.rule) == ["workspace/missing-column", "workspace/missing-column"])
    #expect(opened.diagnostics.first?.notes.first?.message == "its first row is 'Y99901', 'First Practice', 'GMS'")
  }

  @Test func thePracticeFileOfODSIsReadWithoutAHeader() throws {
    let row =
      "Y99901,FIRST PRACTICE,Y54,Q83,1 HIGH STREET,TOWN,,,,EX1 1AA,19740401,,A,B,QE1,,,01632 960001,,,,0,,,,4,\n"
    let closed =
      "Y99902,SECOND PRACTICE,Y54,Q83,2 HIGH STREET,TOWN,,,,EX1 1AB,19740401,20210331,C,B,QE1,,,,,,,0,,,,4,\n"
    let opened = Examples.opened(["practices.csv": row + closed, "sites.csv": "practice\n", "answers.yaml": "# none\n"])
    let practices = try #require(opened.open?.workspace.practices)
    #expect(practices.map(\.odsCode) == ["Y99901", "Y99902"])
    #expect(practices.map(\.name) == ["FIRST PRACTICE", "SECOND PRACTICE"])
    #expect(practices.map(\.postcode) == ["EX1 1AA", "EX1 1AB"])
    #expect(practices.map { $0.closed?.text } == [nil, "2021-03-31"])
  }

  @Test func aTablePartedBySemicolonsIsRead() {
    let opened = Examples.opened([
      "practices.csv": "ods_code;name;contract_type;agreement_signed\nY99901;First, of two;GMS;2022-04-01\n",
      "sites.csv": "practice\n", "answers.yaml": "# none\n",
    ])
    #expect(opened.open?.workspace.practices.map(\.name) == ["First, of two"])
    #expect(!opened.diagnostics.hasErrors)
  }

  @Test func everyFaultOfARowIsSaidAtOnce() {
    let opened = Examples.opened([
      "practices.csv": "ods_code,name,postcode,list_size\n123,,nowhere,many\n", "sites.csv": "practice\n",
      "answers.yaml": "# none\n",
    ])
    #expect(
      Set(opened.diagnostics.map(\.message)) == [
        "'123' is no ODS code of a practice", "practice 123 has no name", "'nowhere' is no postcode",
        "'many' is no number of patients",
      ])
  }

  @Test func aSiteBelongsToAPracticeAndOneIsTheMainOne() {
    let opened = Examples.opened([
      "sites.csv":
        "Practice Code,Site Code,Type\nY99901,Y99901,main\nY99901,Y999010,branch\nY99902,,annex\nY99909,,main\n"
    ])
    #expect(
      opened.diagnostics.map(\.message) == [
        "'Y999010' is no ODS code of a site", "none of the sites of practice Y99902 is its main one",
        "'annex' is neither main nor branch", "'Y99909' is not in practices.csv",
      ])
  }
}
