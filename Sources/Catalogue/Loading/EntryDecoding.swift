import Nodes

/// What a requirement inherits where it is silent.
struct Inheritance {
  let topic: Topic?
  let classes: [ClassDefinition]
  /// What an inherited value says it is from.
  let topicName: String
  let classNames: [RequirementClass: String]

  /// `excluded` are the keys for which the topic's defaults do not hold in the edition.
  init(topic: Topic?, classes: [ClassDefinition], without excluded: [String] = []) {
    self.topic = excluded.isEmpty ? topic : topic?.without(excluded)
    self.classes = classes
    topicName = "topic \(topic?.name ?? "")"
    classNames = Dictionary(classes.map { ($0.id, "class \($0.name)") }, uniquingKeysWith: { first, _ in first })
  }

  /// Defaults of a topic hold for requirements of the topic's own class only: what is core in a topic says nothing of
  /// who pays for an enhanced item that happens to stand there.
  func topicDefaults(for requirementClass: RequirementClass) -> Topic.Defaults? {
    guard let topic, topic.requirementClass == nil || topic.requirementClass == requirementClass else { return nil }
    return topic.defaults
  }

  /// What a topic says of who does what describes the way in which it usually reaches practices, and nobody's part in
  /// a requirement that goes another.
  static func duties(_ defaults: Topic.Defaults?, on route: Route?) -> [Duty] {
    guard let defaults else { return [] }
    if let route, let usual = defaults.route, route != usual { return [] }
    return defaults.duties
  }

  func classDefinition(_ requirementClass: RequirementClass) -> ClassDefinition? {
    classes.first { $0.id == requirementClass }
  }
}

/// Reads requirements, provisions, context entries, editions and packs out of checked data.
enum EntryDecoding {
  /// The requirements that a file states itself, by the key under which they stand.
  static func requirements(
    _ file: CatalogueLoader.LoadedFile, topic: String, packed: Bool, inheriting inheritance: Inheritance
  ) -> [String: [Requirement?]] {
    var decoded: [String: [Requirement?]] = [:]
    for key in ["requirements", "add"] {
      guard let nodes = file.node[key]?.elements else { continue }
      decoded[key] = nodes.map {
        requirement($0, file: file.name, topic: topic, packed: packed, inheriting: inheritance)
      }
    }
    return decoded
  }

  static func requirement(
    _ node: Node, file: String, topic: String, packed: Bool, inheriting inheritance: Inheritance
  ) -> Requirement? {
    guard let id = node["id"]?.text, let title = node["title"]?.text, let statement = node["statement"]?.text
    else { return nil }
    let stated = node["class"]?.text.flatMap(RequirementClass.init(rawValue:))
    guard let requirementClass = stated ?? (packed ? .practiceBusiness : inheritance.topic?.requirementClass)
    else { return nil }
    let defaults = packed ? nil : inheritance.topicDefaults(for: requirementClass)
    let classDefinition = packed ? nil : inheritance.classDefinition(requirementClass)
    let route = node["route"]?.text.flatMap(Route.init(rawValue:))
    let topicName = inheritance.topicName
    let className = classDefinition.flatMap { inheritance.classNames[$0.id] } ?? ""
    return Requirement(
      id: id, title: title, requirementClass: requirementClass,
      topic: packed ? (node["group"]?.text ?? topic) : topic,
      furtherTopics: node["topics"]?.texts.filter { $0 != topic } ?? [], row: node["row"]?.text,
      level: single(
        node["level"]?.text.flatMap(RequirementLevel.init(rawValue:)),
        [(classDefinition?.level, className, classDefinition?.sources ?? [])]),
      contractual: node["contractual"]?.text.flatMap(ContractualStatus.init(rawValue:)) ?? .notStated,
      statement: folded(statement), parameters: Decoding.parameters(node["parameters"]),
      serviceLevels: Decoding.serviceLevels(node["service_levels"]),
      duties: list(
        Decoding.duties(node["duties"]),
        [(Inheritance.duties(defaults, on: route), topicName, defaults?.sources ?? [])]),
      standards: list(
        node["standards"]?.texts ?? [], [(defaults?.standards ?? [], topicName, defaults?.sources ?? [])]),
      funding: list(
        node["funding"]?.texts ?? [],
        [
          (defaults?.funding ?? [], topicName, defaults?.sources ?? []),
          (classDefinition?.funding ?? [], className, classDefinition?.sources ?? []),
        ]),
      route: single(
        route,
        [(defaults?.route, topicName, defaults?.sources ?? [])]),
      capabilities: node["capabilities"]?.texts ?? [], frameworks: node["frameworks"]?.texts ?? [],
      services: node["services"]?.texts ?? [], equipment: node["equipment"]?.texts ?? [],
      indicators: node["indicators"]?.texts ?? [], instruments: node["instruments"]?.texts ?? [],
      condition: Decoding.condition(node["when"]), timescales: Decoding.timescales(node["timescales"]),
      rationale: node["rationale"]?.text.map(folded), assurance: node["assurance"]?.text.map(folded),
      note: node["note"]?.text.map(folded), challenges: node["challenges"]?.texts ?? [],
      related: node["related"]?.texts ?? [], sources: Decoding.citations(node["sources"]),
      origin: Decoding.origin(node, file), fieldOrigins: [:], amendment: nil, node: node)
  }

