/// The templates of the example workspace, from which the examples of document rules start.
package enum ExampleDocuments {
  /// Template and catalogue files beside those of the example workspace.
  package static let files: [(path: String, text: String)] = [
    ("Templates/specification/document.yaml", definition("volumes.md.liquid")),
    ("Templates/specification/contacts.md.liquid", "# Specification\n\nWrite to {{ answers.contact }}.\n"),
    ("Templates/specification/volumes.md.liquid", clauses("{% clause requirement %} {{ requirement.title }}")),
    (
      "Catalog/topics.yaml",
      """
      topics:
        - id: cyber-security
          name: Cyber security
          prefixes: [CYB]
          class: core-and-mandated
          order: 18
          defaults: { route: delivery-partner-contract }
          sources: [{ document: model, evidence: read }]

      """
    ),
    (
      "Catalog/editions/2021-23/requirements/18-cyber-security.yaml",
      """
      topic: cyber-security
      requirements:
        - id: CYB-01
          title: Records restored in time
          class: core-and-mandated
          statement: The delivery partner restores records within {recovery_time}, as {method} says.
          parameters:
            recovery_time: { value: 48, unit: hours, stricter: lower }
            method: { value: the plan, unit: text, stricter: none }
          sources: [{ document: model, evidence: read }]
        - id: CYB-02
          title: Devices watched by night
          class: enhanced
          statement: The delivery partner watches devices by night.
          route: delivery-partner-contract
          sources: [{ document: model, evidence: read }]

      """
    ),
  ]

  /// A document that asks for the weights of an evaluation, with answers to it.
  static func weights(quality: Int, socialValue: Int = 10) -> KeyValuePairs<String, String> {
    [
      "Templates/specification/document.yaml": """
      title: Specification
      audience: bidders
      parts:
        - { id: contacts, title: Contacts, template: contacts.md.liquid }
      questions:
        - { id: price-weight, title: Price?, type: percentage, group: Weights, owner: Procurement }
        - { id: quality-weight, title: Quality?, type: percentage, group: Weights, owner: Procurement }
        - { id: social-value-weight, title: Social value?, type: percentage, group: Weights, owner: Procurement }

      """,
      "Templates/specification/contacts.md.liquid": """
      # Specification

      {{ answers.price_weight }}%, {{ answers.quality_weight }}% and {{ answers.social_value_weight }}%.

      """,
      "answers.yaml": """
      answers:
        - { question: price-weight, value: 40 }
        - { question: quality-weight, value: \(quality) }
        - { question: social-value-weight, value: \(socialValue) }

      """,
    ]
  }

  /// The example's document.yaml with the template of its second part.
  static func definition(_ template: String) -> String {
    """
    title: Specification
    audience: bidders
    routes: [delivery-partner-contract]
    parts:
      - { id: contacts, title: Contacts, template: contacts.md.liquid }
      - { id: volumes, title: Volumes, template: \(template), can_be_switched_off: no }
    questions:
      - { id: contact, title: Whom may bidders write to?, type: email, group: Contacts, owner: Procurement }
      - { id: devices, title: How many devices?, type: integer, group: Volumes, owner: Practice, per_practice: yes }
      - { id: start, title: When does it start?, type: date, group: Dates, owner: Procurement }

    """
  }

  /// A part that prints the standards of each requirement, and what follows.
  static func standards(_ rest: String) -> String {
    clauses(
      "{% clause requirement %} {% for standard in requirement.standards %}{{ standard.name }}{% else %}None{% endfor %}"
    ) + "\n" + rest
  }

  /// A part with a line for each requirement.
  package static func clauses(_ line: String) -> String {
    "## Volumes\n\n{% for topic in topics %}\n{% for requirement in topic.requirements %}\n\(line)\n\n{% endfor %}\n{% endfor %}\n"
  }
}
