/// A note on the changes, short enough to paste into a page or an email.
package enum ChangeNote {
  /// At most so many changes are named; the rest is counted.
  private static let most = 20

  package static func markdown(_ report: ComparisonReport) -> String {
    var text = "**\(ReportWords.title(report))**\n\n"
    func level(_ change: Change) -> ChangeLevel {
      report.audience.map { change.levels[$0] } ?? change.levels.highest
    }
    let changes = report.changes.filter { $0.kind.group == .change }
    let shown = changes.enumerated()
      .filter { level($0.element) >= .review && ($0.element.isEstablished || $0.element.isStated) }
      .sorted { (level($1.element), $0.offset) < (level($0.element), $1.offset) }
      .map(\.element)
    if shown.isEmpty { text += "No change of meaning that is established or stated.\n" }
    for change in shown.prefix(most) {
      text += "- \(change.subject.id) \(MarkdownText.inline(change.subject.title)): "
      text += ReportWords.heading(change.kind).lowercasedFirst
      let details = [detail(change), ReportWords.caveat(change)?.lowercasedFirst].compactMap { $0 }
      if !details.isEmpty { text += " (\(MarkdownText.inline(details.joined(separator: "; "))))" }
      text += ".\n"
    }
    if shown.count > most { text += "- and \(shown.count - most) more.\n" }
    text += "\n\(changes.count) changes of meaning, of which \(report.notEstablishedCount) are not established; "
    text += "\(report.count(.restatement)) of our restatements differ, to be read; "
    text += "\(report.count(.editorial)) differ in titles, marks or names alone. "
    text +=
      "\(report.count(.unknown)) entries or fields cannot be compared, because one edition was not captured there "
    text += "or is known from the other. The published text prevails.\n"
    return text
  }

  private static func detail(_ change: Change) -> String? {
    guard change.redline == nil, change.kind != .added, change.kind != .withdrawn else { return nil }
    switch (change.oldShown, change.newShown) {
    case (let old?, let new?): return "\(old) → \(new)"
    case (nil, let new?): return new
    case (let old?, nil): return old
    case (nil, nil): return nil
    }
  }
}

extension String {
  /// As the middle of a sentence.
  fileprivate var lowercasedFirst: String { prefix(1).lowercased() + dropFirst() }
}
