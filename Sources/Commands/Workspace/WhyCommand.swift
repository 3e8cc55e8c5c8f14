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
    let (open, loaded) = try workspace.loadValid(home, in: context)
    let tailored = try open.tailored(for: practice)
    let printed = PrintedPlaces(open, try WorkspaceDocuments(loaded, home, in: context), practice: practice)
    if tailored.requirement(clause) == nil, let provision = open.provision(clause) {
      return context.print(
        ProvisionText.lines(
          provision, printed.titles(of: clause, statement: provision.provision.statement)
        ).joined(separator: "\n"))
    }
    let item = try SelectionText.item(clause, tailored, open)
    let requirement = item.requirement
    var lines = ["\(requirement.id): \(requirement.title)" + (practice.map { " (practice \($0))" } ?? ""), ""]
    lines.append(SelectionText.state(item))
    if practice != nil, let elsewhere = SelectionText.elsewhere(item, open) { lines.append(elsewhere) }
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
    let documents = printed.titles(of: clause)
    lines += ["", "Route: \(route?.label ?? "not known")" + (requirement.route.isInherited ? " (inherited)" : "")]
    lines.append("Documents: \(documents.isEmpty ? "it stands in none" : documents.joined(separator: "; "))")
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

extension OpenWorkspace {
  /// What the edition, or one of its packs, says beside its requirements under an id.
  fileprivate func provision(_ id: String) -> (provision: Provision, title: String)? {
    if let provision = edition.provisions.first(where: { $0.id == id }) { return (provision, edition.title) }
    for pack in catalogue.packs {
      if let provision = pack.provisions.first(where: { $0.id == id }) { return (provision, pack.title) }
    }
    return nil
  }
}

/// What an edition or a pack says beside its requirements, in words.
private enum ProvisionText {
  static func lines(_ found: (provision: Provision, title: String), _ documents: [String]) -> [String] {
    let provision = found.provision
    return [
      provision.title.map { "\(provision.id): \($0)" } ?? provision.id, "",
      "A provision (\(provision.kind)) of \(found.title), which no layer can take in or out", "", provision.statement,
      "", "Documents: \(documents.isEmpty ? "it stands in none" : documents.joined(separator: "; "))",
      "Evidence: \(provision.evidence?.label ?? "not recorded")",
    ]
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

  /// Who has what a practice does not have, where layers for others selected it.
  static func elsewhere(_ item: TailoredRequirement, _ open: OpenWorkspace) -> String? {
    guard case .notSelected = item.state, let whole = open.tailor.whole.requirement(item.requirement.id),
      !whole.appliesTo.isEmpty
    else { return nil }
    return
      "Selected elsewhere, by \(whole.appliesTo.map(\.label).joined(separator: ", ")), which this practice is not in"
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
    case .notSelected: return "Out: enhanced, and no layer that holds here selected it"
    }
  }
}
