import Catalogue

/// All facets of a requirement in a summary list, each marked as stated or inherited where it can be either.
struct RequirementFacts {
  let model: SiteModel
  let owner: Owner

  func write(_ requirement: Requirement, to html: inout HTMLBuilder) {
    html.element(.h2, .id("facets"), text: "Details")
    html.element(.dl, .style("facts")) { html in
      html.fact("Class", requirement.requirementClass.label)
      topics(requirement, &html)
      facet("Level", requirement.level, requirement.level.value?.label, &html)
      html.fact("Contractual", requirement.contractual.label)
      funding(requirement, &html)
      facet("Route", requirement.route, requirement.route.value?.label, &html)
      values(requirement, &html)
      registers(requirement, &html)
      html.fact("Applies when", requirement.condition.map(Words.condition))
      related(requirement, &html)
      text("Rationale", requirement.rationale, &html)
      text("Assurance", requirement.assurance, &html)
      text("Note", requirement.note, &html)
      amendment(requirement, &html)
      html.fact("Pack’s own number", requirement.row)
    }
  }

  private func facet<Value>(_ name: String, _ facet: Facet<Value>, _ text: String?, _ html: inout HTMLBuilder) {
    html.fact(name) { html in
      guard let text, !facet.isUnknown else { return html.text("Not stated") }
      html.text(text + " ")
      Basis.write(facet, to: &html)
    }
  }

  private func text(_ name: String, _ text: String?, _ html: inout HTMLBuilder) {
    guard let text, !text.isEmpty else { return }
    html.fact(name) { $0.inline(text) }
  }

  private func topics(_ requirement: Requirement, _ html: inout HTMLBuilder) {
    html.fact(owner.isPack ? "Group" : "Topic") { html in
      let home = owner.topics.first { $0.id == requirement.topic }
      html.link(owner.topic(requirement.topic), home?.name ?? requirement.topic)
      for id in requirement.furtherTopics {
        html.text("; also ")
        if let topic = owner.topics.first(where: { $0.id == id }) {
          html.link(owner.topic(id), topic.name)
        } else {
          html.text(model.catalogue.topics[id]?.name ?? id)
        }
      }
    }
  }

  private func funding(_ requirement: Requirement, _ html: inout HTMLBuilder) {
    html.fact("Funding") { html in
      guard !requirement.funding.value.isEmpty else { return html.text("Not stated") }
      RegisterLink(model: model).items(requirement.funding.value, in: model.catalogue.funding, to: &html)
      html.text(" ")
      Basis.write(requirement.funding, to: &html)
    }
  }

  private func values(_ requirement: Requirement, _ html: inout HTMLBuilder) {
    if !requirement.parameters.isEmpty {
      html.fact("Values") { html in
        html.list(requirement.parameters.count, id: "values") { index, html in
          let parameter = requirement.parameters[index]
          let name = Words.sentence(parameter.name.split(separator: "_").joined(separator: "-"))
          html.text("\(name): \(ParameterText.text(parameter))")
          if parameter.stricter != .none { html.text(" (\(parameter.stricter.rawValue) is stricter)") }
          if let note = parameter.note { html.text(". \(note)") }
        }
      }
    }
    if !requirement.serviceLevels.isEmpty {
      html.fact("Service levels") { html in
        html.list(requirement.serviceLevels.count, id: "service-levels") { index, html in
          html.text(Words.serviceLevel(requirement.serviceLevels[index]))
        }
      }
    }
    if !requirement.timescales.isEmpty {
      html.fact("When") { html in
        html.list(requirement.timescales.count, id: "timescales") { index, html in
          html.text(TimescaleText.text(requirement.timescales[index]))
        }
      }
    }
  }

  private func registers(_ requirement: Requirement, _ html: inout HTMLBuilder) {
    let catalogue = model.catalogue
    items("Capabilities", requirement.capabilities, catalogue.capabilities, &html)
    items("Frameworks", requirement.frameworks, catalogue.frameworks, &html)
    items("Services", requirement.services, catalogue.services, &html)
    items("Equipment", requirement.equipment, catalogue.equipment, &html)
    items("Indicators", requirement.indicators, catalogue.indicators, &html)
    items("Instruments", requirement.instruments, catalogue.instruments, &html)
  }

  private func items<Entry: RegisterEntry>(
    _ name: String, _ ids: [String], _ register: Register<Entry>, _ html: inout HTMLBuilder
  ) {
    guard !ids.isEmpty else { return }
    html.fact(name) { RegisterLink(model: model).items(ids, in: register, to: &$0) }
  }

  private func related(_ requirement: Requirement, _ html: inout HTMLBuilder) {
    for (name, ids) in [("Related", requirement.related), ("Answers challenges", requirement.challenges)] {
      guard !ids.isEmpty else { continue }
      html.fact(name) { html in
        for (index, id) in ids.enumerated() {
          if index > 0 { html.text(", ") }
          if let address = model.entry(id, near: owner) { html.link(address, id) } else { html.text(id) }
        }
      }
    }
  }

  private func amendment(_ requirement: Requirement, _ html: inout HTMLBuilder) {
    guard let amendment = requirement.amendment else { return }
    html.fact("Amendment") { html in
      let edition = model.editions.first { $0.id == amendment.edition }
      html.text("\(Words.amendment(amendment.kind)) by \(edition?.shortTitle ?? amendment.edition): ")
      html.inline(amendment.reason)
      if let section = amendment.section { html.text(" Section amended: \(section)") }
    }
  }
}
