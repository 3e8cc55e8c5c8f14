import Catalogue

/// The sentences that all outputs share, so that they cannot disagree.
package enum ReportWords {
  static func title(_ report: ComparisonReport) -> String {
    guard let audience = report.audience else {
      return "What changed from \(report.older.id) to \(report.newer.id)"
    }
    return "What changes for \(audience.plural) from \(report.older.id) to \(report.newer.id)"
  }

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
    let lines = [
      (
        count(.notCaptured) { isRequirement($0) && $0.subject.newIDs.isEmpty },
        "requirements of \(report.older.id) that \(report.newer.id), as captured, does not show: not captured there, "
          + "not withdrawn"
      ),
      (
        count(.notCaptured) { isRequirement($0) && $0.subject.oldIDs.isEmpty },
        "requirements of \(report.newer.id) that \(report.older.id), as captured, does not show: whether they are new "
          + "is not known"
      ),
      (
        count(.notCaptured) { !isRequirement($0) },
        "provisions that stand in one edition only, where the other was not captured"
      ),
      (
        count(.added) { $0.amendedBy != nil && $0.certainty == .onlyNewer },
        "requirements that \(report.newer.id) adds where \(report.older.id) was not captured: whether it had them "
          + "already is not known"
      ),
      (count(.fieldNotCaptured), "requirements of which some fields were captured on one side only"),
      (
        count(.notIndependent),
        "entries of which one side, or a field of it, is known from the other edition or from the same document: not "
          + "independently captured"
      ),
      (
        report.notEstablishedCount,
        "changes that rest on background knowledge, inherited values, a side captured in part, or evidence that is not "
          + "independent; none of them counts as breaking"
      ),
    ]
    return lines.filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }
  }

  /// What an absent value is called.
  static func value(_ text: String?, _ change: Change, isOld: Bool) -> String {
    if let text { return text }
    if change.certainty == .onlyNewer, isOld { return "Not captured" }
    return "None"
  }

  /// The gaps and uncaptured parts of an edition.
  static func gaps(_ edition: ComparedEdition) -> String {
    let missing = edition.parts.count { $0.captured == .no }
    let partly = edition.parts.count { $0.captured == .partly }
    return "\(edition.gaps.count) gaps; \(missing) parts not captured and \(partly) partly"
  }

  /// A place in the catalogue.
  static func place(_ origin: EntryOrigin?) -> String? {
    origin.map { "\($0.file):\($0.line)" }
  }
}
