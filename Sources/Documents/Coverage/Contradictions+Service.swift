import Catalogue
import Diagnostics
import Tailoring

/// What a pack says of escalation, of service credits and of scored requirements, in more than one place.
extension Contradictions {
  /// The commissioner's point of escalation is one of the levels of escalation.
  static func escalation(_ context: DocumentContext) -> [Diagnostic] {
    let id = "escalation-contact"
    guard asks(id, context), let answer = context.answers.answer(to: id), case .text(let contact) = answer.value,
      case .answered(.rows(let levels)) = context.answers.state(of: "escalation-levels")
    else { return [] }
    let wanted = contact.lowercased()
    let roles = levels.compactMap { $0["role"]?.lowercased() }.filter { !$0.isEmpty }
    guard !roles.isEmpty, !roles.contains(where: { $0.contains(wanted) || wanted.contains($0) }) else { return [] }
    return [
      finding(
        "'\(id)' is the \(contact), whom 'escalation-levels' has at no level", answer,
        "name an office of one of the levels, or give it a level")
    ]
  }

  /// Inside a body no service credit is paid.
  static func serviceCredits(_ context: DocumentContext) -> [Diagnostic] {
    let id = "key-indicators"
    guard asks(id, context), let answer = context.answers.answer(to: id), case .rows(let rows) = answer.value
    else { return [] }
    let measures = rows.filter { row in
      let words = row["consequence"]?.lowercased() ?? ""
      return words.contains("service credit") && !words.contains("no service credit")
    }.map { "'\($0["measure"] ?? "a row")'" }
    guard !measures.isEmpty, context.deliveryView.isInHouse else { return [] }
    return [
      finding(
        "'\(id)' has a service credit follow a miss of \(list(measures)), and an in-house team pays none", answer,
        "name what follows in its place, a plan to put it right for instance")
    ]
  }

  /// A scored requirement counts towards the questions of its section, of which there has to be one.
  static func scoredSections(_ context: DocumentContext) -> [Diagnostic] {
    guard asks(WeightCheck.table, context), let answer = context.answers.answer(to: WeightCheck.table),
      case .rows(let rows) = answer.value, !context.deliveryView.isInHouse
    else { return [] }
    let sections = Set(rows.compactMap { $0["section"]?.lowercased() })
    let lacking = context.topics.filter { !sections.contains($0.name.lowercased()) }.compactMap { topic -> String? in
      let scored = topic.requirements.filter { $0.answerType == .scored }.map(\.requirement.id)
      return scored.isEmpty ? nil : "'\(topic.name)' (\(list(scored)))"
    }
    guard !lacking.isEmpty else { return [] }
    return [
      finding(
        "'\(WeightCheck.table)' has no question for sections in which requirements are scored: \(list(lacking))",
        answer,
        "give a question that section, by the section's very name")
    ]
  }
}
