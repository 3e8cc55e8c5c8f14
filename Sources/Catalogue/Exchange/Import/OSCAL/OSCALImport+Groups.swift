import Diagnostics
import Nodes

extension OSCALImport {
  /// Takes a group as a topic, and its controls as requirements.
  ///
  /// - Returns: The prefixes of ids that the new topic has; none where the topic is the catalogue's own.
  mutating func takeGroup(_ group: OSCALFile.Group, _ place: Int) -> [String] {
    let node = group.node
    let isTop = node.range == file.catalog.range
    if file.isOurs, node["class"]?.text == "text" {
      takeTexts(node)
      return []
    }
    let title = isTop ? (file.catalog["metadata"]?["title"]?.text ?? options.edition) : (node["title"]?.text ?? "")
    let topic = topicID(isTop ? nil : node["id"]?.text, title)
    let isKnown = catalogue.topics[topic] != nil
    let order = catalogue.topics[topic]?.order ?? nextOrder + place
    edition.topicOrder[topic] = order
    for outer in group.around + (isTop ? [] : [node]) { ledger.takeKeys(outer, "id", "class", "title") }
    let around = group.around.compactMap { $0["title"]?.text }
    let start = edition.requirements.count
    for control in node["controls"]?.elements ?? [] { takeControl(control, topic: topic, parent: nil) }
    guard !isKnown else { return [] }
    let prefixes = edition.requirements[start...].map { String($0.id.prefix { $0 != "-" }) }.uniqued
    let texts = isTop ? [] : (node["parts"]?.elements ?? []).map { text(of: $0) }.filter { !$0.isEmpty }
    edition.topics.append(
      .made(record: [
        ("id", .made(topic)), ("name", .made(ImportWords.oneLine(title))), ("prefixes", .made(prefixes)),
        ("group", around.isEmpty ? nil : .made(ImportWords.oneLine(around.joined(separator: ": ")))),
        ("order", .made(String(order))),
        ("description", texts.isEmpty ? nil : .made(texts.joined(separator: " "))),
        ("sources", .made([citation(isTop ? "controls without a group" : "group \(node["id"]?.text ?? title)").node])),
      ]))
    return prefixes
  }

  /// The first place in the order of topics behind those of the catalogue.
  private var nextOrder: Int { (catalogue.topics.entries.map(\.order).max() ?? 0) + 1 }

  /// A topic of the catalogue where it has the same id and name, else a new one.
  private func topicID(_ id: String?, _ title: String) -> String {
    let wanted = ImportWords.slug(id ?? "")
    if let topic = catalogue.topics[wanted], file.isOurs || topic.name == title { return wanted }
    let base = wanted.isEmpty ? ImportWords.slug(title) : wanted
    let isFree = !base.isEmpty && catalogue.topics[base] == nil && edition.topicOrder[base] == nil
    let start = isFree ? base : options.edition + (base.isEmpty ? "" : "-" + base)
    return ImportWords.free(start) { catalogue.topics[$0] != nil || edition.topicOrder[$0] != nil }
  }

  /// Ids whose prefix no topic has need one that holds it: where all topics are the catalogue's own.
  mutating func takeTopicForPrefixes(_ prefixes: [String]) {
    let known = Set(catalogue.topics.entries.flatMap(\.prefixes) + prefixes)
    let missing = edition.requirements.map { String($0.id.prefix { $0 != "-" }) }.uniqued.filter { !known.contains($0) }
    guard !missing.isEmpty else { return }
    edition.topics.append(
      .made(record: [
        ("id", .made(document)), ("name", .made("Imported into \(options.edition)")), ("prefixes", .made(missing)),
        ("order", .made(String(nextOrder))),
        ("description", .made("No requirement stands here: it holds the prefixes of imported ids.")),
        ("sources", .made([citation("the file").node])),
      ]))
  }

  /// Takes the provisions, facts and gaps of an export of ours.
  private mutating func takeTexts(_ group: Node) {
    ledger.takeKeys(group, "id", "class", "title")
    for part in group["parts"]?.elements ?? [] {
      guard let token = part["id"]?.text, let prose = part["prose"]?.text,
        let id = EntryIDMapping.entryID(token, prefix: options.prefix)
      else { continue }
      let properties = own(part)
      let sources = properties.sources.isEmpty ? [citation(id)] : properties.sources
      ledger.takeKeys(part, "id", "name", "ns", "title", "prose")
      let fields: [(key: String, value: Node?)] = [("id", .made(id)), ("title", part["title"]?.text.map { .made($0) })]
      let topics = ("topics", Node.made(properties.texts("topic")) as Node?)
      let cited = ("sources", Node.made(sources.map(\.node)) as Node?)
      switch group["id"]?.text {
      case "provisions"?:
        edition.provisions.append(
          .made(
            record: fields + [
              ("kind", .made(properties.texts("kind").first ?? "about")), topics, ("statement", .made(prose)), cited,
            ]))
      case "context"?:
        edition.context.append(
          .made(record: [
            ("id", .made(id)), ("reason", .made(properties.texts("reason").first ?? "fact")), ("text", .made(prose)),
            cited,
          ]))
      default:
        gaps.append(
          .made(
            record: fields + [
              ("part", properties.texts("part").first.map { .made($0) }), topics,
              ("note", prose == part["title"]?.text ? nil : .made(prose)), cited,
            ]))
      }
    }
  }
}
