import Diagnostics
import Nodes

/// Two holders of one role on one day.
enum HolderOverlap: CatalogueRule {
  static let rule = Rule(
    id: "catalogue/holder-overlap", severity: .warning,
    summary: "A role has two holders on the same day.",
    meaning: """
      Documents print the holder of a role on their date; with two it is not clear which. Correct the dates, or say in \
      the holder's note why both hold it.
      """,
    failing: .init(
      "roles.yaml", roles("{ organisation: ccgs, from: 2013-04-01 }", "{ organisation: icbs, from: 2022-07-01 }")),
    passing: .init(
      "roles.yaml",
      roles("{ organisation: ccgs, from: 2013-04-01, until: 2022-06-30 }", "{ organisation: icbs, from: 2022-07-01 }")))

  private static func roles(_ first: String, _ second: String) -> String {
    """
    roles:
      - id: local-commissioner
        name: Local commissioner
        holders:
          - \(first)
          - \(second)
        sources: [{ document: model, evidence: read }]

    """
  }

  static func findings(in context: CheckContext) -> [Diagnostic] {
    var found: [Diagnostic] = []
    for role in context.catalogue.roles.entries {
      for (index, first) in role.holders.enumerated() {
        for second in role.holders.dropFirst(index + 1) {
          guard first.note == nil, second.note == nil,
            first.from.map({ $0.earliest }) ?? 0 <= second.until.map({ $0.earliest }) ?? Int.max,
            second.from.map({ $0.earliest }) ?? 0 <= first.until.map({ $0.earliest }) ?? Int.max
          else { continue }
          found.append(
            Diagnostic(
              rule, "role '\(role.id)' is held by '\(first.organisation)' and '\(second.organisation)' on the same day",
              at: DateOrder.location(role.origin)))
        }
      }
    }
    return found
  }
}
