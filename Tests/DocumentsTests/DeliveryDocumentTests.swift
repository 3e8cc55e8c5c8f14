import Catalogue
import Diagnostics
import Documents
import Foundation
import Tailoring
import TestSupport
import Testing

/// What documents say where the body's own team delivers, and what bidders are asked where they have no duty.
@Suite struct DeliveryDocumentTests {
  private static let inHouse = ["usual: commissioned": "usual: in-house"]

  private func prose(_ text: String) -> String {
    text.split(separator: "\n").filter { !$0.hasPrefix("| **") && !$0.hasPrefix("| GAP-") }
      .joined(separator: "\n")
  }

  @Test func anInHouseServiceIsAgreedInsideTheBodyAndNotTendered() {
    let made = ShippedDocuments.make("commissioning-specification", replacing: Self.inHouse, in: "gpspec.yaml")
    #expect(made.diagnostics.filter { $0.severity == .error }.map(\.message) == [])
    #expect(made.text.contains("internal service agreement** between NHS Exampleshire"))
    #expect(made.text.contains("run by the Head of Digital Learning"))
    for heading in ["The internal service agreement", "Cost of the service", "Assurance in place of an evaluation"] {
      #expect(made.text.contains(" \(heading)\n"), "\(heading)")
    }
    for word in ["with its bid", "The partner", "Price, quality, social value", "Bidders", "### 4.3 Lots", "is scored"]
    {
      #expect(!prose(made.text).contains(word), "\(word)")
    }
    #expect(made.text.contains("it means in this document the in-house team of NHS Exampleshire"))
  }

