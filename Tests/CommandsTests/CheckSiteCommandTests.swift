import Commands
import Foundation
import Testing

/// `gpspec check site`: a site on disk, whoever wrote it.
@Suite struct CheckSiteCommandTests {
  /// A published site in a folder of its own.
  private func site() throws -> ExampleHome {
    let home = try ExampleHome()
    let settings = """
      publisher: Example publisher
      publication: Example requirements
      contact: write@example.org
      enforcement: { name: The Commission, url: "https://example.org/" }
      statement_date: 2026-06-01
      last_reviewed: 2026-06-01
      next_review: 2027-06-01

      """
    try Data(settings.utf8).write(to: URL(fileURLWithPath: home.path + "/publisher.yaml"))
    let run = CommandRun(["publish", "--home", home.path, "--output", home.path + "/site"])
    #expect(run.status == .clean, "\(run.error)")
    return home
  }

  private func edit(_ home: ExampleHome, _ file: String, _ part: String, _ other: String) throws {
    let location = URL(fileURLWithPath: home.path + "/site/" + file)
    let text = try String(contentsOf: location, encoding: .utf8)
    #expect(text.contains(part))
    try Data(text.replacingOccurrences(of: part, with: other).utf8).write(to: location)
  }

  private func check(_ home: ExampleHome, _ arguments: String...) -> CommandRun {
    CommandRun(["check", "site", home.path + "/site"] + arguments)
  }

  @Test func aBrokenLinkIsFoundWithItsPlace() throws {
    let home = try site()
    try edit(home, "index.html", "href=\"glossary/\"", "href=\"glosary/\"")
    let run = check(home)
    #expect(run.status == .findings)
    #expect(run.error.contains("[site/broken-link]") || run.output.contains("[site/broken-link]"))
    #expect((run.error + run.output).contains("index.html:"))
    #expect((run.error + run.output).contains("glosary/index.html"))
  }

  @Test func aFragmentThatIsNotThereIsABrokenLink() throws {
    let home = try site()
    try edit(home, "index.html", "href=\"#main\"", "href=\"#mian\"")
    let run = check(home)
    #expect(run.status == .findings)
    #expect((run.error + run.output).contains("'#mian'"))
  }

  @Test func anIdThatStandsTwiceIsFound() throws {
    let home = try site()
    try edit(home, "glossary/index.html", "</main>", "<p id=\"main\">Again.</p></main>")
    let run = check(home)
    #expect(run.status == .findings)
    #expect((run.error + run.output).contains("[site/duplicate-id]"))
  }

  @Test func aPageThatNobodyLinksToIsFound() throws {
    let home = try site()
    let about = try Data(contentsOf: URL(fileURLWithPath: home.path + "/site/about/index.html"))
    try FileManager.default.createDirectory(
      atPath: home.path + "/site/lost", withIntermediateDirectories: true)
    try about.write(to: URL(fileURLWithPath: home.path + "/site/lost/index.html"))
    let run = check(home)
    #expect(run.status == .findings)
    #expect((run.error + run.output).contains("lost/index.html"))
    #expect((run.error + run.output).contains("[site/orphan-page]"))
  }

  @Test func aRuleOfAnNHSPublicationIsHeldOnEveryPage() throws {
    let home = try site()
    try edit(home, "editions/2021-23/requirements/CYB-01/index.html", "lang=\"en-GB\"", "lang=\"\"")
    let run = check(home)
    #expect(run.status == .findings)
    #expect((run.error + run.output).contains("editions/2021-23/requirements/CYB-01/index.html"))
  }

  @Test func findingsAsJSONAreData() throws {
    let home = try site()
    try edit(home, "index.html", "href=\"glossary/\"", "href=\"glosary/\"")
    let run = check(home, "--format", "json")
    #expect(run.status == .findings)
    let parsed = try JSONSerialization.jsonObject(with: Data(run.output.utf8))
    #expect(parsed is [Any] || parsed is [String: Any])
    #expect(run.output.contains("site/broken-link"))
  }

  @Test func aFolderThatIsNotThereIsWrongUsage() throws {
    #expect(CommandRun(["check", "site", "/nowhere/at/all"]).status == .usage)
    #expect(CommandRun(["check", "site"]).status == .usage)
  }
}
