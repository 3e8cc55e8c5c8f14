import Diagnostics
import Nodes

/// An edition or pack as an OSCAL catalogue (NIST, version 1.1), for tools that know that form.
///
/// Requirements become controls, grouped by topic; their parameters, statement and standards have a place in OSCAL.
/// What has none is kept as properties under a namespace of ours, and what even they cannot hold is counted in the
/// report of losses.
package struct OSCALExport {
  /// What OSCAL has no place for.
  package struct Loss: Sendable, Hashable {
    package var what: String
    /// What became of it.
    package var how: String
    package var count: Int
  }

  /// The version of OSCAL that is written.
  package static let version = "1.1.2"
  static let namespace = "https://gpspec.example/ns/oscal"

  private let catalogue: Catalogue
  private let source: Source
  private let ids: Set<String>
  private var losses: [Loss] = []

  /// What an edition and a pack have in common.
  private struct Source {
    var id: String
    var title: String
    var version: String
    var published: PartialDate?
    var notes: String?
    var groups: [(id: String, title: String)]
    var requirements: [Requirement]
    var provisions: [Provision]
    var context: [ContextEntry]
    var gaps: [Gap]
    /// What OSCAL's metadata have no place for.
    var properties: [OSCALProperty]
  }

  /// The OSCAL document of an edition or pack and what it could not hold; nil where there is none of that id.
  package static func json(_ catalogue: Catalogue, owner: String) -> (bytes: [UInt8], losses: [Loss])? {
    guard let source = source(catalogue, owner) else { return nil }
    var export = OSCALExport(catalogue: catalogue, source: source, ids: Set(source.requirements.map(\.id)))
    var writer = JSONWriter()
    writer.object { writer in
      writer.key("catalog")
      writer.object { export.write(&$0) }
    }
    writer.end()
    export.countLosses()
    return (writer.bytes, export.losses)
  }

  private static func source(_ catalogue: Catalogue, _ owner: String) -> Source? {
    if let edition = catalogue.edition(owner) {
      var topics: [String] = edition.requirements.map(\.topic).uniqued
      topics.sort { (catalogue.topics[$0]?.order ?? 0, $0) < (catalogue.topics[$1]?.order ?? 0, $1) }
      return Source(
        id: edition.id, title: edition.title, version: edition.number.map(String.init) ?? edition.id,
        published: edition.published ?? edition.inForceFrom, notes: edition.notes,
        groups: topics.map { ($0, catalogue.topics[$0]?.name ?? $0) }, requirements: edition.requirements,
        provisions: edition.provisions, context: edition.context, gaps: edition.gaps,
        properties: OSCALMetadata.properties(edition))
    }
    guard let pack = catalogue.pack(owner) else { return nil }
    let groups = pack.groups.sorted { $0.order < $1.order }.map { ($0.id, $0.title) }
    return Source(
      id: pack.id, title: pack.title, version: pack.version ?? pack.id, published: pack.published, notes: pack.notes,
      groups: groups, requirements: pack.requirements, provisions: pack.provisions, context: pack.context,
      gaps: pack.gaps, properties: OSCALMetadata.properties(pack))
  }

  private func write(_ writer: inout JSONWriter) {
    writer.field("uuid", NamedUUID.text("catalog/\(source.id)"))
    writer.key("metadata")
    writer.object { metadata(&$0) }
    writer.key("groups")
    writer.array { writer in
      for group in source.groups {
        writer.object { writer in
          writer.field("id", group.id)
          writer.field("class", "topic")
          writer.field("title", group.title)
          writer.list("controls", source.requirements.filter { $0.topic == group.id }) { requirement, writer in
            OSCALControl(catalogue: catalogue, ids: ids).fields(requirement, &writer)
          }
        }
      }
      textGroup("provisions", "Provisions", source.provisions, &writer) { provision in
        OSCALText(
          id: provision.id, title: provision.title, prose: filled(provision),
          properties: [OSCALProperty("kind", provision.kind)] + OSCALProperty.each("topic", provision.topics)
            + OSCALProperty.sources(provision.sources))
      }
      textGroup("context", "Background facts", source.context, &writer) { entry in
        OSCALText(
          id: entry.id, prose: entry.text,
          properties: [OSCALProperty("reason", entry.reason)] + OSCALProperty.sources(entry.sources))
      }
      textGroup("gaps", "Known to exist, but not captured", source.gaps, &writer) { gap in
        OSCALText(
          id: gap.id, title: gap.title, prose: gap.note ?? gap.title,
          properties: OSCALProperty.optional("part", gap.part) + OSCALProperty.each("topic", gap.topics)
            + OSCALProperty.sources(gap.sources))
      }
    }
    writer.key("back-matter")
    writer.object { backMatter(&$0) }
  }

  private func filled(_ provision: Provision) -> String {
    provision.parameters.reduce(provision.statement) { text, parameter in
      Placeholders.replacing(parameter.name, in: text, with: ParameterText.text(parameter))
    }
  }

  private func metadata(_ writer: inout JSONWriter) {
    writer.field("title", source.title)
    // OSCAL wants a moment; ours is the edition's own, so that the same data gives the same bytes.
    let day = source.published.map(\.earliest) ?? 1970_01_01
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
    writer.field("last-modified", "\(day / 10_000)-\(two(day / 100 % 100))-\(two(day % 100))T00:00:00Z")
    writer.field("version", source.version)
    writer.field("oscal-version", Self.version)
    writer.list("props", source.properties) { $0.fields(&$1) }
    let parties = Set(source.requirements.flatMap { $0.duties.value.flatMap { $0.by + $0.to + $0.from } })
    writer.list("roles", catalogue.roles.entries.filter { parties.contains($0.id) }) { role, writer in
      writer.field("id", role.id)
      writer.field("title", role.name)
      writer.field("description", role.description)
    }
    writer.list("parties", catalogue.organisations.entries.filter { parties.contains($0.id) }) { body, writer in
      writer.field("uuid", NamedUUID.text("organisation/\(body.id)"))
      writer.field("type", "organization")
      writer.field("name", body.name)
      writer.field("short-name", body.abbreviation)
    }
    writer.field(
      "remarks",
      [OSCALMetadata.caution, source.notes].compactMap { $0 }
        .joined(separator: "\n\n"))
  }

  private func textGroup<Entry>(
    _ id: String, _ title: String, _ entries: [Entry], _ writer: inout JSONWriter, _ text: (Entry) -> OSCALText
  ) {
    guard !entries.isEmpty else { return }
    writer.object { writer in
      writer.field("id", id)
      writer.field("class", "text")
      writer.field("title", title)
      writer.list("parts", entries) { text($0).fields(&$1) }
    }
  }

  private func backMatter(_ writer: inout JSONWriter) {
    let used = Set(source.requirements.flatMap(\.standards.value))
    let standards = catalogue.standards.entries.filter { used.contains($0.id) }
    let cited = Set(source.requirements.flatMap { $0.sources.map(\.document) })
      .union(source.provisions.flatMap { $0.sources.map(\.document) })
      .union(source.context.flatMap { $0.sources.map(\.document) })
    let documents = catalogue.sources.entries.filter { cited.contains($0.id) }
    writer.key("resources")
    writer.array { writer in
      for standard in standards {
        resource("standard", standard.id, standard.name, standard.description, standard.url, &writer)
      }
      for document in documents {
        resource("source", document.id, document.title, document.note, document.url, &writer)
      }
    }
  }

  private func resource(
    _ kind: String, _ id: String, _ title: String, _ description: String?, _ url: String?, _ writer: inout JSONWriter
  ) {
    writer.object { writer in
      writer.field("uuid", NamedUUID.text("\(kind)/\(id)"))
      writer.field("title", title)
      writer.field("description", description)
      writer.list("props", [OSCALProperty("kind", kind), OSCALProperty("id", id)]) { $0.fields(&$1) }
      if let url { writer.list("rlinks", [url]) { $1.field("href", $0) } }
    }
  }

  private mutating func countLosses() {
    let requirements = source.requirements
    func count(_ number: (Requirement) -> Int) -> Int { requirements.reduce(0) { $0 + number($1) } }
    let property = "kept as a property of ours, which other tools do not understand"
    let candidates = [
      Loss(what: "levels", how: property, count: count { $0.level.value == nil ? 0 : 1 }),
      Loss(what: "routes", how: property, count: count { $0.route.value == nil ? 0 : 1 }),
      Loss(what: "duties", how: property + "; only their roles are OSCAL's", count: count { $0.duties.value.count }),
      Loss(what: "funding sources", how: property, count: count { $0.funding.value.count }),
      Loss(what: "timescales", how: property, count: count { $0.timescales.count }),
      Loss(what: "service levels", how: property, count: count { $0.serviceLevels.count }),
      Loss(what: "citations with evidence", how: property, count: count { $0.sources.count }),
      Loss(
        what: "directions in which a parameter may be tightened", how: property, count: count { $0.parameters.count }),
      Loss(what: "conditions", how: "kept as a text of ours", count: count { $0.condition == nil ? 0 : 1 }),
      Loss(
        what: "references to entries of other editions", how: property,
        count: count { $0.related.count { !ids.contains($0) } }),
      Loss(
        what: "defaults' own sources", how: "left out",
        count: count { $0.funding.isInherited || $0.duties.isInherited || $0.route.isInherited ? 1 : 0 }),
      Loss(what: "fields' origins in amendments", how: "left out", count: count { $0.fieldOrigins.count }),
      Loss(
        what: "provisions, facts and gaps",
        how: "kept as the text of groups without controls; their parties, dates and references are left out",
        count: source.provisions.count + source.context.count + source.gaps.count),
      Loss(what: "lines of lineage", how: "left out", count: catalogue.lineage.count),
      Loss(what: "terms of the glossary", how: "left out", count: catalogue.glossary.ids.count),
      Loss(
        what: "holders of roles and succession of register entries", how: "left out",
        count: catalogue.roles.entries.reduce(0) { $0 + $1.holders.count }
          + catalogue.itemRegisters.reduce(0) { $0 + $1.entries.count { !$0.succeededBy.isEmpty } }),
    ]
    losses = candidates.filter { $0.count > 0 }
  }
}
