import Catalogue
import CommonMark
import Comparison
import Diagnostics
import Nodes

/// A report in any of its forms.
struct ComparisonOutput {
  var report: ComparisonReport
  var decisions: AppliedDecisions
  var timeline: [TimelineEntry]
  var catalogue: Catalogue
  /// The address of the published site, where links are to lead there.
  var siteBase: String?

  func bytes(_ format: ComparisonFormat, note: Bool) throws -> [UInt8] {
    if note { return Array(ChangeNote.markdown(report).utf8) }
    switch format {
    case .text: return Array(SummaryText.text(report, decisions, timeline).utf8)
    case .md: return Array(markdown(nil, isPage: false).utf8)
    case .json: return JSONReport.bytes(report, decisions: decisions, timeline: timeline)
    case .csv: return CSVReport.bytes(report, decisions: decisions)
    case .html:
      // A page by itself holds the entries that it speaks of, unless the site does.
      let annex = siteBase == nil ? EntryAnnex(report, in: catalogue, slug: Slug.github) : nil
      let text = markdown(annex, isPage: true) + (annex?.markdown ?? "")
      return try ComparisonDocument.html(text, title: "\(report.older.label) and \(report.newer.label) compared")
    }
  }

  private func markdown(_ annex: EntryAnnex?, isPage: Bool) -> String {
    let addresses = siteBase.map { EntryAddresses(catalogue, root: $0) }
    return MarkdownReport.text(
      report, decisions: decisions, timeline: timeline, isPage: isPage, annexTitle: annex?.heading
    ) { edition, id in
      addresses?.address(of: id, in: edition) ?? annex?.link(edition, id)
    }
  }
}

/// The summary for the terminal.
enum SummaryText {
  static func text(
    _ report: ComparisonReport, _ decisions: AppliedDecisions, _ timeline: [TimelineEntry]
  ) -> String {
    var text = report.audience.map { "What changes for \($0.plural): " } ?? ""
    text += "\(report.older.id) → \(report.newer.id)\n"
    for edition in [report.older, report.newer] {
      if let note = edition.note { text += "  \(edition.asked): \(note)\n" }
    }
    var counts = TextTable(["Class", "Number"])
    for (kind, count) in report.counts { counts.add([kind.ruleID, String(count)]) }
    counts.add(["all", String(report.changes.count)])
    text += "\n" + counts.text + "\n"
    var levels = TextTable(["For"] + ChangeLevel.allCases.reversed().map(\.rawValue))
    for audience in report.audience.map({ [$0] }) ?? Audience.allCases {
      levels.add(
        [audience.label] + ChangeLevel.allCases.reversed().map { String(report.count($0, for: audience)) })
    }
    text += ReportWords.levelsCaption + ":\n" + levels.text + "\n"
    var outcomes = TextTable(["Requirements in both", "Number"])
    for outcome in PairOutcome.allCases {
      if let count = report.outcomes[outcome] { outcomes.add([outcome.label, String(count)]) }
    }
    if !outcomes.isEmpty { text += outcomes.text + "\n" }
    text += changes(report, decisions)
    let unknowns = ReportWords.unknowns(report)
    if !unknowns.isEmpty { text += "What cannot be said:\n" + unknowns.map { "  \($0)\n" }.joined() }
    if !report.suggestions.isEmpty {
      text += "\(report.suggestions.count) pairs read alike and are in no line of lineage (--format md shows them)\n"
    }
    if !timeline.isEmpty { text += "\n" + TimelineOutput.table(timeline).text }
    return text
  }

  /// The differences, a line each, the weightiest first; those of marks and titles are counted and folded away.
  private static func changes(_ report: ComparisonReport, _ decisions: AppliedDecisions) -> String {
    var text = ""
    for level in ChangeLevel.allCases.reversed() {
      let shown = report.changes.filter { change in
        change.kind.group.isDifference
          && (report.audience.map { change.levels[$0] } ?? change.levels.highest) == level
      }
      guard !shown.isEmpty else { continue }
      if level == .editorial {
        text += "Editorial: \(shown.count), in titles, numbers, case and marks alone (--format md lists them)\n\n"
        continue
      }
      text += "\(level.label):\n"
      for change in shown {
        text += "  \(change.fingerprint)  \(change.subject.id)  \(change.subject.title)  [\(change.kind.ruleID)]"
        if let detail = detail(change) { text += "  \(detail)" }
        if let caveat = ReportWords.caveat(change) { text += "  (\(caveat.lowercased()))" }
        if decisions.accepts(change) { text += "  (accepted)" }
        text += "\n"
      }
      text += "\n"
    }
    return text
  }

  private static func detail(_ change: Change) -> String? {
    guard change.redline == nil, change.field != nil else { return nil }
    let (old, new) = (
      ReportWords.value(change.oldShown, change, isOld: true), ReportWords.value(change.newShown, change, isOld: false)
    )
    return "\(change.old == nil ? old.lowercased() : old) → \(change.new == nil ? new.lowercased() : new)"
  }
}

/// A requirement's timeline by itself.
enum TimelineOutput {
  static let header = ["Edition", "State", "Entries", "Class", "Level", "Contractual", "Changes"]

  static func table(_ timeline: [TimelineEntry]) -> TextTable {
    var table = TextTable(header)
    for row in TimelineWords.rows(timeline) { table.add(row) }
    return table
  }

  static func bytes(_ timeline: [TimelineEntry], _ format: ComparisonFormat) throws -> [UInt8] {
    switch format {
    case .text: return Array(table(timeline).text.utf8)
    case .md: return Array(TimelineWords.markdown(timeline).utf8)
    case .html:
      return try ComparisonDocument.html("# Timeline\n\n" + TimelineWords.markdown(timeline), title: "Timeline")
    case .json: return TimelineWords.json(timeline)
    case .csv:
      var writer = CSVWriter()
      writer.row(header)
      for row in TimelineWords.rows(timeline) { writer.row(row) }
      return writer.bytes
    }
  }
}

/// Finds the timeline of an id that a user gave.
enum TimelineLookup {
  static func find(_ id: String, in catalogue: Catalogue) throws -> [TimelineEntry] {
    if let chain = try RequirementTimeline.of(id, in: catalogue) { return chain }
    let ids = catalogue.editions.flatMap { $0.requirements.map(\.id) }
    throw CommandFailure(
      .usage, "no edition has a requirement '\(id)'", mend: NearMiss.suggestion(for: id, among: ids))
  }
}
