import Diagnostics

/// How much of an edition rests on background knowledge.
enum BackgroundEvidence: CatalogueRule {
  static let rule = Rule(
    id: "catalogue/background-evidence", severity: .note,
    summary: "Some entries of an edition rest on background knowledge alone.",
    meaning: """
      They are marked in every document, and a final document is refused until somebody has confirmed each of those in \
      its scope against the published text (`gpspec confirmations`).
      """,
    failing: ExampleCatalogue.example(sources: "[{ document: background, evidence: background, confidence: high }]"),
    passing: ExampleCatalogue.example())

  static func findings(in context: CheckContext) -> [Diagnostic] {
    context.catalogue.editions.compactMap { edition in
      let written = context.written.filter { $0.owner == edition.id }
      let count = written.count { $0.requirement.evidence == .background }
      guard count > 0 else { return nil }
      return Diagnostic(
        rule, "\(count) of \(written.count) requirements of edition \(edition.id) rest on background knowledge",
        at: SourceLocation(file: edition.origin.file))
    }
  }
}
