import Catalogue
import Diagnostics
import Documents
import Foundation
import Tailoring
import TestSupport
import Testing

/// The documents beside those of a procurement: maturity, frameworks, market engagement, cyber incidents.
@Suite struct FurtherDocumentTests {
  @Test func eachFormOfTheSelfAssessmentAsksItsOwnParty() {
    let commissioner = ShippedDocuments.make("maturity-self-assessment").text
    let practice = ShippedDocuments.make("maturity-self-assessment-practice", practice: "Y99902").text
    #expect(commissioner.contains("| IND2.0 |") && !practice.contains("| IND2.0 |"))
    #expect(practice.contains("| IND8.1 | DSPT completed by the practice | IG-15 "))
    #expect(practice.contains("Table: Indicators of Riverside Example Medical Centre"))
    for text in [commissioner, practice] { #expect(text.contains("proposed; official form not seen")) }
  }

  @Test func everyIndicatorStandsInOneOfTheForms() {
    let text =
      ShippedDocuments.make("maturity-self-assessment").text
      + ShippedDocuments.make("maturity-self-assessment-practice", practice: "Y99901").text
    for indicator in ShippedDocuments.catalogue.indicators.entries {
      #expect(text.contains("| \(indicator.code ?? indicator.id) | \(indicator.name)"), "\(indicator.id)")
    }
  }

  @Test func anIndicatorOfAnotherListSaysWhichItIs() {
    let text = ShippedDocuments.make("maturity-self-assessment").text
    let row = text.split(separator: "\n").first { $0.hasPrefix("| M074 |") } ?? ""
    #expect(row.contains("<br>From another list: NHSX dashboard metric metadata (M074) |"))
    #expect(!text.contains("continuity and disaster recovery plans<br>"))
  }

  private func section(_ title: String, of text: String) -> String {
    guard let start = text.range(of: ". \(title)\n") else { return "" }
    let rest = text[start.upperBound...]
    return String(rest[..<(rest.range(of: "\n## ")?.lowerBound ?? rest.endIndex)])
  }

  @Test func frameworksGoByTheDocumentsDate() {
    let now = ShippedDocuments.make("framework-contracts").text
    #expect(section("Open on the document's date", of: now).contains("| GP IT Futures (NHSDGP001) |"))
    #expect(section("Ended, and what followed", of: now).contains("| GP Systems of Choice (GPSoC) |"))
    let ended = section("Ended, and what followed", of: now)
    #expect(ended.contains("GP IT Futures: In force"))
    #expect(section("Not open yet", of: now).contains("| Tech Innovation Framework (TIF001) |"))
    let later = ShippedDocuments.make(
      "framework-contracts", replacing: ["date: 2022-09-01": "date: 2023-06-01"], in: "gpspec.yaml"
    ).text
    #expect(section("Ended, and what followed", of: later).contains("| GP IT Futures (NHSDGP001) |"))
    #expect(section("Open on the document's date", of: later).contains("| Tech Innovation Framework (TIF001) |"))
    #expect(section("Not open yet", of: later).contains("No framework is recorded as beginning after"))
  }

  @Test func everyFrameworkIsListedOnce() {
    let text = ShippedDocuments.make("framework-contracts").text
    for framework in ShippedDocuments.catalogue.frameworks.entries {
      let rows = text.split(separator: "\n").filter {
        ($0.hasPrefix("| \(framework.name) (") || $0.hasPrefix("| \(framework.name) |"))
          && $0.split(separator: "|").count > 5
      }
      #expect(rows.count == 1, "\(framework.name)")
    }
  }

  @Test func theMarketIsToldTheVolumesOfTheSpecification() {
    let pack = section("Volumes", of: ShippedDocuments.make("market-engagement").text)
    let specification = section("Volumes", of: ShippedDocuments.make("commissioning-specification").text)
    func facts(_ text: String) -> [Substring] { text.split(separator: "\n").filter { $0.hasPrefix("| ") } }
    #expect(facts(pack).count > 10)
    #expect(facts(pack) == facts(specification))
  }

  @Test func theMarketIsAskedNothingThatIsDeliveredInHouse() {
    let text = ShippedDocuments.make("market-engagement").text
    #expect(text.contains("**Clinical system training**: delivered by the commissioner's own team"))
    let asked = section("Questions to suppliers", of: text)
    #expect(asked.contains("| GP IT service desk | 16 |"))
    #expect(!asked.contains("| Clinical system training |"))
  }

  @Test func theFlowNamesWhoActsAndShowsLocalTimes() {
    let text = ShippedDocuments.make("cyber-incident-flow").text
    #expect(text.contains("1. **The practice**: Reporting of data security incidents (PA-30)\n"))
    #expect(text.contains("**The delivery partner**: Recovery within the time objective (CYB-08)\n"))
    #expect(text.contains("at most 24 hours"))
    #expect(!text.contains("**Not recorded**"))
    let drawn = ShippedDocuments.make("cyber-incident-flow", formats: [.html]).text
    #expect(drawn.components(separatedBy: "<svg ").count == 3)
    #expect(drawn.contains("font-weight=\"700\">The practice</text>"))
  }

  @Test func aStepThatIsOutOfScopeSaysSo() {
    let excluded = """
        exclude:
          - id: CYB-13
            reason: provided-otherwise
            detail: the contract EX-SOC-2021 for incident response
            requested_by: Head of GP IT
            approved_by: Director of Digital
            date: 2022-06-20
      """
    let made = ShippedDocuments.make(
      "cyber-incident-flow", replacing: ["  exclude:\n": excluded + "\n"], in: "gpspec.yaml")
    #expect(made.diagnostics.filter { $0.severity == .error }.map(\.message) == [])
    #expect(made.text.contains("4. **Not recorded**: CYB-13 stands neither in the edition nor in this scope"))
  }

  @Test func connectionsThatRuleEachOtherOutAreAnError() {
    let found = ShippedDocuments.open(replacing: ["value: tel-8-5-a": "value: tel-8-5-c"]).diagnostics
    #expect(
      found.filter { $0.severity == .error }.map(\.message) == [
        "'telephony-connectivity' is 'tel-8-5-c' (A connection outside HSCN), which cannot go with 'tel-2-6a' (The "
          + "existing HSCN connection) of 'telephony-primary-connection'"
      ])
    let agreed = ShippedDocuments.open(
      replacing: ["value: tel-8-5-a": "value: tel-8-5-c", "value: tel-2-6a": "value: tel-2-6b"]
    ).diagnostics
    #expect(agreed.filter { $0.severity == .error }.isEmpty)
  }

