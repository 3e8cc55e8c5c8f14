import Diagnostics

/// Who does what. Duties are compared by role: a body that was renamed or followed by another is no change.
enum DutyRules {
  private static let byPractice = "duties: [{ verb: ensure, by: [practice] }]"
  private static let byCommissioner = "duties: [{ verb: ensure, by: [local-commissioner] }]"
  private static let byBoth = "duties: [{ verb: ensure, by: [practice, local-commissioner] }]"

  static let all: [ChangeRule] = [
    ChangeRule(
      .dutyAdded, .all(.breaking), outsideCore: .all(.review), "A party has a duty that it did not have.",
      "The same act was nobody's before, or is now somebody's besides.",
      failing: ExamplePair.pair(byPractice, byBoth)),
    ChangeRule(
      .dutyRemoved, .all(.review), "A party no longer has a duty.",
      "Nobody else took it over; where somebody did, it is a duty that moved.",
      failing: ExamplePair.pair(byBoth, byPractice)),
    ChangeRule(
      .dutyMoved, .all(.breaking), "A duty moved from one role to another.",
      """
      The one has to stop, hand over or keep paying until the other begins; the other has to begin. A new holder of \
      the same role is no move: that is reported once, as a party renamed.
      """, failing: ExamplePair.pair(byPractice, byCommissioner),
      passing: ExamplePair.pair(
        "duties: [{ verb: ensure, by: [ccgs] }]", "duties: [{ verb: ensure, by: [icbs] }]")),
    ChangeRule(
      .dutyChanged, .all(.review), "A duty is owed to somebody else, under another instrument or since another day.",
      "Who does what is the same.",
      failing: ExamplePair.pair(
        "duties: [{ verb: provide, by: [local-commissioner], since: 2019-04-01 }]",
        "duties: [{ verb: provide, by: [local-commissioner], since: 2020-04-01 }]"),
      passing: ExamplePair.pair(
        "duties: [{ verb: provide, by: [local-commissioner], since: 2019-04 }]",
        "duties: [{ verb: provide, by: [local-commissioner], since: 2019-04-01 }]")),
    ChangeRule(
      .partyRenamed, .all(.note), "Another body holds a role.",
      "Reported once for the role, however many requirements name it. Nothing else changed by it.",
      failing: ExamplePair.pair(byCommissioner, byCommissioner), passing: ExamplePair.pair(byPractice, byPractice)),
  ]
}
