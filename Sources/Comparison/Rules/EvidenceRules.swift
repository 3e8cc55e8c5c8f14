import Diagnostics

/// What cannot be said, and how the editions' own accounts of their changes stand up.
enum EvidenceRules {
  private static let first = ExamplePair.entry("CYB-01", "", "earlier-model")
  private static let two = [
    first,
    ExamplePair.entry(
      "CYB-02", "statement: The supplier tests its backups twice a year.", "earlier-model", title: "Backups tested"),
  ]
  private static let one = [ExamplePair.entry("CYB-01", "", "later-model")]

  static let all: [ChangeRule] = [
    ChangeRule(
      .notCaptured, .all(.note), "It stands in one edition only, and the other was not captured there.",
      """
      The other edition has a gap that covers the topic, or a part that was not captured whole. Whether it was added, \
      withdrawn or there all along is not known, and is not claimed, neither where an amending edition holds it.
      """, failing: ExamplePair.editions(two, one, [ExamplePair.newerEdition: ExamplePair.gap("2021-23")]),
      passing: ExamplePair.editions(two, one)),
    ChangeRule(
      .fieldNotCaptured, .all(.note), "Some fields, or parts of them, were captured on one side only.",
      "The other edition was captured in part only: that nothing is recorded does not mean that nothing was said.",
      failing: ExamplePair.pair(
        "", "standards: [toolkit]", [ExamplePair.olderEdition: ExamplePair.gap("2019-21")]),
      passing: ExamplePair.pair("", "standards: [toolkit]")),
    ChangeRule(
      .notIndependent, .all(.note),
      "One side is known from another edition, the compared one or a third, or both from one document.",
      """
      That two entries made from one source agree says nothing of the editions, and that their words differ says only \
      that we wrote twice. Counted apart, never as unchanged.
      """,
      failing: ExamplePair.pair("", "sources: [{ document: earlier-model, evidence: related }]")),
    ChangeRule(
      .statedConfirmed, .all(.note), "What the edition says of its own changes is seen in the entries.",
      "Both editions' entries, independently captured, differ as stated.",
      failing: ExamplePair.pair(
        "class: enhanced", "", [ExamplePair.newerEdition: ExamplePair.stated("raised")])),
    ChangeRule(
      .statedContradicted, .all(.review), "The entries do not show what the edition says of its own changes.",
      "Both editions' entries, independently captured, show no such change: the entry or the account is wrong.",
      failing: ExamplePair.pair(
        "level: must\ncontractual: contractual", "level: must\ncontractual: contractual",
        [ExamplePair.newerEdition: ExamplePair.stated("raised")])),
    ChangeRule(
      .statedUndeterminable, .all(.note), "What the edition says of its own changes cannot be checked.",
      "One side was not captured, or is known only from the account itself.",
      failing: ExamplePair.editions(
        [first], [ExamplePair.entry("CYB-01", "", "later-model"), two[1].replacingSource],
        [
          ExamplePair.olderEdition: ExamplePair.gap("2019-21"),
          ExamplePair.newerEdition: ExamplePair.stated("changed", "CYB-02"),
        ])),
  ]
}

extension String {
  /// An example's entry as the newer edition has it.
  fileprivate var replacingSource: String {
    split(separator: "earlier-model", omittingEmptySubsequences: false).joined(separator: "later-model")
  }
}
