import Diagnostics

/// A requirement without a source.
enum NoSource: CatalogueRule {
  static let rule = Rule(
    id: "catalogue/no-source",
    summary: "A requirement has no source, or none that carries its statement.",
    meaning: """
      Nothing stands in the catalogue because somebody believes it. Name the document, the place in it and how good \
      the evidence is; what was not captured is recorded as a gap.
      """,
    failing: ExampleCatalogue.example(sources: "[{ document: model, evidence: read, fields: [class] }]"),
    passing: ExampleCatalogue.example())

  static func findings(in context: CheckContext) -> [Diagnostic] {
    var found: [Diagnostic] = []
    for written in context.written {
      guard written.requirement.sources.evidence(for: "statement") == nil else { continue }
      let message =
        written.requirement.sources.isEmpty
        ? "'\(written.requirement.id)' has no source" : "no source of '\(written.requirement.id)' carries its statement"
      found.append(
        Diagnostic(
          rule, message, at: written.requirement.location(written.requirement.sources.isEmpty ? "id" : "sources"),
          fix: "add a source with document, at and evidence"))
    }
    return found
  }
}
