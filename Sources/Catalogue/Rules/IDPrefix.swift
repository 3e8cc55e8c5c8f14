import Diagnostics

/// An id whose prefix belongs to no topic.
enum IDPrefix: CatalogueRule {
  static let rule = Rule(
    id: "catalogue/id-prefix",
    summary: "A requirement's id begins with a prefix that no topic has.",
    meaning: """
      An id is the prefix of the topic in which the requirement was born, and a number. Use the topic's prefix, or \
      give the prefix to a topic in topics.yaml.
      """,
    failing: ExampleCatalogue.example(id: "CBY-01"),
    passing: ExampleCatalogue.example(id: "CYB-01"))

  static func findings(in context: CheckContext) -> [Diagnostic] {
    let prefixes = Set(context.catalogue.topics.entries.flatMap(\.prefixes))
    guard !prefixes.isEmpty else { return [] }
    var found: [Diagnostic] = []
    for written in context.written {
      guard written.edition != nil else { continue }
      let prefix = written.requirement.id.prefix { $0 != "-" }
      guard !prefixes.contains(String(prefix)) else { continue }
      found.append(
        Diagnostic(
          rule, "no topic has the prefix '\(prefix)'", at: written.requirement.location("id"),
          fix: NearMiss.suggestion(for: String(prefix), among: prefixes.sorted())))
    }
    return found
  }
}
