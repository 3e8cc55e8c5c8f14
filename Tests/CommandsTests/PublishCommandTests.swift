import Commands
import Foundation
import Nodes
import Testing

/// `gpspec publish`: what is written, what is left alone, and what forbids writing.
@Suite struct PublishCommandTests {
  private static let settings = """
    publisher: Example publisher
    publication: Example requirements
    contact: write@example.org
    enforcement: { name: The Commission, url: "https://example.org/" }
    statement_date: 2026-06-01
    last_reviewed: 2026-06-01
    next_review: 2027-06-01

    """
  private static let page = "editions/2021-23/requirements/CYB-01/index.html"

  private func publish(_ home: ExampleHome, _ arguments: String...) -> CommandRun {
    CommandRun(["publish", "--home", home.path, "--output", home.path + "/site"] + arguments)
  }

  private func files(_ home: ExampleHome) -> [String: [UInt8]] {
    let files = (try? FolderReader.files(in: home.path + "/site", endings: [""])) ?? []
    return Dictionary(files.map { ($0.path, $0.bytes) }) { first, _ in first }
  }

  private func text(_ home: ExampleHome, _ path: String) -> String {
    String(decoding: files(home)[path] ?? [], as: UTF8.self)
  }

  private func replace(_ home: ExampleHome, _ file: String, _ part: String, _ other: String) throws {
    let path = home.path + "/Catalog/" + file
    let changed = home.text(file).replacingOccurrences(of: part, with: other)
    #expect(changed != home.text(file))
    try Data(changed.utf8).write(to: URL(fileURLWithPath: path))
  }

  private static let topic = "editions/2021-23/requirements/18-cyber-security.yaml"

  @Test func aPublishedSitePassesItsOwnCheck() throws {
    let home = try ExampleHome()
    try Data(Self.settings.utf8).write(to: URL(fileURLWithPath: home.path + "/publisher.yaml"))
    let run = publish(home)
    #expect(run.status == .clean, "\(run.error)")
    #expect(run.output == "")
    #expect(text(home, Self.page).contains("<title>CYB-01 "))
    #expect(text(home, "manifest.json").contains("\"publisher.yaml\""))
    let check = CommandRun(["check", "site", home.path + "/site"])
    #expect(check.status == .clean, "\(check.output)\(check.error)")
    // Readers do not have the files that it was made from; the manifest is for those who have.
    for (path, bytes) in files(home) where path != "manifest.json" {
      #expect(!String(decoding: bytes, as: UTF8.self).contains("Catalog/"), "\(path)")
    }
  }

  @Test func aSecondRunTouchesNothingAndGivesTheSameBytes() throws {
    let home = try ExampleHome()
    #expect(publish(home).status == .clean)
    let before = files(home)
    let node = try FileManager.default.attributesOfItem(atPath: home.path + "/site/" + Self.page)[.systemFileNumber]
    let run = publish(home)
    #expect(run.error.contains("0 new, 0 changed"))
    #expect(run.error.contains("0 removed"))
    #expect(files(home) == before)
    let after = try FileManager.default.attributesOfItem(atPath: home.path + "/site/" + Self.page)[.systemFileNumber]
    #expect(node as? Int == after as? Int)
  }

  @Test func aChangedEntryChangesItsPagesAndLeavesTheOthersUntouched() throws {
    let home = try ExampleHome()
    #expect(publish(home).status == .clean)
    let untouched = home.path + "/site/assets/site.css"
    let before = try FileManager.default.attributesOfItem(atPath: untouched)
    try replace(home, Self.topic, "Records kept safe", "Records kept safer")
    let run = publish(home)
    #expect(run.status == .clean, "\(run.error)")
    #expect(!run.error.contains(" 0 changed"))
    #expect(!run.error.contains(" 0 unchanged"))
    #expect(text(home, Self.page).contains("Records kept safer"))
    let after = try FileManager.default.attributesOfItem(atPath: untouched)
    #expect(before[.systemFileNumber] as? Int == after[.systemFileNumber] as? Int)
    #expect(before[.modificationDate] as? Date == after[.modificationDate] as? Date)
  }

