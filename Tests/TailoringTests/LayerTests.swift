import Catalogue
import Diagnostics
import Tailoring
import Testing

/// What layers do to an edition, one above the other.
@Suite struct LayerTests {
  static func set(_ value: String, mayVary: Bool = false) -> String {
    "set:\n  - { parameter: CYB-01.recovery_time, value: \(value) }\n"
      + (mayVary ? "may_vary: [CYB-01.recovery_time]\n" : "")
  }

  static func exclude(_ id: String, _ reason: String = "not-applicable") -> String {
    """
    exclude:
      - id: \(id)
        reason: \(reason)
        detail: because
        requested_by: A Manager
        approved_by: A Director
        date: 2022-08-01

    """
  }

  /// The value that holds for the first practice, who set it, and the findings.
  static func value(_ changes: [String: String]) -> (value: String?, by: Layer.Scope?, rules: [String]) {
    let opened = Examples.opened(changes)
    let item = opened.open?.tailor.tailored(for: "Y99901")?.requirement("CYB-01")
    let value = item?.values.first { $0.parameter.name == "recovery_time" }
    return (value?.value, value?.setBy, opened.diagnostics.map(\.rule))
  }

  struct Case: Sendable, CustomTestStringConvertible {
    var icb: String
    var icbMayVary = false
    var place: String?
    var placeMayVary = false
    var pcn: String?
    var practice: String?
    var expected: String
    var by: Layer.Scope
    var rules: [String] = []

    var testDescription: String {
      [icb, place, pcn, practice].map { $0 ?? "-" }.joined(separator: " ") + (icbMayVary ? " (may vary)" : "")
    }
  }

  static let matrix: [Case] = [
    Case(icb: "24", expected: "24", by: .icb),
    Case(icb: "48", expected: "48", by: .icb),
    Case(icb: "24", place: "12", expected: "12", by: .place("North")),
    Case(icb: "24", place: "12", pcn: "8", practice: "4", expected: "4", by: .practice("Y99901")),
    Case(icb: "24", pcn: "8", expected: "8", by: .pcn("U99901")),
    Case(icb: "24", place: "24", expected: "24", by: .place("North")),
    Case(icb: "24", place: "36", expected: "24", by: .icb, rules: ["workspace/weaker-than-above"]),
    Case(icb: "24", icbMayVary: true, place: "36", expected: "36", by: .place("North")),
    Case(icb: "24", icbMayVary: true, place: "48", expected: "48", by: .place("North")),
    Case(icb: "24", icbMayVary: true, place: "49", expected: "24", by: .icb, rules: ["workspace/weaker-than-national"]),
    // What the board lets vary, the place may fix again for those below.
    Case(
      icb: "24", icbMayVary: true, place: "36", practice: "40", expected: "36", by: .place("North"),
      rules: ["workspace/weaker-than-above"]),
    Case(
      icb: "24", icbMayVary: true, place: "36", placeMayVary: true, practice: "40", expected: "40",
      by: .practice("Y99901")),
    Case(
      icb: "24", place: "12", practice: "20", expected: "12", by: .place("North"),
      rules: ["workspace/weaker-than-above"]),
    Case(icb: "24", place: "12.5", expected: "12.5", by: .place("North")),
  ]

  @Test(arguments: matrix) func theLaterLayerWinsWhereItTightens(_ row: Case) {
    var changes: [String: String] = [:]
    var main = Examples.text("gpspec.yaml", "value: 24", "value: \(row.icb)")
    if row.icbMayVary { main += "  may_vary: [CYB-01.recovery_time]\n" }
    changes["gpspec.yaml"] = main
    if let place = row.place { changes["layers/places/north.yaml"] = Self.set(place, mayVary: row.placeMayVary) }
    if let pcn = row.pcn { changes["layers/pcns/U99901.yaml"] = Self.set(pcn) }
    if let practice = row.practice { changes["layers/practices/Y99901.yaml"] = Self.set(practice) }
    let (value, by, rules) = Self.value(changes)
    #expect(value == row.expected)
    #expect(by == row.by)
    #expect(rules == row.rules)
  }

  @Test func aLayerHoldsForItsOwnPracticesOnly() throws {
    let open = try #require(Examples.opened(["layers/places/north.yaml": Self.set("12")]).open)
    func value(_ tailored: TailoredEdition?) -> String? { tailored?.requirement("CYB-01")?.values.first?.value }
    #expect(value(open.tailor.tailored) == "24")
    #expect(value(open.tailor.tailored(for: "Y99901")) == "12")
    #expect(value(open.tailor.tailored(for: "Y99902")) == "24")
    #expect(open.tailor.tailored(for: "Y99909") == nil)
  }

