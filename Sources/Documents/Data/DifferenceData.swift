import Catalogue
import Liquid
import Nodes
import Tailoring

/// Something that a layer decides for some practices, in words.
struct DifferenceView: Sendable {
  var kind: LocalDifference.Kind
  var requirement: RequirementView
  var value: TailoredRequirement.ParameterValue?
  var exclusion: Exclusion?
  var scope: Layer.Scope
  var appliesTo: String
  var reason: String?

  /// What is decided: a value beside the national one, the words of a requirement, or why it is left out.
  var text: String {
    switch kind {
    case .value:
      guard let value else { return "" }
      let view = LocalValueView(value: value)
      let name = String(value.parameter.name.map { $0 == "_" ? " " : $0 })
      return MarkdownText.escaped("\(name): \(view.local) in place of \(view.national)")
    case .addition, .selection: return requirement.statement
    case .exclusion:
      guard let exclusion else { return "" }
      return MarkdownText.escaped(
        "\(exclusion.reason.label): \(exclusion.detail). Requested by \(exclusion.requestedBy), approved by "
          + "\(exclusion.approvedBy), \(exclusion.date.longText). It does not end a duty under the practice agreement.")
    }
  }

  static let map = RecordMap<DifferenceView>(
    "local_difference",
    [
      .text("kind", "Value, Addition, Selection or Exclusion") { $0.kind.label },
      .text("id", "The requirement's reference") { $0.requirement.requirement.id },
      .text("title", "The requirement's title") { $0.requirement.requirement.title },
      .markdown("text", "What is decided: the value beside the national one, the full words, or why it is left out") {
        $0.text
      },
      .text("scope", "The layer that decided it") { $0.scope.label },
      .text("applies_to", "For which practices it holds") { $0.appliesTo },
      .optionalText("reason", "Why, in the words of the layer") { $0.reason },
    ])
}

extension DocumentContext {
  /// What layers decide beside the body's own selections; in a practice's document all that holds for it.
  var differenceViews: [DifferenceView] {
    practice == nil ? differences.map(view) : tailored.requirements.flatMap(ownDifferences)
  }

  private func view(_ difference: LocalDifference) -> DifferenceView {
    var item = difference.item
    item.appliesTo = []
    return DifferenceView(
      kind: difference.kind, requirement: RequirementView(tailored: item, context: self), value: difference.value,
      exclusion: difference.exclusion, scope: difference.scope, appliesTo: practices(of: difference.scope),
      reason: difference.kind == .exclusion ? nil : difference.reason)
  }

  private func practices(of scope: Layer.Scope) -> String {
    let codes = workspace.practices.filter { $0.outOfScopeReason(on: date) == nil && scope.holds(for: $0) }
      .map(\.odsCode)
    switch codes.count {
    case 0: return "No practice in scope"
    case 1...8: return codes.joined(separator: ", ")
    default: return "\(codes.count) practices"
    }
  }

  private func ownDifferences(_ item: TailoredRequirement) -> [DifferenceView] {
    let view = RequirementView(tailored: item, context: self)
    func difference(
      _ kind: LocalDifference.Kind, _ scope: Layer.Scope, value: TailoredRequirement.ParameterValue? = nil,
      exclusion: Exclusion? = nil
    ) -> DifferenceView {
      let step = item.steps.last { $0.scope == scope && $0.parameter == value?.parameter.name }
      return DifferenceView(
        kind: kind, requirement: view, value: value, exclusion: exclusion, scope: scope, appliesTo: "This practice",
        reason: step?.reason)
    }
    var found: [DifferenceView] = []
    switch item.state {
    case .included(.selected(let scope)): found.append(difference(.selection, scope))
    case .included(.local(let scope)): return [difference(.addition, scope)]
    case .excluded(let exclusion, let scope): return [difference(.exclusion, scope, exclusion: exclusion)]
    case .included(.national), .undecided: break
    case .notApplicable, .notSelected: return []
    }
    for value in item.values {
      if let scope = value.setBy, value.value != value.parameter.value {
        found.append(difference(.value, scope, value: value))
      }
    }
    return found
  }
}
