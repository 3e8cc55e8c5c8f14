import Catalogue

/// Who names a requirement: found for all of them in one walk.
enum Referrers {
  static func all(
    editions: [Edition], _ editionOwners: [Owner], _ packOwners: [Owner]
  ) -> [String: [SiteModel.Referrer]] {
    var found: [String: [SiteModel.Referrer]] = [:]
    for (index, owner) in (editionOwners + packOwners).enumerated() {
      let edition = index < editions.count ? editions[index] : nil
      for place in owner.requirements.indices {
        // Most name nothing, and a copy of each would cost more than the rest.
        if owner.requirements[place].related.isEmpty, owner.requirements[place].challenges.isEmpty { continue }
        let requirement = owner.requirements[place]
        // What an amending edition takes over from its base is said there.
        if edition?.amends != nil, requirement.amendment?.edition != owner.id { continue }
        let referrer = SiteModel.Referrer(
          address: owner.requirement(requirement.id), owner: owner.shortTitle, id: requirement.id,
          title: requirement.title, kind: "Requirement")
        for id in (requirement.related + requirement.challenges).uniqued { found[id, default: []].append(referrer) }
      }
      for provision in owner.provisions {
        let referrer = SiteModel.Referrer(
          address: owner.provisions(of: provision.kind).at(provision.id), owner: owner.shortTitle, id: provision.id,
          title: provision.title ?? Words.provisionKind(provision.kind), kind: "Statement")
        for id in provision.answeredBy.uniqued { found[id, default: []].append(referrer) }
      }
      for change in edition?.statedChanges ?? [] {
        let referrer = SiteModel.Referrer(
          address: owner.address.at("change-" + change.id), owner: owner.shortTitle, id: change.id,
          title: change.statement, kind: "Stated change")
        for id in change.requirements.uniqued { found[id, default: []].append(referrer) }
      }
    }
    return found
  }
}

/// Ids that an edition does not carry on: withdrawn by an amendment, or moved, split, merged or replaced as lineage
/// says. Nothing is guessed: an id of which nobody recorded anything has no such page.
enum Departures {
  static func all(_ editions: [Edition], lineage: [LineageEntry]) -> [SiteModel.Departure] {
    var departures: [SiteModel.Departure] = []
    for edition in editions {
      var known: [String: SiteModel.Departure] = [:]
      for requirement in edition.withdrawn where edition.requirement(requirement.id) == nil {
        known[requirement.id] = SiteModel.Departure(
          edition: edition.id, id: requirement.id, title: requirement.title, lineage: [],
          amendment: requirement.amendment)
      }
      for line in lineage where line.to.edition == edition.id {
        guard let origin = editions.first(where: { $0.id == line.from.edition }) else { continue }
        for id in line.from.ids where edition.requirement(id) == nil {
          guard let requirement = origin.requirement(id) else { continue }
          let none = SiteModel.Departure(
            edition: edition.id, id: id, title: requirement.title, lineage: [], amendment: nil)
          known[id, default: none].lineage.append(line)
        }
      }
      departures += known.values.sorted { $0.id < $1.id }
    }
    return departures
  }
}
