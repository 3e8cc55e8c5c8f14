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
}
