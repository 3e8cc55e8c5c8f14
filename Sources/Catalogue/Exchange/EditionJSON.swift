import Diagnostics
import Nodes

/// Editions and packs as JSON.
enum EditionJSON {
  static func fields(_ edition: Edition, _ records: RequirementRecords, _ writer: inout JSONWriter) {
    writer.field("id", edition.id)
    writer.field("title", edition.title)
    writer.field("short_title", edition.shortTitle)
    if let number = edition.number { writer.field("number", number) }
    writer.field("status", edition.status)
    writer.field("publisher", edition.publisher)
    writer.field("published", edition.published?.text)
    if edition.inForceFrom != nil || edition.inForceUntil != nil {
      writer.key("in_force")
      writer.object { writer in
        writer.field("from", edition.inForceFrom?.text)
        writer.field("until", edition.inForceUntil?.text)
      }
    }
    writer.field("supersedes", edition.supersedes)
    writer.field("amends", edition.amends)
    writer.ids("not_inherited", edition.notInherited)
    classes(edition, &writer)
    writer.list("parts", edition.parts) { part, writer in
      writer.field("id", part.id)
      writer.field("title", part.title)
      writer.field("captured", part.captured.rawValue)
      writer.field("note", part.note)
    }
    EntryJSON.gaps(edition.gaps, &writer)
    statements(edition, &writer)
    writer.field("notes", edition.notes)
    EntryJSON.sources(edition.sources, &writer)
    topicParts(edition.topicParts, &writer)
    requirements("requirements", edition.requirements, edition.id, records, &writer)
    requirements("withdrawn", edition.withdrawn, edition.id, RequirementRecords(), &writer)
    provisions(edition.provisions, &writer)
    context(edition.context, &writer)
  }

  static func fields(_ pack: Pack, _ records: RequirementRecords, _ writer: inout JSONWriter) {
    writer.field("id", pack.id)
    writer.field("title", pack.title)
    writer.field("edition", pack.edition)
    writer.field("part", pack.part)
    writer.field("version", pack.version)
    writer.field("status", pack.status)
    writer.field("published", pack.published?.text)
    writer.list("levels", pack.levels) { level, writer in
      writer.field("id", level.id)
      writer.field("name", level.name)
      writer.field("meaning", level.meaning)
    }
    writer.list("groups", pack.groups) { group, writer in
      writer.field("id", group.id)
      writer.field("title", group.title)
      writer.field("order", group.order)
    }
    writer.list("choices", pack.choices) { choice, writer in
      writer.field("id", choice.id)
      writer.field("title", choice.title)
      writer.field("choose", "one")
      writer.ids("of", choice.of)
    }
    writer.field("notes", pack.notes)
    EntryJSON.gaps(pack.gaps, &writer)
    EntryJSON.sources(pack.sources, &writer)
    requirements("requirements", pack.requirements, pack.id, records, &writer)
    provisions(pack.provisions, &writer)
    context(pack.context, &writer)
  }

  private static func classes(_ edition: Edition, _ writer: inout JSONWriter) {
    writer.list("classes", edition.classes) { definition, writer in
      writer.field("id", definition.id.rawValue)
      writer.field("name", definition.name)
      writer.field("definition", definition.definition)
      writer.field("level", definition.level?.rawValue)
      writer.ids("funding", definition.funding)
      writer.field("funded_through", definition.fundedThrough)
      EntryJSON.sources(definition.sources, &writer)
    }
    writer.list("class_terms", edition.classTerms) { term, writer in
      writer.field("term", term.term)
      writer.field("class", term.requirementClass.rawValue)
      writer.field("note", term.note)
      EntryJSON.sources(term.sources, &writer)
    }
  }

  private static func statements(_ edition: Edition, _ writer: inout JSONWriter) {
    writer.list("stated_changes", edition.statedChanges) { change, writer in
      writer.field("id", change.id)
      writer.field("kind", change.kind)
      writer.field("statement", change.statement)
      writer.ids("requirements", change.requirements)
      writer.ids("from", change.from)
      writer.ids("to", change.to)
      EntryJSON.sources(change.sources, &writer)
    }
    writer.list("disagreements", edition.disagreements) { disagreement, writer in
      writer.field("id", disagreement.id)
      writer.field("about", disagreement.about)
      writer.list("views", disagreement.views) { view, writer in
        writer.field("text", view.text)
        EntryJSON.sources(view.sources, &writer)
      }
    }
  }

  private static func topicParts(_ parts: [TopicParts], _ writer: inout JSONWriter) {
    writer.list("topic_parts", parts) { part, writer in
      writer.field("topic", part.topic)
      writer.field("rationale", part.rationale)
      writer.field("amends", part.amends)
      writer.field("timescales", part.timescales)
      writer.field("actions", part.actions)
      writer.field("funding", part.funding)
      writer.field("assurance", part.assurance)
      EntryJSON.sources(part.sources, &writer)
    }
  }

  private static func requirements(
    _ key: String, _ requirements: [Requirement], _ owner: String, _ records: RequirementRecords,
    _ writer: inout JSONWriter
  ) {
    guard !requirements.isEmpty else { return }
    writer.key(key)
    writer.array { writer in
      records.write(requirements, owner: owner, to: &writer)
    }
  }

  private static func provisions(_ provisions: [Provision], _ writer: inout JSONWriter) {
    writer.list("provisions", provisions) { provision, writer in
      writer.field("id", provision.id)
      writer.field("title", provision.title)
      writer.field("kind", provision.kind)
      writer.ids("topics", provision.topics)
      writer.field("statement", writer.forReaders ? provision.filledStatement : provision.statement)
      EntryJSON.parameters(provision.parameters, &writer)
      EntryJSON.duties("duties", provision.duties, &writer)
      writer.ids("standards", provision.standards)
      writer.ids("funding", provision.funding)
      writer.ids("frameworks", provision.frameworks)
      writer.ids("services", provision.services)
      writer.ids("instruments", provision.instruments)
      EntryJSON.timescales(provision.timescales, &writer)
      writer.ids("answered_by", provision.answeredBy)
      writer.field("note", provision.note)
      writer.field("evidence", provision.evidence?.rawValue)
      EntryJSON.sources(provision.sources, &writer)
      EntryJSON.origin(provision.origin, &writer)
    }
  }

  private static func context(_ entries: [ContextEntry], _ writer: inout JSONWriter) {
    writer.list("context", entries) { entry, writer in
      writer.field("id", entry.id)
      writer.field("reason", entry.reason)
      writer.field("text", entry.text)
      EntryJSON.sources(entry.sources, &writer)
      EntryJSON.origin(entry.origin, &writer)
    }
  }
}
