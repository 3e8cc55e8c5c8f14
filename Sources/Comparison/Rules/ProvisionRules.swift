import Diagnostics

/// Definitions, and what editions say beside their requirements.
enum ProvisionRules {
  private static func provisions(_ kind: String, _ old: String, _ new: String) -> Rule.Example {
    func file(_ text: String, _ source: String) -> String {
      """
      provisions:
        - id: SCO-01
          kind: \(kind)
          statement: \(text)
          sources: [{ document: \(source), evidence: read }]

      """
    }
    return ExamplePair.pair(
      "", "",
      [
        "editions/2019-21/provisions/01-about.yaml": file(old, "earlier-model"),
        "editions/2021-23/provisions/01-about.yaml": file(new, "later-model"),
      ])
  }

  private static func glossary(_ old: String, _ new: String) -> Rule.Example {
    ExamplePair.pair(
      "", "",
      [
        "glossary.yaml": """
        glossary:
          - id: records
            term: Records
            definitions:
              - editions: ["2019-21"]
                text: \(old)
                sources: [{ document: earlier-model, evidence: read }]
              - editions: ["2021-23"]
                text: \(new)
                sources: [{ document: later-model, evidence: read }]
          - id: dspt
            term: Data Security and Protection Toolkit
            abbreviation: DSPT
            definitions:
              - { text: A yearly self-assessment., sources: [{ document: model, evidence: read }] }

        """
      ])
  }

  static let all: [ChangeRule] = [
    ChangeRule(
      .definitionChanged, .all(.review), "A term means something else.",
      "The report lists the requirements that use the term: they read as before and may mean something else.",
      failing: glossary("What a practice writes of a patient.", "All that is held of a patient on any system."),
      passing: glossary("What a practice writes of a patient.", "What a practice writes of a patient.")),
    ChangeRule(
      .scopeChanged, .all(.breaking), "Who or what falls under the edition changed.",
      "Provisions on scope and eligibility, and the condition of a requirement.",
      failing: provisions("scope-in", "Practices with a GMS contract.", "Practices with a GMS, PMS or APMS contract."),
      passing: provisions("scope-in", "Practices with a GMS contract.", "Practices with a GMS contract.")),
    ChangeRule(
      .provisionChanged, .all(.review), "Another provision of the edition changed.",
      "What editions say of funding, availability, responsibilities and the like beside the requirements.",
      failing: provisions("funding-rule", "Money is paid yearly.", "Money is paid every quarter."),
      passing: provisions("funding-rule", "Money is paid yearly.", "Money is paid yearly.")),
  ]
}
