import Catalogue
import Nodes

/// The registers, with the dates of what stands in them and what came after.
struct RegisterPages {
  let model: SiteModel
  let emitter: SiteEmitter

  /// An entry of any register as a row.
  struct Row {
    var id: String
    var name: String
    /// A code by which it is known elsewhere.
    var code: String?
    var kind: String?
    var detail: [String]
    var from: PartialDate?
    var until: PartialDate?
    var successors: [String]
    var url: String?
  }

  struct Listing {
    var id: String
    var title: String
    /// What one entry is called.
    var kind: String
    var summary: String
    var rows: [Row]
  }

  func emit() throws {
    let listings = filled
    var page = Page(.registers, "Registers")
    page.section = .registers
    page.downloads = Downloads.table(
      ["register", "title", "entries"], listings.map { [$0.id, $0.title, String($0.rows.count)] })
    try emitter.page(page) { html in
      html.element(
        .p, .style("lead"), text: "What requirements refer to, with the dates from which and until which it holds.")
      html.element(.ul, .style("cards")) { html in
        for listing in listings {
          html.element(.li) { html in
            html.element(.h2) { $0.link(.register(listing.id), listing.title) }
            html.paragraph("\(listing.summary) \(Words.count(listing.rows.count, "entry", "entries")).")
          }
        }
      }
    }
    for listing in listings { try emit(listing) }
  }

  private func emit(_ listing: Listing) throws {
    var page = Page(.register(listing.id), listing.title)
    page.sectionTitle = "Registers"
    page.section = .registers
    page.trail = [("Registers", .registers)]
    page.downloads = Downloads.table(
      ["id", "name", "kind", "from", "until", "succeeded by", "description", "url"],
      listing.rows.map {
        [
          $0.id, $0.name, $0.kind ?? "", $0.from?.text ?? "", $0.until?.text ?? "",
          $0.successors.joined(separator: "; "), $0.detail.joined(separator: " "), $0.url ?? "",
        ]
      })
    let names = Dictionary(listing.rows.map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first })
    try emitter.page(page) { html in
      html.element(.p, .style("lead"), text: listing.summary)
      html.table(
        listing.title, id: "register-table", columns: ["Name", "In force", "Succeeded by", "What it is"],
        rows: listing.rows.count
      ) { index, html in write(listing.rows[index], names, &html) }
    }
  }

  private func write(_ row: Row, _ names: [String: String], _ html: inout HTMLBuilder) {
    html.element(.th, .scope("row"), .style("long"), .id(row.id)) { html in
      if let url = row.url { html.external(url, row.name) } else { html.text(row.name) }
    }
    html.cell(row.from == nil && row.until == nil ? "No dates" : Words.period(row.from, row.until))
    html.element(.td) { html in
      if row.successors.isEmpty { html.text(row.until == nil ? "Not applicable" : "Not recorded") }
      for (index, id) in row.successors.enumerated() {
        if index > 0 { html.text(", ") }
        if let name = names[id] { html.element(.a, .fragment(id), text: name) } else { html.text(id) }
      }
    }
    html.element(.td, .style("long")) { html in
      let lines = (row.kind.map { [Words.sentence($0) + "."] } ?? []) + row.detail
      if lines.isEmpty { html.text("No description") }
      for (index, line) in lines.enumerated() {
        if index > 0 { html.text(" ") }
        html.inline(line)
      }
    }
  }

  /// The registers that have entries.
  var filled: [Listing] { listings().filter { !$0.rows.isEmpty } }

  private func listings() -> [Listing] {
    let catalogue = model.catalogue
    return [
      Listing(
        id: "roles", title: "Roles", kind: "Role", summary: "The parties of duties, and who held each role when.",
        rows: catalogue.roles.entries.map(row)),
      items(catalogue.organisations, "Organisations", "Organisation", "Bodies, their names and their successors."),
      items(catalogue.standards, "Standards", "Standard", "Standards and policies that requirements name."),
      Listing(
        id: "funding", title: "Funding sources", kind: "Funding source",
        summary: "Where the money comes from, and the rules on it.",
        rows: catalogue.funding.entries.map(row)),
      items(catalogue.frameworks, "Frameworks", "Framework", "Framework agreements and catalogues."),
      items(catalogue.services, "Services", "Service", "National and local services."),
      items(catalogue.instruments, "Instruments", "Instrument", "Acts, directions, contracts and agreements."),
      items(catalogue.equipment, "Equipment", "Class of equipment", "Classes of equipment."),
      items(catalogue.indicators, "Indicators", "Indicator", "Indicators of digital maturity."),
      Listing(
        id: "capabilities", title: "Capabilities", kind: "Capability",
        summary: "Capabilities of the national catalogue.",
        rows: catalogue.capabilities.entries.map { capability in
          let standards = capability.standards.map { catalogue.standards[$0]?.name ?? $0 }
          return Row(
            id: capability.id, name: "\(capability.id) \(capability.name)", kind: capability.group,
            detail: [
              capability.description, capability.version.map { "Version \($0)." },
              standards.isEmpty ? nil : "Standards: \(standards.joined(separator: "; ")).", capability.note,
            ].compactMap { $0 },
            from: capability.from, successors: [])
        }),
      items(
        catalogue.integratedCareBoards, "Integrated care boards", "Integrated care board",
        "The boards of England, by ODS code."),
      Listing(
        id: "sources", title: "Sources", kind: "Source", summary: "The documents that facts were taken from.",
        rows: catalogue.sources.entries.map { document in
          Row(
            id: document.id, name: document.title, kind: document.kind,
            detail: [
              document.publisher.map { "Published by \(catalogue.partyName($0))." },
              document.date.map { "Dated \(PartialDate($0)?.longText ?? $0)." }, document.note,
            ].compactMap { $0 },
            successors: [], url: document.url)
        }),
    ]
  }

  private func items(
    _ register: Register<RegisterItem>, _ title: String, _ kind: String, _ summary: String
  ) -> Listing {
    Listing(id: register.name, title: title, kind: kind, summary: summary, rows: register.entries.map(row))
  }

  private func row(_ item: RegisterItem) -> Row {
    Row(
      id: item.id, name: [item.name, item.abbreviation.map { "(\($0))" }].compactMap { $0 }.joined(separator: " "),
      code: item.code, kind: item.kind,
      detail: [
        item.description, item.code.map { "Code \($0)." }, item.version.map { "Version \($0)." },
        item.publisher.map { "Published by \(model.catalogue.partyName($0))." }, item.measure,
        item.formerNames.isEmpty ? nil : "Formerly \(item.formerNames.joined(separator: "; ")).", item.note,
      ].compactMap { $0 },
      from: item.from, until: item.until, successors: item.succeededBy, url: item.url)
  }

  private func row(_ role: Role) -> Row {
    let holders = role.holders.map { holder in
      let name = model.catalogue.organisations[holder.organisation]?.name ?? holder.organisation
      let period = Words.period(holder.from, holder.until).lowercasedFirst
      return holder.from == nil && holder.until == nil ? "Held by \(name)." : "Held by \(name), \(period)."
    }
    return Row(id: role.id, name: role.name, detail: [role.description].compactMap { $0 } + holders, successors: [])
  }

  private func row(_ fund: FundingSource) -> Row {
    Row(
      id: fund.id, name: fund.name, kind: fund.kind,
      detail: [fund.description].compactMap { $0 }
        + fund.rules.map { $0.text + ($0.amount.map { " (\($0))" } ?? "") } + [fund.note].compactMap { $0 },
      from: fund.from, until: fund.until, successors: fund.succeededBy)
  }
}