  @Test func anInHouseTeamPaysNoServiceCredit() {
    let made = ShippedDocuments.make("commissioning-specification", replacing: Self.inHouse, in: "gpspec.yaml")
    #expect(
      made.diagnostics.filter { $0.severity == .warning }.map(\.message) == [
        "'key-indicators' has a service credit follow a miss of 'Incidents of severity 1 restored', and an in-house team "
          + "pays none"
      ])
    #expect(!made.text.contains("What may bidders be told"))
    let mixed = ShippedDocuments.make("commissioning-specification").text
    #expect(
      mixed.contains(
        "own team delivers (Clinical system training), the same targets hold; a plan to put a miss right takes the place"
      ))
  }

  @Test func aReviewSaysWhoseRequirementsItLooksAt() {
    let text = ShippedDocuments.make("service-review").text
    #expect(
      text.contains(
        "that the incumbent delivers, or in the topics Clinical system training the in-house team of NHS Exampleshire,")
    )
    #expect(text.contains("| Topic | Delivery | Reviewed | Only listed |"))
    #expect(!text.contains("ncumbent's requirements"))
  }

  @Test func aReviewSaysWhatIsExcludedAndReviewedAllTheSame() {
    let text = ShippedDocuments.make("service-review").text
    #expect(!text.contains("Nothing is excluded."))
    #expect(
      text.contains("Excluded, and reviewed all the same:\n\n- IG-01b Support for the Data Protection Officer."))
    let without = ShippedDocuments.make(
      "service-review", replacing: ["- id: IG-01b": "- id: WIF-01"], in: "gpspec.yaml"
    ).text
    #expect(!without.contains("reviewed all the same:"))
  }

  @Test func mixedDeliverySaysWhichTopicsAreTendered() {
    let text = ShippedDocuments.make("commissioning-specification").text
    #expect(text.contains("under an internal service agreement: Clinical system training."))
    #expect(text.contains("The partner presents a transition plan with its bid"))
    #expect(text.contains("It covers Clinical system training."))
    #expect(
      text.contains(
        "it means the party with which the contract is made. In the topic Clinical system training it means the in-house"
      ))
  }

  @Test func whatThePartnerDeliversForTheCommissionerStandsInTheMatrixOfResponsibilities() throws {
    let text = ShippedDocuments.make("responsibilities-matrix").text
    for topic in ["WiFi", "Electronic messaging", "Procurement support"] {
      let row = try #require(text.split(separator: "\n").first { $0.hasPrefix("| \(topic) | ") })
      let cells = row.split(separator: "|")
      #expect(cells.count == 6 && cells[3].contains("Provides ("), "\(row)")
    }
    #expect(TelephonyDocumentTests.row("WIF-01", text).contains("<br>Delivered by: the delivery partner |"))
    let specification = ShippedDocuments.make("commissioning-specification").text
    func delivered(_ text: String) -> [Substring] {
      text.split(separator: "\n").filter { $0.hasPrefix("| **") && $0.contains("Delivered by: ") }.map {
        $0.dropFirst(4).prefix { $0 != "*" }
      }
    }
    #expect(!delivered(text).isEmpty && delivered(text) == delivered(specification))
    let inHouse = ShippedDocuments.make("responsibilities-matrix", replacing: Self.inHouse, in: "gpspec.yaml").text
    #expect(
      TelephonyDocumentTests.row("WIF-01", inHouse).contains("Delivered by: the in-house team of NHS Exampleshire |"))
  }

  @Test func nobodyIsSaidToProvideWhatReachesPracticesAnotherWay() throws {
    let text = ShippedDocuments.make("commissioning-specification").text
    let start = try #require(text.range(of: ". Provided otherwise\n\n")).upperBound
    let rest = text[start...]
    let otherwise = String(rest[..<(rest.range(of: "\n## ")?.lowerBound ?? rest.endIndex)])
    #expect(!otherwise.contains("Provides: the delivery partner"))
    #expect(TelephonyDocumentTests.row("SLM-07", otherwise).hasSuffix("| Not stated |"))
    #expect(TelephonyDocumentTests.row("IG-12a", otherwise).hasSuffix("| Ensures: the practice |"))
    #expect(TelephonyDocumentTests.row("NDS-14", otherwise).hasSuffix("<br>(inherited) |"))
    #expect(!otherwise.contains("nothing is bought locally"))
  }

  @Test func aServiceDeliveredByAPartnerAloneSpeaksOfNoTeam() {
    let text = ShippedDocuments.make(
      "commissioning-specification", replacing: ["clinical-system-training: in-house": "cyber-security: commissioned"],
      in: "gpspec.yaml"
    ).text
    #expect(!text.contains("internal service agreement"))
    #expect(text.contains("it means the party with which this contract is made.\n"))
  }

  @Test func noBidderAnswersForAnInHouseTopic() {
    let text = ShippedDocuments.make("response-matrix").text
    let row = TelephonyDocumentTests.row("TRN-01", text)
    #expect(row.contains("| Information | Not asked: in-house service | Not asked: in-house service | None |"))
    let all = ShippedDocuments.make("response-matrix", replacing: Self.inHouse, in: "gpspec.yaml").text
    let answers = all.split(separator: "\n").filter { $0.hasPrefix("| **") }
    #expect(answers.count > 100)
    #expect(answers.allSatisfy { $0.contains("| Information | Not asked: in-house service |") })
    #expect(!all.contains("To be completed"))
  }

  @Test func anotherPartysDutyIsForInformation() {
    let text = ShippedDocuments.make("response-matrix").text
    #expect(
      TelephonyDocumentTests.row("CYB-22", text).hasSuffix(
        "| Information | Not asked: no duty of the bidder | Not asked: no duty of the bidder | None |"))
    #expect(TelephonyDocumentTests.row("REM-01", text).contains("| Gate | To be completed |"))
    let table = ShippedDocuments.make("response-matrix", formats: [.csv]).text
    let row = table.split(separator: "\r\n").first { $0.contains(",CYB-22,") } ?? ""
    #expect(row.contains(",Information,,Not asked: no duty of the bidder,"))
  }

  @Test(arguments: ["WIF-07", "PRO-02", "PRO-05", "CON-06", "CSA-04a", "IG-13b", "DSK-07"])
  func whatTheCommissionerDoesItselfIsNotTendered(_ id: String) {
    #expect(TelephonyDocumentTests.row(id, ShippedDocuments.make("response-matrix").text).isEmpty)
    let specification = ShippedDocuments.make("commissioning-specification").text
    guard let start = specification.range(of: ". Provided otherwise\n\n") else {
      Issue.record("there is no section on what is provided otherwise")
      return
    }
    #expect(!TelephonyDocumentTests.row(id, String(specification[start.upperBound...])).isEmpty)
  }

  @Test func aDutyMetByTheContractNamesWhoDelivers() {
    let text = ShippedDocuments.make("commissioning-specification").text
    #expect(
      TelephonyDocumentTests.row("REM-01", text).contains(
        "Provides: NHS Exampleshire, to the practice<br>Delivered by: the delivery partner"))
  }

  @Test func theMarketIsToldHowManyRowsItAnswers() {
    let text = ShippedDocuments.make("market-engagement").text
    #expect(text.contains("**Cyber security**: 21 requirements to be answered, and 1 for information."))
  }

  @Test func theScopeCountsWhatBiddersAnswer() {
    let text = ShippedDocuments.make("commissioning-specification").text
    #expect(text.contains("| Cyber security | Commissioned service | 22 | 21 |"))
    #expect(text.contains("| Clinical system training | In-house service | 6 | 0 |"))
    let inHouse = ShippedDocuments.make("commissioning-specification", replacing: Self.inHouse, in: "gpspec.yaml").text
    #expect(inHouse.contains("| Cyber security | In-house service | 22 |\n"))
  }

  @Test func appendixOneNamesTheTeamAndNoContract() {
    let text = ShippedDocuments.make("practice-agreement", practice: "Y99901").text
    let row = text.split(separator: "\n").first { $0.hasPrefix("| Clinical system training |") } ?? ""
    #expect(row.contains("The in-house team of NHS Exampleshire"))
    #expect(!text.contains("Delivery partner contract"))
  }
}
