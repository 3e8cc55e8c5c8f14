package import Catalogue
import Diagnostics

/// A requirement in one edition of the chain.
package struct TimelineEntry: Sendable {
  /// What is known of it in the edition.
  package enum State: String, Sendable {
    case present, withdrawn
    case notCaptured = "not-captured"
    case absent
  }

  package var edition: String
  /// What readers call the edition.
  package var label: String
  package var state: State
  /// Its id or ids there, by lineage.
  package var ids: [String]
  package var title: String?
  package var classLabel: String?
  package var level: String?
  package var contractual: String?
  /// The classes of change against the edition before.
  package var changes: [Change]

  func write(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.field("edition", edition)
      writer.field("state", state.rawValue)
      writer.field("entries", ids)
      writer.field("title", title)
      writer.field("class", classLabel)
      writer.field("level", level)
      writer.field("contractual", contractual)
      writer.key("changes")
      writer.array { writer in
        for change in changes {
          writer.object { writer in
            writer.field("rule", change.kind.ruleID)
            writer.field("field", change.field)
            writer.field("old", change.oldShown)
            writer.field("new", change.newShown)
            writer.field("fingerprint", change.fingerprint)
          }
        }
      }
    }
  }
}

/// A requirement through all editions, forward and back by lineage.
package enum RequirementTimeline {
  /// The chain; nil where no edition has such a requirement.
  package static func of(_ id: String, in catalogue: Catalogue) throws(ComparisonProblem) -> [TimelineEntry]? {
    guard catalogue.editions.contains(where: { $0.requirement(id) != nil }) else { return nil }
    let ids = related(id, catalogue)
    var entries: [TimelineEntry] = []
    var previous: Edition?
    for edition in catalogue.editions {
      var changes: [Change] = []
      if let previous {
        let report = try EditionComparison.compare(
          EditionState(edition: previous, asked: previous.id), EditionState(edition: edition, asked: edition.id),
          in: catalogue)
        changes = report.changes.filter { change in
          change.subject.kind == .requirement
            && (change.subject.oldIDs + change.subject.newIDs).contains(where: ids.contains)
        }
      }
      entries.append(entry(edition, ids, changes, catalogue))
      previous = edition
    }
    return entries
  }

  private static func entry(
    _ edition: Edition, _ ids: Set<String>, _ changes: [Change], _ catalogue: Catalogue
  ) -> TimelineEntry {
    let present = edition.requirements.filter { ids.contains($0.id) }
    let topics = catalogue.editions.flatMap(\.requirements).filter { ids.contains($0.id) }.map(\.topic)
    let isWithdrawn =
      edition.withdrawn.contains { ids.contains($0.id) } || changes.contains { $0.kind == .withdrawn }
    let state: TimelineEntry.State =
      if !present.isEmpty { .present } else if isWithdrawn {
        .withdrawn
      } else {
        Side(edition, in: catalogue).mayHide(topics: topics) ? .notCaptured : .absent
      }
    func joined(_ values: [String]) -> String? {
      var seen: [String] = []
      for value in values where !seen.contains(value) { seen.append(value) }
      return seen.isEmpty ? nil : seen.joined(separator: "; ")
    }
    return TimelineEntry(
      edition: edition.id, label: edition.label, state: state, ids: present.map(\.id),
      title: joined(present.map(\.title)),
      classLabel: joined(present.map(\.requirementClass.label)),
      level: joined(present.compactMap { $0.level.value?.label }),
      contractual: joined(present.map(\.contractual.label)), changes: changes)
  }

  /// The id and every id that a line of lineage ties to it.
  private static func related(_ id: String, _ catalogue: Catalogue) -> Set<String> {
    var found: Set<String> = [id]
    // One step each way: a merger must not draw in all that its parts were ever part of.
    for line in catalogue.lineage {
      if line.from.ids.contains(id) { found.formUnion(line.to.ids) }
      if line.to.ids.contains(id) { found.formUnion(line.from.ids) }
    }
    return found
  }
}
