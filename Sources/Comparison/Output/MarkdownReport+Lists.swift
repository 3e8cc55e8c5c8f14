import Catalogue

/// The sections that are lists: what is not known, lineage, suggestions, and what is only words.
extension MarkdownReport {
  mutating func writeUnknowns() {
    let missing = report.changes.filter { $0.kind == .notCaptured }
    if !missing.isEmpty {
      text += "## Not captured\n\nThese stand in one edition only, and the other was not captured there.\n\n"
      let sides: [(caption: String, certainty: Certainty)] = [
        ("Known from \(report.older.phrase) only", .onlyOlder), ("Known from \(report.newer.phrase) only", .onlyNewer),
        ("Said to be withdrawn, and captured in neither edition", .neither),
      ]
      for side in sides {
        table(
          side.caption, ["Entry", "Title", "Topic", "Fingerprint"],
          missing.filter { $0.certainty == side.certainty }.map { change in
            [
              entryName(change.subject), MarkdownText.inline(change.subject.title), change.subject.topic ?? "",
              "`\(change.fingerprint)`",
            ]
          })
      }
    }
    for (kind, heading) in [
      (ChangeKind.fieldNotCaptured, "Fields captured on one side only"),
      (.notIndependent, "Not independently captured"),
    ] {
      let changes = report.changes.filter { $0.kind == kind }
      guard !changes.isEmpty else { continue }
      text += "## \(heading)\n\n\(ChangeRules.rule(kind).meaning)\n\n"
      let isOneSided = kind == .fieldNotCaptured
      table(
        heading, ["Entry", "Title", "Fields"] + (isOneSided ? ["Old", "New"] : []) + ["Fingerprint"],
        changes.map { change in
          let values =
            isOneSided
            ? [
              MarkdownText.inline(ReportWords.value(change.oldShown, change, isOld: true)),
              MarkdownText.inline(ReportWords.value(change.newShown, change, isOld: false)),
            ] : []
          return [entryName(change.subject), MarkdownText.inline(change.subject.title), change.field ?? ""] + values
            + ["`\(change.fingerprint)`"]
        })
    }
  }

  mutating func writeLineage() {
    guard !report.lineage.isEmpty else { return }
    text += "## Lineage\n\n"
    table(
      "Entries that became others", ["From", "Kind", "To", "Reason"],
      report.lineage.map { line in
        [
          line.oldIDs.joined(separator: ", "), line.kind.rawValue, line.newIDs.joined(separator: ", "),
          MarkdownText.inline(line.reason),
        ]
      })
  }

  mutating func writeSuggestions() {
    guard !report.suggestions.isEmpty else { return }
    text += """
      ## Pairs to decide on

      Lineage says nothing of these, and they read alike. They were not compared; where one is the other, a line in \
      lineage.yaml says so.


      """
    table(
      "Pairs that read alike", ["Older", "Newer", "Alike, of 100"],
      report.suggestions.map { pair in
        [
          "\(pair.oldID) \(MarkdownText.inline(pair.oldTitle))", "\(pair.newID) \(MarkdownText.inline(pair.newTitle))",
          String(pair.score),
        ]
      })
  }

  mutating func writeEditorial() {
    let changes = report.changes.filter { [.correctedInWording, .retitled, .renumbered].contains($0.kind) }
    guard !changes.isEmpty else { return }
    text += "## Only words\n\n\(changes.count) differ in case, spacing, punctuation, title or number alone: "
    text += changes.map { "\($0.subject.id) (`\($0.fingerprint)`)" }.joined(separator: ", ") + ".\n\n"
  }
}
