/// Builds a page: elements, attributes and text, each escaped as it is written.
///
/// There is one way to write markup that is not escaped, `rendered`, and it is for what our own Markdown made.
struct HTMLBuilder {
  private(set) var bytes: [UInt8] = []
  /// The ids and links that were written.
  private(set) var links = WrittenLinks()
  /// The line that is being written, counted from 1.
  private var line = 1
  /// The way from the page to the site's root: `../` for each folder, nothing at the root itself.
  private let root: String
  private static let linkStart = Array("<a ".utf8)
  private static let idStart = Array(" id=".utf8)
  /// Where the site stands, for links to say so on paper; nil where that is not known.
  private let base: String?
  /// Whether the element that is being begun is a link for readers.
  private var isLink = false

  init(at address: Address, base: String? = nil) {
    self.base = base
    root = String(repeating: "../", count: address.depth)
    bytes.reserveCapacity(16 << 10)
  }

  /// Writes an element with what `content` writes inside.
  mutating func element(_ tag: Tag, _ attributes: Attribute..., content: (inout HTMLBuilder) -> Void) {
    open(tag, attributes)
    content(&self)
    close(tag)
  }

  /// Writes an element that holds text alone, or nothing.
  mutating func element(_ tag: Tag, _ attributes: Attribute..., text: String = "") {
    open(tag, attributes)
    if tag.isVoid {
      if tag.endsLine { lineFeed() }
      return
    }
    self.text(text)
    close(tag)
  }

  // Most elements have one attribute or none, and need no list of them.

  /// Writes an element with one attribute and what `content` writes inside.
  mutating func element(_ tag: Tag, _ attribute: Attribute, content: (inout HTMLBuilder) -> Void) {
    begin(tag)
    write(attribute)
    end(tag)
    content(&self)
    close(tag)
  }

  /// Writes an element with one attribute that holds text alone.
  mutating func element(_ tag: Tag, _ attribute: Attribute, text: String) {
    begin(tag)
    write(attribute)
    end(tag)
    self.text(text)
    close(tag)
  }

  /// Writes text.
  mutating func text(_ text: String) {
    line += Self.escape(text, into: &bytes)
  }

  /// Writes what our Markdown renderer made.
  mutating func rendered(_ html: [UInt8]) {
    if html.contains(sequence: Self.linkStart) || html.contains(sequence: Self.idStart) {
      links.unread.append((bytes.count..<bytes.count + html.count, line))
    }
    for byte in html where byte == UInt8(ascii: "\n") { line += 1 }
    bytes.append(contentsOf: html)
  }

  /// Writes a part that was written before for pages of the same depth.
  ///
  /// Its links are noted only where `withLinks` is set: on all pages they lead to the same places, so that it is enough
  /// to follow them from one.
  mutating func put(_ piece: HTMLPiece, withLinks: Bool) {
    links.add(piece.links, at: bytes.count, line, withLinks: withLinks)
    bytes.append(contentsOf: piece.bytes)
    line += piece.lineFeeds
  }

  /// Writes a link within the site.
  mutating func link(_ address: Address, _ text: String) {
    element(.a, .to(address), text: text)
  }

  private mutating func open(_ tag: Tag, _ attributes: [Attribute]) {
    begin(tag)
    for attribute in attributes { write(attribute) }
    end(tag)
  }

  private mutating func begin(_ tag: Tag) {
    isLink = tag == .a
    bytes.append(UInt8(ascii: "<"))
    bytes.append(contentsOf: tag.rawValue.utf8)
  }

  /// Ends the start of an element.
  private mutating func end(_ tag: Tag) {
    bytes.append(UInt8(ascii: ">"))
    switch tag {
    case .html, .head, .body, .table, .thead, .tbody, .tr, .ul, .ol, .dl: lineFeed()
    default: break
    }
  }

  private mutating func close(_ tag: Tag) {
    bytes.append(UInt8(ascii: "<"))
    bytes.append(UInt8(ascii: "/"))
    bytes.append(contentsOf: tag.rawValue.utf8)
    bytes.append(UInt8(ascii: ">"))
    if tag.endsLine { lineFeed() }
  }

