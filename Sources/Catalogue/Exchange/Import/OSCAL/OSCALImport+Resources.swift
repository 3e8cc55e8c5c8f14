import Diagnostics
import Nodes

extension OSCALImport {
  /// Takes the documents and standards of the back matter of an export of ours that the catalogue has not.
  mutating func takeResources() {
    guard file.isOurs else { return }
    for resource in file.catalog["back-matter"]?["resources"]?.elements ?? [] {
      func property(_ name: String) -> String? {
        resource["props"]?.elements.first {
          $0["name"]?.text == name && $0["ns"]?.text == OSCALExport.namespace
        }?["value"]?.text
      }
      guard let kind = property("kind"), let id = property("id"), let title = resource["title"]?.text else { continue }
      let register = kind == "standard" ? "standards" : "sources"
      ledger.takeKeys(resource, "uuid", "title", "description")
      for property in resource["props"]?.elements ?? [] { ledger.takeProperty(property) }
      ledger.take(resource["rlinks"]?.elements.first?["href"])
      guard known[register]?.contains(id) != true else { continue }
      added[register, default: []].insert(id)
      let url = resource["rlinks"]?.elements.first?["href"]?.text.map { Node.made($0) }
      let text = resource["description"]?.text.map { Node.made($0) }
      if kind == "standard" {
        edition.standards.append(
          .made(record: [
            ("id", .made(id)), ("name", .made(title)), ("description", text), ("url", url),
            ("sources", .made([citation("back matter").node])),
          ]))
      } else {
        edition.sources.append(
          .made(record: [("id", .made(id)), ("title", .made(title)), ("url", url), ("note", text)]))
      }
    }
  }

  /// The standard that a resource is; nil where it has neither title nor citation.
  mutating func standard(_ uuid: String) -> String? {
    if let known = standards[uuid] { return known }
    guard let resource = file.resources[uuid] else { return nil }
    let cited = resource["citation"]?["text"]?.text
    guard let name = (resource["title"]?.text ?? cited).map(ImportWords.oneLine), !name.isEmpty else { return nil }
    if file.isOurs { return uuid }
    ledger.takeKeys(resource, "uuid", "title", "description")
    ledger.take(resource["citation"]?["text"])
    ledger.take(resource["document-ids"]?.elements.first?["identifier"])
    let id: String
    if let known = catalogue.standards.entries.first(where: { $0.name == name }) {
      id = known.id
    } else {
      id = ImportWords.free(ImportWords.slug(name).isEmpty ? "standard" : ImportWords.slug(name)) { id in
        catalogue.standards[id] != nil || standards.values.contains(id)
      }
      let link = resource["rlinks"]?.elements.first { $0["href"]?.text?.hasPrefix("http") ?? false }
      ledger.take(link?["href"])
      let description = [resource["description"]?.text, resource["title"]?.text == nil ? nil : cited].compactMap { $0 }
      edition.standards.append(
        .made(record: [
          ("id", .made(id)), ("name", .made(name)),
          ("code", resource["document-ids"]?.elements.first?["identifier"]?.text.map { .made($0) }),
          (
            "description",
            description.isEmpty ? nil : .made(ImportWords.oneLine(description.joined(separator: " ")))
          ), ("url", link?["href"]?.text.map { .made($0) }),
          ("sources", .made([citation("back matter").node])),
        ]))
    }
    standards[uuid] = id
    return id
  }
}
