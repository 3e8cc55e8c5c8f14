import Catalogue
import Commands
import Nodes
import TestSupport
import Testing

/// The pages in docs/ and the schemas that are made from code and data, and must not be stale.
@Suite struct GeneratedPageTests {
  @Test func thePageOfRulesIsThatOfTheRules() {
    #expect(Golden.differences(RulePage.markdown(), from: Repository.root + "/docs/rules.md") == [])
  }

  @Test func thePageOfCountsIsThatOfTheCatalogue() throws {
    let files = try FolderReader.files(in: Repository.root + "/Catalog", endings: [".yaml"])
    let page = CataloguePage.markdown(CatalogueLoader.load(files).catalogue)
    #expect(Golden.differences(page, from: Repository.root + "/docs/catalogue.md") == [])
  }

  @Test(arguments: AllSchemas.all.map(\.name)) func aSchemaIsThatOfTheCodeThatReadsTheFile(_ name: String) throws {
    let schema = try #require(AllSchemas.all.first { $0.name == name })
    #expect(Golden.differences(schema.bytes, from: Repository.root + "/Catalog/schema/\(name).json") == [])
  }

  @Test func everyFileOfTheSchemaFolderIsASchema() throws {
    let files = try FolderReader.files(in: Repository.root + "/Catalog/schema", endings: [""])
    #expect(files.map(\.path) == AllSchemas.all.map { $0.name + ".json" }.sorted())
  }
}
