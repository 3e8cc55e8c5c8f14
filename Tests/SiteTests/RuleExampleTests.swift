import Diagnostics
@testable import Site
import Testing

/// The examples of the rules are their fixtures.
@Suite struct RuleExampleTests {
  @Test(arguments: SiteRules.pageRules.map(\.rule.id)) func aPageRuleFindsItsFaultAndOnlyThat(_ id: String) throws {
    let rule = try #require(SiteRules.pageRules.first { $0.rule.id == id })
    func findings(_ example: Rule.Example) -> [Diagnostic] {
      example.files.flatMap { rule.findings(LintPage(path: $0.path, bytes: Array($0.text.utf8))) }
    }
    #expect(!findings(rule.rule.failing).isEmpty)
    #expect(findings(rule.rule.passing).map(\.message) == [])
  }

  @Test(arguments: SiteRules.wholeRules.map(\.rule.id)) func aRuleForTheWholeSiteFindsItsFault(_ id: String) throws {
    let rule = try #require(SiteRules.wholeRules.first { $0.rule.id == id })
    func findings(_ example: Rule.Example) -> [Diagnostic] {
      var facts = SiteFacts()
      for file in example.files {
        let bytes = Array(file.text.utf8)
        let page = file.path.hasSuffix(".html") ? LintPage(path: file.path, bytes: bytes) : nil
        facts.add(SiteFile(path: file.path, bytes: bytes), page)
      }
      return rule.findings(facts)
    }
    #expect(!findings(rule.rule.failing).isEmpty)
    #expect(findings(rule.rule.passing).map(\.message) == [])
  }

  @Test(arguments: ["site/broken-link", "site/duplicate-id", "site/orphan-page"])
  func aRuleForLinksFindsItsFault(_ id: String) throws {
    let rule = try #require(SiteRules.all.first { $0.id == id })
    func findings(_ example: Rule.Example) -> [String] {
      var check = LinkCheck()
      for file in example.files { check.add(SiteFile(path: file.path, bytes: Array(file.text.utf8))) }
      return check.findings().map(\.rule)
    }
    #expect(findings(rule.failing) == [id])
    #expect(findings(rule.passing) == [])
  }

  @Test func everyRuleOfAnNHSPublicationIsHeld() {
    // The 21 of the reference, those of links, and what `publish` says of its input.
    #expect(SiteRules.all.count == 31)
    #expect(Set(SiteRules.all.map(\.id)).count == SiteRules.all.count)
  }
}
