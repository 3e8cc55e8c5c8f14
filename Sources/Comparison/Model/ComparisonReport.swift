package import Catalogue
package import Nodes

/// How a pair of requirements came out.
package enum PairOutcome: String, Sendable, CaseIterable {
  /// Something changed in meaning.
  case changed
  /// Our restatements differ and nothing else: in content or in wording alone is not known.
  case restatement = "restatement-differs"
  /// Only case, marks, titles or numbers.
  case wording
  /// Nothing differs, but one side or a field of it rests on the other edition.
  case notIndependent = "not-independent"
  /// Nothing differs as far as captured, but some fields of one side were not.
  case partlyCaptured = "partly-captured"
  /// Nothing differs, but one side is background knowledge.
  case unconfirmed
  /// Nothing differs, and both sides were captured.
  case unchanged
  /// The amending edition, as far as captured, says nothing of it: it stands as it was.
  case carriedOver = "carried-over"
  /// The amending edition says it again.
  case saidAgain = "said-again"

  package var label: String {
    switch self {
    case .changed: "Changed in meaning"
    case .restatement: "Only our restatement differs: in content or in wording is not known"
    case .wording: "Only marks, titles or numbers differ"
    case .notIndependent: "No difference known, not independently captured"
    case .partlyCaptured: "No difference known, only partly captured"
    case .unconfirmed: "No difference known, background knowledge only"
    case .unchanged: "Unchanged"
    case .carriedOver: "Carried over: the amendment, as captured, says nothing of it"
    case .saidAgain: "Said again by the amendment"
    }
  }
}

/// A pair that looks alike where lineage is silent. Never taken: only shown.
package struct Suggestion: Sendable, Hashable {
  package var oldID: String
  package var oldTitle: String
  package var newID: String
  package var newTitle: String
  /// Of 100.
  package var score: Int
}

/// A line of lineage that was used.
package struct LineageUse: Sendable, Hashable {
  package var kind: LineageEntry.Kind
  package var oldIDs: [String]
  package var newIDs: [String]
  package var reason: String
}

/// One of the two editions, as it was compared.
package struct ComparedEdition: Sendable {
  package var id: String
  /// What readers call it: the short title.
  package var label: String
  /// The same within a sentence.
  package var phrase: String
  /// As the user named it.
  package var asked: String
  package var title: String
  /// How the state of the day differs from what was asked for.
  package var note: String?
  package var day: PartialDate?
  package var requirementCount: Int
  package var gaps: [Gap]
  package var parts: [EditionPart]
  /// How many of these are its own, and how many those of each edition that it amends.
  var uncaptured: [Uncaptured]

  /// How much of an edition was not captured.
  struct Uncaptured: Sendable {
    /// What the edition is called within a sentence; nil for the compared one itself.
    var phrase: String?
    var gapCount: Int
    var missingPartCount: Int
    var partlyCapturedCount: Int

    init(_ phrase: String?, _ gaps: [Gap], _ parts: [EditionPart]) {
      self.phrase = phrase
      gapCount = gaps.count
      missingPartCount = parts.count { $0.captured == .no }
      partlyCapturedCount = parts.count { $0.captured == .partly }
    }
  }
}

/// Everything that a comparison found.
package struct ComparisonReport: Sendable {
  package var older: ComparedEdition
  package var newer: ComparedEdition
  package var asAt: PartialDate?
  package var changes: [Change]
  package var outcomes: [PairOutcome: Int]
  /// The same of the pairs that one audience has to hear of.
  var audienceOutcomes: [Audience: [PairOutcome: Int]]
  package var lineage: [LineageUse]
  package var suggestions: [Suggestion]
  /// What readers call editions and packs, by their ids.
  package var labels: [String: String]
  /// Set where the report is one audience's.
  package var audience: Audience?

  /// What readers call an edition or pack.
  package func label(_ id: String) -> String { labels[id] ?? id }

  /// The same within a sentence.
  func phrase(_ id: String) -> String {
    labels[id].map { $0 == id ? id : "the " + $0 } ?? id
  }

  /// The name of a stated change, `2021-23 CHG-04`, as readers have it.
  package func label(statement name: String) -> String {
    guard let blank = name.utf8.firstIndex(of: UInt8(ascii: " ")) else { return name }
    return label(String(name[..<blank])) + name[blank...]
  }

  /// How many changes there are of each class, in the order of the classes.
  package var counts: [(kind: ChangeKind, count: Int)] {
    var counts: [ChangeKind: Int] = [:]
    for change in changes { counts[change.kind, default: 0] += 1 }
    return ChangeKind.allCases.compactMap { kind in counts[kind].map { (kind, $0) } }
  }

  package func count(_ group: ChangeKind.Group) -> Int {
    changes.count { $0.kind.group == group }
  }

  /// How many differences are of a level for an audience that has to hear of them, or at most for any.
  package func count(_ level: ChangeLevel, for audience: Audience? = nil) -> Int {
    changes.count { change in
      guard change.kind.group.isDifference else { return false }
      guard let audience else { return change.levels.highest == level }
      return change.concerns(audience) && change.levels[audience] == level
    }
  }

  /// Changes whose ground is not independent, or not captured on one side: shown, and counted apart.
  package var notEstablishedCount: Int {
    changes.count { $0.kind.group == .change && !$0.isEstablished }
  }

  /// Those of them whose one side is known only from another edition's documents, or from the other's.
  package var notIndependentCount: Int {
    changes.count { $0.kind.group == .change && $0.certainty == .notIndependent }
  }

  /// Sentences shown as before and after instead of word by word.
  package var sentencePairCount: Int { changes.reduce(0) { $0 + ($1.redline?.pairCount ?? 0) } }

  /// The report with only what one audience has to hear of.
  package func filtered(for audience: Audience) -> ComparisonReport {
    var report = self
    report.audience = audience
    report.changes = changes.filter { $0.concerns(audience) }
    report.outcomes = audienceOutcomes[audience] ?? [:]
    return report
  }
}
