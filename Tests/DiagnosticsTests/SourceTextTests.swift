import Diagnostics
import Testing

@Suite struct SourceTextTests {
  @Test func countsColumnsInUnicodeScalars() {
    let text = SourceText(file: "a", text: "£é: x\nsecond\n")
    #expect(text.position(at: 5) == SourcePosition(line: 1, column: 4))
    #expect(text.position(at: 0) == .start)
  }

  @Test func givesLinesWithoutTheirEnds() {
    let text = SourceText(file: "a", text: "one\r\ntwo\nthree")
    #expect(text.line(1) == "one")
    #expect(text.line(2) == "two")
    #expect(text.line(3) == "three")
    #expect(text.line(4) == nil)
  }

  @Test func takesAnOffsetPastTheEndAsTheEnd() {
    let text = SourceText(file: "a", text: "ab\nc")
    #expect(text.position(at: 99) == SourcePosition(line: 2, column: 2))
  }
}
