/// What an edition or pack holds, counted.
package struct Statistics: Sendable {
  /// How often a value of a facet occurs.
  package struct Count: Sendable, Hashable {
    /// The value as files write it.
    package var value: String
    /// The value in words.
    package var label: String
    package var count: Int
  }

  /// All values of one facet.
  package struct Facet: Sendable, Hashable {
    package var name: String
    package var label: String
    package var counts: [Count]

    /// The count of a value; 0 where it does not occur.
    package subscript(_ value: String) -> Int {
      counts.first { $0.value == value }?.count ?? 0
    }
  }

  /// The edition's or pack's id.
  package var owner: String
  package var title: String
  package var facets: [Facet]

  /// The names that facets can have.
  package static let facetNames = [
    "entries", "amendment", "class", "topic", "level", "route", "party", "duty", "funding", "standard", "evidence",
    "level-basis", "duties-basis", "standards-basis", "funding-basis", "route-basis", "provision", "context", "part",
  ]

  /// The counts of a facet by name; empty where there is no such facet.
  package subscript(_ facet: String) -> Facet {
    facets.first { $0.name == facet } ?? Facet(name: facet, label: facet, counts: [])
  }

  /// The number of requirements.
  package var requirements: Int { self["entries"]["requirements"] }
}

extension Statistics {
  /// Counts an edition. Of one that amends another the resolved requirements are counted, and its amendments apart.
  package init(_ edition: Edition, in catalogue: Catalogue) {
    let counter = FacetCounter(catalogue: catalogue)
    let parts = EditionPart.Captured.allCases.map { captured in
      Count(
        value: captured.rawValue, label: captured.label, count: edition.parts.count { $0.captured == captured })
    }
    var facets = [
      counter.entries(
        requirements: edition.requirements.count, provisions: edition.provisions.count, context: edition.context.count,
        gaps: edition.gaps.count, parts: edition.parts.count,
        further: [
          ("stated-changes", "Stated changes", edition.statedChanges.count),
          ("disagreements", "Disagreements", edition.disagreements.count),
        ])
    ]
    if edition.amends != nil { facets.append(counter.amendments(edition)) }
    facets += counter.facets(edition.requirements) { catalogue.topics[$0]?.name ?? $0 }
    facets.append(counter.counted("provision", "Provisions by kind", edition.provisions.map(\.kind)) { $0 })
    facets.append(counter.counted("context", "Background facts by reason", edition.context.map(\.reason)) { $0 })
    facets.append(Facet(name: "part", label: "Parts of the edition", counts: parts))
    self.init(owner: edition.id, title: edition.shortTitle, facets: facets)
  }

  /// Counts a pack; its topics are its groups.
  package init(_ pack: Pack, in catalogue: Catalogue) {
    let counter = FacetCounter(catalogue: catalogue)
    var facets = [
      counter.entries(
        requirements: pack.requirements.count, provisions: pack.provisions.count, context: pack.context.count,
        gaps: pack.gaps.count, parts: 0, further: [("choices", "Choices", pack.choices.count)])
    ]
    facets += counter.facets(pack.requirements) { group in
      pack.groups.first { $0.id == group }?.title ?? group
    }
    facets.append(counter.counted("provision", "Provisions by kind", pack.provisions.map(\.kind)) { $0 })
    self.init(owner: pack.id, title: pack.title, facets: facets)
  }
}

extension Catalogue {
  /// The counts of every edition in order of date, then of every pack.
  package var statistics: [Statistics] {
    editions.map { Statistics($0, in: self) } + packs.map { Statistics($0, in: self) }
  }

  /// The counts of one edition or pack; nil where there is none of that id.
  package func statistics(of owner: String) -> Statistics? {
    edition(owner).map { Statistics($0, in: self) } ?? pack(owner).map { Statistics($0, in: self) }
  }
}
