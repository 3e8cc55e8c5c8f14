package import Diagnostics

/// The rules for records of issue.
package enum IssueRules {
  private static func record(_ lines: String) -> Rule.Example {
    .workspace(
      "gpspec.yaml",
      adding: """
        issue:
          specification:
            reference: QZZ-SPEC
            \(lines)
        """)
  }

  private static func approved(_ version: String) -> Rule.Example {
    record(
      """
      version: "1.1"
          status: approved
          approvals: [{ role: A Director, date: 2022-08-30, version: "\(version)" }]
          revisions: [{ version: "1.1", date: 2022-08-22, note: times shortened }]
      """)
  }

  package static let pastReview = Rule(
    id: "workspace/past-review", severity: .warning,
    summary: "A document's next review lies before the workspace's date.",
    meaning: """
      Every page says when the document is reviewed next; a day that is over tells a reader that nobody did. It is an \
      error in a final document.
      """,
    failing: record("version: \"0.3\"\n    status: draft\n    next_review: 2019-08-31"),
    passing: record("version: \"0.3\"\n    status: draft\n    next_review: 2023-08-31"))

  package static let unlistedVersion = Rule(
    id: "workspace/unlisted-version", severity: .warning,
    summary: "The version of a document is not among its revisions.",
    meaning: """
      The table of versions on a document ends with the version that it is. Add an entry under 'revisions:' with its \
      date and what changed; it is an error in a final document.
      """,
    failing: record(
      """
      version: "0.4"
          status: draft
          revisions: [{ version: "0.3", date: 2022-08-22, note: volumes }]
      """),
    passing: record(
      """
      version: "0.3"
          status: draft
          revisions: [{ version: "0.3", date: 2022-08-22, note: volumes }]
      """))

  package static let unapproved = Rule(
    id: "workspace/unapproved", severity: .warning,
    summary: "A document is marked as approved, and nobody approved this version.",
    meaning: """
      An approval holds for the version that it names; one that names none holds where it is no older than the \
      version's entry among the revisions, and than the version issued before. None holds that is dated after the \
      workspace's date. It is an error in a final document.
      """,
    failing: approved("1.0"), passing: approved("1.1"))

  package static let all = [pastReview, unlistedVersion, unapproved]
}
