import Catalogue

/// The sentences that all outputs share, so that they cannot disagree.
package enum ReportWords {
  static func title(_ report: ComparisonReport) -> String {
    guard let audience = report.audience else {
      return "What changed from \(report.older.phrase) to \(report.newer.phrase)"
    }
    return "What changes for \(audience.plural) from \(report.older.phrase) to \(report.newer.phrase)"
  }

  /// What the table of levels counts.
  package static let levelsCaption = "Differences by level, in meaning or in words"

  static func heading(_ kind: ChangeKind) -> String {
    let summary = ChangeRules.rule(kind).summary
    return summary.hasSuffix(".") ? String(summary.dropLast()) : summary
  }

  /// How much of the comparison nothing can be said of.
  package static func unknowns(_ report: ComparisonReport) -> [String] {
    func count(_ kind: ChangeKind, _ test: (Change) -> Bool = { _ in true }) -> Int {
      report.changes.count { $0.kind == kind && test($0) }
    }
    func isRequirement(_ change: Change) -> Bool { change.subject.kind == .requirement }
    let (older, newer) = (report.older.phrase, report.newer.phrase)
    let lines: [(count: Int, one: String, more: String, rest: String)] = [
      (
        count(.notCaptured) { isRequirement($0) && $0.certainty == .onlyOlder }, "requirement", "requirements",
        "of \(older) that \(newer), as captured, does not show: not captured there, not withdrawn"
      ),
      (
        count(.notCaptured) { isRequirement($0) && $0.certainty == .onlyNewer }, "requirement", "requirements",
        "of \(newer) that \(older), as captured, does not show: not captured before, whether new is not known"
      ),
      (
        count(.notCaptured) { isRequirement($0) && $0.certainty == .neither }, "requirement", "requirements",
        "said to be withdrawn between the two, and captured in neither"
      ),
      (
        count(.notCaptured) { !isRequirement($0) }, "provision, class or word on a topic",
        "provisions, classes and words on topics", "in one edition only, where the other was not captured"
      ),
      (
        count(.fieldNotCaptured), "entry", "entries", "of which some fields were captured on one side only"
      ),
      (
        count(.notIndependent), "entry", "entries",
        "of which one side, or a field of it, is known from another edition or from the same document: not "
          + "independently captured"
      ),
      (
        report.count(.restatement), "requirement", "requirements",
        "of which our restatement differs and nothing tells whether the edition does: to be read"
      ),
      (
        report.notIndependentCount, "change", "changes",
        "of which one side is not independently captured: shown, and never counted as breaking"
      ),
      (
        report.notEstablishedCount - report.notIndependentCount, "change", "changes",
        "resting on background knowledge, inherited values or one side alone; never counted as breaking"
      ),
    ]
    return lines.filter { $0.count > 0 }.map { "\($0.count) \($0.count == 1 ? $0.one : $0.more) \($0.rest)" }
  }

  /// The entries that a change concerns, as many as anybody reads; all of them are in the JSON and CSV.
  static func concerns(_ ids: [String]) -> String {
    let most = 40
    let more = ids.count > most ? " and \(ids.count - most) more" : ""
    return "Concerns \(ids.count): \(ids.prefix(most).joined(separator: ", "))\(more)."
  }

  /// What an absent value is called.
  package static func value(_ text: String?, _ change: Change, isOld: Bool) -> String {
    text ?? (isNotCaptured(change, isOld: isOld) ? "Not captured" : "None")
  }

  /// Whether a side has no value because nobody captured it, and not because there was none.
  static func isNotCaptured(_ change: Change, isOld: Bool) -> Bool {
    guard (isOld ? change.old : change.new) == nil else { return false }
    switch change.certainty {
    case .onlyNewer: return isOld
    case .onlyOlder: return !isOld
    case .neither: return true
    case .captured, .inherited, .background, .notIndependent: return false
    }
  }

  /// On what a change rests, where that has to be said; nil where both sides were captured.
  package static func caveat(_ change: Change) -> String? {
    change.certainty == .captured ? nil : change.certainty.label
  }

  /// The gaps and uncaptured parts of an edition, and apart from them those of the editions that it amends.
  static func gaps(_ edition: ComparedEdition) -> String {
    edition.uncaptured.map { counts in
      let gaps = counts.gapCount == 1 ? "1 gap" : "\(counts.gapCount) gaps"
      let missing = "\(counts.missingPartCount) \(counts.missingPartCount == 1 ? "part" : "parts") not captured"
      let words = "\(gaps); \(missing) and \(counts.partlyCapturedCount) partly"
      return counts.phrase.map { "Of \($0), which it amends: \(words)" } ?? words
    }.joined(separator: ". ")
  }

  /// A place in the catalogue.
  static func place(_ origin: EntryOrigin?) -> String? {
    origin.map { "\($0.file):\($0.line)" }
  }
}
