import Catalogue

/// A requirement over the editions, and what lineage says of it.
struct RequirementHistory {
  let model: SiteModel
  let owner: Owner

  func write(_ requirement: Requirement, to html: inout HTMLBuilder) {
    html.element(.h2, .id("timeline"), text: "Over the editions")
    if owner.isPack {
      let pack = model.catalogue.pack(owner.id)
      let edition = model.editions.first { $0.id == pack?.edition }
      html.paragraph("This row belongs to a pack of \(edition?.shortTitle ?? "an edition"), and stands in no other.")
      return
    }
    html.table(
      "\(requirement.id) in each edition", id: "timeline-table",
      columns: ["Edition", "In force", "There", "Class", "Level", "Evidence"], rows: model.editions.count
    ) { index, html in row(index, requirement, &html) }
    lineage(requirement.id, &html)
  }

  private func row(_ index: Int, _ requirement: Requirement, _ html: inout HTMLBuilder) {
    let edition = model.editions[index]
    let other = edition.requirement(requirement.id)
    html.rowHeader { html in
      let name = edition.shortTitle
      if edition.id == owner.id {
        html.text("\(name) (this page)")
      } else if let address = model.address(requirement.id, in: edition.id) {
        html.link(address, name)
      } else {
        html.text(name)
      }
    }
    html.inForce(edition)
    guard let other else {
      return html.element(.td, .set("colspan", "4")) { absence(requirement.id, edition, &$0) }
    }
    html.cell(presence(other, requirement.statement, edition))
    html.cell(other.requirementClass.label)
    html.cell(other.level.value?.label)
    html.cell(other.evidence?.label)
  }

  private func absence(_ id: String, _ edition: Edition, _ html: inout HTMLBuilder) {
    guard let departure = model.departure(edition.id, id) else { return html.text("Not among what was captured") }
    if departure.wasGone {
      html.text("Not there, as in \(model.title(ofEdition: departure.firstWithout)) before it")
    } else if departure.lineage.isEmpty {
      html.text(departure.outcome)
      StatementLinks(statements: departure.statements).write(to: &html)
    } else {
      html.text("Not there; where it went is recorded")
    }
  }

  private func presence(_ other: Requirement, _ statement: String, _ edition: Edition) -> String {
    if let amendment = other.amendment, amendment.edition == edition.id { return Words.amendment(amendment.kind) }
    if edition.amends != nil { return "Taken over" }
    return other.statement == statement ? "Yes" : "Yes, in other words"
  }

  private func lineage(_ id: String, _ html: inout HTMLBuilder) {
    let before = model.lineageTo[SiteModel.key(owner.id, id)] ?? []
    let after = model.lineageFrom[SiteModel.key(owner.id, id)] ?? []
    guard !before.isEmpty || !after.isEmpty else { return }
    html.element(.h3, text: "Where it came from and went")
    LineageList(model: model).write(before + after, id: "lineage", to: &html)
  }
}

/// The changes by which an edition says that it withdrew an id, in brackets; nothing where there are none.
struct StatementLinks {
  let statements: [SiteModel.Departure.Statement]

  func write(to html: inout HTMLBuilder) {
    for (index, statement) in statements.enumerated() {
      html.text(index == 0 ? " (" : ", ")
      html.link(statement.address, statement.change.id)
    }
    if !statements.isEmpty { html.text(")") }
  }
}

extension SiteModel.Departure.Statement {
  /// Where it stands among the changes that its edition says it made.
  var address: Address { Address("editions/\(edition)/").at("change-" + change.id) }
}

/// Decisions on lineage as a list.
struct LineageList {
  let model: SiteModel

  func write(_ lines: [LineageEntry], id: String, to html: inout HTMLBuilder) {
    html.list(lines.count, id: id) { index, html in
      let line = lines[index]
      html.element(.strong, text: Words.lineage(line.kind))
      html.text(": ")
      end(line.from, &html)
      html.text(" to ")
      end(line.to, &html)
      html.text(". ")
      html.inline(line.reason)
    }
  }

  private func end(_ end: LineageEntry.End, _ html: inout HTMLBuilder) {
    for (index, id) in end.ids.enumerated() {
      if index > 0 { html.text(", ") }
      if let address = model.address(id, in: end.edition) { html.link(address, id) } else { html.text(id) }
    }
    html.text(" in \(model.title(ofEdition: end.edition))")
  }
}
