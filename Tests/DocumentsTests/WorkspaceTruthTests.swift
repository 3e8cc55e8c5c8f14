import Catalogue
import Diagnostics
import Documents
import Foundation
import Nodes
import Tailoring
import TestSupport
import Testing

/// What documents say of a workspace that is not as plain as the example.
@Suite struct WorkspaceTruthTests {
  private static func row(_ id: String, _ text: String) -> String {
    text.split(separator: "\n").first { $0.hasPrefix("| **\(id)** |") }.map(String.init) ?? ""
  }

  @Test func whatWaitsForAnAnswerIsPrintedMarkedAndMissed() {
    let made = ShippedDocuments.make(
      "commissioning-specification", replacing: [",no,Invented": ",,Invented", ",yes,Invented": ",,Invented"],
      in: "practices.csv")
    let row = Self.row("BUS-16", made.text)
    #expect(row.contains("⟦missing: Does the practice dispense? (Y99901, Y99902, Y99903) (owed by Practice)⟧"))
    #expect(made.text.contains("\n| Does the practice dispense? (Y99901, Y99902, Y99903) | Practice |"))
    let practice = ShippedDocuments.make(
      "practice-agreement", practice: "Y99901", replacing: [",no,Invented": ",,Invented"], in: "practices.csv")
    #expect(practice.text.contains("(BUS-16)⟦missing: Does the practice dispense? (owed by Practice)⟧"))
    #expect(practice.text.contains("\n| Does the practice dispense? | Practice |"))
  }

  @Test func whatIsConfirmedSaysSo() {
    let text = ShippedDocuments.make("commissioning-specification").text
    let row = Self.row("SD-02", text)
    #expect(row.contains("‹Confirmed locally against the published text, 15 August 2022›"))
    #expect(!row.contains("not confirmed"))
    #expect(Self.row("SD-03", text).contains("‹Background knowledge, not confirmed›"))
    #expect(text.contains("Of those that were known as background, 1 was confirmed locally"))
  }

  @Test func whatLayersBelowDecideStandsInTheSpecification() {
    let made = ShippedDocuments.make(
      "commissioning-specification",
      replacing: [
        "\nset:":
          "\nadd:\n  - id: LOCAL-02\n    title: Engineer on site\n    topic: service-desk\n    level: must\n"
          + "    route: delivery-partner-contract\n    statement: An engineer works in the place each week.\n\nset:"
      ], in: "layers/places/north-exampleshire.yaml")
    #expect(made.diagnostics.filter { $0.severity != .note }.map(\.message) == [])
    let added = Self.row("LOCAL-02", made.text)
    #expect(added.contains("An engineer works in the place each week. ‹Only for place North Exampleshire›"))
    #expect(
      Self.row("CYB-08", made.text).contains(
        "‹Local value› 12 hours in place of 48 hours, set by practice Y99903 for itself only."))
    let table = made.text.components(separatedBy: "Table: What holds only for some practices").last ?? ""
    for line in [
      "| place North Exampleshire | Y99901, Y99902 | Value | SD-03 | Opening hours of the service desk | desk closes: 19:00",
      "| place North Exampleshire | Y99901, Y99902 | Addition | LOCAL-02 | Engineer on site | An engineer works",
      "| place North Exampleshire | Y99901, Y99902 | Selection | ENH-11c |",
      "| practice Y99903 | Y99903 | Exclusion | ENH-12a | Mobile clinical devices | Declined by this practice",
    ] { #expect(table.contains(line), "\(line)") }
    #expect(!made.text.contains("\n- ENH-11c "))
  }

