import Diagnostics

/// Evidence called "read" that was read somewhere else.
enum EvidenceOfAnotherEdition: CatalogueRule {
  static let rule = Rule(
    id: "catalogue/evidence-of-another-edition",
    summary: "A source counts as read in the edition, but belongs to another.",
    meaning: """
      `read` means that it was read in the edition itself. What was read in another edition's document is `related`: \
      otherwise a comparison of the two would find its own copy unchanged.
      """,
    failing: ExampleCatalogue.example(sources: "[{ document: earlier-model, evidence: read }]"),
    passing: ExampleCatalogue.example(sources: "[{ document: earlier-model, evidence: related }]"))

  static func findings(in context: CheckContext) -> [Diagnostic] {
    var found: [Diagnostic] = []
    for written in context.written {
      guard let edition = written.edition else { continue }
      for source in written.requirement.sources where source.evidence == .read {
        guard let owner = context.catalogue.sources[source.document]?.edition, owner != edition.id,
          owner != edition.amends
        else { continue }
        found.append(
          Diagnostic(
            rule, "'\(source.document)' belongs to edition \(written.owner), not \(edition.id)",
            at: written.requirement.location("sources"), fix: "mark it as related"))
      }
    }
    return found
  }
}
