package import Diagnostics

/// The rules for the files of a workspace as such.
package enum FileRules {
  package static let unknownFile = Rule(
    id: "workspace/unknown-file", severity: .warning,
    summary: "A file lies where none of its name is read.",
    meaning: """
      What a misnamed file says would be passed over. Correct its name, or move it to a folder of your own: folders \
      other than layers/ are yours.
      """,
    failing: .init("answer.yaml", "answers:\n  - { question: contact, value: desk@example.org }\n"),
    passing: .workspace)

  package static let missingFile = Rule(
    id: "workspace/missing-file",
    summary: "A workspace has no gpspec.yaml.",
    meaning:
      "The file names the edition, the date and the body; without it nothing can be made. `gpspec init` writes one.",
    failing: .init("gpspec.yaml", "# nothing yet\n"),
    passing: .workspace)

  package static let unknownReference = Rule(
    id: "workspace/unknown-reference",
    summary: "A workspace names an edition, document, part, topic or other entry that there is not.",
    meaning: "What it asks for could not be done, and would be passed over. Correct the spelling.",
    failing: .workspace("gpspec.yaml", "documents: [specification]", with: "documents: [specifcation]"),
    passing: .workspace("gpspec.yaml", adding: "parts_off:\n  specification: [contacts]"))

  package static let fixedPart = Rule(
    id: "workspace/fixed-part",
    summary: "A part is switched off that a document cannot do without.",
    meaning: "The document declares the part as one that stays. Delete the line under 'parts_off:'.",
    failing: .workspace("gpspec.yaml", adding: "parts_off:\n  specification: [volumes]"),
    passing: .workspace("gpspec.yaml", adding: "parts_off:\n  specification: [contacts]"))

  package static let futureDate = Rule(
    id: "workspace/future-date", severity: .warning,
    summary: "Something is dated after the workspace's own date.",
    meaning: """
      Documents are made for the day that gpspec.yaml names; a decision taken later does not hold on it. Correct one \
      of the two dates.
      """,
    failing: .workspace(
      "gpspec.yaml",
      adding: """
          exclude:
            - id: CYB-01
              reason: not-applicable
              detail: no records are kept
              requested_by: A Manager
              approved_by: A Director
              date: 2022-10-01
        """),
    passing: .workspace(
      "gpspec.yaml", "  set:\n    - { parameter: CYB-01.recovery_time, value: 24 }",
      with: """
          exclude:
            - id: CYB-01
              reason: not-applicable
              detail: no records are kept
              requested_by: A Manager
              approved_by: A Director
              date: 2022-08-01
        """))

  package static let outOfPeriod = Rule(
    id: "workspace/out-of-period", severity: .warning,
    summary: "The workspace's date lies outside its edition's period.",
    meaning: """
      Every document carries a banner that says so and names the later edition. A final document needs a recorded \
      acknowledgement: who accepts it, when and why, under 'edition_out_of_period:'.
      """,
    failing: .workspace("gpspec.yaml", "date: 2022-09-01", with: "date: 2023-04-01"),
    passing: .workspace(
      "gpspec.yaml", "date: 2022-09-01",
      with: """
        date: 2023-04-01
        edition_out_of_period: { by: A Director, date: 2023-04-01, why: the later edition is not out yet }
        """))

  package static let unknownSubject = Rule(
    id: "workspace/unknown-subject",
    summary: "A confirmation is of something that the edition does not have.",
    meaning: """
      A confirmation names a requirement, provision or gap by its id, `topic:` and a topic's id, or `section:` and the \
      id of a part of the edition. Correct it, or what was checked counts as unchecked.
      """,
    failing: .workspace("confirmations.yaml", "subject: CYB-01", with: "subject: \"topic:cyber\""),
    passing: .workspace("confirmations.yaml", "subject: CYB-01", with: "subject: \"topic:cyber-security\""))

  package static let all = [
    unknownFile, missingFile, unknownReference, fixedPart, futureDate, outOfPeriod, unknownSubject,
  ]
}
