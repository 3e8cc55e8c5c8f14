import Catalogue
import Diagnostics

/// The page to search on, and the index that its script reads.
struct SearchPages {
  let model: SiteModel
  let emitter: SiteEmitter

  private static let kinds = ["Requirement", "Provision", "Term", "Standard", "Capability"]

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
          select("kind", "Kind", Self.kinds, &html)
        }
      }
      html.element(.h2, text: "Results")
      html.element(
        .p, .id("search-status"), .role("status"), text: "Search needs a script. The indexes below need none.")
      html.element(.ul, .id("results"), .style("results"))
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
      writer.field("kinds", Self.kinds)
      writer.field("editions", owners.map(\.shortTitle))
      writer.field("topics", topics)
      writer.field("classes", RequirementClass.allCases.map(\.label))
      writer.key("entries")
      writer.array { writer in
        let order = model.editionOwners.indices.reversed() + owners.indices.dropFirst(model.editionOwners.count)
        for place in order { owner(owners[place], place, topicPlaces, &writer) }
        registers(&writer)
      }
    }
    writer.end()
    return writer.bytes
  }

  private func owner(_ owner: Owner, _ place: Int, _ topics: [String: Int], _ writer: inout JSONWriter) {
    let names = Dictionary(owner.topics.map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first })
    for requirement in owner.requirements {
      let item = RequirementClass.allCases.firstIndex(of: requirement.requirementClass) ?? -1
      entry(
        owner.requirement(requirement.id).text, requirement.id, requirement.title, 0, place,
        names[requirement.topic].flatMap { topics[$0] } ?? -1, item,
        requirement.statement { ParameterText.text($0) }, &writer)
    }
    for provision in owner.provisions {
      let topic = provision.topics.first.flatMap { names[$0] }.flatMap { topics[$0] } ?? -1
      entry(
        owner.provisions(of: provision.kind).at(provision.id).text, provision.id,
        provision.title ?? Words.sentence(provision.kind), 1, place, topic, -1, provision.statement, &writer)
    }
  }

  private func registers(_ writer: inout JSONWriter) {
    for term in model.catalogue.glossary.entries {
      entry(
        "glossary/#\(term.id)", term.abbreviation ?? "", term.name, 2, -1, -1, -1, term.definitions.first?.text ?? "",
        &writer)
    }
    for standard in model.catalogue.standards.entries {
      entry(
        "registers/standards/#\(standard.id)", standard.code ?? "", standard.name, 3, -1, -1, -1,
        standard.description ?? "", &writer)
    }
    for capability in model.catalogue.capabilities.entries {
      entry(
        "registers/capabilities/#\(capability.id)", capability.id, capability.name, 4, -1, -1, -1,
        capability.description ?? "", &writer)
    }
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
