package import Diagnostics

/// A class of change as data: what it means, how much it weighs for whom, and two mini editions that show it.
package struct ChangeRule: Sendable {
  package var kind: ChangeKind
  /// For requirements of the core, and for what is no requirement.
  package var levels: AudienceLevels
  /// For enhanced and practice business requirements, where that is less.
  package var levelsOutsideCore: AudienceLevels?
  package var summary: String
  package var meaning: String
  /// Two editions between which there is such a change.
  package var failing: Rule.Example
  /// Two editions between which there is none.
  package var passing: Rule.Example

  init(
    _ kind: ChangeKind, _ levels: AudienceLevels, outsideCore: AudienceLevels? = nil, _ summary: String,
    _ meaning: String, failing: Rule.Example, passing: Rule.Example = ExamplePair.same
  ) {
    self.kind = kind
    self.levels = levels
    levelsOutsideCore = outsideCore
    self.summary = summary
    self.meaning = meaning
    self.failing = failing
    self.passing = passing
  }

  /// The class as a rule for `explain` and the page of rules.
  package var rule: Rule {
    Rule(
      id: kind.ruleID, severity: .note, summary: summary, meaning: meaning + " " + weight, failing: failing,
      passing: passing)
  }

  /// The levels in a sentence.
  private var weight: String {
    func words(_ levels: AudienceLevels) -> String {
      Audience.allCases.map { "\($0.label.lowercased()): \(levels[$0].rawValue)" }.joined(separator: "; ")
    }
    guard kind.group == .change else { return "It is never breaking." }
    let outside = levelsOutsideCore.map { " Outside the core: \(words($0))." } ?? ""
    return "Level: \(words(levels)).\(outside) Less for whom none of its duties names, and where one side is not "
      + "independently captured."
  }
}

/// Every class of change.
package enum ChangeRules {
  package static let all: [ChangeRule] =
    RequirementRules.all + FacetRules.all + DutyRules.all + ValueRules.all + WordRules.all + ProvisionRules.all
    + EvidenceRules.all

  private static let byKind = Dictionary(all.map { ($0.kind, $0) }, uniquingKeysWith: { first, _ in first })

  /// The classes as rules, for `explain`.
  package static let rules: [Rule] = all.map(\.rule)

  /// The rule of a class; a test holds that there is one for each.
  static func rule(_ kind: ChangeKind) -> ChangeRule {
    byKind[kind] ?? ChangeRule(kind, .all(.review), "", "", failing: ExamplePair.same)
  }
}
