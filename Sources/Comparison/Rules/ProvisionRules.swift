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

  private static func packs(_ old: String, _ new: String) -> Rule.Example {
    func pack(_ version: String, _ choice: String) -> String {
      """
      id: telephony-\(version)
      title: Telephony
      edition: "2021-23"
      version: "\(version)"
      choices:
        - { id: hours, title: Hours of support, choose: one, of: [\(choice)] }
      sources: [{ document: \(version == "1" ? "earlier" : "later")-model, evidence: read }]

      """
    }
    func requirements(_ source: String) -> String {
      let ids = ["TEL-1a", "TEL-1b", "TEL-1c"]
      return "requirements:\n"
        + ids.map { id in
          """
            - id: \(id)
              group: support
              title: Hours \(id)
              level: must-do
              statement: The supplier gives support in the hours of \(id).
              sources: [{ document: \(source), evidence: read }]

          """
        }.joined()
    }
    return Rule.Example([
      "packs/telephony-1/pack.yaml": pack("1", old),
      "packs/telephony-1/requirements/01-support.yaml": requirements("earlier-model"),
      "packs/telephony-2/pack.yaml": pack("2", new),
      "packs/telephony-2/requirements/01-support.yaml": requirements("later-model"),
    ])
  }

  static let all: [ChangeRule] = [
    ChangeRule(
      .definitionChanged, .all(.review), "A term, a class or a pack's level means something else.",
      "The report lists the requirements that use the term or are of the class: they read as before and may mean "
        + "something else.",
      failing: glossary("What a practice writes of a patient.", "All that is held of a patient on any system."),
      passing: glossary("What a practice writes of a patient.", "What a practice writes of a patient.")),
    ChangeRule(
      .scopeChanged, .all(.breaking), "Who or what falls under the edition changed.",
      "Provisions on scope and eligibility, and the condition of a requirement.",
      failing: provisions("scope-in", "Practices with a GMS contract.", "Practices with a GMS, PMS or APMS contract."),
      passing: provisions("scope-in", "Practices with a GMS contract.", "Practices with a GMS contract.")),
    ChangeRule(
      .provisionChanged, .all(.review), "What the edition says beside its requirements changed.",
      "Provisions on funding, availability, responsibilities and the like, and what an edition says of a topic as a "
        + "whole.",
      failing: provisions("funding-rule", "Money is paid yearly.", "Money is paid every quarter."),
      passing: provisions("funding-rule", "Money is paid yearly.", "Money is paid yearly.")),
    ChangeRule(
      .choiceChanged, .all(.review), "A pack lets choose among other requirements.",
      "One of several requirements of a pack is to be chosen, and the list of them changed: choices made have to be "
        + "looked at.",
      failing: packs("TEL-1a, TEL-1b", "TEL-1a, TEL-1b, TEL-1c"), passing: packs("TEL-1a, TEL-1b", "TEL-1a, TEL-1b")),
  ]
}
