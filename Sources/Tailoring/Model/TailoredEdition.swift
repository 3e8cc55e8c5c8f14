package import Catalogue
package import Nodes

/// An edition with a workspace's selections applied: each requirement in, out, changed or not applicable, and why.
package struct TailoredEdition: Sendable {
  package var edition: Edition
  /// Every requirement of the edition in its order, then local ones, in the order of their topics.
  package var requirements: [TailoredRequirement]
  /// The practice for which it was tailored, nil for the body as a whole.
  package var practice: String?
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
  }

  package var requirement: Requirement
  package var state: State
  /// The values of parameters after all layers, with the layer that set each; nil for the national value.
  package var values: [ParameterValue]
  package var steps: [Step]

  package struct ParameterValue: Sendable {
    package var parameter: Parameter
    package var value: String
    package var setBy: Layer.Scope?
  }

  package var isIncluded: Bool {
    if case .included = state { true } else { false }
  }
}
