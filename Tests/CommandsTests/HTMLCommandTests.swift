import Commands
import Foundation
import Testing

@Suite struct HTMLCommandTests {
  private static let raw = "<b>x</b> [y](javascript:z)\n"

  @Test func aPageStandsByItself() throws {
    let folder = try ScratchFolder(["a.md": "# Title\n\nText.\n"])
    let run = CommandRun(["html", folder["a.md"], "--publisher", "An ICB"])
    #expect(run.status == .clean, "\(run.error)")
    #expect(run.output.hasPrefix("<!doctype html>\n<html lang=\"en-GB\">"))
    #expect(run.output.contains("<title>Title – An ICB</title>"))
    #expect(run.output.contains("<h1 id=\"title\">Title</h1>"))
    #expect(run.output.contains("Content-Security-Policy"))
    #expect(!run.output.contains("<script"))
  }

  @Test func aPageWithoutATitleTakesThatOfItsFile() throws {
    let folder = try ScratchFolder(["note.md": "Text.\n"])
    let run = CommandRun(["html", folder["note.md"]])
    #expect(run.output.contains("<title>note</title>"))
    #expect(run.output.contains("<h1>note</h1>"))
    #expect(!run.output.contains("class=\"issuer\""))
    // Nothing would stand in a header or footer.
    #expect(!run.output.contains("<header") && !run.output.contains("<footer"))
  }

  @Test func aFileInAnotherEncodingIsRefusedAndNotGuessedAt() throws {
    let folder = try ScratchFolder(["a.md": "# T\n"])
    // A pound sign of Windows-1252.
    try Data(Array("# T\n\nPrice: ".utf8) + [0xA3] + Array("100\n".utf8)).write(
      to: URL(fileURLWithPath: folder["a.md"]))
    for options in [[], ["--fragment"]] {
      let run = CommandRun(["html"] + options + [folder["a.md"]])
      #expect(run.status == .invalidInput)
      #expect(run.output == "")
      #expect(run.error.contains("a.md:3:8: error: byte 0xA3 is not valid UTF-8 [text/invalid-utf-8]"), "\(run.error)")
      #expect(run.error.contains("save the file as UTF-8"))
    }
    // As libcmark does it.
    #expect(CommandRun(["html", "--fragment", "--plain", folder["a.md"]]).output.contains("Price: \u{FFFD}100"))
  }

  @Test func textFromStandardInputNeedsATitle() {
    let run = CommandRun(["html", "-"], input: "Text.\n")
    #expect(run.status == .usage)
    #expect(run.output == "")
    #expect(run.error.contains("--title"))
    let titled = CommandRun(["html", "--title", "A & B", "-"], input: "Text.\n")
    #expect(titled.status == .clean, "\(titled.error)")
    #expect(titled.output.contains("<title>A &amp; B</title>"))
    #expect(titled.output.contains("<h1>A &amp; B</h1>\n<p>Text.</p>"))
  }

