import Catalogue
import Nodes

/// A requirement as text for the terminal, with everything that is known of it.
struct EntryText {
  var catalogue: Catalogue

  /// A requirement with all its facets, its timeline and who refers to it.
  func text(_ requirement: Requirement, _ owner: String, _ timeline: [Catalogue.TimelineEntry]) -> String {
    var facts = FactLines()
    facts.add("Edition", owner)
    facts.add("Row", requirement.row)
    facts.add("Class", requirement.requirementClass.label)
    facts.add("Topic", topicName(requirement.topic, owner))
    facts.add("Further topics", requirement.furtherTopics.map { topicName($0, owner) })
    addFacets(requirement, &facts)
    addReferences(requirement, &facts)
    facts.add("Rationale", requirement.rationale)
    facts.add("Assurance", requirement.assurance)
    facts.add("Note", requirement.note)
    facts.add("Evidence", requirement.evidence?.label)
    for source in requirement.sources { facts.add("Source", sourceText(source)) }
    if let amendment = requirement.amendment {
      let fields = requirement.fieldOrigins.filter { $0.value.edition == amendment.edition }.keys.sorted()
      facts.add(
        "Amendment",
        "\(amendment.kind.rawValue) by \(amendment.edition)" + (amendment.section.map { ", on \($0)" } ?? "") + ": "
          + amendment.reason + (fields.isEmpty ? "" : " [\(fields.joined(separator: ", "))]"))
    }
    facts.add("File", "\(requirement.origin.file):\(requirement.origin.line)")
    addHistory(requirement, timeline, &facts)
    let head = ["\(requirement.id)  \(requirement.title)", ""]
    let statement = FactLines.wrapped(requirement.statement { ParameterText.text($0) })
    return (head + statement + [""] + facts.lines).joined(separator: "\n")
  }

  private func topicName(_ id: String, _ owner: String) -> String {
    catalogue.topics[id]?.name ?? catalogue.pack(owner)?.groups.first { $0.id == id }?.title ?? id
  }

  private func addFacets(_ requirement: Requirement, _ facts: inout FactLines) {
    func basis<Value>(_ facet: Facet<Value>) -> String {
      if case .inherited(let from, _) = facet.basis { " (inherited from \(from))" } else { "" }
    }
    facts.add("Level", (requirement.level.value?.label ?? "not stated") + basis(requirement.level))
    facts.add("Contractual", requirement.contractual.label)
    facts.add("Applies when", requirement.condition.map(ConditionText.words))
    for duty in requirement.duties.value {
      facts.add("Duty", DutyText.text(duty, catalogue) + basis(requirement.duties))
    }
    if requirement.duties.value.isEmpty { facts.add("Duty", "not stated") }
    let standards = requirement.standards.value.map { catalogue.standards[$0]?.name ?? $0 }
    if !standards.isEmpty { facts.add("Standards", standards.joined(separator: "; ") + basis(requirement.standards)) }
    let funds = requirement.funding.value.map { catalogue.funding[$0]?.name ?? $0 }
    facts.add("Funding", funds.isEmpty ? "not stated" : funds.joined(separator: "; ") + basis(requirement.funding))
    facts.add("Route", (requirement.route.value?.label ?? "not stated") + basis(requirement.route))
    for parameter in requirement.parameters {
      facts.add(
        "Value",
        "\(parameter.name): \(ParameterText.text(parameter)), stricter is \(parameter.stricter.rawValue)"
          + (parameter.note.map { " (\($0))" } ?? ""))
    }
    for level in requirement.serviceLevels {
      let target = ParameterText.text(level.target, unit: level.unit)
      facts.add(
        "Service level",
        [("\(level.measure): \(target)"), level.window, level.note].compactMap { $0 }.joined(separator: "; "))
    }
    for timescale in requirement.timescales { facts.add("When", TimescaleText.text(timescale)) }
  }

  private func addReferences(_ requirement: Requirement, _ facts: inout FactLines) {
    facts.add("Capabilities", requirement.capabilities.map { catalogue.capabilities[$0]?.name ?? $0 })
    for (label, ids, register) in [
      ("Frameworks", requirement.frameworks, catalogue.frameworks),
      ("Services", requirement.services, catalogue.services),
      ("Equipment", requirement.equipment, catalogue.equipment),
      ("Indicators", requirement.indicators, catalogue.indicators),
      ("Instruments", requirement.instruments, catalogue.instruments),
    ] { facts.add(label, ids.map { register[$0]?.name ?? $0 }) }
    facts.add("Challenges", requirement.challenges, separator: ", ")
    facts.add("Related", requirement.related, separator: ", ")
  }

  private func addHistory(
    _ requirement: Requirement, _ timeline: [Catalogue.TimelineEntry], _ facts: inout FactLines
  ) {
    let others = timeline.map { "\($0.owner) (\($0.requirement.requirementClass.label.lowercased()))" }
    if timeline.count > 1 { facts.add("Timeline", others.joined(separator: " → ")) }
    for edition in catalogue.editions where edition.withdrawn.contains(where: { $0.id == requirement.id }) {
      facts.add("Withdrawn by", edition.id)
    }
    for line in catalogue.lineage
    where line.from.ids.contains(requirement.id) || line.to.ids.contains(requirement.id) {
      facts.add(
        "Lineage",
        "\(line.kind.rawValue): \(line.from.edition) \(line.from.ids.joined(separator: ", ")) → "
          + "\(line.to.edition) \(line.to.ids.joined(separator: ", ")): \(line.reason)")
    }
    facts.add(
      "Referred to by", catalogue.referrers(to: requirement.id).map { "\($0.id) (\($0.owner))" }, separator: ", ")
  }

  private func sourceText(_ source: SourceCitation) -> String {
    var text = "\(source.evidence.rawValue): \(catalogue.sources[source.document]?.title ?? source.document)"
    if let place = source.place { text += ", \(place)" }
    if let confidence = source.confidence { text += " (confidence \(confidence))" }
    if !source.fields.isEmpty { text += " [\(source.fields.joined(separator: ", "))]" }
    if let note = source.note { text += " (\(note))" }
    return text
  }
}
