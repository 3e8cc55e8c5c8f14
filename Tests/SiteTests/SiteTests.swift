import Catalogue
import Diagnostics
import Foundation
import Nodes
@testable import Site
import Testing

/// The site of the example catalogue.
@Suite struct SiteTests {
  @Test func everyLinkLeadsSomewhereAndEveryPageIsReachable() throws {
    let site = try ExampleSite()
    #expect(site.findings.map { "\($0.location?.file ?? ""): \($0.message)" } == [])
  }

  @Test func theSiteKeepsTheRulesOfAnNHSPublication() throws {
    let site = try ExampleSite()
    var lint = SiteLint()
    for (path, bytes) in site.files { lint.add(path: path, bytes: bytes) }
    #expect(lint.findings().map { "\($0.location?.file ?? ""): \($0.message)" } == [])
  }

  @Test func theSameInputsGiveTheSameBytes() throws {
    #expect(try ExampleSite().files == ExampleSite().files)
  }

  @Test func aRequirementHasAnAddressInEachEditionThatHasIt() throws {
    let site = try ExampleSite()
    #expect(site.files["editions/2021-23/requirements/CYB-01/index.html"] != nil)
    #expect(site.text("editions/2021-23/requirements/CYB-01/index.html").contains("aria-current=\"page\""))
  }

