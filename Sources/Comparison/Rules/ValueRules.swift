import Diagnostics

/// Values in statements, and dates.
enum ValueRules {
  private static func value(_ value: Int, _ stricter: String = "lower", unit: String = "hours") -> String {
    """
    statement: The practice answers within {answer_time}.
    parameters: { answer_time: { value: \(value), unit: \(unit), stricter: \(stricter) } }
    """
  }

  private static func date(_ date: String) -> String {
    "timescales: [{ kind: by, date: \(date), text: old systems gone }]"
  }

  static let all: [ChangeRule] = [
    ChangeRule(
      .parameterTightened, .all(.breaking), outsideCore: .all(.review), "A value is stricter.",
      "In the direction that the value itself calls stricter: 24 hours where it was 48. Units are converted.",
      failing: ExamplePair.pair(value(48), value(24)),
      passing: ExamplePair.pair(value(48), value(2, unit: "days"))),
    ChangeRule(
      .parameterLoosened, .all(.review), "A value is less strict.",
      "A local value that was set against the old minimum still holds; whether it is still wanted is a decision.",
      failing: ExamplePair.pair(value(24), value(48))),
    ChangeRule(
      .parameterChanged, .all(.review), "A value or service level changed, neither stricter nor less strict.",
      "It has no direction, its unit is of another kind, or it is new or gone.",
      failing: ExamplePair.pair(value(24, "none"), value(48, "none"))),
    ChangeRule(
      .dateSet, .all(.breaking), outsideCore: .all(.review), "There is a date that there was not.",
      "Something has to be done by it, or holds from it.",
      failing: ExamplePair.pair("", date("2022-03-31"))),
    ChangeRule(
      .dateMoved, .all(.breaking), outsideCore: .all(.review), "A date is another day.",
      "Earlier or later: plans made for the old one have to be looked at.",
      failing: ExamplePair.pair(date("2021-03-31"), date("2022-03-31"))),
    ChangeRule(
      .dateRemoved, .all(.review), "A date is gone.",
      "It has passed, or the time was given up.",
      failing: ExamplePair.pair(date("2021-03-31"), "")),
  ]
}
