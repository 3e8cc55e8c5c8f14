import Catalogue
import Liquid
import Tailoring

/// Something that a practice buys itself, once, however many topics speak of it.
struct PurchaseView: Sendable {
  /// In the order of the topics, of which that of the practice's business comes last and says it best.
  var requirements: [RequirementView]

  /// Whether it is only what the practice's supplier owes it.
  var isOfSupplier: Bool {
    requirements.allSatisfy { view in
      let duties = view.requirement.duties.value
      return !duties.isEmpty && !duties.contains { $0.by.contains("practice") }
    }
  }

  static let map = RecordMap<PurchaseView>(
    "purchase",
    [
      .text("title", "A few words") { $0.requirements.last?.requirement.title ?? "" },
      .markdown("words", "What is bought, with the values in force here") { $0.requirements.last?.words ?? "" },
      .text("references", "The references of all that speak of it") {
        $0.requirements.reversed().map(\.requirement.id).joined(separator: ", ")
      },
      .flag("is_of_supplier", "Whether it is what the practice's supplier owes it, and nothing that it buys") {
        $0.isOfSupplier
      },
      .init(
        field: Field("waits_for", .text, optional: true),
        description: "Where it is not known whether it applies: the marker of the question that decides it"
      ) { view in
        view.requirements.flatMap { $0.context.openAnswers($0.tailored) }.first.map { .missing($0) } ?? .nil
      },
    ])
}

extension DocumentContext {
  /// What the practice buys itself. Entries of different topics that point at each other are one thing to it.
  var purchaseViews: [PurchaseView] {
    var purchases: [PurchaseView] = []
    for view in topics(of: [.practicePurchase]).flatMap(\.requirements) {
      let place = purchases.firstIndex { purchase in purchase.requirements.contains { $0.isSamePurchase(as: view) } }
      if let place {
        purchases[place].requirements.append(view)
      } else {
        purchases.append(PurchaseView(requirements: [view]))
      }
    }
    return purchases
  }
}

extension RequirementView {
  fileprivate func isSamePurchase(as other: RequirementView) -> Bool {
    requirement.topic != other.requirement.topic
      && (requirement.related.contains(other.requirement.id) || other.requirement.related.contains(requirement.id))
  }
}
