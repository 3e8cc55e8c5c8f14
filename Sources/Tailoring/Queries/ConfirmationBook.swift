package import Catalogue
package import Diagnostics
import Nodes

/// What was confirmed in the published text, found by requirement, topic and part of the edition.
package struct ConfirmationBook: Sendable {
  private var bySubject: [String: Confirmation] = [:]
  private let parts: EditionParts
  /// Confirmations of something that the edition does not have.
  package private(set) var diagnostics: [Diagnostic] = []

  package init(_ workspace: Workspace, edition: Edition, catalogue: Catalogue) {
    parts = EditionParts(edition, catalogue)
    let packs = catalogue.packs.filter { $0.edition == edition.id }
    let ids = Set(
      edition.requirements.map(\.id) + edition.provisions.map(\.id) + edition.gaps.map(\.id)
        + packs.flatMap { $0.requirements.map(\.id) + $0.provisions.map(\.id) + $0.gaps.map(\.id) })
    let topics = catalogue.topics.ids + packs.flatMap { $0.groups.map(\.id) }
    let known =
      ids.union(topics.map { "topic:" + $0 }).union(edition.parts.map { "section:" + $0.id })
      .union(workspace.layers.flatMap { $0.additions.map(\.id) })
    for confirmation in workspace.confirmations {
      if !known.contains(confirmation.subject) {
        diagnostics.append(
          Diagnostic(
            FileRules.unknownSubject, "edition \(edition.id) has no '\(confirmation.subject)' to confirm",
            at: confirmation.origin.location,
            fix: NearMiss.suggestion(for: confirmation.subject, among: known.sorted())
              ?? "an id, topic:<id> or section:<part id>; `gpspec confirmations` lists what is open"))
      }
      if confirmation.date.earliest > workspace.date.latest {
        diagnostics.append(
          Diagnostic(
            FileRules.futureDate,
            "the confirmation of '\(confirmation.subject)' is dated \(confirmation.date.longText), after the "
              + "workspace's date \(workspace.date.longText)",
            at: confirmation.origin.location, fix: "correct one of the two dates"))
      }
      bySubject[confirmation.subject] = bySubject[confirmation.subject] ?? confirmation
    }
  }

  /// The confirmation that covers a requirement: its own, its topic's, or that of the part it stands in.
  package func confirmation(of requirement: Requirement) -> Confirmation? {
    bySubject[requirement.id] ?? bySubject["topic:" + requirement.topic]
      ?? section(parts.part(of: requirement))
  }

  /// The confirmation that covers a provision.
  package func confirmation(of provision: Provision) -> Confirmation? {
    bySubject[provision.id] ?? provision.topics.lazy.compactMap { bySubject["topic:" + $0] }.first
      ?? section(parts.part(of: provision.sources))
  }

  /// The confirmation that covers a gap: its own, that of its part, or those of all its topics.
  package func confirmation(of gap: Gap) -> Confirmation? {
    if let own = bySubject[gap.id] ?? section(gap.part) { return own }
    let ofTopics = gap.topics.map { bySubject["topic:" + $0] }
    return ofTopics.allSatisfy { $0 != nil } ? ofTopics.first.flatMap { $0 } : nil
  }

  private func section(_ part: String?) -> Confirmation? {
    part.flatMap { bySubject["section:" + $0] }
  }
}

/// In which part of an edition something stands, as far as can be told.
struct EditionParts: Sendable {
  private let byTopic: [String: String]
  private let byDocument: [String: String]

  init(_ edition: Edition, _ catalogue: Catalogue) {
    // What was not captured of a topic is recorded as a gap, with the part it would stand in.
    var byTopic: [String: String] = [:]
    for gap in edition.gaps {
      guard let part = gap.part else { continue }
      for topic in gap.topics where byTopic[topic] == nil { byTopic[topic] = part }
    }
    self.byTopic = byTopic
    var byDocument: [String: String] = [:]
    for document in catalogue.sources.entries where document.edition == edition.id {
      // The longest name first: `appendix-a` is the end of no other part's name, `funding` might be.
      let part = edition.parts.map(\.id).filter { document.id.hasSuffix("-" + $0) }.max { $0.count < $1.count }
      if let part { byDocument[document.id] = part }
    }
    self.byDocument = byDocument
  }

  /// The part whose text would carry the statement: that of a source which does, that of the topic's gap, else of any
  /// source.
  func part(of requirement: Requirement) -> String? {
    part(of: requirement.sources.filter { $0.carries("statement") }) ?? byTopic[requirement.topic]
      ?? part(of: requirement.sources)
  }

  func part(of sources: [SourceCitation]) -> String? {
    sources.lazy.compactMap { byDocument[$0.document] }.first
  }
}
