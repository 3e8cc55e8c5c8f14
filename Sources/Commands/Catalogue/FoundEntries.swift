import Catalogue
import Diagnostics
import Nodes

/// Everything of an id that is no requirement: provisions, facts, gaps and what else editions say, and entries of
/// registers. They are taken from the export, so that nothing of an entry is left out.
struct FoundEntries {
  struct Entry {
    /// `provision`, `standards`, …
    var kind: String
    /// The edition or pack that it stands in.
    var owner: String?
    var node: Node
  }

  private(set) var entries: [Entry] = []
  private let catalogue: Catalogue
  private let id: String

  init(_ id: String, in catalogue: Catalogue) {
    self.id = id
    self.catalogue = catalogue
    let root = JSONReader.read(CatalogueExport.json(catalogue), file: "export.json").node
    for entry in root?.mapping?.entries ?? [] {
      for node in entry.value.elements {
        if ["editions", "packs"].contains(entry.key) {
          takeParts(of: node)
        } else if node["id"]?.text == id {
          entries.append(Entry(kind: entry.key, owner: nil, node: node))
        }
      }
    }
  }

  private mutating func takeParts(of owner: Node) {
    let kinds = [
      ("provisions", "provision"), ("context", "background fact"), ("gaps", "gap"),
      ("stated_changes", "stated change"), ("disagreements", "disagreement"),
    ]
    for (key, kind) in kinds {
      for node in owner[key]?.elements ?? [] where node["id"]?.text == id {
        entries.append(Entry(kind: kind, owner: owner["id"]?.text, node: node))
      }
    }
  }

  /// Those of one edition or pack, or wrong usage where it has none.
  func of(_ owner: String) throws(CommandFailure) -> FoundEntries {
    var found = self
    found.entries.removeAll { $0.owner != owner }
    guard found.entries.isEmpty, !entries.isEmpty else { return found }
    let places = entries.map { $0.owner.map { "edition or pack \($0)" } ?? "the register \($0.kind)" }
    throw CommandFailure(
      .usage, "'\(id)' is not in \(owner)", mend: "it is in " + places.joined(separator: ", "))
  }

  /// The entries as a list of records, each with its kind and the edition it stands in.
  var json: [UInt8] {
    var writer = JSONWriter()
    writer.array { writer in
      for entry in entries {
        writer.object { writer in
          writer.field("kind", entry.kind)
          writer.field("edition", entry.owner)
          for field in entry.node.mapping?.entries ?? [] {
            writer.key(field.key)
            Self.write(field.value, &writer)
          }
        }
      }
    }
    writer.end()
    return writer.bytes
  }

  private static func write(_ node: Node, _ writer: inout JSONWriter) {
    switch node.content {
    case .scalar(let scalar): if scalar.isQuoted { writer.string(scalar.text) } else { writer.literal(scalar.text) }
    case .sequence(let nodes): writer.array { writer in for node in nodes { write(node, &writer) } }
    case .mapping(let mapping):
      writer.object { writer in
        for entry in mapping.entries {
          writer.key(entry.key)
          write(entry.value, &writer)
        }
      }
    }
  }

  /// The entries as text, an empty line between them, and who refers to the id.
  var text: String {
    var texts = entries.map(text)
    var facts = FactLines()
    facts.add("Referred to by", catalogue.referrers(to: id).map { "\($0.id) (\($0.owner))" }, separator: ", ")
    if !facts.lines.isEmpty { texts.append(facts.lines.joined(separator: "\n")) }
    return texts.joined(separator: "\n\n")
  }

  private func text(_ entry: Entry) -> String {
    let node = entry.node
    let name = ["name", "title", "term", "about"].compactMap { node[$0]?.text }.first
    let place = [entry.kind, entry.owner].compactMap { $0 }.joined(separator: ", ")
    var facts = FactLines()
    let body = ["statement", "text", "description"].first { node[$0] != nil }
    facts.paragraph(body.flatMap { node[$0]?.text }.map { filled($0, node["parameters"]) })
    facts.blank()
    let shown = ["id", "name", "title", "term", "about", "file", "line"] + [body].compactMap { $0 }
    for field in node.mapping?.entries ?? [] where !shown.contains(field.key) { add(field.key, field.value, &facts) }
    if let file = node["file"]?.text { facts.add("File", file + (node["line"]?.text.map { ":\($0)" } ?? "")) }
    return (["\(id)  \([name, "(\(place))"].compactMap { $0 }.joined(separator: " "))"] + facts.lines)
      .joined(separator: "\n")
  }

  private func filled(_ statement: String, _ parameters: Node?) -> String {
    (parameters?.mapping?.entries ?? []).reduce(statement) { text, parameter in
      let value = ParameterText.text(parameter.value["value"]?.text ?? "", unit: parameter.value["unit"]?.text)
      return Placeholders.replacing(parameter.key, in: text, with: value)
    }
  }

  private func add(_ key: String, _ node: Node, _ facts: inout FactLines) {
    let label = key.split(separator: "_").joined(separator: " ").capitalizedFirst
    switch node.content {
    case .scalar(let scalar): facts.add(label, scalar.text)
    case .sequence(let nodes):
      if nodes.allSatisfy({ $0.scalar != nil }) { return facts.add(label, nodes.compactMap(\.text), separator: ", ") }
      let singular = label == "Duties" ? "Duty" : label.hasSuffix("s") ? String(label.dropLast()) : label
      for node in nodes { facts.add(singular, key == "sources" ? source(node) : words(node)) }
    case .mapping(let mapping):
      for entry in mapping.entries { facts.add(label, "\(entry.key): \(words(entry.value))") }
    }
  }

  private func source(_ node: Node) -> String {
    let document = node["document"]?.text ?? ""
    let head = "\(node["evidence"]?.text ?? ""): \(catalogue.sources[document]?.title ?? document)"
    let fields = node["fields"]?.texts ?? []
    return [
      head, node["at"]?.text, node["confidence"]?.text.map { "confidence \($0)" },
      fields.isEmpty ? nil : "for \(fields.joined(separator: ", "))", node["note"]?.text,
    ].compactMap { $0 }.joined(separator: "; ")
  }

  /// A value in one line: a record as its keys and values.
  private func words(_ node: Node) -> String {
    switch node.content {
    case .scalar(let scalar): scalar.text
    case .sequence(let nodes): nodes.map(words).joined(separator: ", ")
    case .mapping(let mapping):
      mapping.entries.map { entry in
        let value =
          entry.key == "sources" ? entry.value.elements.map(source).joined(separator: "; ") : words(entry.value)
        return "\(entry.key.split(separator: "_").joined(separator: " ")): \(value)"
      }.joined(separator: "; ")
    }
  }
}
