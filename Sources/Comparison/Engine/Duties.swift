import Catalogue
import Nodes

/// The duties of an entry by verb and role: an organisation that holds a role counts as the role. A party may have the
/// same verb more than once, to one and then to another.
struct DutyTable: Sendable {
  private(set) var verbs: [Duty.Verb] = []
  /// The parties of each verb, in the order of the entry.
  private(set) var parties: [Duty.Verb: [String]] = [:]
  private var duties: [Duty.Verb: [String: [Duty]]] = [:]
  /// Bodies that were named in place of the role that they hold.
  private(set) var bodies: [String: Set<String>] = [:]

  init(_ duties: [Duty], _ pair: PartyPair, isOld: Bool, _ roles: PartyRoles) {
    func resolved(_ parties: [String]) -> [String] {
      var found: [String] = []
      for role in parties.flatMap({ pair.resolved($0, isOld: isOld) }) where !found.contains(role) {
        found.append(role)
      }
      return found
    }
    for duty in duties {
      if !verbs.contains(duty.verb) { verbs.append(duty.verb) }
      for party in duty.by {
        for role in pair.resolved(party, isOld: isOld) {
          if !roles.isRole(party) { bodies[role, default: []].insert(party) }
          var detail = duty
          detail.by = [role]
          detail.to = resolved(duty.to).sorted()
          detail.from = resolved(duty.from).sorted()
          detail.note = nil
          add(detail, role)
        }
      }
    }
  }

  private mutating func add(_ duty: Duty, _ role: String) {
    if parties[duty.verb]?.contains(role) != true { parties[duty.verb, default: []].append(role) }
    if duties[duty.verb]?[role]?.contains(duty) != true {
      duties[duty.verb, default: [:]][role, default: []].append(duty)
    }
  }

  func duties(_ verb: Duty.Verb, of party: String) -> [Duty] { duties[verb]?[party] ?? [] }

  /// The table with what an arm of a role does as the role's own, where the other table has the role and not the arm:
  /// a body that lets its own regional team act has not given its duty away.
  func aligned(with other: DutyTable, _ roles: PartyRoles) -> DutyTable {
    var table = self
    for verb in verbs {
      let others = other.parties[verb] ?? []
      for arm in parties[verb] ?? [] where !others.contains(arm) {
        guard let whole = roles.parent(of: arm), others.contains(whole), parties[verb]?.contains(whole) != true
        else { continue }
        let own = table.duties(verb, of: arm)
        table.parties[verb] = table.parties[verb]?.map { $0 == arm ? whole : $0 }
        table.duties[verb]?[arm] = nil
        for duty in own {
          var duty = duty
          duty.by = [whole]
          table.add(duty, whole)
        }
      }
    }
    return table
  }

  /// Whether both say the same, holders and remarks left aside.
  func isSame(as other: DutyTable) -> Bool {
    Set(verbs) == Set(other.verbs)
      && verbs.allSatisfy { verb in
        Set(parties[verb] ?? []) == Set(other.parties[verb] ?? [])
          && (parties[verb] ?? []).allSatisfy { party in
            DutyMatch(duties(verb, of: party), other.duties(verb, of: party)).isSame
          }
      }
  }
}

/// Which of the duties of one party became which.
struct DutyMatch {
  private(set) var changed: [(old: Duty, new: Duty)] = []
  private(set) var gone: [Duty]
  private(set) var come: [Duty]

  init(_ before: [Duty], _ after: [Duty]) {
    (gone, come) = (before, after)
    _ = take { $0 == $1 }
    // One duty to two parties is the same as two duties, one to each.
    if Set(gone.flatMap(\.byRecipient)) == Set(come.flatMap(\.byRecipient)) { (gone, come) = ([], []) }
    _ = take { $0.agrees(with: $1) }
    changed = take { _, _ in true }
  }

  var isSame: Bool { changed.isEmpty && gone.isEmpty && come.isEmpty }

  private mutating func take(_ matches: (Duty, Duty) -> Bool) -> [(old: Duty, new: Duty)] {
    var pairs: [(old: Duty, new: Duty)] = []
    var left: [Duty] = []
    for duty in gone {
      if let place = come.firstIndex(where: { matches(duty, $0) }) {
        pairs.append((duty, come.remove(at: place)))
      } else {
        left.append(duty)
      }
    }
    gone = left
    return pairs
  }
}

