import Catalogue
import Nodes

/// A page for each requirement of an edition or pack.
struct RequirementPages {
  let model: SiteModel
  let emitter: SiteEmitter

  /// Emits the pages of some of the requirements, by their places.
  func emit(_ places: Range<Int>, of owner: Owner, isDraft: Bool) throws {
    let trail = owner.trail + [(owner.shortTitle, owner.address)]
    for place in places {
      let requirement = owner.requirements[place]
      var page = Page(owner.requirementAddresses[place], requirement.title)
      page.caption = requirement.id
      page.sectionTitle = owner.shortTitle
      page.section = owner.isPack ? .packs : .editions
      let topic = owner.topics.first { $0.id == requirement.topic }
      page.trail = trail
      if let topic { page.trail.append((topic.name, owner.topic(topic.id))) }
      page.isDraft = isDraft
      if !model.isBare {
        page.downloads = Downloads.requirement(requirement, owner: owner.id, records: model.records)
      }
      try emitter.page(page) { html in
        if !owner.isPack {
          EditionSwitcher(model: model).write(requirement.id, in: owner, to: &html)
          OlderBanner(model: model).write(requirement.id, in: owner, to: &html)
        }
        statement(requirement, owner, &html)
        RequirementFacts(model: model, owner: owner).write(requirement, to: &html)
        duties(requirement, &html)
        standards(requirement, &html)
        RequirementHistory(model: model, owner: owner).write(requirement, to: &html)
        references(requirement, &html)
        SourceTable(model: model).write(requirement.sources, caption: "Sources of \(requirement.id)", to: &html)
      }
    }
  }

  private func statement(_ requirement: Requirement, _ owner: Owner, _ html: inout HTMLBuilder) {
    RequirementTags.write(requirement, to: &html)
    html.element(.div, .style("statement")) { html in
      html.element(.p) { $0.statement(requirement, of: owner) }
      html.element(.p, .style("by"), text: Self.basis(requirement, owner))
    }
  }

  /// Where the statement comes from: few editions could be read whole.
  private static func basis(_ requirement: Requirement, _ owner: Owner) -> String {
    if owner.status == "draft" { return "From a draft of \(owner.phrase), which is not published." }
    if owner.status == "reported" {
      return "As reported of \(owner.phrase), whose text was not seen; its published text prevails."
    }
    return switch requirement.evidence {
    case .read: "Restated from \(owner.phrase); its published text prevails."
    case .related:
      "Not read in \(owner.phrase) itself, but in a related document named under Sources; the published text of the "
        + "edition prevails."
    case .background, .proposed, nil:
      "Background knowledge, not read in \(owner.phrase) or in any document seen; its published text prevails."
    }
  }

  private func duties(_ requirement: Requirement, _ html: inout HTMLBuilder) {
    html.element(.h2, .id("duties"), text: "Duties")
    let duties = requirement.duties.value
    if duties.isEmpty { return html.paragraph("Who has which duty is not stated.") }
    html.element(.p) { html in
      html.text("Basis: ")
      Basis.write(requirement.duties, to: &html)
    }
    html.table("Who does what", id: "duty-table", columns: ["Duty", "By", "For or from", "Note"], rows: duties.count) {
      index, html in
      let duty = duties[index]
      html.rowHeader { $0.text(duty.verb.label) }
      parties(duty.by, none: "Not stated", &html)
      parties(duty.to + duty.from, none: "Nobody named", &html)
      let detail = [
        duty.instrument.map { "By \(model.catalogue.instruments[$0]?.name ?? $0)" },
        duty.since.map { "since \($0.longText)" }, duty.note,
      ]
      html.cell(detail.compactMap { $0 }.joined(separator: "; "), none: "No note")
    }
  }

  private func parties(_ ids: [String], none: String, _ html: inout HTMLBuilder) {
    html.element(.td) { html in
      if ids.isEmpty { html.text(none) }
      for (index, id) in ids.enumerated() {
        if index > 0 { html.text(", ") }
        RegisterLink(model: model).party(id, to: &html)
      }
    }
  }

  private func standards(_ requirement: Requirement, _ html: inout HTMLBuilder) {
    html.element(.h2, .id("standards"), text: "Standards")
    let standards = requirement.standards.value
    if standards.isEmpty { return html.paragraph("No standard is named.") }
    html.element(.p) { html in
      html.text("Basis: ")
      Basis.write(requirement.standards, to: &html)
    }
    html.list(standards.count, id: "standard-list") { index, html in
      RegisterLink(model: model).item(standards[index], in: model.catalogue.standards, to: &html)
    }
  }

  private func references(_ requirement: Requirement, _ html: inout HTMLBuilder) {
    html.element(.h2, .id("referred"), text: "Referred to by")
    let referrers = model.referrers[requirement.id] ?? []
    if referrers.isEmpty { return html.paragraph("Nothing else in the catalogue names \(requirement.id).") }
    html.list(referrers.count, id: "referrer-list") { index, html in
      let referrer = referrers[index]
      html.link(referrer.address, "\(referrer.id) \(referrer.title)")
      html.text(" (\(referrer.kind.lowercased()), \(referrer.owner))")
    }
  }
}
