import Diagnostics

/// Tables.
enum TableRules {
  static let table = PageRule(
    Rule(
      id: "site/table", summary: "A table has no caption, or its headers do not say what they head.",
      meaning: "Each table has a caption; each th a scope; each row of the body begins with its header.",
      failing: Rule.Example("index.html", "<table><tr><th>Ref</th></tr></table>"),
      passing: Rule.Example("index.html", "<table><caption>Refs</caption><tr><th scope=\"col\">Ref</th></tr></table>"))
  ) { page in
    var findings: [PageRule.Finding] = []
    for table in page.places("table") {
      let inside = page.inside(table)
      let line = page.elements[table].line
      if !inside.contains(where: { page.elements[$0].name == "caption" && !page.isBlank($0) }) {
        findings.append(.init(line, "the table has no caption"))
      }
      for cell in inside where page.elements[cell].name == "th" && page.elements[cell].attributes["scope"] == nil {
        findings.append(.init(page.elements[cell].line, "a header cell has no scope"))
      }
      for row in inside where page.elements[row].name == "tr" {
        let isBody = page.isInside(row) { $0.name == "tbody" }
        let first = page.inside(row).first.map { page.elements[$0].name }
        if isBody, first == "td" {
          findings.append(.init(page.elements[row].line, "the row does not begin with its header"))
        }
      }
    }
    return findings
  }

  static let emptyCell = PageRule(
    Rule(
      id: "site/empty-cell", summary: "A cell of a table is empty.",
      meaning: """
        An empty cell says nothing, and a lone dash no more. Write “None”, “Not stated”, “Not applicable” or “Not known”.
        """,
      failing: Rule.Example("index.html", "<table><tr><td></td></tr></table>"),
      passing: Rule.Example("index.html", "<table><tr><td>Not stated</td></tr></table>"))
  ) { page in
    page.places("td", "th", "dd", "dt").compactMap { place in
      let element = page.elements[place]
      if page.isBlank(place) { return .init(element.line, "the \(element.name) is empty") }
      let text = page.text(place)
      let isDash = text.unicodeScalars.allSatisfy { "-–—".unicodeScalars.contains($0) || $0.properties.isWhitespace }
      return isDash ? .init(element.line, "the \(element.name) holds nothing but a dash") : nil
    }
  }

  static let frame = PageRule(
    Rule(
      id: "site/reflow", summary: "A wide part could make the whole page scroll sideways.",
      meaning: """
        At 320 pixels nothing but a table may scroll, inside a frame of its own that has a name and takes the focus; \
        and the page has to set its viewport.
        """,
      failing: Rule.Example(
        "index.html", "<head><meta name=\"viewport\" content=\"width=device-width\"></head><table></table>"),
      passing: Rule.Example(
        "index.html",
        """
        <head><meta name="viewport" content="width=device-width"></head>
        <div class="table-frame" role="region" aria-label="Refs" tabindex="0"><table></table></div>
        """))
  ) { page in
    var findings: [PageRule.Finding] = []
    let viewport = page.places("meta").contains { place in
      page.elements[place].attributes["name"] == "viewport"
        && page.elements[place].attributes["content"]?.hasPrefix("width=device-width") == true
    }
    if !viewport { findings.append(.init(1, "the page does not set its viewport")) }
    for table in page.places("table") {
      let isFramed = page.isInside(table) { element in
        element.attributes["role"] == "region" && element.attributes["tabindex"] == "0"
          && (element.attributes["aria-label"] ?? element.attributes["aria-labelledby"]) != nil
      }
      if !isFramed { findings.append(.init(page.elements[table].line, "the table stands in no frame with a name")) }
    }
    return findings
  }
}
