import Catalogue
import Liquid
import Nodes
import Tailoring

/// An indicator of maturity with the requirements in scope that it measures.
struct IndicatorView: Sendable {
  var item: RegisterItem
  var requirements: [RequirementView]
  var context: DocumentContext

  /// `practice`, `commissioner` or `unknown`: who answers for it.
  var level: String { item.level ?? "unknown" }

  private var documents: [SourceDocument] {
    item.sources.compactMap { context.catalogue.sources[$0.document] }
  }

  /// Whether the list of the document's own edition was read.
  var isOfEdition: Bool { documents.contains { $0.edition == context.edition.id } }

  /// Which list it stands in.
  var list: String {
    if isOfEdition { return "This edition" }
    let edition = documents.compactMap(\.edition).first.flatMap { context.catalogue.edition($0) }
    return edition.map { "Edition \($0.shortTitle)" } ?? documents.first?.title ?? "Not recorded"
  }

  var status: String {
    DatedItemView(item: item, register: context.catalogue.indicators, context: context).status
  }
}

enum IndicatorData {
  static let indicator = RecordMap<IndicatorView>(
    "indicator",
    [
      .text("id", "Its id in the catalogue") { $0.item.id },
      .text("code", "Its published code, else its id") { $0.item.code ?? $0.item.id },
      .text("name", "What it asks") { $0.item.name },
      .text("level", "practice, commissioner or unknown: who answers for it") { $0.level },
      .text("measure", "Where its data come from") { $0.item.measure ?? "Not recorded" },
      .texts("topics", "The topics that it belongs to") { view in
        view.item.topics.map { view.context.catalogue.topics[$0]?.name ?? $0 }
      },
      .records("requirements", "The requirements in scope that it measures", RequirementData.requirement) {
        $0.requirements
      },
      .text("list", "Which edition's list it stands in") { $0.list },
      .flag("is_of_edition", "Whether it stands in the list of the document's own edition") { $0.isOfEdition },
      .text("status", "Whether it is in use on the document's date") { $0.status },
      .text("evidence", "How good the evidence is") { $0.item.sources.evidence?.label ?? "Not recorded" },
      .optionalText("note", "What a reader has to know") { $0.item.note },
    ])
}

extension DocumentContext {
  /// The indicators of maturity, those in use on the document's day or the others.
  func indicatorViews(inForce: Bool) -> [IndicatorView] {
    var measured: [String: [RequirementView]] = [:]
    for tailored in inScope {
      for id in tailored.requirement.indicators {
        measured[id, default: []].append(RequirementView(tailored: tailored, context: self))
      }
    }
    return catalogue.indicators.entries.filter { $0.isInForce(on: date) == inForce }.map {
      IndicatorView(item: $0, requirements: measured[$0.id] ?? [], context: self)
    }
  }
}
