import Nodes

/// What an edition or pack says of itself, as properties of a catalogue's metadata.
enum OSCALMetadata {
  /// Stands before an edition's own notes.
  static let caution = "National requirements, restated; the published text prevails."

  static func properties(_ edition: Edition) -> [OSCALProperty] {
    var found = [OSCALProperty("edition", edition.id), OSCALProperty("short-title", edition.shortTitle)]
    found += OSCALProperty.optional("number", edition.number.map(String.init))
    found.append(OSCALProperty("status", edition.status))
    found += OSCALProperty.optional("publisher", edition.publisher)
    found += OSCALProperty.optional("published", edition.published?.text)
    found += OSCALProperty.optional("in-force-from", edition.inForceFrom?.text)
    found += OSCALProperty.optional("in-force-until", edition.inForceUntil?.text)
    found += OSCALProperty.optional("supersedes", edition.supersedes)
    found += OSCALProperty.optional("amends", edition.amends)
    found += OSCALProperty.each("not-inherited", edition.notInherited)
    // Requirements inherit from them what they do not state.
    for definition in edition.classes {
      found.append(
        OSCALProperty(
          "class", definition.id.rawValue,
          remarks: RecordText.line([
            "name": definition.name, "definition": definition.definition, "level": definition.level?.rawValue,
            "funding": definition.funding.isEmpty ? nil : definition.funding.joined(separator: " "),
            "funded_through": definition.fundedThrough,
          ])))
      found += OSCALProperty.sources(definition.sources, name: "class-source", of: definition.id.rawValue)
    }
    return found + OSCALProperty.sources(edition.sources)
  }

  static func properties(_ pack: Pack) -> [OSCALProperty] {
    [OSCALProperty("pack", pack.id), OSCALProperty("edition", pack.edition)]
      + OSCALProperty.optional("status", pack.status) + OSCALProperty.optional("published", pack.published?.text)
      + OSCALProperty.sources(pack.sources)
  }
}
