import Catalogue
import Liquid
import Tailoring

/// A service that a practice receives, in short: what others provide to it of a topic, by class.
struct ServiceView: Sendable {
  var topic: Topic
  var requirementClass: RequirementClass
  var ways: [String]
  var providers: [String]
  var funding: [String]
  var support: String

  static let map = RecordMap<ServiceView>(
    "service",
    [
      .text("name", "The topic") { $0.topic.name },
      .optionalText("description", "What it covers") { $0.topic.description },
      .text("class", "Core and mandated or Enhanced") { $0.requirementClass.label },
      .texts("ways", "How it reaches the practice") { $0.ways },
      .texts("providers", "Who delivers it") { $0.providers },
      .texts("funding", "Where the money comes from") { $0.funding },
      .text("support", "Whom the practice asks for help with it") { $0.support },
    ])
}

extension DocumentContext {
  /// What practices receive, topic by topic; nothing that they buy, owe or only hear of.
  var serviceViews: [ServiceView] {
    let received = inScope.filter(isReceived).map(\.requirement)
    let byTopic = Dictionary(grouping: received, by: \.topic)
    let topics = catalogue.topics.entries.sorted { ($0.order, $0.id) < ($1.order, $1.id) }
    return RequirementClass.allCases.flatMap { requirementClass in
      topics.compactMap { topic in
        let members = (byTopic[topic.id] ?? []).filter { $0.requirementClass == requirementClass }
        return members.isEmpty ? nil : service(topic, requirementClass, members)
      }
    }
  }

  /// Whether a practice receives it. What a commissioner or a national body does is a service only where it provides
  /// something to practices.
  private func isReceived(_ tailored: TailoredRequirement) -> Bool {
    let requirement = tailored.requirement
    guard requirement.requirementClass != .practiceBusiness else { return false }
    switch requirement.route.value {
    case .practiceDuty, .practicePurchase: return false
    case .deliveryPartnerContract: return RequirementView(tailored: tailored, context: self).bindsBidder
    case .catalogueCallOff, .nationalService, nil: return true
    case .commissionerAct, .nationalAct:
      let users: Set<String> = ["practice", "practice-staff", "patient"]
      return requirement.duties.value.contains { duty in
        [.provide, .support].contains(duty.verb) && !users.isDisjoint(with: duty.to)
      }
    }
  }

  private func service(
    _ topic: Topic, _ requirementClass: RequirementClass, _ requirements: [Requirement]
  ) -> ServiceView {
    let present = Set(requirements.map(\.route.value))
    let routes = Route.allCases.filter { present.contains($0) }
    let hasUnknown = present.contains(nil)
    var providers: [String] = []
    for route in routes {
      let name = Self.capitalised(provider(route, topic.id))
      if !providers.contains(name) { providers.append(name) }
    }
    if hasUnknown { providers.append("Not settled") }
    let fundings = Set(requirements.flatMap(\.funding.value))
    return ServiceView(
      topic: topic, requirementClass: requirementClass,
      ways: routes.map { routeLabel($0, topic: topic.id) } + (hasUnknown ? ["Route not known"] : []),
      providers: providers,
      funding: catalogue.funding.entries.filter { fundings.contains($0.id) }.map(\.name),
      support: present.isSubset(of: [.catalogueCallOff, .nationalService, .nationalAct])
        ? "The service desk, which passes it on to the supplier or the national service" : "The service desk")
  }

  private static func capitalised(_ text: String) -> String {
    text.prefix(1).uppercased() + text.dropFirst()
  }

  private func provider(_ route: Route, _ topic: String) -> String {
    switch route {
    case .deliveryPartnerContract:
      workspace.delivery.holderName(of: topic, body: workspace.issuingBody)
    case .catalogueCallOff: "Suppliers of the national catalogue"
    case .nationalService, .nationalAct: "National bodies"
    case .commissionerAct: workspace.issuingBody.shortName ?? workspace.issuingBody.name
    case .practiceDuty, .practicePurchase: "The practice"
    }
  }
}
