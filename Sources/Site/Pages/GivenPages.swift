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
    page.downloads = Downloads.table(
      ["from", "to", "for", "address"] + (comparisons.first?.counts.map { $0.name.lowercased() } ?? []),
      comparisons.map { comparison in
        [comparison.from, comparison.to, comparison.party ?? "everybody", comparison.address.path]
          + comparison.counts.map { String($0.count) }
      })
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
    let label = "Changes from \(comparison.title)"
    if !comparison.json.isEmpty {
      page.downloads.append(Download(name: "data.json", kind: .json, bytes: comparison.json, label: label))
    }
    if !comparison.csv.isEmpty {
      page.downloads.append(Download(name: "data.csv", kind: .csv, bytes: comparison.csv, label: label))
    }
    try emitter.page(page) { $0.rendered(withAddresses(comparison.body, at: page.address)) }
  }

  /// What a comparison's links within the site say on paper, as those of other pages do.
  private func withAddresses(_ html: [UInt8], at page: Address) -> [UInt8] {
    guard let base = model.settings.address else { return html }
    let root = Array(("<a href=\"" + String(repeating: "../", count: page.depth)).utf8)
    var output: [UInt8] = []
    var done = 0
    while let place = html.place(of: root, from: done) {
      let start = place + root.count
      let end = html[start...].firstIndex(of: UInt8(ascii: "\"")) ?? html.endIndex
      output += html[done..<end] + "\" data-address=\"".utf8 + base.utf8 + html[start..<end]
      done = end
    }
    return output + html[done...]
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
    page.downloads = Downloads.table(
      ["document", "practice", "file", "kind", "address"],
      documents.map { [$0.title, $0.practice ?? "", $0.name, $0.kind, $0.address.path] })
    try emitter.page(page) { html in
      html.element(
        .p, .style("lead"),
        text: "Documents that gpspec makes from these requirements, for an example board. Each "
          + "is one file that can be saved, sent and printed.")
      html.element(.p, text: "The board and its practices are invented.")
      let headings = documents.map(\.heading).uniqued
      html.list(headings.count, id: "document-list", style: "cards", links: documents.count) { index, html in
        let files = documents.filter { $0.heading == headings[index] }
        html.element(.h2, text: headings[index])
        if let summary = files.lazy.compactMap(\.summary).first { html.paragraph(summary) }
        for file in files { link(file, &html) }
      }
    }
    let frame = DocumentFrame(settings: model.settings)
    for document in documents {
      try emitter.sink(SiteFile(path: document.address.path, bytes: try frame.framed(document)))
    }
  }

  private func link(_ file: PublishedDocument, _ html: inout HTMLBuilder) {
    html.element(.p) { html in
      html.element(.a, .to(file.address)) { html in
        html.text(file.name)
        // The card says for whom it is; a list of links read out by itself does not.
        if let practice = file.practice {
          html.element(.span, .style("visually-hidden"), text: " for \(practice)")
        }
        html.text(" as \(file.kind)")
      }
      html.text(" (\(Words.size(file.bytes.count)))")
    }
  }
}
