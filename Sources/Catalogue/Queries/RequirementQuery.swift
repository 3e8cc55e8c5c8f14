/// Picks requirements by any of their facets.
package struct RequirementQuery: Sendable {
  /// Editions and packs to look in; nil for the latest edition with a schedule of its own.
  package var owners: [String]?
  package var requirementClass: RequirementClass?
  package var topic: String?
  package var party: String?
  package var verb: Duty.Verb?
  package var standard: String?
  package var funding: String?
  package var route: Route?
  package var evidence: Evidence?
  package var level: RequirementLevel?
  package var text: String?

  package init() {}

  /// The requirements found, each with the edition or pack it belongs to.
  package func run(on catalogue: Catalogue) -> [(owner: String, requirement: Requirement)] {
    let owners = owners ?? [catalogue.mainEdition?.id].compactMap { $0 }
    var found: [(String, Requirement)] = []
    for owner in owners {
      let requirements =
        catalogue.edition(owner)?.requirements ?? catalogue.pack(owner)?.requirements ?? []
      for requirement in requirements where matches(requirement) { found.append((owner, requirement)) }
    }
    return found
  }

  /// Whether a requirement has every facet asked for.
  package func matches(_ requirement: Requirement) -> Bool {
    if let requirementClass, requirement.requirementClass != requirementClass { return false }
    if let topic, requirement.topic != topic, !requirement.furtherTopics.contains(topic) { return false }
    if party != nil || verb != nil {
      let matches = requirement.duties.value.contains { duty in
        (verb.map { duty.verb == $0 } ?? true) && (party.map { duty.by.contains($0) } ?? true)
      }
      if !matches { return false }
    }
    if let standard, !requirement.standards.value.contains(standard) { return false }
    if let funding, !requirement.funding.value.contains(funding) { return false }
    if let route, requirement.route.value != route { return false }
    if let evidence, requirement.evidence != evidence { return false }
    if let level, requirement.level.value != level { return false }
    if let text {
      let wanted = text.lowercased()
      return requirement.title.lowercased().contains(wanted) || requirement.statement.lowercased().contains(wanted)
    }
    return true
  }
}

extension Catalogue {
  /// The edition that commands use when none is named: the one of which most was captured.
  package var mainEdition: Edition? {
    editions.max { $0.requirements.count < $1.requirements.count }
  }
}
