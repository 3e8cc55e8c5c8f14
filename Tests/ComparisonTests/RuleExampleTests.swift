import Diagnostics
import Testing

@testable import Comparison

/// Every class of change has a rule, and each rule's examples show it and do not.
@Suite struct ChangeRuleExampleTests {
  @Test func everyClassHasOneRule() {
    #expect(Set(ChangeRules.all.map(\.kind)) == Set(ChangeKind.allCases))
    #expect(ChangeRules.all.count == ChangeKind.allCases.count)
  }

  @Test func theLevelsOfWhatIsNoChangeAreNeverBreaking() {
    for rule in ChangeRules.all where rule.kind.group != .change {
      #expect(rule.levels.highest < .breaking, "\(rule.kind)")
    }
  }

  @Test(arguments: ChangeKind.allCases) func theFirstExampleShowsTheChange(_ kind: ChangeKind) throws {
    let example = ChangeRules.rule(kind).failing
    // Official words are a user's: no example file can hold them.
    let statement = "The practice keeps its records safe."
    let words =
      kind == .reworded
      ? OfficialWords([
        "2019-21": ["CYB-01": statement], "2021-23": ["CYB-01": "The practice must keep all records safe from loss."],
      ]) : OfficialWords()
    let found = try Examples.report(example, words: words).changes
    #expect(found.contains { $0.kind == kind }, "\(found.map { "\($0.kind) \($0.subject.id)" })")
  }

  @Test(arguments: ChangeKind.allCases) func theSecondExampleDoesNot(_ kind: ChangeKind) throws {
    #expect(try !Examples.kinds(ChangeRules.rule(kind).passing).contains(kind))
  }

  @Test func nothingIsFoundBetweenTwoEqualEditions() throws {
    let report = try Examples.report(ExamplePair.same)
    #expect(report.changes.map(\.kind) == [])
    #expect(report.outcomes == [.unchanged: 1])
  }
}
