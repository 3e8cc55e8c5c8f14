import Commands
import Diagnostics
import Testing

@Suite struct AllRulesTests {
  @Test func everyRuleHasAnIdOfItsOwn() {
    let ids = AllRules.rules.map(\.id)
    #expect(Set(ids).count == ids.count)
  }
}
