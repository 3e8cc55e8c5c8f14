import Diagnostics
import Testing

@Suite struct JSONWriterTests {
  @Test func putsAnObjectOnOneLineWithAllThatIsInIt() {
    var writer = JSONWriter()
    writer.array { writer in
      for number in 1...2 {
        writer.objectOnOneLine { line in
          line.field("number", number)
          line.field("texts", ["x", "y"])
          line.key("inner")
          line.object { $0.field("a", "b") }
        }
      }
      writer.bool(true)
    }
    #expect(
      String(decoding: writer.bytes, as: UTF8.self) == """
        [
          {"number":1,"texts":["x","y"],"inner":{"a":"b"}},
          {"number":2,"texts":["x","y"],"inner":{"a":"b"}},
          true
        ]
        """)
  }

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

  @Test func anObjectOnOneLineMayFollowAKey() {
    var writer = JSONWriter()
    writer.object { writer in
      writer.key("files")
      writer.array { writer in
        for name in ["a", "b"] {
          writer.objectOnOneLine { line in
            line.field("name", name)
            line.field("parts", ["x", "y"])
          }
        }
      }
      writer.key("one")
      writer.objectOnOneLine { $0.field("n", 1) }
      writer.field("after", true)
    }
    #expect(
      String(decoding: writer.bytes, as: UTF8.self) == """
        {
          "files": [
            {"name":"a","parts":["x","y"]},
            {"name":"b","parts":["x","y"]}
          ],
          "one": {"n":1},
          "after": true
        }
        """)
  }

  @Test func whatAnotherWriterMadeMovesInToWhereItStands() {
    var made = JSONWriter()
    made.object { $0.field("a", 1) }
    var line = JSONWriter(pretty: false)
    line.object { $0.field("b", "x\ny") }
    var writer = JSONWriter()
    writer.array { writer in
      writer.value(made.bytes)
      writer.value(line.bytes)
    }
    #expect(
      String(decoding: writer.bytes, as: UTF8.self) == """
        [
          {
            "a": 1
          },
          {"b":"x\\ny"}
        ]
        """)
  }
}
