import Catalogue
import Diagnostics
import Nodes
import Testing

/// Each rule's failing example fires it, and its passing example fires nothing of it and no error at all.
@Suite struct CatalogueRuleExampleTests {
  static func findings(_ example: Rule.Example) -> [Diagnostic] {
    var files: [String: String] = [:]
    for (path, text) in ExampleCatalogue.files { files[path] = text + "\n" }
    for file in example.files { files[file.path] = file.text }
    return CatalogueLoader.load(files.map { InputFile(path: $0.key, text: $0.value) }).diagnostics
  }

  @Test func theExampleCatalogueItselfHasNoFindings() {
    #expect(Self.findings(.init([:])).map(\.message) == [])
  }

  @Test(arguments: CatalogueRules.all) func theFailingExampleFiresItsRule(_ rule: Rule) {
    let found = Self.findings(rule.failing)
    #expect(found.contains { $0.rule == rule.id && $0.severity == rule.severity }, "\(found.map(\.rule))")
  }

  @Test(arguments: CatalogueRules.all) func thePassingExampleFiresNothing(_ rule: Rule) {
    #expect(Self.findings(rule.passing).map { "\($0.rule): \($0.message)" } == [])
  }
}
