import Diagnostics

/// A requirement's timeline in words.
package enum TimelineWords {
  package static func markdown(_ timeline: [TimelineEntry]) -> String {
    "## Timeline\n\n"
      + MarkdownText.table(
        "Through the editions", ["Edition", "State", "Entries", "Class", "Level", "Contractual", "Changes"],
        zip(timeline, rows(timeline)).map { entry, row in filled(row, entry).map(MarkdownText.inline) })
  }

  /// A row with words where it has nothing, and the name of the edition where it has its id.
  private static func filled(_ row: [String], _ entry: TimelineEntry) -> [String] {
    var row = row
    row[0] = entry.label
    for column in 2...5 where row[column].isEmpty {
      row[column] =
        switch entry.state {
        case .present: "Not stated"
        case .notCaptured: "Not captured"
        case .withdrawn, .absent: "None"
        }
    }
    return row
  }

  /// A row for each edition.
  package static func rows(_ timeline: [TimelineEntry]) -> [[String]] {
    timeline.map { entry in
      [
        entry.edition, state(entry.state), entry.ids.joined(separator: ", "), entry.classLabel ?? "",
        entry.level ?? "", entry.contractual ?? "",
        entry.changes.filter { $0.kind != .notCaptured }.map { change in
          change.kind.rawValue + (change.field.map { " (\($0))" } ?? "")
        }.joined(separator: "; "),
      ]
    }
  }

  /// The timeline by itself as JSON.
  package static func json(_ timeline: [TimelineEntry]) -> [UInt8] {
    var writer = JSONWriter()
    writer.object { writer in
      writer.field("kind", "gpspec-timeline")
      writer.field("schema_version", TimelineSchema.version)
      writer.key("timeline")
      writer.array { writer in for entry in timeline { entry.write(to: &writer) } }
    }
    writer.end()
    return writer.bytes
  }

  private static func state(_ state: TimelineEntry.State) -> String {
    switch state {
    case .present: "Present"
    case .withdrawn: "Withdrawn"
    case .notCaptured: "Not captured"
    case .absent: "Absent"
    }
  }
}
