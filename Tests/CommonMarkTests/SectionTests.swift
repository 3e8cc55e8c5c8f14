import CommonMark
import TestSupport
import Testing

/// Documents that share sections are read as if each were read whole.
@Suite struct SectionTests {
  private static let options = MarkdownOptions(documentRules: true)

  private static let first = """
    # Pack of One

    For One.

    ## 1. Duties

    Table: Duties

    | Reference | Duty |
    | --- | --- |
    | **CYB-01** | Keeps *records* safe |
    | **CYB-02** | Uses {--paper--} {++screens++} |

    ### Details

    - One
      - two

    ## 2. Steps

    Figure: Steps

    1. First
    2. Second

    ## 3. Names

    Table: Names

    | Name | Code |
    | --- | --- |
    | One | {missing: Which code?} |

    """

  private static func whole(_ text: String) -> MarkdownDocument {
    MarkdownDocument(parsing: Array(text.utf8), file: "a.md", options: options)
  }

  private static func reader() throws -> SectionReader {
    try #require(SectionReader(reading: [Array(first.utf8)], options: options, style: DocumentStyle()))
  }

  @Test(arguments: [
    (first, 8),
    (first.replacing("Pack of One", with: "Pack of Two").replacing("For One.", with: "For *Two*."), 6),
    (first.replacing("| One |", with: "| Two |"), 7),
    (first.replacing("### Details", with: "A new paragraph.\n\n### Details"), 7),
    (first.replacing("### Details", with: "> A quotation.\n\n- a list\n\n  of two paragraphs\n\n### Details"), 7),
    (first.replacing("## 2. Steps", with: "Text after a list.\n\n> Quoted\nand lazy.\n\n## 2. Steps"), 8),
    (first.replacing("- One", with: "- One\n\n- Loose"), 7),
    (
      first.replacing("## 3. Names", with: "    code\n\nText\n===\n\nText\n\n1. one\n\nText\n\n2. two\n\n## 3. Names"),
      7
    ),
    // A section more or less: those after it are found from the end, where the captions before them are the same.
    (first.replacing("## 2. Steps", with: "## 1a. More\n\nText.\n\n## 2. Steps"), 8),
    (first.replacing("## 1. Duties", with: "## 0. Before\n\nTable: T\n\n| a |\n| - |\n| b |\n\n## 1. Duties"), 5),
  ])
  func aDocumentOfSectionsIsTheWholeOne(text: String, known: Int) throws {
    let document = try #require(try Self.reader().read(Array(text.utf8), file: "a.md"))
    let whole = Self.whole(text)
    #expect(whole.diagnostics.isEmpty, "\(whole.diagnostics)")
    #expect(document.html == whole.renderHTML(.document(DocumentStyle())))
    #expect(document.parts.count { $0.known != nil } == known)
    let clauses = document.parts.flatMap { $0.section.document.clauses.map(\.id) }
    #expect(clauses == whole.clauses.map(\.id))
    let blocks = document.parts.flatMap { part in
      part.section.document.textBlocks().map { "\($0.line + part.line - 1): \($0.text)" }
    }
    #expect(blocks == whole.textBlocks().map { "\($0.line): \($0.text)" })
  }

  /// Texts of which one section cannot be understood without another, or of which there is something to say.
  @Test(arguments: [
    "# T\n\n```\n## not a heading\n```\n",
    "# T\n\n~~~\n## not a heading\n",
    "# T\n\n<!--\n## not a heading\n-->\n",
    "# T\n\n<div>\n## raw\n</div>\n",
    "# T\n\nSee [one].\n\n## A\n\n[one]: http://example.org\n",
    "# T\n\n## Same\n\n## Same\n",
    "# T\n\n**CYB-01** a\n\n## B\n\n**CYB-01** b\n",
    "# T\n\n## Table 1\n\n## B\n\nTable: a\n\n| a |\n| - |\n| b |\n",
    "# T\n\n## A\n\n| a |\n| - |\n| b |\n",
    "# T\r\n\r\n## A\r\n",
    // A heading that is too deep for one before it, in another section.
    "# T\n\nText.\n\n### A\n",
    "# T\n\nText.\n\n## A\n\nText.\n\n#### B\n",
    // A caption that has lost its table.
    "# T\n\nTable: a\n\nText.\n",
  ])
  func whatHangsTogetherIsLeftWhole(text: String) throws {
    #expect(SectionReader(reading: [Array(text.utf8)], options: Self.options, style: DocumentStyle()) == nil)
    #expect(try Self.reader().read(Array(text.utf8), file: "a.md") == nil)
  }

