import Catalogue

/// The catalogue as pages need it: everything that a page would otherwise look for anew is looked up once.
///
/// An object, and one that never changes: every piece of a page has it in hand, and copies of it would be counted.
final class SiteModel: Sendable {
  let input: SiteInput
  let catalogue: Catalogue
  let settings: PublisherSettings
  /// The editions that are published, in order of their dates.
  let editions: [Edition]
  let editionOwners: [Owner]
  let packOwners: [Owner]
  /// For each id the owners that have it, editions first in order of date.
  let timelines: [String: [Place]]
  /// For each id what names it.
  let referrers: [String: [Referrer]]
  /// What lineage says, by edition and id of its beginning and by those of its end.
  let lineageFrom: [String: [LineageEntry]]
  let lineageTo: [String: [LineageEntry]]
  /// Ids that an edition has no more, with what is known of where they went.
  let departed: [Departure]
  /// Their places in that list, by edition and id.
  private let departedPlaces: [String: Int]
  /// By the names of registers: every page leads to several.
  private let registerAddresses: [String: Address]
  /// The requirements as data; none where pages offer none.
  let records: RequirementRecords

  struct Place {
    var owner: Int
    var requirement: Int
    var isPack: Bool
  }

  struct Referrer {
    var address: Address
    var owner: String
    var id: String
    var title: String
    var kind: String
  }

  var owners: [Owner] { editionOwners + packOwners }

  /// Whether nothing is made but the pages.
  var isBare: Bool { input.isBare }

  /// The latest edition that is no draft; what it does not hold may only not have been captured.
  var latest: Edition? { editions.last { $0.amends == nil && !$0.isDraft } }

  /// Whether an edition comes before the latest.
  func isOlder(_ edition: String) -> Bool {
    guard let latest, let place = editions.firstIndex(where: { $0.id == edition }) else { return false }
    return editions[place...].dropFirst().contains { $0.id == latest.id }
  }

  init(_ input: SiteInput) {
    self.input = input
    settings = input.settings
    editions = input.catalogue.editions.filter { input.includesDrafts || !$0.isDraft }
    editionOwners = editions.map { Owner($0, input.catalogue, layout: input.layout) }
    let published = Set(editions.map(\.id))
    // What is not published must not come in by a side door, the export for instance.
    var shown = input.catalogue
    shown.editions = editions
    shown.packs = shown.packs.filter { published.contains($0.edition) }
    let drafts = Set(input.catalogue.editions.map(\.id)).subtracting(published)
    if !drafts.isEmpty {
      shown.glossary = shown.glossary.compactMap { $0.without(drafts) }
    }
    shown.lineage = shown.lineage.filter { published.contains($0.from.edition) && published.contains($0.to.edition) }
    catalogue = shown
    packOwners = shown.packs.map { Owner($0, layout: input.layout) }
    timelines = Self.timelines(editionOwners, packOwners)
    let registers = shown.itemRegisters.map(\.name) + ["roles", "funding", "capabilities", "topics", "sources"]
    registerAddresses = Dictionary(registers.map { ($0, .register($0)) }, uniquingKeysWith: { first, _ in first })
    let owners = input.isBare ? [] : editionOwners + packOwners
    records = RequirementRecords(owners.map { ($0.id, $0.requirements) })
    referrers = Referrers.all(editions: editions, editionOwners, packOwners)
    var from: [String: [LineageEntry]] = [:]
    var to: [String: [LineageEntry]] = [:]
    for line in catalogue.lineage {
      for id in line.from.ids { from[Self.key(line.from.edition, id), default: []].append(line) }
      for id in line.to.ids { to[Self.key(line.to.edition, id), default: []].append(line) }
    }
    lineageFrom = from
    lineageTo = to
    let departed = Departures.all(editions, lineage: shown.lineage)
    self.departed = departed
    departedPlaces = Dictionary(
      departed.enumerated().map { (Self.key($1.edition, $1.id), $0) }, uniquingKeysWith: { first, _ in first })
  }

  static func key(_ edition: String, _ id: String) -> String { edition + " " + id }

  /// What the page of an edition says of an id that it does not carry on; nil where it has no such page.
  func departure(_ edition: String, _ id: String) -> Departure? {
    departedPlaces[Self.key(edition, id)].map { departed[$0] }
  }

  /// The short title of an edition.
  func title(ofEdition id: String) -> String { editions.first { $0.id == id }?.shortTitle ?? id }

  /// The editions and packs that have an id.
  func timeline(_ id: String) -> [(owner: Owner, requirement: Requirement)] {
    (timelines[id] ?? []).map { place in
      let owner = place.isPack ? packOwners[place.owner] : editionOwners[place.owner]
      return (owner, owner.requirements[place.requirement])
    }
  }

  /// The address of a requirement in an edition, or of the page that says where it went; nil where there is neither.
  func address(_ id: String, in edition: String) -> Address? {
    guard let owner = editionOwners.first(where: { $0.id == edition }) else { return nil }
    let isThere = (timelines[id] ?? []).contains { !$0.isPack && editionOwners[$0.owner].id == edition }
    return isThere || departure(edition, id) != nil ? owner.requirement(id) : nil
  }

  /// The address of an entry of a register.
  func address(register: String, _ id: String) -> Address {
    (registerAddresses[register] ?? .register(register)).at(id)
  }

  private static func timelines(_ editions: [Owner], _ packs: [Owner]) -> [String: [Place]] {
    var timelines: [String: [Place]] = [:]
    for (isPack, owners) in [(false, editions), (true, packs)] {
      for (ownerIndex, owner) in owners.enumerated() {
        for index in owner.requirements.indices {
          let place = Place(owner: ownerIndex, requirement: index, isPack: isPack)
          timelines[owner.requirements[index].id, default: []].append(place)
        }
      }
    }
    return timelines
  }
}

extension SiteModel {
  /// The address of a requirement or provision by its id alone: in the owner itself, else in the latest edition that
  /// has it, else in a pack.
  func entry(_ id: String, near owner: Owner) -> Address? {
    if let address = address(id, of: owner) { return address }
    for other in editionOwners.reversed() {
      if let address = address(id, of: other) { return address }
    }
    return packOwners.lazy.compactMap { self.address(id, of: $0) }.first
  }

  private func address(_ id: String, of owner: Owner) -> Address? {
    let isRequirement = (timelines[id] ?? []).contains { place in
      (place.isPack ? packOwners[place.owner] : editionOwners[place.owner]).id == owner.id
    }
    if isRequirement { return owner.requirement(id) }
    return owner.provisions.first { $0.id == id }.map { owner.provisions(of: $0.kind).at(id) }
  }
}
