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

  /// A page with its style inside and exactly one title: the first heading where it is one of the first level.
  func whole(publisher: String) -> [UInt8] {
    let titles = document.headings.filter { $0.level == 1 }
    let hasTitle = titles.count == 1
    let title = titles.first?.text ?? Self.title(of: file)
    var body: [UInt8] = []
    if !hasTitle { body += Array("<h1>\(PageShell.escaped(title))</h1>\n".utf8) }
    // Several headings of the first level stand below a common one.
    let shift = titles.count > 1 ? 1 : 0
    body += document.renderHTML(.document(DocumentStyle(headingShift: shift, rewriteRelative: rewrite)))
    return Self.shell.page(PageShell.Words(title: title, publisher: publisher), body: body)
  }

  /// The body with headings from `h2` down, for a page that has its own `h1`.
  func fragment(idPrefix: String) -> [UInt8] {
    let highest = document.headings.map(\.level).min() ?? 2
    return document.renderHTML(
      .document(DocumentStyle(headingShift: max(0, 2 - highest), idPrefix: idPrefix, rewriteRelative: rewrite)))
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

  /// The name by which a file is known in the output: its last part.
  static func name(of file: String) -> String {
    file == "-" ? "standard-input.md" : file.split(separator: "/").last.map(String.init) ?? file
  }

  static func title(of file: String) -> String {
    let name = name(of: file)
    return name.hasSuffix(".md") ? String(name.dropLast(3)) : name
  }

  static func outputPath(of file: String) -> String { title(of: file) + ".html" }
}
