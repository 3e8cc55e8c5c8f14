import Checksums
import Foundation

/// The page around a document's body: one self-contained file, its style inside, no script, no request to anywhere.
package struct PageShell: Sendable {
  /// The words around the body.
  package struct Words: Sendable {
    /// The page's title, before the name of the publisher.
    package var title: String
    /// Who publishes it; empty where that is not known, and then nothing stands for it.
    package var publisher: String
    /// A line under the publisher, the edition for instance.
    package var subtitle: String?
    /// What stands in the footer.
    package var footer: [String]

    package init(title: String, publisher: String, subtitle: String? = nil, footer: [String] = []) {
      self.title = title
      self.publisher = publisher
      self.subtitle = subtitle
      self.footer = footer
    }
  }

  private let style: String
  private let policy: String

  package init(style: String = StyleSheet.document) {
    self.style = style
    // The policy names the very bytes between the style tags; the line feeds around them are part of the element.
    let digest = Data(Checksum(of: Array("\n\(style)".utf8)).bytes).base64EncodedString()
    policy =
      "default-src 'none'; style-src 'sha256-\(digest)'; img-src 'self' data:; base-uri 'none'; form-action 'none'"
  }

  /// What stands around the body: the same for all pages of the same words.
  package struct Frame: Sendable {
    fileprivate var before: [UInt8]
    fileprivate var after: [UInt8]

    /// The whole page; `write` puts its body into it, in about so many bytes.
    package func page(_ count: Int, _ write: (inout [UInt8]) -> Void) -> [UInt8] {
      var page: [UInt8] = []
      page.reserveCapacity(before.count + count + after.count)
      page += before
      write(&page)
      page += after
      return page
    }
  }

  /// The whole page.
  package func page(_ words: Words, body: [UInt8]) -> [UInt8] { frame(words).page(body.count) { $0 += body } }

  /// The frame of pages with these words.
  package func frame(_ words: Words) -> Frame {
    var page: [UInt8] = []
    page.reserveCapacity(style.utf8.count + 2048)
    func add(_ text: String) { page.append(contentsOf: text.utf8) }
    let title = Self.escaped(words.publisher.isEmpty ? words.title : "\(words.title) – \(words.publisher)")
    add(
      """
      <!doctype html>
      <html lang="en-GB">
      <head>
      <meta charset="utf-8">
      <meta http-equiv="Content-Security-Policy" content="\(policy)">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <link rel="icon" href="data:,">
      <title>\(title)</title>
      <style>

      """)
    add(style)
    add(
      """
      </style>
      </head>
      <body>
      <a class="skip-link" href="#main">Skip to main content</a>

      """)
    add(header(words))
    add("<main class=\"width\" id=\"main\">\n")
    return Frame(before: page, after: Array("</main>\n\(footer(words))</body>\n</html>\n".utf8))
  }

  /// The bar above the page; none where nothing would stand in it.
  private func header(_ words: Words) -> String {
    if words.publisher.isEmpty, words.subtitle == nil { return "" }
    var text = "<header class=\"page-header\"><div class=\"width\">\n"
    if !words.publisher.isEmpty { text += "<p class=\"issuer\">\(Self.escaped(words.publisher))</p>\n" }
    if let subtitle = words.subtitle { text += "<p class=\"edition\">\(Self.escaped(subtitle))</p>\n" }
    return text + "</div></header>\n"
  }

  private func footer(_ words: Words) -> String {
    if words.footer.isEmpty { return "" }
    let lines = words.footer.map { "<p>\(Self.escaped($0))</p>\n" }.joined()
    return "<footer class=\"page-footer\"><div class=\"width\">\n\(lines)</div></footer>\n"
  }

  /// The page for a word processor: no style and no landmarks, which it knows in its own way.
  package func wordPage(_ words: Words, body: [UInt8]) -> [UInt8] {
    var page = Array("<!doctype html>\n<html lang=\"en-GB\">\n<head>\n<meta charset=\"utf-8\">\n".utf8)
    page += Array("</head>\n<body>\n".utf8) + body + Array("<hr>\n".utf8)
    for line in words.footer { page += Array("<p>\(Self.escaped(line))</p>\n".utf8) }
    return page + Array("</body>\n</html>\n".utf8)
  }

  /// Text for HTML.
  package static func escaped(_ text: String) -> String {
    var output: [UInt8] = []
    output.reserveCapacity(text.utf8.count)
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "&"): output.append(contentsOf: "&amp;".utf8)
      case UInt8(ascii: "<"): output.append(contentsOf: "&lt;".utf8)
      case UInt8(ascii: ">"): output.append(contentsOf: "&gt;".utf8)
      case UInt8(ascii: "\""): output.append(contentsOf: "&quot;".utf8)
      default: output.append(byte)
      }
    }
    return String(decoding: output, as: UTF8.self)
  }
}