  @Test func aReviewPlacesTheRequirementsOfEveryRoute() throws {
    let definition = try #require(ShippedDocuments.open().open?.document("service-review"))
    #expect(Set(definition.routes) == Set(Route.allCases))
  }

  @Test(arguments: ["commissioning-specification", "telephony-specification", "market-engagement"])
  func whatIsNotInForceIsListedWithItsSuccessor(_ name: String) {
    let text = ShippedDocuments.make(
      name, replacing: ["date: 2022-09-01": "date: 2024-06-01"], in: "gpspec.yaml"
    ).text
    #expect(text.contains("Cited, but not in force"))
    if name != "telephony-specification" {
      #expect(text.contains("| Framework |") || text.contains("| Standard |"))
    }
  }

  @Test func aStandardThatEndedIsPrintedWithThatInItsRow() throws {
    let catalogue = ShippedDocuments.catalogue
    let workspace = try #require(ShippedDocuments.open().open)
    let day = workspace.workspace.date
    let ended = workspace.tailor.tailored.requirements.filter { requirement in
      requirement.isIncluded && requirement.requirement.route.value == .deliveryPartnerContract
        && requirement.requirement.standards.value.contains { id in
          catalogue.standards[id].map { !$0.isInForce(on: day) } ?? false
        }
    }
    let text = ShippedDocuments.make("commissioning-specification").text
    for requirement in ended {
      let row = text.split(separator: "\n").first { $0.hasPrefix("| **\(requirement.requirement.id)** |") } ?? ""
      #expect(row.contains("(ended ") || row.contains("(only from "), "\(requirement.requirement.id)")
    }
  }
}
