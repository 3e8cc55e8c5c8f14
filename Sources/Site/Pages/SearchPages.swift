import Catalogue
import Diagnostics

/// The page to search on, and the index that its script reads.
struct SearchPages {
  let model: SiteModel
  let emitter: SiteEmitter

  /// The kinds of entries that are in no register; those of the registers follow.
  private enum Kind: Int, CaseIterable {
    case requirement, statement, departure, term, document, comparison

    var name: String {
      switch self {
      case .requirement: "Requirement"
      case .statement: "Other statement"
      case .departure: "Withdrawn or moved"
      case .term: "Term"
      case .document: "Document"
      case .comparison: "Comparison"
      }
    }
  }

  /// As much of a description as a result shows.
  private static let excerpt = 160

  private var registerListings: [RegisterPages.Listing] { RegisterPages(model: model, emitter: emitter).filled }

  private var kinds: [String] { Kind.allCases.map(\.name) + registerListings.map(\.kind) }

  func emit() throws {
    try page()
    try emitter.sink(SiteFile(path: Address.searchIndex.path, bytes: index()))
  }

  private var topics: [(id: String, name: String)] {
    var seen: Set<String> = []
    var topics: [(id: String, name: String)] = []
    for owner in model.owners {
      for topic in owner.topics where seen.insert(topic.name).inserted { topics.append((topic.id, topic.name)) }
    }
    return topics.sorted { $0.name < $1.name }
  }

  private func page() throws {
    var page = Page(.search, "Search")
    page.section = .search
    page.usesScript = true
    try emitter.page(page) { html in
      html.element(
        .form, .id("search"), .role("search"), .label("Requirements and terms"), .set("action", "./"),
        .set("method", "get"), .flag("hidden")
      ) { html in
        html.element(.div, .style("query")) { html in
          html.element(.label, .set("for", "query"), text: "Words or an id")
          html.element(.input, .set("type", "search"), .id("query"), .set("name", "q"), .set("autocomplete", "off"))
        }
        html.element(.div, .style("filters")) { html in
          select("class", "Class", RequirementClass.allCases.map(\.label), &html)
          select("topic", "Topic or group", topics.map(\.name), &html)
          select("edition", "Edition or pack", model.owners.map(\.shortTitle), &html)
          select("kind", "Kind", kinds, &html)
        }
      }
      html.element(.h2, text: "Results")
      html.element(
        .p, .id("search-status"), .role("status"), text: "Search needs a script. The indexes below need none.")
      html.element(.ul, .id("results"), .style("results"))
      html.element(
        .button, .id("more"), .style("more"), .set("type", "button"), .flag("hidden"), text: "Show more results")
      html.element(.h2, .id("indexes"), text: "Indexes")
      for owner in model.owners where !owner.requirements.isEmpty {
        html.element(.h3, text: owner.shortTitle)
        html.list(IndexPages.Kind.allCases.count, id: "index-" + Slugs.slug(owner.id)) { index, html in
          let kind = IndexPages.Kind.allCases[index]
          html.link(owner.page(kind.rawValue), kind.title)
        }
      }
    }
  }

  private func select(_ name: String, _ label: String, _ options: [String], _ html: inout HTMLBuilder) {
    html.element(.div) { html in
      html.element(.label, .set("for", "filter-" + name), text: label)
      html.element(.select, .id("filter-" + name), .set("name", name)) { html in
        html.element(.option, .set("value", ""), text: "All")
        for option in options { html.element(.option, .set("value", option), text: option) }
      }
    }
  }

