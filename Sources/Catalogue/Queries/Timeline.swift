extension Catalogue {
  /// An entry of a requirement's timeline.
  package struct TimelineEntry: Sendable {
    package var owner: String
    package var requirement: Requirement
  }

  /// A requirement in every edition and pack that has it, in order of date.
  package func timeline(of id: String) -> [TimelineEntry] {
    var entries: [TimelineEntry] = []
    for edition in editions {
      if let requirement = edition.requirement(id) {
        entries.append(.init(owner: edition.id, requirement: requirement))
      }
    }
    for pack in packs {
      if let requirement = pack.requirements.first(where: { $0.id == id }) {
        entries.append(.init(owner: pack.id, requirement: requirement))
      }
    }
    return entries
  }

  /// The requirements and provisions that name an id, with the edition or pack they are in.
  package func referrers(to id: String) -> [(owner: String, id: String, title: String)] {
    var found: [(String, String, String)] = []
    func names(_ requirement: Requirement) -> Bool {
      requirement.related.contains(id) || requirement.standards.value.contains(id)
        || requirement.funding.value.contains(id) || requirement.capabilities.contains(id)
        || requirement.frameworks.contains(id) || requirement.services.contains(id)
        || requirement.equipment.contains(id) || requirement.indicators.contains(id)
        || requirement.instruments.contains(id) || requirement.challenges.contains(id) || requirement.topic == id
        || requirement.duties.value.contains { $0.by.contains(id) || $0.to.contains(id) || $0.from.contains(id) }
        || requirement.sources.contains { $0.document == id }
    }
    for edition in editions {
      for requirement in edition.requirements where names(requirement) {
        if edition.amends != nil, requirement.amendment?.edition != edition.id { continue }
        found.append((edition.id, requirement.id, requirement.title))
      }
      for provision in edition.provisions where provision.answeredBy.contains(id) || provision.standards.contains(id) {
        found.append((edition.id, provision.id, provision.title ?? provision.kind))
      }
    }
    for pack in packs {
      for requirement in pack.requirements where names(requirement) {
        found.append((pack.id, requirement.id, requirement.title))
      }
    }
    return found
  }

  /// Every id there is, for near misses.
  package var allIDs: [String] {
    var ids = roles.ids + funding.ids + capabilities.ids + glossary.ids + topics.ids + sources.ids
    for register in itemRegisters { ids += register.ids }
    for edition in editions {
      ids += edition.requirements.map(\.id) + edition.provisions.map(\.id) + edition.context.map(\.id)
    }
    for pack in packs { ids += pack.requirements.map(\.id) + pack.provisions.map(\.id) }
    return ids
  }
}
