import Catalogue
import Diagnostics
import Documents
import Foundation
import Tailoring
import TestSupport
import Testing

/// What a commissioning specification has to hold beside its requirements.
@Suite struct SpecificationContentTests {
  private func made(_ texts: [String: String] = [:], in file: String = "answers.yaml") -> String {
    ShippedDocuments.make("commissioning-specification", replacing: texts, in: file).text
  }

  @Test func pageOneHoldsTheGatesAndTheDistribution() throws {
    let text = made()
    let front = String(text[..<(try #require(text.range(of: "## Contents")).lowerBound)])
    #expect(front.contains("| Gates: assurances held before the start | Data Security and Protection Toolkit"))
    let gates = text.components(separatedBy: "**Gate** |\n").count - 1
    #expect(gates > 100)
    #expect(front.contains("| Gates: requirements to comply with | \(gates) of "))
    #expect(front.contains("| Gate: score of each scored question | At least 2 of 5 |"))
    #expect(front.contains("| Exampleshire LMC | Information |"))
  }

  @Test func theGatesOfTheSpecificationAreThoseOfTheMatrix() {
    func gates(_ text: String, _ mark: String) -> [Substring] {
      text.split(separator: "\n").filter { $0.hasPrefix("| **") && $0.contains(mark) }
        .map { $0.dropFirst(4).prefix { $0 != "*" } }
    }
    let matrix = ShippedDocuments.make("response-matrix").text
    #expect(gates(made(), "**Gate** |") == gates(matrix, "| Gate |"))
  }

  @Test func theGridOfSeveritiesIsThatOfAppendixTwo() {
    func grid(_ text: String) -> [Substring] {
      text.split(separator: "\n").filter { $0.hasPrefix("| Impact ") && $0.dropFirst(9).first?.isNumber == true }
    }
    let agreement = ShippedDocuments.make("practice-agreement", practice: "Y99901").text
    #expect(grid(made()).count == 5)
    #expect(grid(made()) == grid(agreement))
  }

  @Test func aServiceLevelHasAWorkedExample() {
    #expect(made().contains("50 ÷ 52 = 96.2%"))
  }

  @Test func theFormulaOfThePriceIsTheOneChosen() {
    #expect(made().contains("a bid of £500,000 has 400,000 ÷ 500,000 = 80% of the points"))
    let bands = made(["value: share": "value: bands"])
    #expect(bands.contains("| Up to 25% above it | 4 |"))
    #expect(!bands.contains("£500,000"))
  }

  @Test func bidsFillInAPriceForEachBand() {
    #expect(made().contains("| Managed device | device | 101 to 200 | To be completed |"))
  }

  @Test func changesAgainstTheEditionBeforeComeFromTheComparison() {
    let text = made()
    #expect(text.contains("Compared with GP IT Operating Model 2019-21"))
    #expect(
      text.contains(
        "| REM-01 | Capacity of remote access | Added | None, by the edition's own account | The commissioner provides "
          + "practices with remote access that can carry at least 60%"))
  }

  @Test func whatNobodyCapturedOfTheEditionBeforeIsNotSaidToHaveBeenNothing() {
    let text = made()
    #expect(
      text.contains(
        "| PF-06 | Video Consultation | Moved to a class that binds more | Not captured | Core and mandated |"))
    #expect(text.contains("| Updated | Not captured | The Registration Authority and the desktop service are ready"))
    #expect(
      text.contains(
        "requirements of GP IT Operating Model 2021-23 that GP IT Operating Model 2019-21, as captured, does not show"))
  }

  @Test func anEditionKnownInPartIsNotCountedAsAWhole() {
    #expect(made().contains("367 core and mandated requirements were captured. Not all of its text was captured, so"))
    let reported = ShippedDocuments.makeEmpty(
      "commissioning-specification",
      replacing: ["edition: \"2021-23\"": "edition: \"2026\"", "date: 2022-09-01": "date: 2026-09-01"]
    ).text
    #expect(reported.contains("The text of GP IT Operating Model 2026 was not seen."))
    #expect(reported.contains("15 core and mandated requirements were captured. Its text was not seen, only reports"))
    #expect(reported.contains("| All that were captured | 15 |"))
    #expect(
      reported.contains(
        "427 requirements of GP IT Operating Model 2021-23 that GP IT Operating Model 2026, as captured, does not show: "
          + "whether they still hold is not known."))
  }

  @Test func theGatesAreCountedAmongWhatBiddersAnswer() throws {
    let text = made()
    let answered = ["Gate", "Scored"].map { text.components(separatedBy: "<br>**\($0)** |\n").count - 1 }.reduce(0, +)
    #expect(text.contains(" of the \(answered) that bidders answer, each marked in "))
  }

  @Test func lotsStandOnPageOneAndSayWhatTheyDivide() throws {
    let lots = made([
      "question: lots\n    value: no": "question: lots\n    value: yes",
      "      - One lot": "      - North\n      - South",
    ])
    #expect(lots.contains("| Lots | North; South |"))
    #expect(lots.contains("A bid says for which of them it is made.") && lots.contains("\n- North\n- South\n"))
    #expect(made().contains("| Lots | One |"))
  }

  @Test func severityAndPriorityAreToldApart() {
    for text in [made(), ShippedDocuments.make("practice-agreement", practice: "Y99901").text] {
      #expect(text.contains("Severity and priority are two scales, and an incident has one of each."))
    }
  }

  @Test func whereAValueIsInheritedFromIsSaidOnce() {
    let text = made()
    #expect(!text.contains("inherited from"))
    #expect(text.contains("| Must (inherited)<br>**Gate** |"))
    #expect(text.contains("\"(inherited)\" stands where the requirement itself is silent"))
  }

  @Test func aFrameworkIsNamedWithWhereItStands() {
    let text = made(["date: 2022-09-01": "date: 2023-06-01"], in: "gpspec.yaml")
    #expect(TelephonyDocumentTests.row("CON-01", text).contains("GP IT Futures (ended 31 March 2023; succeeded by"))
  }

  @Test func frameworksWithoutTheirStateAreAFinding() {
    let loop = "{% for framework in frameworks %}\n- {{ framework.name }}STATE\n{% endfor %}\n"
    func findings(_ text: String) -> [String] {
      Example.make(
        .init([
          "Templates/specification/volumes.md.liquid": ExampleDocuments.clauses("{% clause requirement %} here.") + text
        ])
      ).diagnostics.map(\.rule)
    }
    #expect(findings(loop.replacingOccurrences(of: "STATE", with: "")).contains("document/outdated-unlisted"))
    #expect(
      !findings(loop.replacingOccurrences(of: "STATE", with: ": {{ framework.status }}")).contains(
        "document/outdated-unlisted"))
  }
}
