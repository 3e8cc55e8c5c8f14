import Catalogue

/// The first page.
struct HomePage {
  let model: SiteModel
  let emitter: SiteEmitter

  func emit() throws {
    var page = Page(.home, "What the NHS asks of GP IT, edition by edition")
    if !model.isBare {
      page.downloads = [
        Download(
          name: "catalogue.json", kind: .json,
          bytes: CatalogueExport.json(model.catalogue, owners: model.owners.map(\.id), records: model.records),
          label: "The whole catalogue"),
        Download(
          name: "requirements.csv", kind: .csv,
          bytes: CatalogueExport.csv(model.catalogue, owners: model.owners.map(\.id), records: model.records),
          label: "The requirements of every edition and pack"),
      ]
    }
    try emitter.page(page) { html in
      html.element(
        .p, .style("lead"),
        text: "The requirements of the GP IT Operating Model for commissioners, delivery partners, practices and "
          + "suppliers: who must do what, to which standard, paid from what, and what changed.")
      figures(&html)
      html.element(.h2, .id("editions"), text: "Editions")
      EditionTable(model: model).write(to: &html)
      addenda(&html)
      if model.editions.contains(where: { !$0.requirements.isEmpty }) {
        html.element(.p) { html in
          html.link(Address.editions.at("by-class"), "Requirements by class and evidence")
          html.text(" are drawn and counted for each edition.")
        }
      }
      ways(&html)
      others(&html)
    }
  }

  private func figures(_ html: inout HTMLBuilder) {
    html.element(.dl, .style("figures")) { html in
      html.fact("Editions", String(model.editions.count))
      let requirements = model.editions.filter { $0.amends == nil }.reduce(0) { $0 + $1.requirements.count }
      html.fact("Requirements", ParameterText.grouped(String(requirements)))
      html.fact("Requirements of packs", String(model.packOwners.reduce(0) { $0 + $1.requirements.count }))
      html.fact("Standards", String(model.catalogue.standards.entries.count))
      html.fact("Terms of the glossary", String(model.catalogue.glossary.entries.count))
    }
  }

  /// Why the figure above is not the sum of the table.
  private func addenda(_ html: inout HTMLBuilder) {
    for edition in model.editions {
      guard let base = edition.amends.flatMap({ id in model.editions.first { $0.id == id } }) else { continue }
      html.paragraph(
        "The \(Words.count(edition.requirements.count, "requirement")) of the \(edition.shortTitle) are those of "
          + "\(base.shortTitle)\(Self.amendments(edition)). They are not counted again in the figure above.")
    }
  }

  /// What an amending edition did to its base, by the amendments that there are.
  private static func amendments(_ edition: Edition) -> String {
    func amends(_ kind: AmendmentNote.Kind) -> Bool {
      edition.requirements.contains { $0.amendment?.edition == edition.id && $0.amendment?.kind == kind }
    }
    let verbs = [("added", amends(.add)), ("changed", amends(.change)), ("withdrew", !edition.withdrawn.isEmpty)]
    let done = verbs.filter(\.1).map(\.0)
    guard let last = done.last else { return "" }
    let others = done.dropLast().joined(separator: ", ")
    return ", with what it \(others.isEmpty ? last : others + " and " + last)"
  }

  /// The ways into the edition of which most was captured.
  private func ways(_ html: inout HTMLBuilder) {
    let main = model.editionOwners.max { $0.requirements.count < $1.requirements.count }
    guard let main, !main.requirements.isEmpty else { return }
    html.element(.h2, .id("ways"), text: "Ways into \(main.shortTitle)")
    html.paragraph("The edition of which most was captured.")
    if !model.isBare {
      html.element(.ul, .style("cards")) { html in
        for kind in IndexPages.Kind.allCases {
          html.element(.li) { html in
            html.element(.h3) { $0.link(main.page(kind.rawValue), kind.title) }
            html.paragraph(kind.summary)
          }
        }
      }
    }
    html.element(.h3, text: "Topics of \(main.shortTitle)")
    html.list(main.topics.count, id: "topics", style: "contents") { index, html in
      html.link(main.topic(main.topics[index].id), main.topics[index].name)
    }
  }

  private func others(_ html: inout HTMLBuilder) {
    html.element(.h2, .id("more"), text: "More")
    html.element(.ul, .style("cards")) { html in
      card("Packs", .packs, "Advanced telephony, the practice agreement and specification support.", &html)
      if !model.input.comparisons.isEmpty {
        card("Compare", .compare, "What changed from one edition to another, and for whom.", &html)
      }
      if !model.input.documents.isEmpty {
        card("Documents", .documents, "Documents of an example board, made from these requirements.", &html)
      }
      card("Registers", .registers, "Roles, bodies, standards, funding and the rest, with their dates.", &html)
      card("Glossary", .glossary, "The terms, as each edition defines them.", &html)
      if !model.isBare { card("Search", .search, "By word, class, topic and edition.", &html) }
    }
  }

  private func card(_ title: String, _ address: Address, _ summary: String, _ html: inout HTMLBuilder) {
    if address == .packs, model.packOwners.isEmpty { return }
    html.element(.li) { html in
      html.element(.h3) { $0.link(address, title) }
      html.paragraph(summary)
    }
  }
}
