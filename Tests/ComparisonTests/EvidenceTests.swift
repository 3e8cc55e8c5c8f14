import Catalogue
import Diagnostics
import Nodes
import Testing

@testable import Comparison

/// What was not captured, or not independently, is never called a change, and never breaking.
@Suite struct EvidenceTests {
  private static func partly(_ id: String) -> String {
    ExamplePair.edition(id, "parts: [{ id: main-document, title: Main document, captured: partly }]")
  }

  @Test func aPartCapturedInPartHidesWhatIsAbsentThoughSomethingOfTheTopicWasCaptured() throws {
    let two = [
      ExamplePair.entry("CYB-01", "", "earlier-model"),
      ExamplePair.entry("CYB-02", "statement: The supplier tests.", "earlier-model", title: "Tests"),
    ]
    let one = [ExamplePair.entry("CYB-01", "", "later-model")]
    let open = try Examples.report(
      ExamplePair.editions(two, one, [ExamplePair.newerEdition: Self.partly("2021-23")]))
    #expect(open.changes.map(\.kind) == [.notCaptured])
    #expect(open.changes.map(\.certainty) == [.onlyOlder])
    let stated = try Examples.report(
      ExamplePair.editions(
        two, one,
        [
          ExamplePair.newerEdition: Self.partly("2021-23")
            + """
            stated_changes:
              - id: CHG-01
                kind: withdrawn
                statement: Tests are no longer asked for.
                requirements: [CYB-02]
                sources: [{ document: later-model, evidence: read }]

            """
        ]))
    #expect(stated.changes.map(\.kind).contains(.withdrawn))
  }

  @Test(arguments: [
    "duties: [{ verb: ensure, by: [practice] }]", "standards: [toolkit]",
    "timescales: [{ kind: by, date: 2022-03-31, text: done }]", "assurance: By hand.",
  ])
  func aFieldThatAPartlyCapturedSideLacksIsNotRemoved(_ field: String) throws {
    let files: KeyValuePairs<String, String> = [ExamplePair.newerEdition: Self.partly("2021-23")]
    let report = try Examples.report(ExamplePair.pair(field, "", files))
    #expect(report.changes.map(\.kind) == [.fieldNotCaptured])
    #expect(report.changes.first?.old?.isEmpty == false)
    #expect(report.outcomes == [.partlyCaptured: 1])
    let whole = try Examples.report(ExamplePair.pair(field, ""))
    #expect(whole.changes.map(\.kind.group) == [.change])
  }

  @Test func oneDutyOfSeveralThatAPartlyCapturedSideLacksIsNotRemoved() throws {
    let both = "duties: [{ verb: ensure, by: [practice] }, { verb: fund, by: [local-commissioner] }]"
    let one = "duties: [{ verb: ensure, by: [practice] }]"
    let report = try Examples.report(
      ExamplePair.pair(both, one, [ExamplePair.newerEdition: Self.partly("2021-23")]))
    #expect(report.changes.filter { $0.kind != .partyRenamed }.map(\.kind) == [.fieldNotCaptured])
    #expect(report.changes.first?.field == "duties")
    #expect(try Examples.kinds(ExamplePair.pair(both, one)).contains(.dutyRemoved))
  }

  @Test func aSourceWithoutFieldsDoesNotOutrankOneThatNamesTheField() throws {
    let report = try Examples.report(
      ExamplePair.pair(
        """
        class: enhanced
        sources: [{ document: earlier-model, evidence: read }, \
        { document: background, evidence: background, confidence: low, fields: [class] }]
        """, ""))
    let change = try #require(report.changes.first { $0.kind == .reclassifiedRaised })
    #expect(change.certainty == .background)
    #expect(change.levels.highest == .review)
  }

  private static func moved(_ from: String, _ to: String) -> String {
    ExamplePair.edition(
      "2021-23",
      """
      stated_changes:
        - id: CHG-01
          kind: moved
          statement: The duty passes.
          requirements: [CYB-01]
          \(from.isEmpty ? "note: Nobody says to whom." : "from: [\(from)]\n    to: [\(to)]")
          sources: [{ document: later-model, evidence: read }]
      """)
  }

  @Test(arguments: [
    ("practice", "local-commissioner", ChangeKind.statedConfirmed),
    ("local-commissioner", "practice", .statedUndeterminable), ("", "", .statedUndeterminable),
  ])
  func aMoveIsConfirmedOnlyByThatMove(_ from: String, _ to: String, _ verdict: ChangeKind) throws {
    let report = try Examples.report(
      ExamplePair.pair(
        "duties: [{ verb: ensure, by: [practice] }]", "duties: [{ verb: ensure, by: [local-commissioner] }]",
        [ExamplePair.newerEdition: Self.moved(from, to)]))
    #expect(report.changes.filter { $0.kind.group == .statement }.map(\.kind) == [verdict])
  }

