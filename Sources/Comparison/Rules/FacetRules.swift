import Diagnostics

/// Class, strength, contract, money and route.
enum FacetRules {
  private static let money = """
    funding:
      - { id: national, name: National money, sources: [{ document: model, evidence: read }] }
      - { id: local, name: Local money, sources: [{ document: model, evidence: read }] }

    """
  private static let services = """
    services:
      - { id: alerts, name: National alerts, sources: [{ document: model, evidence: read }] }
      - { id: backups, name: Central backups, sources: [{ document: model, evidence: read }] }

    """

  static let all: [ChangeRule] = [
    ChangeRule(
      .reclassifiedRaised, .all(.breaking), "A requirement rose to a higher class.",
      """
      From practice business to enhanced, or from either to core and mandated: what could be chosen has to be given, \
      and somebody else pays.
      """, failing: ExamplePair.pair("class: enhanced", "")),
    ChangeRule(
      .reclassifiedLowered, .init(.breaking, .review, .breaking, .review), "A requirement fell to a lower class.",
      "What every practice had to get may now be left out, or is the practice's own to pay for.",
      failing: ExamplePair.pair("", "class: enhanced")),
    ChangeRule(
      .strengthRaised, .all(.breaking), outsideCore: .all(.review), "A requirement is put more strongly.",
      "From may, advised, encouraged or should towards must.",
      failing: ExamplePair.pair("level: should", "level: must")),
    ChangeRule(
      .strengthLowered, .all(.review), "A requirement is put less strongly.",
      "From must towards should, encouraged, advised or may.",
      failing: ExamplePair.pair("level: must", "level: should")),
    ChangeRule(
      .madeContractual, .init(.breaking, .breaking, .breaking, .breaking), "A requirement became a term of a contract.",
      "Not keeping it is now a breach, not a lapse.",
      failing: ExamplePair.pair("contractual: not-contractual", "contractual: contractual")),
    ChangeRule(
      .noLongerContractual, .all(.review), "A requirement is no longer a term of a contract.",
      "It may still be good practice, but nobody can be held to it by contract.",
      failing: ExamplePair.pair("contractual: contractual", "contractual: not-contractual")),
    ChangeRule(
      .fundingChanged, .init(.breaking, .review, .breaking, .note), outsideCore: .init(.review, .note, .review, .note),
      "Other money pays for it.", "The source of the money changed; who holds the budget may have, too.",
      failing: ExamplePair.pair("funding: [national]", "funding: [local]", ["funding.yaml": money])),
    ChangeRule(
      .routeChanged, .all(.review), "It reaches practices another way.",
      "Another contract or act carries it, so it belongs in another document.",
      failing: ExamplePair.pair("route: national-service", "route: commissioner-act")),
    ChangeRule(
      .standardAdded, .init(.review, .breaking, .review, .breaking),
      "A standard has to be met that was not named before.",
      "Contracts and assurance have to name it.",
      failing: ExamplePair.pair("standards: [old-toolkit]", "standards: [old-toolkit, toolkit]")),
    ChangeRule(
      .standardDropped, .all(.review), "A standard is no longer named.",
      "No successor of it in the register of standards is named in its place.",
      failing: ExamplePair.pair("standards: [old-toolkit, toolkit]", "standards: [old-toolkit]")),
    ChangeRule(
      .standardReplaced, .init(.review, .breaking, .review, .breaking), "A standard gave way to its successor.",
      "The register of standards says that the new one follows the old one.",
      failing: ExamplePair.pair("standards: [old-toolkit]", "standards: [toolkit]")),
    ChangeRule(
      .referencesChanged, .all(.note),
      "Other capabilities, frameworks, services, equipment, indicators or instruments.",
      "What the requirement refers to changed.",
      failing: ExamplePair.pair("services: [alerts]", "services: [backups]", ["services.yaml": services])),
  ]
}
