import Diagnostics

/// What one file of a site says of links: the ids that it has, and where it leads. Found by itself, so that the files
/// of a site can be looked at side by side.
struct PageLinks: Sendable {
  struct Link: Sendable {
    /// The path of a file, that of the folder where it is the index of one: as addresses have it, which need no texts
    /// made then.
    var target: String
    var fragment: String
    var line: Int
  }

  let path: String
  let isPage: Bool
  private(set) var ids: Set<String> = []
  /// Links that were read, and those to the page's own ids.
  private(set) var links: [Link] = []
  /// Links that were noted while the page was written.
  private(set) var addresses: [(address: Address, line: Int)] = []
  /// Ids that stand twice.
  private(set) var findings: [Diagnostic] = []

  /// Reads a file's bytes.
  init(_ file: SiteFile) {
    path = file.path
    isPage = file.path.hasSuffix(".html")
    if isPage { scan(file.bytes, from: 1) }
  }

  /// Takes what was noted while a page was written, and reads only what was put in as it was.
  init(_ file: SiteFile, written: WrittenLinks) {
    path = file.path
    isPage = true
    ids.reserveCapacity(written.ids.count)
    for (id, line) in written.ids where !ids.insert(id).inserted { addDuplicate(id, line) }
    addresses = written.addresses
    let target = Self.target(path)
    for (id, line) in written.fragments { links.append(Link(target: target, fragment: id, line: line)) }
    for (range, line) in written.unread { scan(Array(file.bytes[range]), from: line) }
  }

  /// Reads HTML that begins in a line.
  private mutating func scan(_ bytes: [UInt8], from first: Int) {
    var scanner = HTMLScanner(bytes)
    var lines = LineCount(bytes, from: first)
    var seen: Set<String> = []
    let folder = Self.folder(of: path)
    while let token = scanner.next() {
      guard case .start(let name) = token else { continue }
      for attribute in scanner.attributes {
        switch attribute.name.count {
        case 2 where scanner.has("id", at: attribute.name):
          let id = scanner.string(attribute.value)
          if !ids.insert(id).inserted { addDuplicate(id, lines.line(of: name.lowerBound)) }
        case 4 where scanner.has("href", at: attribute.name), 3 where scanner.has("src", at: attribute.name):
          // Each address is looked at once on a page: menus and tables say the same ones over and over.
          let value = scanner.string(attribute.value)
          guard seen.insert(value).inserted, let (target, fragment) = Self.resolve(value, in: folder, page: path)
          else { continue }
          links.append(Link(target: Self.target(target), fragment: fragment, line: lines.line(of: name.lowerBound)))
        default: break
        }
      }
    }
  }

  private mutating func addDuplicate(_ id: String, _ line: Int) {
    findings.append(
      Diagnostic(SiteRules.duplicateID, "the id '\(id)' stands on the page twice", at: LinkCheck.location(path, line)))
  }

  /// What links to a file have as their target: its folder where it is the index of one.
  static func target(_ file: String) -> String {
    let index = "index.html"
    guard file.utf8.count >= index.utf8.count, file.hasSuffix(index) else { return file }
    let folder = file.dropLast(index.utf8.count)
    return folder.isEmpty || folder.utf8.last == UInt8(ascii: "/") ? String(folder) : file
  }

  /// The file of a link's target.
  static func file(of target: String) -> String {
    target.isEmpty || target.utf8.last == UInt8(ascii: "/") ? target + "index.html" : target
  }

  /// `editions/2012/` of `editions/2012/index.html`.
  static func folder(of path: String) -> String {
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return "" }
    return String(path[...slash])
  }

  /// The file and fragment that an address leads to from a folder; nil where it leads out of the site.
  static func resolve(_ address: String, in folder: String, page: String) -> (file: String, fragment: String)? {
    var address = address
    return address.withUTF8 { resolve($0, in: folder, page: page) }
  }

  /// The file of an address that goes up to the site's root and down from there, as all our own do: nearly every link
  /// of a site, and no need to take paths apart. Nil for any other.
  private static func fromRoot(_ path: Slice<UnsafeBufferPointer<UInt8>>, in folder: String) -> String? {
    let slash = UInt8(ascii: "/")
    let dot = UInt8(ascii: ".")
    var start = path.startIndex
    for byte in folder.utf8 where byte == slash {
      guard path.endIndex - start >= 3, path[start] == dot, path[start + 1] == dot, path[start + 2] == slash else {
        return nil
      }
      start += 3
    }
    var isAtName = true
    for byte in path[start...] {
      if isAtName, byte == dot || byte == slash { return nil }
      isAtName = byte == slash
    }
    let file = String(decoding: path[start...], as: UTF8.self)
    return isAtName ? file + "index.html" : file
  }

  private static func resolve(
    _ address: UnsafeBufferPointer<UInt8>, in folder: String, page: String
  ) -> (file: String, fragment: String)? {
    let slash = UInt8(ascii: "/")
    let dot = UInt8(ascii: ".")
    if address.contains(UInt8(ascii: ":")) || address.starts(with: "//".utf8) { return nil }
    let mark = address.firstIndex(of: UInt8(ascii: "#")) ?? address.endIndex
    let fragment = String(decoding: address[mark...].dropFirst(), as: UTF8.self)
    let path = address[..<(address[..<mark].firstIndex(of: UInt8(ascii: "?")) ?? mark)]
    if path.isEmpty { return (page, fragment) }
    if let file = fromRoot(path, in: folder) { return (file, fragment) }
    // Ends with a slash, or is empty at the root.
    var file: [UInt8] = []
    file.reserveCapacity(folder.utf8.count + path.count + 12)
    if path.first != slash { file.append(contentsOf: folder.utf8) }
    var isFolder = true
    var start = path.startIndex
    while start < path.endIndex {
      let end = path[start...].firstIndex(of: slash) ?? path.endIndex
      let name = path[start..<end]
      start = end + 1
      if name.isEmpty { continue }
      isFolder = name.allSatisfy { $0 == dot } && name.count <= 2
      if !isFolder {
        file.append(contentsOf: name)
        file.append(slash)
      } else if name.count == 2, !file.isEmpty {
        file.removeLast()
        while let last = file.last, last != slash { file.removeLast() }
      }
    }
    if isFolder || path.last == slash {
      file.append(contentsOf: "index.html".utf8)
    } else {
      file.removeLast()
    }
    return (String(decoding: file, as: UTF8.self), fragment)
  }
}

/// Tells the lines of offsets that are asked for in order.
private struct LineCount {
  private let bytes: [UInt8]
  private var line: Int
  private var counted = 0

  init(_ bytes: [UInt8], from first: Int) {
    self.bytes = bytes
    line = first
  }

  mutating func line(of offset: Int) -> Int {
    guard offset > counted else { return line }
    bytes.withUnsafeBufferPointer { bytes in
      for byte in bytes[counted..<offset] where byte == UInt8(ascii: "\n") { line += 1 }
    }
    counted = offset
    return line
  }
}
