import Diagnostics
import Documents
import Foundation
import Nodes
import Tailoring
import TestSupport
import Testing

/// What answers and tables of a workspace say differently of one fact.
@Suite struct ContradictionTests {
  private func found(
    _ document: String, _ texts: [String: String], in file: String = "answers.yaml"
  ) -> [String] {
    ShippedDocuments.make(document, replacing: texts, in: file).diagnostics
      .filter { $0.rule == "document/contradiction" }.map(\.message)
  }

  private static let parties =
    "      - Exampleton Network (U99901)\n      - Upper Example Network (U99902)\n"

  @Test(arguments: [
    "commissioning-specification", "telephony-specification", "response-matrix", "service-review", "quick-reference",
    "market-engagement", "cyber-incident-flow",
  ])
  func theExampleHasNone(_ document: String) {
    #expect(found(document, [:]) == [])
  }

  @Test(arguments: [
    (
      "value: practice", "",
      [
        "by 'telephony-buyer' each practice contracts for itself, and 'telephony-contracting-parties' does not name "
          + "Example High Street Practice (Y99901), Riverside Example Medical Centre (Y99902), Upper Example Surgery (Y99903)",
        "'telephony-contracting-parties' names 'Exampleton Network (U99901)', 'Upper Example Network (U99902)' beside the "
          + "practices in scope",
      ]
    ),
    ("value: practice", "      - Each practice in scope, in its own name\n", []),
    ("value: practice", "      - Y99901\n      - riverside example medical centre\n      - Upper (Y99903)\n", []),
    (
      "value: pcn", "      - Exampleton Network (U99901)\n",
      [
        "by 'telephony-buyer' networks contract for their practices, and 'telephony-contracting-parties' does not name "
          + "Upper Example Network (U99902)"
      ]
    ),
    (
      "value: pcn", parties + "      - NHS Bolton Network (U12345)\n",
      [
        "'telephony-contracting-parties' names 'NHS Bolton Network (U12345)' beside the networks of practices in scope"
      ]
    ),
    (
      "value: icb-on-behalf", "",
      [
        "by 'telephony-buyer' the board contracts, and 'telephony-contracting-parties' does not name NHS Exampleshire (QZZ)",
        "'telephony-contracting-parties' names 'Exampleton Network (U99901)', 'Upper Example Network (U99902)' beside NHS "
          + "Exampleshire and the practices in scope",
      ]
    ),
    ("value: icb-on-behalf", "      - NHS Exampleshire, for\n      - Upper Example Surgery\n", []),
    (
      "value: icb-on-behalf", "      - Each practice\n",
      [
        "by 'telephony-buyer' the board contracts, and 'telephony-contracting-parties' does not name NHS Exampleshire (QZZ)"
      ]
    ),
    (
      "value: pcn", parties + "      - All Saints Network\n",
      ["'telephony-contracting-parties' names 'All Saints Network' beside the networks of practices in scope"]
    ),
  ])
  func thoseWhoContractAreThoseNamed(_ buyer: String, _ lines: String, _ messages: [String]) {
    let parties = lines.isEmpty ? Self.parties : lines
    #expect(found("telephony-specification", ["value: pcn": buyer, Self.parties: parties]) == messages)
  }

