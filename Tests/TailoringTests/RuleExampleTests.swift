import Catalogue
import Diagnostics
import Nodes
import Tailoring
import Testing

/// Each rule's failing example fires it, and its passing example fires nothing at all.
@Suite struct WorkspaceRuleExampleTests {
  @Test func theExampleWorkspaceItselfHasNoFindings() {
    #expect(Examples.findings(Examples.opened()).map(\.line) == [])
  }

  @Test(arguments: WorkspaceRules.all) func theFailingExampleFiresItsRule(_ rule: Rule) {
    let found = Examples.findings(Examples.opened(rule.failing))
    #expect(found.contains { $0.rule == rule.id && $0.severity == rule.severity }, "\(found.map(\.line))")
  }

  @Test(arguments: WorkspaceRules.all) func thePassingExampleFiresNothing(_ rule: Rule) {
    #expect(Examples.findings(Examples.opened(rule.passing)).map(\.line) == [])
  }

  @Test(arguments: WorkspaceRules.all) func everyFindingHasAPlaceAndAMend(_ rule: Rule) {
    for finding in Examples.findings(Examples.opened(rule.failing)) where finding.rule == rule.id {
      #expect(finding.location != nil && finding.fix != nil, "\(finding.line)")
    }
  }
}
