import CommonMark
import Foundation
import Testing

/// Tables in the plain style are cmark-gfm's, byte for byte.
@Suite struct TableTests {
  static let program = "/usr/bin/cmark-gfm"

  @Test(arguments: TableCorpus.all)
  func areAsRecorded(_ sample: TableCorpus.Sample) {
    #expect(plain(sample.markdown) == sample.html)
  }

  /// The same corpus against the program itself, alone and in one document, so that the recorded HTML cannot be stale.
  @Test(.enabled(if: FileManager.default.isExecutableFile(atPath: program), "cmark-gfm is not installed"))
  func areAsTheProgramPrintsThem() throws {
    for sample in TableCorpus.all {
      #expect(try gitHub(sample.markdown) == sample.html, "\(sample.name)")
    }
    let together = TableCorpus.all.map(\.markdown).joined(separator: "\n\n<!-- -->\n\n")
    #expect(try gitHub(together) == plain(together))
  }

  @Test func findReferencesWhereverTheirDefinitionsAre() {
    let html = plain("> | [a] |\n> | - |\n> | [b][c] |\n\n- [a]: /x\n\n[C]: /y 'z'\n")
    #expect(html.contains("<th><a href=\"/x\">a</a></th>"))
    #expect(html.contains("<td><a href=\"/y\" title=\"z\">b</a></td>"))
  }

  @Test func defineNothingInTheirCells() {
    #expect(!plain("| a |\n| - |\n| [b]: /c |\n\n[b]\n").contains("href"))
  }

  @Test func areFoundInTextThatATableMadeAParagraphOf() {
    let html = plain("| a |\n| - |\n2. | b |\n   | - |\n   2. | c |\n      | - |\n")
    #expect(html.components(separatedBy: "<table>").count == 4)
    #expect(plain("- a\n  |-\n|\n  ~~~\n~~~\n\n||\n|-\n").hasSuffix("<th></th>\n</tr>\n</thead>\n</table>\n"))
  }

  @Test func doNotFillTheMemoryWithCellsOfShortRows() {
    let header = String(repeating: "|a", count: 4000) + "\n" + String(repeating: "|-", count: 4000) + "\n"
    let html = plain(header + String(repeating: "|b\n", count: 4000))
    #expect(html.utf8.count < 9_000_000)
    #expect(html.hasSuffix("<tr>\n<td>b</td>\n</tr>\n</tbody>\n</table>\n"))
  }

  private func plain(_ text: String) -> String {
    let document = MarkdownDocument(parsing: Array(text.utf8), file: "a.md", options: .plain)
    return String(decoding: document.renderHTML(.plain(unsafe: true)), as: UTF8.self)
  }

  private func gitHub(_ text: String) throws -> String {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: Self.program)
    process.arguments = ["-e", "table", "--unsafe"]
    let input = Pipe()
    let output = Pipe()
    process.standardInput = input
    process.standardOutput = output
    try process.run()
    try input.fileHandleForWriting.write(contentsOf: Data(text.utf8))
    try input.fileHandleForWriting.close()
    let html = try output.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return String(decoding: html, as: UTF8.self)
  }
}
