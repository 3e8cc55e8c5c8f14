import Diagnostics

/// A small catalogue without findings, to which the examples of rules add.
package enum ExampleCatalogue {
  /// The files that every example starts from; a file of an example takes the place of one of the same path.
  package static let files: [(path: String, text: String)] = [
    (
      "roles.yaml",
      """
      roles:
        - id: local-commissioner
          name: Local commissioner
          general_name: the commissioner
          holders:
            - { organisation: ccgs, from: 2013-04-01, until: 2022-06-30 }
            - { organisation: icbs, from: 2022-07-01 }
          sources: [{ document: model, evidence: read }]
        - id: practice
          name: Practice
          sources: [{ document: model, evidence: read }]
      """
    ),
    (
      "organisations.yaml",
      """
      organisations:
        - id: ccgs
          name: Clinical commissioning groups
          abbreviation: CCG
          from: 2013-04-01
          until: 2022-06-30
          succeeded_by: [icbs]
          sources: [{ document: model, evidence: read }]
        - id: icbs
          name: Integrated care boards
          abbreviation: ICB
          from: 2022-07-01
          sources: [{ document: model, evidence: read }]
      """
    ),
    (
      "standards.yaml",
      """
      standards:
        - id: toolkit
          name: Data Security and Protection Toolkit
          abbreviation: DSPT
          from: 2018-04
          sources: [{ document: model, evidence: read }]
        - id: old-toolkit
          name: Information Governance Toolkit
          until: 2018-03
          succeeded_by: [toolkit]
          sources: [{ document: model, evidence: read }]
      """
    ),
    (
      "topics.yaml",
      """
      topics:
        - id: cyber-security
          name: Cyber security
          prefixes: [CYB]
          class: core-and-mandated
          order: 18
          sources: [{ document: model, evidence: read }]
      """
    ),
    (
      "glossary.yaml",
      """
      glossary:
        - id: dspt
          term: Data Security and Protection Toolkit
          abbreviation: DSPT
          definitions:
            - { text: A yearly self-assessment., sources: [{ document: model, evidence: read }] }
      """
    ),
    (
      "sources.yaml",
      """
      sources:
        - { id: model, title: The model, kind: edition }
        - { id: background, title: Background knowledge, kind: background }
        - { id: earlier-model, title: The model before, kind: edition, edition: "2019-21" }
        - { id: later-model, title: The model after, kind: edition, edition: "2021-23" }
      """
    ),
    ("editions/2019-21/edition.yaml", edition("2019-21", 4, "2019-04-01", "2021-03-31")),
    ("editions/2021-23/edition.yaml", edition("2021-23", 5, "2021-04-01", "2023-03-31")),
    (requirements, requirement("")),
  ]

  static let requirements = "editions/2021-23/requirements/18-cyber-security.yaml"
  static let earlierRequirements = "editions/2019-21/requirements/18-cyber-security.yaml"

  private static func edition(_ id: String, _ number: Int, _ from: String, _ until: String) -> String {
    """
    id: "\(id)"
    title: The model \(id)
    short_title: \(id)
    number: \(number)
    status: superseded
    in_force: { from: \(from), until: \(until) }
    sources: [{ document: model, evidence: read }]
    """
  }

  /// A file with one requirement; `extra` are lines of further keys, `statement` and `id` are what an example varies.
  static func requirement(
    _ extra: String, id: String = "CYB-01", statement: String = "The practice keeps its records safe.",
    sources: String = "[{ document: model, evidence: read }]"
  ) -> String {
    let lines = extra.split(separator: "\n").map { "    \($0)\n" }.joined()
    return """
      topic: cyber-security
      requirements:
        - id: \(id)
          title: Records kept safe
          class: core-and-mandated
          statement: \(statement)
      \(lines)    sources: \(sources)
      """
  }

  /// An example of one requirement in the current edition.
  static func example(
    _ extra: String = "", id: String = "CYB-01", statement: String = "The practice keeps its records safe.",
    sources: String = "[{ document: model, evidence: read }]"
  ) -> Rule.Example {
    .init(requirements, requirement(extra, id: id, statement: statement, sources: sources) + "\n")
  }
}

extension String {
  /// The text with the first occurrence of a part replaced.
  func replacing(_ part: String, with other: String) -> String {
    let parts = split(separator: part, maxSplits: 1, omittingEmptySubsequences: false)
    return parts.count == 2 ? parts[0] + other + parts[1] : self
  }
}
