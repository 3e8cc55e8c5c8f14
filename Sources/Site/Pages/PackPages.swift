import Catalogue

/// The list of packs, and the overview of each.
struct PackPages {
  let model: SiteModel
  let emitter: SiteEmitter

  func emitList() throws {
    guard !model.packOwners.isEmpty else { return }
    var page = Page(.packs, "Packs")
    page.section = .packs
    page.downloads = Downloads.table(
      ["id", "title", "requirements", "provisions"],
      model.packOwners.map {
        [$0.id, $0.title, String($0.requirements.count), String($0.provisions.count)]
      })
    try emitter.page(page) { html in
      html.element(
        .p, .style("lead"), text: "Sets of requirements and forms that belong to an edition and stand beside it.")
      html.table(
        "Packs", id: "pack-table", columns: ["Pack", "Status", "Requirements", "Other statements"],
        rows: model.packOwners.count, numbers: 2..<4
      ) { index, html in
        let owner = model.packOwners[index]
        html.element(.th, .scope("row"), .style("long")) { $0.link(owner.address, owner.title) }
        html.cell(Words.status(owner.status))
        html.number(owner.requirements.count)
        html.number(owner.provisions.count)
      }
    }
  }

  func emit(_ pack: Pack, _ owner: Owner, isDraft: Bool) throws {
    var page = Page(owner.address, pack.title)
    page.caption = "Pack"
    page.sectionTitle = "Packs"
    page.section = .packs
    page.trail = owner.trail
    page.isDraft = isDraft
    if !model.isBare {
      page.downloads =
        Downloads.requirements(
          pack.requirements, owner: pack.id, records: model.records, label: "The requirements of the pack")
        + [
          Download(
            name: "pack.json", kind: .json,
            bytes: CatalogueExport.json(model.catalogue, owners: [pack.id], records: model.records),
            label: "The whole pack, with all registers,")
        ]
    }
    try emitter.page(page) { html in
      DocumentBlock(model: model).write(pack, to: &html)
      if let notes = pack.notes {
        html.element(.h2, .id("about"), text: "What it is")
        html.prose(notes)
      }
      levels(pack, &html)
      choices(pack, owner, &html)
      OwnerParts(model: model, owner: owner).write(to: &html)
      SourceTable(model: model).write(pack.sources, caption: "Sources of the pack", to: &html)
    }
  }

  private func levels(_ pack: Pack, _ html: inout HTMLBuilder) {
    guard !pack.levels.isEmpty else { return }
    html.element(.h2, .id("levels"), text: "Levels")
    html.table(
      "Levels of the pack", id: "level-table", columns: ["Level", "Meaning", "Requirements"], rows: pack.levels.count,
      numbers: 2..<3
    ) { index, html in
      let level = pack.levels[index]
      html.rowHeader { $0.text(level.name) }
      html.element(.td, .style("long")) { $0.inline(level.meaning) }
      html.number(pack.requirements.count { $0.level.value?.rawValue == level.id })
    }
  }

  private func choices(_ pack: Pack, _ owner: Owner, _ html: inout HTMLBuilder) {
    guard !pack.choices.isEmpty else { return }
    html.element(.h2, .id("choices"), text: "Choose one")
    html.table("Choices", id: "choice-table", columns: ["Choice", "One of"], rows: pack.choices.count) { index, html in
      let choice = pack.choices[index]
      html.element(.th, .scope("row"), .style("long"), text: choice.title)
      html.element(.td) { html in
        for (index, id) in choice.of.enumerated() {
          if index > 0 { html.text(", ") }
          if let address = model.entry(id, near: owner) { html.link(address, id) } else { html.text(id) }
        }
      }
    }
  }
}
