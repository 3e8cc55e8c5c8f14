import Diagnostics

/// What pages may load.
enum PolicyRules {
  static let outside = PageRule(
    Rule(
      id: "site/outside-request", summary: "The page loads something from elsewhere, or its policy would let it.",
      meaning: """
        Pages load files of their own origin alone, and nothing is written into them: no style, no script. The content \
        security policy says so, without `unsafe-inline` and `unsafe-eval`. A document may carry its own style, allowed \
        by its hash.
        """,
      failing: Rule.Example(
        "index.html",
        """
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'"><script src="https://example.com/a.js">
        </script>
        """),
      passing: Rule.Example(
        "index.html",
        """
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'self'"><script src="a.js">
        </script>
        """))
  ) { page in
    var findings: [PageRule.Finding] = []
    let policies = page.places("meta").filter {
      page.elements[$0].attributes["http-equiv"]?.lowercased() == "content-security-policy"
    }
    let policy = policies.first.flatMap { page.elements[$0].attributes["content"] } ?? ""
    if !policy.contains("default-src 'none'") {
      findings.append(.init(1, "there is no strict content security policy"))
    }
    if policy.contains("unsafe-") { findings.append(.init(1, "the policy allows what is unsafe")) }
    for element in page.elements {
      let loads = element.attributes["src"] ?? (element.name == "link" ? element.attributes["href"] : nil)
      if let loads, isOutside(loads) { findings.append(.init(element.line, "'\(loads)' comes from elsewhere")) }
      if element.attributes["style"] != nil { findings.append(.init(element.line, "a style is written on an element")) }
      if element.name == "script", element.attributes["src"] == nil {
        findings.append(.init(element.line, "a script is written into the page"))
      }
      if element.name == "style", !(page.isDocument && policy.contains("'sha256-")) {
        findings.append(.init(element.line, "a style sheet is written into the page"))
      }
      if let handler = element.attributes.keys.sorted().first(where: { $0.hasPrefix("on") }) {
        findings.append(.init(element.line, "'\(handler)' is a script on an element"))
      }
    }
    return findings
  }

  private static func isOutside(_ address: String) -> Bool {
    address.hasPrefix("//") || address.hasPrefix("http:") || address.hasPrefix("https:")
  }
}
