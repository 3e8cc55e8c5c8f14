import Catalogue
import Commands
import Comparison
import Diagnostics
import Documents
import Foundation
import Nodes
import Output
import TestSupport
import Testing

/// What is written and printed fits the shapes from which its schemas are made.
@Suite struct SchemaFitTests {
  private func misfits(_ text: String, _ shape: Shape) -> [String] {
    let result = JSONReader.read(Array(text.utf8), file: "a.json")
    guard let node = result.node else { return ["no JSON: \(text.prefix(200))"] }
    // A facet of which nothing occurs is a table without a key, which JSON Schema allows.
    let findings = ShapeCheck.findings(in: node, shape: shape, file: "a.json").filter { finding in
      !(finding.rule == DataRules.emptyValue.id
        && Statistics.facetNames.contains { finding.message.hasPrefix("'\($0)'") })
    }
    return findings.prefix(5).map(\.message)
  }

  @Test(arguments: [
    (["check", "--format", "json"], OutputShapes.findings),
    (["list", "--edition", "all", "--format", "json"], OutputShapes.requirements),
    (["show", "FC-03", "--format", "json"], OutputShapes.requirements),
    (["stats", "--format", "json"], OutputShapes.statistics),
    (["actions", "--as-at", "2022-01-01", "--format", "json"], OutputShapes.actions),
    (
      ["questions", "--workspace", Repository.root + "/Templates/workspace", "--format", "json"], OutputShapes.questions
    ),
    (
      ["confirmations", "--all", "--workspace", Repository.root + "/Templates/workspace", "--format", "json"],
      OutputShapes.confirmations
    ),
    (
      ["impact", "--to", "2019-21", "--workspace", Repository.root + "/Templates/workspace", "--format", "json"],
      LifecycleShapes.impact
    ),
  ])
  func whatCommandsPrintFitsItsSchema(_ arguments: [String], _ shape: Shape) {
    let run = CommandRun(arguments + ["--home", Repository.root])
    #expect(run.status == .clean, "\(run.error)")
    #expect(run.output.utf8.count > 100)
    #expect(misfits(run.output, shape) == [])
  }

  @Test func whatATemplateUsesFitsItsSchema() throws {
    let folder = try ScratchFolder(["a.liquid": "{{ title }}{% if site.name %}{{ site.name }}{% endif %}"])
    let run = CommandRun(["template", "uses", folder["a.liquid"], "--format", "json"])
    #expect(misfits(run.output, OutputShapes.templateUses) == [])
  }

  @Test func whatRenderAndIssueWriteFitsItsSchema() throws {
    let home = try DocumentHome()
    try home.write(
      "workspace/confirmations.yaml",
      """
      confirmations:
        - { subject: CYB-01, by: A Reader, date: 2022-08-01, document: The model 2021-23 }
        - { subject: "topic:cyber-security", by: A Reader, date: 2022-08-01, document: The model 2021-23 }

      """)
    #expect(home.run("render", "--output", home.output).status == .clean)
    #expect(home.run("issue", "specification").status == .clean)
    let out = home.files("out")
    #expect(misfits(out["manifest.json"] ?? "", Manifest.shape) == [])
    #expect(misfits(out["locks/specification.lock.json"] ?? "", DocumentLock.shape) == [])
    #expect(out.keys.contains { $0.hasPrefix("locks/pack/clauses-") })
    for (path, text) in out where path.hasPrefix("locks/pack/") {
      let isShared = path.contains("/clauses-")
      #expect(misfits(text, isShared ? DocumentLock.clausesShape : DocumentLock.shape) == [], "\(path)")
    }
    let issued = home.files("workspace/issued/QZZ-SPEC/1.0")
    #expect(misfits(issued["lock.json"] ?? "", DocumentLock.shape) == [])
    #expect(misfits(issued["inputs.json"] ?? "", LifecycleShapes.resolvedInputs) == [])
    let register = YAMLReader.read(Array(home.text("workspace/issued/register.yaml").utf8), file: "register.yaml")
    #expect(register.node != nil)
  }

  @Test func theFacetsOfStatisticsAreAllKnown() throws {
    let files = try FolderReader.files(in: Repository.root + "/Catalog", endings: [".yaml"])
    let names = Set(CatalogueLoader.load(files).catalogue.statistics.flatMap { $0.facets.map(\.name) })
    #expect(names == Set(Statistics.facetNames))
  }

  @Test func everySchemaIsListedOnceAndIsJSON() {
    let names = AllSchemas.listed.map(\.name)
    #expect(Set(names).count == names.count)
    for schema in AllSchemas.listed {
      #expect(JSONReader.read(schema.bytes, file: schema.name).node?["$schema"] != nil, "\(schema.name)")
    }
    #expect(CommandRun(["schema", "comparison"]).output.contains("schema_version"))
  }
}
