/// What all pages of the same depth and section have in common, written once for all of them: the beginning of the head,
/// its links, the header and the footer.
struct FramePieces: Sendable {
  private struct Key: Hashable {
    var depth: Int
    var section: Page.Section?
  }

  private var headers: [Key: HTMLPiece] = [:]
  private var footers: [Int: HTMLPiece] = [:]
  private var headLinks: [Int: HTMLPiece] = [:]
  /// Before the title; the same at any depth.
  let headStart: HTMLPiece
  /// Pages that lie deeper are few, and write their frame themselves.
  private static let deepest = 6

  init(_ frame: PageFrame) {
    headStart = HTMLPiece(at: .home) { PageFrame.headStart(&$0) }
    for depth in 0...Self.deepest {
      let place = Address(String(repeating: "a/", count: depth))
      footers[depth] = HTMLPiece(at: place) { frame.footer(&$0) }
      headLinks[depth] = HTMLPiece(at: place) { frame.headLinks(&$0) }
      for section in [nil] + Page.Section.allCases {
        headers[Key(depth: depth, section: section)] = HTMLPiece(at: place) { frame.header(section, &$0) }
      }
    }
  }

  func header(depth: Int, section: Page.Section?) -> HTMLPiece? { headers[Key(depth: depth, section: section)] }

  func footer(depth: Int) -> HTMLPiece? { footers[depth] }

  func headLinks(depth: Int) -> HTMLPiece? { headLinks[depth] }
}

/// A part of a page that was written before.
struct HTMLPiece: Sendable {
  let bytes: [UInt8]
  let links: WrittenLinks
  let lineFeeds: Int

  init(at address: Address, _ content: (inout HTMLBuilder) -> Void) {
    var html = HTMLBuilder(at: address)
    content(&html)
    bytes = html.bytes
    links = html.links
    lineFeeds = bytes.count { $0 == UInt8(ascii: "\n") }
  }
}
