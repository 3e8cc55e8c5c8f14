package import Catalogue

/// An edition with a workspace's selections applied: each requirement in, out, changed or not applicable, and why.
package struct TailoredEdition: Sendable {
  package var edition: Edition
  /// Every requirement of the edition in its order, then local ones, in the order of their topics.
  package var requirements: [TailoredRequirement]
  /// The practice for which it was tailored, nil for the body as a whole.
  package var practice: String?
  /// Practices with the same number are tailored alike.
  package var variant = 0
  /// The rows of each pack of the edition, by the pack's id, in the pack's order.
  package var packs: [String: [TailoredRequirement]]

  /// The tailored requirement or pack row of an id, nil where there is none.
  package func requirement(_ id: String) -> TailoredRequirement? {
    if let found = requirements.first(where: { $0.requirement.id == id }) { return found }
    for pack in packs.keys.sorted() {
      if let found = packs[pack]?.first(where: { $0.requirement.id == id }) { return found }
    }
    return nil
  }

  package init(
    edition: Edition, requirements: [TailoredRequirement], practice: String? = nil,
    packs: [String: [TailoredRequirement]] = [:]
  ) {
    self.edition = edition
    self.requirements = requirements
    self.practice = practice
    self.packs = packs
  }
}

/// A requirement as a workspace has it.
package struct TailoredRequirement: Sendable {
  package enum State: Sendable {
    case included(Basis)
    case excluded(Exclusion, by: Layer.Scope)
    /// Its condition does not hold.
    case notApplicable(Condition)
    /// Its condition rests on answers that are missing.
    case undecided(questions: [String])
    /// Enhanced, and nobody selected it.
    case notSelected
  }

  package enum Basis: Sendable, Hashable {
    case national
    case selected(by: Layer.Scope)
    case local(by: Layer.Scope)
  }

  /// Something a layer did to it, in order, national first.
  package struct Step: Sendable {
    package var scope: Layer.Scope?
    package var text: String
    package var origin: EntryOrigin?
    /// The parameter that it set, nil where it concerns the requirement as a whole.
    package var parameter: String?
    /// Why, in the words of the layer.
    package var reason: String?

    package init(
      scope: Layer.Scope? = nil, text: String, origin: EntryOrigin? = nil, parameter: String? = nil,
      reason: String? = nil
    ) {
      self.scope = scope
      self.text = text
      self.origin = origin
      self.parameter = parameter
      self.reason = reason
    }
  }

  package var requirement: Requirement
  package var state: State
  /// The values of parameters after all layers, with the layer that set each; nil for the national value.
  package var values: [ParameterValue]
  package var steps: [Step]
  /// Of an edition for the whole body: the layers below its own that alone take the requirement in; empty where it is
  /// in, or out, for all.
  package var appliesTo: [Layer.Scope] = []
  /// Of an edition for the whole body: the values that layers below its own set.
  package var lowerValues: [ParameterValue] = []

  package struct ParameterValue: Sendable {
    package var parameter: Parameter
    package var value: String
    package var setBy: Layer.Scope?

    package init(parameter: Parameter, value: String, setBy: Layer.Scope? = nil) {
      self.parameter = parameter
      self.value = value
      self.setBy = setBy
    }
  }

  /// On what it is in scope; nil where it is not.
  package var basis: Basis? {
    if case .included(let basis) = state { basis } else { nil }
  }

  package var isIncluded: Bool {
    if case .included = state { true } else { false }
  }

  /// In scope, or not known yet whether: what documents print, for nobody may take it for out.
  package var mayApply: Bool {
    switch state {
    case .included, .undecided: true
    case .excluded, .notApplicable, .notSelected: false
    }
  }

  /// The questions that have to be answered before it is known whether it applies.
  package var openQuestions: [String] {
    if case .undecided(let questions) = state { questions } else { [] }
  }

  package init(requirement: Requirement, state: State, values: [ParameterValue], steps: [Step] = []) {
    self.requirement = requirement
    self.state = state
    self.values = values
    self.steps = steps
  }
}
