@testable import Documents
import Testing

@Suite struct MarkdownTextTests {
  @Test func escapesWhatMarkdownWouldTakeForItsOwn() {
    #expect(MarkdownText.escaped("*A|B* [x] <y> a_b") == "\\*A\\|B\\* \\[x\\] \\<y\\> a\\_b")
  }

  @Test func aLineBreakBecomesABlank() {
    #expect(MarkdownText.escaped("one\ntwo") == "one two")
  }
}
