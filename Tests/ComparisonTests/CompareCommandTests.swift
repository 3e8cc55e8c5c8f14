import Commands
import Foundation
import Testing

/// The command in process: what it prints, and how it ends.
@Suite struct CompareCommandTests {
  static let home = #filePath.split(separator: "/").dropLast(3).map { "/" + $0 }.joined()

  struct Outcome {
    var status: Commands.ExitStatus
    var output: String
    var error: String
  }

  static func run(_ arguments: [String], home: String = home) -> Outcome {
    var output: [UInt8] = []
    var error: [UInt8] = []
    let context = CommandContext(
      programPath: "/nowhere/gpspec", environment: [:], writeOutput: { output += $0 }, writeError: { error += $0 })
    let status = Program.run(["compare"] + arguments + ["--home", home], in: context)
    return Outcome(
      status: status, output: String(decoding: output, as: UTF8.self), error: String(decoding: error, as: UTF8.self))
  }

  @Test func differencesAloneAreNoFailure() {
    let outcome = Self.run(["2019-21", "2021-23"])
    #expect(outcome.status == .clean)
    #expect(outcome.output.hasPrefix("2019-21 → 2021-23\n"))
    #expect(outcome.error == "")
  }

  @Test func aBreakingChangeFailsWhereAskedForAndTheReportIsStillWritten() {
    let outcome = Self.run(["2019-21", "2021-23", "--fail-on", "breaking", "--for", "practice"])
    #expect(outcome.status == .findings)
    #expect(outcome.output.hasPrefix("What changes for practices"))
  }

  @Test func anUnknownEditionIsWrongUsageWithTheNearest() {
    let outcome = Self.run(["2019-12", "2021-23"])
    #expect(outcome.status == .usage)
    #expect(outcome.output == "")
    #expect(outcome.error.contains("did you mean '2019-21'?"))
  }

