import Catalogue
import Diagnostics
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
}
