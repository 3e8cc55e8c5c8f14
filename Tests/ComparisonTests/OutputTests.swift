import Catalogue
import Diagnostics
import Foundation
import Nodes
import TestSupport
import Testing

@testable import Comparison

@Suite struct OutputTests {
  static let pairs = [("2016-18", "2018-19-addendum"), ("2018-19-addendum", "2021-23"), ("2021-23", "2026")]

  /// How often each fingerprint stands in a text.
  static func occurrences(_ report: ComparisonReport, in text: String) -> [String: Int] {
    var counts: [String: Int] = [:]
    let known = Set(report.changes.map(\.fingerprint))
    for word in text.split(whereSeparator: { !$0.isLetter && !$0.isNumber }) where known.contains(String(word)) {
      counts[String(word), default: 0] += 1
    }
    return counts
  }

  @Test(arguments: 0..<3, [nil, Audience.practice, .commissioner]) func countsAgreeInAllForms(
    _ place: Int, _ audience: Audience?
  ) throws {
    var report = try RealCatalogueTests.report(Self.pairs[place].0, Self.pairs[place].1)
    if let audience { report = report.filtered(for: audience) }
    let markdown = MarkdownReport.text(report)
    let once = Dictionary(uniqueKeysWithValues: report.changes.map { ($0.fingerprint, 1) })
    #expect(Self.occurrences(report, in: markdown) == once)
    for (kind, count) in report.counts { #expect(markdown.contains("`\(kind.ruleID)` | \(count) |")) }

    let json = try #require(JSONReader.read(JSONReport.bytes(report), file: "a.json").node)
    #expect(json["changes"]?.elements.count == report.changes.count)
    #expect(json["counts"]?["total"]?.integer == report.changes.count)
    let rules = json["changes"]?.elements.compactMap { $0["rule"]?.text } ?? []
    for (kind, count) in report.counts {
      #expect(json["counts"]?["by_rule"]?[kind.ruleID]?.integer == count)
      #expect(rules.count { $0 == kind.ruleID } == count)
    }
    for audience in Audience.allCases {
      for level in ChangeLevel.allCases {
        let listed = json["changes"]?.elements.count { change in
          ["change", "restatement", "editorial"].contains(change["group"]?.text)
            && change["audiences"]?.texts.contains(audience.rawValue) == true
            && change["levels"]?[audience.rawValue]?.text == level.rawValue
        }
        #expect(json["counts"]?["by_level"]?[audience.rawValue]?[level.rawValue]?.integer == listed)
      }
    }

    let dependent = json["changes"]?.elements.count { change in
      change["group"]?.text == "change" && change["certainty"]?.text == "not-independent"
    }
    #expect(json["counts"]?["not_independent"]?.integer == dependent)
    #expect(dependent == 0 || markdown.contains("\(report.notIndependentCount) change"))

    let csv = CSVReader.read(CSVReport.bytes(report), file: "a.csv")
    #expect(csv.diagnostics.map(\.message) == [])
    let rows = csv.table?.rows ?? []
    #expect(rows.count == report.changes.count)
    for (kind, count) in report.counts { #expect(rows.count { $0.cells[1].text == kind.ruleID } == count) }
  }

  @Test func aReportForOneAudienceHoldsOnlyWhatConcernsIt() throws {
    let report = try RealCatalogueTests.report("2018-19-addendum", "2021-23")
    let practice = report.filtered(for: .practice)
    #expect(practice.changes.count < report.changes.count)
    #expect(practice.changes.allSatisfy { $0.concerns(.practice) })
    #expect(MarkdownReport.text(practice).hasPrefix("# What changes for practices from"))
  }

  @Test(arguments: [
    ("2016-18", "2018-19-addendum"), ("2018-19-addendum", "2019-21"), ("2019-21", "2021-23"), ("2021-23", "2026"),
  ]) func theWholeReportCountsForAReaderWhatTheirOwnReportCounts(_ older: String, _ newer: String) throws {
    let report = try RealCatalogueTests.report(older, newer)
    for audience in Audience.allCases {
      let own = report.filtered(for: audience)
      for level in ChangeLevel.allCases {
        #expect(report.count(level, for: audience) == own.count(level, for: audience), "\(audience) \(level)")
      }
      #expect(own.outcomes.allSatisfy { $1 <= report.outcomes.values.reduce(0, +) })
      // What the table of requirements in both counts as differing is shown below it.
      let restated = own.outcomes[.restatement, default: 0]
      #expect(restated <= own.count(.restatement))
      let markdown = MarkdownReport.text(own)
      #expect(restated == 0 || markdown.contains("## Redline of the catalogue's restatement"), "\(audience)")
      let changed = own.changes.filter { $0.kind.group == .change && $0.subject.kind == .requirement }
      #expect(own.outcomes[.changed, default: 0] <= Set(changed.map(\.subject)).count)
    }
  }

  @Test func aPairThatChangedForOthersAloneIsNotCountedForAReader() throws {
    let report = try Examples.report(
      ExamplePair.pair(
        "duties: [{ verb: ensure, by: [practice] }]\nlevel: should",
        "duties: [{ verb: ensure, by: [practice] }]\nlevel: must"))
    #expect(report.outcomes == [.changed: 1])
    #expect(report.filtered(for: .practice).outcomes == [.changed: 1])
    #expect(report.filtered(for: .supplier).outcomes == [:])
    #expect(report.filtered(for: .supplier).changes.isEmpty)
  }

  @Test func theGapsOfAnAddendumAreCountedApartFromThoseOfItsBase() throws {
    let catalogue = try #require(RealCatalogueTests.catalogue).catalogue
    let markdown = MarkdownReport.text(try RealCatalogueTests.report("2016-18", "2018-19-addendum"))
    func words(_ id: String) throws -> String {
      let edition = try #require(catalogue.edition(id))
      func parts(_ captured: EditionPart.Captured) -> Int { edition.parts.count { $0.captured == captured } }
      return "\(edition.gaps.count) gaps; \(parts(.no)) parts not captured and \(parts(.partly)) partly"
    }
    let (base, addendum) = (try words("2016-18"), try words("2018-19-addendum"))
    #expect(markdown.contains("requirements; \(addendum). Of 2016-18, which it amends: \(base).\n"))
    #expect(markdown.contains("requirements; \(base).\n"))
  }

  @Test func theChangeNoteNamesTheWeightiestFirst() throws {
    let note = ChangeNote.markdown(try RealCatalogueTests.report("2019-21", "2021-23"))
    #expect(note.contains("PF-05 Online Consultation: a requirement rose to a higher class"))
    #expect(note.contains("The published text prevails."))
  }

  @Test func theSchemaInDocsIsThatOfTheCode() {
    let file = #filePath.split(separator: "/").dropLast(3).map { "/" + $0 }.joined() + "/docs/comparison.schema.json"
    #expect(Golden.differences(ComparisonSchema.document, from: file) == [])
  }

  @Test func fingerprintsStandStill() throws {
    // A decision is kept under it: when this fails, every decisions file in use is void.
    #expect(Fingerprint.of(["change/added", "CYB-01", "", "", "x"]) == "ceaeg85yfmaj")
    let one = try RealCatalogueTests.report("2016-18", "2021-23").changes.map(\.fingerprint)
    #expect(try RealCatalogueTests.report("2016-18", "2021-23").changes.map(\.fingerprint) == one)
    #expect(one.allSatisfy { $0.utf8.count == 12 })
  }

  /// A text without the marks of redlines.
  private static func unmarked(_ text: String) -> String {
    ["{++", "++}", "{--", "--}"].reduce(text) { $0.replacingOccurrences(of: $1, with: "") }
  }

  @Test func readersSeeValuesAndNoPlaceholders() throws {
    let editions = try #require(RealCatalogueTests.catalogue).catalogue.editions.map(\.id)
    var filled = 0
    for (old, new) in zip(editions, editions.dropFirst()) {
      let report = try RealCatalogueTests.report(old, new)
      filled += report.changes.count { $0.oldShown != $0.old || $0.newShown != $0.new }
      #expect(!report.changes.contains { $0.old != $0.new && $0.oldShown == $0.newShown && $0.new != nil })
      #expect(!Self.unmarked(MarkdownReport.text(report)).contains("{"), "\(old) to \(new)")
      let csv = String(decoding: CSVReport.bytes(report), as: UTF8.self)
      #expect(!csv.contains("{"), "\(old) to \(new)")
    }
    #expect(filled > 0)
  }

  @Test func aStatementShowsItsValuesAndIsStillComparedByItsPlaceholders() throws {
    func entry(_ text: String, _ hours: String) -> String {
      """
      statement: \(text)
      parameters: { reply: { value: "\(hours)", unit: hours, stricter: lower } }
      """
    }
    let report = try Examples.report(
      ExamplePair.pair(
        entry("The supplier answers within {reply}.", "48"), entry("The supplier replies within {reply}.", "24")))
    let words = try #require(report.changes.first { $0.field == "statement" })
    #expect(words.old == "The supplier answers within {reply}.")
    #expect(words.oldShown == "The supplier answers within 48 hours.")
    #expect(words.newShown == "The supplier replies within 24 hours.")
    let markdown = MarkdownReport.text(report)
    #expect(markdown.contains("- Before: The supplier answers within 48 hours.\n"))
    #expect(markdown.contains("| 48 hours | 24 hours |"))
    // Another value alone is a change of the parameter, and of nothing else.
    let value = try Examples.report(
      ExamplePair.pair(
        entry("The supplier answers within {reply}.", "48"), entry("The supplier answers within {reply}.", "24")))
    #expect(value.changes.compactMap(\.field).filter { $0 != "parameters.reply" } == [])
  }

  @Test func readersSeeTheNamesOfEditionsAndNotTheirIDs() throws {
    let report = try RealCatalogueTests.report("2016-18", "2018-19-addendum")
    let markdown = MarkdownReport.text(report)
    #expect(markdown.hasPrefix("# What changed from 2016-18 to the 2018/19 addendum\n"))
    #expect(markdown.contains("- Newer: **2018/19 addendum**, 2018/19 Addendum to the GP IT Operating Model"))
    #expect(markdown.contains("Amended by the 2018/19 addendum. Stated by 2018/19 addendum CHG-01."))
    #expect(!markdown.contains("2018-19-addendum"))
    #expect(report.label("2018-19-addendum") == "2018/19 addendum")
    #expect(report.label(statement: "2018-19-addendum CHG-04") == "2018/19 addendum CHG-04")
    #expect(String(decoding: JSONReport.bytes(report), as: UTF8.self).contains("\"id\": \"2018-19-addendum\""))
  }

  @Test func whereATableHasNothingItSaysSoAndItsNumbersStandToTheRight() {
    let table = MarkdownText.table("Counts", ["Name", "Number", "Of"], [["a", "12", "3"], ["", "4", "x"]])
    #expect(
      table == """
        Table: Counts

        | Name | Number | Of |
        | --- | ---: | --- |
        | a | 12 | 3 |
        | None | 4 | x |


        """)
  }

  @Test func noCellOfAReportIsADash() throws {
    for (old, new) in Self.pairs {
      let report = try RealCatalogueTests.report(old, new)
      #expect(!MarkdownReport.text(report).contains("| – |"), "\(old) to \(new)")
    }
    let catalogue = try #require(RealCatalogueTests.catalogue).catalogue
    let timeline = TimelineWords.markdown(try #require(try RequirementTimeline.of("IG-15", in: catalogue)))
    #expect(!timeline.contains("| – |"))
    #expect(timeline.contains("| 2018/19 addendum | Present | IG-15 |"))
    #expect(timeline.contains("| 2012 | Not captured | Not captured | Not captured |"))
  }
}
