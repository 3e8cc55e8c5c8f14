import Diagnostics
import Nodes
import Testing

/// Whatever text a file holds, its canonical form reads back as the same text.
@Suite struct YAMLRoundTripTests {
  static let nasty = [
    " leading", "trailing ", "two  spaces", "a: b", "a:", ":a", "a :b", "a #b", "#a", "'", "''", "\"", "\\", "\\n",
    "it's",
    "say \"hi\"", "both ' and \"", "yes", "no", "Yes", "NO", "on", "off", "true", "null", "~", "Null", "1", "1.10",
    "-5", "+44", "0x1F", "1e3", "1_000", "18:30", "2018", "2018-04", "2018-04-01", "2021-23", "1.0.1", ".5", "-", "--",
    "---", "--- a", "...", "- a", "? a", "?a", "-a", "[a]", "{a}", "a, b", "a]", "}", "&a", "*a", "!a", "|", ">", "%a",
    "@a", "`a", "=", "<<", "a\nb", "a\n\nb", "a\n\n\nb", "a\n", "a\n\n", "\na", "a \nb", "a\n b", "  a\nb", "a\tb",
    "\ta",
    "a\u{1}b", "a\u{85}b", "a\u{2028}b", "\u{FEFF}a", "£é 😀", "e\u{301}", " \u{301}a", "a \u{301}b",
    "http://x.y/z?a=b#c",
    "{name} keeps", "a {name} b", "| a | b |", "* a\n* b\n\nc", "a: b\nc # d", "x".repeated(300),
    "word ".repeated(60) + "end", "word  ".repeated(60) + "end", "- ".repeated(70) + "a", "#" + " # a".repeated(40),
    "'" + "word ".repeated(40) + "'", "a".repeated(120) + " " + "b".repeated(120), "word ".repeated(40) + "end\n",
  ]

  /// Texts made of pieces that mean something in YAML; the same in every run.
  static let generated: [String] = {
    let pieces = [
      "a", "word", " ", "  ", "\n", "\n\n", ":", ": ", "#", " #", "-", "- ", "'", "\"", "\\", "[", "]", "{", "}", ",",
      "?",
      "!", "|", ">", "&", "*", "%", "@", "1", "0.5", "yes", "é", "longer-than-most-words-are", "\t", "\u{2028}", "~",
    ]
    var state: UInt64 = 42
    func next(_ limit: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % UInt64(limit))
    }
    return (0..<3000).map { _ in
      (0..<1 + next(24)).map { _ in pieces[next(pieces.count)] }.joined()
    }
  }()

  static let shapes: [Shape] = [
    .text, .scalar, .record(RecordShape("a record", [.required("k", .text)])), .list(.text), .list(.reference("x")),
  ]

  /// The text as the value of a key, in a short record, and in a list.
  static func file(_ text: String) -> (json: String, shape: Shape) {
    var writer = JSONWriter(pretty: false)
    writer.object { writer in
      writer.field("plain", text)
      writer.field("scalar", text)
      writer.key("record")
      writer.object { $0.field("k", text) }
      writer.field("texts", [text, "other"])
      writer.field("ids", [text, "other"])
      writer.key("entries")
      writer.array { writer in
        writer.object { writer in
          writer.field("k", text)
          writer.key("deep")
          writer.array { $0.object { $0.field("k", text) } }
        }
      }
    }
    let record = Shape.record(RecordShape("a record", [.required("k", .text)]))
    let entry = Shape.record(RecordShape("an entry", [.required("k", .text), .optional("deep", .list(record))]))
    let shape = Shape.record(
      RecordShape(
        "a file",
        [
          .required("plain", .text), .required("scalar", .scalar), .required("record", record),
          .required("texts", .list(.text)), .required("ids", .list(.reference("x"))),
          .required("entries", .list(entry)),
        ]))
    return (String(decoding: writer.bytes, as: UTF8.self), shape)
  }

  /// What goes wrong when a text is written and read back; nil where nothing does.
  static func problem(_ text: String) -> String? {
    let (json, shape) = file(text)
    guard let node = JSONReader.read(Array(json.utf8), file: "a.json").node else { return "no JSON" }
    let first = YAMLWriter.text(of: node, shape: shape, source: SourceText(file: "a", text: ""))
    let source = SourceText(file: "a.yaml", text: first)
    let result = YAMLReader.read(source)
    guard result.diagnostics.isEmpty, let read = result.node else {
      return "\(text.debugDescription) gives \(first): \(result.diagnostics.map(\.message))"
    }
    if !NodeComparison.same(node, read) { return "\(text.debugDescription) reads back otherwise:\n\(first)" }
    let second = YAMLWriter.text(of: read, shape: shape, source: source)
    return second == first ? nil : "\(text.debugDescription) is not stable:\n\(first)\n\(second)"
  }

  @Test(arguments: nasty) func aNastyTextReadsBackAsItWas(_ text: String) {
    #expect(Self.problem(text) == nil)
  }

  @Test func textsOfRandomPiecesReadBackAsTheyWere() {
    #expect(Self.generated.lazy.compactMap(Self.problem).first == nil)
  }
}

extension String {
  fileprivate func repeated(_ count: Int) -> String { String(repeating: self, count: count) }
}
