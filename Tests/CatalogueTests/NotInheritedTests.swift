import Catalogue
import Diagnostics
import Nodes
import Testing

/// Defaults of topics that do not hold in an edition.
@Suite struct NotInheritedTests {
  static let topics = """
    topics:
      - id: cyber-security
        name: Cyber security
        prefixes: [CYB]
        class: core-and-mandated
        order: 18
        defaults:
          funding: [old-fund]
          standards: [old-toolkit]
          route: commissioner-act
          sources: [{ document: model, evidence: read }]
        sources: [{ document: model, evidence: read }]

    """
  static let funding = """
    funding:
      - { id: old-fund, name: Old fund, until: 2018-03, sources: [{ document: model, evidence: read }] }

    """

  private func load(_ edition: String) -> LoadedCatalogue {
    ExampleLoading.load([
      "topics.yaml": Self.topics, "funding.yaml": Self.funding,
      "editions/2021-23/edition.yaml": """
      id: "2021-23"
      title: The model 2021-23
      short_title: 2021-23
      status: superseded
      \(edition)
      sources: [{ document: model, evidence: read }]

      """,
    ])
  }

  @Test(arguments: ["in_force: { from: 2021-04-01, until: 2023-03-31 }", "published: 2021-04-01"])
  func whatIsInheritedHasToBeInForceToo(_ period: String) throws {
    let loaded = load(period)
    let found = loaded.diagnostics.filter { $0.rule == "catalogue/not-in-force" }
    #expect(
      found.map(\.message) == [
        "'old-fund' (until 2018-03) is not in force in the period of edition 2021-23, and inherited",
        "'old-toolkit' (until 2018-03) is not in force in the period of edition 2021-23, and inherited",
      ])
    #expect(found.first?.fix == "state the funding, or name 'funding' under 'not_inherited' of the edition")
  }

  @Test func anEditionCanSayWhichDefaultsDoNotHold() throws {
    let loaded = load("published: 2021-04-01\nnot_inherited: [funding, standards]")
    #expect(loaded.diagnostics.map(\.message) == [])
    let requirement = try #require(loaded.catalogue.edition("2021-23")?.requirement("CYB-01"))
    #expect(requirement.funding.isUnknown && requirement.standards.isUnknown)
    #expect(requirement.route.isInherited)
  }
}
