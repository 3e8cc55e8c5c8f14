import Catalogue
import Diagnostics
@testable import Site
import Testing

/// Ids that editions do not carry on, and what the pages of all editions say of them.
@Suite struct DepartureTests {
  /// 2021-23 says that it withdrew CYB-02, and lineage that CYB-03 gave way to CYB-01; 2026 says nothing of either.
  private static let files = [
    "editions/2019-21/requirements/18-cyber-security.yaml": """
    topic: cyber-security
    requirements:
      - id: CYB-02
        title: Servers kept cool
        class: core-and-mandated
        statement: The practice keeps its servers cool.
        sources: [{ document: earlier-model, evidence: read }]
      - id: CYB-03
        title: Records locked away
        class: core-and-mandated
        statement: The practice locks its records away.
        sources: [{ document: earlier-model, evidence: read }]
    """,
    "editions/2021-23/edition.yaml": """
    id: "2021-23"
    title: The model 2021-23
    short_title: "2021-23"
    number: 5
    status: superseded
    in_force: { from: 2021-04-01, until: 2023-03-31 }
    sources: [{ document: model, evidence: read }]
    stated_changes:
      - id: CHG-01
        kind: withdrawn
        statement: Nothing is asked of servers any more.
        requirements: [CYB-02]
        sources: [{ document: model, evidence: read }]
    """,
    "editions/2026/edition.yaml": """
    id: "2026"
    title: The model 2026
    short_title: "2026"
    number: 6
    status: reported
    published: 2026-05-27
    sources: [{ document: model, evidence: read }]
    """,
    "lineage.yaml": """
    lineage:
      - kind: replaced
        from: { edition: "2019-21", ids: [CYB-03] }
        to: { edition: "2021-23", ids: [CYB-01] }
        reason: Locks are one way of several.
    """,
  ]

  private static func page(_ site: ExampleSite, _ edition: String, _ id: String) -> String {
    site.text("editions/\(edition)/requirements/\(id)/index.html")
  }

  @Test func whatAnEditionSaysThatItWithdrewHasAPageThatSaysSo() throws {
    let site = try ExampleSite(files: Self.files)
    let page = Self.page(site, "2021-23", "CYB-02")
    #expect(page.contains("Not in this edition: Servers kept cool"))
    #expect(page.contains("2021-23 has no requirement CYB-02.</p>"))
    let change = "<a href=\"../../../../editions/2021-23/#change-CHG-01\">CHG-01</a>"
    #expect(page.contains("2021-23 says so itself, in \(change): Nothing is asked of servers any more."))
    #expect(Self.page(site, "2019-21", "CYB-02").contains("<td colspan=\"4\">Withdrawn (\(change))</td>"))
    #expect(site.text("editions/2021-23/moved/index.html").contains("CYB-02</a>"))
    #expect(site.findings.map(\.message) == [])
    #expect(site.lint == [])
  }

  @Test func whatIsGoneStaysGoneInTheEditionsAfter() throws {
    let site = try ExampleSite(files: Self.files)
    for id in ["CYB-02", "CYB-03"] {
      #expect(
        Self.page(site, "2026", id).contains(
          "2026 has no requirement \(id): 2021-23 did not carry it on, and nothing captured says that it came back."))
      for edition in ["2019-21", "2021-23"] {
        let page = Self.page(site, edition, id)
        #expect(page.contains("\(id) is not in 2026: what became of it</a>."), "\(edition) \(id)")
        #expect(!page.contains("is not known"), "\(edition) \(id)")
      }
      #expect(Self.page(site, "2019-21", id).contains("Not there, as in 2021-23 before it"))
    }
    #expect(Self.page(site, "2026", "CYB-03").contains("Locks are one way of several."))
  }

  @Test func whatWasNotCapturedIsNotCalledGone() throws {
    let page = Self.page(try ExampleSite(files: Self.files), "2021-23", "CYB-01")
    #expect(page.contains("Whether it has CYB-01 is not known"))
    #expect(page.contains("2026<span class=\"visually-hidden\">: not among what was captured</span>"))
    #expect(!page.contains(": not there"))
    let gone = Self.page(try ExampleSite(files: Self.files), "2019-21", "CYB-02")
    #expect(gone.contains("2021-23<span class=\"visually-hidden\">: not there, what became of it</span></a>"))
  }

  @Test func anIdThatComesBackIsThereAgain() throws {
    var files = Self.files
    files["editions/2026/requirements/18-cyber-security.yaml"] = """
      topic: cyber-security
      requirements:
        - id: CYB-02
          title: Servers kept cool
          class: core-and-mandated
          statement: The practice keeps its servers cool.
          sources: [{ document: model, evidence: read }]
      """
    let site = try ExampleSite(files: files)
    #expect(!Self.page(site, "2026", "CYB-02").contains("Not in this edition"))
    #expect(Self.page(site, "2021-23", "CYB-02").contains("CYB-02 in 2026</a>"))
  }

  @Test func searchFindsWhereAnIdWentOnce() throws {
    let index = try ExampleSite(files: Self.files).text("assets/search.json")
    #expect(index.contains("[\"requirements/CYB-02/\",\"CYB-02\",\"Servers kept cool\",2,1,-1,-1,\"Withdrawn.\"]"))
    #expect(index.contains("\"Replaced: CYB-01.\""))
    // The requirement of 2019-21, and the page of the first edition without it.
    #expect(index.split(separator: "\"CYB-02\"").count == 3)
  }
}
