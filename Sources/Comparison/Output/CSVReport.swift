import Nodes

/// A report as CSV: a row for each change.
package enum CSVReport {
  package static let columns =
    [
      "fingerprint", "rule", "group", "entry", "title", "topic", "field", "old", "new", "certainty", "established",
      "amended by", "stated by", "reported by", "reason", "concerns",
    ] + Audience.allCases.map(\.rawValue) + ["accepted by", "accepted until", "old place", "new place", "for whom"]

  package static func bytes(_ report: ComparisonReport, decisions: AppliedDecisions = .none) -> [UInt8] {
    var writer = CSVWriter()
    writer.row(columns)
    for change in report.changes {
      let decision = decisions.decision(on: change)
      var cells = [
        change.fingerprint, change.kind.ruleID, change.kind.group.rawValue, change.subject.id, change.subject.title,
        change.subject.topic ?? "", change.field ?? "", cell(change.oldShown, change, isOld: true),
        cell(change.newShown, change, isOld: false),
        change.certainty.rawValue, change.isEstablished ? "yes" : "no", change.amendedBy ?? "",
        change.statedBy.joined(separator: "; "), change.reportedBy.joined(separator: "; "), change.reason ?? "",
        change.concerns.joined(separator: "; "),
      ]
      cells += Audience.allCases.map { change.levels[$0].rawValue }
      cells += [
        decision?.acceptedBy ?? "", decision?.until.text ?? "", ReportWords.place(change.oldPlace) ?? "",
        ReportWords.place(change.newPlace) ?? "",
        Audience.allCases.filter { change.concerns($0) }.map(\.rawValue).joined(separator: "; "),
      ]
      writer.row(cells)
    }
    return writer.bytes
  }

  private static func cell(_ text: String?, _ change: Change, isOld: Bool) -> String {
    text ?? (ReportWords.isNotCaptured(change, isOld: isOld) ? "Not captured" : "")
  }
}
