import Catalogue

/// Pages whose content is made elsewhere: comparisons and the documents of the example workspace.
struct GivenPages {
  let model: SiteModel
  let emitter: SiteEmitter

  func emit() throws {
    try comparisons()
    try documents()
  }

  private func comparisons() throws {
    let comparisons = model.input.comparisons
    guard !comparisons.isEmpty else { return }
    var page = Page(.compare, "Compare editions")
    page.section = .compare
    try emitter.page(page) { html in
      html.element(.p, .style("lead"), text: "What changed from one edition to another, meaning by meaning.")
      Charts(model: model).changes(to: &html)
      let pairs = comparisons.map { "\($0.from) to \($0.to)" }.uniqued
      for pair in pairs {
        let pages = comparisons.filter { "\($0.from) to \($0.to)" == pair }
        html.element(.h2, .id(Slugs.slug("pair-" + pair)), text: heading(pages[0]))
        html.list(pages.count, id: "list-" + Slugs.slug(pair)) { index, html in
          let party = pages[index].partyName ?? pages[index].party
          html.link(pages[index].address, party.map { "For \($0)" } ?? "All changes")
        }
      }
    }
    for comparison in comparisons { try emit(comparison) }
  }

  private func emit(_ comparison: ComparisonPage) throws {
    var page = Page(comparison.address, comparison.title)
    page.sectionTitle = "Compare"
    page.section = .compare
    page.trail = [("Compare", .compare)]
    page.isDraft = model.editions.contains { $0.isDraft && [comparison.from, comparison.to].contains($0.id) }
    if !comparison.json.isEmpty {
      page.downloads.append(Download(name: "data.json", kind: .json, bytes: comparison.json))
    }
    if !comparison.csv.isEmpty {
      page.downloads.append(Download(name: "data.csv", kind: .csv, bytes: comparison.csv))
    }
    try emitter.page(page) { $0.rendered(comparison.body) }
  }

  private func heading(_ comparison: ComparisonPage) -> String {
    let names = [comparison.from, comparison.to].map { id in model.editions.first { $0.id == id }?.shortTitle ?? id }
    return "\(names[0]) to \(names[1])"
  }

  private func documents() throws {
    let documents = model.input.documents
    guard !documents.isEmpty else { return }
    var page = Page(.documents, "Documents")
    page.section = .documents
    try emitter.page(page) { html in
      html.element(
        .p, .style("lead"),
        text: "Documents that gpspec makes from these requirements, for an example board. Each "
          + "is one file that can be saved, sent and printed.")
      html.element(.p, text: "The board and its practices are invented.")
      let titles = documents.map(\.title).uniqued
      html.list(titles.count, id: "document-list", style: "cards", links: documents.count) { index, html in
        let title = titles[index]
        let files = documents.filter { $0.title == title }
        html.element(.h2, text: title)
        if let summary = files.lazy.compactMap(\.summary).first { html.paragraph(summary) }
        for file in files {
          html.element(.p) { html in
            html.link(Address("documents/" + file.path), "\(title) as \(Self.kind(file.path))")
            html.text(" (\(Words.size(file.bytes.count)))")
          }
        }
      }
    }
    for document in documents {
      try emitter.sink(SiteFile(path: "documents/" + document.path, bytes: document.bytes))
    }
  }

  private static func kind(_ path: String) -> String {
    let ending = path.split(separator: ".").last.map(String.init) ?? ""
    return ending == "md" ? "Markdown" : ending.uppercased()
  }
}
