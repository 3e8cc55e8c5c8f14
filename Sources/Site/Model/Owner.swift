import Catalogue

/// What has requirements and pages of its own: an edition or a pack.
struct Owner {
  var id: String
  var title: String
  var shortTitle: String
  var isPack: Bool
  var status: String?
  var requirements: [Requirement]
  var provisions: [Provision]
  var context: [ContextEntry]
  var gaps: [Gap]
  /// The topics of an edition, the groups of a pack, in order; only those with requirements.
  var topics: [OwnerTopic]

  var address: Address { Address("\(isPack ? "packs" : "editions")/\(id)/") }

  func page(_ name: String) -> Address { Address(address.path + name + "/") }
  func requirement(_ id: String) -> Address { Address(address.path + "requirements/\(id)/") }
  func topic(_ id: String) -> Address { Address(address.path + "topics/\(id)/") }
  func provisions(of kind: String) -> Address { Address(address.path + "provisions/\(kind)/") }

  /// The way from the home page to its own.
  var trail: [(name: String, address: Address)] { isPack ? [("Packs", .packs)] : [("Editions", .editions)] }

  init(_ edition: Edition, _ catalogue: Catalogue) {
    id = edition.id
    title = edition.title
    shortTitle = edition.shortTitle
    isPack = false
    status = edition.status
    requirements = edition.requirements
    provisions = edition.provisions
    context = edition.context
    gaps = edition.gaps
    topics = Self.grouped(edition.requirements).map { id, requirements in
      let topic = catalogue.topics[id]
      return OwnerTopic(
        id: id, name: topic?.name ?? id, description: topic?.description, order: topic?.order ?? Int.max,
        requirements: requirements)
    }.sorted { ($0.order, $0.id) < ($1.order, $1.id) }
  }

  init(_ pack: Pack) {
    id = pack.id
    title = pack.title
    shortTitle = pack.title
    isPack = true
    status = pack.status
    requirements = pack.requirements
    provisions = pack.provisions
    context = pack.context
    gaps = pack.gaps
    topics = Self.grouped(pack.requirements).map { id, requirements in
      let group = pack.groups.first { $0.id == id }
      return OwnerTopic(
        id: id, name: group?.title ?? id, description: nil, order: group?.order ?? Int.max, requirements: requirements)
    }.sorted { ($0.order, $0.id) < ($1.order, $1.id) }
  }

  private static func grouped(_ requirements: [Requirement]) -> [(String, [Requirement])] {
    var groups: [String: [Requirement]] = [:]
    for requirement in requirements { groups[requirement.topic, default: []].append(requirement) }
    return groups.sorted { $0.key < $1.key }
  }
}

/// A topic as an edition has it, or a group of a pack.
struct OwnerTopic {
  var id: String
  var name: String
  var description: String?
  var order: Int
  var requirements: [Requirement]
}
