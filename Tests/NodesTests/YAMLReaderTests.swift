import Diagnostics
import Nodes
import TestSupport
import Testing

@Suite struct YAMLReaderTests {
  func rules(_ text: String, limits: ReadingLimits = .standard) -> [String] {
    YAMLReader.read(Array(text.utf8), file: "a.yaml", limits: limits).diagnostics.map(\.rule)
  }

  @Test func keepsScalarsAsTheyWereWritten() {
    let node = YAMLReader.read(Array("a: no\nb: 1.10\nc: '2'\n".utf8), file: "a.yaml").node
    #expect(node?["a"]?.text == "no")
    #expect(node?["b"]?.text == "1.10")
    #expect(node?["b"]?.scalar?.isQuoted == false)
    #expect(node?["c"]?.scalar?.isQuoted == true)
  }

  @Test func keepsTheOrderOfKeysAndTheirPlaces() throws {
    let node = YAMLReader.read(Array("zebra: 1\nape:\n  - x\n  - yy\n".utf8), file: "a.yaml").node
    let entries = try #require(node?.mapping?.entries)
    #expect(entries.map(\.key) == ["zebra", "ape"])
    #expect(entries[1].keyRange.range.start == SourcePosition(line: 2, column: 1))
    #expect(
      entries[1].value.elements[1].range.range
        == SourceRange(start: SourcePosition(line: 4, column: 5), end: SourcePosition(line: 4, column: 7)))
  }

  @Test func placesAreCountedInUnicodeScalars() {
    let node = YAMLReader.read(Array("a: [£é, x]\n".utf8), file: "a.yaml").node
    #expect(node?["a"]?.elements[1].range.range.start == SourcePosition(line: 1, column: 9))
  }

  @Test func reportsEveryFindingOfAFileInOneRun() {
    let text = MarkedText("a: «1»&x one\nb: «2»*x\n«3»a: two\nc:«4»\t3\nd: x«5»\u{2}\n")
    let result = YAMLReader.read(Array(text.text.utf8), file: "a.yaml")
    #expect(
      text.differences(
        from: result.diagnostics,
        expected: [
          (1, "yaml/anchor"), (2, "yaml/alias"), (3, "yaml/duplicate-key"), (4, "text/tab"),
          (5, "text/control-character"),
        ]) == [])
  }

  @Test func aDuplicateKeyNamesBothPlaces() throws {
    let result = YAMLReader.read(Array("a: 1\nb: 2\na: 3\n".utf8), file: "a.yaml")
    let diagnostic = try #require(result.diagnostics.first)
    #expect(diagnostic.location?.range?.start == SourcePosition(line: 3, column: 1))
    #expect(diagnostic.notes.first?.location?.range?.start == .start)
  }

  @Test func invalidUTF8IsReportedAtItsPlaceAndTheRestIsRead() {
    let result = YAMLReader.read(Array("a: x".utf8) + [0xE9] + Array("y\nb: 2\n".utf8), file: "a.yaml")
    #expect(result.diagnostics.map(\.rule) == ["text/invalid-utf-8"])
    #expect(result.diagnostics.first?.location?.range?.start == SourcePosition(line: 1, column: 5))
    #expect(result.node?["b"]?.text == "2")
  }

  @Test func byteOrderMarkAndCarriageReturnsAreWarningsAndTheFileIsRead() {
    let result = YAMLReader.read(Array("\u{FEFF}a: 1\r\nb: 2\r\n".utf8), file: "a.yaml")
    #expect(result.diagnostics.map(\.rule) == ["text/byte-order-mark", "text/carriage-return"])
    #expect(!result.diagnostics.hasErrors)
    #expect(result.node?["b"]?.text == "2")
  }

  @Test func aSecondDocumentIsAnError() {
    #expect(rules("a: 1\n---\nb: 2\n") == ["yaml/second-document"])
  }

  @Test func limitsOnSizeDepthAndNumberHold() {
    #expect(rules("a: 12345\n", limits: ReadingLimits(bytes: 4)) == ["text/too-large"])
    #expect(rules("a: [[[[1]]]]\n", limits: ReadingLimits(depth: 3)) == ["yaml/too-deep"])
    #expect(rules("a: [1, 2, 3, 4]\n", limits: ReadingLimits(nodes: 4)) == ["yaml/too-many-values"])
  }

  @Test func deepNestingIsRefusedWithoutACrash() {
    let text = "a: " + String(repeating: "[", count: 100_000)
    #expect(rules(text).contains("yaml/too-deep"))
  }

  @Test func aSyntaxErrorHasAPlaceAndNoData() throws {
    let result = YAMLReader.read(Array("a: [1\nb: 2\n".utf8), file: "a.yaml")
    #expect(result.node == nil)
    let diagnostic = try #require(result.diagnostics.first)
    #expect(diagnostic.rule == "yaml/syntax")
    #expect(diagnostic.location?.range?.start.line == 2)
  }

  @Test func manyFindingsOfOneRuleAreCutShortButCounted() {
    let text = "a:\n" + String(repeating: "  - x\u{1}\n", count: 50)
    let result = YAMLReader.read(Array(text.utf8), file: "a.yaml")
    #expect(result.diagnostics.count == 21)
    #expect(result.diagnostics.last?.message.hasPrefix("30 more") == true)
  }
}
