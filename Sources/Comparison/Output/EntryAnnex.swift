package import Catalogue

/// The entries of both editions that a report speaks of, for a page that stands alone: its links lead here.
package struct EntryAnnex {
  private struct Key: Hashable {
    var edition: String
    var id: String
  }

  private static let title = "The entries of both"

  /// Its heading; nil where it is empty.
  package var heading: String? { markdown.isEmpty ? nil : Self.title }

  private var anchors: [Key: String] = [:]
  /// The annex as Markdown; empty where the report speaks of no entry.
  package private(set) var markdown = ""

  /// `slug` gives the anchor that a heading's text will have.
  package init(_ report: ComparisonReport, in catalogue: Catalogue, slug: (String) -> String) {
    let editions = [report.older.id, report.newer.id].map { id in
      (id, catalogue.edition(id) ?? catalogue.pack(id)?.asEdition)
    }
    var taken: Set<String> = []
    for (id, edition) in editions {
      guard let edition else { continue }
      let provisions = Dictionary(edition.provisions.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
      for entry in Self.entries(report, isOlder: id == report.older.id) {
        let key = Key(edition: id, id: entry)
        guard anchors[key] == nil else { continue }
        var heading = "\(entry) in \(edition.label)"
        let body: String
        if let requirement = edition.requirement(entry) {
          if taken.contains(slug(heading)) { heading += ": " + requirement.title }
          body = Self.text(requirement, catalogue)
        } else if let provision = provisions[entry] {
          if taken.contains(slug(heading)) { heading += ": " + (provision.title ?? provision.kind) }
          body = Self.text(provision, catalogue)
        } else {
          continue
        }
        let anchor = slug(MarkdownText.inline(heading))
        // Two entries of one anchor would lead the reader to the wrong one: the second stays without a link.
        guard taken.insert(anchor).inserted else { continue }
        anchors[key] = anchor
        markdown += "### \(MarkdownText.inline(heading))\n\n\(body)\n"
      }
    }
    if !markdown.isEmpty { markdown = "## \(Self.title)\n\n" + markdown }
  }

  /// The link to an entry, nil where it is not in the annex.
  package func link(_ edition: String, _ id: String) -> String? {
    anchors[Key(edition: edition, id: id)].map { "#" + $0 }
  }

  /// The ids that the report speaks of, each once, in its order. Of what cannot be compared it names fields only.
  private static func entries(_ report: ComparisonReport, isOlder: Bool) -> [String] {
    var seen: Set<String> = []
    var ids: [String] = []
    for change in report.changes where change.kind != .notIndependent && change.kind != .fieldNotCaptured {
      guard change.subject.kind == .requirement || change.subject.kind == .provision else { continue }
      for id in isOlder ? change.subject.oldIDs : change.subject.newIDs where seen.insert(id).inserted {
        ids.append(id)
      }
    }
    return ids
  }

  private static func text(_ requirement: Requirement, _ catalogue: Catalogue) -> String {
    func basis<Value>(_ facet: Facet<Value>) -> String {
      if case .inherited(let from, _) = facet.basis { return " (inherited from \(from))" }
      return ""
    }
    var facts = [
      "Title: \(requirement.title)",
      "Class: \(requirement.requirementClass.label)",
      "Level: \(requirement.level.value?.label ?? "not stated")\(basis(requirement.level))",
      "Contractual: \(requirement.contractual.label)",
    ]
    let duties = requirement.duties.value.map { DutyWords.text($0, catalogue) }
    if !duties.isEmpty { facts.append(duties.joined(separator: "; ") + basis(requirement.duties)) }
    return MarkdownText.literal(requirement.statement(with: { ParameterText.text($0) })) + "\n\n"
      + list(facts, requirement.sources, requirement.origin, catalogue)
  }

  private static func text(_ provision: Provision, _ catalogue: Catalogue) -> String {
    let facts = ["Title: \(provision.title ?? "none")", "Kind: \(provision.kind)"]
    return MarkdownText.literal(provision.filledStatement) + "\n\n"
      + list(facts, provision.sources, provision.origin, catalogue)
  }

  private static func list(
    _ facts: [String], _ sources: [SourceCitation], _ origin: EntryOrigin, _ catalogue: Catalogue
  ) -> String {
    let cited = sources.map { source in
      "Source: \(catalogue.sources[source.document]?.title ?? source.document)"
        + (source.place.map { ", \($0)" } ?? "") + " (\(source.evidence.label.lowercased()))"
    }
    let lines = facts + cited + ["File: \(origin.file), line \(origin.line)"]
    return lines.map { "- \(MarkdownText.literal($0))\n" }.joined()
  }
}
