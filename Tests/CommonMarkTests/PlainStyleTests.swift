import CCMark
import CommonMark
import Testing

/// The plain style is libcmark's HTML, byte for byte.
@Suite struct PlainStyleTests {
  @Test(arguments: CommonMarkCorpus.all)
  func rendersAsTheLibraryDoes(_ markdown: String) {
    for text in CommonMarkCorpus.variations(of: markdown) { compare(Array(text.utf8)) }
  }

  @Test func rendersAllSnippetsInOneDocumentAsTheLibraryDoes() {
    let text = CommonMarkCorpus.all.joined(separator: "\n\n")
    compare(Array(text.utf8))
  }

  @Test func rendersEveryPairOfSnippetsAsTheLibraryDoes() {
    let snippets = CommonMarkCorpus.all
    for (index, first) in snippets.enumerated() {
      let second = snippets[(index * 7 + 3) % snippets.count]
      compare(Array((first + "\n" + second).utf8))
      compare(Array((first + second).utf8))
    }
  }

  @Test func replacesWhatIsNotUTF8() {
    compare([0x61, 0xFF, 0x62, 0xC3, 0x0A])
    compare([0xED, 0xA0, 0x80, 0xF5, 0x80])
  }

  @Test func readsEveryByteInTextCodeAndAddresses() {
    for byte in UInt8(0)...127 where byte != 0x7C {
      let pieces = ["a", "b `c", "d` [e](<f", "g>)"].map { Array($0.utf8) }
      compare(Array(pieces.joined(separator: [byte])))
    }
  }

  private func compare(_ text: [UInt8]) {
    let document = MarkdownDocument(parsing: text, file: "a.md", options: .plain)
    for isUnsafe in [false, true] {
      let expected = library(text, unsafe: isUnsafe)
      let actual = String(decoding: document.renderHTML(.plain(unsafe: isUnsafe)), as: UTF8.self)
      #expect(actual == expected, "\(String(decoding: text, as: UTF8.self).debugDescription)")
    }
    // Our conventions change nothing in the plain style.
    let withConventions = MarkdownDocument(parsing: text, file: "a.md").renderHTML(.plain(unsafe: false))
    #expect(withConventions == document.renderHTML(.plain(unsafe: false)))
  }

  private func library(_ text: [UInt8], unsafe isUnsafe: Bool) -> String {
    let options = CMARK_OPT_VALIDATE_UTF8 | (isUnsafe ? CMARK_OPT_UNSAFE : 0)
    // The terminator is not counted, but an array without bytes may have no address.
    let html = (text.map(CChar.init(bitPattern:)) + [0]).withUnsafeBufferPointer {
      $0.baseAddress.flatMap { cmark_markdown_to_html($0, text.count, options) }
    }
    defer { cmark_get_default_mem_allocator().pointee.free(html) }
    return html.map { String(cString: $0) } ?? ""
  }
}
