import Catalogue
import Diagnostics
import Nodes

/// A report as JSON; `docs/comparison.schema.json` describes it.
package enum JSONReport {
  /// Rises when a reader of the last version would misread this one.
  package static let version = 3

  package static func bytes(
    _ report: ComparisonReport, decisions: AppliedDecisions = .none, timeline: [TimelineEntry] = []
  ) -> [UInt8] {
    var writer = JSONWriter()
    writer.object { writer in
      writer.field("schema_version", version)
      edition("older", report.older, &writer)
      edition("newer", report.newer, &writer)
      writer.field("as_at", report.asAt?.text)
      writer.field("audience", report.audience?.rawValue)
      counts(report, decisions, &writer)
      writer.key("changes")
      writer.array { writer in
        for change in report.changes { write(change, decisions, &writer) }
      }
      lineage(report, &writer)
      suggestions(report, &writer)
      if !timeline.isEmpty {
        writer.key("timeline")
        writer.array { writer in for entry in timeline { entry.write(to: &writer) } }
      }
    }
    writer.end()
    return writer.bytes
  }

  private static func edition(_ key: String, _ edition: ComparedEdition, _ writer: inout JSONWriter) {
    writer.key(key)
    writer.object { writer in
      writer.field("id", edition.id)
      writer.field("asked", edition.asked)
      writer.field("title", edition.title)
      writer.field("note", edition.note)
      writer.field("requirements", edition.requirementCount)
      writer.key("gaps")
      writer.array { writer in
        for gap in edition.gaps {
          writer.object { writer in
            writer.field("id", gap.id)
            writer.field("title", gap.title)
            writer.field("topics", gap.topics)
          }
        }
      }
      writer.key("open_parts")
      writer.array { writer in
        for part in edition.parts {
          writer.object { writer in
            writer.field("id", part.id)
            writer.field("title", part.title)
            writer.field("captured", part.captured.rawValue)
          }
        }
      }
    }
  }

  private static func counts(
    _ report: ComparisonReport, _ decisions: AppliedDecisions, _ writer: inout JSONWriter
  ) {
    writer.key("counts")
    writer.object { writer in
      writer.field("total", report.changes.count)
      writer.key("by_rule")
      writer.object { writer in for (kind, count) in report.counts { writer.field(kind.ruleID, count) } }
      writer.key("by_group")
      writer.object { writer in
        for group in ChangeKind.Group.allCases { writer.field(group.rawValue, report.count(group)) }
      }
      writer.key("by_level")
      writer.object { writer in
        for audience in Audience.allCases {
          writer.key(audience.rawValue)
          writer.object { writer in
            for level in ChangeLevel.allCases { writer.field(level.rawValue, report.count(level, for: audience)) }
          }
        }
      }
      writer.key("by_outcome")
      writer.object { writer in
        for outcome in PairOutcome.allCases { writer.field(outcome.rawValue, report.outcomes[outcome] ?? 0) }
      }
      writer.field("not_established", report.notEstablishedCount)
      writer.field("not_independent", report.notIndependentCount)
      writer.field("sentence_pairs", report.sentencePairCount)
      writer.field("accepted", report.changes.count { decisions.accepts($0) })
    }
  }

  private static func write(_ change: Change, _ decisions: AppliedDecisions, _ writer: inout JSONWriter) {
    writer.object { writer in
      writer.field("fingerprint", change.fingerprint)
      writer.field("rule", change.kind.ruleID)
      writer.field("group", change.kind.group.rawValue)
      writer.field("kind", change.subject.kind.rawValue)
      writer.field("old_entries", change.subject.oldIDs)
      writer.field("new_entries", change.subject.newIDs)
      writer.field("title", change.subject.title)
      writer.field("topic", change.subject.topic)
      writer.field("field", change.field)
      writer.field("old", change.oldShown)
      writer.field("new", change.newShown)
      if ReportWords.isNotCaptured(change, isOld: true) { writer.field("old_not_captured", true) }
      if ReportWords.isNotCaptured(change, isOld: false) { writer.field("new_not_captured", true) }
      if !change.oldIDs.isEmpty { writer.field("old_ids", change.oldIDs) }
      if !change.newIDs.isEmpty { writer.field("new_ids", change.newIDs) }
      writer.key("levels")
      writer.object { writer in
        for audience in Audience.allCases { writer.field(audience.rawValue, change.levels[audience].rawValue) }
      }
      writer.field("audiences", Audience.allCases.filter { change.concerns($0) }.map(\.rawValue))
      writer.field("certainty", change.certainty.rawValue)
      writer.field("caveat", ReportWords.caveat(change))
      writer.field("established", change.isEstablished)
      writer.field("amended_by", change.amendedBy)
      if !change.statedBy.isEmpty { writer.field("stated_by", change.statedBy) }
      if !change.reportedBy.isEmpty { writer.field("reported_by", change.reportedBy) }
      writer.field("reason", change.reason)
      if !change.concerns.isEmpty { writer.field("concerns", change.concerns) }
      writer.field("redline", change.redline?.markdown)
      if let redline = change.redline { writer.field("sentence_pairs", redline.pairCount) }
      writer.field("old_place", ReportWords.place(change.oldPlace))
      writer.field("new_place", ReportWords.place(change.newPlace))
      if let decision = decisions.decision(on: change) {
        writer.key("accepted")
        writer.object { writer in
          writer.field("by", decision.acceptedBy)
          writer.field("why", decision.why)
          writer.field("until", decision.until.text)
        }
      }
    }
  }

  private static func lineage(_ report: ComparisonReport, _ writer: inout JSONWriter) {
    writer.key("lineage")
    writer.array { writer in
      for line in report.lineage {
        writer.object { writer in
          writer.field("kind", line.kind.rawValue)
          writer.field("old_entries", line.oldIDs)
          writer.field("new_entries", line.newIDs)
          writer.field("reason", line.reason)
        }
      }
    }
  }

  private static func suggestions(_ report: ComparisonReport, _ writer: inout JSONWriter) {
    writer.key("suggestions")
    writer.array { writer in
      for suggestion in report.suggestions {
        writer.object { writer in
          writer.field("old_entry", suggestion.oldID)
          writer.field("new_entry", suggestion.newID)
          writer.field("score", suggestion.score)
        }
      }
    }
  }
}
