import Catalogue
import Nodes

/// Entries of the catalogue as text for the terminal.
struct EntryText {
  var catalogue: Catalogue

  /// A requirement with all its facets, its timeline and who refers to it.
  func text(_ requirement: Requirement, _ owner: String, _ timeline: [Catalogue.TimelineEntry]) -> String {
    var lines = ["\(requirement.id)  \(requirement.title)", ""]
    lines += wrapped(requirement.statement { ParameterText.text($0) }, indent: "")
    lines.append("")
    func add(_ name: String, _ value: String?) {
      guard let value, !value.isEmpty else { return }
      let text = wrapped(value, indent: String(repeating: " ", count: 16))
      lines.append(name + String(repeating: " ", count: max(1, 16 - name.count)) + text[0].drop { $0 == " " })
      lines += text.dropFirst()
    }
    func basis<Value>(_ facet: Facet<Value>) -> String {
      switch facet.basis {
      case .stated: ""
      case .inherited(let from, _): " (inherited from \(from))"
      case .unknown: ""
      }
    }
    add("Edition", owner)
    add("Class", requirement.requirementClass.label)
    add("Topic", catalogue.topics[requirement.topic]?.name ?? requirement.topic)
    add("Level", (requirement.level.value?.label ?? "not stated") + basis(requirement.level))
    add("Contractual", requirement.contractual.label)
    for duty in requirement.duties.value {
      add("Duty", DutyText.text(duty, catalogue) + basis(requirement.duties))
    }
    if requirement.duties.value.isEmpty { add("Duty", "not stated") }
    let standards = requirement.standards.value.map { catalogue.standards[$0]?.name ?? $0 }
    add("Standards", standards.joined(separator: "; ") + (standards.isEmpty ? "" : basis(requirement.standards)))
    let funds = requirement.funding.value.map { catalogue.funding[$0]?.name ?? $0 }
    add("Funding", funds.isEmpty ? "not stated" : funds.joined(separator: "; ") + basis(requirement.funding))
    add("Route", (requirement.route.value?.label ?? "not stated") + basis(requirement.route))
    for parameter in requirement.parameters {
      add("Value", "\(parameter.name): \(ParameterText.text(parameter)), stricter is \(parameter.stricter.rawValue)")
    }
    for level in requirement.serviceLevels {
      add("Service level", "\(level.measure): \(ParameterText.text(level.target, unit: level.unit))")
    }
    for timescale in requirement.timescales { add("When", TimescaleText.text(timescale)) }
    add("Capabilities", requirement.capabilities.map { catalogue.capabilities[$0]?.name ?? $0 }.joined(separator: "; "))
    add("Rationale", requirement.rationale)
    add("Assurance", requirement.assurance)
    add("Note", requirement.note)
    add("Related", requirement.related.joined(separator: ", "))
    add("Evidence", requirement.evidence?.label)
    for source in requirement.sources { add("Source", sourceText(source)) }
    if let amendment = requirement.amendment {
      add("Amendment", "\(amendment.kind.rawValue) by \(amendment.edition): \(amendment.reason)")
    }
    add("File", "\(requirement.origin.file):\(requirement.origin.line)")
    let others = timeline.map { "\($0.owner) (\($0.requirement.requirementClass.label.lowercased()))" }
    if timeline.count > 1 { add("Timeline", others.joined(separator: " → ")) }
    let lineage = catalogue.lineage.filter {
      $0.from.ids.contains(requirement.id) || $0.to.ids.contains(requirement.id)
    }
    for line in lineage {
      add(
        "Lineage",
        "\(line.kind.rawValue): \(line.from.edition) \(line.from.ids.joined(separator: ", ")) → "
          + "\(line.to.edition) \(line.to.ids.joined(separator: ", ")): \(line.reason)")
    }
    let referrers = catalogue.referrers(to: requirement.id)
    add("Referred to by", referrers.map { "\($0.id) (\($0.owner))" }.joined(separator: ", "))
    return lines.joined(separator: "\n")
  }

  /// Anything that is no requirement; nil where there is nothing of that id.
  func other(_ id: String) -> String? {
    for edition in catalogue.editions {
      if let provision = edition.provisions.first(where: { $0.id == id }) { return text(provision, edition.id) }
      if let fact = edition.context.first(where: { $0.id == id }) {
        return
          ([
            "\(fact.id)  no requirement in \(edition.id): \(fact.reason)", "",
          ] + wrapped(fact.text, indent: "")
          + fact.sources.map { "Source          " + sourceText($0) }).joined(separator: "\n")
      }
    }
    for pack in catalogue.packs {
      if let provision = pack.provisions.first(where: { $0.id == id }) { return text(provision, pack.id) }
    }
    return register(id)
  }

