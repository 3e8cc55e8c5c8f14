import Catalogue

/// A requirement whole on the page of its topic, where it has no page of its own.
struct RequirementEntry {
  let model: SiteModel
  let owner: Owner

  func write(_ requirement: Requirement, to html: inout HTMLBuilder) {
    html.element(.h2, .id(requirement.id)) { html in
      html.element(.span, .style("heading-caption"), text: requirement.id)
      html.text(" ")
      html.text(requirement.title)
    }
    RequirementTags.write(requirement, to: &html)
    html.element(.div, .style("statement")) { html in html.element(.p) { $0.statement(requirement, of: owner) } }
    html.element(.dl, .style("facts")) { html in
      html.fact("Duties") { duties(requirement, &$0) }
      items("Standards", requirement.standards, model.catalogue.standards, &html)
      items("Funding", requirement.funding, model.catalogue.funding, &html)
      html.fact("Route", requirement.route.value?.label ?? "Not stated")
      html.fact("When", requirement.timescales.map(TimescaleText.text).joined(separator: "; "))
      html.fact("Applies when", requirement.condition.map(Words.condition))
      if let note = requirement.note { html.fact("Note") { $0.inline(note) } }
      html.fact("Sources") { sources(requirement, &$0) }
    }
  }

  private func duties(_ requirement: Requirement, _ html: inout HTMLBuilder) {
    if requirement.duties.value.isEmpty { html.text("Not stated") }
    for (index, duty) in requirement.duties.value.enumerated() {
      if index > 0 { html.text("; ") }
      html.text(duty.verb.label)
      html.text(": ")
      if duty.by.isEmpty { html.text("not stated") }
      for (index, party) in duty.by.enumerated() {
        if index > 0 { html.text(", ") }
        RegisterLink(model: model).party(party, to: &html)
      }
    }
  }

  private func items<Entry: RegisterEntry>(
    _ name: String, _ facet: Facet<[String]>, _ register: Register<Entry>, _ html: inout HTMLBuilder
  ) {
    html.fact(name) { html in
      guard !facet.value.isEmpty else { return html.text("Not stated") }
      RegisterLink(model: model).items(facet.value, in: register, to: &html)
      html.text(" ")
      Basis.write(facet, to: &html)
    }
  }

  private func sources(_ requirement: Requirement, _ html: inout HTMLBuilder) {
    if requirement.sources.isEmpty { html.text("None recorded") }
    for (index, source) in requirement.sources.enumerated() {
      if index > 0 { html.text("; ") }
      RegisterLink(model: model).item(source.document, in: model.catalogue.sources, to: &html)
      if let place = source.publicPlace {
        html.text(", ")
        html.text(place)
      }
      html.text(" (\(source.evidence.label.lowercased()))")
    }
  }
}
