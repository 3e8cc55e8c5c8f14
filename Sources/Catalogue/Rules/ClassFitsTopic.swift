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
    for written in context.written {
      guard written.edition != nil, let topic = context.catalogue.topics[written.requirement.topic],
        let usual = topic.requirementClass, usual != written.requirement.requirementClass,
        written.requirement.note == nil,
        written.requirement.rationale == nil, written.requirement.amendment == nil,
        !written.requirement.sources.contains(where: { $0.fields.contains("class") })
      else { continue }
      found.append(
        Diagnostic(
          rule,
          "'\(written.requirement.id)' is \(written.requirement.requirementClass.rawValue), its topic \(topic.name) is \(usual.rawValue)",
          at: written.requirement.location("class"),
          fix: "name 'class' in the source that says so, or explain it in a note"))
    }
    return found
  }
}
