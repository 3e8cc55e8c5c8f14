import Catalogue
import Comparison
import Diagnostics
import Documents
import Tailoring

/// An impact report in any of its forms.
struct ImpactOutput {
  var report: ImpactReport

  func bytes(_ format: ImpactFormat) -> [UInt8] {
    switch format {
    case .text: Array(text.utf8)
    case .md: Array(markdown.utf8)
    case .json: json
    }
  }

  private var summary: [String] {
    let clauses = report.clauses
    return [
      "\(report.touched.count) of \(report.rebase.outcomes.count) selections are touched, "
        + "\(report.rebase.conflictCount) in conflict",
      "\(report.owed.count) requirements newly owed, \(report.noLongerOwed.count) no longer, "
        + "\(clauses.changed.count) changed",
      "\(report.notCapturedBefore.count) requirements new, or not captured before in edition \(report.from.id): not known",
      "\(report.notCaptured.count) requirements in scope were not captured in edition \(report.to.id): not known",
      "\(report.changedPracticeCount) of \(report.practiceCount) practices' appendices change",
      "\(report.unknownCount) points on which the editions could not be compared, for want of captured text",
    ]
  }

  private var text: String {
    var text = "\(report.from.id) → \(report.to.id) in this workspace\n\n"
    text += summary.map { "  \($0)\n" }.joined()
    section(&text, "Selections", report.touched.map(Self.line))
    section(&text, "Newly owed", report.owed.map(Self.line))
    section(&text, "New, or not captured before", report.notCapturedBefore.map(Self.shortLine))
    section(&text, "No longer owed", report.noLongerOwed.map { "\($0.id)  \($0.title)" })
    section(&text, "Answers", answers)
    section(&text, "Practices", practices)
    section(&text, "Documents, by their locks", locks)
    section(&text, "To decide", report.decisions)
    return text
  }

  private func section(_ text: inout String, _ title: String, _ lines: [String]) {
    guard !lines.isEmpty else { return }
    text += "\n\(title):\n" + lines.map { "  \($0)\n" }.joined()
  }

  private var markdown: String {
    var text = "# What \(report.to.title) changes in this workspace\n\n"
    text += "Moved from edition \(report.from.id) to edition \(report.to.id).\n\n"
    text += summary.map { "- \($0)\n" }.joined() + "\n"
    for (title, lines) in [
      ("To decide", report.decisions), ("Selections", report.touched.map(Self.line)),
      ("Newly owed", report.owed.map(Self.line)),
      ("New, or not captured before", report.notCapturedBefore.map(Self.shortLine)),
      ("No longer owed", report.noLongerOwed.map { "\($0.id)  \($0.title)" }), ("Answers", answers),
      ("Practices", practices), ("Documents, by their locks", locks),
    ] {
      text += "## \(title)\n\n"
      text += lines.isEmpty ? "None.\n\n" : lines.map { "- \($0)\n" }.joined() + "\n"
    }
    return text + report.clauses.markdown
  }

  static func line(_ outcome: SelectionOutcome) -> String {
    var text = "\(outcome.about)  \(outcome.kind.rawValue) of \(outcome.layer.label): "
    switch outcome.result {
    case .kept: text += "kept"
    case .renamed(let id): text += "kept, as \(id)"
    case .tookNational(let why): text += "takes the national text: \(why)"
    case .conflict(let why, _): text += "conflict: \(why)"
    }
    let kinds = outcome.changes.map(\.kind.rawValue)
    if !kinds.isEmpty { text += " (\(kinds.joined(separator: ", ")))" }
    return text + "  \(outcome.origin.file):\(outcome.origin.line)"
  }

  private static func line(_ owed: ImpactReport.Owed) -> String {
    "\(owed.clause.id)  \(owed.clause.title) (\(owed.why)" + (owed.caveat.map { ", \($0)" } ?? "") + ")"
  }

  private static func shortLine(_ owed: ImpactReport.Owed) -> String { "\(owed.clause.id)  \(owed.clause.title)" }

  private var answers: [String] {
    report.asked.map { asked in
      "'\(asked.question)' is asked by \(asked.requirements.joined(separator: ", ")): "
        + (asked.isAnswered ? "answered" : "not answered")
    } + report.noLongerAsked.map { "'\($0)' is asked by no requirement any more" }
      + report.notKnownAsked.map { asked in
        "'\(asked.question)' was asked by \(asked.requirements.joined(separator: ", ")), not captured in edition "
          + "\(report.to.id): whether it is asked is not known"
      }
  }