  @Test func anAccountOfSomebodyElseEstablishesNothing() throws {
    func report(_ source: String) throws -> ComparisonReport {
      try Examples.report(
        ExamplePair.editions(
          [ExamplePair.entry("CYB-01", "", "earlier-model")],
          [
            ExamplePair.entry("CYB-01", "", "later-model"),
            ExamplePair.entry("CYB-02", "statement: The supplier tests.", "later-model", title: "Tests"),
          ],
          [
            ExamplePair.olderEdition: ExamplePair.gap("2019-21"),
            ExamplePair.newerEdition: ExamplePair.edition(
              "2021-23",
              """
              stated_changes:
                - id: CHG-01
                  kind: added
                  statement: Tests are new.
                  requirements: [CYB-02]
                  sources: [{ document: \(source), evidence: related }]
              """),
          ]))
    }
    let own = try #require(try report("later-model").changes.first { $0.kind == .added })
    #expect(own.statedBy == ["2021-23 CHG-01"])
    #expect(own.levels.highest == .breaking)
    let other = try #require(try report("model").changes.first { $0.kind == .added })
    #expect(other.statedBy == [])
    #expect(other.reportedBy == ["2021-23 CHG-01"])
    #expect(other.levels.highest == .review)
    // Nobody captured the older side, and every form says so.
    let text = MarkdownReport.text(try report("later-model"))
    #expect(text.contains("Not captured"))
    let csv = String(decoding: CSVReport.bytes(try report("later-model")), as: UTF8.self)
    #expect(csv.contains(",Not captured,The supplier tests.,only-newer-captured,"))
    let json = String(decoding: JSONReport.bytes(try report("later-model")), as: UTF8.self)
    #expect(json.contains("\"old_not_captured\": true"))
    #expect(json.contains("\"caveat\": \"Captured in the newer edition only\""))
  }

  @Test func whatIsNotIndependentIsNeverBreaking() throws {
    let catalogue = try #require(RealCatalogueTests.catalogue).catalogue
    for (old, new) in zip(catalogue.editions, catalogue.editions.dropFirst()) {
      let report = try EditionComparison.compare(old.id, new.id, in: catalogue)
      for change in report.changes where change.certainty == .notIndependent {
        #expect(change.levels.highest < .breaking, "\(old.id) \(new.id) \(change.subject.id)")
      }
    }
  }

  @Test func aRestatementThatDiffersIsForReviewAndNotEditorial() throws {
    let report = try Examples.report(
      ExamplePair.pair("", "statement: The practice need not keep its records safe."))
    #expect(report.changes.map(\.kind) == [.restatementDiffers])
    #expect(report.changes.first?.levels.highest == .review)
    #expect(report.count(.editorial) == 0)
    #expect(report.count(ChangeLevel.review) == 1)
    #expect(report.outcomes == [.restatement: 1])
  }

  @Test func aPlaceholderUnderAnotherNameIsNoChange() throws {
    func entry(_ name: String, _ value: Int) -> String {
      "statement: Done within {\(name)}.\nparameters: { \(name): { value: \(value), unit: hours, stricter: lower } }"
    }
    #expect(try Examples.kinds(ExamplePair.pair(entry("a_time", 48), entry("b_time", 48))) == [])
    #expect(try !Examples.kinds(ExamplePair.pair(entry("a_time", 48), entry("b_time", 24))).isEmpty)
  }

  /// Edition 2021-23 as an amendment of 2019-21, whose file holds `amendments`.
  private static func amending(_ amendments: String, older: String? = nil) -> Rule.Example {
    var example = ExamplePair.editions(
      [ExamplePair.entry("CYB-01", "assurance: By hand.\nlevel: should", "earlier-model")], [],
      [ExamplePair.newerEdition: ExamplePair.edition("2021-23", "amends: \"2019-21\"")])
    example.files.removeAll { $0.path == ExamplePair.newer || $0.path == "lineage.yaml" }
    example.files.append(.init(path: ExamplePair.newer, text: "topic: cyber-security\n" + amendments))
    if let older {
      example.files.removeAll { $0.path == ExamplePair.olderEdition }
      example.files.append(.init(path: ExamplePair.olderEdition, text: older))
    }
    return example
  }

  private static let addition = """
    add:
      - id: CYB-02
        title: Tests
        class: core-and-mandated
        statement: The supplier tests.
        reason: Stated by the amendment.
        sources: [{ document: later-model, evidence: read }]

    """

  @Test func whatAnAmendmentAddsIsNewWhereTheAmendedEditionWasCaptured() throws {
    let whole = try Examples.report(Self.amending(Self.addition))
    #expect(whole.changes.map(\.kind) == [.added])
    #expect(whole.changes.first?.levels.highest == .breaking)
    let partly = try Examples.report(Self.amending(Self.addition, older: Self.partly("2019-21")))
    #expect(partly.changes.map(\.kind) == [.notCaptured])
    #expect(partly.changes.map(\.certainty) == [.onlyNewer])
  }

  @Test func whatAnAmendmentUnsetsIsGone() throws {
    let change = """
      change:
        - id: CYB-01
          unset: [assurance]
          reason: It is assured no more.

      """
    let report = try Examples.report(Self.amending(change, older: Self.partly("2019-21")))
    #expect(report.changes.map(\.kind) == [.assuranceChanged])
    #expect(report.changes.first?.old == "By hand.")
    #expect(report.changes.first?.new == nil)
    #expect(report.changes.first?.amendedBy == "2021-23")
  }
}
