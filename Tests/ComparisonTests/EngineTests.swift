import Catalogue
import Diagnostics
import Nodes
import Testing

@testable import Comparison

@Suite struct EngineTests {
  @Test func anAcceptedChangeDoesNotFailAndAnExpiredDecisionDoes() throws {
    let report = try Examples.report(ChangeRules.rule(.strengthRaised).failing)
    let change = try #require(report.changes.first { $0.kind == .strengthRaised })
    let file = """
      decisions:
        - { fingerprint: \(change.fingerprint), accepted_by: IT lead, why: in hand, until: 2026-03-31 }

      """
    let loaded = LoadedDecisions.read(Array(file.utf8), file: "accepted.yaml")
    #expect(loaded.diagnostics.map(\.message) == [])
    func failures(_ day: String) -> [String] {
      let applied = AppliedDecisions(loaded.decisions, on: PartialDate(day), to: report.changes)
      return FailureThreshold.breaking.failures(in: report, decisions: applied).map(\.fingerprint)
    }
    #expect(failures("2026-03-31") == [])
    #expect(failures("2026-04-01") == [change.fingerprint])
    #expect(FailureThreshold.none.failures(in: report, decisions: .none).isEmpty)
  }

  @Test func aDecisionOnNothingIsSaid() throws {
    let report = try Examples.report(ExamplePair.same)
    let until = try #require(PartialDate("2030-01-31"))
    let decision = Decision(fingerprint: "aaaaaaaaaaaa", acceptedBy: "A", why: "B", until: until)
    #expect(AppliedDecisions([decision], on: nil, to: report.changes).unused == [decision])
  }

  @Test func aDecisionWithoutAnEndIsAFinding() {
    let file = "decisions:\n  - { fingerprint: aaaaaaaaaaaa, accepted_by: IT lead, why: in hand }\n"
    let loaded = LoadedDecisions.read(Array(file.utf8), file: "accepted.yaml")
    #expect(loaded.diagnostics.hasErrors)
    #expect(loaded.decisions == [])
  }

  @Test func aMisspeltDecisionsFileHasFindings() {
    let loaded = LoadedDecisions.read(Array("decisions:\n  - { fingerprint: abc }\n".utf8), file: "a.yaml")
    #expect(loaded.diagnostics.hasErrors)
  }

  @Test func anUnknownEditionIsOfferedTheNearest() {
    let catalogue = Examples.load(ExamplePair.same).catalogue
    #expect(throws: ComparisonProblem.unknownEdition("2021-32", nearest: "2021-23")) {
      try EditionComparison.compare("2019-21", "2021-32", in: catalogue)
    }
    #expect(throws: ComparisonProblem.sameState("2021-23")) {
      try EditionComparison.compare("2021-23", "2021-23", in: catalogue)
    }
  }

  @Test func lineageToWhatAnEditionDoesNotHaveIsNoComparison() {
    var example = ExamplePair.same
    example.files.append(
      .init(path: "lineage-more.yaml", text: "lineage:\n" + ExamplePair.line("same", "CYB-02", "CYB-01")))
    let catalogue = Examples.load(example).catalogue
    #expect(throws: ComparisonProblem.self) { try EditionComparison.compare("2019-21", "2021-23", in: catalogue) }
  }

  @Test func aRenamedHolderChangesNothing() throws {
    let example = ExamplePair.pair(
      "statement: The CCG keeps a list.\nduties: [{ verb: ensure, by: [ccgs] }]",
      "statement: The ICB keeps a list.\nduties: [{ verb: ensure, by: [icbs] }]")
    let catalogue = Examples.load(example).catalogue
    let report = try EditionComparison.compare("2019-21", "2021-23", in: catalogue)
    #expect(report.changes.map(\.kind) == [.partyRenamed])
    #expect(report.outcomes == [.unchanged: 1])
  }

  @Test func aChangedValueIsReportedOnceAsItsParameter() throws {
    #expect(try Examples.kinds(ChangeRules.rule(.parameterTightened).failing) == [.parameterTightened])
  }

  @Test func aDifferenceOnBackgroundKnowledgeIsNotBreaking() throws {
    let report = try Examples.report(
      ExamplePair.pair(
        "class: enhanced\nsources: [{ document: background, evidence: background, confidence: low }]", ""))
    let change = try #require(report.changes.first { $0.kind == .reclassifiedRaised })
    #expect(change.certainty == .background)
    #expect(change.levels.highest == .review)
  }

  @Test func onlyTheFieldThatRestsOnTheOtherEditionIsNotIndependent() throws {
    let report = try Examples.report(
      ExamplePair.pair(
        "level: must\nstandards: [toolkit]",
        """
        level: must
        standards: [toolkit]
        sources: [{ document: later-model, evidence: read, fields: [class, statement, level] }, \
        { document: earlier-model, evidence: related, fields: [standards] }]
        """))
    #expect(report.changes.map(\.kind) == [.notIndependent])
    #expect(report.changes.first?.field == "standards")
    #expect(report.outcomes == [.notIndependent: 1])
  }

  @Test func theSameDocumentOnBothSidesProvesNothing() throws {
    let report = try Examples.report(
      ExamplePair.pair(
        "sources: [{ document: model, evidence: related }]", "sources: [{ document: model, evidence: related }]"))
    #expect(report.outcomes == [.notIndependent: 1])
  }

  @Test func likelyPairsAreSuggestedAndNotTaken() throws {
    let words = "statement: The supplier tests its backups twice a year and reports what it found."
    let report = try Examples.report(
      ExamplePair.editions(
        [ExamplePair.entry("CYB-01", "", "earlier-model"), ExamplePair.entry("CYB-02", words, "earlier-model")],
        [ExamplePair.entry("CYB-01", "", "later-model"), ExamplePair.entry("CYB-03", words, "later-model")]))
    #expect(report.suggestions.map(\.newID) == ["CYB-03"])
    #expect(Set(report.changes.map(\.kind)) == [.withdrawn, .added])
  }

  @Test func aDefinitionNamesTheRequirementsThatUseTheTerm() throws {
    let report = try Examples.report(ChangeRules.rule(.definitionChanged).failing)
    #expect(report.changes.first { $0.kind == .definitionChanged }?.concerns == ["CYB-01"])
  }

  @Test func placesOfBothSidesAreGiven() throws {
    let change = try #require(try Examples.report(ChangeRules.rule(.strengthRaised).failing).changes.first)
    #expect(change.oldPlace?.file == "Catalog/" + ExamplePair.older)
    #expect(change.newPlace?.file == "Catalog/" + ExamplePair.newer)
  }

  @Test func ofManyThatReadAlikeOnlyTheLikestAreSuggested() throws {
    func entries(_ numbers: ClosedRange<Int>, _ source: String) -> [String] {
      numbers.map { number in
        ExamplePair.entry(
          "CYB-\(number)", "statement: The supplier tests all of its backups twice a year in place \(number).", source,
          title: "Backups tested in place \(number)")
      }
    }
    let report = try Examples.report(
      ExamplePair.editions(
        entries(10...19, "earlier-model"), entries(30...39, "later-model"),
        lineage: ExamplePair.line("same", "CYB-10", "CYB-30")))
    #expect(!report.suggestions.isEmpty)
    for pair in report.suggestions {
      #expect(report.suggestions.count { $0.oldID == pair.oldID } <= 3)
      #expect(report.suggestions.count { $0.newID == pair.newID } <= 3)
    }
  }
}
