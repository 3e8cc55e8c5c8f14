import Catalogue
import Diagnostics
import Documents
import Tailoring
import TestSupport
import Testing

@Suite struct ShippedDocumentTests {
  @Test(
    arguments: [
      "commissioning-specification", "practice-agreement", "telephony-specification", "response-matrix",
      "service-review", "quick-reference", "responsibilities-matrix", "maturity-self-assessment",
      "maturity-self-assessment-practice", "framework-contracts", "market-engagement", "cyber-incident-flow",
    ])
  func theExampleMakesIt(_ name: String) {
    let isPerPractice = ["practice-agreement", "maturity-self-assessment-practice"].contains(name)
    let made = ShippedDocuments.make(name, practice: isPerPractice ? "Y99901" : nil)
    #expect(made.diagnostics.filter { $0.severity != .note }.map(\.message) == [])
    #expect(made.text.contains("The published text prevails."))
    for leftover in ["TBC", "lorem", "||", "| |", "{{", "{%"] {
      #expect(!made.text.contains(leftover), "\(leftover) in \(name)")
    }
  }

  @Test func aPracticesDutiesStandInItsAppendixEachOnce() throws {
    let workspace = try #require(ShippedDocuments.open().open)
    let tailored = try #require(workspace.tailor.tailored(for: "Y99903"))
    let made = ShippedDocuments.make("practice-agreement", practice: "Y99903")
    let duties = tailored.requirements.filter { $0.isIncluded && $0.requirement.route.value == .practiceDuty }
    #expect(duties.count > 50)
    for duty in duties {
      #expect(made.text.components(separatedBy: "**\(duty.requirement.id)**") == 2, "\(duty.requirement.id)")
    }
  }

  @Test func theServiceReviewHoldsEveryRequirementInScopeOnce() throws {
    let workspace = try #require(ShippedDocuments.open().open)
    let text = ShippedDocuments.make("service-review").text
    for requirement in workspace.tailor.tailored.requirements where requirement.isIncluded {
      let id = requirement.requirement.id
      #expect(text.components(separatedBy: "| **\(id)** |") == 2, "\(id)")
    }
  }

  @Test func securityCannotBeSwitchedOffInAReview() throws {
    let definition = try #require(ShippedDocuments.open().open?.document("service-review"))
    for id in ["cyber-security", "information-governance"] {
      #expect(definition.parts.first { $0.id == id }?.canBeSwitchedOff == false)
    }
  }

  @Test func theGridOfSeveritiesIsThatOfTheCatalogue() throws {
    let pack = try #require(ShippedDocuments.catalogue.pack("practice-agreement"))
    let text = ShippedDocuments.make("practice-agreement", practice: "Y99901").text
    for impact in 1...5 {
      let statement = try #require(pack.provisions.first { $0.title == "Severity at impact \(impact)" }?.statement)
      let row = try #require(text.split(separator: "\n").first { $0.hasPrefix("| Impact \(impact) |") })
      let wanted = statement.filter(\.isNumber).dropFirst().prefix(5)
      #expect(String(row.dropFirst("| Impact \(impact)".count).filter(\.isNumber)) == String(wanted))
    }
  }
}

@Suite struct TelephonyDocumentTests {
  static func row(_ id: String, _ text: String) -> Substring {
    text.split(separator: "\n").first { $0.hasPrefix("| **\(id)** |") } ?? ""
  }

  @Test func alternativesAreResolvedByTheAnswers() {
    let text = ShippedDocuments.make("telephony-specification").text
    #expect(Self.row("TEL-2.3b", text).hasSuffix("| Must do<br>**Chosen** | To be completed | To be completed |"))
    #expect(Self.row("TEL-2.3a", text).contains("**Not chosen** | Not asked: not chosen |"))
    #expect(Self.row("TEL-2.3", text).hasSuffix("| Must do | To be completed | To be completed |"))
  }

  @Test func anOpenChoiceShowsItsMarkerAtEveryAlternative() {
    let text = ShippedDocuments.make("telephony-specification").text
    for id in ["TEL-2.7a", "TEL-2.7b"] {
      #expect(Self.row(id, text).contains("⟦missing: Which network do fixed handsets use (row 2.7)?"))
    }
  }

  @Test func anotherAnswerChoosesAnotherRow() {
    let text = ShippedDocuments.make(
      "telephony-specification", replacing: ["value: tel-2-3b": "value: tel-2-3c"]
    ).text
    #expect(Self.row("TEL-2.3c", text).contains("**Chosen**"))
    #expect(Self.row("TEL-2.3b", text).contains("**Not chosen**"))
  }

  @Test func allRowsOfThePackStandInItOnce() throws {
    let pack = try #require(ShippedDocuments.catalogue.pack("telephony-1.12"))
    let text = ShippedDocuments.make("telephony-specification").text
    for row in pack.requirements {
      #expect(text.components(separatedBy: "| **\(row.id)** |") == 2, "\(row.id)")
    }
  }

  @Test func frameworkAndNetworkDatesFollowTheDocumentsOwnDate() {
    let early = ShippedDocuments.make("telephony-specification").text
    #expect(early.contains("is not open on the date of this document"))
    #expect(!early.contains("nothing in this specification may rest on a PSTN"))
    let late = ShippedDocuments.make(
      "telephony-specification", replacing: ["date: 2022-09-01": "date: 2027-03-01"], in: "gpspec.yaml"
    ).text
    #expect(late.contains("the framework is open, and its rules apply"))
    #expect(late.contains("nothing in this specification may rest on a PSTN"))
  }
}

@Suite struct ResponseMatrixTests {
  @Test func weightsThatDoNotMakeAHundredAreNamedWithTheirSum() {
    let found = ShippedDocuments.make("response-matrix", replacing: ["weight: \"20\"": "weight: \"17.5\""]).diagnostics
    #expect(
      found.filter { $0.severity == .error }.map(\.message) == [
        "response-matrix: the weights of the questions of quality total 97.5, not 100: GP IT service desk 30, "
          + "Cyber security 30, Transition 17.5, Equipment asset management 10, People 10"
      ])
    #expect(found.first { $0.severity == .error }?.fix == "add 2.5")
  }

  @Test func theSpreadsheetHasARowForEachClauseOfTheDocument() {
    let table = ShippedDocuments.make("response-matrix").text
    let made = ShippedDocuments.make("response-matrix", formats: [.csv])
    let clauses = table.split(separator: "\n").filter { $0.hasPrefix("| **") }.count
    let lines = made.text.split(separator: "\r\n")
    #expect(lines.first == "Section,Reference,Requirement,Level,Type,Evidence asked,Response,Evidence,Weighting")
    #expect(lines.count == clauses + 1 + 5)
    #expect(!made.text.contains("**") && !made.text.contains("<br>"))
  }

  @Test func referencesOfAPackSortAsTheirNumbers() {
    let text = ShippedDocuments.make("telephony-specification", formats: [.csv]).text
    #expect(text.contains(",TEL-02.03a,"))
    #expect(text.contains(",TEL-02.08,"))
  }
}
