import Diagnostics
import Foundation
import Glibc

/// Converts Markdown for comparisons by hand, and measures.
///
///     Convert --plain < a.md          plain HTML          --unsafe, --document likewise; --findings lists findings
///     Convert --batch < many          documents cut by a zero byte, answers cut by a zero byte (plain)
///     Convert --measure IN OUT N      N documents of the files in IN, written to OUT in one process
@main
struct Convert {
  static func main() throws {
    let arguments = CommandLine.arguments
    switch arguments.dropFirst().first {
    case "--measure":
      try measure(from: arguments[2], to: arguments[3], count: Int(arguments[4]) ?? 1, write: arguments.count < 6)
    case "--batch":
      let input = [UInt8](FileHandle.standardInput.readDataToEndOfFile())
      var output: [UInt8] = []
      for text in input.split(separator: 0, omittingEmptySubsequences: false) {
        let document = MarkdownDocument(parsing: Array(text), file: "-", options: .plain)
        output += document.renderHTML(.plain(unsafe: arguments.contains("--unsafe")))
        output.append(0)
      }
      FileHandle.standardOutput.write(Data(output))
    default:
      let input = [UInt8](FileHandle.standardInput.readDataToEndOfFile())
      let isDocument = arguments.contains("--document")
      let document = MarkdownDocument(
        parsing: input, file: "-", options: isDocument ? .init(documentRules: true) : .plain)
      let style: HTMLStyle =
        isDocument
        ? .document(.init(headingShift: 1, sections: arguments.contains("--sections")))
        : .plain(unsafe: arguments.contains("--unsafe"))
      FileHandle.standardOutput.write(Data(document.renderHTML(style)))
      if arguments.contains("--findings") {
        for finding in document.diagnostics {
          let start = finding.location?.range?.start
          print("\(start?.line ?? 0):\(start?.column ?? 0): \(finding.rule): \(finding.message)")
        }
        for heading in document.headings { print(heading) }
        for anchor in document.anchors { print(anchor) }
        for link in document.links { print(link) }
      }
    }
  }

  static func measure(from input: String, to output: String, count: Int, write writes: Bool) throws {
    let texts = try FileManager.default.contentsOfDirectory(atPath: input).sorted().map {
      [UInt8](FileManager.default.contents(atPath: input + "/" + $0) ?? Data())
    }
    let clock = ContinuousClock()
    for plain in [true, false] {
      var bytes = 0
      let time = clock.measure {
        for number in 0..<count {
          let document = MarkdownDocument(
            parsing: texts[number % texts.count], file: "a.md", options: plain ? .plain : .init(documentRules: true))
          let html = document.renderHTML(plain ? .plain(unsafe: false) : .document(.init()))
          bytes += html.count
          guard writes else { continue }
          let file = open("\(output)/\(number).html", O_WRONLY | O_CREAT | O_TRUNC, 0o644)
          html.withUnsafeBytes { _ = Glibc.write(file, $0.baseAddress, $0.count) }
          close(file)
        }
      }
      print(plain ? "plain" : "document", count, "documents,", bytes, "bytes of HTML,", time)
    }
  }
}
