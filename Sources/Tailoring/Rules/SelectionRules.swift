package import Diagnostics

/// The rules for what layers select.
package enum SelectionRules {
  private static func exclusion(_ id: String, reason: String = "provided-otherwise", approver: String = "A Director")
    -> String
  {
    """
    exclude:
      - id: \(id)
        reason: \(reason)
        detail: the contract with Example Ltd
        requested_by: A Manager
        approved_by: \(approver)
        date: 2022-08-01
    """
  }

  private static func addition(_ id: String, statement: String = "The delivery partner wipes discs.") -> String {
    """
    add:
      - id: \(id)
        title: Discs wiped
        topic: cyber-security
        level: must
        route: delivery-partner-contract
        statement: "\(statement)"
    """
  }

  package static let unknownRequirement = Rule(
    id: "workspace/unknown-requirement",
    summary: "A selection names a requirement that no edition has.",
    meaning: "The selection would be passed over. Correct the id.",
    failing: .workspace("gpspec.yaml", "id: CYB-02,", with: "id: CYB-20,"),
    passing: .workspace)

  package static let withdrawn = Rule(
    id: "workspace/withdrawn-requirement",
    summary: "A selection names a requirement that the workspace's edition does not have.",
    meaning: """
      It was withdrawn, moved or replaced, or it belongs to another edition. The finding names the successor where the \
      catalogue records one.
      """,
    failing: .workspace("gpspec.yaml", "parameter: CYB-01.recovery_time", with: "parameter: CYB-11.recovery_time"),
    passing: .workspace)

  package static let notEnhanced = Rule(
    id: "workspace/not-enhanced",
    summary: "A selection includes what is not enhanced.",
    meaning: """
      Core and mandated requirements are in without being selected, and a practice's own business is not the \
      commissioner's to include. Only enhanced requirements are included.
      """,
    failing: .workspace("gpspec.yaml", "id: CYB-02,", with: "id: CYB-01,"),
    passing: .workspace)

  package static let notInScope = Rule(
    id: "workspace/not-in-scope",
    summary: "A selection excludes what is not in scope.",
    meaning: "An enhanced requirement that nobody includes, or a practice's own business, is out already.",
    failing: .layer("places/north", exclusion("CYB-04")),
    passing: .layer("places/north", exclusion("CYB-01")))

  package static let selectedTwice = Rule(
    id: "workspace/selected-twice",
    summary: "Two selections decide the same thing.",
    meaning: """
      Which of the two holds would hang on their order. Keep one: what a layer above decided need not be said again, \
      and cannot be undone below.
      """,
    failing: .init([
      "layers/places/north.yaml": exclusion("CYB-01") + "\n",
      "layers/practices/Y99901.yaml": exclusion("CYB-01") + "\n",
    ]),
    passing: .layer("places/north", exclusion("CYB-01")))

  package static let sameApprover = Rule(
    id: "workspace/same-approver",
    summary: "An exclusion is requested and approved by the same person.",
    meaning: "Leaving out a national requirement takes two people: one who asks, another who approves.",
    failing: .layer("places/north", exclusion("CYB-01", approver: "A Manager")),
    passing: .layer("places/north", exclusion("CYB-01")))

  package static let declinedAbovePractice = Rule(
    id: "workspace/declined-above-practice",
    summary: "A layer above a practice's excludes something as declined by the practice.",
    meaning: "A practice declines for itself alone, in its own layer; nobody declines for all practices.",
    failing: .layer("places/north", exclusion("CYB-02", reason: "declined-by-practice")),
    passing: .layer("practices/Y99901", exclusion("CYB-02", reason: "declined-by-practice")))

  package static let localID = Rule(
    id: "workspace/local-id",
    summary: "A local requirement's id could be taken for a national one.",
    meaning: """
      It begins with LOCAL-, or with the code of its layer (the body's ODS code, the name of the layer's file), never \
      with the prefix of a national topic: a later edition may use that number.
      """,
    failing: .layer("places/north", addition("CYB-90")),
    passing: .layer("places/north", addition("NORTH-01")))

  package static let unknownParameter = Rule(
    id: "workspace/unknown-parameter",
    summary: "A setting, or a local statement, names a parameter that the requirement does not have.",
    meaning: "The value would go nowhere. `gpspec show ID` lists a requirement's parameters.",
    failing: .workspace("gpspec.yaml", "CYB-01.recovery_time", with: "CYB-01.recover_time"),
    passing: .workspace)

  package static let weakerThanNational = Rule(
    id: "workspace/weaker-than-national",
    summary: "A local value is weaker than the national one.",
    meaning: "National values are minimums: 48 hours may become 24, never 72. No layer may loosen them.",
    failing: .workspace("gpspec.yaml", "value: 24", with: "value: 72"),
    passing: .workspace("gpspec.yaml", "value: 24", with: "value: 12"))

  package static let weakerThanAbove = Rule(
    id: "workspace/weaker-than-above",
    summary: "A layer sets a value weaker than the layer above did.",
    meaning: """
      A layer may only tighten what the one above set, unless that one names the parameter under 'may_vary:'; even \
      then never below the national value.
      """,
    failing: .layer("places/north", "set:\n  - { parameter: CYB-01.recovery_time, value: 36 }"),
    passing: .init([
      "gpspec.yaml": ExampleWorkspace.main + "\n  may_vary: [CYB-01.recovery_time]\n",
      "layers/places/north.yaml": "set:\n  - { parameter: CYB-01.recovery_time, value: 36 }\n",
    ]))

  package static let incomparable = Rule(
    id: "workspace/incomparable-value",
    summary: "A local value cannot be compared with the national one.",
    meaning: """
      Whether it is at least as strict could not be told. Write the bare value in the parameter's own unit; a \
      parameter without a direction is not set locally, but said in a local requirement.
      """,
    failing: .workspace("gpspec.yaml", "value: 24", with: "value: one day"),
    passing: .workspace)

  package static let impossibleValue = Rule(
    id: "workspace/impossible-value",
    summary: "A local value is one that there cannot be.",
    meaning: """
      Stricter is lower for some parameters and higher for others, but no value is below zero, no time is zero, and no \
      share is above 100%. That goes for the parameters of local requirements, too.
      """,
    failing: .workspace("gpspec.yaml", "value: 24", with: "value: -5"),
    passing: .workspace("gpspec.yaml", "value: 24", with: "value: 12"))

  package static let withoutEffect = Rule(
    id: "workspace/without-effect", severity: .warning,
    summary: "A selection has no effect.",
    meaning: "A value is set of a requirement that is not in scope, or one is let vary that the layer does not set.",
    failing: .workspace("gpspec.yaml", adding: "  may_vary: [CYB-01.method]"),
    passing: .workspace("gpspec.yaml", adding: "  may_vary: [CYB-01]"))

  package static let unknownLayer = Rule(
    id: "workspace/unknown-layer",
    summary: "A layer's file is named after a place, PCN or practice that no practice belongs to.",
    meaning:
      "The layer would hold for nobody. Name it as practices.csv does: a place in lower case with hyphens, a code.",
    failing: .layer("places/nroth", "may_vary: [CYB-01]"),
    passing: .layer("places/north", "set:\n  - { parameter: CYB-01.recovery_time, value: 12 }"))

  package static let conflict = Rule(
    id: "workspace/conflict",
    summary: "A selection did not fit the edition that the workspace was moved to, and nobody has decided it.",
    meaning: """
      `gpspec upgrade` keeps what still holds and marks what does not under 'conflict:', with what the layer said \
      before and what has to be decided. Decide each, write the outcome as a selection where there is one, and delete \
      the entry. Drafts can be made meanwhile, nothing final.
      """,
    failing: .workspace(
      "gpspec.yaml",
      adding: """
          conflict:
            - about: CYB-01.recovery_time
              was: 24 hours, set here
              why: the national value is 12 hours now
              decide: take the national value, or set a stricter one
        """),
    passing: .workspace)

  package static let all = [
    unknownRequirement, withdrawn, notEnhanced, notInScope, selectedTwice, sameApprover, declinedAbovePractice, localID,
    unknownParameter, weakerThanNational, weakerThanAbove, incomparable, impossibleValue,
    withoutEffect, unknownLayer, conflict,
  ]
}
