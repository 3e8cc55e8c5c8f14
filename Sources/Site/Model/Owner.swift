package import Catalogue

/// What has requirements and pages of its own: an edition or a pack. An object for the same reason as the model.
final class Owner: Sendable {
  let id: String
  let title: String
  let shortTitle: String
  /// The short title without what it shares with the others, for where there is little room.
  let label: String
  let isPack: Bool
  let status: String?
  let requirements: [Requirement]
  let provisions: [Provision]
  let context: [ContextEntry]
  let gaps: [Gap]
  /// The topics of an edition, the groups of a pack, in order; only those with requirements.
  let topics: [OwnerTopic]
  /// The topic on whose page a requirement stands, by its id, where requirements have no pages of their own.
  let homes: [String: String]
  /// The places of requirements that belong to a topic besides their own, by the topic.
  let guests: [String: [Int]]

  var address: Address { Address("\(isPack ? "packs" : "editions")/\(id)/") }

  func page(_ name: String) -> Address { Address(address.path + name + "/") }

  /// The page of a requirement, or its place on the page of its topic.
  func requirement(_ id: String) -> Address {
    homes[id].map { topic($0).at(id) } ?? Address(address.path + "requirements/\(id)/")
  }

  func topic(_ id: String) -> Address { Address(address.path + "topics/\(id)/") }
  func provisions(of kind: String) -> Address { Address(address.path + "provisions/\(kind)/") }

  /// The way from the home page to its own.
  var trail: [(name: String, address: Address)] { isPack ? [("Packs", .packs)] : [("Editions", .editions)] }

  init(_ edition: Edition, _ catalogue: Catalogue, layout: SiteLayout) {
    homes = Self.homes(edition.requirements, layout)
    guests = Self.guests(edition.requirements)
    id = edition.id
    title = edition.title
    shortTitle = edition.shortTitle
    label = edition.label
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

  init(_ pack: Pack, layout: SiteLayout) {
    homes = Self.homes(pack.requirements, layout)
    guests = Self.guests(pack.requirements)
    id = pack.id
    title = pack.title
    shortTitle = pack.title
    label = pack.title
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

  /// How many requirements there are of each class, in the order of the classes.
  var classCounts: [Int] {
    topics.reduce(into: [Int](repeating: 0, count: RequirementClass.allCases.count)) { sums, topic in
      for (index, count) in topic.classCounts.enumerated() { sums[index] += count }
    }
  }

  /// The requirements that belong to a topic besides their own, by the topic.
  private static func guests(_ requirements: [Requirement]) -> [String: [Int]] {
    var guests: [String: [Int]] = [:]
    for place in requirements.indices {
      for topic in requirements[place].furtherTopics { guests[topic, default: []].append(place) }
    }
    return guests
  }

  private static func homes(_ requirements: [Requirement], _ layout: SiteLayout) -> [String: String] {
    guard layout == .topicPages else { return [:] }
    return Dictionary(requirements.map { ($0.id, $0.topic) }, uniquingKeysWith: { first, _ in first })
  }

  private static func grouped(_ requirements: [Requirement]) -> [(String, [Requirement])] {
    var groups: [String: [Requirement]] = [:]
    for place in requirements.indices { groups[requirements[place].topic, default: []].append(requirements[place]) }
    return groups.sorted { $0.key < $1.key }
  }
}

extension Edition {
  /// Whether it is published only on demand, and then marked.
  package var isDraft: Bool { status == "draft" }

  /// The short title without what editions have in common, "2021-23" of "GP IT Operating Model 2021-23"; the whole of it
  /// where it does not end with the id.
  package var label: String { shortTitle.hasSuffix(" " + id) ? id : shortTitle }
}

/// A topic as an edition has it, a group of a pack.
struct OwnerTopic {
  let id: String
  let name: String
  let description: String?
  let order: Int
  let requirements: [Requirement]
  /// How many requirements there are of each class, in the order of the classes.
  let classCounts: [Int]

  init(id: String, name: String, description: String?, order: Int, requirements: [Requirement]) {
    self.id = id
    self.name = name
    self.description = description
    self.order = order
    self.requirements = requirements
    let classes = RequirementClass.allCases
    var counts = [Int](repeating: 0, count: classes.count)
    // By place: going over the requirements themselves would copy each.
    for place in requirements.indices {
      if let index = classes.firstIndex(of: requirements[place].requirementClass) { counts[index] += 1 }
    }
    classCounts = counts
  }
}