  @Test func pagesOfWhatIsGoneAreRemovedAndFilesOfOthersStay() throws {
    let home = try ExampleHome([
      "editions/2021-23/requirements/19-further.yaml": """
      topic: further
      requirements:
        - id: FUR-01
          title: Something further
          class: enhanced
          statement: The practice does something further.
          sources: [{ document: model, evidence: read }]

      """
    ])
    try replace(
      home, "topics.yaml", "topics:\n",
      "topics:\n  - { id: further, name: Further, prefixes: [FUR], order: 9, "
        + "sources: [{ document: model, evidence: read }] }\n")
    let first = publish(home)
    #expect(first.status == .clean, "\(first.error)")
    let gone = "editions/2021-23/requirements/FUR-01/index.html"
    #expect(files(home)[gone] != nil)
    try Data("kept".utf8).write(to: URL(fileURLWithPath: home.path + "/site/robots.txt"))
    try FileManager.default.removeItem(
      atPath: home.path + "/Catalog/editions/2021-23/requirements/19-further.yaml")
    let run = publish(home)
    #expect(run.status == .clean, "\(run.error)")
    #expect(!run.error.contains(" 0 removed"))
    #expect(files(home)[gone] == nil)
    #expect(!FileManager.default.fileExists(atPath: home.path + "/site/editions/2021-23/requirements/FUR-01"))
    #expect(text(home, "robots.txt") == "kept")
  }

  @Test func aBrokenLinkIsAnErrorAndNothingIsWritten() throws {
    let home = try ExampleHome()
    #expect(publish(home).status == .clean)
    let before = files(home)
    try replace(home, Self.topic, "title: Records kept safe", "title: Records\n    note: See [this](nowhere/).")
    let run = publish(home)
    #expect(run.status == .invalidInput)
    #expect(run.error.contains("[site/broken-link]"), "\(run.error)")
    #expect(run.error.contains("nowhere/"))
    #expect(run.error.contains("nothing was written"))
    #expect(files(home) == before)
  }

  @Test func anIdThatStandsTwiceOnAPageIsAnError() throws {
    let home = try ExampleHome()
    try replace(
      home, "standards.yaml", "standards:\n",
      "standards:\n  - { id: main, name: The main one, sources: [{ document: model, evidence: read }] }\n")
    let run = publish(home)
    #expect(run.status == .invalidInput)
    #expect(run.error.contains("[site/duplicate-id]"), "\(run.error)")
    #expect(files(home).isEmpty)
  }

  @Test func aDraftEditionIsPublishedOnlyWhenAskedForAndThenMarked() throws {
    let home = try ExampleHome()
    let edition = "editions/2021-23/edition.yaml"
    let line = home.text(edition).split(separator: "\n").first { $0.hasPrefix("status:") }
    try replace(home, edition, line.map(String.init) ?? "status:", "status: draft")
    let without = publish(home)
    #expect(without.status == .clean, "\(without.error)")
    #expect(without.error.contains("[site/draft-left-out]"))
    #expect(files(home).keys.allSatisfy { !$0.hasPrefix("editions/2021-23/") })
    for (path, bytes) in files(home) {
      #expect(!String(decoding: bytes, as: UTF8.self).contains("editions/2021-23/"), "\(path)")
    }
    let with = publish(home, "--include-drafts")
    #expect(with.status == .clean, "\(with.error)")
    for (path, bytes) in files(home) where path.hasPrefix("editions/2021-23/") && path.hasSuffix(".html") {
      #expect(String(decoding: bytes, as: UTF8.self).contains("Draft: not published"), "\(path)")
    }
    #expect(text(home, Self.page).contains("class=\"watermark\""))
    #expect(publish(home).status == .clean)
    #expect(files(home)[Self.page] == nil)
  }

  @Test func settingsThatCannotBeReadAreRefusedWithTheirPlace() throws {
    let home = try ExampleHome()
    let path = home.path + "/other.yaml"
    try Data("publisher: A\npublicaton: B\n".utf8).write(to: URL(fileURLWithPath: path))
    let run = publish(home, "--settings", path)
    #expect(run.status == .invalidInput)
    #expect(run.error.contains("other.yaml:2:1"), "\(run.error)")
    #expect(files(home).isEmpty)
  }

