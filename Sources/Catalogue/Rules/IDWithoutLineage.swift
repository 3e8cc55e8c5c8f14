import Diagnostics

/// An id that stands in two editions without a word on whether it is the same duty.
enum IDWithoutLineage: CatalogueRule {
  static let rule = Rule(
    id: "catalogue/id-without-lineage",
    summary: "An id stands in two editions, and lineage does not say that it is the same duty.",
    meaning: """
      Ids are never reused for something else. That an older edition's entry is the same duty as a later one is a \
      decision, and each decision is a line in lineage.yaml with its reason. Add the line, or give one of the two \
      another id.
      """,
    failing: .init([
      ExampleCatalogue.earlierRequirements: ExampleCatalogue.requirement("") + "\n",
      ExampleCatalogue.requirements: ExampleCatalogue.requirement("") + "\n",
    ]),
    passing: .init([
      ExampleCatalogue.earlierRequirements: ExampleCatalogue.requirement("") + "\n",
      ExampleCatalogue.requirements: ExampleCatalogue.requirement("") + "\n",
      "lineage.yaml": """
      lineage:
        - kind: same
          from: { edition: "2019-21", ids: [CYB-01] }
          to: { edition: "2021-23", ids: [CYB-01] }
          reason: The duty is the same in both.

      """,
    ]))

  static func findings(in context: CheckContext) -> [Diagnostic] {
    var decided: Set<String> = []
    for line in context.catalogue.lineage {
      for id in line.from.ids { decided.insert("\(line.from.edition)/\(id)") }
      for id in line.to.ids { decided.insert("\(line.to.edition)/\(id)") }
    }
    var first: [String: WrittenRequirement] = [:]
    var found: [Diagnostic] = []
    for written in context.written {
      guard let edition = written.edition else { continue }
      // What an amendment changes or confirms is the base's entry by definition.
      if edition.amends != nil, written.requirement.amendment?.kind != .add { continue }
      let id = written.requirement.id
      guard let earlier = first[id] else {
        first[id] = written
        continue
      }
      if edition.amends == earlier.owner { continue }
      // One word on either end is enough: an id may run through five editions.
      if decided.contains("\(written.owner)/\(id)"), decided.contains("\(earlier.owner)/\(id)") { continue }
      found.append(
        Diagnostic(
          rule, "'\(id)' stands in \(earlier.owner) too, and lineage says nothing of it",
          at: written.requirement.location("id"),
          notes: [.init("in \(earlier.owner) it stands here", at: earlier.requirement.location("id"))],
          fix: "add a line of kind 'same' to lineage.yaml with the reason, or give it another id"))
    }
    return found
  }
}
