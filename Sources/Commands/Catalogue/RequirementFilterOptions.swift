import ArgumentParser
import Catalogue

/// The facets by which requirements are picked.
struct RequirementFilterOptions: ParsableArguments {
  @Option(help: ArgumentHelp("An edition's or pack's id, or all.", valueName: "id")) var edition: String?
  @Option(
    name: .customLong("class"),
    help: ArgumentHelp("core-and-mandated, enhanced or practice-business.", valueName: "class"))
  var requirementClass: String?
  @Option(help: ArgumentHelp("A topic's id.", valueName: "id")) var topic: String?
  @Option(help: ArgumentHelp("A role or organisation that has a duty.", valueName: "id")) var party: String?
  @Option(help: ArgumentHelp("The verb of that duty.", valueName: "verb")) var duty: String?
  @Option(help: ArgumentHelp("A standard's id.", valueName: "id")) var standard: String?
  @Option(help: ArgumentHelp("A funding source's id.", valueName: "id")) var funding: String?
  @Option(help: ArgumentHelp("How it reaches a practice.", valueName: "route")) var route: String?
  @Option(help: ArgumentHelp("read, related, background or proposed.", valueName: "kind")) var evidence: String?
  @Option(help: ArgumentHelp("must, should, …", valueName: "level")) var level: String?
  @Option(help: ArgumentHelp("Words that stand in title or statement.", valueName: "words")) var text: String?

  /// The query of these facets. Throws where an id does not exist, so that a misspelt facet never reads as "none".
  func query(in catalogue: Catalogue) throws(CommandFailure) -> RequirementQuery {
    var query = RequirementQuery()
    if let edition { query.owners = edition == "all" ? catalogue.owners : [try KnownID.owner(edition, in: catalogue)] }
    if let requirementClass {
      query.requirementClass = try KnownID.value(requirementClass, RequirementClass.self, "class")
    }
    if let topic {
      let groups = catalogue.packs.flatMap { $0.groups.map(\.id) }
      query.topic = try KnownID.check(topic, among: catalogue.topics.ids + groups, "topic")
    }
    if let party { query.party = try KnownID.party(party, in: catalogue) }
    if let duty { query.verb = try KnownID.value(duty, Duty.Verb.self, "verb") }
    if let standard { query.standard = try KnownID.check(standard, among: catalogue.standards.ids, "standard") }
    if let funding { query.funding = try KnownID.check(funding, among: catalogue.funding.ids, "funding source") }
    if let route { query.route = try KnownID.value(route, Route.self, "route") }
    if let evidence { query.evidence = try KnownID.value(evidence, Evidence.self, "kind of evidence") }
    if let level { query.level = try KnownID.value(level, RequirementLevel.self, "level") }
    query.text = text
    return query
  }
}