  @Test func aPracticeWithoutANetworkHasNobodyWhoContracts() {
    let made = ShippedDocuments.make(
      "telephony-specification", replacing: ["U99902,Upper Example Network,4120": ",,4120"], in: "practices.csv")
    let first = made.diagnostics.first { $0.rule == "document/contradiction" }
    #expect(
      first?.message
        == "by 'telephony-buyer' networks contract for their practices, and no network is recorded for Y99903")
    #expect(first?.location?.file == "practices.csv" && first?.location?.range?.start.line == 4)
  }

  @Test func aClosedPracticeIsNotCounted() {
    #expect(
      found(
        "telephony-specification",
        [
          ",list_size": ",closed,list_size", "Network,8430": "Network,2022-03-31,8430",
          "Network,11250": "Network,,11250", "Network,4120": "Network,,4120",
        ], in: "practices.csv")
        == [
          "'telephony-volumes' counts 'Y99902 Riverside Example Medical Centre', which is out of scope: it closed on 31 "
            + "March 2022",
          "'telephony-numbers' has 'Main number of Riverside Example Medical Centre', whose practice is out of scope: it "
            + "closed on 31 March 2022",
        ])
  }

  @Test(arguments: [
    (
      "Y99903 Upper Example Surgery", "Hub of the network",
      [
        "'telephony-volumes' counts 'Hub of the network' as registered premises; no practice or site is called so",
        "'telephony-volumes' has no row for Y99903 Upper Example Surgery",
      ]
    ),
    ("Y99903 Upper Example Surgery", "Upper Example Surgery (main)", []),
    (
      "Y99903 Upper Example Surgery", "Y99902, the same again",
      [
        "'telephony-volumes' counts 'Y99902, the same again' twice",
        "'telephony-volumes' has no row for Y99903 Upper Example Surgery",
      ]
    ),
    ("Y99901001 Station Road Branch", "Station Road Branch", []),
  ])
  func eachSiteHasItsVolumes(_ site: String, _ other: String, _ messages: [String]) {
    #expect(found("telephony-specification", ["site: \"\(site)\"": "site: \"\(other)\""]) == messages)
  }

  @Test func aSharedPlaceThatIsNoPremisesIsLeftAlone() {
    let row =
      "      - { site: Hub, premises: no, extensions: 2, handsets: 1, softphones: 1, remote: 0, calls: 10 }\n"
    #expect(
      found(
        "telephony-specification",
        ["question: telephony-volumes\n    value:\n": "question: telephony-volumes\n    value:\n" + row]) == [])
  }

  @Test func aTermIsNoLongerThanTheOpenFrameworkAllows() {
    let term = ["question: telephony-term\n    value: 36": "question: telephony-term\n    value: 60"]
    #expect(found("telephony-specification", term) == [])
    let late = Self.made("telephony-specification", term, on: "2023-06-01")
    #expect(late.contains("'telephony-term' is 60 months, more than 3 years in TEL-F-02.contract_term"))
    #expect(Self.made("telephony-specification", [:], on: "2023-06-01") == [])
  }

  @Test func linesThatEndAreReplacedBefore() {
    let start = ["question: telephony-start\n    value: 2023-10-01": "question: telephony-start\n    value: 2027-10-01"]
    let found = Self.made("telephony-specification", start, on: "2024-06-01")
    #expect(
      found == [
        "'telephony-start' is 1 October 2027, and 'telephony-now' has lines that end by 31 January 2027 (TEL-P-03)"
      ])
    let modern = start.merging(["with ISDN lines; Upper Example Surgery has four analogue lines": "over SIP"]) { $1 }
    #expect(Self.made("telephony-specification", modern, on: "2024-06-01") == [])
  }

  /// What is found where texts of answers are replaced and the day of the workspace is another.
  private static func made(_ name: String, _ texts: [String: String], on day: String) -> [String] {
    let opened = ShippedDocuments.open(replacing: texts)
    guard var open = opened.open, let definition = open.document(name), let date = PartialDate(day) else {
      return ["?"]
    }
    open.workspace.date = date
    let (loaded, _) = DocumentTemplates.load(definition, files: ShippedDocuments.templates, prefix: "Templates/")
    guard let loaded else { return ["?"] }
    return DocumentSet(workspace: open, formats: [.markdown], isFinal: false).make(loaded, practice: nil).diagnostics
      .filter { $0.rule == "document/contradiction" }.map(\.message)
  }

  @Test(arguments: [
    (
      "question: engagement-close\n    value: 2022-10-07", "question: engagement-close\n    value: 2022-08-07",
      [
        "'engagement-close' is 7 August 2022, before the document's date 1 September 2022",
        "'engagement-close' is 7 August 2022, and no step of 'engagement-timetable' is on that day",
      ]
    ),
    (
      "date: \"2022-10-21\"", "date: \"2022-10-01\"",
      [
        "'engagement-timetable' has 'Questions and answers published' on 1 October 2022, below 'Answers returned' on 7 "
          + "October 2022"
      ]
    ),
    (
      "question: service-start\n    value: 2023-04-01", "question: service-start\n    value: 2023-07-01",
      [
        "'service-start' is 1 July 2023, and 'Start of the service' in 'engagement-timetable' is on 1 April 2023"
      ]
    ),
  ])
  func theTimetableAgreesWithTheDaysAskedFor(_ text: String, _ other: String, _ messages: [String]) {
    #expect(found("market-engagement", [text: other]) == messages)
  }

  @Test func aStepOfTheTimetableHasADay() {
    let found = ShippedDocuments.open(replacing: ["date: \"2022-10-07\"": "date: 32 Octember"]).diagnostics
    #expect(
      found.map(\.message) == [
        "the answer to 'engagement-timetable': in the column 'date' '32 Octember' is no day such as 2022-09-01"
      ])
  }

  @Test func anAssessmentIsReturnedAfterItIsSent() {
    #expect(
      found("maturity-self-assessment", ["value: 2022-12-16": "value: 2021-12-16"]) == [
        "'maturity-return' is 16 December 2021, before the document's date 1 September 2022"
      ])
  }

  @Test func noDayLiesBetweenTwoArrangements() {
    #expect(
      found("service-review", ["value: 2023-03-31": "value: 2022-12-31"]) == [
        "'incumbent-contract-end' is 31 December 2022, and 'service-start' is 1 April 2023: nobody serves the practices "
          + "in between"
      ])
    #expect(found("service-review", ["value: 2023-03-31": "value: 2023-06-30"]) == [])
  }

  @Test(arguments: ["commissioning-specification", "quick-reference"])
  func thePointOfEscalationIsALevelOfIt(_ document: String) {
    #expect(
      found(document, ["value: Associate Director of Digital": "value: Chief Nurse"]) == [
        "'escalation-contact' is the Chief Nurse, whom 'escalation-levels' has at no level"
      ])
  }

  @Test func aScoredRequirementHasAQuestionOfItsSection() {
    #expect(
      found("response-matrix", ["section: Equipment asset management": "section: Equipment"]) == [
        "'quality-questions' has no question for sections in which requirements are scored: 'Equipment asset management' "
          + "(EAM-12)"
      ])
  }
}
