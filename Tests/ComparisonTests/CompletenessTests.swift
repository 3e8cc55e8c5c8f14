import Catalogue
import CommonMark
import Diagnostics
import Foundation
import Nodes
import Testing

@testable import Comparison

/// What editions and packs have besides requirements is compared, too.
@Suite struct CompletenessTests {
  private static func serviceLevel(_ target: Int, _ stricter: String?, window: String = "a month") -> String {
    "service_levels: [{ measure: downtime, target: \(target), unit: minutes, window: \(window)"
      + (stricter.map { ", stricter: \($0)" } ?? "") + " }]"
  }

  @Test func aServiceLevelHasTheDirectionThatItNames() throws {
    func kinds(_ old: String, _ new: String) throws -> [ChangeKind] { try Examples.kinds(ExamplePair.pair(old, new)) }
    #expect(try kinds(Self.serviceLevel(30, "lower"), Self.serviceLevel(20, "lower")) == [.parameterTightened])
    #expect(try kinds(Self.serviceLevel(30, "lower"), Self.serviceLevel(40, "lower")) == [.parameterLoosened])
    #expect(try kinds(Self.serviceLevel(30, nil), Self.serviceLevel(20, nil)) == [.parameterChanged])
    // Over another window it is another measure.
    #expect(
      try kinds(Self.serviceLevel(30, "lower"), Self.serviceLevel(20, "lower", window: "a week")) == [
        .parameterChanged
      ])
    #expect(try kinds(Self.serviceLevel(30, "lower"), Self.serviceLevel(30, "lower")) == [])
  }

  private static func classes(_ old: String, _ new: String) -> Rule.Example {
    func edition(_ id: String, _ keys: String, _ source: String) -> String {
      ExamplePair.edition(
        id,
        """
        classes:
          - id: core-and-mandated
            name: Core
            \(keys)
            sources: [{ document: \(source), evidence: read }]
        """)
    }
    return ExamplePair.pair(
      "level: must", "level: must",
      [
        ExamplePair.olderEdition: edition("2019-21", old, "earlier-model"),
        ExamplePair.newerEdition: edition("2021-23", new, "later-model"),
      ])
  }

  @Test func aClassThatMeansSomethingElseNamesItsRequirements() throws {
    let report = try Examples.report(
      Self.classes("definition: What every practice gets.", "definition: What a practice may ask for."))
    let change = try #require(report.changes.first)
    #expect(report.changes.count == 1)
    #expect(change.kind == .definitionChanged)
    #expect(change.subject.kind == .class)
    #expect(change.concerns == ["CYB-01"])
  }

  @Test func aClassThatIsPutMoreStronglyIsReportedOnce() throws {
    let found = try Examples.report(Self.classes("level: should", "level: must")).changes
    #expect(found.map(\.kind) == [.strengthRaised])
    #expect(found.map(\.subject.kind) == [.class])
    #expect(try Examples.kinds(Self.classes("level: must", "level: must")) == [])
  }

  private static func parts(_ old: String, _ new: String) -> Rule.Example {
    var example = ExamplePair.same
    func file(_ parts: String, _ source: String) -> String {
      """
      topic: cyber-security
      parts:
        \(parts)
        sources: [{ document: \(source), evidence: read }]
      requirements:

      """ + ExamplePair.entry("CYB-01", "", source)
    }
    example.files.removeAll { $0.path == ExamplePair.older || $0.path == ExamplePair.newer }
    example.files.append(.init(path: ExamplePair.older, text: file(old, "earlier-model")))
    example.files.append(.init(path: ExamplePair.newer, text: file(new, "later-model")))
    return example
  }

  @Test func whatIsSaidOfATopicIsCompared() throws {
    let found = try Examples.report(
      Self.parts("rationale: Records were lost.", "rationale: Patients rely on their records.")
    ).changes
    #expect(found.map(\.kind) == [.guidanceChanged])
    #expect(found.map(\.field) == ["parts.rationale"])
    #expect(found.map(\.subject.title) == ["Cyber security"])
    #expect(try Examples.kinds(Self.parts("actions: Keep them.", "actions: Keep them.")) == [])
    #expect(
      try Examples.kinds(Self.parts("assurance: Yearly.", "assurance: Yearly.\n  funding: Local money."))
        == [.provisionChanged])
  }

  private static func packs(_ old: (pack: String, entry: String), _ new: (pack: String, entry: String)) -> Rule.Example
  {
    func pack(_ version: String, _ keys: String) -> String {
      """
      id: telephony-\(version)
      title: Telephony
      edition: "2021-23"
      version: "\(version)"
      levels:
        - { id: must-do, name: Must do, meaning: Every solution meets it. }
      groups:
        - { id: general, title: General, order: 1 }
        - { id: support, title: Support, order: 2 }
      \(keys)
      sources: [{ document: \(version == "1" ? "earlier" : "later")-model, evidence: read }]

      """
    }
    func requirement(_ keys: String, _ source: String) -> String {
      """
      requirements:
        - id: TEL-1
          title: Support
          statement: The supplier answers within {time}.
          parameters: { time: { value: 4, unit: hours, stricter: lower } }
          \(keys)
          sources: [{ document: \(source), evidence: read }]

      """
    }
    return Rule.Example([
      "packs/telephony-1/pack.yaml": pack("1", old.pack),
      "packs/telephony-1/requirements/01-a.yaml": requirement(old.entry, "earlier-model"),
      "packs/telephony-2/pack.yaml": pack("2", new.pack),
      "packs/telephony-2/requirements/01-a.yaml": requirement(new.entry, "later-model"),
    ])
  }

  @Test func twoVersionsOfAPackAreCompared() throws {
    let general = "row: \"1\"\n    group: general\n    level: must-do"
    let support = "row: \"2\"\n    group: support\n    level: optional"
    let report = try Examples.report(Self.packs(("", general), ("", support)))
    #expect(report.changes.map(\.kind) == [.strengthLowered, .movedTopic, .renumbered])
    #expect(report.changes[1].old == "General")
    #expect(report.changes[1].new == "Support")
    #expect(report.changes[0].old == "Must do")
    #expect(try Examples.kinds(Self.packs(("", general), ("", general))) == [])
    // What every solution must do weighs as much as the core of an edition.
    let raised = try Examples.report(Self.packs(("", "level: optional"), ("", "level: must-do")))
    #expect(raised.changes.map { $0.levels[.supplier] } == [.breaking])
  }

  @Test func aPackAndAnEditionAreNotComparable() {
    let catalogue = Examples.load(Self.packs(("", "level: optional"), ("", "level: optional"))).catalogue
    #expect(throws: ComparisonProblem.differentKinds("2019-21", "telephony-1")) {
      try EditionComparison.compare("2019-21", "telephony-1", in: catalogue)
    }
    #expect(throws: ComparisonProblem.unknownEdition("telephony-3", nearest: "telephony-1")) {
      try EditionComparison.compare("telephony-1", "telephony-3", in: catalogue)
    }
  }

  @Test(arguments: RealPairs.all) func everyLinkOfAPageLeadsToAnEntryAndEveryCaptionStandsOnce(
    _ pair: RealPairs
  ) throws {
    let catalogue = try #require(RealCatalogueTests.catalogue).catalogue
    let report = try RealCatalogueTests.report(pair.older, pair.newer)
    let annex = EntryAnnex(report, in: catalogue, slug: Slug.github)
    let text =
      MarkdownReport.text(report, isPage: true, annexTitle: annex.heading) { annex.link($0, $1) } + annex.markdown
    let document = MarkdownDocument(parsing: Array(text.utf8), file: "report.md")
    #expect(document.diagnostics.filter { $0.severity == .error }.map(\.message) == [])
    let html = String(decoding: document.renderHTML(.document(DocumentStyle())), as: UTF8.self)
    let ids = Set(html.components(separatedBy: " id=\"").dropFirst().map { $0.prefix { $0 != "\"" } })
    let targets = Set(html.components(separatedBy: "href=\"#").dropFirst().map { $0.prefix { $0 != "\"" } })
    #expect(targets.subtracting(ids) == [])
    let captions = html.components(separatedBy: "<caption").dropFirst().map {
      $0.components(separatedBy: "</caption>")[0].drop { $0 != ">" }
    }
    #expect(captions.count > 3)
    #expect(Set(captions).count == captions.count)
    for change in report.changes where [.added, .withdrawn, .dutyMoved].contains(change.kind) {
      for id in change.subject.newIDs { #expect(annex.link(report.newer.id, id) != nil, "\(id)") }
    }
  }
}

/// The neighbours among the editions of the catalogue.
struct RealPairs: Sendable, CustomTestStringConvertible {
  var older: String
  var newer: String
  var testDescription: String { "\(older), \(newer)" }

  static let all: [RealPairs] = {
    let ids = RealCatalogueTests.catalogue?.catalogue.editions.map(\.id) ?? []
    return zip(ids, ids.dropFirst()).map { RealPairs(older: $0, newer: $1) }
  }()
}
