import Diagnostics

/// What the style sheet has to do. Whether it does it on every page only a browser can tell (`make site-check`).
enum StyleRules {
  private static let path = Address.styleSheet.path

  private static func wanting(_ wanted: KeyValuePairs<String, String>)
    -> @Sendable (SiteFacts) -> [WholeRule.PlacedFinding]
  {
    let wanted = wanted.map { ($0.key, $0.value) }
    return { facts in
      guard let sheet = facts.styleSheet else { return [.init(path: path, message: "there is no style sheet")] }
      let dense = String(sheet.filter { !$0.isWhitespace })
      return wanted.filter { text, _ in !dense.contains(text.filter { !$0.isWhitespace }) }
        .map { .init(path: path, message: $0.1) }
    }
  }

  static let targetSize = WholeRule(
    rule: Rule(
      id: "site/target-size", summary: "Links in navigation may be smaller than 24 by 24 pixels.",
      meaning: "Outside sentences a target is at least 24 pixels high (1.5rem) and wide.",
      failing: Rule.Example(path, ".main-navigation a{display:inline-block}"),
      passing: Rule.Example(
        path,
        """
        .main-navigation a{display:inline-block;min-height:1.5rem}
        .breadcrumbs a{display:inline-block;min-height:1.5rem}
        """)),
    check: wanting([
      ".main-navigation a{display:inline-block;min-height:1.5rem": "links of the navigation have no least height",
      ".breadcrumbs a{display:inline-block;min-height:1.5rem": "links of the breadcrumbs have no least height",
    ]))

  static let focus = WholeRule(
    rule: Rule(
      id: "site/focus", summary: "What has the focus may not be seen.",
      meaning: """
        The focus is yellow with a dark bar, and has a transparent outline that forced colours make visible.
        """,
      failing: Rule.Example(path, "a:focus{outline:none}"),
      passing: Rule.Example(
        path, ":root{--focus:#ffeb3b}a:focus{outline:4px solid transparent;background:var(--focus)}")),
    check: wanting([
      "--focus:#ffeb3b": "the colour of the focus is not the service manual's",
      "outline:4px solid transparent;background:var(--focus)": "links with the focus are not marked",
    ]))

  static let print = WholeRule(
    rule: Rule(
      id: "site/print", summary: "Pages print with what only a screen needs, or without the addresses of links.",
      meaning:
        "On paper navigation is hidden, headers of tables repeat, and a link out of the site shows where it leads.",
      failing: Rule.Example(path, "@media print{}"),
      passing: Rule.Example(
        path,
        """
        @media print{
        .skip-link,.skip-list,.main-navigation{display:none}
        thead{display:table-header-group}
        a[href]::after{content:" (" attr(href) ")"}
        }
        """)),
    check: wanting([
      "@media print{": "there is no style for print",
      "content:\" (\" attr(href) \")\"": "links print without addresses",
      "thead{display:table-header-group}": "headers of tables do not repeat",
      ".skip-link,.skip-list,.main-navigation": "navigation prints",
    ]))
}
