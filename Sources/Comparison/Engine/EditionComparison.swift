package import Catalogue
package import Nodes

/// Compares two editions by meaning. A pure function: the same catalogue gives the same report.
package struct EditionComparison {
  let context: ComparisonContext
  var changes: [Change] = []
  var outcomes: [PairOutcome: Int] = [:]
  private var audienceOutcomes: [Audience: [PairOutcome: Int]] = [:]
  var lineage: [LineageUse] = []
  /// Requirements on either side that nothing has taken yet.
  private var openOld: [Requirement] = []
  private var openNew: [Requirement] = []
  /// How the pairs came out that stated changes speak of, by the newer id.
  var pairs: [String: PairFindings] = [:]
  /// Bodies that the duties of the two editions name differently for one role.
  var renamed: Set<RenamedBody> = []
  var takenOld: Set<String> = []
  var takenNew: Set<String> = []

  /// Compares the states that two names mean, of a day where one is given.
  package static func compare(
    _ older: String, _ newer: String, asAt day: PartialDate? = nil, in catalogue: Catalogue,
    words: OfficialWords = OfficialWords()
  ) throws(ComparisonProblem) -> ComparisonReport {
    let older = try EditionState.find(older, asAt: day, in: catalogue)
    let newer = try EditionState.find(newer, asAt: day, in: catalogue)
    return try compare(older, newer, asAt: day, in: catalogue, words: words)
  }

  /// Compares two states.
  package static func compare(
    _ older: EditionState, _ newer: EditionState, asAt day: PartialDate? = nil, in catalogue: Catalogue,
    words: OfficialWords = OfficialWords()
  ) throws(ComparisonProblem) -> ComparisonReport {
    guard older.edition.id != newer.edition.id else { throw .sameState(older.edition.id) }
    let context = ComparisonContext(catalogue, older.edition, newer.edition, words)
    guard (context.old.pack == nil) == (context.new.pack == nil) else {
      throw .differentKinds(older.edition.id, newer.edition.id)
    }
    try LineageCheck.check(context)
    var comparison = EditionComparison(context: context)
    comparison.match()
    comparison.compareOpen()
    comparison.compareProvisions()
    comparison.compareTopicParts()
    comparison.compareClasses()
    comparison.comparePackParts()
    comparison.compareDefinitions()
    comparison.compareParties(older, newer)
    comparison.judgeStatements()
    let suggestions = Suggestions.of(comparison.openOld, comparison.openNew)
    return ComparisonReport(
      older: ComparedEdition(older, context.old), newer: ComparedEdition(newer, context.new), asAt: day,
      changes: UniqueFingerprints.applied(to: comparison.changes), outcomes: comparison.outcomes,
      audienceOutcomes: comparison.audienceOutcomes, lineage: comparison.lineage, suggestions: suggestions,
      labels: labels(catalogue))
  }

  private static func labels(_ catalogue: Catalogue) -> [String: String] {
    let labels = catalogue.editions.map { ($0.id, $0.label) } + catalogue.packs.map { ($0.id, $0.title) }
    return Dictionary(labels, uniquingKeysWith: { first, _ in first })
  }

  init(context: ComparisonContext) {
    self.context = context
  }

  /// Pairs by lineage first, then by id; what is left is open.
  mutating func match() {
    let links = LineageMap(context.catalogue, context.old, context.new).links
    for link in links { take(link) }
    let (old, new) = (context.old.edition, context.new.edition)
    for place in new.requirements.indices {
      let id = new.requirements[place].id
      guard !takenNew.contains(id), !takenOld.contains(id), let before = old.requirement(id) else { continue }
      takenOld.insert(id)
      takenNew.insert(id)
      compare(before, new.requirements[place], .whole)
    }
    openOld = Self.left(old.requirements, takenOld)
    openNew = Self.left(new.requirements, takenNew)
  }

  private static func left(_ requirements: [Requirement], _ taken: Set<String>) -> [Requirement] {
    requirements.indices.filter { !taken.contains(requirements[$0].id) }.map { requirements[$0] }
  }

  private mutating func take(_ link: LineageMap.Link) {
    let before = link.old.compactMap { context.old.edition.requirement($0) }
    let after = link.new.compactMap { context.new.edition.requirement($0) }
    guard !before.isEmpty, !after.isEmpty else { return }
    if link.kind != .same || link.old != link.new {
      lineage.append(LineageUse(kind: link.kind, oldIDs: link.old, newIDs: link.new, reason: link.reason))
    }
    switch link.kind {
    case .same, .moved:
      guard before.count == 1, after.count == 1 else {
        regroup(link, before, after)
        return
      }
      takenOld.insert(before[0].id)
      takenNew.insert(after[0].id)
      compare(before[0], after[0], .whole)
    case .split, .merged, .replaced: regroup(link, before, after)
    }
  }

  /// One that became several, several that became one, or some that others took the place of.
  private mutating func regroup(_ link: LineageMap.Link, _ before: [Requirement], _ after: [Requirement]) {
    let kind: ChangeKind =
      switch link.kind {
      case .split: .split
      case .merged: .merged
      case .replaced: .replaced
      case .same, .moved: before.count > after.count ? .merged : .split
      }
    var change = Change(
      kind,
      ChangeSubject(
        kind: .requirement, oldIDs: before.map(\.id), newIDs: after.map(\.id), title: after[0].title,
        topic: after[0].topic))
    change.old = before.map { "\($0.id) \($0.title)" }.joined(separator: "; ")
    change.new = after.map { "\($0.id) \($0.title)" }.joined(separator: "; ")
    change.reason = link.reason
    change.oldPlace = before[0].origin
    change.newPlace = after[0].origin
    change.touched = context.audiences((before + after).flatMap(\.duties.value))
    changes.append(
      context.sealed(change, isCore: (before + after).contains(where: \.weighsFully)))
    // What kept its id kept its class, strength and values, or changed them; its words and duties were shared out.
    for requirement in after where link.kind != .replaced {
      if let same = before.first(where: { $0.id == requirement.id }), !takenNew.contains(requirement.id) {
        compare(same, requirement, .facets)
      }
    }
    for requirement in after where link.kind == .replaced {
      report(statedOnly: requirement, replacing: before)
    }
    takenOld.formUnion(before.map(\.id))
    takenNew.formUnion(after.map(\.id))
  }

  private mutating func compare(_ before: Requirement, _ after: Requirement, _ extent: PairComparison.Extent) {
    var pair = PairComparison(context, before, after)
    pair.run(extent)
    if extent == .whole {
      outcomes[pair.outcome, default: 0] += 1
      for audience in Audience.allCases {
        guard let outcome = pair.outcome(for: audience) else { continue }
        audienceOutcomes[audience, default: [:]][outcome, default: 0] += 1
      }
    }
    changes += pair.changes
    renamed.formUnion(pair.renamed)
    if pairs[after.id] == nil, !context.stated.statements(of: after.id).isEmpty { pairs[after.id] = pair.findings }
  }

  mutating func compareOpen() {
    for requirement in openOld { reportGone(requirement) }
    for requirement in openNew { reportCome(requirement) }
    reportStatedOfNeither()
  }
}

