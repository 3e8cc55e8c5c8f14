import Catalogue
import Diagnostics
import Testing

@Suite struct AmendmentTests {
  let loaded = ExampleLoading.load([
    ExampleLoading.addendumFile: ExampleLoading.addendum, ExampleLoading.requirements: ExampleLoading.base,
    ExampleLoading.amendments: """
    topic: cyber-security
    add:
      - id: CYB-04
        title: Fourth
        class: enhanced
        statement: The supplier offers a fourth thing.
        reason: New.
        section: "5.2"
        note: Enhanced in the addendum.
        sources: [{ document: model, evidence: read }]
    change:
      - { id: CYB-01, reason: A new threat., section: "5.1", level: must, title: First again, unset: [note] }
    withdraw:
      - { id: CYB-03, reason: Done. }
    confirm:
      - { id: CYB-02, reason: Said again., sources: [{ document: model, at: page 2, evidence: read }] }

    """,
  ])

  func edition() throws -> Edition { try #require(loaded.catalogue.edition("2021-addendum")) }

  @Test func theExampleHasNoErrors() {
    #expect(loaded.diagnostics.filter { $0.severity == .error }.map(\.message) == [])
  }

  @Test func theBaseComesFirstInItsOrderThenWhatIsAdded() throws {
    #expect(try edition().requirements.map(\.id) == ["CYB-01", "CYB-02", "CYB-04"])
    #expect(loaded.catalogue.edition("2021-23")?.requirements.map(\.id) == ["CYB-01", "CYB-02", "CYB-03"])
  }

  @Test func anAmendingEditionStandsBehindItsBase() {
    #expect(loaded.catalogue.editions.map(\.id) == ["2019-21", "2021-23", "2021-addendum"])
  }

  @Test func aChangeReplacesWholeKeysAndLeavesTheOthers() throws {
    let changed = try #require(try edition().requirement("CYB-01"))
    #expect(changed.level.value == .must)
    #expect(changed.title == "First again")
    #expect(changed.statement == "The practice keeps its records safe.")
    #expect(changed.standards.value == ["toolkit"])
    #expect(changed.note == nil)
    #expect(loaded.catalogue.edition("2021-23")?.requirement("CYB-01")?.level.value == .should)
  }

  @Test func eachChangedFieldKnowsWhereItWasSet() throws {
    let changed = try #require(try edition().requirement("CYB-01"))
    // That it has no note any more was set, too.
    #expect(changed.fieldOrigins.keys.sorted() == ["level", "note", "title"])
    #expect(changed.fieldOrigins["level"]?.edition == "2021-addendum")
    #expect(changed.fieldOrigins["level"]?.origin.file == "Catalog/" + ExampleLoading.amendments)
    #expect(changed.fieldOrigins["level"]?.origin.line == 12)
    #expect(changed.origin.file == "Catalog/" + ExampleLoading.requirements)
  }

  @Test func anAmendmentKeepsItsReasonAndSection() throws {
    let note = try edition().requirement("CYB-01")?.amendment
    #expect(note?.kind == .change)
    #expect(note?.edition == "2021-addendum")
    #expect(note?.reason == "A new threat.")
    #expect(note?.section == "5.1")
    #expect(try edition().requirement("CYB-04")?.amendment?.kind == .add)
  }

  @Test func whatIsWithdrawnIsGoneButRemembered() throws {
    #expect(try edition().requirement("CYB-03") == nil)
    #expect(try edition().withdrawn.map(\.id) == ["CYB-03"])
    #expect(try edition().withdrawn.first?.amendment?.reason == "Done.")
  }

  @Test func aConfirmationAddsItsEvidence() throws {
    let confirmed = try #require(try edition().requirement("CYB-02"))
    #expect(confirmed.evidence == .read)
    #expect(confirmed.sources.count == 2)
    #expect(confirmed.amendment?.kind == .confirm)
  }

  @Test func whatAnAmendmentChangesOrConfirmsNeedsNoLineage() {
    let ids = ["CYB-01", "CYB-02"].map { id in
      "- { id: \(id), title: T, class: core-and-mandated, statement: \(id)., sources: [{ document: earlier-model, evidence: read }] }"
    }
    let loaded = ExampleLoading.load([
      ExampleLoading.addendumFile: ExampleLoading.addendum, ExampleLoading.requirements: ExampleLoading.base,
      ExampleLoading.amendments: "topic: cyber-security\nconfirm:\n  - { id: CYB-01, reason: Again. }\n",
      "editions/2019-21/requirements/18-cyber-security.yaml":
        "topic: cyber-security\nrequirements:\n  \(ids.joined(separator: "\n  "))\n",
    ])
    let found = loaded.diagnostics.filter { $0.rule == "catalogue/id-without-lineage" }
    #expect(found.map { $0.location?.file } == Array(repeating: "Catalog/" + ExampleLoading.requirements, count: 2))
  }

  @Test(arguments: [
    ("change:\n  - { id: CYB-09, reason: R., level: must }", "'CYB-09' does not exist in 2021-23"),
    ("withdraw:\n  - { id: CYB-10, reason: R. }", "'CYB-10' does not exist in 2021-23"),
    ("change:\n  - { id: CYB-02, reason: R., unset: [note] }", "the base's 'CYB-02' has no 'note' to unset"),
    (
      "add:\n  - { id: CYB-01, title: T, class: enhanced, statement: S., reason: R., sources: [{ document: model, evidence: read }] }",
      "'CYB-01' exists in 2021-23 already"
    ),
    (
      "requirements:\n  - { id: CYB-07, title: T, class: core-and-mandated, statement: S., sources: [{ document: model, evidence: read }] }",
      "an edition that amends another adds with 'add', not with 'requirements'"
    ),
  ])
  func anAmendmentThatDoesNotFitIsAnError(_ text: String, _ message: String) {
    let loaded = ExampleLoading.load([
      ExampleLoading.addendumFile: ExampleLoading.addendum, ExampleLoading.requirements: ExampleLoading.base,
      ExampleLoading.amendments: "topic: cyber-security\n\(text)\n",
    ])
    #expect(loaded.diagnostics.contains { $0.rule == "catalogue/amendment-target" && $0.message == message })
  }

  @Test func theTimelineShowsARequirementInEveryEditionThatHasIt() {
    #expect(loaded.catalogue.timeline(of: "CYB-01").map(\.owner) == ["2021-23", "2021-addendum"])
    #expect(loaded.catalogue.timeline(of: "CYB-03").map(\.owner) == ["2021-23"])
    #expect(loaded.catalogue.timeline(of: "CYB-99").isEmpty)
  }

  @Test func anAddendumIsCountedWholeAndItsAmendmentsApart() throws {
    let counts = try #require(loaded.catalogue.statistics(of: "2021-addendum"))
    #expect(counts.requirements == 3)
    #expect(counts["amendment"].counts.map(\.count) == [1, 1, 1, 1, 0])
  }
}
