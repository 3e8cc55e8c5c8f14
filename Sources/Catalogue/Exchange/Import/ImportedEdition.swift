import Diagnostics
import Nodes

/// A requirement that is to be added, and where it comes from.
struct ImportedRequirement {
  var id: String
  /// The home topic.
  var topic: String
  var node: Node
  /// The place in the imported file.
  var place: SourceLocation
  /// What messages call it: a row, a control.
  var name: String
}

/// The files that an import adds to a catalogue: those of an edition, and what it needs in registers.
struct ImportedEdition {
  let id: String
  /// The content of edition.yaml; nil where the edition is there already.
  var main: Node?
  var topics: [Node] = []
  var standards: [Node] = []
  var sources: [Node] = []
  var provisions: [Node] = []
  var context: [Node] = []
  var lineage: [Node] = []
  var requirements: [ImportedRequirement] = []
  /// Where topics stand in the order of all, for the names of files.
  var topicOrder: [String: Int] = [:]

  init(id: String) {
    self.id = id
  }

  /// The files in their canonical form; none has the path of one that is there.
  func files(beside base: Set<String>) -> [InputFile] {
    var files: [InputFile] = []
    func add(_ path: String, _ root: Node) {
      let path = Self.free(path, base)
      guard let kind = CatalogueFile(path: path) else { return }
      let text = YAMLWriter.text(of: root, shape: kind.shape, source: SourceText(file: path, text: ""))
      let plain = InputFile(path: path, text: text)
      files.append(InputFile(path: path, bytes: CatalogueFormat.format(plain, name: path).text ?? plain.bytes))
    }
    let folder = "editions/\(id)/"
    if let main { add(folder + "edition.yaml", main) }
    for (key, entries) in [
      ("topics", topics), ("standards", standards), ("sources", sources), ("lineage", lineage),
    ] where !entries.isEmpty {
      add("\(key)-\(id).yaml", .made(record: [(key, .made(entries))]))
    }
    if !context.isEmpty { add(folder + "context.yaml", .made(record: [("context", .made(context))])) }
    if !provisions.isEmpty {
      add(folder + "provisions/01-imported.yaml", .made(record: [("provisions", .made(provisions))]))
    }
    for topic in requirements.map(\.topic).uniqued {
      let order = String(topicOrder[topic] ?? 0)
      add(
        folder + "requirements/\(order.utf8.count < 2 ? "0" : "")\(order)-\(topic).yaml",
        .made(record: [
          ("topic", .made(topic)), ("requirements", .made(requirements.filter { $0.topic == topic }.map(\.node))),
        ]))
    }
    return files.sorted { $0.path < $1.path }
  }

  /// A path that is not taken: the same with a number behind.
  private static func free(_ path: String, _ taken: Set<String>) -> String {
    guard taken.contains(path) else { return path }
    let stem = path.dropLast(".yaml".utf8.count)
    var number = 2
    while taken.contains("\(stem)-\(number).yaml") { number += 1 }
    return "\(stem)-\(number).yaml"
  }

  /// A line of lineage for each requirement that keeps its id from the edition that this one continues.
  ///
  /// What that edition has unchanged from one that it amends is written down there, and continues from there.
  mutating func continues(_ edition: Edition, of catalogue: Catalogue, in file: String) {
    var editions = [edition]
    while let base = editions.last?.amends.flatMap({ catalogue.edition($0) }), editions.count < 20 {
      editions.append(base)
    }
    lineage = requirements.compactMap { requirement in
      guard edition.requirement(requirement.id) != nil,
        let home = editions.last(where: { $0.requirement(requirement.id) != nil })
      else { return nil }
      func end(_ edition: String) -> Node {
        .made(record: [("edition", .made(edition)), ("ids", .made([requirement.id]))])
      }
      return .made(record: [
        ("kind", .made(LineageEntry.Kind.same.rawValue)), ("from", end(home.id)), ("to", end(id)),
        ("reason", .made("Kept its id in \(file).")),
      ])
    }
  }
}
