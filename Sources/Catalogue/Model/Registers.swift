package import Nodes

/// An entry of a register with an id and dates in force.
package protocol RegisterEntry: Sendable {
  var id: String { get }
  var name: String { get }
  var origin: EntryOrigin { get }
}

/// A register: its entries in the order of the file, found by id.
package struct Register<Entry: RegisterEntry>: Sendable {
  package let name: String
  package private(set) var entries: [Entry] = []
  private var places: [String: Int] = [:]

  init(_ name: String) {
    self.name = name
  }

  /// Adds an entry; false where its id is taken already.
  mutating func add(_ entry: Entry) -> Bool {
    guard places[entry.id] == nil else { return false }
    places[entry.id] = entries.count
    entries.append(entry)
    return true
  }

  package subscript(_ id: String) -> Entry? {
    places[id].map { entries[$0] }
  }

  package var ids: [String] { entries.map(\.id) }

  /// The register with what is made of each entry; without those of which nothing is.
  package func compactMap(_ transform: (Entry) -> Entry?) -> Register {
    var made = Register(name)
    for entry in entries { _ = transform(entry).map { made.add($0) } }
    return made
  }
}

/// An organisation, standard, framework, service, legal instrument, class of equipment or indicator.
package struct RegisterItem: RegisterEntry {
  package var id: String
  package var name: String
  package var code: String?
  package var abbreviation: String?
  package var kind: String?
  package var description: String?
  package var version: String?
  package var publisher: String?
  package var url: String?
  package var from: PartialDate?
  package var until: PartialDate?
  package var succeededBy: [String]
  package var formerNames: [String]
  package var note: String?
  /// Of an indicator: `practice` or `commissioner`.
  package var level: String?
  package var measure: String?
  package var topics: [String]
  package var requirements: [String]
  package var sources: [SourceCitation]
  package var origin: EntryOrigin

  /// Whether it is in force on some day of the period.
  package func isInForce(from start: PartialDate?, until end: PartialDate?) -> Bool {
    if let from, let end, from.earliest > end.latest { return false }
    if let until, let start, until.latest < start.earliest { return false }
    return true
  }

  /// Whether it is in force on a day, as far as its dates are known.
  package func isInForce(on day: PartialDate) -> Bool {
    isInForce(from: day, until: day)
  }
}

/// A role that parties of duties have, and who held it when.
package struct Role: RegisterEntry {
  package struct Holder: Sendable {
    package var organisation: String
    package var from: PartialDate?
    package var until: PartialDate?
    package var note: String?
    package var sources: [SourceCitation]
  }

  package var id: String
  package var name: String
  package var plural: String?
  /// As statements call it.
  package var generalName: String?
  package var description: String?
  /// The role that this one is an arm of: what its holder does, the holder of that one does.
  package var partOf: String?
  package var holders: [Holder]
  package var sources: [SourceCitation]
  package var origin: EntryOrigin

  /// Who held the role on a day.
  package func holders(on day: PartialDate) -> [Holder] {
    holders.filter { holder in
      (holder.from.map { $0.earliest <= day.latest } ?? true)
        && (holder.until.map { $0.latest >= day.earliest } ?? true)
    }
  }
}

/// Where money comes from, with its rules.
package struct FundingSource: RegisterEntry {
  package struct FundingRule: Sendable {
    package var text: String
    package var amount: String?
    package var sources: [SourceCitation]
  }

  package var id: String
  package var name: String
  package var kind: String?
  package var description: String?
  package var from: PartialDate?
  package var until: PartialDate?
  package var succeededBy: [String]
  package var rules: [FundingRule]
  package var note: String?
  package var sources: [SourceCitation]
  package var origin: EntryOrigin

  /// Whether it is in force on some day of the period, as far as its dates are known.
  package func isInForce(from start: PartialDate?, until end: PartialDate?) -> Bool {
    if let from, let end, from.earliest > end.latest { return false }
    if let until, let start, until.latest < start.earliest { return false }
    return true
  }
}

/// A capability of the national catalogue.
package struct Capability: RegisterEntry {
  package var id: String
  package var name: String
  package var group: String?
  package var description: String?
  package var framework: String?
  package var from: PartialDate?
  package var version: String?
  package var standards: [String]
  package var note: String?
  package var sources: [SourceCitation]
  package var origin: EntryOrigin
}

/// A term of the glossary, with its definition in each edition.
package struct Term: RegisterEntry {
  package struct Definition: Sendable {
    /// The editions that define it so; empty where it holds for all.
    package var editions: [String]
    package var text: String
    package var sources: [SourceCitation]
  }

  package var id: String
  package var name: String
  package var abbreviation: String?
  package var isProperName: Bool
  package var definitions: [Definition]
  package var note: String?
  package var origin: EntryOrigin

  /// The definition for an edition, else the one that holds for all.
  package func definition(in edition: String) -> Definition? {
    definitions.first { $0.editions.contains(edition) } ?? definitions.first { $0.editions.isEmpty }
  }

  /// The term as it is without some editions; nil where only these define it.
  package func without(_ editions: Set<String>) -> Term? {
    guard definitions.contains(where: { !editions.isDisjoint(with: $0.editions) }) else { return self }
    var term = self
    term.definitions = definitions.compactMap { definition in
      var definition = definition
      let rest = definition.editions.filter { !editions.contains($0) }
      if rest.isEmpty, !definition.editions.isEmpty { return nil }
      definition.editions = rest
      return definition
    }
    return term.definitions.isEmpty ? nil : term
  }
}

/// A topic of the model, with what its requirements inherit.
package struct Topic: RegisterEntry {
  package struct Defaults: Sendable {
    package var route: Route?
    package var funding: [String]
    package var duties: [Duty]
    package var standards: [String]
    package var sources: [SourceCitation]
  }

  package var id: String
  package var name: String
  package var prefixes: [String]
  package var requirementClass: RequirementClass?
  package var group: String?
  package var order: Int
  package var description: String?
  package var defaults: Defaults
  package var note: String?
  package var sources: [SourceCitation]
  package var origin: EntryOrigin
}

extension Topic {
  /// The topic without its defaults for some keys of requirements.
  func without(_ keys: [String]) -> Topic {
    var topic = self
    if keys.contains("route") { topic.defaults.route = nil }
    if keys.contains("funding") { topic.defaults.funding = [] }
    if keys.contains("duties") { topic.defaults.duties = [] }
    if keys.contains("standards") { topic.defaults.standards = [] }
    return topic
  }
}

/// A document that facts were taken from.
package struct SourceDocument: RegisterEntry {
  package var id: String
  package var title: String
  package var publisher: String?
  package var date: String?
  package var url: String?
  /// The edition that the document belongs to.
  package var edition: String?
  package var kind: String?
  package var note: String?
  package var origin: EntryOrigin

  package var name: String { title }
}

/// A decision on how requirements of one edition continue in another.
package struct LineageEntry: Sendable {
  package enum Kind: String, Sendable, CaseIterable {
    case same, split, merged, moved, replaced
  }

  package struct End: Sendable {
    package var edition: String
    package var ids: [String]
  }

  package var kind: Kind
  package var from: End
  package var to: End
  package var reason: String
  package var origin: EntryOrigin
}
