package import ArgumentParser
import Catalogue
import Diagnostics
import Nodes
import Tailoring

/// `gpspec why`: why a clause is in, out or changed.
package struct WhyCommand: ContextCommand {
  package static let configuration = CommandConfiguration(
    commandName: "why", abstract: "Say why a clause is in, out or changed, from the data.")

  @OptionGroup var home: HomeOptions
  @OptionGroup var workspace: WorkspaceOptions
  @Argument(help: "A requirement's id, CYB-08 for instance.") var clause: String
  @Option(help: ArgumentHelp("As it holds for this practice.", valueName: "code")) var practice: String?

  package init() {}

  package func run(in context: CommandContext) throws {
    let (open, _) = try workspace.loadValid(home, in: context)
    let tailored = try open.tailored(for: practice)
    let item = try SelectionText.item(clause, tailored, open)
    let requirement = item.requirement
    var lines = ["\(requirement.id): \(requirement.title)" + (practice.map { " (practice \($0))" } ?? ""), ""]
    lines.append(SelectionText.state(item))
    if practice == nil, !item.appliesTo.isEmpty {
      lines.append("Only for " + item.appliesTo.map(\.label).joined(separator: ", "))
    }
    for value in practice == nil ? item.lowerValues : [] {
      let text = ParameterText.text(value.value, unit: value.parameter.unit)
      lines.append("\(value.parameter.name) is \(text) by \(value.setBy?.label ?? "a layer")")
    }
    if let practice, let reason = open.practice(practice)?.outOfScopeReason(on: open.workspace.date) {
      lines.append("The practice itself is out of scope: \(reason)")
    }
    lines += ["", "Step by step:"]
    lines += item.steps.map { "  " + SelectionText.line($0) }
    let route = requirement.route.value
    let documents = open.documents.filter { document in
      (route.map { document.routes.contains($0) } ?? false)
        || document.pack.map { pack in
          tailored.packs[pack]?.contains { $0.requirement.id == requirement.id } ?? false
        } ?? false
    }
    lines += ["", "Route: \(route?.label ?? "not known")" + (requirement.route.isInherited ? " (inherited)" : "")]
    lines.append(
      "Documents: \(documents.isEmpty ? "none places this route" : documents.map(\.title).joined(separator: "; "))")
    if item.isIncluded, route == .deliveryPartnerContract {
      let delivery = open.workspace.delivery
      lines.append(
        "Delivered by: \(delivery.holderName(of: requirement.topic, body: open.workspace.issuingBody)), under a"
          + (delivery.mode(of: requirement.topic) == .inHouse ? "n " : " ")
          + delivery.instrumentName(of: requirement.topic))
    }
    lines.append("Evidence: \(requirement.evidence?.label ?? "a local decision")")
    context.print(lines.joined(separator: "\n"))
  }
}

/// What layers decided, in words.
enum SelectionText {
  /// The tailored requirement of an id, or wrong usage.
  static func item(
    _ id: String, _ tailored: TailoredEdition, _ open: OpenWorkspace
  ) throws(CommandFailure) -> TailoredRequirement {
    if let item = tailored.requirement(id) { return item }
    let ids = tailored.requirements.map(\.requirement.id)
    let mend =
      switch Succession.fate(of: id, in: open.edition, open.catalogue) {
      case .continued(let successors, _): "its successor is \(successors.joined(separator: ", "))"
      case .withdrawn: "it was withdrawn from this edition"
      case .onlyIn(let editions): "it is in \(editions.joined(separator: ", ")) only"
      case .unknown: NearMiss.suggestion(for: id, among: ids) ?? "`gpspec list` shows them all"
      }
    throw CommandFailure(.usage, "edition \(open.edition.id) has no requirement '\(id)'", mend: mend)
  }

  /// A step with its place.
  static func line(_ step: TailoredRequirement.Step) -> String {
    step.text + (step.origin.map { "  \($0.file):\($0.line)" } ?? "")
  }

  /// In, out or undecided, in a sentence.
  static func state(_ item: TailoredRequirement) -> String {
    let changed = item.values.filter { $0.setBy != nil }.map(\.parameter.name)
    let suffix = changed.isEmpty ? "" : "; changed here: \(changed.joined(separator: ", "))"
    switch item.state {
    case .included(.national): return "In scope, as the edition has it" + suffix
    case .included(.selected(let scope)): return "In scope, selected by \(scope.label)" + suffix
    case .included(.local(let scope)): return "In scope, a local requirement of \(scope.label)"
    case .excluded(let exclusion, let scope):
      return "Out: excluded by \(scope.label), \(exclusion.reason.label.lowercased()) (\(exclusion.detail)). "
        + "An exclusion does not end a duty under the practice agreement."
    case .notApplicable(let condition): return "Out: not applicable, as it holds only where \(condition.text)"
    case .undecided(let questions): return "Undecided: no answer is known to \(questions.joined(separator: ", "))"
    case .notSelected: return "Out: enhanced, and nobody selected it"
    }
  }
}