extension PairComparison {
  mutating func compareDuties() {
    if old.duties.value == new.duties.value {
      _ = judge(
        FieldPair(
          key: "duties", isOldKnown: !old.duties.value.isEmpty, isNewKnown: !new.duties.value.isEmpty, isEqual: true,
          isOldInherited: old.duties.isInherited, isNewInherited: new.duties.isInherited,
          oldSources: old.duties.inheritedSources, newSources: new.duties.inheritedSources))
      return
    }
    let pair = PartyPair(old.duties.value, new.duties.value, context.roles)
    let oldTable = DutyTable(old.duties.value, pair, isOld: true, context.roles)
    let newTable = DutyTable(new.duties.value, pair, isOld: false, context.roles)
    noteRenamed(oldTable, newTable)
    let before = oldTable.aligned(with: newTable, context.roles)
    let after = newTable.aligned(with: oldTable, context.roles)
    let field = FieldPair(
      key: "duties", isOldKnown: !old.duties.value.isEmpty, isNewKnown: !new.duties.value.isEmpty,
      isEqual: before.isSame(as: after), isOldInherited: old.duties.isInherited,
      isNewInherited: new.duties.isInherited, oldSources: old.duties.inheritedSources,
      newSources: new.duties.inheritedSources)
    guard let ground = judge(field) else { return }
    for verb in before.verbs + after.verbs.filter({ !before.verbs.contains($0) }) {
      compare(verb, before, after, ground)
    }
  }

  /// Bodies that stand for one role on both sides under different names.
  private mutating func noteRenamed(_ before: DutyTable, _ after: DutyTable) {
    for (role, bodies) in before.bodies {
      guard let others = after.bodies[role], others.isDisjoint(with: bodies) else { continue }
      renamed.insert(RenamedBody(role: role, old: bodies.sorted(), new: others.sorted()))
    }
  }

  private mutating func compare(
    _ verb: Duty.Verb, _ before: DutyTable, _ after: DutyTable, _ ground: (certainty: Certainty, amendedBy: String?)
  ) {
    let (oldParties, newParties) = (before.parties[verb] ?? [], after.parties[verb] ?? [])
    let gone = oldParties.filter { !newParties.contains($0) }
    let come = newParties.filter { !oldParties.contains($0) }
    func duties(_ parties: [String], _ table: DutyTable) -> [Duty] { parties.flatMap { table.duties(verb, of: $0) } }
    func report(_ kind: ChangeKind, _ oldDuties: [Duty], _ newDuties: [Duty]) {
      let context = context
      func words(_ duties: [Duty]) -> String? {
        duties.isEmpty ? nil : duties.map { DutyWords.text($0, context.catalogue) }.joined(separator: "; ")
      }
      add(kind, "duties.\(verb.rawValue)", ground, old: words(oldDuties), new: words(newDuties)) { change in
        change.oldIDs = Self.parties(of: oldDuties)
        change.newIDs = Self.parties(of: newDuties)
        change.touched = (change.oldIDs + change.newIDs).reduce(into: []) { touched, party in
          touched.formUnion(context.roles.audiences(of: party))
        }
      }
    }
    let (goneDuties, comeDuties) = (duties(gone, before), duties(come, after))
    switch (gone.isEmpty, come.isEmpty) {
    case (false, false): report(.dutyMoved, goneDuties, comeDuties)
    case (false, true): report(.dutyRemoved, goneDuties, [])
    case (true, false): report(.dutyAdded, [], comeDuties)
    case (true, true): break
    }
    let stayed = oldParties.filter { newParties.contains($0) }.map { party in
      DutyMatch(before.duties(verb, of: party), after.duties(verb, of: party))
    }
    let changed = stayed.flatMap(\.changed)
    if !changed.isEmpty { report(.dutyChanged, changed.map(\.old), changed.map(\.new)) }
    let (fewer, more) = (stayed.flatMap(\.gone), stayed.flatMap(\.come))
    if !fewer.isEmpty { report(.dutyRemoved, fewer, []) }
    if !more.isEmpty { report(.dutyAdded, [], more) }
  }

  private static func parties(of duties: [Duty]) -> [String] {
    var parties: [String] = []
    for party in duties.flatMap(\.by) where !parties.contains(party) { parties.append(party) }
    return parties
  }
}

extension Duty {
  /// Whether nothing that both say differs: a recipient, an instrument or a day that only one names is no difference.
  func agrees(with other: Duty) -> Bool {
    func agree(_ first: [String], _ second: [String]) -> Bool { first.isEmpty || second.isEmpty || first == second }
    return agree(to, other.to) && agree(from, other.from)
      && (instrument == nil || other.instrument == nil || instrument == other.instrument)
      && (since == nil || other.since == nil || PartialDate.agree(since, other.since))
  }

  /// The same as a duty to each of those that it is owed to.
  fileprivate var byRecipient: [Duty] {
    guard to.count > 1 else { return [self] }
    return to.map { recipient in
      var duty = self
      duty.to = [recipient]
      return duty
    }
  }
}

/// A duty in words.
enum DutyWords {
  static func text(_ duty: Duty, _ catalogue: Catalogue) -> String {
    func names(_ parties: [String]) -> String { parties.map { catalogue.partyName($0) }.joined(separator: ", ") }
    var text = "\(duty.verb.label): \(names(duty.by))"
    if !duty.from.isEmpty { text += " from \(names(duty.from))" }
    if !duty.to.isEmpty { text += " to \(names(duty.to))" }
    if let instrument = duty.instrument { text += " under \(catalogue.instruments[instrument]?.name ?? instrument)" }
    if let since = duty.since { text += " (since \(since.longText))" }
    return text
  }
}