  @Test func aPageWithSeveralSectionsHasContents() {
    let run = CommandRun(["html", "-"], input: "# T\n\nFirst.\n\n## One & two\n\n### In\n\n## Three\n")
    #expect(run.status == .clean)
    #expect(
      run.output.contains(
        """
        <p>First.</p>
        <nav aria-label="Contents">
        <h2>Contents</h2>
        <ul>
        <li><a href="#one--two">One &amp; two</a></li>
        <li><a href="#three">Three</a></li>
        </ul>
        </nav>
        <h2 id="one--two">
        """))
    #expect(!CommandRun(["html", "-"], input: "# T\n\n## One\n").output.contains("Contents"))
    #expect(!CommandRun(["html", "--fragment", "-"], input: "## One\n\n## Two\n").output.contains("Contents"))
  }

  @Test func aPageIsCheckedAsDocumentsAre() {
    let text =
      "# T\n\n### Deep\n\n[gone](#gone) [here](#deep) [top](#main)\n\nTable: c\n\n| a |\n| - |\n| |\n\n| b |\n| - |\n"
    for options in [[], ["--fragment"]] {
      let run = CommandRun(["html"] + options + ["-"], input: text)
      #expect(run.status == .clean)
      for rule in ["heading-level", "missing-anchor", "empty-cell", "table-caption"] {
        #expect(run.error.components(separatedBy: "[markdown/\(rule)]").count == 2, "\(rule): \(run.error)")
      }
    }
    #expect(CommandRun(["html", "--fragment", "--plain", "-"], input: text).error == "")
  }

  @Test func aLinkOfAnUnusualKindIsLeftOutWithAWarning() {
    let run = CommandRun(["html", "--fragment", "-"], input: "[File](ftp://a/b) [text](sms:1)\n")
    #expect(run.status == .clean)
    #expect(run.output == "<p>File text</p>\n")
    #expect(run.error.components(separatedBy: "warning: ").count == 3)
  }

  @Test func anIdOfThePageIsNotGivenToAHeading() {
    let run = CommandRun(["html", "-"], input: "# T\n\n## Main\n")
    #expect(run.output.components(separatedBy: "id=\"main\"").count == 2)
    #expect(run.output.contains("<h2 id=\"main-1\">"))
  }

  @Test func aFragmentBeginsWithTheSecondLevelWhateverItsHighestIs() {
    let run = CommandRun(["html", "--fragment", "--id-prefix", "", "-"], input: "#### A\n\n##### B\n")
    #expect(run.output == "<h2 id=\"a\">A</h2>\n<h3 id=\"b\">B</h3>\n")
  }

  @Test func fragmentsOfSeveralFilesShareNoId() throws {
    let folder = try ScratchFolder(["x/a.md": "## Scope\n", "y/a.md": "## Scope\n"])
    let run = CommandRun(["html", "--fragment", folder["x/a.md"], folder["y/a.md"], "--output", folder["out"]])
    #expect(run.status == .clean, "\(run.error)")
    #expect(folder.text("out/x/a.html") == "<h2 id=\"x-a-scope\">Scope</h2>\n")
    #expect(folder.text("out/y/a.html") == "<h2 id=\"y-a-scope\">Scope</h2>\n")
  }

  @Test func filesOfSeveralFoldersKeepThem() throws {
    let folder = try ScratchFolder(["a/x.md": "# X\n\n[b](../b/x.md)\n", "b/x.md": "# X\n"])
    let run = CommandRun(["html", folder["a/x.md"], folder["b/../b/./x.md"], "--output", folder["out"]])
    #expect(run.status == .clean, "\(run.error)")
    #expect(folder.text("out/a/x.html").contains("<a href=\"../b/x.html\">b</a>"))
    #expect(folder.text("out/b/x.html").contains("<title>X</title>"))
  }

  @Test func aPageNeverHasTwoTitles() throws {
    let run = CommandRun(["html", "-"], input: "# A\n\n# B\n")
    #expect(run.output.components(separatedBy: "<h1").count == 2)
    #expect(run.output.contains("<h2 id=\"b\">B</h2>"))
  }

  @Test func aFragmentHasHeadingsFromTheSecondLevelAndItsPrefix() {
    let run = CommandRun(["html", "--fragment", "--id-prefix", "doc-", "-"], input: "# A\n\n## B\n\n[b](#b)\n")
    #expect(run.status == .clean)
    #expect(run.output == "<h2 id=\"doc-a\">A</h2>\n<h3 id=\"doc-b\">B</h3>\n<p><a href=\"#doc-b\">b</a></p>\n")
  }

  @Test func plainIsJustCommonMarkAndTables() {
    let text = "# A\n\nTable: c\n\n| a |\n| - |\n| b |\n"
    let run = CommandRun(["html", "--fragment", "--plain", "-"], input: text)
    #expect(run.status == .clean)
    #expect(run.error == "")
    #expect(
      run.output == """
        <h1>A</h1>
        <p>Table: c</p>
        <table>
        <thead>
        <tr>
        <th>a</th>
        </tr>
        </thead>
        <tbody>
        <tr>
        <td>b</td>
        </tr>
        </tbody>
        </table>

        """)
  }

  @Test func rawHTMLPassesOnlyWhereAllThreeFlagsAreGiven() throws {
    let all = CommandRun(["html", "--fragment", "--plain", "--unsafe", "-"], input: Self.raw)
    #expect(all.output == "<p><b>x</b> <a href=\"javascript:z\">y</a></p>\n")
    let safe = CommandRun(["html", "--fragment", "--plain", "-"], input: Self.raw)
    #expect(safe.output == "<p><!-- raw HTML omitted -->x<!-- raw HTML omitted --> <a href=\"\">y</a></p>\n")
  }

  @Test(arguments: [
    ["--unsafe"], ["--unsafe", "--fragment"], ["--unsafe", "--plain"], ["--plain"], ["--id-prefix", "a"],
    ["--fragment", "--plain", "--id-prefix", "a"], ["--fragment", "--title", "a"],
  ]) func optionsThatDoNotGoTogetherAreWrongUsage(_ options: [String]) {
    let run = CommandRun(["html"] + options + ["-"], input: "a\n")
    #expect(run.status == .usage)
    #expect(run.output == "")
    #expect(run.error.contains("mend:"))
  }

  @Test func anUnsafeLinkIsRefused() {
    let run = CommandRun(["html", "-"], input: Self.raw)
    #expect(run.status == .invalidInput)
    #expect(run.output == "")
    #expect(run.error.contains("standard input:1:14: error:"))
  }

  @Test func severalFilesGoToAFolderAndLinksLeadToThePages() throws {
    let folder = try ScratchFolder(["a.md": "# A\n\n[b](b.md#x)\n", "b.md": "# B\n"])
    #expect(CommandRun(["html", folder["a.md"], folder["b.md"]]).status == .usage)
    let run = CommandRun(["html", folder["a.md"], folder["b.md"], "--output", folder["out"]])
    #expect(run.status == .clean, "\(run.error)")
    #expect(run.output == "")
    #expect(folder.text("out/a.html").contains("<a href=\"b.html#x\">b</a>"))
    #expect(folder.text("out/b.html").contains("<title>B</title>"))
    #expect(folder.text("out/manifest.json").contains("\"a.html\""))
  }

  @Test func aCommandLineWithVeryManyFilesIsReadAsAnyOther() throws {
    let folder = try ScratchFolder()
    let files = try (1...150).map { number in
      let path = folder["n\(number).md"]
      try Data("# Page \(number)\n".utf8).write(to: URL(fileURLWithPath: path))
      return path
    }
    let arguments =
      ["html", files[0], "--publisher", "An ICB"] + files.dropFirst().dropLast() + ["--output", folder["out"]]
      + ["--", files[149]]
    let run = CommandRun(arguments)
    #expect(run.status == .clean, "\(run.error)")
    #expect(folder.text("out/n1.html").contains("<title>Page 1 – An ICB</title>"))
    #expect(folder.text("out/n150.html").contains("<title>Page 150 – An ICB</title>"))
    #expect(CommandRun(["html"] + files).status == .usage)
    #expect(CommandRun(["html", "--outptu", "x"] + files).status == .usage)
    #expect(CommandRun(["html"] + files + [folder["none.md"], "--output", folder["other"]]).status == .inputOutput)
    #expect(!FileManager.default.fileExists(atPath: folder["other"]))
  }

  @Test func aFolderOfOthersIsNotWrittenToWithoutForce() throws {
    let folder = try ScratchFolder(["a.md": "# A\n", "out/mine.txt": "mine"])
    let run = CommandRun(["html", folder["a.md"], "--output", folder["out"]])
    #expect(run.status == .inputOutput)
    #expect(folder.text("out/a.html") == "")
    #expect(CommandRun(["html", folder["a.md"], "--output", folder["out"], "--force"]).status == .clean)
    #expect(folder.text("out/mine.txt") == "mine")
  }
}