  @Test func textOfTheCatalogueIsEscaped() throws {
    var html = HTMLBuilder(at: .home)
    html.element(.a, .external("https://example.org/?a=\"b\"&c"), text: "<script>")
    #expect(
      String(decoding: html.bytes, as: UTF8.self)
        == "<a href=\"https://example.org/?a=&quot;b&quot;&amp;c\">&lt;script&gt;</a>")
  }

  @Test func linksAreRelativeToThePage() {
    let html = HTMLBuilder(at: Address("editions/2012/"))
    #expect(html.href(.glossary) == "../../glossary/")
    #expect(html.href(Address("editions/2012/").at("gaps")) == "../../editions/2012/#gaps")
    #expect(HTMLBuilder(at: .home).href(.home) == "./")
  }

  @Test func aDraftEditionIsLeftOutUnlessAskedFor() throws {
    let without = try ExampleSite(draft: "2021-23")
    #expect(without.files.keys.allSatisfy { !$0.hasPrefix("editions/2021-23/") })
    #expect(!without.text("catalogue.json").contains("\"id\": \"2021-23\""))
    let with = try ExampleSite(draft: "2021-23", includesDrafts: true)
    let page = with.text("editions/2021-23/requirements/CYB-01/index.html")
    #expect(page.contains("Draft: not published"))
  }

  @Test func aDraftIsNeverTheLatestAndSaysWhatItIs() throws {
    let site = try ExampleSite(draft: "2021-23", includesDrafts: true)
    #expect(!site.text("editions/2019-21/index.html").contains("This is an older edition"))
    #expect(site.text("editions/2019-21/index.html").contains("2021-23 (draft)"))
    let draft = site.text("editions/2021-23/requirements/CYB-01/index.html")
    #expect(!draft.contains("This is an older edition"))
    #expect(!draft.contains("published text prevails"))
  }

  @Test func whatADraftAloneDefinesIsNoTermOfTheSite() throws {
    func glossary(includesDrafts: Bool) throws -> String {
      try ExampleSite(draft: "2021-23", includesDrafts: includesDrafts, further: "2019") { catalogue in
        catalogue.glossary = catalogue.glossary.compactMap { term in
          var term = term
          for place in term.definitions.indices { term.definitions[place].editions = ["2021-23"] }
          return term
        }
      }.text("glossary/index.html")
    }
    #expect(try glossary(includesDrafts: true).contains("A yearly self-assessment."))
    #expect(try !glossary(includesDrafts: false).contains("A yearly self-assessment."))
  }

  @Test func aRequirementSaysWhereItsStatementWasRead() throws {
    func page(_ evidence: Evidence, status: String = "superseded") throws -> String {
      try ExampleSite { catalogue in
        for index in catalogue.editions.indices {
          catalogue.editions[index].status = status
          for place in catalogue.editions[index].requirements.indices {
            for source in catalogue.editions[index].requirements[place].sources.indices {
              catalogue.editions[index].requirements[place].sources[source].evidence = evidence
            }
          }
        }
      }.text("editions/2021-23/requirements/CYB-01/index.html")
    }
    #expect(try page(.read).contains("Restated from"))
    for (evidence, words) in [
      (Evidence.related, "but in a related document"), (.background, "Background knowledge, not read"),
    ] {
      let page = try page(evidence)
      #expect(page.contains(words))
      #expect(!page.contains("Restated from"))
    }
    #expect(try page(.read, status: "reported").contains("whose text was not seen"))
  }

  @Test func whenAnEditionIsInForceIsNotGuessedFromItsPublication() throws {
    let site = try ExampleSite { catalogue in
      for index in catalogue.editions.indices {
        catalogue.editions[index].inForceFrom = nil
        catalogue.editions[index].inForceUntil = nil
        catalogue.editions[index].published = PartialDate("2026-05-27")
      }
    }
    #expect(site.text("editions/index.html").contains("Not known; published 27 May 2026"))
    #expect(site.text("editions/2021-23/requirements/CYB-01/index.html").contains("Not known; published 27 May 2026"))
    #expect(site.text("editions/data.csv").contains(",2026-05-27,,,"))
  }

  @Test func dataBesidePagesHasValuesInPlaceOfNames() throws {
    let site = try ExampleSite { catalogue in
      for index in catalogue.editions.indices {
        for place in catalogue.editions[index].requirements.indices {
          catalogue.editions[index].requirements[place].statement = "Done within {time}."
          catalogue.editions[index].requirements[place].parameters = [
            Parameter(name: "time", value: "48", unit: "hours", stricter: .lower, note: nil)
          ]
        }
      }
    }
    for file in ["data.csv", "data.json"] {
      let text = site.text("editions/2021-23/requirements/CYB-01/" + file)
      #expect(text.contains("Done within 48 hours."), "\(text)")
      #expect(!text.contains("{time}"))
    }
  }

  @Test func theFeedOfAPublisherIsKnownByItsAddress() throws {
    let feed = try ExampleSite(address: "https://example.org/model").text("feed.xml")
    #expect(feed.contains("<id>https://example.org/model/</id>"))
    #expect(feed.contains("<link rel=\"self\" href=\"https://example.org/model/feed.xml\"/>"))
    #expect(feed.contains("<link href=\"https://example.org/model/editions/2021-23/\"/>"))
  }

  @Test func withTopicPagesEachRequirementStandsOnThePageOfItsTopicAlone() throws {
    let site = try ExampleSite(layout: .topicPages)
    #expect(site.findings.map { "\($0.location?.file ?? ""): \($0.message)" } == [])
    #expect(site.files.keys.allSatisfy { !$0.contains("/requirements/") })
    let topic = site.text("editions/2021-23/topics/cyber-security/index.html")
    #expect(topic.contains("<h2 id=\"CYB-01\">"))
    #expect(topic.contains("The practice keeps its records safe."))
  }

  @Test func withTopicPagesTheSiteKeepsTheRulesToo() throws {
    let site = try ExampleSite(layout: .topicPages)
    #expect(site.lint == [])
    #expect(site.text("assets/search.json").contains("\"topics/cyber-security/#CYB-01\""))
    #expect(site.files["editions/2021-23/topics/cyber-security/data.csv"] != nil)
  }

  @Test(arguments: [SiteLayout.topicPages, .requirementPages])
  func aBareSiteIsThePagesAloneAndBreaksTheRules(layout: SiteLayout) throws {
    let site = try ExampleSite(layout: layout, isBare: true)
    #expect(site.findings.map(\.message) == [])
    #expect(site.files.keys.allSatisfy { !$0.contains("search") && !$0.contains("by-class") })
    let others = site.files.keys.filter { !$0.hasSuffix("index.html") }
    #expect(others.sorted() == ["assets/icon.svg", "assets/site.css"])
    #expect(site.text("index.html").contains("feed.xml") == false)
    #expect(site.lint.contains { $0.contains("there is no search page") })
    let requirement = "editions/2021-23/requirements/CYB-01/index.html"
    #expect((site.files[requirement] != nil) == (layout == .requirementPages))
  }

  @Test func aPageOfABareSiteSaysWhatItSaysOtherwise() throws {
    let page = "editions/2021-23/requirements/CYB-01/index.html"
    let (whole, bare) = (try ExampleSite().text(page), try ExampleSite(isBare: true).text(page))
    let start = "<h2 id=\"facets\">"
    let main = try #require(whole.range(of: start).map { whole[$0.lowerBound...] })
    let end = try #require(main.range(of: "<section class=\"downloads\""))
    #expect(bare.contains(main[..<end.lowerBound]))
    #expect(!bare.contains("data.json"))
  }

  @Test func aPageOfAnEditionLeadsToTheSameOneOfTheOthersThatHaveIt() throws {
    let site = try ExampleSite(further: "2018")
    #expect(site.lint == [])
    for page in ["", "by-class/", "topics/cyber-security/", "requirements/CYB-01/"] {
      let text = site.text("editions/2021-23/\(page)index.html")
      #expect(text.contains("editions/2018/\(page)\">2018</a>"), "\(page)")
      #expect(site.text("editions/2018/\(page)index.html").contains("This is an older edition."), "\(page)")
    }
  }

  @Test func aSwitcherThatLeadsAwayIsFound() {
    let rule = PublicationRules.switcher
    func messages(_ href: String) -> [String] {
      let html = """
        <nav class="switcher"><ul><li><a href="\(href)">2019</a></li><li><a href="./" aria-current="page">2021</a></li></ul>
        </nav>
        """
      let page = LintPage(path: "editions/2021/requirements/CYB-01/index.html", bytes: Array(html.utf8))
      return rule.findings(page).map(\.message)
    }
    #expect(messages("../../../2019/requirements/CYB-01/") == [])
    #expect(messages("../../../2019/topics/cyber-security/#CYB-01") == [])
    #expect(messages("../../../2019/topics/cyber-security/#CYB-02").count == 1)
    #expect(messages("../../../2019/").count == 1)
  }

  @Test func noTraceOfTheCatalogueReachesReaders() throws {
    let site = try ExampleSite()
    for (path, bytes) in site.files {
      let text = String(decoding: bytes, as: UTF8.self)
      #expect(!text.contains("Catalog/"), "\(path)")
      #expect(!text.contains(",file,line"), "\(path)")
    }
  }

  @Test func onlyLinksOutOfTheSiteAndThoseWithAKnownAddressSayItOnPaper() throws {
    var html = HTMLBuilder(at: Address("editions/2012/"), base: "https://example.org/")
    html.link(.glossary.at("a"), "Glossary")
    html.element(.a, .fragment("main"), text: "Main")
    #expect(
      String(decoding: html.bytes, as: UTF8.self)
        == "<a href=\"../../glossary/#a\" data-address=\"https://example.org/glossary/#a\">Glossary</a>"
        + "<a href=\"#main\">Main</a>")
    let comparison = ComparisonPage(
      from: "2019-21", to: "2021-23", title: "A to B",
      body: Array("<p><a href=\"../../glossary/\">G</a> <a href=\"#part-a\">P</a></p>".utf8))
    let site = try ExampleSite(comparisons: [comparison], address: "https://example.org/gpit")
    #expect(
      site.text("compare/2019-21-to-2021-23/index.html").contains(
        "<a href=\"../../glossary/\" data-address=\"https://example.org/gpit/glossary/\">G</a> <a href=\"#part-a\">P</a>"
      ))
    #expect(!(try ExampleSite().text("index.html").contains("data-address")))
  }

  @Test func whatBelongsTogetherIsKeptOnOneSheetOfPaper() throws {
    let sheet = try ExampleSite().text("assets/site.css")
    let whole = try #require(sheet.split(separator: "\n").first { $0.hasPrefix(".figures,") })
    // Tables of reports are made elsewhere and have no class that says how long they are.
    #expect(whole.contains(".table-frame:not(:has(tbody tr:nth-child(9)))"))
    #expect(whole.hasSuffix("{break-inside:avoid}"))
    #expect(sheet.contains("p:has(+.table-frame),p:has(+ul){break-after:avoid}"))
  }

  @Test func aDocumentOnTheSiteKeepsItsRulesAndLeadsBack() throws {
    func document(_ name: String, _ practice: String) -> PublishedDocument {
      let links = (1...21).map { "<li><a href=\"#i\($0)\" id=\"i\($0)\">\($0)</a></li>" }.joined()
      let html = """
        <!doctype html>
        <html lang="en-GB"><head><meta http-equiv="Content-Security-Policy" content="default-src 'none'">
        <meta name="viewport" content="width=device-width"><title>\(name) – A board</title></head><body>
        <a href="#main">Skip</a><header>A board</header>
        <main id="main"><h1>\(name)</h1><ul>\(links)</ul></main><footer>End</footer></body></html>
        """
      return PublishedDocument(
        title: "Agreement", practice: practice, name: name, path: "agreement/\(practice.prefix(1))/\(name).html",
        bytes: Array(html.utf8))
    }
    let site = try ExampleSite(documents: [
      document("Appendix", "A"), document("Appendix", "B & C"),
      PublishedDocument(title: "Agreement", practice: "A", path: "agreement/A.csv", bytes: Array("a,b\r\n".utf8)),
    ])
    #expect(site.findings.map(\.message) == [])
    #expect(site.lint == [])
    let page = site.text("documents/agreement/B/Appendix.html")
    #expect(
      page.contains(
        "<title>Appendix: B &amp; C – Agreement – Documents – Example requirements – Example publisher</title>"))
    #expect(page.contains("<nav class=\"site-way\" aria-label=\"The site\">"))
    #expect(page.contains("Skip this list of 21</a></p>\n<ul>"))
    #expect(page.contains("Page last reviewed: 1 June 2026"))
    let index = site.text("documents/index.html")
    #expect(index.contains("Appendix<span class=\"visually-hidden\"> for B &amp; C</span> as HTML</a>"))
    #expect(site.text("assets/search.json").contains("\"Appendix – Agreement: A\""))
    #expect(site.files["documents/agreement/A.csv"] == Array("a,b\r\n".utf8))
  }

  @Test func aDocumentOfAnotherFormIsNotPublished() throws {
    let document = PublishedDocument(title: "A", path: "a.html", bytes: Array("<p>A</p>".utf8))
    #expect(throws: DocumentFrame.UnknownForm.self) { try ExampleSite(documents: [document]) }
  }

  @Test(arguments: [
    ("next_review: 2027-06-01", "next_review: 2026-05-01", "is not after the last"),
    ("https://example.org/", "example.org", "is no web address"),
    (
      "statement_date", "compliance: fully\ntested: By hand.\nnot_accessible: [Charts]\nstatement_date",
      "nothing that is not accessible"
    ),
    ("statement_date", "compliance: not\nstatement_date", "has to say what"),
    ("statement_date", "compliance: fully\nstatement_date", "has to say how that was tested"),
    ("write@example.org", "just ring us", "neither a mail nor a web address"),
    ("write@example.org", "12", "neither a mail nor a web address"),
    ("write@example.org", "someone@nowhere", "neither a mail nor a web address"),
  ]) func settingsThatContradictThemselvesAreRefused(_ part: String, _ other: String, _ message: String) {
    let text = ExampleSite.settings.replacing(part, with: other)
    let read = PublisherSettings.read(InputFile(path: "publisher.yaml", text: text))
    #expect(read.settings == nil)
    #expect(read.diagnostics.map(\.rule) == ["site/settings"])
    #expect(read.diagnostics.first?.message.contains(message) == true)
  }

  @Test func settingsOfTheExampleAreWarnedOf() {
    let text = ExampleSite.settings.replacing("write@example.org", with: "Replace this with an address")
    let read = PublisherSettings.read(InputFile(path: "publisher.yaml", text: text))
    #expect(read.settings != nil)
    #expect(read.diagnostics.map(\.rule) == ["site/placeholder-setting"])
  }

  @Test func aReviewThatIsOverdueIsWarnedOf() {
    func rules(_ today: String) -> [String] {
      PublisherSettings.read(InputFile(path: "publisher.yaml", text: ExampleSite.settings), today: PartialDate(today))
        .diagnostics.map { "\($0.rule):\($0.location?.range?.start.line ?? 0)" }
    }
    #expect(rules("2027-06-01") == [])
    #expect(rules("2027-06-02") == ["site/review-overdue:7"])
  }

  @Test func theStatementSaysHowFarTheSiteIsAccessible() throws {
    let unsaid = try ExampleSite().text("accessibility/index.html")
    #expect(unsaid.contains("<strong>partially compliant</strong>"))
    #expect(unsaid.contains("because not all of it has been tested"))
    let said = try ExampleSite(extra: "not_accessible: [The charts have no keys.]\ntested: By hand.\n")
      .text("accessibility/index.html")
    #expect(said.contains("<li>The charts have no keys.</li>"))
    #expect(said.contains("because of what is listed below"))
    #expect(said.contains("<p>By hand.</p>"))
    #expect(!said.contains("automatic checks"))
    let full = try ExampleSite(extra: "compliance: fully\ntested: By people.\n").text("accessibility/index.html")
    #expect(full.contains("<strong>fully compliant</strong> with level AA"))
  }

  @Test func aCellThatHoldsNothingButADashIsFound() {
    func messages(_ cell: String) -> [String] {
      let page = LintPage(path: "index.html", bytes: Array("<table><tr><td>\(cell)</td></tr></table>".utf8))
      return TableRules.emptyCell.findings(page).map(\.message)
    }
    #expect(messages("–") == ["the td holds nothing but a dash"])
    #expect(messages(" — ").count == 1)
    #expect(messages("None") == [])
    #expect(messages("2012–14") == [])
  }

  @Test func aTelephoneNumberIsNoNumberWithoutCommas() {
    func messages(_ text: String) -> [String] {
      let page = LintPage(path: "index.html", bytes: Array("<p>\(text)</p>".utf8))
      return ContentRules.numbers.findings(page).map(\.message)
    }
    #expect(messages("Call 01632 960201 or (01632) 960202 or +44 1632 960203.") == [])
    #expect(messages("It has 12000 patients").count == 1)
    #expect(messages("Room 012 has 12000 books.").count == 1)
  }

  @Test func aChartSaysInWordsWhatItShowsAndATableHoldsItsFigures() throws {
    let page = try ExampleSite().text("editions/index.html")
    #expect(page.contains("<svg role=\"img\" aria-labelledby=\"by-class-chart-text\""))
    #expect(page.contains("Requirements of each edition by class. 2021-23: 1. The same figures are in a table."))
    #expect(page.contains("<caption id=\"by-class-table\">Requirements of each edition by class</caption>"))
  }

  @Test func barsAreInProportionAndWhatIsEmptyIsLeftOut() {
    var html = HTMLBuilder(at: .home)
    BarChart(
      id: "c", title: "Things", series: [.init(name: "A", style: "a"), .init(name: "B", style: "b")],
      bars: [.init(name: "One", parts: [100, 0]), .init(name: "Two & more", parts: [50, 0])]
    ).write(to: &html)
    let text = String(decoding: html.bytes, as: UTF8.self)
    #expect(text.contains("width=\"86.0%\"") && text.contains("width=\"43.0%\""))
    // A number that would not fit on a telephone is left to the table.
    #expect(!text.contains("bar-number"))
    #expect(!text.contains("legend"))
    #expect(text.contains("Things. One: 100; Two &amp; more: 50."))
    var nothing = HTMLBuilder(at: .home)
    BarChart(id: "c", title: "Things", series: [.init(name: "A", style: "a")], bars: [.init(name: "One", parts: [0])])
      .write(to: &nothing)
    #expect(nothing.bytes.isEmpty)
  }

  @Test func theFeedSaysHowMuchChangedAndEveryPageLeadsToIt() throws {
    let comparison = ComparisonPage(
      from: "2019-21", to: "2021-23", title: "2019-21 to 2021-23", body: [],
      counts: [(name: "Breaking", count: 2), (name: "To review", count: 0), (name: "Editorial", count: 1)])
    let site = try ExampleSite(comparisons: [comparison])
    let feed = site.text("feed.xml")
    #expect(feed.contains("What changed from 2019-21 to 2021-23: 2 breaking, 1 editorial."))
    #expect(feed.contains("<link href=\"compare/2019-21-to-2021-23/\"/>"))
    #expect(site.text("editions/index.html").contains("type=\"application/atom+xml\" href=\"../feed.xml\""))
    #expect(
      site.text("compare/index.html")
        .contains("Differences of each comparison by level. 2019-21 to 2021-23: 2 breaking"))
  }

  @Test func theHomePageSaysOfAnAddendumWhatItDid() throws {
    let addendum = """
      id: 2021-addendum
      title: The addendum
      short_title: Addendum
      number: 5
      status: superseded
      amends: "2021-23"
      in_force: { from: 2022-04-01, until: 2023-03-31 }
      sources: [{ document: model, evidence: read }]
      """
    func home(_ amendments: String) throws -> String {
      try ExampleSite(files: [
        "editions/2021-addendum/edition.yaml": addendum,
        "editions/2021-addendum/requirements/18-cyber-security.yaml": "topic: cyber-security\n" + amendments,
      ]).text("index.html")
    }
    let change = "change:\n  - { id: CYB-01, reason: A new threat., level: must }\n"
    #expect(try home(change).contains("are those of 2021-23, with what it changed. They are not counted"))
    let addition = """
      add:
        - id: CYB-04
          title: Fourth
          class: enhanced
          statement: A fourth thing is done.
          reason: New.
          sources: [{ document: model, evidence: read }]
      """
    #expect(try home(change + addition).contains("with what it added and changed."))
  }

  @Test func anAddressIsResolvedAsABrowserDoes() {
    let folder = "editions/2012/"
    let page = "editions/2012/index.html"
    #expect(PageLinks.resolve("../", in: folder, page: page)?.file == "editions/index.html")
    #expect(PageLinks.resolve("../../", in: folder, page: page)?.file == "index.html")
    #expect(PageLinks.resolve("../../glossary/#a", in: folder, page: page)?.file == "glossary/index.html")
    #expect(PageLinks.resolve("../.././glossary", in: folder, page: page)?.file == "glossary")
    #expect(PageLinks.resolve("../../../x/../a.css", in: folder, page: page)?.file == "a.css")
    #expect(PageLinks.resolve("topics/a/", in: folder, page: page)?.file == "editions/2012/topics/a/index.html")
    #expect(PageLinks.resolve("/a/b", in: folder, page: page)?.file == "a/b")
    #expect(PageLinks.resolve("#gaps", in: folder, page: page)?.fragment == "gaps")
    #expect(PageLinks.resolve("../../a.css?x=1", in: folder, page: page)?.file == "a.css")
    #expect(PageLinks.resolve("https://example.org/", in: folder, page: page) == nil)
    #expect(PageLinks.resolve("mailto:a@example.org", in: folder, page: page) == nil)
  }
}

