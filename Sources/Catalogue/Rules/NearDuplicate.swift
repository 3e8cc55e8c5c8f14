import Diagnostics

/// Two statements of one edition that say almost the same.
enum NearDuplicate: CatalogueRule {
  static let rule = Rule(
    id: "catalogue/near-duplicate", severity: .warning,
    summary: "Two statements of one edition are almost the same.",
    meaning: """
      A duty that stands twice is counted, tendered and changed twice, and one of the two is forgotten. Merge them, or \
      name each in the other's `related`, which says that both are meant.
      """,
    failing: .init(
      ExampleCatalogue.requirements,
      two(
        "The practice keeps a current list of every device that holds patient records.",
        "The practice keeps a current list of every device that holds patient data.")),
    passing: .init(
      ExampleCatalogue.requirements,
      two(
        "The practice keeps a current list of every device that holds patient records.",
        "The supplier tests the restoring of hosted data twice a year and reports the result.")))

  private static func two(_ first: String, _ second: String) -> String {
    """
    topic: cyber-security
    requirements:
      - id: CYB-01
        title: First
        class: core-and-mandated
        statement: \(first)
        sources: [{ document: model, evidence: read }]
      - id: CYB-02
        title: Second
        class: core-and-mandated
        statement: \(second)
        sources: [{ document: model, evidence: read }]

    """
  }

  static func findings(in context: CheckContext) -> [Diagnostic] {
    var found: [Diagnostic] = []
    var rest = context.written[...]
    while let first = rest.first {
      let own = rest.prefix { $0.owner == first.owner }
      found += duplicates(in: Array(own))
      rest = rest.dropFirst(own.count)
    }
    return found
  }

  private static func duplicates(in requirements: [WrittenRequirement]) -> [Diagnostic] {
    var found: [Diagnostic] = []
    let statements = requirements.map { Array($0.requirement.statement.utf8) }
    for (first, second) in SimilarTexts.pairs(statements) {
      let (earlier, later) = (requirements[first].requirement, requirements[second].requirement)
      if earlier.related.contains(later.id) || later.related.contains(earlier.id) { continue }
      found.append(
        Diagnostic(
          rule, "the statement of '\(later.id)' is almost that of '\(earlier.id)'", at: later.location("statement"),
          notes: [.init("the other stands here", at: earlier.location("statement"))],
          fix: "merge the two, or name one in the other's 'related'"))
    }
    return found
  }
}
