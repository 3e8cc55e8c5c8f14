import Documents
import Nodes
import Tailoring
import Testing

/// Documents made together for many practices are those that are made one at a time.
@Suite struct SharedWorkTests {
  /// The example workspace with so many more practices that what they have in common is shared.
  private static func workspace() throws -> OpenWorkspace {
    let rows = (1...9).map { number in
      "Y0000\(number),Invented Practice \(number),\(number) Long Street,EX1 \(number)AA,GMS,North Exampleshire,U99901,"
        + "Exampleton Network,\(4000 + number),2021-06-01,2022-06-01,\(number == 3 ? "yes" : "no"),Nobody"
    }
    let opened = ShippedDocuments.open(addingPractices: rows)
    return try #require(opened.open, "\(opened.diagnostics)")
  }

  @Test(arguments: ["practice-agreement", "quick-reference", "maturity-self-assessment-practice"])
  func documentsMadeTogetherAreThoseMadeAlone(name: String) throws {
    let workspace = try Self.workspace()
    let definition = try #require(workspace.document(name))
    let templates = try #require(
      DocumentTemplates.load(definition, files: ShippedDocuments.templates, prefix: "Templates/").templates)
    let set = DocumentSet(workspace: workspace, formats: [.markdown, .html], isFinal: false, hasLocks: true)
    let practices: [Practice?] = definition.isPerPractice ? workspace.practicesInScope.map { $0 } : [nil]
    #expect(!definition.isPerPractice || practices.count >= 9)
    let together = PreparedDocument(set, templates, for: practices).make(practices)
    for (practice, made) in zip(practices, together) {
      let alone = set.make(templates, practice: practice)
      #expect(made.files.map(\.path) == alone.files.map(\.path))
      for (file, other) in zip(made.files, alone.files) {
        #expect(file.bytes == other.bytes, "\(file.path)")
      }
      #expect(made.diagnostics == alone.diagnostics)
      #expect(made.missing == alone.missing)
      #expect(made.lock == alone.lock)
    }
  }
}
