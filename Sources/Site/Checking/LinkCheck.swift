import Diagnostics

/// Looks at the links of a site as its pages come, and says at the end which lead nowhere, which ids stand twice, and
/// which pages cannot be reached from the home page. Linear in the size of the site.
struct LinkCheck {
  private struct Link {
    var page: Int
    var target: String
    var fragment: String
    var line: Int
  }

  private var paths: Set<String> = []
  private var pageNumbers: [String: Int] = [:]
  private var pages: [String] = []
  private var ids: [Set<String>] = []
  /// Each page a page leads to once, and every link with a fragment.
  private var links: [Link] = []
  private var found: [Diagnostic] = []

  mutating func add(_ file: SiteFile) {
    paths.insert(file.path)
    guard file.path.hasSuffix(".html") else { return }
    let page = pages.count
    pageNumbers[file.path] = page
    pages.append(file.path)
    ids.append([])
    scan(file, page)
  }

  private mutating func scan(_ file: SiteFile, _ page: Int) {
    var scanner = HTMLScanner(file.bytes)
    var seen: Set<String> = []
    var line = 1
    var counted = 0
    let folder = Self.folder(of: file.path)
    while let token = scanner.next() {
      guard case .start(let name, let attributes) = token, !attributes.isEmpty else { continue }
      for attribute in attributes {
        let attributeName = file.bytes[attribute.name]
        if attributeName.elementsEqual("id".utf8) {
          let id = scanner.string(attribute.value)
          if !ids[page].insert(id).inserted {
            found.append(
              Diagnostic(
                SiteRules.duplicateID, "the id '\(id)' stands on the page twice",
                at: Self.location(file.path, Self.line(file.bytes, name.lowerBound, &line, &counted))))
          }
        } else if attributeName.elementsEqual("href".utf8) || attributeName.elementsEqual("src".utf8) {
          let value = scanner.string(attribute.value)
          guard let (target, fragment) = Self.resolve(value, in: folder, page: file.path) else { continue }
          if fragment.isEmpty, !seen.insert(target).inserted { continue }
          let place = Self.line(file.bytes, name.lowerBound, &line, &counted)
          links.append(Link(page: page, target: target, fragment: fragment, line: place))
        }
      }
    }
  }

  /// The line of an offset; counts on from the last one asked for.
  private static func line(_ bytes: [UInt8], _ offset: Int, _ line: inout Int, _ counted: inout Int) -> Int {
    while counted < offset {
      if bytes[counted] == UInt8(ascii: "\n") { line += 1 }
      counted += 1
    }
    return line
  }

  static func location(_ path: String, _ line: Int) -> SourceLocation {
    SourceLocation(file: path, range: SourceRange(at: SourcePosition(line: line, column: 1)))
  }

  /// The findings, in order of page and line.
  func findings() -> [Diagnostic] {
    var findings = found
    var reachable = [Bool](repeating: false, count: pages.count)
    var ways = [[Int]](repeating: [], count: pages.count)
    for link in links {
      guard paths.contains(link.target) else {
        findings.append(
          Diagnostic(
            SiteRules.brokenLink, "leads to '\(link.target)', which is not there",
            at: Self.location(pages[link.page], link.line)))
        continue
      }
      guard let target = pageNumbers[link.target] else { continue }
      ways[link.page].append(target)
      if !link.fragment.isEmpty, !ids[target].contains(link.fragment) {
        findings.append(
          Diagnostic(
            SiteRules.brokenLink, "leads to '#\(link.fragment)' of '\(link.target)', which has no such id",
            at: Self.location(pages[link.page], link.line)))
      }
    }
    var waiting = pageNumbers["index.html"].map { [$0] } ?? []
    for page in waiting { reachable[page] = true }
    while let page = waiting.popLast() {
      for next in ways[page] where !reachable[next] {
        reachable[next] = true
        waiting.append(next)
      }
    }
    for (page, isReachable) in zip(pages, reachable) where !isReachable {
      findings.append(
        Diagnostic(
          SiteRules.orphanPage, "no way leads here from the home page", at: SourceLocation(file: page)))
    }
    return findings.sorted()
  }

  /// `editions/2012/` of `editions/2012/index.html`.
  private static func folder(of path: String) -> String {
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return "" }
    return String(path[...slash])
  }

  /// The file and fragment that an address leads to from a folder; nil where it leads out of the site.
  static func resolve(_ address: String, in folder: String, page: String) -> (file: String, fragment: String)? {
    if address.utf8.contains(UInt8(ascii: ":")) || address.hasPrefix("//") { return nil }
    var path = Substring(address)
    var fragment: Substring = ""
    if let mark = path.utf8.firstIndex(of: UInt8(ascii: "#")) {
      fragment = path[mark...].dropFirst()
      path = path[..<mark]
    }
    if let mark = path.utf8.firstIndex(of: UInt8(ascii: "?")) { path = path[..<mark] }
    if path.isEmpty { return (page, String(fragment)) }
    var names = path.hasPrefix("/") ? [] : folder.utf8.split(separator: UInt8(ascii: "/")).map { Substring($0) }
    let isFolder = path.hasSuffix("/") || path == "." || path == ".." || path.hasSuffix("/..")
    for name in path.utf8.split(separator: UInt8(ascii: "/")).map({ Substring($0) }) {
      switch name {
      case ".": break
      case "..": if !names.isEmpty { names.removeLast() }
      default: names.append(name)
      }
    }
    let joined = names.joined(separator: "/")
    if isFolder { return (joined.isEmpty ? "index.html" : joined + "/index.html", String(fragment)) }
    return (joined, String(fragment))
  }
}
