import Catalogue
import Testing

@Suite struct InheritanceTests {
  let catalogue = ExampleLoading.load([
    "topics.yaml": """
    topics:
      - id: cyber-security
        name: Cyber security
        prefixes: [CYB]
        class: core-and-mandated
        order: 18
        defaults:
          route: delivery-partner-contract
          funding: [gp-it-revenue]
          duties: [{ verb: commission, by: [local-commissioner] }]
          standards: [toolkit]
          sources: [{ document: model, at: topic, evidence: related }]
        sources: [{ document: model, evidence: read }]

    """,
    "funding.yaml": """
    funding:
      - { id: gp-it-revenue, name: GP IT revenue, sources: [{ document: model, evidence: read }] }
      - { id: local, name: Local money, sources: [{ document: model, evidence: read }] }

    """,
    "editions/2021-23/edition.yaml": """
    id: "2021-23"
    title: The model
    short_title: The model
    status: superseded
    in_force: { from: 2021-04-01, until: 2023-03-31 }
    classes:
      - { id: core-and-mandated, name: Core, level: must, funding: [local], sources: [{ document: model, evidence: read }] }
      - { id: enhanced, name: Enhanced, level: may, funding: [local], sources: [{ document: model, evidence: read }] }
    sources: [{ document: model, evidence: read }]

    """,
    ExampleLoading.requirements: """
    topic: cyber-security
    requirements:
      - id: CYB-01
        title: Silent
        class: core-and-mandated
        statement: The practice keeps its records safe.
        sources: [{ document: model, evidence: read }]
      - id: CYB-02
        title: Says it all
        class: core-and-mandated
        level: should
        statement: The supplier does another thing.
        duties: [{ verb: provide, by: [practice] }]
        standards: [toolkit]
        funding: [local]
        route: national-service
        sources: [{ document: model, evidence: read }]
      - id: CYB-03
        title: Of another class
        class: enhanced
        statement: The commissioner may do a third thing.
        note: Enhanced.
        sources: [{ document: model, evidence: read }]
      - id: CYB-04
        title: Of a class without defaults
        class: practice-business
        statement: The practice does a fourth thing.
        note: Its own.
        sources: [{ document: model, evidence: read }]
      - id: CYB-05
        title: Silent on another way
        class: core-and-mandated
        statement: The country does a fifth thing.
        route: national-service
        sources: [{ document: model, evidence: read }]

    """,
  ]).catalogue

  func requirement(_ id: String) throws -> Requirement {
    try #require(catalogue.edition("2021-23")?.requirement(id))
  }

  @Test func whereARequirementIsSilentItInheritsFromTopicAndClassWithTheirSources() throws {
    let silent = try requirement("CYB-01")
    #expect(silent.route.value == .deliveryPartnerContract)
    #expect(silent.duties.value.map(\.verb) == [.commission])
    #expect(silent.standards.value == ["toolkit"])
    #expect(silent.level.value == .must)
    guard case .inherited(let from, let sources) = silent.route.basis else {
      Issue.record("the route is \(silent.route.basisName)")
      return
    }
    #expect(from == "topic Cyber security")
    #expect(sources.map(\.place) == ["topic"])
    #expect(silent.level.basis == .inherited(from: "class Core", sources: silent.sources))
  }

  @Test func theTopicsDefaultGoesBeforeTheClasss() throws {
    #expect(try requirement("CYB-01").funding.value == ["gp-it-revenue"])
  }

  @Test func whatIsStatedIsNeverReplaced() throws {
    let stated = try requirement("CYB-02")
    #expect(stated.level.value == .should)
    #expect(stated.funding.value == ["local"])
    #expect(stated.route.value == .nationalService)
    #expect(
      [stated.level.basisName, stated.duties.basisName, stated.standards.basisName, stated.funding.basisName]
        == Array(repeating: "stated", count: 4))
  }

  @Test func aTopicsDefaultsHoldForItsOwnClassOnly() throws {
    let other = try requirement("CYB-03")
    #expect(other.route.isUnknown)
    #expect(other.duties.isUnknown)
    #expect(other.standards.isUnknown)
    #expect(other.funding.value == ["local"])
    #expect(other.level.value == .may)
  }

  @Test func whoDoesWhatOnATopicsUsualWayHasNoPartInARequirementThatGoesAnother() throws {
    let national = try requirement("CYB-05")
    #expect(national.duties.isUnknown && national.duties.value.isEmpty)
    #expect(national.standards.value == ["toolkit"])
  }

  @Test func whereNothingHoldsItIsUnknownAndNotGuessed() throws {
    let unknown = try requirement("CYB-04")
    #expect(unknown.level.isUnknown && unknown.level.value == nil)
    #expect(unknown.funding.isUnknown && unknown.funding.value.isEmpty)
    #expect(unknown.route.value == nil)
  }

  @Test func statedInheritedAndUnknownAreCountedApart() throws {
    let counts = try #require(catalogue.statistics(of: "2021-23"))
    #expect(counts["funding-basis"].counts.map(\.count) == [1, 3, 1])
    #expect(counts["route-basis"].counts.map(\.count) == [2, 1, 2])
  }
}
