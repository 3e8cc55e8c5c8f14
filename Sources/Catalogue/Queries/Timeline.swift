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

  /// Whatever names an id: requirements, provisions and stated changes with the edition or pack they are in, entries of
  /// registers with the register.
  package func referrers(to id: String) -> [(owner: String, id: String, title: String)] {
    var found: [(String, String, String)] = []
    for edition in editions {
      for requirement in edition.requirements where requirement.names(id) {
        if edition.amends != nil, requirement.amendment?.edition != edition.id { continue }
        found.append((edition.id, requirement.id, requirement.title))
      }
      for provision in edition.provisions where provision.names(id) {
        found.append((edition.id, provision.id, provision.title ?? provision.kind))
      }
      for change in edition.statedChanges where change.requirements.contains(id) {
        found.append((edition.id, change.id, change.statement))
      }
      for gap in edition.gaps where gap.topics.contains(id) { found.append((edition.id, gap.id, gap.title)) }
    }
    for pack in packs {
      for requirement in pack.requirements where requirement.names(id) {
        found.append((pack.id, requirement.id, requirement.title))
      }
      for provision in pack.provisions where provision.names(id) {
        found.append((pack.id, provision.id, provision.title ?? provision.kind))
      }
      for choice in pack.choices where choice.of.contains(id) { found.append((pack.id, choice.id, choice.title)) }
    }
    return found + registerEntries(naming: id)
  }

  private func registerEntries(naming id: String) -> [(String, String, String)] {
    var found: [(String, String, String)] = []
    for register in itemRegisters {
      for item in register.entries
      where item.succeededBy.contains(id) || item.topics.contains(id) || item.requirements.contains(id) {
        found.append((register.name, item.id, item.name))
      }
    }
    for role in roles.entries where role.holders.contains(where: { $0.organisation == id }) {
      found.append(("roles", role.id, role.name))
    }
    for fund in funding.entries where fund.succeededBy.contains(id) { found.append(("funding", fund.id, fund.name)) }
    for capability in capabilities.entries where capability.standards.contains(id) || capability.framework == id {
      found.append(("capabilities", capability.id, capability.name))
    }
    for topic in topics.entries
    where topic.defaults.funding.contains(id) || topic.defaults.standards.contains(id)
      || topic.defaults.duties.contains(where: { $0.names(id) })
    {
      found.append(("topics", topic.id, topic.name))
    }
    return found
  }

  /// Every id there is, for near misses.
  package var allIDs: [String] {
    var ids = roles.ids + funding.ids + capabilities.ids + glossary.ids + topics.ids + sources.ids
    for register in itemRegisters { ids += register.ids }
    for edition in editions {
      ids += edition.requirements.map(\.id) + edition.provisions.map(\.id) + edition.context.map(\.id)
      ids += edition.gaps.map(\.id) + edition.statedChanges.map(\.id) + edition.disagreements.map(\.id)
    }
    for pack in packs { ids += pack.requirements.map(\.id) + pack.provisions.map(\.id) }
    return ids
  }
}

extension Duty {
  /// Whether a party or instrument of it has an id.
  fileprivate func names(_ id: String) -> Bool {
    by.contains(id) || to.contains(id) || from.contains(id) || instrument == id
  }
}

extension Requirement {
  fileprivate func names(_ id: String) -> Bool {
    let lists = [
      related, standards.value, funding.value, capabilities, frameworks, services, equipment, indicators, instruments,
      challenges, furtherTopics,
    ]
    return topic == id || lists.contains { $0.contains(id) } || duties.value.contains { $0.names(id) }
      || sources.contains { $0.document == id }
  }
}

extension Provision {
  fileprivate func names(_ id: String) -> Bool {
    let lists = [answeredBy, standards, funding, frameworks, services, instruments, topics]
    return lists.contains { $0.contains(id) } || duties.contains { $0.names(id) }
      || sources.contains { $0.document == id }
  }
}