  private static func single<Value>(
    _ stated: Value?, _ defaults: [(value: Value?, from: String, sources: [SourceCitation])]
  ) -> Facet<Value?> {
    if let stated { return Facet(value: stated, basis: .stated) }
    for (value, from, sources) in defaults {
      guard let value else { continue }
      return Facet(value: value, basis: .inherited(from: from, sources: sources))
    }
    return Facet(value: nil, basis: .unknown)
  }

  private static func list<Value>(
    _ stated: [Value], _ defaults: [(value: [Value], from: String, sources: [SourceCitation])]
  ) -> Facet<[Value]> {
    if !stated.isEmpty { return Facet(value: stated, basis: .stated) }
    for (value, from, sources) in defaults where !value.isEmpty {
      return Facet(value: value, basis: .inherited(from: from, sources: sources))
    }
    return Facet(value: [], basis: .unknown)
  }

  /// Folded YAML text keeps a line end at its end where it was written with `>` instead of `>-`.
  static func folded(_ text: String) -> String {
    guard let last = text.utf8.last, last <= 0x20 || last >= 0x80 else { return text }
    var text = Substring(text)
    while text.last?.isWhitespace == true { text.removeLast() }
    return String(text)
  }

  static func provision(_ node: Node, file: String) -> Provision? {
    guard let id = node["id"]?.text, let kind = node["kind"]?.text, let statement = node["statement"]?.text
    else { return nil }
    return Provision(
      id: id, kind: kind, title: node["title"]?.text, statement: folded(statement),
      topics: node["topics"]?.texts ?? [], parameters: Decoding.parameters(node["parameters"]),
      duties: Decoding.duties(node["duties"]), standards: node["standards"]?.texts ?? [],
      funding: node["funding"]?.texts ?? [], frameworks: node["frameworks"]?.texts ?? [],
      services: node["services"]?.texts ?? [], instruments: node["instruments"]?.texts ?? [],
      timescales: Decoding.timescales(node["timescales"]), answeredBy: node["answered_by"]?.texts ?? [],
      note: node["note"]?.text.map(folded), sources: Decoding.citations(node["sources"]),
      origin: Decoding.origin(node, file))
  }

  static func context(_ node: Node, file: String) -> ContextEntry? {
    guard let id = node["id"]?.text, let reason = node["reason"]?.text, let text = node["text"]?.text
    else { return nil }
    return ContextEntry(
      id: id, reason: reason, text: folded(text), sources: Decoding.citations(node["sources"]),
      origin: Decoding.origin(node, file))
  }

  static func parts(_ node: Node, topic: String, file: String) -> TopicParts {
    TopicParts(
      topic: topic, rationale: node["rationale"]?.text.map(folded), amends: node["amends"]?.text.map(folded),
      timescales: node["timescales"]?.text.map(folded), actions: node["actions"]?.text.map(folded),
      funding: node["funding"]?.text.map(folded), assurance: node["assurance"]?.text.map(folded),
      sources: Decoding.citations(node["sources"]), origin: Decoding.origin(node, file))
  }

