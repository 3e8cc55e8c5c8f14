import Catalogue

/// The charts of the site, each with the table that holds its figures.
struct Charts {
  let model: SiteModel

  /// Requirements of each edition by class, and by evidence.
  func editions(to html: inout HTMLBuilder) {
    let editions = model.editions.filter { !$0.requirements.isEmpty }
    guard !editions.isEmpty else { return }
    let classes = RequirementClass.allCases
    counted(
      "by-class", "Requirements of each edition by class", heading: "By class", editions,
      classes.map { .init(name: $0.label, style: "part-" + $0.rawValue) },
      { all, index in classes.firstIndex(of: all[index].requirementClass) ?? 0 }, &html)
    let grades = Array(Evidence.allCases.reversed())
    let names = grades.map { BarChart.Series(name: $0.label, style: "part-" + $0.rawValue) }
    counted(
      "by-evidence", "Requirements of each edition by evidence", heading: "By evidence", editions,
      names + [.init(name: "Not recorded", style: "part-none")],
      { all, index in all[index].evidence.flatMap { grades.firstIndex(of: $0) } ?? grades.count }, &html)
  }

  /// The requirements of an edition by topic and class; the table of its topics holds the figures.
  func topics(_ owner: Owner, to html: inout HTMLBuilder) {
    BarChart(
      id: "topic-chart", title: "Requirements by \(owner.isPack ? "group" : "topic")",
      series: RequirementClass.allCases.map { .init(name: $0.label, style: "part-" + $0.rawValue) },
      bars: owner.topics.map { .init(name: $0.name, parts: $0.classCounts) }
    ).write(to: &html)
  }

  /// The differences of each comparison by how much they weigh.
  func changes(to html: inout HTMLBuilder) {
    let comparisons = model.input.comparisons.filter { $0.party == nil && !$0.counts.isEmpty }
    guard let first = comparisons.first else { return }
    let names = first.counts.map(\.name)
    html.element(.h2, .id("changes"), text: "How much changed")
    html.paragraph(
      "Differences between the editions compared, in meaning or in words: also where only a title or our restatement "
        + "differs. What was not captured is not counted.")
    BarChart(
      id: "change-chart", title: "Differences of each comparison by level",
      series: names.enumerated().map { .init(name: $1, style: "part-level-\($0)") },
      bars: comparisons.map { .init(name: $0.title, parts: $0.counts.map(\.count)) }
    ).write(to: &html)
    html.table(
      "Differences by level, in meaning or in words", id: "change-table", columns: ["Comparison"] + names + ["All"],
      rows: comparisons.count, numbers: 1..<(names.count + 2)
    ) { index, html in
      let comparison = comparisons[index]
      html.element(.th, .scope("row"), .style("long")) {
        $0.link(comparison.address, comparison.title)
      }
      for item in comparison.counts { html.number(item.count) }
      html.number(comparison.counts.reduce(0) { $0 + $1.count })
    }
  }

  private func counted(
    _ id: String, _ title: String, heading: String, _ editions: [Edition], _ series: [BarChart.Series],
    _ place: ([Requirement], Int) -> Int, _ html: inout HTMLBuilder
  ) {
    let counts = editions.map { edition in
      var counts = [Int](repeating: 0, count: series.count)
      for index in edition.requirements.indices { counts[place(edition.requirements, index)] += 1 }
      return counts
    }
    let used = series.indices.filter { index in counts.contains { $0[index] > 0 } }
    html.element(.h2, .id(id), text: heading)
    BarChart(
      id: id + "-chart", title: title, series: series,
      bars: zip(editions, counts).map { .init(name: $0.label, parts: $1) }
    ).write(to: &html)
    html.table(
      title, id: id + "-table", columns: ["Edition"] + used.map { series[$0].name } + ["All"], rows: editions.count,
      numbers: 1..<(used.count + 2)
    ) { index, html in
      html.element(.th, .scope("row"), .style("long")) {
        $0.link(Address("editions/\(editions[index].id)/"), editions[index].shortTitle)
      }
      for place in used { html.number(counts[index][place]) }
      html.number(counts[index].reduce(0, +))
    }
  }
}
