import Catalogue
import Diagnostics
import Nodes
import TestSupport
import Testing

/// Imports into a catalogue in memory.
enum Importing {
  static let example: [InputFile] = ExampleCatalogue.files.map { InputFile(path: $0.path, text: $0.text + "\n") }

  /// The files of the real catalogue.
  static let real = (try? FolderReader.files(in: Repository.root + "/Catalog", endings: [".yaml"])) ?? []

  static func options(_ edition: String = "2030", supersedes: String? = nil) -> ImportOptions {
    var options = ImportOptions(edition: edition)
    options.supersedes = supersedes
    options.title = "Imported"
    options.published = PartialDate("2030-01-01")
    return options
  }

  static func oscal(
    _ text: String, _ options: ImportOptions = options(), into base: [InputFile] = example
  ) -> ImportResult {
    OSCALImport.run(
      Array(text.utf8), file: "catalog.json", options: options, catalogue: CatalogueLoader.load(base).catalogue,
      base: base)
  }

  static func csv(
    _ text: String, _ options: ImportOptions = options(), into base: [InputFile] = example
  ) -> ImportResult {
    CSVImport.run(
      Array(text.utf8), file: "table.csv", options: options, catalogue: CatalogueLoader.load(base).catalogue,
      base: base)
  }

  /// The catalogue with what was imported.
  static func loaded(_ result: ImportResult, with base: [InputFile] = example) -> LoadedCatalogue {
    CatalogueLoader.load(base + (result.files ?? []))
  }

  /// The requirements of an edition or pack as rows, without the columns that an import gives others of by design.
  static func rows(_ catalogue: Catalogue, _ owner: String, without columns: Set<String> = []) -> [[String]] {
    let table = CSVReader.read(CatalogueExport.csv(catalogue, owners: [owner]), file: "a.csv").table
    let left = columns.union(["edition", "file", "line", "amendment"])
    let places = (table?.header ?? []).indices.filter { place in
      !left.contains(table?.header[place].scalar?.text ?? "")
    }
    return (table?.rows ?? []).map { row in places.map { row.cells[$0].scalar?.text ?? "" } }
  }
}

/// Each rule's failing example fires it, and its passing example fires nothing.
@Suite struct ImportRuleExampleTests {
  static func findings(_ example: Rule.Example) -> [Diagnostic] {
    guard let file = example.files.first else { return [] }
    let result = file.path.hasSuffix(".csv") ? Importing.csv(file.text) : Importing.oscal(file.text)
    return result.findings
  }

  @Test(arguments: ImportRules.all) func theFailingExampleFiresItsRule(_ rule: Rule) {
    let found = Self.findings(rule.failing)
    #expect(found.contains { $0.rule == rule.id && $0.severity == rule.severity }, "\(found.map(\.message))")
  }

  @Test(arguments: ImportRules.all) func thePassingExampleFiresNothing(_ rule: Rule) {
    #expect(Self.findings(rule.passing).map { "\($0.rule): \($0.message)" } == [])
  }
}

@Suite struct CSVImportTests {
  static let header = "id,title,topic,statement"
  static let good = "CYB-77,Backups tested,cyber-security,The practice tests its backups."

  @Test func columnsMayStandInAnyOrder() throws {
    let result = Importing.csv(
      """
      statement,sources,Topic,ID,title,class,parameters
      "Backups are tested within {time}.",model related | at: page 3,cyber-security,CYB-77,Backups tested,enhanced,time=48 | unit: hours | stricter: lower

      """)
    #expect(result.findings.map(\.message) == [])
    let loaded = Importing.loaded(result)
    #expect(!loaded.diagnostics.hasErrors)
    let requirement = try #require(loaded.catalogue.edition("2030")?.requirement("CYB-77"))
    #expect(requirement.requirementClass == .enhanced)
    #expect(requirement.parameters.first?.value == "48")
    #expect(requirement.sources.first?.place == "page 3")
    #expect(loaded.catalogue.edition("2030")?.status == "draft")
  }

  @Test func aRowWithoutASourceRestsOnTheTable() throws {
    let loaded = Importing.loaded(Importing.csv(Self.header + "\n" + Self.good + "\n"))
    let requirement = try #require(loaded.catalogue.edition("2030")?.requirement("CYB-77"))
    #expect(requirement.sources.map(\.document) == ["imported-2030"])
    #expect(requirement.sources.map(\.place) == ["row 2"])
    #expect(loaded.catalogue.sources["imported-2030"]?.edition == "2030")
  }

  @Test func theApostropheOfASpreadsheetIsTakenOff() throws {
    let result = Importing.csv(Self.header + ",note\n" + Self.good + ",'=SUM(A1) is no formula\n")
    let requirement = try #require(Importing.loaded(result).catalogue.edition("2030")?.requirement("CYB-77"))
    #expect(requirement.note == "=SUM(A1) is no formula")
  }