  private var practices: [String] {
    report.practices.map { group in
      let names = group.practices.prefix(5).joined(separator: ", ") + (group.practices.count > 5 ? ", …" : "")
      let change =
        group.isUnchanged
        ? "unchanged"
        : "\(group.added.count) added, \(group.notCapturedBefore.count) new or not captured before, "
          + "\(group.removed.count) removed, \(group.changed.count) changed"
      let unknown = group.unknown.isEmpty ? "" : ", \(group.unknown.count) not captured"
      return "\(group.practices.count) (\(names)): \(change)\(unknown)"
    }
  }

  private var locks: [String] {
    report.locked.map { locked in
      "\(locked.name) (edition \(locked.edition)): \(locked.touched.count) of \(locked.clauseCount) clauses touched"
        + (locked.notCaptured.isEmpty ? "" : ", \(locked.notCaptured.count) not captured in edition \(report.to.id)")
    }
  }

  private var json: [UInt8] {
    var json = JSONWriter()
    json.object { json in
      json.field("kind", "gpspec-impact")
      json.field("format", 2)
      json.field("from", report.from.id)
      json.field("to", report.to.id)
      json.key("counts")
      json.object { json in
        json.field("selections", report.rebase.outcomes.count)
        json.field("touched", report.touched.count)
        json.field("conflicts", report.rebase.conflictCount)
        json.field("newly_owed", report.owed.count)
        json.field("not_captured_before", report.notCapturedBefore.count)
        json.field("no_longer_owed", report.noLongerOwed.count)
        json.field("not_captured", report.notCaptured.count)
        json.field("changed_clauses", report.clauses.changed.count)
        json.field("practices", report.practiceCount)
        json.field("practices_changed", report.changedPracticeCount)
        json.field("not_comparable", report.unknownCount)
      }
      json.key("selections")
      json.array { json in
        for outcome in report.touched { Self.write(outcome, &json) }
      }
      Self.write("newly_owed", report.owed, &json)
      Self.write("not_captured_before", report.notCapturedBefore, &json)
      json.field("no_longer_owed", report.noLongerOwed.map(\.id))
      json.field("not_captured", report.notCaptured.map(\.id))
      json.field("changed", report.clauses.changed.map(\.new.id))
      Self.write("answers", report.asked, &json)
      json.field("no_longer_asked", report.noLongerAsked)
      Self.write("asked_not_known", report.notKnownAsked, &json)
      json.key("practices")
      json.array { json in
        for group in report.practices {
          json.object { json in
            json.field("practices", group.practices)
            json.field("added", group.added)
            json.field("not_captured_before", group.notCapturedBefore)
            json.field("removed", group.removed)
            json.field("changed", group.changed)
            json.field("not_captured", group.unknown)
          }
        }
      }
      json.key("documents")
      json.array { json in
        for locked in report.locked {
          json.object { json in
            json.field("name", locked.name)
            json.field("edition", locked.edition)
            json.field("clauses", locked.clauseCount)
            json.field("touched", locked.touched)
            json.field("not_captured", locked.notCaptured)
          }
        }
      }
      json.field("decisions", report.decisions)
    }
    json.end()
    return json.bytes
  }

  private static func write(_ key: String, _ list: [ImpactReport.Owed], _ json: inout JSONWriter) {
    json.key(key)
    json.array { json in
      for owed in list {
        json.object { json in
          json.field("id", owed.clause.id)
          json.field("title", owed.clause.title)
          json.field("statement", owed.clause.statement)
          json.field("why", owed.why)
          json.field("caveat", owed.caveat)
        }
      }
    }
  }

  private static func write(_ key: String, _ list: [ImpactReport.Asked], _ json: inout JSONWriter) {
    json.key(key)
    json.array { json in
      for asked in list {
        json.object { json in
          json.field("question", asked.question)
          json.field("answered", asked.isAnswered)
          json.field("requirements", asked.requirements)
        }
      }
    }
  }

  private static func write(_ outcome: SelectionOutcome, _ json: inout JSONWriter) {
    json.object { json in
      json.field("layer", outcome.layer.label)
      json.field("kind", outcome.kind.rawValue)
      json.field("about", outcome.about)
      json.field("was", outcome.was)
      switch outcome.result {
      case .kept: json.field("result", "kept")
      case .renamed(let id):
        json.field("result", "renamed")
        json.field("to", id)
      case .tookNational(let why):
        json.field("result", "national")
        json.field("why", why)
      case .conflict(let why, let decide):
        json.field("result", "conflict")
        json.field("why", why)
        json.field("decide", decide)
      }
      json.field("changes", outcome.changes.map(\.kind.rawValue))
      json.field("fingerprints", outcome.changes.map(\.fingerprint))
    }
  }
}
