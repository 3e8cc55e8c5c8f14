import Catalogue
import Liquid
import Tailoring

/// Who delivers what would stand in a partner's contract: a partner, the body's own team, or each some topics of it.
struct DeliveryView: Sendable {
  /// The topics with requirements on the partner's route, by how they are delivered.
  var inHouse: [String]
  var commissioned: [String]
  /// The team of the body itself, in words.
  var team: String
  /// The partner by name where it is known, else in general words.
  var partner: String

  /// Nothing is bought: no contract is let, and an internal service agreement holds the service.
  var isInHouse: Bool { commissioned.isEmpty && !inHouse.isEmpty }
  var isMixed: Bool { !commissioned.isEmpty && !inHouse.isEmpty }

  static let map = RecordMap<DeliveryView>(
    "delivery",
    [
      .flag("is_in_house", "Whether the body's own team delivers all of it, so that nothing is tendered") {
        $0.isInHouse
      },
      .flag("is_mixed", "Whether the team delivers some topics and a partner the others") { $0.isMixed },
      .text("holder", "Who delivers, or, where it is mixed, the partner") { $0.isInHouse ? $0.team : $0.partner },
      .text("team", "The body's own team") { $0.team },
      .text("in_house_topics", "The topics that the team delivers, or: none") { words($0.inHouse) },
      .number("in_house_topic_count", "How many they are") { $0.inHouse.count },
      .text("commissioned_topics", "The topics that a partner delivers, or: none") { words($0.commissioned) },
    ])

  private static func words(_ names: [String]) -> String {
    guard let last = names.last else { return "none" }
    return names.count == 1 ? last : names.dropLast().joined(separator: ", ") + " and " + last
  }
}

extension DocumentContext {
  var deliveryView: DeliveryView {
    let present = Set(
      inScope.filter { $0.requirement.route.value == .deliveryPartnerContract }.map(\.requirement.topic))
    let topics = catalogue.topics.entries.sorted { ($0.order, $0.id) < ($1.order, $1.id) }
      .filter { present.contains($0.id) }
    let delivery = workspace.delivery
    return DeliveryView(
      inHouse: topics.filter { delivery.mode(of: $0.id) == .inHouse }.map(\.name),
      commissioned: topics.filter { delivery.mode(of: $0.id) == .commissioned }.map(\.name),
      team: "the in-house team of \(workspace.issuingBody.shortName ?? workspace.issuingBody.name)",
      partner: delivery.partnerName ?? "the delivery partner")
  }

  /// Whether practices buy what the document specifies, so that the body only prepares it for them.
  var isBoughtByPractices: Bool {
    pack?.requirements.contains { $0.route.value == .practicePurchase } ?? false
  }

  /// How a requirement reaches a practice; what a partner's contract would hold is agreed inside the body where its own
  /// team delivers.
  func routeLabel(_ route: Route, topic: String) -> String {
    route == .deliveryPartnerContract && workspace.delivery.mode(of: topic) == .inHouse
      ? "Internal service agreement" : route.label
  }

  /// For whom the document is; nobody bids for a service that the body's own team delivers.
  var audienceName: String {
    switch definition.audience {
    case .publicAudience: "Public"
    case .bidders:
      definition.routes.contains(.deliveryPartnerContract) && deliveryView.isInHouse
        ? "The in-house team and practices; nothing is tendered" : "Bidders"
    case .internalOnly: "Internal"
    }
  }
}