  @Test func everyRowThatIsNotTakenIsNamedWithItsRowColumnAndReason() {
    let result = Importing.csv(
      """
      id,title,topic,statement,level,level basis,duties,sources
      CYB-77,Fine,cyber-security,The practice does it.,must,,,
      CYB-78,Bad level,cyber-security,The practice does that.,musst,,,
      cyb-79,Bad id,cyber-security,The practice does this.,,,,
      CYB-77,Twice,cyber-security,The practice does more.,,,,
      CYB-80,Bad duty,cyber-security,The practice does less.,,,practices should,
      CYB-81,Bad topic,cyber-securty,The practice does nothing.,,,,
      CYB-82,No document,cyber-security,The practice rests.,,,,modell read
      CYB-83,Bad placeholder,cyber-security,The practice rests {time}.,,,,
      CYB-84,Inherited,cyber-security,The practice waits.,must,inherited,,
      CYB-85,Short row
      CYB-01,Taken,cyber-security,The practice keeps its records safe.,,,,
      XYZ-01,No prefix,cyber-security,The practice works.,,,,

      """)
    let messages = result.findings.filter { $0.severity == .error }.map {
      "\($0.location?.range?.start.line ?? 0): \($0.message)"
    }
    #expect(
      messages == [
        "3: row 3 (CYB-78), column 'level' is not taken: 'musst' is not allowed for 'level'",
        "4: row 4 (cyb-79), column 'id' is not taken: 'id' is 'cyb-79'; expected an id such as CYB-09 or CYB-09a",
        "5: row 5 (CYB-77), column 'id' is not taken: 'CYB-77' has a row already",
        "6: row 6 (CYB-80), column 'duties' is not taken: 'practices should' is no duty; expected: "
          + "ensure by local-commissioner to practice",
        "7: row 7 (CYB-81), column 'topic' is not taken: 'cyber-securty' is not in topics.yaml",
        "8: row 8 (CYB-82), column 'sources' is not taken: 'modell' is not among the catalogue's sources",
        "9: row 9 (CYB-83), column 'id' is not taken: the statement of 'CYB-83' uses {time}, which is no parameter",
        "10: row 10 (CYB-84), column 'level' is not taken: 'must' is marked as inherited, and nothing is inherited here",
        "11: row 11 (CYB-85) is not taken: it has 2 cells, and the header has 8",
        "12: row 12 (CYB-01), column 'id' is not taken: 'CYB-01' is a requirement of edition 2021-23 already",
        "13: row 13 (XYZ-01), column 'id' is not taken: no topic has the prefix 'XYZ'",
      ])
    #expect(Importing.loaded(result).catalogue.edition("2030")?.requirements.map(\.id) == ["CYB-77"])
    #expect(result.counts.map { [$0.all, $0.taken] } == [[12, 1]])
  }

  @Test func whatIsMarkedAsUnknownIsNotInheritedInSilence() {
    let topics = Importing.example.map { file in
      file.path != "topics.yaml" ? file : InputFile(path: file.path, text: NotInheritedTests.topics)
    }
    let base = topics + [InputFile(path: "funding.yaml", text: NotInheritedTests.funding)]
    let table = "\(Self.header),funding,funding basis,standards basis,route basis\n"
    let result = Importing.csv(table + Self.good + ",,unknown,,\n", into: base)
    #expect(
      result.findings.map(\.message) == [
        "row 2 (CYB-77), column 'funding basis' is not taken: the funding is marked as unknown, and 'old-fund' is "
          + "inherited here"
      ])
  }

  @Test func rowsAreAddedToAnEditionThatIsThere() throws {
    var options = ImportOptions(edition: "2021-23")
    options.topic = "cyber-security"
    let result = Importing.csv("id,title,statement\nCYB-77,Backups tested,The practice tests its backups.\n", options)
    #expect(
      result.files?.map(\.path) == [
        "editions/2021-23/requirements/18-cyber-security-2.yaml", "sources-2021-23.yaml",
      ])
    let loaded = Importing.loaded(result)
    #expect(!loaded.diagnostics.hasErrors)
    #expect(loaded.catalogue.edition("2021-23")?.requirements.map(\.id).sorted() == ["CYB-01", "CYB-77"])
  }

  @Test func anExportComesBackAsItWas() {
    let base = Importing.real
    let catalogue = CatalogueLoader.load(base).catalogue
    let table = String(decoding: CatalogueExport.csv(catalogue, owners: ["2021-23"]), as: UTF8.self)
    let result = Importing.csv(table, Importing.options("2099", supersedes: "2021-23"), into: base)
    #expect(result.findings.prefix(5).map(\.message) == [])
    let loaded = Importing.loaded(result, with: base)
    // What was read in the edition's own documents is related evidence in another one.
    let new = Importing.rows(loaded.catalogue, "2099", without: ["sources", "evidence"])
    #expect(new.count > 400)
    #expect(new == Importing.rows(catalogue, "2021-23", without: ["sources", "evidence"]))
    #expect(CatalogueFormatting.untidy(result.files ?? []) == [])
  }

  @Test func aTableOfSeveralEditionsNeedsToBeToldWhich() {
    let table = "edition,\(Self.header)\n2019-21,\(Self.good)\n2021-23,\(Self.good)\n"
    #expect(Importing.csv(table).files == nil)
    var options = Importing.options()
    options.rowsOf = "2019-21"
    let result = Importing.csv(table, options)
    #expect(result.findings == [])
    #expect(result.counts.map { [$0.all, $0.taken] } == [[1, 1]])
  }

  @Test func aTableWithoutARowThatCanBeTakenGivesNothing() {
    #expect(Importing.csv(Self.header + "\nCYB-1\n").files == nil)
    #expect(Importing.csv(Self.header + "\n\"CYB-1").files == nil)
    #expect(Importing.csv("").files == nil)
  }
}

/// Files that are not as `gpspec format` leaves them.
enum CatalogueFormatting {
  static func untidy(_ files: [InputFile]) -> [String] {
    files.filter { CatalogueFormat.format($0, name: $0.path).text != $0.bytes }.map(\.path)
  }
}
