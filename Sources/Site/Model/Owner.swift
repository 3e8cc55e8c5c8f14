package import Catalogue
import Nodes

/// What has requirements and pages of its own: an edition or a pack. An object for the same reason as the model.
final class Owner: Sendable {
  let id: String
  let title: String
  let shortTitle: String
  /// The short title without what it shares with the others, for where there is little room.
  let label: String
  /// The short title as a part of a sentence.
  let phrase: String
  let isPack: Bool
  let status: String?
  let requirements: [Requirement]
  let provisions: [Provision]
  let context: [ContextEntry]
  let gaps: [Gap]
  /// The topics of an edition, the groups of a pack, in order; only those with requirements.
  let topics: [OwnerTopic]
  /// The places of requirements that belong to a topic besides their own, by the topic.
  let guests: [String: [Int]]

  let address: Address
  /// The address of each requirement, or of its place on the page of its topic, by its place in the list.
  let requirementAddresses: [Address]
  /// The statement of each requirement with its values, by its place in the list: topics, requirements and search show
  /// them all.
  let statements: [InlineText]
  /// The places of requirements by their ids.
  private let places: [String: Int]

  func page(_ name: String) -> Address { Address(address.path + name + "/") }

  /// The page of a requirement, or its place on the page of its topic.
  func requirement(_ id: String) -> Address {
    places[id].map { requirementAddresses[$0] } ?? Self.requirementPage(id, below: address)
  }

  func topic(_ id: String) -> Address { Self.topic(id, below: address) }

  /// The statement of one of its requirements with its values.
  func statement(of requirement: Requirement) -> InlineText {
    places[requirement.id].map { statements[$0] } ?? Self.statement(requirement)
  }

  private static func statement(_ requirement: Requirement) -> InlineText {
    InlineText(requirement.statement { ParameterText.text($0) })
  }

  private static func statements(_ requirements: [Requirement]) -> [InlineText] {
    Parallel.map(Array(requirements.indices)) { statement(requirements[$0]) }
  }

  private static func requirementPage(_ id: String, below address: Address) -> Address {
    Address(address.path + "requirements/" + id + "/")
  }

  private static func topic(_ id: String, below address: Address) -> Address {
    Address(address.path + "topics/" + id + "/")
  }

  func provisions(of kind: String) -> Address { Address(address.path + "provisions/\(kind)/") }

  /// The way from the home page to its own.
  var trail: [(name: String, address: Address)] { isPack ? [("Packs", .packs)] : [("Editions", .editions)] }

  init(_ edition: Edition, _ catalogue: Catalogue, layout: SiteLayout) {
    guests = Self.guests(edition.requirements)
    address = Address("editions/\(edition.id)/")
    requirementAddresses = Self.addresses(edition.requirements, below: address, layout)
    places = Self.places(edition.requirements)
    statements = Self.statements(edition.requirements)
    id = edition.id
    title = edition.title
    shortTitle = edition.shortTitle
    phrase = edition.label == edition.shortTitle ? "the " + edition.shortTitle : edition.shortTitle
    label = edition.label + (edition.isDraft ? " (draft)" : "")
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
    guests = Self.guests(pack.requirements)
    address = Address("packs/\(pack.id)/")
    requirementAddresses = Self.addresses(pack.requirements, below: address, layout)
    places = Self.places(pack.requirements)
    statements = Self.statements(pack.requirements)
    id = pack.id
    title = pack.title
    shortTitle = pack.title
    phrase = pack.title
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

  private static func addresses(
    _ requirements: [Requirement], below address: Address, _ layout: SiteLayout
  ) -> [Address] {
    requirements.indices.map { place in
      let id = requirements[place].id
      switch layout {
      case .requirementPages: return requirementPage(id, below: address)
      case .topicPages: return topic(requirements[place].topic, below: address).at(id)
      }
    }
  }

  private static func places(_ requirements: [Requirement]) -> [String: Int] {
    Dictionary(requirements.indices.map { (requirements[$0].id, $0) }, uniquingKeysWith: { first, _ in first })
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