  private func text(_ provision: Provision, _ owner: String) -> String {
    var lines = ["\(provision.id)  \(provision.title ?? provision.kind) (\(provision.kind), \(owner))", ""]
    var statement = provision.statement
    for parameter in provision.parameters {
      statement = Placeholders.replacing(parameter.name, in: statement, with: ParameterText.text(parameter))
    }
    lines += wrapped(statement, indent: "")
    if let note = provision.note { lines += [""] + wrapped("Note: " + note, indent: "") }
    lines += provision.sources.map { "Source          " + sourceText($0) }
    return lines.joined(separator: "\n")
  }

  private func register(_ id: String) -> String? {
    var lines: [String]
    if let term = catalogue.glossary[id] {
      lines = [term.name + (term.abbreviation.map { " (\($0))" } ?? ""), ""]
      for definition in term.definitions {
        lines += wrapped(
          (definition.editions.isEmpty ? "" : definition.editions.joined(separator: ", ") + ": ") + definition.text,
          indent: "")
      }
    } else if let role = catalogue.roles[id] {
      lines = [role.name, "", role.description ?? ""]
      for holder in role.holders {
        let period = [holder.from.map { "from \($0.longText)" }, holder.until.map { "until \($0.longText)" }]
        lines.append(
          "\(catalogue.organisations[holder.organisation]?.name ?? holder.organisation) "
            + period.compactMap { $0 }.joined(separator: " "))
      }
    } else if let capability = catalogue.capabilities[id] {
      lines = ["\(capability.id)  \(capability.name)", "", capability.description ?? ""]
      if !capability.standards.isEmpty { lines.append("Standards: " + capability.standards.joined(separator: ", ")) }
    } else if let fund = catalogue.funding[id] {
      lines = [fund.name, "", fund.description ?? ""]
      for rule in fund.rules { lines += wrapped("- " + rule.text, indent: "") }
    } else if let item = catalogue.itemRegisters.lazy.compactMap({ $0[id] }).first {
      lines = [item.name, "", item.description ?? ""]
      if let from = item.from { lines.append("From \(from.longText)") }
      if let until = item.until { lines.append("Until \(until.longText)") }
      if !item.succeededBy.isEmpty { lines.append("Succeeded by " + item.succeededBy.joined(separator: ", ")) }
    } else if let topic = catalogue.topics[id] {
      lines = [topic.name, "", topic.description ?? ""]
    } else if let document = catalogue.sources[id] {
      lines = [
        document.title, "",
        [document.publisher, document.date, document.url].compactMap { $0 }.joined(separator: "; "),
      ]
    } else {
      return nil
    }
    let referrers = catalogue.referrers(to: id)
    if !referrers.isEmpty {
      lines +=
        [""]
        + wrapped("Referred to by " + referrers.map { "\($0.id) (\($0.owner))" }.joined(separator: ", "), indent: "")
    }
    return lines.joined(separator: "\n")
  }

  private func sourceText(_ source: SourceCitation) -> String {
    var text = "\(source.evidence.rawValue): \(catalogue.sources[source.document]?.title ?? source.document)"
    if let place = source.place { text += ", \(place)" }
    if let confidence = source.confidence { text += " (confidence \(confidence))" }
    if !source.fields.isEmpty { text += " [\(source.fields.joined(separator: ", "))]" }
    return text
  }

  /// The text in lines of at most 96 characters.
  private func wrapped(_ text: String, indent: String) -> [String] {
    var lines: [String] = []
    var line = indent
    for word in text.split(whereSeparator: { $0 == " " || $0 == "\n" }) {
      if line.count + word.count > 96, line.count > indent.count {
        lines.append(line)
        line = indent
      }
      line += (line.count > indent.count ? " " : "") + word
    }
    lines.append(line)
    return lines
  }
}

/// A timescale in words.
enum TimescaleText {
  static func text(_ timescale: Timescale) -> String {
    var words: [String] = []
    switch timescale.kind {
    case .from: words.append("From")
    case .by: words.append("By")
    case .effective: words.append("Effective")
    case .orPlanBy: words.append("Or a plan by")
    case .recurring: words.append("Recurring" + (timescale.recurring.map { " " + $0 } ?? ""))
    case .event: words.append("On the event" + (timescale.event.map { " " + $0 } ?? ""))
    }
    if let date = timescale.date { words.append(date.longText) }
    if let until = timescale.until { words.append("until \(until.longText)") }
    if let plan = timescale.orPlanBy { words.append("or a plan by \(plan.longText)") }
    var text = words.joined(separator: " ")
    if let detail = timescale.text { text += ": " + detail }
    if let status = timescale.status { text += " (\(status) when published)" }
    return text
  }
}
