import Catalogue
import Diagnostics
import Documents
import Foundation
import Tailoring
import TestSupport
import Testing

/// What the telephony specification says of its buyer, its dates and its pack.
@Suite struct TelephonyFactTests {
  private func made(on day: String) -> String {
    ShippedDocuments.make(
      "telephony-specification", replacing: ["date: 2022-09-01": "date: \(day)"], in: "gpspec.yaml"
    ).text
  }

  private func made(buyer: String) -> String {
    ShippedDocuments.make("telephony-specification", replacing: ["value: pcn": "value: \(buyer)"]).text
  }

  @Test func pageOneSaysWhoBuysAndWhoOnlyPrepared() {
    let networks = made(buyer: "pcn")
    #expect(networks.contains("| Contracting parties | Exampleton Network (U99901); Upper Example Network (U99902) |"))
    #expect(
      networks.contains("| Prepared by | NHS Exampleshire Integrated Care Board, which is no party to the contract |"))
    #expect(networks.contains("| Y99903 | Upper Example Surgery | Upper Example Network |"))
    let practices = made(buyer: "practice")
    #expect(
      practices.contains("| Issued by | The practices that contract, each in its own name; prepared on their behalf"))
    #expect(practices.contains("| Y99903 | Upper Example Surgery | Itself |"))
    let board = made(buyer: "icb-on-behalf")
    #expect(board.contains("| Issued by | NHS Exampleshire Integrated Care Board (QZZ), on behalf of the practices |"))
    #expect(!board.contains("is no party"))
  }

  @Test func theFootOfThePageDoesNotCallTheBoardTheIssuer() {
    let page = ShippedDocuments.make("telephony-specification", formats: [.html]).text
    #expect(page.contains("Prepared by NHS Exampleshire Integrated Care Board for the buyer."))
    #expect(!page.contains("Issued by NHS"))
  }

  @Test func nothingAnnouncedLaterIsQuoted() {
    for day in ["2021-06-01", "2022-09-01"] {
      let text = made(on: day)
      for later in ["16 May 2024", "31 January 2027", "2024/25", "16 August 2024", "CQRS"] {
        #expect(
          !text.split(separator: "\n").contains { $0.contains(later) && !$0.hasPrefix("| GAP") }, "\(later) on \(day)")
      }
    }
    #expect(made(on: "2021-06-01").contains("No date for the end of PSTN and ISDN is recorded as announced"))
    #expect(made(on: "2022-09-01").contains("The pack says: BT Openreach and all communication providers end"))
  }

  @Test func theRevisedDateStandsBeforeThoseThatItReplaced() throws {
    let text = made(on: "2026-09-01")
    let revised = try #require(text.range(of: "put the end back from December 2025 to 31 January 2027"))
    let replaced = try #require(text.range(of: "Dates given before, which no longer hold:"))
    let old = try #require(text.range(of: "end PSTN and ISDN by 2025."))
    #expect(revised.upperBound <= replaced.lowerBound && replaced.upperBound <= old.lowerBound)
    #expect(text.contains("that day is still to come"))
    #expect(text.contains("Publication of the data begins in October 2024"))
  }

  @Test func theRouteSaysWhetherItsRulesAreNotYetInForce() {
    #expect(made(on: "2022-09-01").contains("it opens January 2023, so its rules do not apply yet."))
  }

  @Test func nothingOfTheBuyersIsLeftToFillIn() {
    let text = ShippedDocuments.make("telephony-specification").text
    let open = text.split(separator: "\n").filter { $0.localizedCaseInsensitiveContains("to be completed") }
    #expect(open.allSatisfy { $0.hasPrefix("| **TEL-") || $0.hasPrefix("| Local ") })
    #expect(text.contains("| Critical | No calls in or out at a site, or none to emergency services | 15 minutes |"))
  }

  @Test func theFactsOfThePackStandInIt() {
    let text = ShippedDocuments.make("telephony-specification").text
    for fact in [
      "*fully met*, *partially met*, *not met* and *not applicable*", "GP Connect accreditation", "6,795 practices",
      "usual features of the systems on the premises", "Service Location", "resilience",
    ] {
      #expect(text.contains(fact), "\(fact)")
    }
    #expect(!text.contains("sections 4 and 5"))
  }

  @Test func volumesAreNumbersWithTotals() {
    let text = ShippedDocuments.make("telephony-specification").text
    #expect(text.contains("| Y99901 Example High Street Practice | Yes | 48 | 30 | 18 | 12 | 9,400 |"))
    #expect(text.contains("| **Total** | 4 places | 116 | 74 | 42 | 27 | 21,700 |"))
    let wrong = ShippedDocuments.open(replacing: ["calls: \"9400\"": "calls: many"]).diagnostics
    #expect(
      wrong.filter { $0.severity == .error }.map(\.message) == [
        "the answer to 'telephony-volumes': in the column 'calls' 'many' is not a whole number"
      ])
  }

  @Test func theSpreadsheetHasTheLocalRowsAndMarksOpenChoices() {
    let text = ShippedDocuments.make("telephony-specification", formats: [.csv]).text
    #expect(text.contains("Bespoke and local requirements,Local 01,A screen at the network's hub"))
    #expect(text.contains("Bespoke and local requirements,Local 02,"))
    func row(_ reference: String) -> String {
      text.components(separatedBy: "\r\n").first { $0.contains(",\(reference),") } ?? ""
    }
    #expect(row("TEL-02.03b").contains(",Must do,\"A short statement"))
    #expect(row("TEL-02.03a").hasSuffix(",Must do,,Not asked: not chosen,Not asked: not chosen"))
    for reference in ["TEL-02.07a", "TEL-02.07b"] {
      #expect(row(reference).contains(",\"Must do, if chosen\","), "\(reference)")
    }
  }

  @Test func theSpreadsheetCountsNothingThatTheDocumentDoesNotExplain() {
    let text = ShippedDocuments.make("telephony-specification", formats: [.csv]).text
    #expect(text.hasPrefix("Section,Reference,Requirement,Level,Evidence asked,Response,Evidence\r\n"))
    for word in ["Gate", "Scored", "Pass or fail", "Within quality"] { #expect(!text.contains(word), "\(word)") }
    let document = ShippedDocuments.make("telephony-specification").text
    #expect(document.contains("This document sets no gate, no weight and no score for an answer"))
  }

  @Test func theClinicalSystemsThatTheSolutionMeetsAreListed() {
    let text = ShippedDocuments.make("telephony-specification").text
    #expect(
      text.contains(
        "| Y99903 | Upper Example Surgery | Example Foundation Two | Online consultation: Example Consult |"))
    let open = ShippedDocuments.make(
      "telephony-specification",
      replacing: [
        "  - question: foundation-solution\n    practice: Y99903\n    value: Example Foundation Two\n\n": ""
      ]
    ).text
    #expect(
      open.contains(
        "| Y99903 | Upper Example Surgery | ⟦missing: Which foundation solution does the practice use? (Y99903) (owed by "
          + "Practice manager)⟧ |"))
  }

  @Test func anInternalAnswerOfAPracticeDoesNotReachBidders() throws {
    var open = try #require(ShippedDocuments.open().open)
    for (document, definition) in open.documents.enumerated() {
      for (place, question) in definition.questions.enumerated() where question.id == "foundation-solution" {
        open.documents[document].questions[place].sensitivity = .internalOnly
      }
    }
    let definition = try #require(open.document("telephony-specification"))
    let templates = try #require(
      DocumentTemplates.load(definition, files: ShippedDocuments.templates, prefix: "Templates/").templates)
    let found = DocumentTemplates.sensitivityFindings([templates], among: open.documents).map(\.message)
    #expect(
      found.contains("'foundation-solution' is internal, and 'telephony-specification' is a document for bidders"))
  }

  @Test func whatIsDatedAfterTheDocumentIsMarked() {
    let early = made(on: "2022-09-01")
    #expect(early.contains("31 January 2023, after this document |"))
    #expect(early.contains("The copy of the pack that was read is dated after this document"))
    #expect(!early.contains("buyer's guide of January 2023"))
    let late = made(on: "2023-09-01")
    #expect(!late.contains("after this document"))
    #expect(late.contains("buyer's guide of January 2023"))
    #expect(made(on: "2026-09-01").contains("- The pack (first published: 2022): BT Openreach"))
  }

  @Test func aStandardThatEndedNamesItsSuccessorAndNoCodeTwice() {
    let text = ShippedDocuments.make("telephony-specification").text
    #expect(
      text.contains("Ended 2019; succeeded by BS 7858:2019 Screening of individuals working in a secure environment"))
    #expect(!text.contains("LPS 1277 (LPS 1277)"))
  }

  @Test func anotherEditionsWorkspaceIsToldThatThePackIsNotItsOwn() throws {
    let opened = ShippedDocuments.open(
      replacing: ["edition: \"2021-23\"": "edition: \"2026\"", "date: 2022-09-01": "date: 2026-09-01"],
      in: "gpspec.yaml")
    let workspace = try #require(opened.open)
    let definition = try #require(workspace.document("telephony-specification"))
    let templates = try #require(
      DocumentTemplates.load(definition, files: ShippedDocuments.templates, prefix: "Templates/").templates)
    func make(isFinal: Bool) -> DocumentSet.Made {
      DocumentSet(workspace: workspace, formats: [.markdown], isFinal: isFinal).make(templates, practice: nil)
    }
    let text = make(isFinal: false).files.map { String(decoding: $0.bytes, as: UTF8.self) }.joined()
    #expect(text.contains("> **The pack does not belong to this edition.**"))
    #expect(!text.contains("](#TEL-") && !text.contains("No row<"))
    #expect(
      make(isFinal: true).diagnostics.map(\.message).contains(
        "telephony-specification: its pack telephony-1.12 belongs to edition 2021-23, so none of its rows stands in it")
    )
  }

  @Test func aFinalCopyIsNotRefusedForWhatItDoesNotPrint() throws {
    let workspace = try #require(ShippedDocuments.open().open)
    let definition = try #require(workspace.document("telephony-specification"))
    let templates = try #require(
      DocumentTemplates.load(definition, files: ShippedDocuments.templates, prefix: "Templates/").templates)
    let made = DocumentSet(workspace: workspace, formats: [.markdown], isFinal: true).make(templates, practice: nil)
    let refusals = made.diagnostics.filter { $0.severity == .error }.map(\.message)
    #expect(refusals.count == 2)
    #expect(refusals.allSatisfy { $0.contains("no answer to") })
  }
}
