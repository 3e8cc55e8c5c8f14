import Diagnostics
import Nodes

/// Says of a whole site which links lead nowhere, which ids stand twice, and which pages cannot be reached from the home
/// page. Linear in the size of the site.
struct LinkCheck: Sendable {
  private var paths: Set<String> = []
  private var pageNumbers: [String: Int] = [:]
  private var pages: [PageLinks] = []

  mutating func add(_ file: SiteFile) {
    add(PageLinks(file))
  }

  mutating func add(_ file: PageLinks) {
    paths.insert(file.path)
    guard file.isPage else { return }
    pageNumbers[file.path] = pages.count
    pages.append(file)
  }

  static func location(_ path: String, _ line: Int) -> SourceLocation {
    SourceLocation(file: path, range: SourceRange(at: SourcePosition(line: line, column: 1)))
  }

  /// The findings, in order of page and line.
  func findings() -> [Diagnostic] {
    var findings = pages.flatMap(\.findings)
    let followed = Parallel.map(pages) { follow($0) }
    for (_, found) in followed { findings += found }
    for (page, isReachable) in zip(pages, reachable(by: followed.map(\.ways))) where !isReachable {
      findings.append(
        Diagnostic(
          SiteRules.orphanPage, "no way leads here from the home page", at: SourceLocation(file: page.path)))
    }
    return findings.sorted()
  }

  /// The pages that a page leads to by number, and its links that lead nowhere.
  private func follow(_ page: PageLinks) -> (ways: [Int], findings: [Diagnostic]) {
    var ways: [Int] = []
    var findings: [Diagnostic] = []
    for link in page.links {
      guard let target = pageNumbers[link.target] else {
        if !paths.contains(link.target) {
          findings.append(
            Diagnostic(
              SiteRules.brokenLink, "leads to '\(link.target)', which is not there",
              at: Self.location(page.path, link.line)))
        }
        continue
      }
      ways.append(target)
      if !link.fragment.isEmpty, !pages[target].ids.contains(link.fragment) {
        findings.append(
          Diagnostic(
            SiteRules.brokenLink, "leads to '#\(link.fragment)' of '\(link.target)', which has no such id",
            at: Self.location(page.path, link.line)))
      }
    }
    return (ways, findings)
  }

  /// Which pages can be reached from the home page.
  private func reachable(by ways: [[Int]]) -> [Bool] {
    var reachable = [Bool](repeating: false, count: pages.count)
    var waiting = pageNumbers["index.html"].map { [$0] } ?? []
    for page in waiting { reachable[page] = true }
    while let page = waiting.popLast() {
      for next in ways[page] where !reachable[next] {
        reachable[next] = true
        waiting.append(next)
      }
    }
    return reachable
  }
}
