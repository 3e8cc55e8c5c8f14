import Catalogue
import Nodes

extension EditionComparison {
  /// Roles that another body holds at the end of the newer edition than at the end of the older one: once each, not
  /// once for every requirement.
  mutating func compareParties(_ older: EditionState, _ newer: EditionState) {
    guard let before = older.roleDay, let after = newer.roleDay else { return }
    let used = Set(
      parties.flatMap { party in
        [true, false].flatMap { context.roles.candidates(of: party, isOld: $0) }
      })
    var reported: Set<RenamedBody> = []
    for role in context.catalogue.roles.entries where used.contains(role.id) {
      let (oldHolders, newHolders) = (Self.last(role.holders(on: before)), Self.last(role.holders(on: after)))
      let (oldIDs, newIDs) = (oldHolders.map(\.organisation), newHolders.map(\.organisation))
      guard !oldIDs.isEmpty, !newIDs.isEmpty, Set(oldIDs) != Set(newIDs) else { continue }
      var change = Change(
        .partyRenamed,
        ChangeSubject(kind: .party, oldIDs: [role.id], newIDs: [role.id], title: role.name, topic: nil))
      change.field = "holders"
      change.oldIDs = oldIDs
      change.newIDs = newIDs
      change.old = oldIDs.map { context.catalogue.partyName($0) }.joined(separator: "; ")
      change.new = newIDs.map { context.catalogue.partyName($0) }.joined(separator: "; ")
      if let from = newHolders.compactMap(\.from).max(by: { $0.earliest < $1.earliest }) {
        change.reason = "From \(from.longText)."
      }
      change.oldPlace = role.origin
      change.newPlace = role.origin
      change.touched = Audience.of(party: role.id).map { [$0] }
      reported.insert(RenamedBody(role: role.id, old: oldIDs.sorted(), new: newIDs.sorted()))
      changes.append(context.sealed(change, isCore: true))
    }
    reportRenamed(except: reported)
  }

  /// Bodies that the entries themselves name differently for one role, where the register's days did not show it.
  private mutating func reportRenamed(except reported: Set<RenamedBody>) {
    let order = renamed.subtracting(reported).sorted { $0.key < $1.key }
    for body in order {
      let role = context.catalogue.roles[body.role]
      var change = Change(
        .partyRenamed,
        ChangeSubject(
          kind: .party, oldIDs: [body.role], newIDs: [body.role],
          title: role?.name ?? context.catalogue.partyName(body.role), topic: nil))
      change.field = "named"
      change.oldIDs = body.old
      change.newIDs = body.new
      change.old = body.old.map { context.catalogue.partyName($0) }.joined(separator: "; ")
      change.new = body.new.map { context.catalogue.partyName($0) }.joined(separator: "; ")
      change.reason = "So named in the duties of either edition."
      change.oldPlace = role?.origin
      change.newPlace = role?.origin
      change.touched = context.roles.audiences(of: body.role)
      changes.append(context.sealed(change, isCore: true))
    }
  }

  /// Every party that a duty of either edition names.
  private var parties: Set<String> {
    var parties: Set<String> = []
    for edition in [context.old.edition, context.new.edition] {
      for place in edition.requirements.indices {
        for duty in edition.requirements[place].duties.value {
          for party in duty.by { parties.insert(party) }
          for party in duty.to { parties.insert(party) }
          for party in duty.from { parties.insert(party) }
        }
      }
    }
    return parties
  }

  /// Where the edge of two holders' times falls into a day that is not known exactly, the one that came last.
  private static func last(_ holders: [Role.Holder]) -> [Role.Holder] {
    let succeeded = Set(
      holders.filter { holder in
        guard let until = holder.until else { return false }
        return holders.contains { other in other.from.map { $0.earliest > until.earliest } ?? false }
      }.map(\.organisation))
    let left = holders.filter { !succeeded.contains($0.organisation) }
    return left.isEmpty ? holders : left
  }
}

/// Bodies that stand for one role, under other names in the newer edition than in the older.
struct RenamedBody: Hashable {
  var role: String
  var old: [String]
  var new: [String]

  /// What they are sorted by.
  var key: String { ([role] + old + new).joined(separator: " ") }
}
