package import Nodes

/// A timescale of a requirement or provision, with who is bound by it.
package struct DatedAction: Sendable {
  /// How it stands on the day asked for.
  package enum State: String, Sendable, CaseIterable {
    /// Done when published, or its last day has passed.
    case spent
    /// Began on its day and goes on.
    case running
    /// Has a day that has not passed.
    case due
    /// Happens again and again.
    case recurring
    /// Hangs on an event, or has no date.
    case undated

    /// The state in words.
    package var label: String {
      switch self {
      case .spent: "History"
      case .running: "In force"
      case .due: "Due"
      case .recurring: "Recurring"
      case .undated: "On an event"
      }
    }
  }

  package var owner: String
  package var id: String
  package var title: String
  package var timescale: Timescale
  /// Roles and organisations that have a duty in the entry.
  package var parties: [String]
  package var state: State

  /// The day by which it is ordered: the date, else the date of the plan, else the end.
  package var date: PartialDate? { timescale.date ?? timescale.orPlanBy ?? timescale.until }
}

/// Finds dated duties.
package struct ActionQuery: Sendable {
  /// Editions and packs to look in; nil for all.
  package var owners: [String]?
  package var party: String?
  package var from: PartialDate?
  package var to: PartialDate?
  /// The day on which the rest of the world stands; what was due before is history.
  package var asAt: PartialDate

  package init(asAt: PartialDate) {
    self.asAt = asAt
  }

  /// The actions in order of their dates: history first, then what began and goes on, what is due, what hangs on an
  /// event, and recurring ones last.
  package func run(on catalogue: Catalogue) -> [DatedAction] {
    let roles = party.map { party in
      Set(catalogue.roles.entries.filter { $0.holders.contains { $0.organisation == party } }.map(\.id) + [party])
    }
    var found: [DatedAction] = []
    func add(_ owner: String, _ id: String, _ title: String, _ duties: [Duty], _ timescales: [Timescale]) {
      let parties = duties.flatMap(\.by).uniqued
      if let roles, roles.isDisjoint(with: parties) { return }
      for timescale in timescales where matches(timescale) {
        found.append(
          DatedAction(
            owner: owner, id: id, title: title, timescale: timescale, parties: parties, state: state(timescale)))
      }
    }
    for edition in catalogue.editions where owners?.contains(edition.id) ?? true {
      for requirement in edition.requirements {
        // Asked for by name an amending edition is shown whole; among all, what it takes over stands with its base.
        if owners == nil, edition.amends != nil, requirement.amendment?.edition != edition.id { continue }
        add(edition.id, requirement.id, requirement.title, requirement.duties.value, requirement.timescales)
      }
      for provision in edition.provisions {
        add(edition.id, provision.id, provision.title ?? provision.statement, provision.duties, provision.timescales)
      }
    }
    for pack in catalogue.packs where owners?.contains(pack.id) ?? true {
      for requirement in pack.requirements {
        add(pack.id, requirement.id, requirement.title, requirement.duties.value, requirement.timescales)
      }
      for provision in pack.provisions {
        add(pack.id, provision.id, provision.title ?? provision.statement, provision.duties, provision.timescales)
      }
    }
    let order = found.enumerated().map { (key: sortKey($0.element), offset: $0.offset, action: $0.element) }
    return order.sorted { ($0.key.group, $0.key.day, $0.offset) < ($1.key.group, $1.key.day, $1.offset) }.map(\.action)
  }

  private func sortKey(_ action: DatedAction) -> (group: Int, day: Int) {
    let day = action.date?.earliest ?? Int.max
    return switch action.state {
    case .spent: (0, action.date?.earliest ?? 0)
    case .running: (1, day)
    case .due: (2, day)
    case .undated: (3, day)
    case .recurring: (4, day)
    }
  }

  /// Whether a timescale touches the period asked for; what has no date does only where no period is asked for.
  private func matches(_ timescale: Timescale) -> Bool {
    guard from != nil || to != nil else { return true }
    let days = [timescale.date, timescale.orPlanBy, timescale.until].compactMap { $0 }
    guard let first = days.map(\.earliest).min(), let last = days.map(\.latest).max() else { return false }
    // What begins on a day and has no end goes on.
    let isOpen = timescale.until == nil && (timescale.kind == .from || timescale.kind == .recurring)
    if let from, last < from.earliest, !isOpen { return false }
    if let to, first > to.latest { return false }
    return true
  }

  private func state(_ timescale: Timescale) -> DatedAction.State {
    if timescale.status == "done" { return .spent }
    let end = timescale.until ?? timescale.orPlanBy ?? timescale.date
    if timescale.kind == .recurring {
      return timescale.until.map { $0.latest < asAt.earliest } == true ? .spent : .recurring
    }
    guard let end else { return .undated }
    if timescale.kind == .from, timescale.until == nil, let date = timescale.date, date.latest < asAt.earliest {
      return .running
    }
    return end.latest < asAt.earliest ? .spent : .due
  }
}
