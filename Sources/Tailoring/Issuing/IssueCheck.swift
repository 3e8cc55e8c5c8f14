import Catalogue
import Diagnostics
package import Nodes

/// Checks a record of issue for itself: its dates against the workspace's, its approvals and revisions against its
/// version.
struct IssueCheck {
  let document: String
  let day: PartialDate
  let file: String

  func findings(_ record: IssueRecord, _ node: Node) -> [Diagnostic] {
    var found: [Diagnostic] = []
    for (list, what) in [("consultation", "a consultation"), ("approvals", "an approval"), ("revisions", "a revision")]
    {
      for entry in node[list]?.elements ?? [] {
        guard let written = entry["date"], let date = written.date, date.earliest > day.latest else { continue }
        found.append(
          Diagnostic(
            FileRules.futureDate,
            "\(what) of '\(document)' is dated \(date.longText), after the workspace's date \(day.longText)",
            at: location(written), fix: "correct one of the two dates"))
      }
    }
    if let written = node["next_review"], let date = record.nextReview, date.latest < day.earliest {
      found.append(
        Diagnostic(
          IssueRules.pastReview,
          "the next review of '\(document)' is dated \(date.longText), before the workspace's date \(day.longText)",
          at: location(written), fix: "give the day of the review that comes next"))
    }
    if let finding = revision(record, node) { found.append(finding) }
    if let finding = approval(record, node) { found.append(finding) }
    return found
  }

  private func revision(_ record: IssueRecord, _ node: Node) -> Diagnostic? {
    guard record.revision == nil, record.status.needsApproval || !record.revisions.isEmpty else { return nil }
    let known = record.revisions.map(\.version)
    return Diagnostic(
      IssueRules.unlistedVersion,
      "version \(record.version) of '\(document)' has no entry under 'revisions:'"
        + (known.isEmpty ? "" : ", which has " + known.joined(separator: ", ")),
      at: location(node["version"] ?? node), fix: "add the version with its date and what changed")
  }

  private func approval(_ record: IssueRecord, _ node: Node) -> Diagnostic? {
    guard record.status.needsApproval, record.approvals(on: day).isEmpty else { return nil }
    return Diagnostic(
      IssueRules.unapproved,
      "'\(document)' is \(record.status.label.lowercased()), and "
        + (record.approvals.isEmpty ? "no approval is recorded" : "no approval holds for version \(record.version)"),
      at: location(node["status"] ?? node),
      fix: "record under 'approvals:' who approved version \(record.version) and when, or correct the status")
  }

  private func location(_ node: Node) -> SourceLocation {
    SourceLocation(file: file, range: node.range.range)
  }
}

extension IssueRecord {
  /// The entry of this version among the revisions.
  package var revision: Revision? { revisions.first { Self.isSame($0.version, version) } }

  /// The approvals that hold for this version on a day: of no other version, not to come, and not from before the
  /// version was there.
  package func approvals(on day: PartialDate) -> [Approval] {
    let begun = revision?.date.earliest ?? 0
    return approvals.filter { approval in
      (approval.version.map { Self.isSame($0, version) } ?? true) && approval.date.earliest <= day.latest
        && approval.date.latest >= begun
    }
  }

  private static func isSame(_ one: String, _ other: String) -> Bool {
    guard let first = IssueVersion(one), let second = IssueVersion(other) else { return one == other }
    return first == second
  }
}

extension IssueRecord.Status {
  /// Whether somebody has to have approved what is in this state.
  var needsApproval: Bool { self == .approved || self == .issued }
}
