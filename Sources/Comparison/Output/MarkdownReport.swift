import Catalogue

/// A report as Markdown that reads well by itself; the page in HTML is made from it.
package struct MarkdownReport {
  let report: ComparisonReport
  let decisions: AppliedDecisions
  private let timeline: [TimelineEntry]
  /// Whether the text becomes a page, which shows marks and does not spell them.
  private let isPage: Bool
  /// The heading of what is added after the report, for its contents.
  private let annexTitle: String?
  /// The address of an entry's page: edition and id; nil where there are no pages to point to.
  private let link: (_ edition: String, _ id: String) -> String?
  var text = ""
  private var captions: Set<String> = []

  /// The whole report.
  package static func text(
    _ report: ComparisonReport, decisions: AppliedDecisions = .none, timeline: [TimelineEntry] = [],
    isPage: Bool = false, annexTitle: String? = nil,
    link: @escaping (_ edition: String, _ id: String) -> String? = { _, _ in nil }
  ) -> String {
    var page = MarkdownReport(
      report: report, decisions: decisions, timeline: timeline, isPage: isPage, annexTitle: annexTitle, link: link)
    page.write()
    return page.text
  }

  private init(
    report: ComparisonReport, decisions: AppliedDecisions, timeline: [TimelineEntry], isPage: Bool,
    annexTitle: String?, link: @escaping (String, String) -> String?
  ) {
    self.report = report
    self.decisions = decisions
    self.timeline = timeline
    self.isPage = isPage
    self.annexTitle = annexTitle
    self.link = link
  }

  private mutating func write() {
    text += "# \(ReportWords.title(report))\n\n"
    writeSummary()
    let summary = text
    text = ""
    for level in ChangeLevel.allCases.reversed() { writeChanges(level) }
    writeParties()
    writeStatements()
    writeRestatements()
    writeUnknowns()
    writeLineage()
    writeSuggestions()
    writeEditorial()
    if !timeline.isEmpty { text += TimelineWords.markdown(timeline) }
    text = summary + Self.contents(of: text, last: annexTitle) + text
  }

  /// The sections as a list of links. Their headings are our own: letters and spaces, and an apostrophe.
  private static func contents(of text: String, last: String?) -> String {
    let marker = Array("## ".utf8)
    let headings = text.utf8.split(separator: UInt8(ascii: "\n")).filter { $0.starts(with: marker) }
      .map { String(decoding: $0.dropFirst(marker.count), as: UTF8.self) }
    let lines = (headings + [last].compactMap { $0 }).map { heading in
      let words = heading.lowercased().filter { $0.isLetter || $0 == " " }
      return "- [\(heading)](#\(words.split(separator: " ").joined(separator: "-")))\n"
    }
    return lines.isEmpty ? "" : "Contents:\n\n" + lines.joined() + "\n"
  }

  private mutating func writeSummary() {
    for (side, edition) in [("Older", report.older), ("Newer", report.newer)] {
      text += "- \(side): **\(MarkdownText.inline(edition.label))**, \(MarkdownText.inline(edition.title))"
      if let note = edition.note { text += " (\(note))" }
      text += ". \(edition.requirementCount) requirements; \(ReportWords.gaps(edition)).\n"
    }
    text += "\nAll words here are the catalogue's restatement of the editions; the published text prevails. "
    text +=
      isPage
      ? "In redlines, inserted words are underlined and deleted words struck through; screen readers say which.\n\n"
      : "The redlines mark inserted words as `{++inserted++}` and deleted words as `{--deleted--}`.\n\n"
    table(
      "Changes by class", ["Class", "Rule", "Number"],
      report.counts.map { [ReportWords.heading($0.kind), "`\($0.kind.ruleID)`", String($0.count)] }
        + [["All", "All rules", String(report.changes.count)]])
    let audiences = report.audience.map { [$0] } ?? Audience.allCases
    table(
      ReportWords.levelsCaption, ["For"] + ChangeLevel.allCases.reversed().map(\.label),
      audiences.map { audience in
        ["\(audience.label)"]
          + ChangeLevel.allCases.reversed().map { String(report.count($0, for: audience)) }
      })
    table(
      "Requirements that stand in both", ["What became of them", "Number"],
      PairOutcome.allCases.compactMap { outcome in
        report.outcomes[outcome].map { [outcome.label, String($0)] }
      })
    let unknowns = ReportWords.unknowns(report)
    if !unknowns.isEmpty {
      text += "What cannot be said:\n\n" + unknowns.map { "- \($0)\n" }.joined() + "\n"
    }
    let pairs = report.sentencePairCount
    if pairs > 0 { text += "\(pairs) sentences differ too much for a redline and stand whole, before and after.\n\n" }
  }

  private func level(_ change: Change) -> ChangeLevel {
    report.audience.map { change.levels[$0] } ?? change.levels.highest
  }

  /// Adds a table. On the page it is a region that its caption names, so each caption stands once.
  mutating func table(_ caption: String, _ header: [String], _ rows: [[String]]) {
    guard !rows.isEmpty else { return }
    var (unique, number) = (caption, 1)
    while !captions.insert(unique).inserted {
      number += 1
      unique = "\(caption) (\(number))"
    }
    text += MarkdownText.table(unique, header, rows)
  }

  private mutating func writeChanges(_ level: ChangeLevel) {
    let changes = report.changes.filter { $0.kind.group == .change && self.level($0) == level }
    guard !changes.isEmpty else { return }
    text += "## \(level.label)\n\n"
    var order: [String] = []
    var bySubject: [String: [Change]] = [:]
    for change in changes {
      let key = "\(change.subject.kind.rawValue) \(change.subject.id)"
      if bySubject[key] == nil { order.append(key) }
      bySubject[key, default: []].append(change)
    }
    for key in order { writeEntry(bySubject[key] ?? [], level) }
  }

  private mutating func writeEntry(_ changes: [Change], _ level: ChangeLevel) {
    guard let first = changes.first else { return }
    text += "### \(heading(first.subject))\n\n"
    let name = first.subject.kind.word.map { "\($0) \(first.subject.title)" } ?? first.subject.id
    table(
      "\(MarkdownText.inline(name)), \(level.label.lowercased()): old and new",
      ["What", "Old", "New", "For whom", "Fingerprint"], changes.map(row))
    writeRemarks(changes)
    for change in changes {
      if let redline = change.redline { writeRedline(redline, change) }
    }
  }

  private func row(_ change: Change) -> [String] {
    var what = ReportWords.heading(change.kind)
    if let field = change.field { what += " (\(field))" }
    let isLong = change.redline != nil
    return [
      what, isLong ? "Below" : MarkdownText.inline(ReportWords.value(change.oldShown, change, isOld: true)),
      isLong ? "Below" : MarkdownText.inline(ReportWords.value(change.newShown, change, isOld: false)), weights(change),
      "`\(change.fingerprint)`",
    ]
  }

  private func weights(_ change: Change) -> String {
    let audiences = report.audience.map { [$0] } ?? Audience.allCases.filter { change.concerns($0) }
    return audiences.map { "\($0.label): \(change.levels[$0].rawValue)" }.joined(separator: "; ")
  }

  /// The redline, and the plain pair beside it for who cannot or would not read a redline.
  private mutating func writeRedline(_ redline: Redline, _ change: Change) {
    text += redline.safeMarkdown + "\n\n"
    text += "- Before: \(MarkdownText.inline(change.oldShown ?? "None"))\n"
    text += "- After: \(MarkdownText.inline(change.newShown ?? "None"))\n\n"
  }

  /// What a section on a subject is headed.
  private func heading(_ subject: ChangeSubject) -> String {
    let title = MarkdownText.inline(subject.title)
    return subject.kind.word.map { "\($0): \(title)" } ?? "\(entryName(subject)) \(title)"
  }

  func entryName(_ subject: ChangeSubject) -> String {
    func linked(_ ids: [String], _ edition: String) -> String {
      ids.map { id in link(edition, id).map { "[\(id)](\($0))" } ?? id }.joined(separator: " + ")
    }
    guard subject.oldIDs != subject.newIDs else {
      let old = subject.oldIDs.compactMap { id in link(report.older.id, id).map { "[in \(report.older.label)](\($0))" }
      }
      let name = linked(subject.newIDs, report.newer.id)
      return old.isEmpty ? name : "\(name) (\(old.joined(separator: ", ")))"
    }
    let sides = [linked(subject.oldIDs, report.older.id), linked(subject.newIDs, report.newer.id)]
    return sides.filter { !$0.isEmpty }.joined(separator: " → ")
  }

  private mutating func writeParties() {
    let changes = report.changes.filter { $0.kind == .partyRenamed }
    guard !changes.isEmpty else { return }
    text += "## Other bodies in the same roles\n\nDuties are compared by role, so none of these changes a duty.\n\n"
    table(
      "Roles and their holders", ["Role", "Before", "After", "Remark", "Fingerprint"],
      changes.map { change in
        [
          MarkdownText.inline(change.subject.title),
          MarkdownText.inline(ReportWords.value(change.old, change, isOld: true)),
          MarkdownText.inline(ReportWords.value(change.new, change, isOld: false)), change.reason ?? "",
          "`\(change.fingerprint)`",
        ]
      })
  }

  private mutating func writeStatements() {
    let changes = report.changes.filter { $0.kind.group == .statement }
    for (heading, caption, isOwn) in [
      ("What the editions say of their own changes", "Stated changes and what the entries show", true),
      (
        "What other documents say that the editions changed",
        "Changes reported by others and what the entries show", false
      ),
    ] {
      let shown = changes.filter { $0.reportedBy.isEmpty == isOwn }
      guard !shown.isEmpty else { continue }
      text += "## \(heading)\n\n"
      table(
        caption, ["Statement", "What it says", "Verdict", "Why", "Fingerprint"],
        shown.map { change in
          let verdict =
            switch change.kind {
            case .statedConfirmed: "Confirmed"
            case .statedContradicted: "Contradicted"
            default: "Undeterminable"
            }
          return [
            MarkdownText.inline(report.label(statement: change.subject.id)),
            MarkdownText.inline(change.subject.title), verdict,
            MarkdownText.inline(change.reason ?? ""), "`\(change.fingerprint)`",
          ]
        })
    }
  }

  private mutating func writeRestatements() {
    let changes = report.changes.filter { $0.kind == .restatementDiffers }
    guard !changes.isEmpty else { return }
    text += """
      ## Redline of the catalogue's restatement

      Both texts of each pair are ours, and they differ in content or in wording alone: which of the two is not known. \
      The official words of both editions have not been confirmed, so none of these says that the edition was reworded. \
      To be read.


      """
    for change in changes {
      text += "### \(heading(change.subject))\n\n"
      text += "Field: \(change.field ?? "all"). Fingerprint: `\(change.fingerprint)`\n\n"
      if let redline = change.redline { writeRedline(redline, change) }
    }
  }
}

extension Redline {
  /// The redline for a page: what Markdown would read as markup stands as it is.
  var safeMarkdown: String {
    var text = ""
    for run in runs {
      if run.isSpaced { text += " " }
      switch run.piece {
      case .same(let words): text += MarkdownText.literal(words)
      case .inserted(let words): text += "{++\(MarkdownText.literal(words))++}"
      case .deleted(let words): text += "{--\(MarkdownText.literal(words))--}"
      case .pair(let before, let after):
        text += "{--\(MarkdownText.literal(before))--} {++\(MarkdownText.literal(after))++}"
      }
    }
    return text
  }
}
