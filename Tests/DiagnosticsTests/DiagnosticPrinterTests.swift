import Diagnostics
import Testing

@Suite struct DiagnosticPrinterTests {
  let source = SourceText(file: "a.yaml", text: "one: 1\n  levle: must\n")

  func diagnostic(fix: String? = nil) -> Diagnostic {
    Diagnostic(
      rule: "yaml/unknown-key", message: "unknown key 'levle'",
      at: SourceLocation(
        file: "a.yaml",
        range: SourceRange(start: SourcePosition(line: 2, column: 3), end: SourcePosition(line: 2, column: 8))),
      notes: [.init("known here: level, title")], fix: fix)
  }

  @Test func printsPlaceRuleSourceLineCaretAndMend() {
    let source = source
    let printer = DiagnosticPrinter(colour: false) { $0 == "a.yaml" ? source : nil }
    #expect(
      printer.print([diagnostic(fix: "did you mean 'level'?")]) == """
        a.yaml:2:3: error: unknown key 'levle' [yaml/unknown-key]
            2 |   levle: must
              |   ^~~~~
          note: known here: level, title
          mend: did you mean 'level'?

        """)
  }

  @Test func coloursOnlyWhenAsked() {
    let printer = DiagnosticPrinter(colour: true) { _ in nil }
    #expect(printer.print([diagnostic()]).contains("\u{1B}["))
    #expect(!DiagnosticPrinter(colour: false) { _ in nil }.print([diagnostic()]).contains("\u{1B}["))
  }

  @Test func showsAWindowOfALongLine() {
    let text = SourceText(file: "b", text: String(repeating: "x", count: 500) + "\n")
    let range = text.range(250..<252)
    let printer = DiagnosticPrinter(colour: false) { _ in text }
    let printed = printer.print([
      Diagnostic(rule: "r/r", message: "m", at: SourceLocation(file: "b", range: range))
    ])
    #expect(printed.split(separator: "\n").allSatisfy { $0.count < 200 })
    #expect(printed.contains("^~"))
  }

  @Test func writesFindingsAsJSONWithCounts() {
    let json = String(decoding: [diagnostic()].json(), as: UTF8.self)
    #expect(json.contains("\"rule\": \"yaml/unknown-key\""))
    #expect(json.contains("\"line\": 2"))
    #expect(json.contains("\"errors\": 1"))
  }
}
