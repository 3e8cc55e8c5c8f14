import Diagnostics

/// Headings, landmarks, ways past lists.
enum StructureRules {
  static let headings = PageRule(
    Rule(
      id: "site/headings", summary: "The page has not one h1, or a level of heading is skipped.",
      meaning: "Readers of screen readers move by headings: one h1, and below a heading only the next level.",
      failing: Rule.Example("index.html", "<main><h1>Page</h1><h3>Part</h3></main>"),
      passing: Rule.Example("index.html", "<main><h1>Page</h1><h2>Part</h2></main>"))
  ) { page in
    let headings = page.places("h1", "h2", "h3", "h4", "h5", "h6")
    var findings: [PageRule.Finding] = []
    let first = headings.filter { page.elements[$0].name == "h1" }
    if first.count != 1 { findings.append(.init(1, "the page has \(first.count) h1 elements")) }
    var level = 0
    for heading in headings {
      let name = page.elements[heading].name
      let next = name.utf8.last.map { Int($0) - 48 } ?? 0
      if level > 0, next > level + 1 {
        findings.append(.init(page.elements[heading].line, "\(name) follows h\(level)"))
      }
      if page.isBlank(heading) { findings.append(.init(page.elements[heading].line, "\(name) is empty")) }
      level = next
    }
    return findings
  }

  static let landmarks = PageRule(
    Rule(
      id: "site/landmarks", summary: "A landmark is missing, doubled or without a name.",
      meaning: "One header, one main, one footer, and every navigation with a name of its own.",
      failing: Rule.Example("index.html", "<header></header><nav></nav><main></main><footer></footer>"),
      passing: Rule.Example(
        "index.html", "<header></header><nav aria-label=\"Main\"></nav><main></main><footer></footer>"))
  ) { page in
    var findings: [PageRule.Finding] = []
    for name in ["header", "main", "footer"] {
      let count = page.places(name).count
      if count != 1 { findings.append(.init(1, "the page has \(count) \(name) elements")) }
    }
    var names: Set<String> = []
    for place in page.places("nav") {
      let name = page.elements[place].attributes["aria-label"] ?? page.elements[place].attributes["aria-labelledby"]
      let line = page.elements[place].line
      guard let name, !name.isEmpty else {
        findings.append(.init(line, "a navigation has no name"))
        continue
      }
      if !names.insert(name).inserted { findings.append(.init(line, "two navigations are called '\(name)'")) }
    }
    return findings
  }

  static let skipLink = PageRule(
    Rule(
      id: "site/skip-link", summary: "There is no way past what stands before the content, or past a long list.",
      meaning: """
        The first link of a page leads to its main part. Before a list of more than 20 links stands a link past it. \
        Otherwise people who use the keyboard press tab that often.
        """,
      failing: Rule.Example("index.html", "<body><a href=\"about/\">About</a><main id=\"main\"></main></body>"),
      passing: Rule.Example("index.html", "<body><a href=\"#main\">Skip to content</a><main id=\"main\"></main></body>")
    )
  ) { page in
    var findings: [PageRule.Finding] = []
    let links = page.places("a")
    let first = links.first.map { page.elements[$0] }
    let main = page.places("main").first.flatMap { page.elements[$0].attributes["id"] } ?? ""
    if first?.attributes["href"] != "#" + main { findings.append(.init(1, "the first link does not lead to main")) }
    for list in page.places("ul", "ol") {
      let count = page.inside(list).count { page.elements[$0].name == "a" }
      guard count > 20 else { continue }
      // The way past stands right before the list, in a paragraph.
      let before = list > 0 && page.has(page.elements[list - 1].parent, style: "skip-list")
      let nested = page.isInside(list) { ["ul", "ol"].contains($0.name) }
      if !before, !nested {
        findings.append(.init(page.elements[list].line, "a list of \(count) links has no link past it"))
      }
    }
    return findings
  }
}