/// A site made in memory.
struct ExampleSite {
  var files: [String: [UInt8]] = [:]
  var findings: [Diagnostic] = []

  init(
    draft: String? = nil, includesDrafts: Bool = false, layout: SiteLayout = .requirementPages,
    comparisons: [ComparisonPage] = [], documents: [PublishedDocument] = [], isBare: Bool = false,
    further: String? = nil, address: String? = nil, extra: String = "", files: [String: String] = [:],
    change: (inout Catalogue) -> Void = { _ in }
  ) throws {
    let all = Dictionary(ExampleCatalogue.files.map { ($0.path, $0.text) }) { first, _ in first }
      .merging(files) { _, own in own }
    let inputs = all.sorted { $0.key < $1.key }.map { InputFile(path: $0.key, text: $0.value + "\n") }
    var catalogue = CatalogueLoader.load(inputs).catalogue
    for index in catalogue.editions.indices where catalogue.editions[index].id == draft {
      catalogue.editions[index].status = "draft"
    }
    if let further, var older = catalogue.edition("2021-23") {
      older.id = further
      older.shortTitle = "Model " + further
      catalogue.editions.insert(older, at: 0)
    }
    change(&catalogue)
    let settings = Self.settings + extra + (address.map { "address: \($0)\n" } ?? "")
    let read = PublisherSettings.read(InputFile(path: "publisher.yaml", text: settings))
    let input = SiteInput(
      catalogue: catalogue, settings: try #require(read.settings), comparisons: comparisons, documents: documents,
      includesDrafts: includesDrafts, layout: layout, isBare: isBare)
    var made: [String: [UInt8]] = [:]
    findings = try SiteBuilder(input).build { for file in $0 { made[file.path] = file.bytes } }
    self.files = made
  }

  static let settings = """
    publisher: Example publisher
    publication: Example requirements
    contact: write@example.org
    enforcement: { name: The Commission, url: "https://example.org/" }
    statement_date: 2026-06-01
    last_reviewed: 2026-06-01
    next_review: 2027-06-01

    """

  /// What the rules say of it.
  var lint: [String] {
    var lint = SiteLint()
    for (path, bytes) in files { lint.add(path: path, bytes: bytes) }
    return lint.findings().map { "\($0.location?.file ?? ""): \($0.message)" }
  }

  func text(_ path: String) -> String { String(decoding: files[path] ?? [], as: UTF8.self) }
}
