import Catalogue
import Comparison
import Documents
import Nodes
import Tailoring

/// What another edition changes in a workspace.
struct ImpactReport {
  /// A requirement that is in scope in the new edition and was not before.
  struct Owed {
    var clause: LockedClause
    var why: String
    /// On what the change rests, where that is less than both editions captured.
    var caveat: String?
  }

  /// Answers that conditions of the new edition ask for.
  struct Asked {
    var question: String
    var requirements: [String]
    var isAnswered: Bool
  }

  /// A document that was issued or rendered, by its lock.
  struct Locked {
    var name: String
    var edition: String
    var clauseCount: Int
    var touched: [String]
    /// Clauses of which the new edition, as captured, says nothing.
    var notCaptured: [String]
  }

  /// Practices whose own documents change in the same way.
  struct PracticeGroup {
    var practices: [String]
    var added: [String]
    /// Clauses that are new to the documents, and of which it is not known whether they are new.
    var notCapturedBefore: [String]
    var removed: [String]
    var changed: [String]
    /// Clauses of which nothing can be said.
    var unknown: [String]

    var isUnchanged: Bool { added.isEmpty && notCapturedBefore.isEmpty && removed.isEmpty && changed.isEmpty }
  }

  var from: Edition
  var to: Edition
  var rebase: Rebase
  var owed: [Owed] = []
  /// In scope now, and new or not captured before: nobody knows which.
  var notCapturedBefore: [Owed] = []
  var noLongerOwed: [LockedClause] = []
  /// Clauses in scope of which the new edition, as captured, says nothing: neither owed nor let go.
  var notCaptured: [LockedClause] = []
  var clauses: ClauseRedline
  var asked: [Asked] = []
  var noLongerAsked: [String] = []
  /// Questions whose requirements the new edition, as captured, does not show.
  var notKnownAsked: [Asked] = []
  var confirmationCount: Int
  var locked: [Locked] = []
  var practices: [PracticeGroup] = []
  var practiceCount: Int
  /// What the comparison of the editions could not say.
  var unknownCount: Int

  init(_ old: OpenWorkspace, to edition: Edition, locks: [(name: String, lock: DocumentLock)]) throws(ComparisonProblem)
  {
    let report = try EditionComparison.compare(old.edition.id, edition.id, in: old.catalogue)
    let rebase = Rebase(old, report, to: edition)
    let workspace = rebase.workspace
    let tailor = Tailor(workspace, edition: edition, catalogue: old.catalogue, answers: old.answers)
    from = old.edition
    to = edition
    self.rebase = rebase
    confirmationCount = old.workspace.confirmations.count
    unknownCount = report.count(.unknown)
    practiceCount = old.practicesInScope.count
    let before = Specification(old.tailor.tailored, old.edition, old.workspace, moved: rebase.successors)
    let after = Specification(tailor.tailored, edition, workspace, moved: nil)
    clauses = ClauseRedline(old: before.clauses, new: after.clauses)
    let successors = rebase.successors
    owed = clauses.added.filter { !successors.isNotCapturedBefore($0.id) }.map { Self.owed($0, successors) }
    notCapturedBefore = clauses.added.filter { successors.isNotCapturedBefore($0.id) }.map { Self.owed($0, successors) }
    clauses.setAside { rebase.successors.fate(of: $0) == .notCaptured }
    noLongerOwed = clauses.removed
    notCaptured = clauses.notCaptured
    let questions = Self.questions(old.tailor.tailored, tailor.tailored, old.answers, successors)
    asked = questions.asked
    noLongerAsked = questions.noLonger
    notKnownAsked = questions.notKnown
    locked = locks.map { name, lock in
      Locked(
        name: name, edition: lock.edition, clauseCount: lock.clauses.count,
        touched: lock.clauses.map(\.id).filter { id in
          guard !Self.isLocal(id, lock) else { return false }
          let fate = successors.fate(of: id)
          return fate == .withdrawn || (fate != .notCaptured && !successors.meaningful(id).isEmpty)
        },
        notCaptured: lock.clauses.map(\.id).filter { id in
          !Self.isLocal(id, lock) && successors.fate(of: id) == .notCaptured
        })
    }
    practices = Self.groups(old, workspace, tailor, edition, rebase.successors)
  }

  private static func isLocal(_ id: String, _ lock: DocumentLock) -> Bool {
    lock.clause(id)?.basis == .local
  }

  /// How many practices' own documents change.
  var changedPracticeCount: Int { practices.reduce(0) { $0 + ($1.isUnchanged ? 0 : $1.practices.count) } }

  var touched: [SelectionOutcome] { rebase.outcomes.filter(\.isTouched) }

