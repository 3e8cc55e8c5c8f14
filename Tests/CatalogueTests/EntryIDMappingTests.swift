import Catalogue
import Nodes
import TestSupport
import Testing

@Suite struct EntryIDMappingTests {
  @Test(arguments: [
    ("ac-2", "AC-2"), ("ac-2.1", "AC-2.1"), ("AC-2(1)", "AC-2.1"), ("A.5.1.1", "A-5.1.1"), ("cyb-09a", "CYB-09a"),
    ("tel-8.3.a", "TEL-8.3.a"), ("s1", "S-1"), ("AC.L2-3.1.1", "AC-L2-3.1.1"), ("mp_s1.1", "MP-S1-1"),
    ("SV-238196r653763_rule", "SV-238196.r653763.rule"),
  ])
  func anIDIsWordsInCapitalsAndANumber(_ text: String, _ id: String) {
    #expect(EntryIDMapping.entryID(text) == id)
    #expect(CommonShapes.isEntryID(id))
  }

  @Test(arguments: ["access-control", "5.1", "", "…"]) func aTextWithoutWordOrNumberHasNone(_ text: String) {
    #expect(EntryIDMapping.entryID(text) == nil)
  }

  @Test func whatIsMissingIsFilledIn() {
    #expect(EntryIDMapping.entryID("access-control", prefix: nil, number: 3) == "ACCESS-CONTROL-3")
    #expect(EntryIDMapping.entryID("5.1", prefix: nil, number: 3) == "C-5.1")
    #expect(EntryIDMapping.entryID("5.1", prefix: "ISO", number: 3) == "ISO-C-5.1")
  }

  @Test func aPrefixStandsInFrontOfAll() {
    #expect(EntryIDMapping.entryID("pm-1", prefix: "NIST") == "NIST-PM-1")
    #expect(EntryIDMapping.entryID("5.1", prefix: "ISO") == "ISO-5.1")
  }

  @Test func theFirstWordIsCutToWhatAnIDMayHave() {
    #expect(EntryIDMapping.entryID("administration-1") == "ADMINISTRA-1")
  }

  @Test func everyIDOfTheCatalogueComesBackFromItsToken() throws {
    let files = try FolderReader.files(in: Repository.root + "/Catalog", endings: [".yaml"])
    let catalogue = CatalogueLoader.load(files).catalogue
    var ids: [String] = []
    for edition in catalogue.editions {
      ids += edition.requirements.map(\.id)
      ids += edition.provisions.map(\.id) + edition.context.map(\.id)
    }
    for pack in catalogue.packs { ids += pack.requirements.map(\.id) + pack.provisions.map(\.id) }
    #expect(ids.count > 1000)
    #expect(ids.filter { EntryIDMapping.entryID($0.lowercased()) != $0 } == [])
  }
}
