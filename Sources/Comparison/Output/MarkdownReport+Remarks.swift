import Catalogue

/// What is to be said of the changes of an entry besides old and new: why, who says so, and on what it rests.
extension MarkdownReport {
  /// What holds for all of them once, then the rest with the changes that it holds for.
  mutating func writeRemarks(_ changes: [Change]) {
    let remarks = changes.map(remarks)
    var order: [String] = []
    for remark in remarks.joined() where !order.contains(remark) { order.append(remark) }
    let shared = order.filter { remark in remarks.allSatisfy { $0.contains(remark) } }
    if !shared.isEmpty { text += shared.joined(separator: " ") + "\n\n" }
    let others = order.filter { !shared.contains($0) }
    for remark in others {
      var fields: [String] = []
      for (change, own) in zip(changes, remarks) where own.contains(remark) {
        let field = change.field ?? ReportWords.heading(change.kind)
        if !fields.contains(field) { fields.append(field) }
      }
      text += "- \(fields.joined(separator: ", ")): \(remark)\n"
    }
    if !others.isEmpty { text += "\n" }
  }

  private func remarks(_ change: Change) -> [String] {
    var remarks: [String] = []
    if change.redline != nil, change.kind != .reworded { remarks.append("Both texts are the catalogue's restatement.") }
    if let reason = change.reason { remarks.append(MarkdownText.inline(reason)) }
    if let edition = change.amendedBy { remarks.append("Amended by \(MarkdownText.inline(report.phrase(edition))).") }
    if !change.statedBy.isEmpty { remarks.append("Stated by \(names(change.statedBy)).") }
    if !change.reportedBy.isEmpty {
      remarks.append("Said of it by other documents (\(names(change.reportedBy))).")
    }
    if let caveat = ReportWords.caveat(change) { remarks.append("\(caveat).") }
    if !change.concerns.isEmpty {
      remarks.append(ReportWords.concerns(change.concerns))
    }
    if let decision = decisions.decision(on: change) {
      remarks.append("Accepted by \(MarkdownText.inline(decision.acceptedBy)): \(MarkdownText.inline(decision.why)).")
    }
    return remarks
  }

  private func names(_ statements: [String]) -> String {
    statements.map { MarkdownText.inline(report.label(statement: $0)) }.joined(separator: ", ")
  }
}
