import Catalogue
import Diagnostics
import Foundation
import Nodes
import TestSupport
import Testing

@Suite struct OSCALImportTests {
  static let fixtures = Repository.root + "/Tests/CatalogueTests/Fixtures/"
  static let foreign = (FileManager.default.contents(atPath: fixtures + "foreign-catalog.json")).map {
    String(decoding: $0, as: UTF8.self)
  }

  func imported() throws -> ImportResult { Importing.oscal(try #require(Self.foreign), ImportOptions(edition: "2030")) }

  @Test func othersControlsBecomeAnEditionThatTheCheckAccepts() throws {
    let result = try imported()
    let files = try #require(result.files)
    let text = files.map { "=== \($0.path)\n" + String(decoding: $0.bytes, as: UTF8.self) }.joined()
    #expect(Golden.differences(text, from: Self.fixtures + "foreign-edition.txt") == [])
    #expect(CatalogueFormatting.untidy(files) == [])
    #expect(!Importing.loaded(result).diagnostics.hasErrors)
  }

  @Test func whatIsNotTakenIsNamedWithItsPlace() throws {
    let result = try imported()
    let text = result.findings.map { finding in
      let start = finding.location?.range?.start ?? .start
      return "\(start.line):\(start.column): \(finding.severity.rawValue): \(finding.message) [\(finding.rule)]\n"
    }.joined()
    let counts = result.counts.map { "\($0.what): \($0.taken) of \($0.all)\n" }.joined()
    #expect(Golden.differences(text + counts, from: Self.fixtures + "foreign-report.txt") == [])
  }

  /// Whatever key a file has at whatever place, it is taken or named.
  @Test(arguments: [
    "\"metadata\": {", "\"class\": \"family\",", "\"name\": \"statement\",", "\"select\": {", "\"rel\": \"related\"",
    "\"citation\": {", "\"name\": \"status\",",
  ])
  func aKeyThatNobodyKnowsIsNamed(_ place: String) throws {
    let text = try #require(Self.foreign)
    let at = try #require(text.range(of: place))
    let added = "\"x-unknown\": \"lost\""
    let insertion = place.hasSuffix("{") || place.hasSuffix(",") ? " \(added)," : ", \(added)"
    let result = Importing.oscal(text.replacingCharacters(in: at.upperBound..<at.upperBound, with: insertion))
    #expect(result.findings.contains { $0.message.contains("'x-unknown' ('lost')") }, "\(place)")
  }

  @Test func anExportComesBackAsItWas() throws {
    // Somebody else's catalogue: without the edition, and without what only it uses.
    let base = Importing.example.filter { !$0.path.hasPrefix("editions/2021-23/") }.map { file in
      file.path != "sources.yaml"
        ? file
        : InputFile(path: file.path, text: "sources:\n  - { id: model, title: The model, kind: edition }\n")
    }
    let catalogue = ExampleLoading.load([
      ExampleLoading.requirements: Self.rich, "editions/2021-23/edition.yaml": Self.edition,
      "editions/2021-23/context.yaml": """
      context:
        - id: CYB-04
          reason: history
          text: It was so.
          sources: [{ document: background, evidence: background, confidence: high }]

      """,
      "editions/2021-23/provisions/01-a.yaml": """
      provisions:
        - id: AVL-01
          kind: availability
          title: Hours
          topics: [cyber-security]
          statement: The desk is open on working days.
          sources: [{ document: background, evidence: background, fields: [statement, title] }]

      """,
    ])
    #expect(catalogue.diagnostics.filter { $0.severity == .error } == [])
    let export = try #require(OSCALExport.json(catalogue.catalogue, owner: "2021-23"))
    let result = Importing.oscal(
      String(decoding: export.bytes, as: UTF8.self), ImportOptions(edition: "2021-23"), into: base)
    #expect(result.findings.filter { $0.rule != "import/no-place" }.map(\.message) == [])
    let loaded = Importing.loaded(result, with: base)
    #expect(Importing.rows(loaded.catalogue, "2021-23") == Importing.rows(catalogue.catalogue, "2021-23"))
    let edition = try #require(loaded.catalogue.edition("2021-23"))
    #expect(edition.classes.first?.level == .must)
    #expect(edition.inForceUntil?.text == "2023-03-31")
    #expect(edition.provisions.first?.sources.first?.fields == ["statement", "title"])
    #expect(edition.context.first?.sources.first?.confidence == "high")
    #expect(edition.gaps.map(\.note) == ["Nobody has it."])
  }

  @Test(arguments: ["2021-23", "telephony-1.12"]) func anExportOfTheRealCatalogueComesBackAsItWas(_ owner: String)
    throws
  {
    let base = Importing.real
    let catalogue = CatalogueLoader.load(base).catalogue
    let export = try #require(OSCALExport.json(catalogue, owner: owner))
    var options = ImportOptions(edition: "2099")
    let isPack = catalogue.pack(owner) != nil
    if isPack { options.prefix = "COPY" } else { options.supersedes = owner }
    let result = Importing.oscal(String(decoding: export.bytes, as: UTF8.self), options, into: base)
    #expect(result.findings.filter { $0.severity != .note }.map(\.message) == [])
    #expect(result.counts.filter { $0.what == "controls" || $0.what == "params" }.allSatisfy { $0.all == $0.taken })
    let loaded = Importing.loaded(result, with: base)
    var left: Set<String> = ["sources", "evidence"]
    // A prefix changes ids, and a pack's groups become topics of the edition.
    if isPack { left.formUnion(["id", "row", "related", "topic"]) }
    let old = Importing.rows(catalogue, owner, without: left)
    #expect(old.count > 100)
    #expect(Importing.rows(loaded.catalogue, "2099", without: left).sorted(by: lines) == old.sorted(by: lines))
  }

  private func lines(_ left: [String], _ right: [String]) -> Bool { left.joined() < right.joined() }

  @Test func aClassOrTopicWithoutTheDefaultOfTheFileIsSaid() throws {
    let catalogue = ExampleLoading.load([
      ExampleLoading.requirements: Self.rich, "editions/2021-23/edition.yaml": Self.edition,
    ]).catalogue
    let export = try #require(OSCALExport.json(catalogue, owner: "2021-23"))
    let text = String(decoding: export.bytes, as: UTF8.self).replacingOccurrences(
      of: " | level: must", with: " | level: should")
    let base = Importing.example.filter { !$0.path.hasPrefix("editions/2021-23/") }
    let result = Importing.oscal(text, ImportOptions(edition: "2021-23"), into: base)
    #expect(
      result.findings.contains {
        $0.rule == "import/not-taken" && $0.message.contains("the level must was inherited, and here should is")
      })
  }

  static let edition = """
    id: "2021-23"
    title: The model 2021-23
    short_title: 2021-23
    number: 5
    status: superseded
    in_force: { from: 2021-04-01, until: 2023-03-31 }
    classes:
      - id: core-and-mandated
        name: Core
        definition: What | everybody gets.
        level: must
        sources: [{ document: model, evidence: read, at: page 1 }]
    gaps:
      - { id: GAP-01, title: A list, note: Nobody has it., topics: [cyber-security] }
    sources: [{ document: model, evidence: read }]

    """

  static let rich = """
    topic: cyber-security
    requirements:
      - id: CYB-01
        title: Records restored
        class: core-and-mandated
        level: should
        contractual: contractual
        statement: The practice restores its records within {recovery_time}, and reports by {report_day}.
        parameters:
          recovery_time: { value: 48, unit: hours, stricter: lower, note: "As {so} said | or so." }
          report_day: { value: 2021-09-01, unit: date, stricter: earlier }
        service_levels:
          - { measure: Restores tested, target: 95, unit: percent, window: a month, note: All of them. }
        duties:
          - { verb: ensure, by: [local-commissioner, icbs], to: [practice], since: 2018-04, note: "It is so; really." }
          - { verb: use, by: [practice], from: [local-commissioner] }
        standards: [toolkit]
        when: { all: [{ answer: dispensing, is: yes }, { not: { answer: branch, is: over 10 } }] }
        timescales:
          - { kind: by, date: 2021-09, until: 2022, text: "first; second", status: open }
          - { kind: recurring, recurring: yearly }
          - { kind: or-plan-by, or_plan_by: 2022-01, event: end of support }
        rationale: Because it is *so*.
        assurance: Somebody looks.
        note: A note.
        related: [CYB-02]
        sources:
          - { document: model, at: "page 3; and 4", evidence: related, fields: [statement, title], note: Odd. }
          - { document: background, evidence: background, confidence: low, fields: [class] }
      - id: CYB-02
        title: Second
        class: core-and-mandated
        statement: The commissioner does a second thing.
        sources: [{ document: model, evidence: read }]

    """
}
