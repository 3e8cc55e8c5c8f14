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
    ["--fragment", "--plain", "--id-prefix", "a"],
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