  @Test func aPracticesAppendixHoldsItsOwnValuesAdditionsAndExclusions() {
    let first = ShippedDocuments.make("practice-agreement", practice: "Y99901").text
    #expect(
      first.contains("| Value | SD-03 | Opening hours of the service desk | desk closes: 19:00 in place of 18:30 |"))
    #expect(first.contains("| Addition | LOCAL-01 | Support on Saturdays | The delivery partner keeps"))
    let third = ShippedDocuments.make("practice-agreement", practice: "Y99903").text
    #expect(third.contains("recovery time: 12 hours in place of 48 hours | practice Y99903 |"))
    #expect(third.contains("| Exclusion | ENH-12a | Mobile clinical devices | Declined by this practice: the practice"))
  }

  @Test func twoLayersDoNotAddUnderOneNumber() {
    let other =
      "add:\n  - id: LOCAL-01\n    title: Other\n    topic: service-desk\n    level: must\n"
      + "    route: delivery-partner-contract\n    statement: Something else.\n\n"
    let opened = ShippedDocuments.open(
      replacing: ["exclude:": other.replacingOccurrences(of: "LOCAL-01", with: "LOCAL-02") + "exclude:"],
      in: "layers/practices/Y99903.yaml")
    #expect(!opened.diagnostics.hasErrors)
    let twice = ShippedDocuments.open(
      replacing: ["exclude:": other + "exclude:"], in: "layers/practices/Y99903.yaml")
    #expect(twice.diagnostics.contains { $0.message == "'LOCAL-01' is added already by the ICB" })
  }

  @Test func coverageCountsEveryCoreRequirementOnce() throws {
    let text = ShippedDocuments.make(
      "commissioning-specification",
      replacing: [",yes,Invented": ",no,Invented"], in: "practices.csv"
    ).text
    let table = try #require(
      text.components(separatedBy: "Table: Core and mandated requirements, by where they stand").last?
        .components(separatedBy: "\n\n")[1])
    let counts = table.split(separator: "\n").dropFirst(2).compactMap { line in
      line.split(separator: "|").last.flatMap { Int($0.filter(\.isNumber)) }
    }
    let all = try #require(counts.last)
    #expect(counts.dropLast().reduce(0, +) == all)
    let edition = try #require(ShippedDocuments.catalogue.edition("2021-23"))
    #expect(all == edition.requirements.count { $0.requirementClass == .coreAndMandated })
    #expect(text.contains("| IG-01b | Support for the Data Protection Officer | Provided otherwise (the ICB):"))
  }

  @Test func anExcludedRequirementOfSecurityIsReviewedAllTheSame() {
    let text = ShippedDocuments.make("service-review").text
    #expect(Self.row("IG-01b", text).contains("‹Excluded by the ICB, reviewed all the same›"))
    #expect(!text.contains("| IG-01b | Support"))
  }

  /// What is wrong, and what is found of it.
  @Test(arguments: [
    (
      "Monday to Friday 08:00 to 20:00, Saturday", "Monday to Friday 9am to 5.30pm, Saturday",
      "'support-hours' says 09:00 to 17:30 from Monday to Friday, and SD-03 demands 08:00 to 20:00"
    ),
    (
      "value: 23800", "value: 412000",
      "'population' is 412,000, and the lists of the practices in scope total 23,800"
    ),
    (
      "question: service-start\n    value: 2023-04-01", "question: service-start\n    value: 2021-04-01",
      "'service-start' is 1 April 2021, before the document's date 1 September 2022"
    ),
    (
      "question: social-value-weight\n    value: 10", "question: social-value-weight\n    value: 5",
      "'social-value-weight' is 5%; since 1 April 2022 net zero and social value weigh at least 10% in NHS procurements"
    ),
  ])
  func contradictionsAreFound(_ text: String, _ other: String, _ message: String) {
    let found = ShippedDocuments.make("commissioning-specification", replacing: [text: other]).diagnostics
    #expect(found.contains { $0.rule == "document/contradiction" && $0.message == message }, "\(found.map(\.message))")
  }

  @Test func aValueOfTwoRequirementsIsSetInBoth() {
    let found = ShippedDocuments.make(
      "commissioning-specification",
      replacing: ["  set:\n": "  set:\n    - { parameter: CYB-09a.isolation_time, value: 24 }\n"],
      in: "gpspec.yaml"
    ).diagnostics.filter { $0.severity != .note }
    #expect(found.map(\.message) == ["CYB-09a.isolation_time is set to 24 hours, and INF-12 still says 48 hours"])
    #expect(found.first?.location?.file == "gpspec.yaml")
  }

  @Test func aProvisionSaysTheValueInForce() {
    let text = ShippedDocuments.make("commissioning-specification").text
    #expect(text.contains("allow essential GP IT services to be recovered within 24 hours."))
    #expect(!text.contains("recovered within 48 hours"))
    #expect(!text.contains("the core hours of the GP contract, from Monday"))
  }

  @Test(arguments: [("cyber-incident-flow", true), ("framework-contracts", false)])
  func aProvisionThatAFinalPrintsHasToBeConfirmed(_ name: String, _ isPrinted: Bool) throws {
    let open = try #require(ShippedDocuments.open().open)
    let definition = try #require(open.document(name))
    let (loaded, _) = DocumentTemplates.load(definition, files: ShippedDocuments.templates, prefix: "Templates/")
    let set = DocumentSet(workspace: open, formats: [.markdown], isFinal: true)
    let found = set.make(try #require(loaded), practice: nil).diagnostics
    #expect(found.contains { $0.message.hasPrefix("\(name): 'AVL-08' (") } == isPrinted)
  }

  @Test func aBoardIssuesNothingBeforeThereWereAny() {
    let found = ShippedDocuments.make(
      "quick-reference", replacing: ["date: 2022-09-01": "date: 2022-06-20"], in: "gpspec.yaml"
    ).diagnostics
    #expect(found.contains { $0.message.hasSuffix("integrated care boards exist from 1 July 2022") })
  }

  @Test func eachPartThatMayBeSwitchedOffMayBe() throws {
    let opened = try #require(ShippedDocuments.open().open)
    var tried = 0
    for definition in opened.documents {
      let (loaded, _) = DocumentTemplates.load(definition, files: ShippedDocuments.templates, prefix: "Templates/")
      let templates = try #require(loaded)
      for part in definition.parts where part.canBeSwitchedOff {
        var open = opened
        open.workspace.partsOff = [definition.name: [part.id]]
        let set = DocumentSet(workspace: open, formats: [.markdown], isFinal: false)
        let made = set.make(templates, practice: definition.isPerPractice ? open.practicesInScope.first : nil)
        #expect(made.diagnostics.filter { $0.severity != .note }.map(\.message) == [], "\(definition.name): \(part.id)")
        tried += 1
      }
    }
    #expect(tried > 30)
  }

  @Test func aReferenceToAPartThatIsOffKeepsItsWords() throws {
    var open = try #require(
      ShippedDocuments.open(replacing: ["question: lots\n    value: no": "question: lots\n    value: yes"]).open)
    open.workspace.partsOff = ["commissioning-specification": ["pricing", "glossary"]]
    let definition = try #require(open.document("commissioning-specification"))
    let (loaded, _) = DocumentTemplates.load(definition, files: ShippedDocuments.templates, prefix: "Templates/")
    let set = DocumentSet(workspace: open, formats: [.markdown], isFinal: false)
    let text = Example.text(".md", set.make(try #require(loaded), practice: nil).files)
    #expect(text.contains("gives its prices (\"Shape of the price\" (not part of this document))"))
    #expect(!text.contains("Defined terms stand in"))
  }

  @Test(arguments: ["commissioning-specification", "maturity-self-assessment", "framework-contracts"])
  func nationalTextIsNeverStray(_ name: String) {
    let late = ShippedDocuments.make(
      name, replacing: ["date: 2022-09-01": "date: 2023-03-15"], in: "gpspec.yaml"
    ).diagnostics
    #expect(late.filter { $0.rule == "document/stray-name" && $0.severity != .note }.map(\.message) == [])
  }
}

/// What users wrote themselves.
@Suite struct InputScanTests {
  @Test(arguments: [
    ("NHS Leeds CCG", "'CCG' ended on 30 June 2022"),
    ("NHS Leeds Clinical Commissioning Group", "'Clinical Commissioning Group' ended on 30 June 2022"),
    ("Primary Care Trust of Leeds", "'Primary Care Trust' ended on 31 March 2013"),
    ("Public Health England", "'Public Health England' ended on 30 September 2021"),
    ("NHS Kent and Medway ICB", "'NHS Kent and Medway ICB' is another integrated care board"),
    ("to be confirmed", "'to be confirmed' was left"), ("todo", "'todo' was left"),
    ("<name of place>", "'<name of place>'"),
    ("____", "'____' was left"), ("xxx", "'xxx' was left"), ("To be completed", "'To be completed' was left"),
    ("From xx/xx/2022", "'xx/xx/2022' was left"), ("On XX.09.2022,", "'XX.09.2022' was left"),
    ("Hours ???", "'???' was left"), ("Hours: TBA.", "'TBA' was left"),
    ("To be agreed.", "'To be agreed' was left"), ("The hours are to be agreed;", "'to be agreed' was left"),
  ])
  func isFoundWithItsLine(_ words: String, _ message: String) throws {
    let open = try #require(
      ShippedDocuments.open(replacing: ["Exampleshire has two places": words + " has two places"]).open)
    let found = InputScan(open).findings()
    #expect(found.count == 1 && found.first?.message.contains(message) == true, "\(found.map(\.message))")
    #expect(found.first?.location?.file == "answers.yaml")
    let line = try #require(found.first?.location?.range?.start.line)
    let lines = String(decoding: open.workspace.files.first { $0.path == "answers.yaml" }?.bytes ?? [], as: UTF8.self)
      .split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines[line - 1].contains("local-context"))
    #expect(InputScan(open).findings(isFinal: true).first?.severity == .error)
  }

  @Test(arguments: [
    "the CCG-Practice Agreement", "the former NHS Leeds CCG", "NHS England", "files with SHA-256 sums", "Size XL",
    "Size XX/XL", "Size XX.", "Annex XX.2 and", "Really?? Yes.", "What is to be agreed with the committee,",
    "Each change has to be agreed.", "The plan was to be agreed by April, and",
  ])
  func whatIsMeantIsNot(_ words: String) throws {
    let open = try #require(
      ShippedDocuments.open(replacing: ["Exampleshire has two places": words + " has two places"]).open)
    #expect(InputScan(open).findings().map(\.message) == [])
  }

  @Test func selectionsAreLookedThroughToo() throws {
    let open = try #require(
      ShippedDocuments.open(
        replacing: ["the practice uses tablets": "NHS Digital and the practice use tablets"],
        in: "layers/practices/Y99903.yaml"
      ).open)
    #expect(InputScan(open).findings().map(\.message) == [])
    var late = open
    late.workspace.date = try #require(PartialDate("2023-03-15"))
    #expect(
      InputScan(late).findings().map(\.message) == [
        "'NHS Digital' ended on 31 January 2023, before this document's date"
      ])
  }
}
