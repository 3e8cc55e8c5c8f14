import Catalogue
import Commands
import Diagnostics
import Nodes
import TestSupport
import Testing

@Suite struct ExportCommandTests {
  @Test func theExportOfTheRealCatalogueFitsItsSchema() throws {
    let files = try FolderReader.files(in: Repository.root + "/Catalog", endings: [".yaml"])
    let bytes = CatalogueExport.json(CatalogueLoader.load(files).catalogue)
    let result = JSONReader.read(bytes, file: "export.json")
    let node = try #require(result.node)
    let findings = ShapeCheck.findings(in: node, shape: ExportShape.document, file: "export.json")
    #expect(findings.prefix(5).map(\.message) == [])
  }

  @Test func anEditionIsExportedAloneWithAllRegisters() throws {
    let run = CommandRun("export", "2021-23", "--format", "json", home: try ExampleHome.dated())
    #expect(run.status == .clean, "\(run.error)")
    let node = JSONReader.read(Array(run.output.utf8), file: "a").node
    #expect(node?["format"]?.text == "gpspec-catalogue")
    #expect(node?["version"]?.integer == CatalogueExport.version)
    #expect(node?["editions"]?.elements.map { $0["id"]?.text } == ["2021-23"])
    #expect(node?["editions"]?.elements.first?["requirements"]?.elements.count == 2)
    #expect(node?["standards"]?.elements.count == 2)
  }

  @Test func theCSVHasARowForEachRequirementAndEveryCellInPlace() throws {
    let run = CommandRun("export", "--format", "csv", home: try ExampleHome.dated())
    let table = CSVReader.read(Array(run.output.utf8), file: "a.csv")
    #expect(table.diagnostics == [])
    #expect(table.table?.rows.count == 2)
    let column = try #require(table.table?.column("level basis"))
    #expect(table.table?.rows.map { $0.cells[column].text } == ["unknown", "stated"])
  }

  @Test func aFormatHasToBeNamed() throws {
    #expect(CommandRun("export", home: try ExampleHome()).status == .usage)
  }

  @Test func schemasArePrintedByKind() {
    #expect(CommandRun(["schema"]).lines.contains { $0.hasPrefix("requirements ") })
    #expect(CommandRun(["schema", "requirements"]).output.hasPrefix("{\n  \"$schema\""))
    let run = CommandRun(["schema", "requirments"])
    #expect(run.status == .usage)
    #expect(run.error.contains("did you mean 'requirements'?"))
  }
}
