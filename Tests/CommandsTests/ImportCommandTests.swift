import Commands
import Foundation
import Testing

@Suite struct ImportCommandTests {
  static let table = """
    id,title,topic,statement
    CYB-77,Backups tested,cyber-security,The practice tests its backups every month.

    """
  static let catalog = """
    { "catalog": {
      "uuid": "74c8ba1e-5cd4-4ad1-bbfd-d888e2f6c724",
      "metadata": {
        "title": "Controls", "version": "1", "oscal-version": "1.1.2",
        "published": "2029-04-01T00:00:00Z", "last-modified": "2029-04-01T00:00:00Z"
      },
      "groups": [{ "id": "ac", "title": "Access control", "controls": [
        { "id": "ac-1", "class": "enhanced", "title": "Policy", "props": [{ "name": "sort-id", "value": "1" }],
          "parts": [{ "name": "statement", "prose": "The organisation writes down its policy." }] }
      ] }]
    } }

    """

  private func csv(_ home: ExampleHome, _ scratch: ScratchFolder, _ further: String...) -> CommandRun {
    CommandRun(
      [
        "import", "csv", scratch["t.csv"], "--edition", "2028", "--title", "A draft", "--date", "2028-04-01", "--home",
        home.path, "--output", scratch["out"],
      ] + further)
  }

  @Test func theOutputIsACatalogueWithTheEditionInIt() throws {
    let home = try ExampleHome()
    let scratch = try ScratchFolder(["t.csv": Self.table])
    let run = csv(home, scratch)
    #expect(run.status == .clean, "\(run.error)")
    #expect(run.output == "")
    #expect(run.error.contains("rows: 1 of 1 taken"))
    #expect(run.error.contains("Catalog/editions/2028/requirements/18-cyber-security.yaml"))
    let out = scratch["out"]
    #expect(CommandRun(["check", "--home", out]).status == .clean)
    #expect(CommandRun(["list", "--edition", "2028", "--home", out]).output.contains("CYB-77"))
    #expect(CommandRun(["verify", out]).status == .clean)
    // The catalogue in use is as it was.
    #expect(CommandRun("list", "--edition", "2028", home: home).status == .usage)
  }

  @Test func anotherImportGoesOnTopOfTheFirst() throws {
    let home = try ExampleHome()
    let scratch = try ScratchFolder(["t.csv": Self.table, "c.json": Self.catalog])
    #expect(csv(home, scratch).status == .clean)
    let out = scratch["out"]
    let run = CommandRun([
      "import", "oscal", scratch["c.json"], "--edition", "2029-controls", "--home", out, "--output", out,
    ])
    #expect(run.status == .clean, "\(run.error)")
    #expect(run.output.contains("property 'sort-id' ('1') of ac-1 is not taken: the order is that of the file"))
    #expect(run.output.contains("(at $.catalog.groups[0].controls[0].props[0]) [import/no-place]"))
    #expect(CommandRun(["list", "--edition", "2028", "--home", out]).output.contains("CYB-77"))
    #expect(CommandRun(["list", "--edition", "2029-controls", "--home", out]).output.contains("AC-1"))
  }

  @Test func theSameImportAgainChangesNothing() throws {
    let home = try ExampleHome()
    let scratch = try ScratchFolder(["t.csv": Self.table])
    #expect(csv(home, scratch).status == .clean)
    let before = scratch.text("out/manifest.json")
    #expect(csv(home, scratch).status == .clean)
    #expect(scratch.text("out/manifest.json") == before)
  }

  @Test func whatWasEditedByHandIsNotWrittenOver() throws {
    let home = try ExampleHome()
    let scratch = try ScratchFolder(["t.csv": Self.table])
    #expect(csv(home, scratch).status == .clean)
    let file = scratch["out/Catalog/editions/2028/edition.yaml"]
    let edited = scratch.text("out/Catalog/editions/2028/edition.yaml") + "notes: Edited.\n"
    try Data(edited.utf8).write(to: URL(fileURLWithPath: file))
    let run = csv(home, scratch)
    #expect(run.status == .inputOutput)
    #expect(run.error.contains("edition.yaml was written or edited by hand, and would be lost; nothing was written"))
    #expect(scratch.text("out/Catalog/editions/2028/edition.yaml") == edited)
  }

