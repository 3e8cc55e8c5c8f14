import Catalogue

/// Pages under the ids that an edition does not carry on: what they were, and where they went.
struct DeparturePages {
  let model: SiteModel
  let emitter: SiteEmitter

  func emit(_ owner: Owner, isDraft: Bool) throws {
    let departures = model.departed.filter { $0.edition == owner.id }
    for departure in departures {
      var page = Page(owner.requirement(departure.id), "Not in this edition: \(departure.title)")
      page.caption = departure.id
      page.sectionTitle = owner.shortTitle
      page.section = .editions
      page.trail = owner.trail + [(owner.shortTitle, owner.address), ("Withdrawn and moved", owner.page("moved"))]
      page.isDraft = isDraft
      if !model.isBare { page.downloads = downloads([departure], owner) }
      try emitter.page(page) { html in
        EditionSwitcher(model: model).write(departure.id, in: owner, to: &html)
        OlderBanner(model: model).write(departure.id, in: owner, to: &html)
        explain(departure, owner, &html)
      }
    }
    if !departures.isEmpty { try index(departures, owner, isDraft) }
  }

  private func explain(_ departure: SiteModel.Departure, _ owner: Owner, _ html: inout HTMLBuilder) {
    html.element(.p, .style("lead")) { html in
      html.text("\(owner.shortTitle) has no requirement \(departure.id)")
      html.text(
        departure.wasGone
          ? ": \(model.title(ofEdition: departure.firstWithout)) did not carry it on, and nothing captured says that it "
            + "came back." : ".")
    }
    if departure.amendment != nil || !departure.statements.isEmpty {
      html.element(.h2, text: "Withdrawn")
      if let amendment = departure.amendment { html.element(.p) { $0.inline(amendment.reason) } }
      for statement in departure.statements {
        html.element(.p) { html in
          html.text("\(model.title(ofEdition: statement.edition)) says so itself, in ")
          html.link(statement.address, statement.change.id)
          html.text(": ")
          html.inline(statement.change.statement)
        }
      }
    }
    if !departure.lineage.isEmpty {
      html.element(.h2, text: "Where it went")
      LineageList(model: model).write(departure.lineage, id: "lineage", to: &html)
    }
    html.element(.h2, text: "Editions that have it")
    let timeline = model.timeline(departure.id).filter { !$0.owner.isPack }
    if timeline.isEmpty { return html.paragraph("None of those published here.") }
    html.list(timeline.count, id: "editions") { index, html in
      let entry = timeline[index]
      html.link(entry.owner.requirement(departure.id), "\(departure.id) in \(entry.owner.shortTitle)")
    }
  }

  private func downloads(_ departures: [SiteModel.Departure], _ owner: Owner) -> [Download] {
    Downloads.table(
      ["id", "title", "edition", "what", "to", "reason", "first without it"],
      departures.map { departure in
        let line = departure.lineage.first
        return [
          departure.id, departure.title, owner.id, line?.kind.rawValue ?? "withdraw",
          line?.to.ids.joined(separator: "; ") ?? "",
          line?.reason ?? departure.amendment?.reason ?? departure.statements.first?.change.statement ?? "",
          departure.firstWithout,
        ]
      })
  }

  private func index(_ departures: [SiteModel.Departure], _ owner: Owner, _ isDraft: Bool) throws {
    var page = Page(owner.page("moved"), "Withdrawn and moved")
    page.sectionTitle = owner.shortTitle
    page.section = .editions
    page.trail = owner.trail + [(owner.shortTitle, owner.address)]
    page.isDraft = isDraft
    page.downloads = downloads(departures, owner)
    try emitter.page(page) { html in
      EditionWays(model: model).write("moved", in: owner, to: &html) { other in
        model.departed.contains { $0.edition == other.id }
      }
      html.element(
        .p, .style("lead"),
        text: "Ids of earlier editions that \(owner.shortTitle) does not carry on, as far "
          + "as somebody recorded what became of them.")
      html.table(
        "Ids not carried on", id: "moved-table",
        columns: ["Id", "Was", "What became of it", "Now", "First edition without it"], rows: departures.count
      ) { index, html in
        let departure = departures[index]
        html.rowHeader { $0.link(owner.requirement(departure.id), departure.id) }
        html.cell(departure.title)
        html.element(.td) { html in
          html.text(departure.outcome)
          StatementLinks(statements: departure.statements).write(to: &html)
        }
        let ids = departure.lineage.flatMap(\.to.ids).uniqued
        html.element(.td) { html in
          if ids.isEmpty { html.text("Nothing") }
          for (index, id) in ids.enumerated() {
            if index > 0 { html.text(", ") }
            if let address = address(id, departure, owner) { html.link(address, id) } else { html.text(id) }
          }
        }
        html.cell(model.title(ofEdition: departure.firstWithout))
      }
    }
  }
  /// Where something that it became stands: in the edition itself, else where lineage says.
  private func address(_ id: String, _ departure: SiteModel.Departure, _ owner: Owner) -> Address? {
    if let address = model.address(id, in: owner.id) { return address }
    return departure.lineage.first { $0.to.ids.contains(id) }.flatMap { model.address(id, in: $0.to.edition) }
  }
}
