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
