import Catalogue
import Diagnostics
import Nodes
import TestSupport
import Testing

/// Every fact that was collected is accounted for, in exactly one kind of place.
@Suite struct FactAccountTests {
  static let catalogue: Catalogue = {
    let files = (try? FolderReader.files(in: Repository.root + "/Catalog", endings: [".yaml"])) ?? []
    return CatalogueLoader.load(files).catalogue
  }()

  static func fixture(_ name: String) -> [String] {
    Repository.text("Tests/CatalogueTests/Fixtures/\(name)").split(separator: "\n").map(String.init)
      .filter { !$0.hasPrefix("#") }
  }

  /// Where each id of an edition stands; an id with a letter stands for the fact that it is a part of.
  static func places(in edition: Edition) -> [String: Set<String>] {
    var places: [String: Set<String>] = [:]
    func add(_ id: String, _ place: String) {
      let isPart = id.last?.isLowercase == true
      places[isPart ? String(id.dropLast()) : id, default: []].insert(place)
    }
    for requirement in edition.requirements { add(requirement.id, "requirement") }
    for entry in edition.context { add(entry.id, "context") }
    for provision in edition.provisions { add(provision.id, "provision") }
    for change in edition.statedChanges { add(change.id, "stated change") }
    for gap in edition.gaps { add(gap.id, "gap") }
    return places
  }

  @Test func eachOfThe381FactsIsARequirementOrHasTheReasonWhyItIsNone() throws {
    let facts = Self.fixture("facts-2021-23.txt")
    #expect(facts.count == 381)
    #expect(Set(facts).count == 381)
    let places = Self.places(in: try #require(Self.catalogue.edition("2021-23")))
    for fact in facts {
      let found = places[fact] ?? []
      #expect(found == ["requirement"] || found == ["context"], "\(fact): \(found.sorted())")
    }
  }

  @Test func noFactIsBothWholeAndSplit() throws {
    let edition = try #require(Self.catalogue.edition("2021-23"))
    let ids = Set(edition.requirements.map(\.id))
    for id in ids where id.last?.isLowercase == true {
      #expect(!ids.contains(String(id.dropLast())), "\(id) and the whole")
    }
  }

  @Test func theFactsOfTheOtherSectionsAreProvisionsAndStatedChanges() throws {
    let facts = Self.fixture("facts-2021-23-further.txt")
    #expect(facts.count == 240)
    let places = Self.places(in: try #require(Self.catalogue.edition("2021-23")))
    for fact in facts where !fact.hasPrefix("GLO-") && !fact.hasPrefix("V6-") {
      let place = fact.hasPrefix("CHG-") ? "stated change" : "provision"
      #expect(places[fact] == [place], "\(fact): \(places[fact]?.sorted() ?? [])")
    }
  }

  @Test func theGlossarysFactsAreCitedInTheRegisters() {
    let catalogue = Self.catalogue
    var cited: [SourceCitation] = catalogue.glossary.entries.flatMap { $0.definitions.flatMap(\.sources) }
    for register in catalogue.itemRegisters { cited += register.entries.flatMap(\.sources) }
    for fact in Self.fixture("facts-2021-23-further.txt") where fact.hasPrefix("GLO-") {
      #expect(cited.contains { $0.place?.contains(fact) == true }, "\(fact)")
    }
  }

  @Test func theFactsOfTheSixthVersionAreCitedInItsEdition() throws {
    let edition = try #require(Self.catalogue.edition("2026"))
    var cited = edition.sources + edition.requirements.flatMap(\.sources) + edition.provisions.flatMap(\.sources)
    cited += edition.context.flatMap(\.sources) + edition.statedChanges.flatMap(\.sources)
    for fact in Self.fixture("facts-2021-23-further.txt") where fact.hasPrefix("V6-") {
      #expect(cited.contains { $0.place?.contains(fact) == true }, "\(fact)")
    }
  }

  @Test func the120RowsOfTheTelephonyPackStandInItsOrder() throws {
    let rows = Self.fixture("telephony-rows.txt")
    #expect(rows.count == 120)
    let pack = try #require(Self.catalogue.pack("telephony-1.12"))
    #expect(pack.requirements.map { $0.row ?? "" } == rows)
    #expect(pack.requirements.map(\.id) == rows.map { "TEL-" + $0 })
  }

  @Test func theTelephonyPacksLevelsAreThoseItCounts() throws {
    let pack = try #require(Self.catalogue.pack("telephony-1.12"))
    func count(_ level: RequirementLevel?) -> Int { pack.requirements.count { $0.level.value == level } }
    #expect(count(.mustDo) == 101)
    #expect(count(.optional) == 14)
    #expect(count(.notRequired) == 1)
    #expect(count(.informationOnly) == 3)
    #expect(count(nil) == 1)
  }

  @Test func theCatalogueHasNoErrors() throws {
    let files = try FolderReader.files(in: Repository.root + "/Catalog", endings: [".yaml"])
    let errors = CatalogueLoader.load(files).diagnostics.filter { $0.severity == .error }
    #expect(errors.map { "\($0.location?.file ?? ""): \($0.message)" } == [])
  }
}
