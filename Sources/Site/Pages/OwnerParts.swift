import Catalogue

/// What the overviews of editions and packs share: their topics and the ways into their requirements.
struct OwnerParts {
  let model: SiteModel
  let owner: Owner

  func write(to html: inout HTMLBuilder) {
    topics(&html)
    indexes(&html)
    GapTable.write(owner.gaps, to: &html)
  }

  private func topics(_ html: inout HTMLBuilder) {
    guard !owner.topics.isEmpty else { return }
    html.element(.h2, .id("topics"), text: owner.isPack ? "Groups" : "Topics")
    let counts = owner.classCounts
    let classes = counts.indices.filter { counts[$0] > 0 }
    if !owner.isPack, owner.topics.count > 1 { Charts(model: model).topics(owner, to: &html) }
    html.table(
      owner.isPack ? "Groups and their requirements" : "Topics and their requirements", id: "topic-table",
      columns: [owner.isPack ? "Group" : "Topic", "Requirements"]
        + (owner.isPack ? [] : classes.map { RequirementClass.allCases[$0].label }),
      rows: owner.topics.count, numbers: 1..<(2 + (owner.isPack ? 0 : classes.count))
    ) { index, html in
      let topic = owner.topics[index]
      html.element(.th, .scope("row"), .style("long")) { $0.link(owner.topic(topic.id), topic.name) }
      html.number(topic.requirements.count)
      if owner.isPack { return }
      for place in classes { html.number(topic.classCounts[place]) }
    }
  }

  private func indexes(_ html: inout HTMLBuilder) {
    let pages = owner.requirements.isEmpty || model.isBare ? [] : IndexPages.Kind.allCases
    if pages.isEmpty, owner.provisions.isEmpty, owner.context.isEmpty, !hasDepartures { return }
    html.element(.h2, .id("indexes"), text: "Ways in")
    html.element(.ul, .style("cards")) { html in
      for page in pages {
        html.element(.li) { html in
          html.element(.h3) { $0.link(owner.page(page.rawValue), page.title) }
          html.paragraph(page.summary)
        }
      }
      if !owner.provisions.isEmpty {
        html.element(.li) { html in
          html.element(.h3) { $0.link(owner.page("provisions"), "Other statements") }
          html.paragraph("What it says beside its requirements: \(Words.count(owner.provisions.count, "statement")).")
        }
      }
      if !owner.context.isEmpty {
        html.element(.li) { html in
          html.element(.h3) { $0.link(owner.page("context"), "Background facts") }
          html.paragraph(
            owner.context.count == 1
              ? "1 fact that asks nothing of anybody, with the reason."
              : "\(Words.count(owner.context.count, "fact")) that ask nothing of anybody, each with the reason.")
        }
      }
      if hasDepartures {
        html.element(.li) { html in
          html.element(.h3) { $0.link(owner.page("moved"), "Withdrawn and moved") }
          html.paragraph("Ids of earlier editions that are not carried on, and where they went.")
        }
      }
    }
  }

  private var hasDepartures: Bool { !owner.isPack && model.departed.contains { $0.edition == owner.id } }
}
