package import Diagnostics

/// The rules for what a data file holds. The examples are checked against a record with a required text `name`, a
/// required `level` (`must` or `should`), a whole number `count` and a list `items`.
package enum DataRules {
  package static let missingKey = Rule(
    id: "data/missing-key",
    summary: "A required key is missing.",
    meaning: "Without the key the entry says nothing that can be printed, compared or checked. Add it.",
    failing: .init("a.yaml", "name: Example\n"),
    passing: .init("a.yaml", "name: Example\nlevel: must\n"))

  package static let unknownKey = Rule(
    id: "data/unknown-key",
    summary: "A key is not known here.",
    meaning: """
      A misspelled key would be passed over, and what it says would be lost. Correct the spelling, or delete the key. \
      The keys that are known are listed with the finding.
      """,
    failing: .init("a.yaml", "name: Example\nlevel: must\ncuont: 3\n"),
    passing: .init("a.yaml", "name: Example\nlevel: must\ncount: 3\n"))

  package static let wrongType = Rule(
    id: "data/wrong-type",
    summary: "A value is not of the kind its key wants.",
    meaning: "A list, a record, a number, a date or a text of a certain form was expected; the finding says which.",
    failing: .init("a.yaml", "name: Example\nlevel: must\ncount: three\n"),
    passing: .init("a.yaml", "name: Example\nlevel: must\ncount: 3\n"))

  package static let emptyValue = Rule(
    id: "data/empty-value",
    summary: "A key has no value.",
    meaning: "An empty value would print as a blank. Give it a value, or leave the key out where it may be left out.",
    failing: .init("a.yaml", "name:\nlevel: must\n"),
    passing: .init("a.yaml", "name: Example\nlevel: must\n"))

  package static let notAllowed = Rule(
    id: "data/not-allowed",
    summary: "A value is not one of those allowed.",
    meaning: "The key takes one of a closed list of values; the finding lists them.",
    failing: .init("a.yaml", "name: Example\nlevel: musst\n"),
    passing: .init("a.yaml", "name: Example\nlevel: must\n"))

  package static let all = [missingKey, unknownKey, wrongType, emptyValue, notAllowed]
}
