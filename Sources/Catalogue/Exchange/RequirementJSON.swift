package import Diagnostics
import Nodes

/// A requirement as JSON, with what is inherited marked as such.
package enum RequirementJSON {
  /// Writes a requirement as an object; `owner` is the edition or pack in which it is seen.
  package static func write(_ requirement: Requirement, owner: String, to writer: inout JSONWriter) {
    writer.object { writer in
      writer.field("edition", owner)
      writer.field("id", requirement.id)
      writer.field("row", requirement.row)
      writer.field("title", requirement.title)
      writer.field("class", requirement.requirementClass.rawValue)
      writer.field("topic", requirement.topic)
      writer.ids("further_topics", requirement.furtherTopics)
      writer.key("level")
      facet(requirement.level, &writer) { $0.field("value", requirement.level.value?.rawValue) }
      writer.field("contractual", requirement.contractual.rawValue)
      writer.field(
        "statement", writer.forReaders ? requirement.statement { ParameterText.text($0) } : requirement.statement)
      EntryJSON.parameters(requirement.parameters, &writer)
      EntryJSON.serviceLevels(requirement.serviceLevels, &writer)
      writer.key("duties")
      facet(requirement.duties, &writer) { EntryJSON.duties("value", requirement.duties.value, &$0) }
      writer.key("standards")
      facet(requirement.standards, &writer) { $0.ids("value", requirement.standards.value) }
      writer.key("funding")
      facet(requirement.funding, &writer) { $0.ids("value", requirement.funding.value) }
      writer.key("route")
      facet(requirement.route, &writer) { $0.field("value", requirement.route.value?.rawValue) }
      writer.ids("capabilities", requirement.capabilities)
      writer.ids("frameworks", requirement.frameworks)
      writer.ids("services", requirement.services)
      writer.ids("equipment", requirement.equipment)
      writer.ids("indicators", requirement.indicators)
      writer.ids("instruments", requirement.instruments)
      writer.ids("challenges", requirement.challenges)
      writer.ids("related", requirement.related)
      EntryJSON.condition("when", requirement.condition, &writer)
      EntryJSON.timescales(requirement.timescales, &writer)
      writer.field("rationale", requirement.rationale)
      writer.field("assurance", requirement.assurance)
      writer.field("note", requirement.note)
      writer.field("evidence", requirement.evidence?.rawValue)
      EntryJSON.sources(requirement.sources, &writer)
      amendment(requirement, &writer)
      EntryJSON.origin(requirement.origin, &writer)
    }
  }

  private static func facet<Value>(
    _ facet: Facet<Value>, _ writer: inout JSONWriter, _ content: (inout JSONWriter) -> Void
  ) {
    writer.object { writer in
      content(&writer)
      writer.field("basis", facet.basisName)
      if case .inherited(let from, let sources) = facet.basis {
        writer.field("from", from)
        EntryJSON.sources(sources, &writer)
      }
    }
  }

  private static func amendment(_ requirement: Requirement, _ writer: inout JSONWriter) {
    guard let amendment = requirement.amendment else { return }
    writer.key("amendment")
    writer.object { writer in
      writer.field("edition", amendment.edition)
      writer.field("kind", amendment.kind.rawValue)
      writer.field("reason", amendment.reason)
      writer.field("section", amendment.section)
      writer.ids("fields", requirement.fieldOrigins.keys.sorted())
    }
  }
}
