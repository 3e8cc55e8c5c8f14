import Diagnostics
import Testing

@Suite struct JSONWriterTests {
  @Test func keepsTheOrderOfKeysAndIndentsByTwo() {
    var writer = JSONWriter()
    writer.object { writer in
      writer.field("b", 1)
      writer.field("a", ["x", "y"])
      writer.key("c")
      writer.array { $0.bool(true) }
      writer.key("empty")
      writer.object { _ in }
    }
    writer.end()
    #expect(
      String(decoding: writer.bytes, as: UTF8.self) == """
        {
          "b": 1,
          "a": ["x", "y"],
          "c": [
            true
          ],
          "empty": {}
        }

        """)
  }

  @Test func escapesQuotesAndControlCharacters() {
    var writer = JSONWriter(pretty: false)
    writer.string("a\"b\\c\n\u{1}")
    #expect(String(decoding: writer.bytes, as: UTF8.self) == #""a\"b\\c\n\u0001""#)
  }
}
