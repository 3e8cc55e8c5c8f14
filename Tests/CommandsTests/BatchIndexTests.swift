import Commands
import Foundation
import Testing

/// The index page of a run for all practices, and what is said of those left out.
@Suite struct BatchIndexTests {
  private static let answers = "workspace/answers.yaml"

  private func home() throws -> DocumentHome {
    let home = try DocumentHome()
    try home.write(
      "Templates/pack/document.yaml",
      home.text("Templates/pack/document.yaml") + """

        questions:
          - { id: system, title: Which system?, type: text, group: G, owner: Practice manager, per_practice: yes }
          - { id: desk, title: Which desk?, type: text, group: G, owner: Head of GP IT }

        """)
    try home.replace(
      "Templates/pack/all.md.liquid", "## Requirements",
      with: "It uses {{ answers.system }} and {{ answers.desk }}.\n\n## Requirements")
    return home
  }

  @Test func itListsDocumentsAndWhatIsMissingWhere() throws {
    let home = try home()
    try home.write(
      Self.answers, home.text(Self.answers) + "  - { question: system, practice: Y99901, value: One }\n")
    #expect(home.run("render", "--output", home.output).status == .clean)
    let index = home.text("out/index.md")
    #expect(index.contains("| [Specification](specification.md) | None |"))
    #expect(index.contains("| Y99901 | First Practice | [Pack](pack/Y99901.md) | 1 |"))
    #expect(index.contains("| Y99902 | Second Practice | [Pack](pack/Y99902.md) | 2 |"))
    #expect(index.contains("| Which system? | Practice manager | Y99902 |"))
    #expect(index.contains("| Which desk? | Head of GP IT | Every practice |"))
    let page = home.text("out/index.html")
    #expect(page.contains("<a href=\"pack/Y99901.html\">Pack</a>"))
    #expect(page.contains("<caption"))
    for link in page.components(separatedBy: "<a href=\"").dropFirst() {
      let target = link.prefix { $0 != "\"" }
      #expect(target.hasPrefix("#") || !home.text("out/\(target)").isEmpty, "\(target)")
    }
  }

  @Test func aRunForOnePracticeOrTheBodyAloneHasNone() throws {
    let home = try home()
    #expect(home.run("render", "specification", "--output", home.output).status == .clean)
    #expect(home.text("out/index.md").isEmpty)
    #expect(home.run("render", "pack", "--practice", "Y99901", "--output", home.output).status == .clean)
    #expect(home.text("out/index.md").isEmpty)
  }

  @Test func practicesOutOfScopeAreNamedWithTheReason() throws {
    let home = try home()
    try home.replace(
      "workspace/practices.csv", "Y99902,Second Practice,PMS,2021-10-01", with: "Y99902,Second Practice,PMS,")
    #expect(home.run("render", "--output", home.output).status == .clean)
    let index = home.text("out/index.md")
    #expect(!index.contains("pack/Y99902"))
    #expect(index.contains("| Y99902 | Second Practice | "))
    #expect(index.contains("Table: Practices that the model does not cover"))
  }

  /// A template that fails for one practice only.
  private func broken() throws -> DocumentHome {
    let home = try home()
    try home.replace(
      "Templates/pack/all.md.liquid", "It uses",
      with: "{% if practice.ods_code == 'Y99902' %}[x](javascript:alert){% endif %}\n\nIt uses")
    return home
  }

  @Test func allOrNoneWhereOneFails() throws {
    let home = try broken()
    let run = home.run("render", "--output", home.output)
    #expect(run.status == .invalidInput)
    #expect(home.files("out").isEmpty)
  }

  @Test func withKeepGoingTheOthersAreWrittenAndTheOneIsReported() throws {
    let home = try broken()
    let run = home.run("render", "--keep-going", "--output", home.output)
    #expect(run.status == .findings, "\(run.error)")
    #expect(run.error.contains("left out for errors: pack for Y99902"))
    #expect(!home.text("out/pack/Y99901.md").isEmpty)
    #expect(home.text("out/pack/Y99902.md").isEmpty)
    let index = home.text("out/index.md")
    #expect(index.contains("| Y99902 | Second Practice | None: left out | Not known |"))
    #expect(index.contains("| Pack | Y99902 | Second Practice | a link to 'javascript:alert' is left out"))
  }

  @Test func withKeepGoingAPracticeWhoseLayerIsBadIsLeftOut() throws {
    let home = try home()
    try home.write(
      "workspace/layers/practices/Y99902.yaml", "set:\n  - { parameter: CYB-01.recovery_time, value: 72 }\n")
    #expect(home.run("render", "--output", home.output).status == .invalidInput)
    let run = home.run("render", "--keep-going", "--output", home.output)
    #expect(run.status == .findings, "\(run.error)")
    #expect(run.error.contains("is weaker than the national value"))
    #expect(run.error.contains("left out for errors: everything for Y99902, whose layer has errors"))
    #expect(!home.text("out/pack/Y99901.md").isEmpty)
    #expect(home.text("out/pack/Y99902.md").isEmpty)
    #expect(home.text("out/index.md").contains("| Every document | Y99902 | Second Practice | 72 hours"))
    // An error anywhere else ends the run all the same.
    try home.write("workspace/layers/places/north.yaml", "set:\n  - { parameter: CYB-01.recovery_time, value: 72 }\n")
    #expect(home.run("render", "--keep-going", "--output", home.output).status == .invalidInput)
  }

  @Test func aPracticeNamedForADocumentOfTheBodyIsNamedInVain() throws {
    let home = try home()
    let run = home.run("render", "specification", "--practice", "Y99901", "--output", home.output)
    #expect(run.error.contains("'specification' is one document for the whole body; --practice Y99901 does not apply"))
  }

  @Test func anEditOfTheIndexIsShownLineByLine() throws {
    let home = try home()
    #expect(home.run("render", "--output", home.output).status == .clean)
    try home.replace("out/index.md", "First Practice", with: "Third Practice")
    let run = home.run("verify", home.output)
    #expect(run.status == .findings)
    #expect(run.output.contains("- | Y99901 | First Practice |"), "\(run.output)\(run.error)")
    #expect(run.output.contains("+ | Y99901 | Third Practice |"))
  }

  @Test func aLongBatchShowsABarOnATerminalOnlyAndEndsWithASummary() throws {
    let home = try home()
    let rows = (1...40).map { "Y99\(100 + $0),Practice \($0),GMS,2021-04-01,2022-04-01,North,U99901" }
    try home.write(
      "workspace/practices.csv",
      "ods_code,name,contract_type,agreement_signed,agreement_reviewed,place,pcn_code\n"
        + rows.joined(separator: "\n") + "\n")
    try home.write("workspace/sites.csv", "practice,ods_code,kind\n")
    try home.write(
      Self.answers,
      "answers:\n  - { question: contact, value: desk@example.org }\n  - { question: dispensing, value: no }\n")
    let run = home.run("render", "pack", "--all-practices", "--output", home.output, onTerminal: true)
    #expect(run.status == .clean, "\(run.error)")
    #expect(run.error.contains("pack [") && run.error.contains("] 40/40"))
    #expect(run.error.contains("draft: pack for Y99101 lacks 2 answers"))
    #expect(run.error.contains("… and 20 more with missing answers"))
    let quiet = home.run("render", "pack", "--output", home.output)
    #expect(!quiet.error.contains("] 40/40"))
  }
}
