import Catalogue
import Testing

@Suite struct RecordTextTests {
  @Test func aRecordIsReadAsItWasWritten() throws {
    let record = try RecordText.read("ensure by practice | since: 2018-04 | note: one: two", hasHead: true)
    #expect(record.head == "ensure by practice")
    #expect(record["since"] == "2018-04")
    #expect(record["note"] == "one: two")
    #expect(record["other"] == nil)
  }

  @Test func barsBackslashesAndLineEndsAreEscaped() throws {
    let record = try RecordText.read(#"a \| b | note: first\nsecond \\ \x"#, hasHead: true)
    #expect(record.head == "a | b")
    #expect(record["note"] == "first\nsecond \\ \\x")
  }

  @Test(arguments: [
    ("a | b", "'b' stands behind a bar; expected 'key: value'"), ("a | k: 1 | k: 2", "'k' is given twice"),
  ])
  func whatIsNoFieldIsAFault(_ line: String, _ message: String) {
    let fault = #expect(throws: RecordText.Fault.self) { try RecordText.read(line, hasHead: true) }
    #expect(fault?.message == message)
  }

  @Test(arguments: [
    "dispensing is yes", "not dispensing is yes", "(dispensing is yes and not branch is no)",
    "((list is over 10,000 or dispensing is yes) and branch is yes)",
  ])
  func aConditionIsReadAsItWasWritten(_ words: String) throws {
    let condition = try #require(ConditionText.condition(words))
    #expect(ConditionText.words(condition) == words)
  }

  @Test(arguments: ["", "dispensing", "dispensing is", "(a is b", "a is b)", "(a is b or c is d and e is f)"])
  func otherWordsAreNoCondition(_ words: String) {
    #expect(ConditionText.condition(words) == nil)
  }
}
