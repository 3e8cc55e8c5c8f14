import Diagnostics
import Nodes

/// Succession that goes round in a circle, or backwards in time.
enum SuccessionOrder: CatalogueRule {
  static let rule = Rule(
    id: "catalogue/succession",
    summary: "Succession goes round in a circle, or backwards in time.",
    meaning:
      "Following the successors of an entry must end at one that is in force. Correct `succeeded_by` or the dates.",
    failing: .init(
      "standards.yaml",
      """
      standards:
        - { id: a, name: A, succeeded_by: [b], sources: [{ document: model, evidence: read }] }
        - { id: b, name: B, succeeded_by: [a], sources: [{ document: model, evidence: read }] }

      """),
    passing: .init(
      "standards.yaml",
      """
      standards:
        - { id: a, name: A, succeeded_by: [b], sources: [{ document: model, evidence: read }] }
        - { id: b, name: B, sources: [{ document: model, evidence: read }] }

      """))

  private struct Link {
    var successors: [String]
    var from: PartialDate?
    var until: PartialDate?
    var origin: EntryOrigin
  }

  static func findings(in context: CheckContext) -> [Diagnostic] {
    var found: [Diagnostic] = []
    for register in context.catalogue.itemRegisters {
      let links = register.entries.map {
        ($0.id, Link(successors: $0.succeededBy, from: $0.from, until: $0.until, origin: $0.origin))
      }
      check(Dictionary(links, uniquingKeysWith: { first, _ in first }), &found)
    }
    let funds = context.catalogue.funding.entries.map {
      ($0.id, Link(successors: $0.succeededBy, from: $0.from, until: $0.until, origin: $0.origin))
    }
    check(Dictionary(funds, uniquingKeysWith: { first, _ in first }), &found)
    checkEditions(context.catalogue.editions, &found)
    return found
  }

  private static func check(_ links: [String: Link], _ found: inout [Diagnostic]) {
    for (id, link) in links.sorted(by: { $0.key < $1.key }) where !link.successors.isEmpty {
      if reaches(id, from: id, links) {
        found.append(Diagnostic(rule, "'\(id)' succeeds itself", at: DateOrder.location(link.origin)))
      }
      for successor in link.successors {
        // A successor may have begun while its predecessor still ran, but it cannot have ended before that.
        guard let from = link.from, let end = links[successor]?.until, end.latest < from.earliest else { continue }
        found.append(
          Diagnostic(
            rule, "'\(successor)' succeeds '\(id)', but ended before it began", at: DateOrder.location(link.origin)))
      }
    }
  }

  private static func reaches(_ target: String, from start: String, _ links: [String: Link]) -> Bool {
    var open = links[start]?.successors ?? []
    var seen: Set<String> = []
    while let next = open.popLast() {
      if next == target { return true }
      if seen.insert(next).inserted { open += links[next]?.successors ?? [] }
    }
    return false
  }

  private static func checkEditions(_ editions: [Edition], _ found: inout [Diagnostic]) {
    for edition in editions {
      var seen: Set<String> = [edition.id]
      var next = edition.supersedes ?? edition.amends
      while let id = next {
        if !seen.insert(id).inserted {
          found.append(
            Diagnostic(
              rule, "edition \(edition.id) supersedes or amends itself", at: DateOrder.location(edition.origin)))
          break
        }
        let before = editions.first { $0.id == id }
        next = before?.supersedes ?? before?.amends
      }
    }
  }
}
