import Diagnostics
import Tailoring
import Testing

/// Workspaces with one thing wrong each, and every finding that follows, word by word.
@Suite struct BadWorkspaceTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var name: String
    var path: String
    var text: String
    var lines: [String]

    var testDescription: String { name }
  }

  /// A case in which a part of one of the example's files is replaced.
  static func replaced(_ name: String, _ path: String, _ part: String, _ other: String, _ lines: String...) -> Case {
    Case(name: name, path: path, text: Examples.text(path, part, other), lines: lines)
  }

  /// A case in which lines are added to one of the example's files.
  static func added(_ name: String, _ path: String, _ more: String, _ lines: String...) -> Case {
    Case(name: name, path: path, text: Examples.text(path, adding: more), lines: lines)
  }

  static let main: [Case] = [
    Case(
      name: "nothing but a comment", path: "gpspec.yaml", text: "# later\n",
      lines: [
        "gpspec.yaml:0:0: error: there is no gpspec.yaml, or nothing in it [workspace/missing-file] -> `gpspec init` "
          + "writes a workspace to start from"
      ]),
    replaced(
      "a date of a month", "gpspec.yaml", "date: 2022-09-01", "date: 2022-09",
      "gpspec.yaml:2:7: error: 'date' is '2022-09'; expected a whole day such as 2022-09-01 [data/wrong-type]"),
    replaced(
      "an unknown edition", "gpspec.yaml", "edition: \"2021-23\"", "edition: \"2021-24\"",
      "gpspec.yaml:1:10: error: there is no edition '2021-24' [workspace/unknown-reference] -> did you mean '2021-23'?"),
    replaced(
      "an unknown document", "gpspec.yaml", "[specification]", "[specifications]",
      "gpspec.yaml:4:13: error: there is no document 'specifications' [workspace/unknown-reference] -> did you mean "
        + "'specification'?"),
    replaced(
      "an unknown topic in delivery", "gpspec.yaml", "cyber-security:", "cyber-securty:",
      "gpspec.yaml:7:15: error: there is no topic 'cyber-securty' [workspace/unknown-reference] -> did you mean "
        + "'cyber-security'?"),
    replaced(
      "a malformed code of the body", "gpspec.yaml", "ods_code: QZZ", "ods_code: ICB",
      "gpspec.yaml:3:64: error: 'ods_code' is 'ICB'; expected the ODS code of an ICB such as QE1, or of a CCG such as 15E [data/wrong-type]"
    ),
    replaced(
      "a misspelt key", "gpspec.yaml", "  include:", "  inculde:",
      "gpspec.yaml:9:3: error: selections has no key 'inculde' [data/unknown-key] -> did you mean 'include'?"),
    added(
      "a part that does not exist", "gpspec.yaml", "parts_off: { specification: [contact] }",
      "gpspec.yaml:13:30: error: there is no part of 'specification' 'contact' [workspace/unknown-reference] -> did you "
        + "mean 'contacts'?"),
    added(
      "a part that has to stay", "gpspec.yaml", "parts_off: { specification: [volumes] }",
      "gpspec.yaml:13:30: error: part 'volumes' of 'specification' cannot be switched off [workspace/fixed-part] -> "
        + "delete it from 'parts_off:'"),
    Case(
      name: "a misnamed file", path: "practice.csv", text: "ods_code,name\n",
      lines: [
        "practice.csv:0:0: warning: no such file belongs in a workspace [workspace/unknown-file] -> did you mean "
          + "'practices.csv'?"
      ]),
  ]

  static let selections: [Case] = [
    replaced(
      "core is in already", "gpspec.yaml", "id: CYB-02,", "id: CYB-01,",
      "gpspec.yaml:10:13: error: 'CYB-01' (Records restored in time) is core and mandated, and so in already "
        + "[workspace/not-enhanced] -> delete the inclusion; only enhanced requirements are included"),
    replaced(
      "a practice's own business", "gpspec.yaml", "id: CYB-02,", "id: CYB-04,",
      "gpspec.yaml:10:13: error: 'CYB-04' (Alarm of the premises) is the practice's own business, which is not the "
        + "commissioner's to include [workspace/not-enhanced] -> delete the inclusion; only enhanced requirements are "
        + "included"),
    replaced(
      "an id that never was", "gpspec.yaml", "id: CYB-02,", "id: CBY-02,",
      "gpspec.yaml:10:13: error: there is no requirement 'CBY-02' [workspace/unknown-requirement] -> did you mean "
        + "'CYB-02'?"),
    replaced(
      "an id that has a successor", "gpspec.yaml", "CYB-01.recovery_time", "CYB-11.recovery_time",
      "gpspec.yaml:12:20: error: 'CYB-11' is not in edition 2021-23, where CYB-01 takes its place "
        + "[workspace/withdrawn-requirement] -> name CYB-01 instead"),
    replaced(
      "an id that has none", "gpspec.yaml", "CYB-01.recovery_time", "CYB-12.recovery_time",
      "gpspec.yaml:12:20: error: 'CYB-12' is not in edition 2021-23, only in 2019-21, and no successor is recorded "
        + "[workspace/withdrawn-requirement] -> delete the selection; if the duty is wanted all the same, add it as a "
        + "local requirement"),
    replaced(
      "an unknown parameter", "gpspec.yaml", "CYB-01.recovery_time", "CYB-01.recovry_time",
      "gpspec.yaml:12:20: error: 'CYB-01' has no parameter 'recovry_time' [workspace/unknown-parameter] -> did you mean "
        + "'recovery_time'?"),
    replaced(
      "weaker than the national value", "gpspec.yaml", "value: 24", "value: 72",
      "gpspec.yaml:12:49: error: 72 hours for 'CYB-01.recovery_time' is weaker than the national value, 48 hours "
        + "[workspace/weaker-than-national] -> a local value may only be stricter: 48 hours or less"),
    replaced(
      "a value with its unit", "gpspec.yaml", "value: 24", "value: 24 hours",
      "gpspec.yaml:12:49: error: '24 hours' is no local value of 'CYB-01.recovery_time': it cannot be compared with "
        + "48 hours [workspace/incomparable-value] -> write the bare value, in the same unit"),
    replaced(
      "a parameter without direction", "gpspec.yaml", "CYB-01.recovery_time, value: 24", "CYB-01.method, value: us",
      "gpspec.yaml:12:42: error: 'us' is no local value of 'CYB-01.method': it has no direction in which it becomes "
        + "stricter [workspace/incomparable-value] -> say it in a local requirement"),
    added(
      "a value set twice", "gpspec.yaml", "    - { parameter: CYB-01.recovery_time, value: 12 }",
      "gpspec.yaml:13:20: error: 'CYB-01.recovery_time' is set twice by the ICB [workspace/selected-twice] -> delete one "
        + "of the two"),
    Case(
      name: "a layer for a place without practices", path: "layers/places/east.yaml", text: "may_vary: [CYB-01]\n",
      lines: [
        "layers/places/east.yaml:0:0: error: no practice in practices.csv belongs to place east, so the layer holds for "
          + "none [workspace/unknown-layer] -> rename the file after one of north, south",
        "layers/places/east.yaml:1:12: warning: place east lets 'CYB-01' vary, but sets no value of it, so every layer "
          + "may tighten it anyway [workspace/without-effect] -> set a value, or delete the line",
      ]),
    Case(
      name: "a local requirement in the nation's number", path: "layers/practices/Y99901.yaml",
      text: """
        add:
          - id: CYB-90
            title: Discs wiped
            topic: cyber-security
            level: must
            route: delivery-partner-contract
            statement: The delivery partner wipes discs.

        """,
      lines: [
        "layers/practices/Y99901.yaml:2:9: error: 'CYB-90' is no id for a local requirement: the prefix is a national "
          + "topic's [workspace/local-id] -> call it LOCAL-01, or the next number that is free"
      ]),
  ]

  static let answers: [Case] = [
    added(
      "an unknown question", "answers.yaml", "  - { question: devises, value: 1 }",
      "answers.yaml:5:17: error: no document asks 'devises' [workspace/unknown-question] -> did you mean 'devices'?"),
    added(
      "an answer of the wrong kind", "answers.yaml", "  - { question: devices, value: a dozen }",
      "answers.yaml:5:33: error: the answer to 'devices': 'a dozen' is not a whole number [workspace/wrong-answer] -> "
        + "expected a whole number"),
    added(
      "a second answer", "answers.yaml", "  - { question: devices, practice: Y99901, value: 13 }",
      "answers.yaml:5:17: error: 'devices' is answered twice for practice Y99901 [workspace/answered-twice] -> delete "
        + "one of the two"),
    added(
      "an answer for an unknown practice", "answers.yaml", "  - { question: devices, practice: Y99909, value: 13 }",
      "answers.yaml:5:36: error: 'Y99909' is not in practices.csv [workspace/unknown-practice] -> did you mean 'Y99901'?"
    ),
    replaced(
      "an answer for one practice to a common question", "answers.yaml", "{ question: contact, value",
      "{ question: contact, practice: Y99901, value",
      "answers.yaml:2:36: error: 'contact' is asked once, not of each practice [workspace/not-per-practice] -> delete "
        + "'practice:'"),
    replaced(
      "unknown, and nobody to find out", "answers.yaml", ", owner: Procurement, by: 2023-12-01", "",
      "answers.yaml:4:33: error: 'start' is not known yet, and nobody is named who will find out "
        + "[workspace/unknown-without-owner] -> add 'owner:', and 'by:' with a date"),
    replaced(
      "unknown, and no date", "answers.yaml", ", by: 2023-12-01", "",
      "answers.yaml:4:33: error: 'start' is not known yet, and no date is given by which it will be "
        + "[workspace/unknown-without-owner] -> add 'by:' with a date"),
    replaced(
      "unknown, with a value", "answers.yaml", "unknown: true, owner: Procurement, by: 2023-12-01",
      "unknown: true, value: 2023-04-01",
      "answers.yaml:4:46: error: 'start' has a value and is marked as not known [workspace/answer-and-unknown] -> delete "
        + "one of the two"),
    replaced(
      "an empty answer", "answers.yaml", "value: desk@example.org", "value: \"\"",
      "answers.yaml:2:33: error: 'value' has no value [data/empty-value] -> give it a value, or leave the key out"),
    added(
      "neither yes nor no", "answers.yaml",
      "  - { question: dispensing, practice: Y99901, value: maybe }",
      "answers.yaml:5:54: error: the answer to 'dispensing': 'maybe' is neither yes nor no [workspace/wrong-answer] -> "
        + "expected yes or no"),
  ]

  @Test(arguments: main + selections + answers) func everyFindingIsAsItIsWrittenDown(_ bad: Case) {
    #expect(Examples.opened([bad.path: bad.text]).diagnostics.map(\.line) == bad.lines)
  }

  @Test func anAnswerMayNotSayOtherThanThePracticesRow() {
    let table = "ods_code,name,contract_type,agreement_signed,dispensing\nY99901,First,GMS,2022-04-01,no\n"
    let opened = Examples.opened([
      "practices.csv": table, "sites.csv": "practice\n",
      "answers.yaml": "answers:\n  - { question: dispensing, practice: Y99901, value: yes }\n",
    ])
    #expect(
      opened.diagnostics.map(\.line) == [
        "answers.yaml:2:17: error: 'dispensing' is Yes for practice Y99901, and No in practices.csv "
          + "[workspace/answered-twice] -> delete the answer, or correct the row"
      ])
  }

  @Test func allFindingsComeInOneRun() {
    let opened = Examples.opened([
      "gpspec.yaml": Examples.text("gpspec.yaml", "value: 24", "value: 72"),
      "answers.yaml": Examples.text("answers.yaml", "value: 12", "value: twelve"),
      "practices.csv": Examples.text("practices.csv", "Y99902,", "Y9990,"),
      "confirmations.yaml": Examples.text("confirmations.yaml", "CYB-01", "CYB-91"),
    ])
    #expect(
      opened.diagnostics.map(\.rule) == [
        "workspace/wrong-answer", "workspace/unknown-subject", "workspace/weaker-than-national",
        "workspace/malformed-code",
      ])
  }
}
