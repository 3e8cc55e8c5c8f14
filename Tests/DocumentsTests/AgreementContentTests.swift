import Catalogue
import Documents
import Foundation
import TestSupport
import Testing

/// What the practice's documents hold, and what the service review asks whom.
@Suite struct AgreementContentTests {
  private func section(_ title: String, of text: String) -> String {
    guard let start = text.range(of: "## \(title)") else { return "" }
    let rest = text[start.upperBound...]
    return String(rest[..<(rest.range(of: "\n## ")?.lowerBound ?? rest.endIndex)])
  }

  @Test func appendixOneNamesClassSolutionProviderAndHelp() {
    let text = ShippedDocuments.make("practice-agreement", practice: "Y99903").text
    let services = section("Services that the practice receives", of: text)
    #expect(services.contains("| Foundation solution | Example Foundation Two | Made-up Software | Service desk first"))
    #expect(services.contains("Table: Core and mandated services") && services.contains("Table: Enhanced services"))
    #expect(services.contains("- Telephone 01632 960100"))
    #expect(services.contains("| Delivered by | How to get help | Funded by |"))
  }

  @Test func whatTheCommissionerOnlyDoesForItselfIsNoServiceReceived() {
    let services = section(
      "Services that the practice receives", of: ShippedDocuments.make("practice-agreement", practice: "Y99901").text)
    for topic in ["Commissioning GP IT", "Local digital strategy", "Practice business requirements"] {
      #expect(!services.contains("| \(topic) |"), "\(topic)")
    }
    #expect(services.contains("| Desktop infrastructure |"))
  }

  @Test func theQuickReferencePromisesNothingThatAPracticePaysItself() {
    let expect = section("2. What you can expect", of: ShippedDocuments.make("quick-reference").text)
    #expect(expect.contains("| GP IT service desk | Core and mandated |"))
    #expect(!expect.contains("Practice's own money") && !expect.contains("Practice business"))
  }

  @Test func theNextReviewIsReckonedFromTheLast() {
    func review(_ practice: String) -> String {
      let text = ShippedDocuments.make("practice-agreement", practice: practice).text
      return String(
        text.split(separator: "| Next review of the agreement | ", maxSplits: 1).last?.prefix { $0 != "|" } ?? "")
    }
    #expect(review("Y99901") == "By 10 May 2023 ")
    #expect(review("Y99903") == "By 30 November 2022 ")
    let late = ShippedDocuments.make(
      "practice-agreement", practice: "Y99903", replacing: ["2021-11-30": "2021-07-30"], in: "practices.csv")
    #expect(late.text.contains("| Next review of the agreement | Overdue since 30 July 2022 |"))
  }

  @Test func theQuickReferenceSaysWhatAPracticeDoesAndNotOnlyItsTitle() {
    let must = section("3. What you must do", of: ShippedDocuments.make("quick-reference").text)
    #expect(must.contains("- The practice allows personal devices only under a policy, after a data protection impact"))
    #expect(!must.contains("not stated"))
  }

  @Test func whatAPracticeBuysIsSaidOnceAndApartFromWhatItsSupplierOwes() throws {
    let pay = section("4. What you choose and pay for yourselves", of: ShippedDocuments.make("quick-reference").text)
    let parts: [String] = pay.components(separatedBy: "What your supplier owes you when you buy:")
    #expect(parts.count == 2)
    #expect(parts[0].contains("(BUS-21, EST-04a, INF-15)") && parts[0].contains("(BUS-22, DSK-15)"))
    #expect(!parts[0].contains("BUS-11") && parts.last?.contains("(BUS-11)") == true)
    let appendix = section(
      "What the practice buys itself", of: ShippedDocuments.make("practice-agreement", practice: "Y99901").text)
    let edition = try #require(ShippedDocuments.catalogue.edition("2021-23"))
    for purchase in edition.requirements where purchase.route.value == .practicePurchase && purchase.condition == nil {
      #expect(appendix.contains(purchase.id) && pay.contains(purchase.id), "\(purchase.id)")
    }
  }

  @Test func anOrderGoesNoWayThatHasEnded() {
    let text = ShippedDocuments.make("practice-agreement", practice: "Y99901").text
    #expect(text.contains("the order is placed through the Catalogue.\n") && !text.contains("GP Systems of Choice"))
    let later = ShippedDocuments.make(
      "practice-agreement", practice: "Y99901", replacing: ["date: 2022-09-01": "date: 2023-06-01"], in: "gpspec.yaml"
    ).text
    #expect(
      later.contains(
        "through the Catalogue. On the date of this document: GP IT Futures (ended 31 March 2023; succeeded by"))
  }

  @Test func bothPartiesUndertakeSomething() {
    let duties = section(
      "What the parties undertake", of: ShippedDocuments.make("practice-agreement", practice: "Y99901").text)
    #expect(duties.contains("### The commissioner") && duties.contains("### The practice"))
    #expect(duties.contains("holds a service specification which reflects the needs of practices"))
  }

  @Test func eachFileOfThePackHasAReferenceOfItsOwn() {
    let text = ShippedDocuments.make("practice-agreement", practice: "Y99901").text
    for suffix in ["AG", "A1", "A2", "A3", "A4"] {
      #expect(
        text.components(separatedBy: "| Reference | QZZ-practice-agreement-\(suffix), practice Y99901 |").count == 2)
    }
  }

  @Test func theListOfWhatIsMissingIsNumberedOnlyAmongNumbers() {
    let lacking = ShippedDocuments.make(
      "practice-agreement", practice: "Y99901",
      replacing: ["value: Director of Primary Care\n": "unknown: true\n    owner: Head of GP IT\n"]
    ).text
    #expect(lacking.contains("\n## What is missing\n") && !lacking.contains("1. What is missing"))
    #expect(ShippedDocuments.make("commissioning-specification").text.contains(". What is missing\n"))
  }

  @Test func theIncumbentIsAskedOnlyForWhatItDelivers() {
    let text = ShippedDocuments.make("service-review").text
    #expect(TelephonyDocumentTests.row("SD-01", text).contains("| Delivery partner contract | To be completed |"))
    for id in ["BUS-02", "FC-01", "CYB-23"] {
      #expect(
        TelephonyDocumentTests.row(id, text).contains("| Not reviewed | Not asked |"), "\(id)")
    }
    let summary = section("2. Summary of findings", of: text)
    let business = summary.split(separator: "\n").first { $0.hasPrefix("| Practice business requirements |") } ?? ""
    #expect(!business.contains("Commissioned service") && business.contains("| 0 | 26 | None asked |"))
  }

  @Test func onePracticeIsNotSeveral() {
    let text = ShippedDocuments.make(
      "service-review",
      replacing: [
        "Y99902,Riverside Example Medical Centre,\"3 Quay Road, Exampleton\",EX1 2AB,PMS":
          "Y99902,R,\"3 Quay Road\",EX1 2AB,",
        "Y99903,Upper Example Surgery,\"Mill Lane, Upper Example\",EX4 9ZZ,GMS": "Y99903,U,\"Mill Lane\",EX4 9ZZ,",
      ], in: "practices.csv"
    ).text
    #expect(text.contains("| Practices and sites | 1 practice, 2 sites |"))
  }
}
