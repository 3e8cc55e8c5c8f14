import Diagnostics

/// Requirements that come, go and are regrouped.
enum RequirementRules {
  private static let two = [
    ExamplePair.entry("CYB-01", "", "earlier-model"),
    ExamplePair.entry(
      "CYB-02", "statement: The supplier tests its backups twice a year.", "earlier-model", title: "Backups tested"),
  ]
  private static let one = [ExamplePair.entry("CYB-01", "", "later-model")]
  private static let twoLater = [
    ExamplePair.entry("CYB-01", "", "later-model"),
    ExamplePair.entry(
      "CYB-02", "statement: The supplier tests its backups twice a year.", "later-model", title: "Backups tested"),
  ]
  private static let gapBefore: KeyValuePairs<String, String> = [
    ExamplePair.olderEdition: ExamplePair.gap("2019-21"),
    ExamplePair.newerEdition: ExamplePair.stated("changed", "CYB-02"),
  ]

  static let all: [ChangeRule] = [
    ChangeRule(
      .added, .all(.breaking), outsideCore: .all(.review), "A requirement is new.",
      """
      It stands in the newer edition only: the edition says so, or the older edition was captured where it would \
      stand. Whoever has a duty in it has something new to do.
      """, failing: ExamplePair.editions([two[0]], twoLater)),
    ChangeRule(
      .withdrawn, .init(.breaking, .breaking, .review, .breaking), outsideCore: .all(.review),
      "A requirement is withdrawn.",
      """
      An amendment withdraws it, the newer edition says so, or the newer edition was captured where it would stand and \
      does not have it. What was not captured is never read as withdrawn.
      """, failing: ExamplePair.editions(two, one),
      passing: ExamplePair.editions(two, one, [ExamplePair.newerEdition: ExamplePair.gap("2021-23")])),
    ChangeRule(
      .updated, .all(.review), "The edition says that a requirement changed; the older words were not captured.",
      """
      There is nothing to hold it against, so the report repeats what the edition says of itself and shows the newer \
      entry.
      """, failing: ExamplePair.editions([two[0]], twoLater, gapBefore)),
    ChangeRule(
      .split, .all(.review), "One requirement became several.",
      "Lineage says so. Selections and exclusions of the old id have to be made again for each of the new ones.",
      failing: ExamplePair.editions(
        [two[0]], twoLater, lineage: ExamplePair.line("split", "CYB-01", "CYB-01, CYB-02"))),
    ChangeRule(
      .merged, .all(.review), "Several requirements became one.",
      "Lineage says so. What was decided for the old ids separately now has to be decided once.",
      failing: ExamplePair.editions(two, one, lineage: ExamplePair.line("merged", "CYB-01, CYB-02", "CYB-01"))),
    ChangeRule(
      .replaced, .all(.review), "A requirement gave way to another that is not the same duty.",
      "Lineage says so. The new entry is to be read as a whole: its fields are not held against the old ones.",
      failing: ExamplePair.editions(
        [two[0]], [twoLater[1]], lineage: ExamplePair.line("replaced", "CYB-01", "CYB-02"))),
    ChangeRule(
      .renumbered, .all(.note), "A requirement has another id.",
      "Lineage says that the two are one duty. References to the old id have to follow.",
      failing: ExamplePair.editions(
        [two[0]], [ExamplePair.entry("CYB-02", "", "later-model")],
        lineage: ExamplePair.line("same", "CYB-01", "CYB-02"))),
    ChangeRule(
      .movedTopic, .all(.note), "A requirement moved to another topic.",
      "It is counted and documented elsewhere; the duty is the same.",
      failing: moved, passing: ExamplePair.same),
  ]

  private static var moved: Rule.Example {
    var example = ExamplePair.editions(
      [two[0]], [],
      [
        "topics.yaml": """
        topics:
          - id: cyber-security
            name: Cyber security
            prefixes: [CYB]
            class: core-and-mandated
            order: 18
            sources: [{ document: model, evidence: read }]
          - id: information-governance
            name: Information governance
            prefixes: [IG, CYB]
            class: core-and-mandated
            order: 19
            sources: [{ document: model, evidence: read }]

        """
      ])
    example.files.removeAll { $0.path == ExamplePair.newer }
    example.files.append(
      .init(path: ExamplePair.newer, text: "topic: information-governance\nrequirements:\n" + one.joined()))
    return example
  }
}
