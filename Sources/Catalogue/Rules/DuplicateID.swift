import Diagnostics
import Nodes

/// An id that stands twice.
enum DuplicateID {
  static let rule = Rule(
    id: "catalogue/duplicate-id",
    summary: "An id is given twice.",
    meaning: """
      Within a register, and within an edition over requirements, provisions and context, an id names one thing. Give \
      the second entry an id of its own.
      """,
    failing: .init([
      ExampleCatalogue.requirements: ExampleCatalogue.requirement("") + "\n",
      "editions/2021-23/context.yaml": """
      context:
        - id: CYB-01
          reason: fact
          text: A fact.
          sources: [{ document: model, evidence: read }]

      """,
    ]),
    passing: ExampleCatalogue.example())

  static func finding(_ id: String, _ node: Node, _ file: String, first: EntryOrigin?) -> Diagnostic {
    let notes = first.map {
      [Diagnostic.Note("first given here", at: SourceLocation(file: $0.file, range: $0.range.range))]
    }
    return Diagnostic(
      rule, "the id '\(id)' is given twice", at: SourceLocation(file: file, range: node.range.range),
      notes: notes ?? [], fix: "give one of the two another id")
  }
}