  @Test func aFolderOfOthersIsLeftAlone() throws {
    let scratch = try ScratchFolder(["t.csv": Self.table, "out/mine.txt": "mine"])
    let run = csv(try ExampleHome(), scratch)
    #expect(run.status == .inputOutput)
    #expect(run.error.contains("name another --output") && !run.error.contains("--force"))
    #expect(scratch.text("out/manifest.json") == "")
  }

  @Test func aDryRunWritesNothing() throws {
    let scratch = try ScratchFolder(["t.csv": Self.table])
    let run = csv(try ExampleHome(), scratch, "--dry-run")
    #expect(run.status == .clean)
    #expect(run.error.contains("nothing was written"))
    #expect(!FileManager.default.fileExists(atPath: scratch["out"]))
  }

  @Test func aRowThatIsNotTakenEndsWithOneAndTheOthersAreTaken() throws {
    let scratch = try ScratchFolder(["t.csv": Self.table + "CYB-78,No statement,cyber-security,\n"])
    let run = csv(try ExampleHome(), scratch)
    #expect(run.status == .findings)
    #expect(
      run.lines.first?.hasSuffix(
        "t.csv:3:1: error: row 3 (CYB-78) is not taken: a requirement has no 'statement' [data/missing-key]"
      ) == true,
      "\(run.output)")
    #expect(CommandRun(["list", "--edition", "2028", "--home", scratch["out"]]).output.contains("CYB-77"))
  }

  @Test(arguments: [
    ("{", "json/syntax"), ("{ \"profile\": {} }", "import/not-oscal"),
    ("{ \"catalog\": { \"metadata\": { \"title\": \"A\", \"oscal-version\": \"2.0\" } } }", "import/oscal-version"),
  ])
  func aFileThatIsNoCatalogueIsInvalidInput(_ text: String, _ rule: String) throws {
    let scratch = try ScratchFolder(["c.json": text])
    let home = try ExampleHome()
    let run = CommandRun(
      "import", "oscal", scratch["c.json"], "--edition", "2029", "--output", scratch["out"], home: home)
    #expect(run.status == .invalidInput)
    #expect(run.error.contains("[\(rule)]"))
    #expect(!FileManager.default.fileExists(atPath: scratch["out"]))
  }

  @Test(arguments: [
    (["--edition", "2021-23"], "there is an edition '2021-23' already"),
    (["--edition", "nist"], "'nist' is no edition's id"),
    (["--edition", "2029", "--supersedes", "2021-2"], "there is no edition '2021-2'"),
    (["--edition", "2029", "--prefix", "n-1"], "'n-1' cannot stand in front of ids"),
    (["--edition", "2029", "--class", "core"], "there is no class 'core'"),
    (["--edition", "2029", "--date", "soon"], "--date is 'soon'"),
  ])
  func whatDoesNotExistIsWrongUsage(_ arguments: [String], _ message: String) throws {
    let scratch = try ScratchFolder(["c.json": Self.catalog])
    let home = try ExampleHome()
    let run = CommandRun(
      ["import", "oscal", scratch["c.json"], "--output", scratch["out"], "--home", home.path] + arguments)
    #expect(run.status == .usage)
    #expect(run.error.contains(message), "\(run.error)")
  }

  @Test func anOutputIsNeededAndANewEditionNeedsATitle() throws {
    let scratch = try ScratchFolder(["t.csv": Self.table])
    let home = try ExampleHome()
    #expect(CommandRun("import", "csv", scratch["t.csv"], "--edition", "2028", home: home).status == .usage)
    let run = CommandRun(
      "import", "csv", scratch["t.csv"], "--edition", "2028", "--output", scratch["out"], home: home)
    #expect(run.status == .usage)
    #expect(run.error.contains("a new one needs a title and a date"))
  }
}
