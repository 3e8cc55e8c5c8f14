package import Diagnostics

/// A rule that looks at one page.
struct PageRule: Sendable {
  struct Finding {
    var line: Int
    var message: String

    init(_ line: Int, _ message: String) {
      self.line = line
      self.message = message
    }
  }

  var rule: Rule
  var check: @Sendable (LintPage) -> [Finding]

  init(_ rule: Rule, check: @escaping @Sendable (LintPage) -> [Finding]) {
    self.rule = rule
    self.check = check
  }

  func findings(_ page: LintPage) -> [Diagnostic] {
    check(page).map { Diagnostic(rule, $0.message, at: LinkCheck.location(page.path, $0.line)) }
  }
}

/// A rule that looks at the site as a whole.
struct WholeRule: Sendable {
  var rule: Rule
  var check: @Sendable (SiteFacts) -> [PlacedFinding]

  struct PlacedFinding {
    var path: String
    var message: String
  }

  func findings(_ facts: SiteFacts) -> [Diagnostic] {
    check(facts).map { Diagnostic(rule, $0.message, at: SourceLocation(file: $0.path)) }
  }
}

/// What rules for the whole site need to know of it.
struct SiteFacts: Sendable {
  var paths: Set<String> = []
  /// The pages by title.
  var titles: [String: [String]] = [:]
  var styleSheet: String?
  /// The text of the accessibility statement.
  var statement: String?
  /// Whether the search page leads to indexes and has its script.
  var search: LintPage?

  mutating func add(_ file: SiteFile, _ page: LintPage?) {
    paths.insert(file.path)
    if file.path == Address.styleSheet.path { styleSheet = String(decoding: file.bytes, as: UTF8.self) }
    guard let page else { return }
    if let title = page.places("title").first { titles[page.text(title), default: []].append(file.path) }
    if file.path == Address.accessibility.file, let main = page.places("main").first { statement = page.text(main) }
    if file.path == Address.search.file { search = page }
  }
}

/// Checks a site against the rules of an NHS publication.
package struct SiteLint {
  private var links = LinkCheck()
  private var facts = SiteFacts()
  private var found: [Diagnostic] = []

  package init() {}

  /// Takes a file of the site; its path is relative to the site's root.
  package mutating func add(path: String, bytes: [UInt8]) {
    let file = SiteFile(path: path, bytes: bytes)
    links.add(file)
    let page = path.hasSuffix(".html") ? LintPage(path: path, bytes: bytes) : nil
    facts.add(file, page)
    guard let page else { return }
    for rule in SiteRules.pageRules { found += rule.findings(page) }
  }

  /// Every finding, in order of page and line.
  package func findings() -> [Diagnostic] {
    (found + links.findings() + SiteRules.wholeRules.flatMap { $0.findings(facts) }).sorted()
  }
}
