import Catalogue
import Nodes

/// Which roles the bodies that duties name hold, as far as registers say, in the time of either side.
struct PartyRoles: Sendable {
  private let old: [String: [String]]
  private let new: [String: [String]]
  private let parents: [String: String]
  private let lastNames: [String: String]
  private let roles: Set<String>

  init(_ catalogue: Catalogue, _ old: Side, _ new: Side) {
    let entries = catalogue.roles.entries
    roles = Set(entries.map(\.id))
    self.old = Self.held(entries, in: old.edition)
    self.new = Self.held(entries, in: new.edition)
    parents = Dictionary(
      entries.compactMap { role in role.partOf.map { (role.id, $0) } }, uniquingKeysWith: { first, _ in first })
    lastNames = Dictionary(
      catalogue.organisations.entries.map { ($0.id, BodyNamesInWords.lastSuccessor(of: $0, in: catalogue)) },
      uniquingKeysWith: { first, _ in first })
  }

  /// The roles of each body: those that it held while the edition was in force, or at any time where it held none then.
  private static func held(_ roles: [Role], in edition: Edition) -> [String: [String]] {
    var all: [String: [String]] = [:]
    var then: [String: [String]] = [:]
    let (from, until) = (edition.inForceFrom ?? edition.published, edition.inForceUntil)
    for role in roles {
      for holder in role.holders {
        all[holder.organisation, default: []].append(role.id)
        let isOver = holder.until.flatMap { end in from.map { end.latest < $0.earliest } } ?? false
        let isToCome = holder.from.flatMap { start in until.map { start.earliest > $0.latest } } ?? false
        if !isOver, !isToCome { then[holder.organisation, default: []].append(role.id) }
      }
    }
    return all.merging(then) { $1 }
  }

  /// What a party may stand for: itself where it is a role, the roles that it holds, or else its last successor.
  func candidates(of party: String, isOld: Bool) -> [String] {
    if roles.contains(party) { return [party] }
    return (isOld ? old : new)[party] ?? [lastNames[party] ?? party]
  }

  func isRole(_ party: String) -> Bool { roles.contains(party) }

  /// The role that another is an arm of.
  func parent(of role: String) -> String? { parents[role] }

  /// The audiences that a party belongs to, a body's by any of its roles.
  func audiences(of party: String) -> Set<Audience> {
    if let audience = Audience.of(party: party) { return [audience] }
    return Set(((old[party] ?? []) + (new[party] ?? [])).compactMap(Audience.of))
  }
}

/// The parties of two entries, each as the roles that it stands for there.
///
/// A body with several roles stands for those that the other side names as well: an edition that names NHS England
/// where the next names the role of commissioner says the same.
struct PartyPair {
  private let roles: PartyRoles
  private let oldNamed: Set<String>
  private let newNamed: Set<String>

  init(_ old: [Duty], _ new: [Duty], _ roles: PartyRoles) {
    self.roles = roles
    func named(_ duties: [Duty], isOld: Bool) -> Set<String> {
      Set(duties.flatMap { $0.by + $0.to + $0.from }.flatMap { roles.candidates(of: $0, isOld: isOld) })
    }
    oldNamed = named(old, isOld: true)
    newNamed = named(new, isOld: false)
  }

  /// The roles of a party of one side; the party itself where its roles do not tell which one is meant.
  func resolved(_ party: String, isOld: Bool) -> [String] {
    let candidates = roles.candidates(of: party, isOld: isOld)
    guard candidates.count > 1 else { return candidates }
    let others = isOld ? newNamed : oldNamed
    let shared = candidates.filter(others.contains)
    return shared.isEmpty ? [party] : shared
  }
}
