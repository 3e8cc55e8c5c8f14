import Diagnostics

/// A class that is not its topic's, without a source that says so.
enum ClassFitsTopic: CatalogueRule {
  static let rule = Rule(
    id: "catalogue/class-fits-topic", severity: .warning,
    summary: "A requirement's class differs from its topic's.",
    meaning: """
      That happens (an enhanced item in a core topic), but as often it is a slip. Name 'class' among the fields of \
      the source that says so, or explain it in a note.
      """,
    failing: .init(
      ExampleCatalogue.requirements,
      ExampleCatalogue.requirement("").replacing("core-and-mandated", with: "enhanced") + "\n"),
    passing: .init(
      ExampleCatalogue.requirements,
      ExampleCatalogue.requirement("note: The edition lists it as enhanced.")
        .replacing("core-and-mandated", with: "enhanced") + "\n"))

  static func findings(in context: CheckContext) -> [Diagnostic] {
    var found: [Diagnostic] = []
    context.written { requirement, _, edition in
      guard edition != nil, let topic = context.catalogue.topics[requirement.topic],
        let usual = topic.requirementClass, usual != requirement.requirementClass, requirement.note == nil,
        requirement.rationale == nil, requirement.amendment == nil,
        !requirement.sources.contains(where: { $0.fields.contains("class") })
      else { return }
      found.append(
        Diagnostic(
          rule,
          "'\(requirement.id)' is \(requirement.requirementClass.rawValue), its topic \(topic.name) is \(usual.rawValue)",
          at: requirement.location("class"), fix: "name 'class' in the source that says so, or explain it in a note"))
    }
    return found
  }
}
