import Diagnostics
import Nodes
import TestSupport
import Testing

/// Our own reading of plain files gives what libyaml gives: the same data at the same places, the same findings.
@Suite struct PlainYAMLTests {
  /// What differs between the two readings of a text; nil where nothing does.
  static func difference(_ text: [UInt8]) -> String? {
    let source = SourceText(file: "a.yaml", bytes: text)
    let ours = YAMLReader.read(source)
    let library = YAMLReader.readByLibrary(source)
    if ours.diagnostics != library.diagnostics { return "findings differ: \(library.diagnostics.map(\.message))" }
    let (first, second) = (ours.node.map(describe) ?? ["nothing"], library.node.map(describe) ?? ["nothing"])
    for (one, other) in zip(first, second) where one != other { return "\(one)  should be  \(other)" }
    return first.count == second.count ? nil : "\(first.count) values should be \(second.count)"
  }

  /// Every value with its place, one a line.
  static func describe(_ node: Node) -> [String] {
    func place(_ range: CompactRange) -> String {
      let range = range.range
      return "\(range.start.line):\(range.start.column)-\(range.end.line):\(range.end.column)"
    }
    switch node.content {
    case .scalar(let scalar):
      return ["\(place(node.range)) \(scalar.isQuoted ? "quoted" : "plain") \(scalar.text.debugDescription)"]
    case .sequence(let elements): return ["\(place(node.range)) list"] + elements.flatMap(describe)
    case .mapping(let mapping):
      return ["\(place(node.range)) record"]
        + mapping.entries.flatMap { ["\(place($0.keyRange)) key \($0.key)"] + describe($0.value) }
    }
  }

  static let files = (try? FolderReader.files(in: Repository.root + "/Catalog", endings: [".yaml"])) ?? []

  @Test func everyFileOfTheCatalogueReadsTheSame() {
    #expect(Self.files.count > 100)
    for file in Self.files { #expect(Self.difference(file.bytes) == nil, "\(file.path)") }
  }

  static let sample = """
    # schema

    id: "2021-23"
    title: >-
      Two lines of text,
      folded, with a £ sign

      and a paragraph.
    note: plain text, with commas: no   
    empty_after: |
      literal
        deeper

      end

    # comment
    list:
      - id: A-1
        topics: [a, b-c, "d, e", 'it''s']
        when: { answer: x, is: yes, all: [{ answer: y }, z] }

        sources:
          - { document: d, at: "p. 1", evidence: read }
          - document: é
            at: x
      - plain
      - "quoted"   
      # inside
      - >
        text
    last: [one,
      two,
      three]

    """

  @Test func aFileWithEveryFormReadsTheSame() {
    let text = Self.sample.split(separator: "\n", omittingEmptySubsequences: false)
      .map { $0.hasPrefix("note:") ? "note: plain text, with commas and a £   " : $0 }.joined(separator: "\n")
    #expect(Self.difference(Array(text.utf8)) == nil)
  }

  @Test(arguments: [
    "a: b\n  c\n", "a: b # c\n", "a: |2\n   b\n", "a: >+\n  b\n\n", "a:\n- b\n", "a:\n", "- - a\n", "? a\n: b\n",
    "a: 'b\n  c'\n",
    "a: \"b\\n\"\n", "a: [b: c]\n", "a: {b}\n", "a: [b, ]\n", "a: []\n", "\"a\": b\n", "a: b: c\n", "a: [b\n",
    "a: b]\n", "a: ]\n",
    "---\na: b\n", "a: b\n...\n", "a: b", "", "\n", "a\n", "a: b\na: c\n", "a: {b: c, b: d}\n", "a: >-\n\n  b\n",
    "a: >-\n    b\n  c\n",
    "a: >-\n  b\n   c\n", "a: >-\n  b\n    \n  c\n", "a: |-\n  b\n   c\n  d\n", "a: >-\nb: c\n", "a:  b\nc : d\n",
    "a: &x b\n", "a: *x\n",
    "a: !t b\n", "a: @b\n", "a: -\n", "a: -b\n", "a: - b\n", "a: ? b\n", "a: :b\n", "a: b:c\n", "a: [b:c, d]\n",
    "a: [b:, c]\n",
    " a: b\n", "a:\n  b: c\n d: e\n", "a:\n    b: c\n  d: e\n", "- a: b\n   c: d\n", "- a: b\n c: d\n",
    "-  a: b\n   c: d\n", "a: [b,\nc]\n",
    "a: [\n  b\n]\n", "a: [b # c\n  ]\n", "a: {b: [c, {d: e}], f: 'g'}\n", "a: {b:c}\n", "a: 'b' c\n", "a: \"b\" # c\n",
    "a: b\u{2028}c\n",
    "a: >-\n  b\n# c\nd: e\n", "a: >-\n  b\n  # c\nd: e\n", "a:\n  - b\n  # c\n\nd: e\n  # f\n", "- b\n-\n",
    "a: >-\n  b\n \n\nc: d\n",
  ])
  func oddTextsReadTheSame(_ text: String) {
    #expect(Self.difference(Array(text.utf8)) == nil)
  }

  /// Small damages of a good file: what is still valid reads the same, and what is not has libyaml's findings.
  @Test func damagedFilesReadTheSame() {
    var state: UInt64 = 99
    func next(_ limit: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % UInt64(limit))
    }
    let pieces = [
      " ", "  ", "\n", "\n\n", ":", ": ", "-", "- ", "#", " #", "'", "\"", "[", "]", "{", "}", ",", ">", "|", "x", "é",
      "\n  ",
    ]
    let good = Array(Self.sample.utf8)
    for _ in 0..<4000 {
      var text = good
      for _ in 0...next(2) {
        let place = next(text.count)
        switch next(3) {
        case 0: text.remove(at: place)
        case 1: text.insert(contentsOf: pieces[next(pieces.count)].utf8, at: place)
        default:
          text.replaceSubrange(place..<min(place + 1 + next(6), text.count), with: pieces[next(pieces.count)].utf8)
        }
      }
      if let difference = Self.difference(text) {
        Issue.record("\(difference)\n\(String(decoding: text, as: UTF8.self))")
        return
      }
    }
  }
}
