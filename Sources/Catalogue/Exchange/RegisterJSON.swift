import Diagnostics
import Nodes

/// The registers as JSON.
enum RegisterJSON {
  static func write(_ catalogue: Catalogue, to writer: inout JSONWriter) {
    writer.list("roles", catalogue.roles.entries) { role($0, &$1) }
    for register in catalogue.itemRegisters {
      writer.list(register.name, register.entries) { item($0, &$1) }
    }
    writer.list("funding", catalogue.funding.entries) { fund($0, &$1) }
    writer.list("capabilities", catalogue.capabilities.entries) { capability($0, &$1) }
    writer.list("glossary", catalogue.glossary.entries) { term($0, &$1) }
    writer.list("topics", catalogue.topics.entries) { topic($0, &$1) }
    writer.list("sources", catalogue.sources.entries) { document($0, &$1) }
    writer.list("lineage", catalogue.lineage) { lineage($0, &$1) }
  }

  private static func item(_ item: RegisterItem, _ writer: inout JSONWriter) {
    writer.field("id", item.id)
    writer.field("name", item.name)
    writer.field("code", item.code)
    writer.field("abbreviation", item.abbreviation)
    writer.field("kind", item.kind)
    writer.field("description", item.description)
    writer.field("version", item.version)
    writer.field("publisher", item.publisher)
    writer.field("url", item.url)
    period(item.from, item.until, &writer)
    writer.ids("succeeded_by", item.succeededBy)
    writer.ids("former_names", item.formerNames)
    writer.field("level", item.level)
    writer.field("measure", item.measure)
    writer.ids("topics", item.topics)
    writer.ids("requirements", item.requirements)
    writer.field("note", item.note)
    EntryJSON.sources(item.sources, &writer)
  }

  private static func role(_ role: Role, _ writer: inout JSONWriter) {
    writer.field("id", role.id)
    writer.field("name", role.name)
    writer.field("plural", role.plural)
    writer.field("general_name", role.generalName)
    writer.field("description", role.description)
    writer.field("part_of", role.partOf)
    writer.list("holders", role.holders) { holder, writer in
      writer.field("organisation", holder.organisation)
      period(holder.from, holder.until, &writer)
      writer.field("note", holder.note)
      EntryJSON.sources(holder.sources, &writer)
    }
    EntryJSON.sources(role.sources, &writer)
  }

  private static func fund(_ fund: FundingSource, _ writer: inout JSONWriter) {
    writer.field("id", fund.id)
    writer.field("name", fund.name)
    writer.field("kind", fund.kind)
    writer.field("description", fund.description)
    period(fund.from, fund.until, &writer)
    writer.ids("succeeded_by", fund.succeededBy)
    writer.list("rules", fund.rules) { rule, writer in
      writer.field("text", rule.text)
      writer.field("amount", rule.amount)
      EntryJSON.sources(rule.sources, &writer)
    }
    writer.field("note", fund.note)
    EntryJSON.sources(fund.sources, &writer)
  }

  private static func capability(_ capability: Capability, _ writer: inout JSONWriter) {
    writer.field("id", capability.id)
    writer.field("name", capability.name)
    writer.field("group", capability.group)
    writer.field("description", capability.description)
    writer.field("framework", capability.framework)
    writer.field("from", capability.from?.text)
    writer.field("version", capability.version)
    writer.ids("standards", capability.standards)
    writer.field("note", capability.note)
    EntryJSON.sources(capability.sources, &writer)
  }

  private static func term(_ term: Term, _ writer: inout JSONWriter) {
    writer.field("id", term.id)
    writer.field("term", term.name)
    writer.field("abbreviation", term.abbreviation)
    if term.isProperName { writer.field("proper_name", true) }
    writer.list("definitions", term.definitions) { definition, writer in
      writer.ids("editions", definition.editions)
      writer.field("text", definition.text)
      EntryJSON.sources(definition.sources, &writer)
    }
    writer.field("note", term.note)
  }

  private static func topic(_ topic: Topic, _ writer: inout JSONWriter) {
    writer.field("id", topic.id)
    writer.field("name", topic.name)
    writer.ids("prefixes", topic.prefixes)
    writer.field("class", topic.requirementClass?.rawValue)
    writer.field("group", topic.group)
    writer.field("order", topic.order)
    writer.field("description", topic.description)
    let defaults = topic.defaults
    if defaults.route != nil || !defaults.funding.isEmpty || !defaults.duties.isEmpty || !defaults.standards.isEmpty {
      writer.key("defaults")
      writer.object { writer in
        writer.field("route", defaults.route?.rawValue)
        writer.ids("funding", defaults.funding)
        EntryJSON.duties("duties", defaults.duties, &writer)
        writer.ids("standards", defaults.standards)
        EntryJSON.sources(defaults.sources, &writer)
      }
    }
    writer.field("note", topic.note)
    EntryJSON.sources(topic.sources, &writer)
  }

  private static func document(_ document: SourceDocument, _ writer: inout JSONWriter) {
    writer.field("id", document.id)
    writer.field("title", document.title)
    writer.field("publisher", document.publisher)
    writer.field("date", document.date)
    writer.field("url", document.url)
    writer.field("edition", document.edition)
    writer.field("kind", document.kind)
    writer.field("note", document.note)
  }

  private static func lineage(_ line: LineageEntry, _ writer: inout JSONWriter) {
    func end(_ key: String, _ end: LineageEntry.End, _ writer: inout JSONWriter) {
      writer.key(key)
      writer.object { writer in
        writer.field("edition", end.edition)
        writer.ids("ids", end.ids)
      }
    }
    writer.field("kind", line.kind.rawValue)
    end("from", line.from, &writer)
    end("to", line.to, &writer)
    writer.field("reason", line.reason)
  }

  private static func period(_ from: PartialDate?, _ until: PartialDate?, _ writer: inout JSONWriter) {
    writer.field("from", from?.text)
    writer.field("until", until?.text)
  }
}
