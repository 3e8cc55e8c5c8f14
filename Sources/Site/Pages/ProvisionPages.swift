import Catalogue

/// The provisions of an edition or pack: a list, a page for each kind, and the facts that are no requirement.
struct ProvisionPages {
  let model: SiteModel
  let emitter: SiteEmitter

  func emit(_ owner: Owner, isDraft: Bool) throws {
    if !owner.provisions.isEmpty {
      let kinds = owner.provisions.map(\.kind).uniqued
      try list(kinds, owner, isDraft)
      for kind in kinds { try self.kind(kind, owner, isDraft) }
    }
    if !owner.context.isEmpty { try context(owner, isDraft) }
  }

  private func page(_ address: Address, _ title: String, _ owner: Owner, _ isDraft: Bool) -> Page {
    var page = Page(address, title)
    page.sectionTitle = owner.shortTitle
    page.section = owner.isPack ? .packs : .editions
    page.trail = owner.trail + [(owner.shortTitle, owner.address)]
    page.isDraft = isDraft
    return page
  }

  private func rows(_ provisions: [Provision], _ owner: Owner) -> [Download] {
    Downloads.table(
      ["edition", "id", "kind", "title", "statement", "topics", "answered by", "evidence"],
      provisions.map {
        [
          owner.id, $0.id, $0.kind, $0.title ?? "", $0.filledStatement, $0.topics.joined(separator: "; "),
          $0.answeredBy.joined(separator: "; "), $0.evidence?.rawValue ?? "",
        ]
      })
  }

  private func list(_ kinds: [String], _ owner: Owner, _ isDraft: Bool) throws {
    var page = page(owner.page("provisions"), "Other statements", owner, isDraft)
    page.downloads = rows(owner.provisions, owner)
    try emitter.page(page) { html in
      EditionWays(model: model).write("provisions", in: owner, to: &html) { !$0.provisions.isEmpty }
      html.element(
        .p, .style("lead"),
        text:
          "What \(owner.shortTitle) says beside its requirements: rules on money, governance, definitions and the like."
      )
      html.element(.ul, .style("cards")) { html in
        for kind in kinds {
          html.element(.li) { html in
            html.element(.h2) { $0.link(owner.provisions(of: kind), Words.provisionKind(kind)) }
            html.paragraph(Words.count(owner.provisions.count { $0.kind == kind }, "statement"))
          }
        }
      }
    }
  }

  private func kind(_ kind: String, _ owner: Owner, _ isDraft: Bool) throws {
    let provisions = owner.provisions.filter { $0.kind == kind }
    var page = page(owner.provisions(of: kind), Words.provisionKind(kind), owner, isDraft)
    page.caption = "Other statements"
    page.trail.append(("Other statements", owner.page("provisions")))
    page.downloads = rows(provisions, owner)
    try emitter.page(page) { html in
      EditionWays(model: model).write("provisions/" + kind, in: owner, to: &html) { other in
        other.provisions.contains { $0.kind == kind }
      }
      for provision in provisions { write(provision, owner, &html) }
    }
  }

  private func write(_ provision: Provision, _ owner: Owner, _ html: inout HTMLBuilder) {
    html.element(.h2, .id(provision.id)) { html in
      html.element(.span, .style("heading-caption"), text: provision.id)
      html.text(" " + (provision.title ?? Words.provisionKind(provision.kind)))
    }
    html.element(.div, .style("statement")) { html in html.element(.p) { $0.statement(provision) } }
    html.element(.dl, .style("facts")) { html in
      let duties = provision.duties.map { duty in
        "\(duty.verb.label): \(duty.by.map(model.catalogue.partyName).joined(separator: ", "))"
      }
      html.fact("Duties", duties.joined(separator: "; "))
      html.fact("When", provision.timescales.map(TimescaleText.text).joined(separator: "; "))
      registers(provision, &html)
      if !provision.answeredBy.isEmpty {
        html.fact("Answered by") { html in
          for (index, id) in provision.answeredBy.enumerated() {
            if index > 0 { html.text(", ") }
            if let address = model.entry(id, near: owner) { html.link(address, id) } else { html.text(id) }
          }
        }
      }
      if let note = provision.note { html.fact("Note") { $0.inline(note) } }
      html.fact("Evidence", provision.evidence?.label ?? "Not recorded")
      html.fact("Sources") { html in
        if provision.sources.isEmpty { html.text("None recorded") }
        for (index, source) in provision.sources.enumerated() {
          if index > 0 { html.text("; ") }
          RegisterLink(model: model).item(source.document, in: model.catalogue.sources, to: &html)
          if let place = source.publicPlace { html.text(", \(place)") }
        }
      }
    }
  }

  private func registers(_ provision: Provision, _ html: inout HTMLBuilder) {
    let link = RegisterLink(model: model)
    func write<Entry: RegisterEntry>(_ name: String, _ ids: [String], _ register: Register<Entry>) {
      guard !ids.isEmpty else { return }
      html.fact(name) { link.items(ids, in: register, to: &$0) }
    }
    write("Standards", provision.standards, model.catalogue.standards)
    write("Funding", provision.funding, model.catalogue.funding)
    write("Frameworks", provision.frameworks, model.catalogue.frameworks)
    write("Services", provision.services, model.catalogue.services)
    write("Instruments", provision.instruments, model.catalogue.instruments)
  }

  private func context(_ owner: Owner, _ isDraft: Bool) throws {
    var page = page(owner.page("context"), "Background facts", owner, isDraft)
    page.downloads = Downloads.table(
      ["edition", "id", "reason", "text"], owner.context.map { [owner.id, $0.id, $0.reason, $0.text] })
    try emitter.page(page) { html in
      EditionWays(model: model).write("context", in: owner, to: &html) { !$0.context.isEmpty }
      html.element(
        .p, .style("lead"),
        text: "Facts collected with the requirements that ask nothing of anybody, and why each is no requirement.")
      html.table("Facts", id: "fact-table", columns: ["Id", "Fact", "Reason"], rows: owner.context.count) {
        index, html in
        let fact = owner.context[index]
        html.element(.th, .scope("row"), .id(fact.id), text: fact.id)
        html.element(.td, .style("long")) { $0.inline(fact.text) }
        html.cell(Words.sentence(fact.reason))
      }
    }
  }
}