  static func edition(_ node: Node, file: String) -> Edition? {
    guard let id = node["id"]?.text, let title = node["title"]?.text else { return nil }
    var edition = Edition(
      id: id, title: folded(title), shortTitle: node["short_title"]?.text ?? title, number: node["number"]?.integer,
      status: node["status"]?.text ?? "superseded", publisher: node["publisher"]?.text,
      published: node["published"]?.date, inForceFrom: node["in_force"]?["from"]?.date,
      inForceUntil: node["in_force"]?["until"]?.date, supersedes: node["supersedes"]?.text,
      amends: node["amends"]?.text, classes: classes(node["classes"]), classTerms: classTerms(node["class_terms"]),
      parts: editionParts(node["parts"]), gaps: Decoding.gaps(node["gaps"]),
      statedChanges: statedChanges(node["stated_changes"], file),
      disagreements: disagreements(node["disagreements"]), notes: node["notes"]?.text.map(folded),
      sources: Decoding.citations(node["sources"]), origin: Decoding.origin(node, file))
    edition.notInherited = node["not_inherited"]?.texts ?? []
    return edition
  }

  private static func classes(_ node: Node?) -> [ClassDefinition] {
    (node?.elements ?? []).compactMap { node in
      guard let id = node["id"]?.text.flatMap(RequirementClass.init(rawValue:)), let name = node["name"]?.text
      else { return nil }
      return ClassDefinition(
        id: id, name: name, definition: node["definition"]?.text.map(folded),
        level: node["level"]?.text.flatMap(RequirementLevel.init(rawValue:)), funding: node["funding"]?.texts ?? [],
        fundedThrough: node["funded_through"]?.text, sources: Decoding.citations(node["sources"]))
    }
  }

  private static func classTerms(_ node: Node?) -> [ClassTerm] {
    (node?.elements ?? []).compactMap { node in
      guard let term = node["term"]?.text, let id = node["class"]?.text.flatMap(RequirementClass.init(rawValue:))
      else { return nil }
      return ClassTerm(
        term: term, requirementClass: id, note: node["note"]?.text, sources: Decoding.citations(node["sources"]))
    }
  }

  private static func editionParts(_ node: Node?) -> [EditionPart] {
    (node?.elements ?? []).compactMap { node in
      guard let id = node["id"]?.text, let title = node["title"]?.text,
        let captured = node["captured"]?.text.flatMap(EditionPart.Captured.init(rawValue:))
      else { return nil }
      return EditionPart(id: id, title: title, captured: captured, note: node["note"]?.text.map(folded))
    }
  }

  private static func statedChanges(_ node: Node?, _ file: String) -> [StatedChange] {
    (node?.elements ?? []).compactMap { node in
      guard let id = node["id"]?.text, let kind = node["kind"]?.text, let statement = node["statement"]?.text
      else { return nil }
      return StatedChange(
        id: id, kind: kind, statement: folded(statement), requirements: node["requirements"]?.texts ?? [],
        from: node["from"]?.texts ?? [], to: node["to"]?.texts ?? [],
        sources: Decoding.citations(node["sources"]), origin: Decoding.origin(node, file))
    }
  }

  private static func disagreements(_ node: Node?) -> [Disagreement] {
    (node?.elements ?? []).compactMap { node in
      guard let id = node["id"]?.text, let about = node["about"]?.text else { return nil }
      let views = (node["views"]?.elements ?? []).compactMap { view in
        view["text"]?.text.map {
          Disagreement.View(text: folded($0), sources: Decoding.citations(view["sources"]))
        }
      }
      return Disagreement(id: id, about: folded(about), views: views)
    }
  }

  static func pack(_ node: Node) -> Pack? {
    guard let id = node["id"]?.text, let title = node["title"]?.text, let edition = node["edition"]?.text
    else { return nil }
    return Pack(
      id: id, title: title, edition: edition, part: node["part"]?.text, version: node["version"]?.text,
      status: node["status"]?.text, published: node["published"]?.date,
      levels: (node["levels"]?.elements ?? []).compactMap { node in
        guard let id = node["id"]?.text, let name = node["name"]?.text, let meaning = node["meaning"]?.text
        else { return nil }
        return Pack.Level(id: id, name: name, meaning: meaning)
      },
      groups: (node["groups"]?.elements ?? []).compactMap { node in
        guard let id = node["id"]?.text, let title = node["title"]?.text else { return nil }
        return Pack.Group(id: id, title: title, order: node["order"]?.integer ?? 0)
      },
      choices: (node["choices"]?.elements ?? []).compactMap { node in
        guard let id = node["id"]?.text, let title = node["title"]?.text else { return nil }
        return Pack.Choice(id: id, title: title, of: node["of"]?.texts ?? [])
      },
      gaps: Decoding.gaps(node["gaps"]), notes: node["notes"]?.text.map(folded),
      sources: Decoding.citations(node["sources"]))
  }
}
