import Catalogue

/// What an edition says of itself: classes, parts, stated changes; and where its sources disagree.
struct EditionDetails {
  let model: SiteModel
  let edition: Edition
  let owner: Owner

  func write(to html: inout HTMLBuilder) {
    packs(&html)
    classes(&html)
    parts(&html)
    changes(&html)
    disagreements(&html)
    SourceTable(model: model).write(edition.sources, caption: "Sources of \(edition.shortTitle)", to: &html)
  }

  private func packs(_ html: inout HTMLBuilder) {
    let packs = model.catalogue.packs.filter { $0.edition == edition.id }
    guard !packs.isEmpty else { return }
    html.element(.h2, .id("packs"), text: "Packs")
    html.list(packs.count, id: "pack-list") { index, html in
      html.link(Address("packs/\(packs[index].id)/"), packs[index].title)
    }
  }

  private func classes(_ html: inout HTMLBuilder) {
    guard !edition.classes.isEmpty else { return }
    html.element(.h2, .id("classes"), text: "Classes")
    html.table(
      "Classes as the edition defines them", id: "class-table",
      columns: ["Class", "Definition", "Level", "Funding"], rows: edition.classes.count
    ) { index, html in
      let item = edition.classes[index]
      html.element(.th, .scope("row"), .style("long"), text: item.name)
      html.element(.td, .style("long")) { $0.inline(item.definition ?? "Not captured") }
      html.cell(item.level?.label)
      html.cell(item.fundedThrough)
    }
    guard !edition.classTerms.isEmpty else { return }
    html.table(
      "Other names for the classes", id: "class-term-table", columns: ["Name in the text", "Class", "Note"],
      rows: edition.classTerms.count
    ) { index, html in
      let term = edition.classTerms[index]
      html.element(.th, .scope("row"), .style("long"), text: term.term)
      html.cell(term.requirementClass.label)
      html.cell(term.note, none: "No note")
    }
  }

  private func parts(_ html: inout HTMLBuilder) {
    guard !edition.parts.isEmpty else { return }
    html.element(.h2, .id("parts"), text: "Parts captured")
    html.table(
      "Parts of the edition", id: "part-table", columns: ["Part", "Captured", "Note"], rows: edition.parts.count
    ) { index, html in
      let part = edition.parts[index]
      html.element(.th, .scope("row"), .style("long"), text: part.title)
      html.cell(part.captured.label)
      html.element(.td, .style("long")) { $0.inline(part.note ?? "No note") }
    }
  }

  private func changes(_ html: inout HTMLBuilder) {
    guard !edition.statedChanges.isEmpty else { return }
    html.element(.h2, .id("changes"), text: "Changes it says it made")
    html.table(
      "Stated changes", id: "change-table", columns: ["Id", "Change", "Kind", "Requirements"],
      rows: edition.statedChanges.count
    ) { index, html in
      let change = edition.statedChanges[index]
      html.element(.th, .scope("row"), .id("change-" + change.id), text: change.id)
      html.element(.td, .style("long")) { $0.inline(change.statement) }
      html.cell(Words.sentence(change.kind))
      html.element(.td) { html in
        if change.requirements.isEmpty { html.text("None named") }
        for (index, id) in change.requirements.enumerated() {
          if index > 0 { html.text(", ") }
          if let address = model.entry(id, near: owner) { html.link(address, id) } else { html.text(id) }
        }
      }
    }
  }

  private func disagreements(_ html: inout HTMLBuilder) {
    guard !edition.disagreements.isEmpty else { return }
    html.element(.h2, .id("disagreements"), text: "Where sources disagree")
    html.paragraph("Both views are kept; nothing was decided between them.")
    for disagreement in edition.disagreements {
      html.element(.h3, text: disagreement.about)
      html.list(disagreement.views.count, id: "disagreement-" + disagreement.id) { index, html in
        let view = disagreement.views[index]
        html.inline(view.text)
        html.text(" (")
        RegisterLink(model: model).items(view.sources.map(\.document), in: model.catalogue.sources, to: &html)
        html.text(")")
      }
    }
  }
}
