import CommonMark
import Documents

/// One Markdown file as what goes to readers: a whole page, or a piece for someone else's.
struct MarkdownPage {
  let document: MarkdownDocument
  let file: String
  /// Whether links to Markdown files lead to the pages that are made of them.
  let linksToHTML: Bool

  /// The same around every page.
  private static let shell = PageShell()

  /// A page with its style inside and exactly one title: the only heading of the first level, else what is given, else
  /// the first of several, else the file's name.
  func whole(title given: String?, publisher: String) throws(CommandFailure) -> [UInt8] {
    let titles = document.headings.filter { $0.level == 1 }
    let title = titles.count == 1 ? titles.first?.text : given ?? titles.first?.text ?? Self.title(of: file)
    guard let title else {
      throw CommandFailure(
        .usage, "the text from standard input has no heading of the first level, and so no title",
        mend: "give it one with --title")
    }
    // Several headings of the first level stand below a common one.
    let shift = titles.count > 1 ? 1 : 0
    let html = document.renderHTML(.document(DocumentStyle(headingShift: shift, rewriteRelative: rewrite)))
    let contents = PageContents(document, shift: shift)
    var body: [UInt8] = []
    if titles.count == 1 {
      body = contents.inserted(into: html, document)
    } else {
      body = Array("<h1>\(PageShell.escaped(title))</h1>\n".utf8) + contents.html + html
    }
    return Self.shell.page(PageShell.Words(title: title, publisher: publisher), body: body)
  }

  /// The body with headings from `h2` down, for a page that has its own `h1`.
  func fragment(idPrefix: String) -> [UInt8] {
    let highest = document.headings.map(\.level).min() ?? 2
    return document.renderHTML(
      .document(DocumentStyle(headingShift: 2 - highest, idPrefix: idPrefix, rewriteRelative: rewrite)))
  }

  private var rewrite: (@Sendable (String) -> String)? {
    guard linksToHTML else { return nil }
    return { Self.addressOfPage($0) }
  }

  /// `other.md#part` as `other.html#part`; other addresses as they are.
  static func addressOfPage(_ address: String) -> String {
    let fragment = address.firstIndex { $0 == "#" || $0 == "?" } ?? address.endIndex
    let path = address[..<fragment]
    return path.hasSuffix(".md") ? path.dropLast(3) + ".html" + address[fragment...] : address
  }

  /// The name of a file without its ending; nil for standard input.
  static func title(of file: String) -> String? {
    guard file != "-", let name = file.split(separator: "/").last else { return nil }
    return String(name.hasSuffix(".md") ? name.dropLast(3) : name)
  }
}
