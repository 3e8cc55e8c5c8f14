import Commands
import Foundation
import Testing

@Suite struct FormatCommandTests {
  static let untidy = "standards:\n- name: A toolkit\n  id: toolkit\n  sources: [{evidence: read, document: model}]\n"
  static let tidy = """
    # yaml-language-server: $schema=schema/standards.json
    standards:
      - id: toolkit
        name: A toolkit
        sources:
          - { document: model, evidence: read }

    """

  @Test func aFileIsBroughtIntoItsCanonicalForm() throws {
    let home = try ExampleHome(["standards.yaml": Self.untidy])
    let run = CommandRun(["format", home.path + "/Catalog/standards.yaml"])
    #expect(run.status == .clean, "\(run.error)")
    #expect(home.text("standards.yaml") == Self.tidy)
    #expect(CommandRun(["format", "--check", home.path + "/Catalog/standards.yaml"]).status == .clean)
  }

  @Test func aCheckWritesNothingAndNamesTheFirstLineThatDiffers() throws {
    let home = try ExampleHome(["standards.yaml": Self.untidy])
    let file = home.path + "/Catalog/standards.yaml"
    let run = CommandRun(["format", "--check", file])
    #expect(run.status == .findings)
    #expect(run.lines.first == "\(file):1: is not in canonical form")
    #expect(home.text("standards.yaml") == Self.untidy)
  }

  @Test func withoutFilesTheWholeCatalogueIsFormatted() throws {
    let home = try ExampleHome()
    #expect(CommandRun("format", "--check", home: home).status == .findings)
    #expect(CommandRun("format", home: home).status == .clean)
    #expect(CommandRun("format", "--check", home: home).status == .clean)
    #expect(CommandRun("check", home: home).status == .clean)
  }

  @Test func aFileThatCannotBeReadIsLeftAsItIs() throws {
    let home = try ExampleHome(["standards.yaml": "standards: [\n"])
    let run = CommandRun("format", home: home)
    #expect(run.status == .invalidInput)
    #expect(run.error.contains("yaml/syntax"))
    #expect(home.text("standards.yaml") == "standards: [\n")
  }

  @Test func permissionsAreKeptAndNothingIsLeftBeside() throws {
    let home = try ExampleHome(["standards.yaml": Self.untidy])
    let file = home.path + "/Catalog/standards.yaml"
    try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: file)
    #expect(CommandRun(["format", file]).status == .clean)
    let mode = try FileManager.default.attributesOfItem(atPath: file)[.posixPermissions] as? NSNumber
    #expect(mode == 0o600)
    let names = try FileManager.default.contentsOfDirectory(atPath: home.path + "/Catalog")
    #expect(!names.contains { $0.contains(".gpspec-") })
  }

  @Test func aFileOutsideAnyCatalogueIsWrongUsage() {
    #expect(CommandRun(["format", "/tmp/x.yaml"]).status == .usage)
  }
}
