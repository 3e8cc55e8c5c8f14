import Catalogue
import Nodes

/// The list of editions, and the overview of each.
struct EditionPages {
  let model: SiteModel
  let emitter: SiteEmitter

  func emitList() throws {
    var page = Page(.editions, "Editions")
    page.section = .editions
    page.downloads = Downloads.table(
      ["id", "title", "status", "published", "from", "until", "requirements", "provisions", "gaps"],
      model.editions.map {
        [
          $0.id, $0.title, $0.status, $0.published?.text ?? "", $0.inForceFrom?.text ?? "", $0.inForceUntil?.text ?? "",
          String($0.requirements.count), String($0.provisions.count), String($0.gaps.count),
        ]
      })
    try emitter.page(page) { html in
      html.element(
        .p, .style("lead"), text: "Every edition of the operating model, from the oldest to the latest.")
      EditionTable(model: model).write(to: &html)
      Charts(model: model).editions(to: &html)
    }
  }

  func emit(_ edition: Edition, _ owner: Owner) throws {
    var page = Page(owner.address, edition.shortTitle)
    page.caption = "Edition"
    page.sectionTitle = "Editions"
    page.section = .editions
    page.trail = owner.trail
    page.isDraft = edition.isDraft
    if !model.isBare {
      page.downloads =
        Downloads.requirements(
          edition.requirements, owner: edition.id, records: model.records, label: "The requirements of \(owner.label)")
        + [
          Download(
            name: "edition.json", kind: .json,
            bytes: CatalogueExport.json(model.catalogue, owners: [edition.id], records: model.records),
            label: "The whole of \(owner.label), with all registers,")
        ]
    }
    try emitter.page(page) { html in
      EditionWays(model: model).write(nil, in: owner, to: &html)
      html.element(.p, .style("lead"), text: edition.title)
      DocumentBlock(model: model).write(edition, to: &html)
      if let notes = edition.notes {
        html.element(.h2, .id("about"), text: "What it is")
        html.prose(notes)
      }
      figures(edition, &html)
      OwnerParts(model: model, owner: owner).write(to: &html)
      EditionDetails(model: model, edition: edition, owner: owner).write(to: &html)
    }
  }

  private func figures(_ edition: Edition, _ html: inout HTMLBuilder) {
    let statistics = Statistics(edition, in: model.catalogue)
    html.element(.h2, .id("figures"), text: "In figures")
    html.element(.dl, .style("figures")) { html in
      for count in statistics["entries"].counts {
        html.fact(Words.counted(count.value, count.label), ParameterText.grouped(String(count.count)))
      }
    }
    for (facet, id) in [("class", "class-count"), ("evidence", "evidence-count"), ("amendment", "amendment-count")] {
      let counts = statistics[facet].counts
      guard !counts.isEmpty else { continue }
      html.table(
        "Requirements by \(facet == "amendment" ? "what this edition does to them" : facet)", id: id,
        columns: [facet == "class" ? "Class" : facet == "evidence" ? "Evidence" : "Amendment", "Requirements"],
        rows: counts.count, numbers: 1..<2
      ) { index, html in
        html.rowHeader { $0.text(counts[index].label) }
        html.number(counts[index].count)
      }
    }
  }
}

/// The editions as a table.
struct EditionTable {
  let model: SiteModel

  func write(to html: inout HTMLBuilder) {
    html.table(
      "What was captured of each edition", id: "editions-table",
      columns: ["Edition", "In force", "Status", "Requirements", "Other statements", "Gaps"],
      rows: model.editions.count, numbers: 3..<6
    ) { index, html in
      let edition = model.editions[index]
      html.element(.th, .scope("row"), .style("long")) {
        $0.link(Address("editions/\(edition.id)/"), edition.shortTitle)
      }
      html.inForce(edition)
      html.cell(Words.status(edition.status))
      html.number(edition.requirements.count)
      html.number(edition.provisions.count)
      html.number(edition.gaps.count)
    }
  }
}

/// The block that says what a publication is: title, classification, reference, date, version, publisher, edition,
/// what it supersedes.
struct DocumentBlock {
  let model: SiteModel

  func write(_ edition: Edition, to html: inout HTMLBuilder) {
    html.element(.dl, .style("facts document-block")) { html in
      html.fact("Title", edition.title)
      html.fact("Classification", "Public")
      html.fact("Publication reference", "\(edition.id) (on this site)")
      html.fact("Published", edition.published?.longText ?? "Not known")
      html.fact("Version", edition.number.map { "Edition \($0)" } ?? "Not numbered")
      html.fact("Publisher") { html in
        guard let publisher = edition.publisher else { return html.text("Not stated") }
        RegisterLink(model: model).party(publisher, to: &html)
      }
      html.fact("Edition", edition.shortTitle)
      html.fact("In force", Words.inForce(edition))
      html.fact("Status", Words.status(edition.status))
      html.fact(edition.amends == nil ? "Supersedes" : "Amends") { html in
        guard let other = edition.supersedes ?? edition.amends else { return html.text("Nothing: it is the first") }
        if let before = model.editions.first(where: { $0.id == other }) {
          html.link(Address("editions/\(other)/"), before.shortTitle)
        } else {
          html.text(other)
        }
      }
    }
  }

  func write(_ pack: Pack, to html: inout HTMLBuilder) {
    html.element(.dl, .style("facts document-block")) { html in
      html.fact("Title", pack.title)
      html.fact("Classification", "Public")
      html.fact("Publication reference", "\(pack.id) (on this site)")
      html.fact("Published", pack.published?.longText ?? "Not known")
      html.fact("Version", pack.version ?? "Not known")
      html.fact("Publisher", "Published with its edition")
      html.fact("Edition") { html in
        let edition = model.editions.first { $0.id == pack.edition }
        html.link(Address("editions/\(pack.edition)/"), edition?.shortTitle ?? pack.edition)
      }
      html.fact("Status", Words.status(pack.status))
      html.fact("Supersedes", "Not recorded")
    }
  }
}
