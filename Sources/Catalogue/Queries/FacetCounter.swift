/// Counts requirements by each of their facets.
struct FacetCounter {
  var catalogue: Catalogue

  /// How many entries of each kind there are, those of none included.
  func entries(
    requirements: Int, provisions: Int, context: Int, gaps: Int, parts: Int,
    further: [(value: String, label: String, count: Int)]
  ) -> Statistics.Facet {
    let counts = [
      ("requirements", "Requirements", requirements), ("provisions", "Provisions", provisions),
      ("context", "Background facts", context), ("gaps", "Gaps", gaps), ("parts", "Parts", parts),
    ]
    return Statistics.Facet(
      name: "entries", label: "Entries", counts: (counts + further).map { .init(value: $0.0, label: $0.1, count: $0.2) }
    )
  }

  /// What an amending edition does itself, and what it takes over.
  func amendments(_ edition: Edition) -> Statistics.Facet {
    let own = (edition.requirements + edition.withdrawn).compactMap(\.amendment).filter { $0.edition == edition.id }
    func count(_ kind: AmendmentNote.Kind) -> Int { own.count { $0.kind == kind } }
    let touched = count(.add) + count(.change) + count(.confirm)
    return Statistics.Facet(
      name: "amendment", label: "Amendments of \(edition.amends ?? "")",
      counts: [
        .init(value: "add", label: "Added", count: count(.add)),
        .init(value: "change", label: "Changed", count: count(.change)),
        .init(value: "withdraw", label: "Withdrawn", count: count(.withdraw)),
        .init(value: "confirm", label: "Confirmed", count: count(.confirm)),
        .init(value: "untouched", label: "Taken over", count: edition.requirements.count - touched),
      ])
  }

  /// Every facet of requirements, and for the inheritable ones how many are stated, inherited and unknown.
  func facets(_ requirements: [Requirement], topicName: (String) -> String) -> [Statistics.Facet] {
    let funds = requirements.flatMap(\.funding.value)
    let parties = requirements.flatMap { requirement in
      // A party with two duties in one requirement is one party of that requirement.
      requirement.duties.value.flatMap(\.by).uniqued
    }
    return [
      complete("class", "Classes", RequirementClass.allCases, requirements.map(\.requirementClass), \.label),
      counted("topic", "Topics", requirements.map(\.topic), ordered: topicOrder(requirements), label: topicName),
      complete("level", "Levels", RequirementLevel.allCases, requirements.compactMap(\.level.value), \.label),
      complete("route", "Routes", Route.allCases, requirements.compactMap(\.route.value), \.label),
      counted("party", "Requirements by party with a duty", parties) { catalogue.partyName($0) },
      counted("duty", "Duties by verb", requirements.flatMap { $0.duties.value.map(\.verb.rawValue) }) {
        Duty.Verb(rawValue: $0)?.label ?? $0
      },
      counted("funding", "Funding sources", funds) { catalogue.funding[$0]?.name ?? $0 },
      counted("standard", "Standards", requirements.flatMap(\.standards.value)) { catalogue.standards[$0]?.name ?? $0 },
      complete(
        "evidence", "Evidence", Evidence.allCases.reversed(), requirements.compactMap(\.evidence), \.label),
      basis("level", requirements.map(\.level.basisName)), basis("duties", requirements.map(\.duties.basisName)),
      basis("standards", requirements.map(\.standards.basisName)),
      basis("funding", requirements.map(\.funding.basisName)), basis("route", requirements.map(\.route.basisName)),
    ]
  }

  /// Values counted, the most frequent first, or in a given order.
  func counted(
    _ name: String, _ title: String, _ values: [String], ordered order: [String]? = nil, label: (String) -> String
  ) -> Statistics.Facet {
    var counts: [String: Int] = [:]
    for value in values { counts[value, default: 0] += 1 }
    let sorted =
      order?.filter { counts[$0] != nil }
      ?? counts.keys.sorted { (-(counts[$0] ?? 0), $0) < (-(counts[$1] ?? 0), $1) }
    return Statistics.Facet(
      name: name, label: title, counts: sorted.map { .init(value: $0, label: label($0), count: counts[$0] ?? 0) })
  }

  /// Values of a closed list counted in its order; what occurs nowhere is shown as 0.
  private func complete<Value: RawRepresentable & Equatable>(
    _ name: String, _ title: String, _ all: [Value], _ values: [Value], _ label: KeyPath<Value, String>
  ) -> Statistics.Facet where Value.RawValue == String {
    Statistics.Facet(
      name: name, label: title,
      counts: all.map { value in
        .init(value: value.rawValue, label: value[keyPath: label], count: values.count { $0 == value })
      })
  }

  private func basis(_ facet: String, _ names: [String]) -> Statistics.Facet {
    Statistics.Facet(
      name: "\(facet)-basis", label: "Basis of \(facet)",
      counts: [("stated", "Stated"), ("inherited", "Inherited"), ("unknown", "Unknown")].map { value, label in
        .init(value: value, label: label, count: names.count { $0 == value })
      })
  }

  private func topicOrder(_ requirements: [Requirement]) -> [String] {
    let topics = requirements.map(\.topic).uniqued
    return topics.enumerated().sorted { left, right in
      (catalogue.topics[left.element]?.order ?? left.offset, left.offset)
        < (catalogue.topics[right.element]?.order ?? right.offset, right.offset)
    }.map(\.element)
  }
}

extension [String] {
  /// Each value once, in order of its first occurrence.
  package var uniqued: [String] {
    var seen: Set<String> = []
    return filter { seen.insert($0).inserted }
  }
}
