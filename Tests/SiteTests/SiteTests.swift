import Catalogue
import Diagnostics
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

  @Test func withTopicPagesEachRequirementStandsOnThePageOfItsTopicAlone() throws {
    let site = try ExampleSite(layout: .topicPages)
    #expect(site.findings.map { "\($0.location?.file ?? ""): \($0.message)" } == [])
    #expect(site.files.keys.allSatisfy { !$0.contains("/requirements/") && !$0.contains("search") })
    let topic = site.text("editions/2021-23/topics/cyber-security/index.html")
    #expect(topic.contains("<h2 id=\"CYB-01\">"))
    #expect(topic.contains("The practice keeps its records safe."))
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
    #expect(text.contains("width=\"600\"") && text.contains("width=\"300\""))
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
      site.text("compare/index.html").contains("Changes of each comparison by level. 2019-21 to 2021-23: 2 breaking"))
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
    comparisons: [ComparisonPage] = []
  ) throws {
    let inputs = ExampleCatalogue.files.map { InputFile(path: $0.path, text: $0.text + "\n") }
    var catalogue = CatalogueLoader.load(inputs).catalogue
    for index in catalogue.editions.indices where catalogue.editions[index].id == draft {
      catalogue.editions[index].status = "draft"
    }
    let settings = """
      publisher: Example publisher
      publication: Example requirements
      contact: write@example.org
      enforcement: { name: The Commission, url: "https://example.org/" }
      statement_date: 2026-06-01
      last_reviewed: 2026-06-01
      next_review: 2027-06-01

      """
    let read = PublisherSettings.read(InputFile(path: "publisher.yaml", text: settings))
    let input = SiteInput(
      catalogue: catalogue, settings: try #require(read.settings), comparisons: comparisons,
      includesDrafts: includesDrafts, layout: layout)
    var made: [String: [UInt8]] = [:]
    findings = try SiteBuilder(input).build { for file in $0 { made[file.path] = file.bytes } }
    files = made
  }

  func text(_ path: String) -> String { String(decoding: files[path] ?? [], as: UTF8.self) }
}