  @Test func pagesOfTopicsMakeASiteThatPassesItsCheckAndBareOnesDoNot() throws {
    let home = try ExampleHome()
    try Data(Self.settings.utf8).write(to: URL(fileURLWithPath: home.path + "/publisher.yaml"))
    #expect(publish(home, "--pages", "topic").status == .clean)
    let check = CommandRun(["check", "site", home.path + "/site"])
    #expect(check.status == .clean, "\(check.output)\(check.error)")
    for layout in ["topic", "requirement"] {
      #expect(publish(home, "--pages", layout, "--bare").status == .clean)
      #expect(files(home)["assets/search.json"] == nil)
      #expect((files(home)[Self.page] == nil) == (layout == "topic"))
      #expect(CommandRun(["check", "site", home.path + "/site"]).status == .findings)
    }
    #expect(CommandRun(["publish", "--help"]).output.contains("--bare"))
  }

  @Test func settingsOfTheExampleAreWarnedOfAndFoundOnTheSite() throws {
    let home = try ExampleHome()
    let text = Self.settings.replacingOccurrences(of: "write@example.org", with: "Replace this with your address")
    try Data(text.utf8).write(to: URL(fileURLWithPath: home.path + "/publisher.yaml"))
    let run = publish(home)
    #expect(run.status == .clean)
    #expect(run.error.contains("warning:") && run.error.contains("[site/placeholder-setting]"), "\(run.error)")
    let check = CommandRun(["check", "site", home.path + "/site"])
    #expect(check.status == .findings)
    #expect((check.output + check.error).contains("[site/accessibility-statement]"))
  }

  @Test func documentsForTheBodyItselfStayAwayAndSpreadsheetsAreThere() throws {
    let home = try DocumentHome()
    for (file, text) in home.files("workspace") { try home.write("Templates/workspace/" + file, text) }
    // There is a spreadsheet of what bidders answer row by row.
    try home.replace(
      "Templates/specification/document.yaml", "audience: bidders",
      with: "audience: bidders\nroutes: [delivery-partner-contract]")
    for file in home.files("Catalog/editions").keys {
      try home.replace(
        "Catalog/editions/" + file, "title: Records restored in time",
        with: "title: Records restored in time\n    route: delivery-partner-contract")
    }
    let definition = home.text("Templates/pack/document.yaml")
    let line = try #require(definition.split(separator: "\n").first { $0.hasPrefix("audience:") })
    try home.replace("Templates/pack/document.yaml", String(line), with: "audience: internal")
    let question = """
        - id: quality-questions
          title: Which questions are scored?
          type: table
          columns: [{ id: section, label: S }, { id: question, label: Q }, { id: weight, label: W }]
          group: Evaluation
          owner: Procurement

      """
    try home.write(
      "Templates/specification/document.yaml", home.text("Templates/specification/document.yaml") + question)
    let answer = """
        - question: quality-questions
          value: [{ section: Service, question: How quickly does it answer?, weight: "100" }]

      """
    try home.write("Templates/workspace/answers.yaml", home.text("Templates/workspace/answers.yaml") + answer)
    let run = CommandRun(["publish", "--home", home.path, "--output", home.output])
    #expect(run.status == .clean, "\(run.error)")
    #expect(run.error.contains("[site/internal-document]"), "\(run.error)")
    let documents = home.files("out/documents")
    #expect(documents["specification.html"]?.contains("class=\"site-way\"") == true)
    #expect(documents["specification.csv"]?.contains("How quickly does it answer?") == true)
    #expect(documents.keys.allSatisfy { !$0.hasPrefix("pack") })
  }

  @Test func aFolderOfOthersIsNotWrittenToWithoutForce() throws {
    let home = try ExampleHome()
    try FileManager.default.createDirectory(atPath: home.path + "/site", withIntermediateDirectories: true)
    try Data("mine".utf8).write(to: URL(fileURLWithPath: home.path + "/site/mine.txt"))
    #expect(publish(home).status == .inputOutput)
    #expect(files(home).count == 1)
    #expect(publish(home, "--force").status == .clean)
    #expect(text(home, "mine.txt") == "mine")
  }
}
