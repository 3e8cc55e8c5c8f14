import Diagnostics
import Nodes
import Testing

@Suite struct JSONReaderTests {
  func node(_ text: String) -> Node? {
    JSONReader.read(Array(text.utf8), file: "a.json").node
  }

  @Test func keepsTheOrderOfKeys() {
    #expect(node(#"{"b": 1, "a": 2}"#)?.mapping?.entries.map(\.key) == ["b", "a"])
  }

  @Test func readsEscapesAndSurrogatePairs() {
    #expect(node(#""a\n\"\u00e9\ud83d\ude00\/""#)?.text == "a\n\"é😀/")
  }

  @Test func tellsTextFromOtherValues() {
    let list = node(#"["true", true, null, -1.5e3]"#)
    #expect(list?.elements[0].scalar?.isQuoted == true)
    #expect(list?.elements[1].flag == true)
    #expect(list?.elements[2].scalar?.isNull == true)
    #expect(list?.elements[3].text == "-1.5e3")
  }

  @Test(arguments: ["{", "[1,]", "01", "\"\u{1}\"", "nul", "{\"a\" 1}", "1 2", "\"\\x\"", "\"\\ud800\"", "- 1", ""])
  func refusesWhatIsNoJSON(_ text: String) {
    let result = JSONReader.read(Array(text.utf8), file: "a.json")
    #expect(result.node == nil)
    #expect(result.diagnostics.map(\.rule) == ["json/syntax"])
  }

  @Test func refusesDeepNestingWithoutACrash() {
    #expect(node(String(repeating: "[", count: 100_000)) == nil)
  }

  @Test(arguments: [
    "{\"é\": [1, \"ü\\\"x\", {\"b\": null}], \"c\":\ttrue}", "{\n  \"a\": [\n \"é\", 12 ],\r\n\"b\": {}\n}",
  ])
  func everyValueKnowsItsPlace(_ text: String) throws {
    let source = SourceText(file: "a.json", text: text)
    func check(_ node: Node) {
      // The place leads back to the bytes that the value begins with.
      let start = node.range.range.start
      let line = Array((source.line(start.line) ?? "").unicodeScalars)
      let first: Set<Unicode.Scalar> =
        switch node.content {
        case .mapping: ["{"]
        case .sequence: ["["]
        case .scalar(let scalar): scalar.isQuoted ? ["\""] : Set(scalar.text.unicodeScalars.prefix(1))
        }
      #expect(first.contains(line[start.column - 1]))
      for element in node.elements { check(element) }
      for entry in node.mapping?.entries ?? [] {
        let key = entry.keyRange.range.start
        let keyLine = Array((source.line(key.line) ?? "").unicodeScalars)
        #expect(keyLine[key.column - 1] == "\"")
        check(entry.value)
      }
    }
    check(try #require(node(text)))
  }

  @Test(.timeLimit(.minutes(1))) func aFileOfOneLongLineIsReadInOneGo() {
    let text = "[" + String(repeating: "{\"a\": [1, 2]}, ", count: 40_000) + "0]"
    let elements = node(text)?.elements
    #expect(elements?.count == 40_001)
    #expect(elements?.last?.range.range.start.column == text.utf8.count - 1)
  }
}
