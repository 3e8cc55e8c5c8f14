import Catalogue
import Liquid
import Tailoring

/// What a bidder is asked of a requirement, and what of it counts.
extension RequirementView {
  /// How a bidder answers it.
  enum AnswerType: String {
    case gate = "Gate"
    case scored = "Scored"
    case information = "Information"
    /// An alternative among which the buyer has not chosen yet.
    case open = "Gate if chosen"
  }

  /// Why a bidder is not asked; nil where it is.
  private enum Silence {
    case notChosen, inHouse, othersDuty, level
  }

  /// The parties that a bidder's contract binds.
  private static let biddersRoles: Set<String> = [
    "delivery-partner", "registration-authority", "supplier", "hscn-supplier",
  ]
  /// What the commissioner has done for it by the contract. All else that it has to do it does itself.
  private static let contractVerbs: Set<Duty.Verb> = [.provide, .commission, .support]

  /// Whether the contract holds a duty of the bidder: its own, or one that the commissioner meets by the contract.
  var bindsBidder: Bool {
    let duties = requirement.duties.value
    return duties.isEmpty || isBiddersOwn || duties.contains { isMetByContract($0) }
  }

  private var isBiddersOwn: Bool {
    requirement.duties.value.contains { !Self.biddersRoles.isDisjoint(with: $0.by) }
  }

  private func isMetByContract(_ duty: Duty) -> Bool {
    duty.by.contains("local-commissioner") && Self.contractVerbs.contains(duty.verb)
  }

  /// Who does what the commissioner has to provide, where nobody is named beside it.
  var deliveredBy: String? {
    let route = requirement.route.value
    guard route == .deliveryPartnerContract, !isBiddersOwn, requirement.duties.value.contains(where: isMetByContract)
    else { return nil }
    return context.workspace.delivery.holderName(of: requirement.topic, body: context.workspace.issuingBody)
  }

  private var silence: Silence? {
    if case .notChosen = alternative { return .notChosen }
    if requirement.route.value == .deliveryPartnerContract {
      if context.workspace.delivery.mode(of: requirement.topic) == .inHouse { return .inHouse }
      if !bindsBidder { return .othersDuty }
    }
    return requirement.level.value == .informationOnly || requirement.level.value == .notRequired ? .level : nil
  }

  /// Whether a bidder has to answer.
  var isAsked: Bool { silence == nil }

  var answerType: AnswerType {
    guard isAsked else { return .information }
    if case .undecided = alternative { return .open }
    return requirement.level.value == .must || requirement.level.value == .mustDo ? .gate : .scored
  }

  var alternative: AlternativeState? { context.alternative(requirement.id) }

  /// "Chosen" or "Not chosen" of an alternative, or the marker of the choice that is open.
  var choice: Value {
    switch alternative {
    case .chosen: .string("Chosen")
    case .notChosen: .string("Not chosen")
    case .undecided(let missing): .missing(missing)
    case nil: .nil
    }
  }

  /// What is asked where nothing in particular is.
  static let usualEvidence = "A short statement of how it is met, and where that can be seen"

  /// What a bidder shows for it, by what the requirement rests on; nil where that is nothing in particular.
  var evidenceAsked: String? {
    guard isAsked else { return nil }
    let standards = requirement.standards.value.compactMap { context.catalogue.standards[$0] }
    if !standards.isEmpty {
      let names = standards.prefix(2).map { $0.abbreviation ?? $0.code ?? $0.name }
      let rest = standards.count > 2 ? " and the others cited" : ""
      return "A certificate, report or statement of conformity: \(names.joined(separator: ", "))\(rest)"
    }
    if !requirement.serviceLevels.isEmpty
      || requirement.parameters.contains(where: { $0.unit.map { $0 != "text" } ?? false })
    {
      return "Figures that show the level reached for others, or how it will be reached"
    }
    return nil
  }

  /// What stands in the columns of a bidder's answer before there is one.
  var response: String {
    switch silence {
    case .notChosen: "Not asked: not chosen"
    case .inHouse: "Not asked: in-house service"
    case .othersDuty: "Not asked: no duty of the bidder"
    case .level: "Not asked"
    case nil: "To be completed"
    }
  }

  /// What the answer weighs.
  var weighting: String {
    switch answerType {
    case .gate: "Pass or fail"
    case .open: "Pass or fail if chosen"
    case .scored: "Within quality"
    case .information: "None"
    }
  }
}