  @Test func whatIsLikeOneDocumentHereAndLikeAnotherThereIsKnown() throws {
    let second = Self.first.replacing("**CYB-02** | Uses", with: "**CYB-02** | Has").replacing(
      "## 3. Names", with: "## 3. More")
    let reader = try #require(
      SectionReader(
        reading: [Array(Self.first.utf8), Array(second.utf8)], options: Self.options, style: DocumentStyle()))
    #expect(reader.sections.count == 10)
    let mixed = Self.first.replacing("## 3. Names", with: "## 3. More")
    let document = try #require(reader.read(Array(mixed.utf8), file: "a.md"))
    #expect(document.parts.allSatisfy { $0.known != nil })
    #expect(document.html == Self.whole(mixed).renderHTML(.document(DocumentStyle())))
  }

  @Test func fragmentsWithPrefixesAreNotTakenApart() {
    let style = DocumentStyle(idPrefix: "x-")
    #expect(SectionReader(reading: [Array(Self.first.utf8)], options: Self.options, style: style) == nil)
  }

  /// Blocks of every kind, some of which go on as long as they can.
  private static let blocks = [
    "Text.\n", "More text\nin two lines.\n", "> Quoted.\n", "> Quoted\nlazily.\n", "> - a list\n>\n> quoted\n",
    "- one\n- two\n",
    "- one\n\n- two\n", "- one\n\n  its second paragraph\n", "- one\n  - inner\n", "1. one\n2. two\n", "3) three\n",
    "    code\n",
    "- item\n\n      code\n", "## Heading\n", "### Deeper\n", "#### Deepest\n", "Title\n---\n", "***\n",
    "Table: A\n\n| a |\n| - |\n| b |\n",
    "Table: B\n\na | b\n- | -\nc | d\n", "| bare |\n| - |\n| b |\n", "Figure: F\n\n1. step\n2. step\n",
    "**CYB-01** clause\n",
    "- **CYB-02** clause\n", "A [link](#text).\n", "*open\n", "{++open\n", "> ```\n> code\n", "- ```\n  code\n",
    "{missing: What?}\n",
    "Z\u{e9}\n", "\u{e9}t\u{e9}\n",
  ]

  @Test func anyBlocksAfterOneAnotherAreReadAsTheyAreAsAWhole() throws {
    var random = SteadyRandom(5)
    var taken = 0
    for _ in 0..<2000 {
      let chosen = (0..<Int.random(in: 1...6, using: &random)).map { _ in
        Self.blocks.randomElement(using: &random) ?? ""
      }
      let text = "# T\n\n" + chosen.joined(separator: "\n")
      // What is known stands elsewhere in the text that is read, after other captions and beside other names.
      let known = "# T\n\n" + chosen.shuffled(using: &random).joined(separator: "\n")
      let reader = SectionReader(reading: [Array(known.utf8)], options: Self.options, style: DocumentStyle())
      let whole = Self.whole(text)
      guard let document = reader?.read(Array(text.utf8), file: "a.md") else { continue }
      taken += 1
      #expect(whole.diagnostics.isEmpty, "\(text): \(whole.diagnostics)")
      #expect(document.html == whole.renderHTML(.document(DocumentStyle())), "\(text)")
      #expect(
        document.parts.flatMap { $0.section.document.anchors.map(\.id) }.sorted() == whole.anchors.map(\.id).sorted())
    }
    // Most of what may stand together does.
    #expect(taken > 600, "\(taken)")
  }
}

extension SectionedDocument {
  fileprivate var html: [UInt8] {
    var html: [UInt8] = []
    writeHTML(to: &html)
    return html
  }
}
