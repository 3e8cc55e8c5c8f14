import Nodes

/// Reads register entries out of checked data.
enum RegisterDecoding {
  static func item(_ node: Node, file: String) -> RegisterItem? {
    guard let id = node["id"]?.text, let name = node["name"]?.text else { return nil }
    return RegisterItem(
      id: id, name: name, code: node["code"]?.text, abbreviation: node["abbreviation"]?.text,
      kind: node["kind"]?.text, description: node["description"]?.text.map(EntryDecoding.folded),
      version: node["version"]?.text, publisher: node["publisher"]?.text, url: node["url"]?.text,
      from: node["from"]?.date, until: node["until"]?.date, succeededBy: node["succeeded_by"]?.texts ?? [],
      formerNames: node["former_names"]?.texts ?? [], note: node["note"]?.text.map(EntryDecoding.folded),
      level: node["level"]?.text, measure: node["measure"]?.text, topics: node["topics"]?.texts ?? [],
      requirements: node["requirements"]?.texts ?? [], sources: Decoding.citations(node["sources"]),
      origin: Decoding.origin(node, file))
  }

  static func role(_ node: Node, file: String) -> Role? {
    guard let id = node["id"]?.text, let name = node["name"]?.text else { return nil }
    let holders = (node["holders"]?.elements ?? []).compactMap { node in
      node["organisation"]?.text.map {
        Role.Holder(
          organisation: $0, from: node["from"]?.date, until: node["until"]?.date, note: node["note"]?.text,
          sources: Decoding.citations(node["sources"]))
      }
    }
    return Role(
      id: id, name: name, plural: node["plural"]?.text, generalName: node["general_name"]?.text,
      description: node["description"]?.text.map(EntryDecoding.folded), partOf: node["part_of"]?.text,
      holders: holders,
      sources: Decoding.citations(node["sources"]), origin: Decoding.origin(node, file))
  }

  static func fundingSource(_ node: Node, file: String) -> FundingSource? {
    guard let id = node["id"]?.text, let name = node["name"]?.text else { return nil }
    let rules = (node["rules"]?.elements ?? []).compactMap { node in
      node["text"]?.text.map {
        FundingSource.FundingRule(
          text: EntryDecoding.folded($0), amount: node["amount"]?.text,
          sources: Decoding.citations(node["sources"]))
      }
    }
    return FundingSource(
      id: id, name: name, kind: node["kind"]?.text,
      description: node["description"]?.text.map(EntryDecoding.folded), from: node["from"]?.date,
      until: node["until"]?.date, succeededBy: node["succeeded_by"]?.texts ?? [], rules: rules,
      note: node["note"]?.text.map(EntryDecoding.folded), sources: Decoding.citations(node["sources"]),
      origin: Decoding.origin(node, file))
  }

  static func capability(_ node: Node, file: String) -> Capability? {
    guard let id = node["id"]?.text, let name = node["name"]?.text else { return nil }
    return Capability(
      id: id, name: name, group: node["group"]?.text,
      description: node["description"]?.text.map(EntryDecoding.folded), framework: node["framework"]?.text,
      from: node["from"]?.date, version: node["version"]?.text, standards: node["standards"]?.texts ?? [],
      note: node["note"]?.text.map(EntryDecoding.folded), sources: Decoding.citations(node["sources"]),
      origin: Decoding.origin(node, file))
  }

  static func term(_ node: Node, file: String) -> Term? {
    guard let id = node["id"]?.text, let name = node["term"]?.text else { return nil }
    let definitions = (node["definitions"]?.elements ?? []).compactMap { node in
      node["text"]?.text.map {
        Term.Definition(
          editions: node["editions"]?.texts ?? [], text: EntryDecoding.folded($0),
          sources: Decoding.citations(node["sources"]))
      }
    }
    return Term(
      id: id, name: name, abbreviation: node["abbreviation"]?.text, isProperName: node["proper_name"]?.flag ?? false,
      definitions: definitions, note: node["note"]?.text, origin: Decoding.origin(node, file))
  }

  static func topic(_ node: Node, file: String) -> Topic? {
    guard let id = node["id"]?.text, let name = node["name"]?.text else { return nil }
    let defaults = node["defaults"]
    return Topic(
      id: id, name: name, prefixes: node["prefixes"]?.texts ?? [],
      requirementClass: node["class"]?.text.flatMap(RequirementClass.init(rawValue:)), group: node["group"]?.text,
      order: node["order"]?.integer ?? 0, description: node["description"]?.text.map(EntryDecoding.folded),
      defaults: Topic.Defaults(
        route: defaults?["route"]?.text.flatMap(Route.init(rawValue:)), funding: defaults?["funding"]?.texts ?? [],
        duties: Decoding.duties(defaults?["duties"]), standards: defaults?["standards"]?.texts ?? [],
        sources: Decoding.citations(defaults?["sources"])),
      note: node["note"]?.text, sources: Decoding.citations(node["sources"]), origin: Decoding.origin(node, file))
  }

  static func sourceDocument(_ node: Node, file: String) -> SourceDocument? {
    guard let id = node["id"]?.text, let title = node["title"]?.text else { return nil }
    return SourceDocument(
      id: id, title: title, publisher: node["publisher"]?.text, date: node["date"]?.text, url: node["url"]?.text,
      edition: node["edition"]?.text, kind: node["kind"]?.text, note: node["note"]?.text,
      origin: Decoding.origin(node, file))
  }

  static func lineage(_ node: Node, file: String) -> LineageEntry? {
    func end(_ node: Node?) -> LineageEntry.End? {
      node?["edition"]?.text.map { LineageEntry.End(edition: $0, ids: node?["ids"]?.texts ?? []) }
    }
    guard let kind = node["kind"]?.text.flatMap(LineageEntry.Kind.init(rawValue:)), let from = end(node["from"]),
      let to = end(node["to"])
    else { return nil }
    return LineageEntry(
      kind: kind, from: from, to: to, reason: EntryDecoding.folded(node["reason"]?.text ?? ""),
      origin: Decoding.origin(node, file))
  }
}