  @Test func enhancedIsOutUntilItIsSelected() throws {
    let without = try #require(
      Examples.opened([
        "gpspec.yaml": Examples.text("gpspec.yaml", "id: CYB-02, reason: wanted by all practices", "id: CYB-03")
      ])
      .open)
    guard case .notSelected? = without.tailor.tailored.requirement("CYB-02")?.state else {
      Issue.record("CYB-02 is in scope though nobody selected it")
      return
    }
    let open = try #require(Examples.opened().open)
    #expect(open.tailor.tailored.requirement("CYB-02")?.basis == .selected(by: .icb))
    #expect(open.tailor.tailored.requirement("CYB-01")?.basis == .national)
  }

  @Test func aPracticeDeclinesWhatTheBoardIncluded() throws {
    let opened = Examples.opened(["layers/practices/Y99902.yaml": Self.exclude("CYB-02", "declined-by-practice")])
    #expect(opened.diagnostics.map(\.line) == [])
    let tailor = try #require(opened.open?.tailor)
    guard
      case .excluded(let exclusion, .practice("Y99902"))? = tailor.tailored(for: "Y99902")?.requirement("CYB-02")?.state
    else {
      Issue.record("CYB-02 is not excluded")
      return
    }
    #expect(exclusion.reason == .declinedByPractice)
    #expect(tailor.tailored(for: "Y99901")?.requirement("CYB-02")?.isIncluded == true)
  }

  @Test func whatALayerAboveExcludedCannotBeExcludedOrIncludedBelow() {
    let twice = Examples.opened([
      "layers/places/north.yaml": Self.exclude("CYB-02"), "layers/practices/Y99901.yaml": Self.exclude("CYB-02"),
    ])
    #expect(
      twice.diagnostics.map(\.message) == [
        "'CYB-02' (Devices watched by night) is excluded already by place North"
      ])
    let back = Examples.opened([
      "layers/places/north.yaml": Self.exclude("CYB-02"),
      "layers/practices/Y99901.yaml": "include: [{ id: CYB-02 }]\n",
    ])
    #expect(
      back.diagnostics.map(\.message) == [
        "'CYB-02' (Devices watched by night) is excluded by place North, so it cannot be included here"
      ])
  }

  @Test func localRequirementsComeBehindTheNationalOnes() throws {
    let local = """
      add:
        - id: NORTH-02
          title: Discs wiped
          topic: cyber-security
          level: should
          route: delivery-partner-contract
          statement: The delivery partner wipes discs within {time}.
          parameters: { time: { value: 5, unit: days, stricter: lower } }

      """
    let opened = Examples.opened([
      "layers/places/north.yaml": local,
      "layers/practices/Y99901.yaml": "set:\n  - { parameter: NORTH-02.time, value: 2 }\n",
    ])
    #expect(opened.diagnostics.map(\.line) == [])
    let tailored = try #require(opened.open?.tailor.tailored(for: "Y99901"))
    #expect(tailored.requirements.map(\.requirement.id) == ["CYB-01", "CYB-02", "CYB-03", "CYB-04", "NORTH-02"])
    let item = try #require(tailored.requirements.last)
    #expect(item.basis == .local(by: .place("North")))
    #expect(item.values.map(\.value) == ["2"])
    #expect(item.requirement.requirementClass == .enhanced)
    #expect(opened.open?.tailor.tailored(for: "Y99902")?.requirement("NORTH-02") == nil)
  }

  @Test func everyStepIsToldWithItsPlace() throws {
    let open = try #require(Examples.opened(["layers/practices/Y99901.yaml": Self.set("12")]).open)
    let steps = try #require(open.tailor.tailored(for: "Y99901")?.requirement("CYB-01")).steps
    #expect(
      steps.map(\.text) == [
        "Core and mandated in edition 2021-23", "recovery_time set to 24 hours by the ICB, 48 hours before",
        "recovery_time set to 12 hours by practice Y99901, 24 hours before",
      ])
    #expect(steps.compactMap { $0.origin?.file }.last == "layers/practices/Y99901.yaml")
  }

  @Test func practicesThatDifferInNothingShareAResult() throws {
    let rows = (0..<200).map { "Y8\($0 + 1000),Practice \($0),GMS,2022-04-01,,South,U99902" }.joined(separator: "\n")
    let open = try #require(Examples.opened(["practices.csv": Examples.text("practices.csv", adding: rows)]).open)
    #expect(open.workspace.practices.count == 202)
    #expect(open.tailor.variants.count == 1)
    #expect(open.tailor.tailored(for: "Y81199")?.practice == "Y81199")
  }
}
