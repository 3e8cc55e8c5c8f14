import Diagnostics

/// An amendment that has nothing to apply to, or not in the way it says.
enum AmendmentTarget {
  static let rule = Rule(
    id: "catalogue/amendment-target",
    summary: "An amendment does not fit what it amends.",
    meaning: """
      'change', 'withdraw' and 'confirm' need a requirement of that id in the edition that is amended, 'add' one that \
      is not there yet, and an edition that amends nothing has none of them.
      """,
    failing: .init([
      "editions/2021-addendum/edition.yaml": addendum,
      "editions/2021-addendum/requirements/18-cyber-security.yaml": """
      topic: cyber-security
      change:
        - { id: CYB-02, reason: A new threat., level: must }

      """,
    ]),
    passing: .init([
      "editions/2021-addendum/edition.yaml": addendum,
      "editions/2021-addendum/requirements/18-cyber-security.yaml": """
      topic: cyber-security
      change:
        - { id: CYB-01, reason: A new threat., level: must }

      """,
    ]))

  static let addendum = """
    id: "2021-addendum"
    title: An addendum
    short_title: Addendum
    status: in-force
    published: 2021-09
    amends: "2021-23"
    sources: [{ document: model, evidence: read }]

    """
}
