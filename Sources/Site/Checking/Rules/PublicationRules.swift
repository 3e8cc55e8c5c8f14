import Diagnostics

/// What makes a page one of an official publication.
enum PublicationRules {
  static let reviewDates = PageRule(
    Rule(
      id: "site/review-dates", summary: "The page does not say when it was reviewed and will be again.",
      meaning: "At the end of the content stand “Page last reviewed” and “Next review due”, each with a date.",
      failing: Rule.Example("index.html", "<main><h1>Page</h1></main>"),
      passing: Rule.Example(
        "index.html",
        "<main><p>Page last reviewed: 1 June 2026</p><p>Next review due: 1 June 2027</p></main>"))
  ) { page in
    let lines = page.places("p").map { page.text($0) }
    return ["Page last reviewed: ", "Next review due: "].compactMap { words in
      let date = lines.first { $0.hasPrefix(words) }?.dropFirst(words.count)
      // A date ends with its year.
      if date?.utf8.last.map({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }) == true { return nil }
      return .init(1, "'\(words.dropLast(2))' and its date are missing")
    }
  }

  static let documentBlock = PageRule(
    Rule(
      id: "site/document-block", summary: "The overview of an edition or pack lacks part of its document block.",
      meaning: """
        A publication says its title, classification, reference, date, version, publisher, edition and what it \
        supersedes.
        """,
      failing: Rule.Example("editions/2030/index.html", "<main><h1>Edition</h1></main>"),
      passing: Rule.Example(
        "editions/2030/index.html",
        """
        <dl class="document-block"><dt>Title</dt><dt>Classification</dt><dt>Publication reference</dt>
        <dt>Published</dt><dt>Version</dt><dt>Publisher</dt><dt>Edition</dt><dt>Supersedes</dt></dl>
        """))
  ) { page in
    let names = page.path.split(separator: "/")
    guard names.count == 3, ["editions", "packs"].contains(names[0]) else { return [] }
    guard let block = page.places(style: "document-block").first else {
      return [.init(1, "there is no document block")]
    }
    let terms = Set(page.inside(block).filter { page.elements[$0].name == "dt" }.map { page.text($0) })
    var wanted = [
      "Title", "Classification", "Publication reference", "Published", "Version", "Publisher", "Edition",
    ].filter { !terms.contains($0) }
    if !terms.contains("Supersedes"), !terms.contains("Amends") { wanted.append("Supersedes") }
    return wanted.map { .init(page.elements[block].line, "the document block has no '\($0)'") }
  }

  /// The names of the path of a requirement's page: its kind, edition and id.
  private static func requirement(_ page: LintPage) -> (kind: Substring, owner: Substring, id: Substring)? {
    let names = page.path.split(separator: "/")
    guard names.count == 5, names[2] == "requirements", ["editions", "packs"].contains(names[0]) else { return nil }
    return (names[0], names[1], names[3])
  }

  static let permanentAddress = PageRule(
    Rule(
      id: "site/permanent-address", summary: "The page at a requirement's address is not about that requirement.",
      meaning: """
        Each requirement has an address in each edition that stays. Its page names the id in its heading; where an \
        edition does not carry an id on, the page says where it went.
        """,
      failing: Rule.Example("editions/2030/requirements/CYB-08/index.html", "<h1>Recovery</h1>"),
      passing: Rule.Example("editions/2030/requirements/CYB-08/index.html", "<h1>CYB-08 Recovery</h1>"))
  ) { page in
    guard let names = requirement(page) else { return [] }
    let heading = page.places("h1").first.map { page.text($0) } ?? ""
    return heading.hasPrefix(names.id) ? [] : [.init(1, "the heading does not begin with \(names.id)")]
  }

  static let switcher = PageRule(
    Rule(
      id: "site/edition-switcher", summary: "A page of an edition does not lead to the same one in other editions.",
      meaning: """
        The switcher keeps the reader on the requirement, the topic or the index, without a script; the current edition \
        is marked with `aria-current`, or not there. An older edition carries a banner on every page.
        """,
      failing: Rule.Example("editions/2030/requirements/CYB-08/index.html", "<h1>CYB-08 Recovery</h1>"),
      passing: Rule.Example(
        "editions/2030/requirements/CYB-08/index.html",
        """
        <h1>CYB-08 Recovery</h1>
        <nav class="switcher"><ul><li><a href="./" aria-current="page">2030</a></li></ul></nav>
        """))
  ) { page in
    let names = page.path.split(separator: "/").map(String.init)
    guard names.count >= 3, names[0] == "editions" else { return [] }
    guard let switcher = page.places(style: "switcher").first else { return [.init(1, "there is no switcher")] }
    let items = page.inside(switcher).filter { page.elements[$0].name == "li" }
    let links = page.inside(switcher).filter { page.elements[$0].name == "a" }
    var findings: [PageRule.Finding] = []
    let line = page.elements[switcher].line
    if !links.contains(where: { page.elements[$0].attributes["aria-current"] == "page" }) {
      findings.append(.init(line, "the switcher does not mark this edition"))
    }
    let isLast = items.last.map { item in
      page.inside(item).contains { page.elements[$0].attributes["aria-current"] == "page" }
    }
    if isLast == false, page.places(style: "banner-older").isEmpty {
      findings.append(.init(line, "there are later editions, and no banner says so"))
    }
    for link in links where page.elements[link].attributes["aria-current"] == nil {
      if !isSame(page.elements[link].attributes["href"] ?? "", as: page.path, names) {
        findings.append(.init(page.elements[link].line, "the switcher leads away from what the page is about"))
      }
    }
    return findings
  }

  /// Whether an address leads to the same page of another edition: the same path below the edition, or for a requirement
  /// its place on the page of a topic.
  private static func isSame(_ address: String, as path: String, _ names: [String]) -> Bool {
    guard let (file, fragment) = PageLinks.resolve(address, in: PageLinks.folder(of: path), page: path) else {
      return false
    }
    let other = file.split(separator: "/").map(String.init)
    guard other.count >= 3, other[0] == "editions" else { return false }
    if other[2...] == names[2...] { return true }
    return names[2] == "requirements" && other[2] == "topics" && fragment == names[3]
  }

  static let downloads = PageRule(
    Rule(
      id: "site/downloads", summary: "A page of data does not offer it as JSON and CSV.",
      meaning: "Whoever wants to count, filter or load what a page shows should not have to copy it from HTML.",
      failing: Rule.Example("glossary/index.html", "<head></head>"),
      passing: Rule.Example(
        "glossary/index.html",
        """
        <link rel="alternate" type="application/json" href="data.json">
        <link rel="alternate" type="text/csv" href="data.csv">
        """))
  ) { page in
    let names = page.path.split(separator: "/").map(String.init)
    let sections = ["editions", "packs", "compare", "registers", "glossary"]
    let isHome = page.path == "index.html"
    guard isHome || page.path == Address.documents.file || sections.contains(names[0]) else { return [] }
    let types = page.places("link").filter { page.elements[$0].attributes["rel"] == "alternate" }
      .map { page.elements[$0].attributes["type"] ?? "" }
    return ["application/json", "text/csv"].filter { !types.contains($0) }
      .map { .init(1, "the page does not offer \($0)") }
  }
}
