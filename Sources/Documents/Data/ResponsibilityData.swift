import Catalogue
import Liquid
import Tailoring

/// What each party does within a topic, in verbs, taken from the duties of the requirements in scope.
struct ResponsibilityView: Sendable {
  /// The columns of the matrix: roles that are one party to a reader.
  enum Party: CaseIterable {
    case national, commissioner, partner, supplier, practice

    var roles: Set<String> {
      switch self {
      case .national:
        ["national-commissioner", "regional-team", "national-digital-body", "national-provider", "health-department"]
      case .commissioner: ["local-commissioner", "buyer"]
      case .partner: ["delivery-partner", "registration-authority"]
      case .supplier: ["supplier", "hscn-supplier", "contract-holder", "other-contractor"]
      case .practice: ["practice", "practice-staff"]
      }
    }
  }

  var topic: String
  private var verbs: [Party: [Duty.Verb: Int]] = [:]

  /// `delivered` counts the requirements of which the partner delivers what is the commissioner's to provide.
  init(topic: String, duties: [Duty], delivered: Int) {
    self.topic = topic
    for duty in duties {
      for party in Party.allCases where !party.roles.isDisjoint(with: duty.by) {
        verbs[party, default: [:]][duty.verb, default: 0] += 1
      }
    }
    if delivered > 0 { verbs[.partner, default: [:]][.provide, default: 0] += delivered }
  }

  /// A party's verbs with how many duties they stand for; nil where it has none.
  func text(_ party: Party) -> String? {
    guard let counts = verbs[party] else { return nil }
    return Duty.Verb.allCases.compactMap { verb in counts[verb].map { "\(verb.label) (\($0))" } }
      .joined(separator: ", ")
  }

  static let map = RecordMap<ResponsibilityView>(
    "responsibility",
    [
      .text("topic", "The topic") { $0.topic },
      .optionalText("national", "What national bodies do, in verbs with counts") { $0.text(.national) },
      .optionalText("commissioner", "What the commissioner does") { $0.text(.commissioner) },
      .optionalText("partner", "What the delivery partner does") { $0.text(.partner) },
      .optionalText("supplier", "What suppliers do") { $0.text(.supplier) },
      .optionalText("practice", "What practices do") { $0.text(.practice) },
    ])
}

extension DocumentContext {
  /// Who does what, topic by topic.
  var responsibilityViews: [ResponsibilityView] {
    let byTopic = Dictionary(grouping: inScope, by: \.requirement.topic)
    return catalogue.topics.entries.sorted { ($0.order, $0.id) < ($1.order, $1.id) }.compactMap { topic in
      byTopic[topic.id].map { members in
        ResponsibilityView(
          topic: topic.name, duties: members.flatMap(\.requirement.duties.value),
          delivered: members.count { RequirementView(tailored: $0, context: self).deliveredBy != nil })
      }
    }
  }
}
