import Catalogue
import Liquid
import Tailoring

/// A topic with those of its requirements that a document places.
struct TopicView: Sendable {
  var id: String
  var name: String
  var description: String?
  var requirements: [RequirementView]
  var context: DocumentContext

  var holder: String {
    context.workspace.delivery.holderName(of: id, body: context.workspace.issuingBody)
  }

  /// How it reaches practices: only what a partner or the body's team delivers is a service of either kind.
  var deliveryText: String {
    let routes = Set(requirements.compactMap(\.requirement.route.value))
    if routes.contains(.deliveryPartnerContract) {
      return delivery == .inHouse ? "In-house service" : "Commissioned service"
    }
    let others = Route.allCases.filter(routes.contains).map(\.label)
    return others.isEmpty ? "Not stated" : others.joined(separator: "; ")
  }

  var delivery: Delivery.Mode { context.workspace.delivery.mode(of: id) }
}

/// Requirements that reach practices in another way than the document's own, by route.
struct RouteView: Sendable {
  var route: Route?
  var requirements: [RequirementView]

  var name: String { route?.label ?? "Route not known" }

  var explanation: String {
    switch route {
    case .catalogueCallOff:
      "Bought by call-off from the national catalogue; the supplier's own contract holds these duties."
    case .nationalService: "Provided and paid for nationally; no part of what is bought here."
    case .commissionerAct: "Done by the commissioner itself."
    case .nationalAct: "Done by a national body."
    case .practiceDuty: "Duties of the practice, under the GP contract or the practice agreement."
    case .practicePurchase: "The practice's own business: it chooses, buys and pays."
    case .deliveryPartnerContract: "Delivered under the contract that this document describes."
    case nil: "The catalogue does not know how these reach a practice; settle it before they are relied on."
    }
  }
}

enum TopicData {
  static let topic = RecordMap<TopicView>(
    "topic",
    [
      .text("id", "Its id in the catalogue") { $0.id },
      .text("name", "Its name") { $0.name },
      .optionalText("description", "What it covers") { $0.description },
      .text("delivery", "Commissioned or in-house, or who acts where no service is delivered locally") {
        $0.deliveryText
      },
      .flag("is_in_house", "Whether the commissioner's own team delivers it") { $0.delivery == .inHouse },
      .flag("is_delivered", "Whether a partner or that team delivers any of it") { view in
        view.requirements.contains { $0.requirement.route.value == .deliveryPartnerContract }
      },
      .records("requirements", "The requirements, in order", RequirementData.requirement) { $0.requirements },
      .number("count", "How many they are") { $0.requirements.count },
      .number("asked_count", "How many of them a bidder has to answer") { $0.requirements.count { $0.isAsked } },
      .number("delivered_count", "How many of them a partner or the body's own team delivers") { view in
        view.requirements.count { $0.requirement.route.value == .deliveryPartnerContract }
      },
      .number("gate_count", "How many of them are pass or fail") { $0.requirements.count { $0.answerType == .gate } },
      .text("holder", "Who delivers the topic") { $0.holder },
    ])

  static let route = RecordMap<RouteView>(
    "route",
    [
      .text("name", "The route") { $0.name },
      .text("explanation", "What it means for this document") { $0.explanation },
      .records("requirements", "The requirements that go this way", RequirementData.requirement) { $0.requirements },
      .number("count", "How many they are") { $0.requirements.count },
    ])
}
