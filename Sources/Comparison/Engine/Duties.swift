import Catalogue
import Nodes

/// The duties of an entry by verb and role: an organisation that holds a role counts as the role.
struct DutyTable: Sendable {
  private(set) var verbs: [Duty.Verb] = []
  private(set) var parties: [Duty.Verb: [String]] = [:]
  private(set) var details: [String: Duty] = [:]

  init(_ duties: [Duty], _ catalogue: Catalogue) {
    for duty in duties {
      if !verbs.contains(duty.verb) { verbs.append(duty.verb) }
      for party in duty.by {
        let role = Self.role(of: party, catalogue)
        guard parties[duty.verb]?.contains(role) != true else { continue }
        parties[duty.verb, default: []].append(role)
        var detail = duty
        detail.by = [role]
        detail.to = duty.to.map { Self.role(of: $0, catalogue) }.sorted()
        detail.from = duty.from.map { Self.role(of: $0, catalogue) }.sorted()
        detail.note = nil
        details["\(duty.verb.rawValue) \(role)"] = detail
      }
    }
  }

  static func role(of party: String, _ catalogue: Catalogue) -> String {
    if catalogue.roles[party] != nil { return party }
    let roles = catalogue.roles.entries.filter { $0.holders.contains { $0.organisation == party } }
    return roles.count == 1 ? roles[0].id : party
  }

  /// Whether both say the same, holders and remarks left aside.
  func isSame(as other: DutyTable) -> Bool {
    details.count == other.details.count
      && details.allSatisfy { key, duty in other.details[key].map { duty.agrees(with: $0) } ?? false }
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
    let before = DutyTable(old.duties.value, context.catalogue)
    let after = DutyTable(new.duties.value, context.catalogue)
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

  private mutating func compare(
    _ verb: Duty.Verb, _ before: DutyTable, _ after: DutyTable, _ ground: (certainty: Certainty, amendedBy: String?)
  ) {
    let (oldParties, newParties) = (before.parties[verb] ?? [], after.parties[verb] ?? [])
    let gone = oldParties.filter { !newParties.contains($0) }
    let come = newParties.filter { !oldParties.contains($0) }
    func words(_ parties: [String], _ table: DutyTable) -> String? {
      let duties = parties.compactMap { table.details["\(verb.rawValue) \($0)"] }
      return duties.isEmpty ? nil : duties.map { DutyWords.text($0, context.catalogue) }.joined(separator: "; ")
    }
    func report(_ kind: ChangeKind, _ oldParties: [String], _ newParties: [String]) {
      add(
        kind, "duties.\(verb.rawValue)", ground, old: words(oldParties, before), new: words(newParties, after)
      ) { change in
        change.oldIDs = oldParties
        change.newIDs = newParties
        change.touched = Set((oldParties + newParties).compactMap(Audience.of))
      }
    }
    switch (gone.isEmpty, come.isEmpty) {
    case (false, false): report(.dutyMoved, gone, come)
    case (false, true): report(.dutyRemoved, gone, [])
    case (true, false): report(.dutyAdded, [], come)
    case (true, true): break
    }
    let stayed = oldParties.filter { newParties.contains($0) }.filter { party in
      guard let first = before.details["\(verb.rawValue) \(party)"],
        let second = after.details["\(verb.rawValue) \(party)"]
      else { return false }
      return !first.agrees(with: second)
    }
    if !stayed.isEmpty { report(.dutyChanged, stayed, stayed) }
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
