import Diagnostics
import Nodes

/// Says of a whole site which links lead nowhere, which ids stand twice, and which pages cannot be reached from the home
/// page. Linear in the size of the site.
struct LinkCheck: Sendable {
  private var paths: Set<String> = []
  /// By what links to a page have as their target.
  private var pageNumbers: [String: Int] = [:]
  private var pages: [PageLinks] = []

  mutating func add(_ file: SiteFile) {
    add(PageLinks(file))
  }

  mutating func add(_ file: PageLinks) {
    paths.insert(file.path)
    guard file.isPage else { return }
    pageNumbers[PageLinks.target(file.path)] = pages.count
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
    ways.reserveCapacity(page.addresses.count + page.links.count)
    var findings: [Diagnostic] = []
    // A page says many addresses over and over: of those that lead nowhere each is told of once.
    var told: Set<Address> = []
    // By place: going over them would copy each.
    for place in page.addresses.indices {
      let (path, fragment) = (page.addresses[place].address.path, page.addresses[place].address.fragment)
      guard let problem = follow(path, fragment, &ways), told.insert(page.addresses[place].address).inserted else {
        continue
      }
      findings.append(Self.finding(problem, page, page.addresses[place].line))
    }
    for link in page.links {
      guard let problem = follow(link.target, link.fragment, &ways) else { continue }
      findings.append(Self.finding(problem, page, link.line))
    }
    return (ways, findings)
  }

  /// Adds the page that a link leads to, or says what is wrong with it.
  private func follow(_ target: String, _ fragment: String?, _ ways: inout [Int]) -> String? {
    guard let number = pageNumbers[target] else {
      let file = PageLinks.file(of: target)
      return paths.contains(file) ? nil : "leads to '\(file)', which is not there"
    }
    ways.append(number)
    guard let fragment, !fragment.isEmpty, !pages[number].ids.contains(fragment) else { return nil }
    return "leads to '#\(fragment)' of '\(PageLinks.file(of: target))', which has no such id"
  }

  private static func finding(_ problem: String, _ page: PageLinks, _ line: Int) -> Diagnostic {
    Diagnostic(SiteRules.brokenLink, problem, at: location(page.path, line))
  }

  /// Which pages can be reached from the home page.
  private func reachable(by ways: [[Int]]) -> [Bool] {
    var reachable = [Bool](repeating: false, count: pages.count)
    var waiting = pageNumbers[""].map { [$0] } ?? []
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
