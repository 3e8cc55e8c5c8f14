import Commands
import Foundation
import Testing

/// A run that would do again what the last one did says the same and does nothing.
@Suite struct RenderRepeatTests {
  private let home: DocumentHome
  private let cache: ScratchFolder

  init() throws {
    home = try DocumentHome()
    cache = try ScratchFolder(["gpspec": "a program"])
  }

  private func render(_ arguments: String...) -> CommandRun {
    CommandRun(
      ["render"] + arguments + ["--output", home.output, "--home", home.path, "--workspace", home.workspace],
      environment: ["XDG_CACHE_HOME": cache.path], program: cache["gpspec"])
  }

  /// What a run said without the line of what was written.
  private func said(_ run: CommandRun) -> [Substring] {
    run.error.split(separator: "\n").filter { !$0.hasPrefix(home.output + ":") }
  }

  /// Whether a run only looked: it would write a damaged template's documents if it did more.
  private func isRepeated(_ run: CommandRun) -> Bool {
    run.status == .clean && run.error.contains(" unchanged)") && !run.error.contains(" new")
  }

  @Test func theSameRunSaysTheSameAndWritesNothing() throws {
    try home.write(
      "Templates/pack/document.yaml",
      home.text("Templates/pack/document.yaml")
        + "questions:\n  - { id: desk, title: Which desk?, type: text, group: G, owner: Head of GP IT }\n")
    try home.replace("Templates/pack/all.md.liquid", "## Requirements", with: "{{ answers.desk }}\n\n## Requirements")
    let first = render()
    #expect(first.status == .clean, "\(first.error)")
    #expect(first.error.contains("lacks"))
    let before = home.files("out")
    let again = render()
    #expect(isRepeated(again))
    #expect(said(again) == said(first))
    #expect(home.files("out") == before)
  }

  @Test(arguments: [
    "workspace/answers.yaml", "workspace/practices.csv", "Templates/pack/all.md.liquid", "Catalog/topics.yaml",
    "Templates/pack/document.yaml",
  ])
  func aChangedInputIsSeen(file: String) throws {
    #expect(render().status == .clean)
    let text = home.text(file)
    #expect(!text.isEmpty)
    // Broken so that only a run that reads it again can notice.
    let broken =
      switch true {
      case file.hasSuffix(".liquid"): text + "{{ nothing_of_this_name }}\n"
      case file.hasSuffix(".csv"): text.replacingOccurrences(of: "Y99901", with: "no code")
      default: "\u{1}" + text
      }
    try home.write(file, broken)
    #expect(render().status == .invalidInput)
    try home.write(file, text)
    #expect(render().status == .clean)
  }

  @Test func anEditedOrRemovedFileIsMadeAgain() throws {
    #expect(render().status == .clean)
    let good = home.text("out/specification.md")
    try home.write("out/specification.md", good + "More.\n")
    let mended = render()
    #expect(mended.error.contains("1 changed") && mended.error.contains("had been edited by hand"))
    #expect(home.text("out/specification.md") == good)
    try FileManager.default.removeItem(atPath: home.output + "/specification.html")
    #expect(render().error.contains("1 new"))
    #expect(!home.text("out/specification.html").isEmpty)
  }

  @Test func otherOptionsOrAnotherProgramMakeItAgain() throws {
    #expect(render().status == .clean)
    #expect(render("specification").error.contains("removed"))
    #expect(render("--format", "md").error.contains("removed"))
    #expect(render().error.contains("new"))
    try Data("a new program, built since".utf8).write(to: URL(fileURLWithPath: cache["gpspec"]))
    // Nothing in the documents differs, so what tells is that an error in a template is found.
    try home.write("Templates/pack/all.md.liquid", "{{ nothing_of_this_name }}\n")
    #expect(render("--anew").status == .invalidInput)
    #expect(render().status == .invalidInput)
  }

  @Test func aRunThatFailedIsNotRemembered() throws {
    try home.write("workspace/answers.yaml", home.text("workspace/answers.yaml") + "  - { question: nobody }\n")
    let first = render()
    #expect(first.status == .invalidInput)
    #expect(render().error == first.error)
  }

  @Test func withoutAPlaceForRecordsEverythingIsMadeAnew() throws {
    let run = { [home] in home.run("render", "--output", home.output) }
    #expect(run().status == .clean)
    #expect(run().error.contains("unchanged"))
  }
}