extension ComparedEdition {
  init(_ state: EditionState, _ side: Side) {
    self.init(
      id: state.edition.id, label: state.edition.label, phrase: state.edition.phrase, asked: state.asked,
      title: state.edition.title,
      note: state.note, day: state.day,
      requirementCount: state.edition.requirements.count, gaps: side.gaps, parts: side.openParts,
      uncaptured: [.init(nil, side.edition.gaps, side.edition.parts)]
        + side.bases.map { .init($0.phrase, $0.gaps, $0.parts) })
  }
}

/// Lineage has to name requirements that its editions have.
enum LineageCheck {
  static func check(_ context: ComparisonContext) throws(ComparisonProblem) {
    var broken: [String] = []
    var known: [String: Set<String>] = [:]
    for side in [context.old, context.new] {
      known[side.edition.id] = side.ids
      for base in side.bases where known[base.id] == nil { known[base.id] = Side.ids(base) }
    }
    for line in context.catalogue.lineage {
      for end in [line.from, line.to] {
        guard let ids = known[end.edition] else { continue }
        for id in end.ids where !ids.contains(id) {
          broken.append("\(line.origin.file):\(line.origin.line): '\(id)' is not in edition \(end.edition)")
        }
      }
    }
    if !broken.isEmpty { throw .brokenLineage(broken) }
  }
}

/// Changes that agree in every part get a number, so that a decision on one is not one on the other.
enum UniqueFingerprints {
  static func applied(to changes: [Change]) -> [Change] {
    var seen: [String: Int] = [:]
    return changes.map { change in
      let number = seen[change.fingerprint, default: 0]
      seen[change.fingerprint] = number + 1
      guard number > 0 else { return change }
      var change = change
      change.fingerprint = Fingerprint.of([change.fingerprint, String(number)])
      return change
    }
  }
}