  /// What somebody has to decide, a sentence each.
  var decisions: [String] {
    var lines: [String] = []
    for outcome in rebase.outcomes {
      if case .conflict(let why, let decide) = outcome.result {
        lines.append("\(outcome.about) (\(outcome.layer.label)): \(why). \(decide.sentence).")
      } else if outcome.kind == .exclusion, !outcome.changes.isEmpty, outcome.stands {
        lines.append(
          "\(outcome.about) (\(outcome.layer.label)): it was excluded as it read before; approve the exclusion again.")
      }
    }
    for question in asked where !question.isAnswered {
      lines.append("Answer '\(question.question)': \(question.requirements.joined(separator: ", ")) depends on it.")
    }
    if !owed.isEmpty {
      lines.append("Say how the \(owed.count) newly owed requirement\(owed.count == 1 ? "" : "s") will be met.")
    }
    if !notCapturedBefore.isEmpty {
      let count = notCapturedBefore.count
      lines.append(
        "Look whether the \(count) requirement\(count == 1 ? " that was" : "s that were") not captured in \(from.id) "
          + "\(count == 1 ? "is" : "are") met already.")
    }
    if confirmationCount > 0 {
      lines.append(
        "Check \(confirmationCount) confirmation\(confirmationCount == 1 ? "" : "s") anew in the text of \(to.id).")
    }
    return lines
  }

  private static func owed(_ clause: LockedClause, _ successors: Successors) -> Owed {
    let changes = successors.arrivals[clause.id] ?? []
    let main =
      changes.first { [.added, .reclassifiedRaised, .split, .merged, .replaced].contains($0.kind) } ?? changes.first
    let caveat = main.flatMap { $0.isEstablished ? nil : $0.certainty.label.lowercased() }
    return Owed(
      clause: clause,
      why: main.map { $0.kind == .notCaptured ? "new, or not captured before" : $0.kind.rawValue }
        ?? "not in scope before", caveat: caveat)
  }

  private static func questions(
    _ old: TailoredEdition, _ new: TailoredEdition, _ answers: AnswerBook, _ successors: Successors
  ) -> (asked: [Asked], noLonger: [String], notKnown: [Asked]) {
    func asks(_ edition: TailoredEdition) -> [String: [String]] {
      var found: [String: [String]] = [:]
      for item in edition.requirements {
        for question in Set(item.requirement.condition?.questions ?? []) {
          found[question, default: []].append(item.requirement.id)
        }
      }
      return found
    }
    func question(_ id: String, _ requirements: [String]) -> Asked {
      var isAnswered = false
      if case .answered = answers.state(of: id) { isAnswered = true }
      return Asked(question: id, requirements: requirements, isAnswered: isAnswered)
    }
    let (before, after) = (asks(old), asks(new))
    let asked = after.keys.filter { before[$0] == nil }.sorted().map { question($0, after[$0] ?? []) }
    var noLonger: [String] = []
    var notKnown: [Asked] = []
    for id in before.keys.filter({ after[$0] == nil }).sorted() {
      // What was not captured may ask it still.
      let open = (before[id] ?? []).filter { requirement in
        successors.fate(of: requirement) == .notCaptured || successors.isFieldOpen("when", of: requirement)
      }
      if open.isEmpty { noLonger.append(id) } else { notKnown.append(question(id, open)) }
    }
    return (asked, noLonger, notKnown)
  }

  private static func groups(
    _ old: OpenWorkspace, _ workspace: Workspace, _ tailor: Tailor, _ edition: Edition, _ successors: Successors
  ) -> [PracticeGroup] {
    struct Pair: Hashable {
      var old: Int
      var new: Int
    }
    // Practices with the same layers and answers share their result: a country of practices is a few comparisons.
    var members: [Pair: [String]] = [:]
    for practice in old.practicesInScope {
      guard let before = old.tailor.variant(of: practice.odsCode), let after = tailor.variant(of: practice.odsCode)
      else { continue }
      members[Pair(old: before, new: after), default: []].append(practice.odsCode)
    }
    return members.map { pair, codes in
      let before = Specification(old.tailor.variants[pair.old], old.edition, old.workspace, moved: successors)
      let after = Specification(tailor.variants[pair.new], edition, workspace, moved: nil)
      var clauses = ClauseRedline(old: before.clauses, new: after.clauses)
      clauses.setAside { successors.fate(of: $0) == .notCaptured }
      return PracticeGroup(
        practices: codes, added: clauses.added.map(\.id).filter { !successors.isNotCapturedBefore($0) },
        notCapturedBefore: clauses.added.map(\.id).filter(successors.isNotCapturedBefore),
        removed: clauses.removed.map(\.id),
        changed: clauses.changed.map(\.new.id), unknown: clauses.notCaptured.map(\.id))
    }.sorted { ($1.practices.count, $0.practices.first ?? "") < ($0.practices.count, $1.practices.first ?? "") }
  }
}

/// The clauses in scope of a tailored edition.
struct Specification {
  private(set) var clauses: [LockedClause]

  /// With `moved`, clauses go by the ids that they have in the other edition, so that a new id is no new clause.
  init(_ tailored: TailoredEdition, _ edition: Edition, _ workspace: Workspace, moved: Successors?) {
    clauses = tailored.requirements.filter(\.isIncluded).map { item in
      var clause = LockedClause(item, edition, workspace)
      if clause.basis != .local, let later = moved?.single(clause.id) { clause.id = later }
      return clause
    }
  }
}

extension Condition {
  /// The questions that it asks.
  var questions: [String] {
    switch self {
    case .answer(let question, _): [question]
    case .all(let conditions), .any(let conditions): conditions.flatMap(\.questions)
    case .not(let condition): condition.questions
    }
  }
}

extension String {
  /// With a capital letter at its beginning.
  var sentence: String { prefix(1).uppercased() + dropFirst() }
}