  @Test(arguments: ["text", "md", "json", "csv"]) func whatCannotBeComparedWritesNothing(_ format: String) throws {
    // A catalogue with an error.
    let folder =
      FileManager.default.temporaryDirectory.path
      + "/gpspec-compare-\(ProcessInfo.processInfo.processIdentifier)-\(format)"
    try FileManager.default.createDirectory(atPath: folder + "/Catalog", withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try "topics: 1\n".write(toFile: folder + "/Catalog/topics.yaml", atomically: true, encoding: .utf8)
    let outcome = Self.run(["2019-21", "2021-23", "--format", format], home: folder)
    #expect(outcome.status == .comparisonImpossible)
    #expect(outcome.output == "")
    #expect(outcome.error.contains("no comparison was made"))
  }

  @Test func anEditionAgainstItselfIsNoComparison() {
    let outcome = Self.run(["2021-23", "2021-23", "--format", "json"])
    #expect(outcome.status == .comparisonImpossible)
    #expect(outcome.output == "")
  }

  @Test func oneEditionAloneOrAWrongDateIsWrongUsage() {
    #expect(Self.run(["2021-23"]).status == .usage)
    #expect(Self.run(["2019-21", "2021-23", "--as-at", "soon"]).status == .usage)
    #expect(Self.run(["2019-21", "2021-23", "--note", "--format", "json"]).status == .usage)
    #expect(Self.run(["--timeline", "IG-1555"]).status == .usage)
  }

  @Test func acceptedChangesDoNotFail() throws {
    let file =
      FileManager.default.temporaryDirectory.path
      + "/gpspec-decisions-\(ProcessInfo.processInfo.processIdentifier).yaml"
    defer { try? FileManager.default.removeItem(atPath: file) }
    let csv = Self.run(["2019-21", "2021-23", "--format", "csv"]).output
    let fingerprints = csv.split(separator: "\r\n").dropFirst().map { $0.prefix(12) }
    let decisions = fingerprints.map {
      "  - { fingerprint: \"\($0)\", accepted_by: IT lead, why: seen, until: 2030-01-31 }\n"
    }
    try ("decisions:\n" + decisions.joined()).write(toFile: file, atomically: true, encoding: .utf8)
    let arguments = ["2019-21", "2021-23", "--fail-on", "any", "--decisions", file]
    #expect(Self.run(arguments + ["--today", "2026-01-01"]).status == .clean)
    let late = Self.run(arguments + ["--today", "2031-01-01"])
    #expect(late.status == .findings)
    #expect(late.error.contains("counts no more"))
  }

  @Test(arguments: [["2018-19-addendum", "2021-23"], ["2016-18", "2018-19-addendum"], ["2012", "2026"]])
  func theReportIsAPageOfHTML(_ editions: [String]) {
    let outcome = Self.run(editions + ["--format", "html"])
    #expect(outcome.status == .clean, "\(outcome.error)")
    #expect(outcome.output.hasPrefix("<!doctype html>"))
    // Redlines became elements: no marker is left.
    #expect(outcome.output.split(separator: "{++").count == 1)
  }

  @Test func aTimelineNeedsNoEditions() {
    let outcome = Self.run(["--timeline", "IG-15", "--format", "json"])
    #expect(outcome.status == .clean)
    #expect(outcome.output.contains("\"rule\": \"change/made-contractual\""))
    #expect(outcome.output.contains("\"kind\": \"gpspec-timeline\""))
    // It compares no two editions, so there is nothing that could fail.
    #expect(Self.run(["--timeline", "IG-15", "--fail-on", "any"]).status == .usage)
  }

  @Test func entriesLinkToTheSiteWhereItsAddressIsGivenAndToThePageItselfElsewhere() {
    let site = Self.run(["2019-21", "2021-23", "--format", "md", "--site-base", "https://example.org/gpit"])
    #expect(site.output.contains("[PF-05](https://example.org/gpit/editions/2021-23/requirements/PF-05/)"))
    #expect(site.output.contains("[in 2019-21](https://example.org/gpit/editions/2019-21/requirements/PF-05/)"))
    let page = Self.run(["2019-21", "2021-23", "--format", "html"])
    #expect(page.output.contains("<a href=\"#pf-05-in-2021-23\">PF-05</a>"))
    #expect(page.output.contains("id=\"pf-05-in-2019-21\""))
    #expect(Self.run(["2019-21", "2021-23", "--site-base", "gpit"]).status == .usage)
  }

  @Test func aPackAgainstAnEditionIsNoComparison() {
    let outcome = Self.run(["telephony-1.12", "2021-23", "--format", "json"])
    #expect(outcome.status == .comparisonImpossible)
    #expect(outcome.output == "")
    #expect(outcome.error.contains("is an edition and the other a pack"))
  }

  @Test func officialWordsOfBothEditionsMakeAChangeReworded() throws {
    let folder =
      FileManager.default.temporaryDirectory.path + "/gpspec-words-\(ProcessInfo.processInfo.processIdentifier)"
    defer { try? FileManager.default.removeItem(atPath: folder) }
    for (edition, words) in [
      ("2019-21", "Practices complete the toolkit."), ("2021-23", "Each practice submits the toolkit yearly."),
    ] {
      let path = folder + "/" + edition
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
      try """
      edition: "\(edition)"
      date: 2022-09-01
      issuing_body: { name: Example Integrated Care Board, ods_code: QZZ }
      delivery: { usual: commissioned }

      """.write(toFile: path + "/gpspec.yaml", atomically: true, encoding: .utf8)
      try """
      confirmations:
        - { subject: IG-15, by: A Reader, date: 2022-08-01, document: The model, official_words: "\(words)" }

      """.write(toFile: path + "/confirmations.yaml", atomically: true, encoding: .utf8)
    }
    let arguments = ["2019-21", "2021-23", "--format", "csv"]
    let (old, new) = (folder + "/2019-21", folder + "/2021-23")
    let both = Self.run(arguments + ["--workspace", old, "--workspace", new])
    #expect(both.status == .clean, "\(both.error)")
    #expect(both.output.contains("change/reworded,change,IG-15"))
    #expect(both.output.contains("Each practice submits the toolkit yearly."))
    #expect(!Self.run(arguments).output.contains("change/reworded"))
    let one = Self.run(arguments + ["--workspace", new])
    #expect(!one.output.contains("change/reworded"))
    #expect(one.error.contains("one edition alone"))
    #expect(Self.run(["2012", "2014-16", "--workspace", new]).status == .usage)
    #expect(Self.run(arguments + ["--workspace", folder + "/nowhere"]).status == .inputOutput)
    #expect(Self.run(arguments + ["--workspace", folder]).status == .invalidInput)
  }

  @Test func whatBrokeARegisterStandsFirstAndItsConsequencesNowhere() throws {
    let folder =
      FileManager.default.temporaryDirectory.path + "/gpspec-broken-\(ProcessInfo.processInfo.processIdentifier)"
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try FileManager.default.copyItem(atPath: Self.home + "/Catalog", toPath: folder + "/Catalog")
    try "standards:\n  - id: [broken\n    name: x\n".write(
      toFile: folder + "/Catalog/standards.yaml", atomically: true, encoding: .utf8)
    let outcome = Self.run(["2019-21", "2021-23"], home: folder)
    #expect(outcome.status == .comparisonImpossible)
    #expect(outcome.error.hasPrefix("Catalog/standards.yaml:"))
    #expect(!outcome.error.contains("unknown-reference"))
  }
}
