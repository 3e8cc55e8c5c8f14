import Diagnostics

/// What a site as a whole must have.
enum WholeSiteRules {
  static let uniqueTitle = WholeRule(
    rule: Rule(
      id: "site/unique-title", summary: "Two pages have the same title.",
      meaning: "In tabs, bookmarks and results pages are told apart by their titles.",
      failing: Rule.Example(["index.html": "<title>A</title>", "about/index.html": "<title>A</title>"]),
      passing: Rule.Example(["index.html": "<title>A</title>", "about/index.html": "<title>B</title>"])),
    check: { facts in
      facts.titles.filter { $0.value.count > 1 }.sorted { $0.key < $1.key }.flatMap { title, paths in
        paths.dropFirst().map { .init(path: $0, message: "'\(title)' is the title of '\(paths[0])' too") }
      }
    })

  static let search = WholeRule(
    rule: Rule(
      id: "site/search", summary: "The site cannot be searched, or only with a script.",
      meaning: """
        The search page has a script and an index of our own origin, tells screen readers what it found \
        (`role="status"`), and leads to the indexes by which everything is reachable without a script.
        """,
      failing: Rule.Example("search/index.html", "<main></main>"),
      passing: Rule.Example([
        "search/index.html": """
        <script src="../assets/search.js"></script><input type="search"><p role="status"></p>
        <ul><li><a href="../editions/2030/by-class/">By class</a></li></ul>
        """, "assets/search.js": "", "assets/search.json": "",
      ])),
    check: { facts in
      let path = Address.search.file
      guard let page = facts.search else { return [.init(path: path, message: "there is no search page")] }
      var findings = [Address.script.path, Address.searchIndex.path].filter { !facts.paths.contains($0) }
        .map { WholeRule.PlacedFinding(path: path, message: "'\($0)' is not there") }
      if page.places("script").isEmpty { findings.append(.init(path: path, message: "the script is not loaded")) }
      if !page.elements.contains(where: { $0.attributes["role"] == "status" }) {
        findings.append(.init(path: path, message: "what was found is not announced"))
      }
      let leads = page.places("a").contains { page.elements[$0].attributes["href"]?.contains("/by-class/") == true }
      if !leads { findings.append(.init(path: path, message: "no index is linked for those without a script")) }
      return findings
    })

  static let statement = WholeRule(
    rule: Rule(
      id: "site/accessibility-statement", summary: "The accessibility statement is missing or incomplete.",
      meaning: """
        The law asks a public body for a statement with the standard and how far it is met, what is not accessible, how \
        that was tested, a contact for other formats, the enforcement body and the date. They come from the publisher's \
        settings, and nothing of the example's may be left in them.
        """,
      failing: Rule.Example("accessibility/index.html", "<main>We care.</main>"),
      passing: Rule.Example(
        "accessibility/index.html",
        """
        <main>Partially compliant with WCAG 2.2. What is not accessible: nothing known. How it is tested: by hand. Ask \
        for another format: write@example.org. Not happy: contact the Commission. Prepared on: 1 June 2026.</main>
        """)),
    check: { facts in
      let path = Address.accessibility.file
      guard let text = facts.statement else { return [.init(path: path, message: "there is no statement")] }
      var findings: [WholeRule.PlacedFinding] = []
      let wanted = [
        "WCAG 2.2", "compliant", "What is not accessible", "How it is tested", "another format", "contact",
        "Prepared on: ",
      ]
      for words in wanted where !text.contains(words) {
        findings.append(.init(path: path, message: "the statement does not say '\(words)'"))
      }
      for words in ["has yet to name", "date not set", PublisherCheck.placeholder] where text.contains(words) {
        findings.append(.init(path: path, message: "the publisher's settings leave out something: '\(words)'"))
      }
      return findings
    })

  static let feed = WholeRule(
    rule: Rule(
      id: "site/feed", summary: "There is no feed of editions and changes.",
      meaning: "An Atom feed tells those who follow the editions that there is something new.",
      failing: Rule.Example("index.html", "<p>Home</p>"), passing: Rule.Example("feed.xml", "<feed></feed>")),
    check: { facts in
      facts.paths.contains(Address.feed.path) ? [] : [.init(path: Address.feed.path, message: "there is no feed")]
    })
}