  /// The index: lists of names, and entries that refer to them by number (-1 for none). The newest edition comes first,
  /// so that of equally good results it is the one on top.
  private func index() -> [UInt8] {
    var writer = JSONWriter(pretty: false)
    let owners = model.owners
    let topics = topics.map(\.name)
    let topicPlaces = Dictionary(topics.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    writer.object { writer in
      writer.field("kinds", kinds)
      writer.field("editions", owners.map(\.shortTitle))
      // Addresses of entries of an edition are written without what they have in common.
      writer.field("bases", owners.map(\.address.path))
      writer.field("topics", topics)
      writer.field("classes", RequirementClass.allCases.map(\.label))
      writer.key("entries")
      writer.array { writer in
        let order = model.editionOwners.indices.reversed() + owners.indices.dropFirst(model.editionOwners.count)
        for place in order { owner(owners[place], place, topicPlaces, &writer) }
        terms(&writer)
        given(&writer)
        registers(&writer)
      }
    }
    writer.end()
    return writer.bytes
  }

  private func owner(_ owner: Owner, _ place: Int, _ topics: [String: Int], _ writer: inout JSONWriter) {
    let names = Dictionary(owner.topics.map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first })
    for (index, requirement) in owner.requirements.enumerated() {
      let item = RequirementClass.allCases.firstIndex(of: requirement.requirementClass) ?? -1
      entry(
        below(owner, owner.requirementAddresses[index]), requirement.id, requirement.title, .requirement, place,
        names[requirement.topic].flatMap { topics[$0] } ?? -1, item,
        owner.statements[index].text, &writer)
    }
    for provision in owner.provisions {
      let topic = provision.topics.first.flatMap { names[$0] }.flatMap { topics[$0] } ?? -1
      entry(
        below(owner, owner.provisions(of: provision.kind).at(provision.id)), provision.id,
        provision.title ?? Words.provisionKind(provision.kind), .statement, place, topic, -1, provision.filledStatement,
        &writer)
    }
    // Where it was gone already, the page of the first edition without it says the same.
    for departure in model.departed where !owner.isPack && departure.edition == owner.id && !departure.wasGone {
      let successors = departure.lineage.flatMap(\.to.ids).uniqued.joined(separator: ", ")
      entry(
        below(owner, owner.requirement(departure.id)), departure.id, departure.title, .departure, place, -1, -1,
        successors.isEmpty ? departure.outcome + "." : "\(departure.outcome): \(successors).", &writer)
    }
  }

  private func below(_ owner: Owner, _ address: Address) -> String {
    String(decoding: address.text.utf8.dropFirst(owner.address.path.utf8.count), as: UTF8.self)
  }

  private func terms(_ writer: inout JSONWriter) {
    for term in model.catalogue.glossary.entries {
      entry(
        "glossary/#\(term.id)", term.abbreviation ?? "", term.name, .term, -1, -1, -1,
        term.definitions.first?.text ?? "", &writer)
    }
  }

  private func given(_ writer: inout JSONWriter) {
    for document in model.input.documents where document.path.hasSuffix(".html") {
      let name = document.name == document.title ? document.heading : "\(document.name) – \(document.heading)"
      entry(document.address.text, "", name, .document, -1, -1, -1, document.summary ?? "", &writer)
    }
    for comparison in model.input.comparisons {
      entry(comparison.address.text, "", comparison.title, .comparison, -1, -1, -1, "", &writer)
    }
  }

  private func registers(_ writer: inout JSONWriter) {
    for (place, listing) in registerListings.enumerated() {
      for row in listing.rows {
        entry(
          Address.register(listing.id).at(row.id).text, row.code ?? "", row.name, Kind.allCases.count + place, -1, -1,
          -1,
          String((row.detail.first ?? "").prefix(Self.excerpt)), &writer)
      }
    }
  }

  private func entry(
    _ url: String, _ id: String, _ title: String, _ kind: Kind, _ edition: Int, _ topic: Int, _ item: Int,
    _ text: String, _ writer: inout JSONWriter
  ) {
    entry(url, id, title, kind.rawValue, edition, topic, item, text, &writer)
  }

  private func entry(
    _ url: String, _ id: String, _ title: String, _ kind: Int, _ edition: Int, _ topic: Int, _ item: Int,
    _ text: String, _ writer: inout JSONWriter
  ) {
    writer.array { writer in
      writer.string(url)
      writer.string(id)
      writer.string(title)
      for number in [kind, edition, topic, item] { writer.number(number) }
      writer.string(text)
    }
  }
}
