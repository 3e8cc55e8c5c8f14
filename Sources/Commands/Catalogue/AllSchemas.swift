package import Catalogue
import Comparison
import Documents
import Nodes
import Output
import Site
import Tailoring

/// The JSON Schemas of every kind of file: what is read, what is written, and what commands print as JSON.
package enum AllSchemas {
  /// Those that stand in `Catalog/schema/`.
  package static var all: [CatalogueSchemas.Schema] {
    CatalogueSchemas.all
      + (WorkspaceFile.schemas + written + printed).map { .init(name: $0.name, title: $0.title, shape: $0.shape) }
  }

  /// The same with that of comparisons, which stands beside their page in `docs/`.
  package static var listed: [CatalogueSchemas.Schema] {
    all + [
      .init(name: "comparison", title: "gpspec compare: a report", bytes: ComparisonSchema.document),
      .init(
        name: "timeline", title: "gpspec compare --timeline: a requirement by itself", bytes: TimelineSchema.document),
    ]
  }

  private typealias Kind = (name: String, title: String, shape: Shape)

  private static var written: [Kind] {
    [
      ("decisions", "gpspec compare: decisions on changes", LoadedDecisions.shape),
      ("publisher", "gpspec publish: publisher.yaml", PublisherSettings.shape),
      ("manifest", "gpspec: manifest.json of a folder that was written", Manifest.shape),
      ("lock", "gpspec: the lock of a document", DocumentLock.shape),
      ("lock-clauses", "gpspec: clauses that several locks share", DocumentLock.clausesShape),
      ("resolved-inputs", "gpspec issue: inputs.json", LifecycleShapes.resolvedInputs),
      ("impact", "gpspec impact: a report", LifecycleShapes.impact),
    ]
  }

  private static var printed: [Kind] {
    [
      ("findings", "gpspec check, gpspec import: findings", OutputShapes.findings),
      ("requirement-list", "gpspec list, gpspec show: requirements", OutputShapes.requirements),
      ("statistics", "gpspec stats: counts", OutputShapes.statistics),
      ("actions", "gpspec actions: dated duties", OutputShapes.actions),
      ("questions", "gpspec questions: what is asked and answered", OutputShapes.questions),
      ("confirmation-list", "gpspec confirmations: what to confirm", OutputShapes.confirmations),
      ("template-uses", "gpspec template uses: values and partials", OutputShapes.templateUses),
    ]
  }
}
