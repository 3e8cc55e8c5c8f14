import Catalogue
import Nodes

extension EditionComparison {
  /// Roles that another body holds at the end of the newer edition than at the end of the older one: once each, not
  /// once for every requirement.
  mutating func compareParties(_ older: EditionState, _ newer: EditionState) {
    guard let before = older.roleDay, let after = newer.roleDay else { return }
    let used = Set(parties.map { DutyTable.role(of: $0, context.catalogue) })
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
