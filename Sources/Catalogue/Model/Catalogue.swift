package import Diagnostics

/// Everything in `Catalog/`, as values.
package struct Catalogue: Sendable {
  package var roles = Register<Role>("roles")
  package var organisations = Register<RegisterItem>("organisations")
  package var standards = Register<RegisterItem>("standards")
  package var funding = Register<FundingSource>("funding")
  package var frameworks = Register<RegisterItem>("frameworks")
  package var services = Register<RegisterItem>("services")
  package var instruments = Register<RegisterItem>("instruments")
  package var equipment = Register<RegisterItem>("equipment")
  package var indicators = Register<RegisterItem>("indicators")
  package var capabilities = Register<Capability>("capabilities")
  package var glossary = Register<Term>("glossary")
  package var topics = Register<Topic>("topics")
  package var sources = Register<SourceDocument>("sources")
  /// The integrated care boards of England by name and ODS code, for new workspaces and the search for stray names.
  package var integratedCareBoards = Register<RegisterItem>("integrated-care-boards")
  package var lineage: [LineageEntry] = []
  /// Editions in the order of their dates; amending ones resolved.
  package var editions: [Edition] = []
  package var packs: [Pack] = []

  package init() {}

  /// The edition of an id, nil where there is none.
  package func edition(_ id: String) -> Edition? {
    editions.first { $0.id == id }
  }

  /// The pack of an id, nil where there is none.
  package func pack(_ id: String) -> Pack? {
    packs.first { $0.id == id }
  }

  /// The ids of all editions, then of all packs.
  package var owners: [String] { editions.map(\.id) + packs.map(\.id) }

  /// What a party is called: a role or an organisation.
  package func partyName(_ id: String) -> String {
    roles[id]?.name ?? organisations[id]?.name ?? id
  }

  /// The registers of plain items by name.
  package var itemRegisters: [Register<RegisterItem>] {
    [organisations, standards, frameworks, services, instruments, equipment, indicators, integratedCareBoards]
  }
}

/// A catalogue as it was read, with every finding.
package struct LoadedCatalogue: Sendable {
  package var catalogue: Catalogue
  package var diagnostics: [Diagnostic]
  /// The text of each file by the name used in findings.
  package var sources: [String: SourceText]
}