  private mutating func lineFeed() {
    bytes.append(UInt8(ascii: "\n"))
    line += 1
  }

  private mutating func write(_ attribute: Attribute) {
    switch attribute {
    case .id(let id):
      links.ids.append((id, line))
      pair("id", id)
    case .style(let name): pair("class", name)
    case .styles(let name, let second):
      begin("class")
      constant(name)
      bytes.append(UInt8(ascii: " "))
      Self.escape(second, into: &bytes)
      bytes.append(UInt8(ascii: "\""))
    case .to(let address):
      begin("href")
      write(address)
      if isLink, let base { pair("data-address", base + address.text) }
    case .source(let address):
      begin("src")
      write(address)
    case .fragment(let id):
      links.fragments.append((id, line))
      begin("href")
      bytes.append(UInt8(ascii: "#"))
      Self.escape(id, into: &bytes)
      bytes.append(UInt8(ascii: "\""))
    case .external(let url): pair("href", url)
    case .label(let label): pair("aria-label", label)
    case .labelledBy(let id): pair("aria-labelledby", id)
    case .role(let role): pair("role", role)
    case .focusable: pair("tabindex", "0" as StaticString)
    case .current(let kind): pair("aria-current", kind)
    case .scope(let scope): pair("scope", scope)
    case .hidden: pair("aria-hidden", "true" as StaticString)
    case .set(let name, let value): pair(name, value)
    case .flag(let name):
      bytes.append(UInt8(ascii: " "))
      constant(name)
    }
  }

  /// Writes an address as the value of an attribute that was begun, and ends that.
  private mutating func write(_ address: Address) {
    links.addresses.append((address, line))
    bytes.append(contentsOf: root.utf8)
    Self.escape(address.path, into: &bytes)
    if root.isEmpty, address.path.isEmpty { constant("./") }
    if let fragment = address.fragment {
      bytes.append(UInt8(ascii: "#"))
      Self.escape(fragment, into: &bytes)
    }
    bytes.append(UInt8(ascii: "\""))
  }

  private mutating func pair(_ name: StaticString, _ value: String) {
    begin(name)
    Self.escape(value, into: &bytes)
    bytes.append(UInt8(ascii: "\""))
  }

  /// An attribute whose value is known when the program is built, and needs no escaping.
  private mutating func pair(_ name: StaticString, _ value: StaticString) {
    begin(name)
    constant(value)
    bytes.append(UInt8(ascii: "\""))
  }

  /// Begins an attribute, up to its value.
  private mutating func begin(_ name: StaticString) {
    bytes.append(UInt8(ascii: " "))
    constant(name)
    constant("=\"")
  }

  private mutating func constant(_ text: StaticString) {
    text.withUTF8Buffer { bytes.append(contentsOf: $0) }
  }

  /// The address as seen from the page. A site made of relative links stands wherever it is put.
  ///
  /// It is for attributes that only browsers follow: what readers follow is written with `.to`.
  func href(_ address: Address) -> String {
    let path = root + address.path
    return (path.isEmpty ? "./" : path) + (address.fragment.map { "#" + $0 } ?? "")
  }

  /// Adds a text for HTML; gives the number of its line feeds.
  @discardableResult
  static func escape(_ text: String, into bytes: inout [UInt8]) -> Int {
    var text = text
    var lineFeeds = 0
    text.withUTF8 { buffer in
      var start = 0
      for index in buffer.indices {
        let escaped: StaticString
        switch buffer[index] {
        case UInt8(ascii: "&"): escaped = "&amp;"
        case UInt8(ascii: "<"): escaped = "&lt;"
        case UInt8(ascii: ">"): escaped = "&gt;"
        case UInt8(ascii: "\""): escaped = "&quot;"
        case UInt8(ascii: "\n"):
          lineFeeds += 1
          continue
        default: continue
        }
        bytes.append(contentsOf: UnsafeBufferPointer(rebasing: buffer[start..<index]))
        escaped.withUTF8Buffer { bytes.append(contentsOf: $0) }
        start = index + 1
      }
      bytes.append(contentsOf: UnsafeBufferPointer(rebasing: buffer[start...]))
    }
    return lineFeeds
  }
}
