import Diagnostics
import Nodes

extension OSCALImport {
  private var metadata: Node? { file.catalog["metadata"] }

  /// A property of ours in the metadata.
  func ownMetadata(_ name: String) -> Node? {
    metadata?["props"]?.elements.first { $0["name"]?.text == name && $0["ns"]?.text == OSCALExport.namespace }
  }

  private mutating func ownValue(_ name: String) -> String? {
    guard file.isOurs, let property = ownMetadata(name) else { return nil }
    ledger.takeProperty(property)
    return property["value"]?.text
  }

  /// Makes the edition's own file, and the file imported one of the sources.
  mutating func takeMetadata() {
    guard let metadata else { return }
    ledger.takeKeys(metadata, "title", "version", "oscal-version", "remarks", "published", "last-modified")
    ledger.take(file.catalog["uuid"])
    let title = options.title ?? ImportWords.oneLine(metadata["title"]?.text ?? options.edition)
    let version = metadata["version"]?.text
    let published = publication()
    edition.sources.append(
      .made(record: [
        ("id", .made(document)), ("title", .made(ImportWords.oneLine(metadata["title"]?.text ?? title))),
        ("date", published.map { .made($0) }), ("edition", .made(options.edition)), ("kind", .made("edition")),
        (
          "note",
          .made(
            "Imported from \(ImportWords.baseName(file.file)), an OSCAL catalogue"
              + (version.map { ", version \(ImportWords.oneLine($0))" } ?? "") + ".")
        ),
      ]))
    let from = ownValue("in-force-from")
    let until = ownValue("in-force-until")
    let period: Node? =
      from == nil && until == nil
      ? nil : .made(record: [("from", from.map { .made($0) }), ("until", until.map { .made($0) })])
    let publisher = ownValue("publisher").flatMap { catalogue.organisations[$0] == nil ? nil : $0 }
    let said = ownMetadata("status")?["value"]?.text
    let status = said.flatMap { ImportOptions.statuses.contains($0) ? ownValue("status") : nil }
    var notes = metadata["remarks"]?.text ?? ""
    if file.isOurs, notes.hasPrefix(OSCALMetadata.caution) {
      notes = RecordText.trimmed(notes.dropFirst(OSCALMetadata.caution.count))
    }
    edition.main = .made(record: [
      ("id", .made(options.edition)), ("title", .made(title)),
      ("short_title", .made(ownValue("short-title") ?? options.edition)),
      ("number", ownValue("number").map { .made($0) }),
      ("status", .made(options.status ?? status ?? "draft")), ("publisher", publisher.map { .made($0) }),
      ("published", published.map { .made($0) }), ("in_force", period),
      ("supersedes", previous.map { .made($0) }), ("not_inherited", .made(notInherited)),
      ("classes", classes.isEmpty ? nil : .made(classes.map(\.node))),
      ("class_terms", classTerms()), ("parts", .made([part])),
      ("gaps", gaps.isEmpty ? nil : .made(gaps)), ("stated_changes", statedChanges()),
      ("notes", notes.isEmpty ? nil : .made(notes)), ("sources", .made(editionSources().map(\.node))),
    ])
    _ = (ownValue("edition"), ownValue("supersedes"))
  }

  /// The day of publication; where the file does not say, the day it was last changed.
  private mutating func publication() -> String? {
    if let date = options.published { return date.text }
    if let own = ownValue("published") { return own }
    if file.isOurs { return nil }
    func day(_ key: String) -> String? {
      guard let text = metadata?[key]?.text, let date = PartialDate(String(text.prefix(10))) else { return nil }
      return date.text
    }
    if let published = day("published") { return published }
    guard let modified = day("last-modified") else { return nil }
    if let node = metadata?["last-modified"] {
      changed("the file does not say when it was published; \(modified), its last change, is taken", node)
    }
    return modified
  }

  private var part: Node {
    .made(record: [
      ("id", .made("catalogue")), ("title", .made("The catalogue \(ImportWords.baseName(file.file))")),
      ("captured", .made((gaps.isEmpty ? EditionPart.Captured.yes : .partly).rawValue)),
    ])
  }

  /// Other names of classes, mapped to the model's.
  private mutating func classTerms() -> Node? {
    let mapped = (options.requirementClass ?? .coreAndMandated).rawValue
    for other in otherClasses {
      let controls = "\(other.count) control\(other.count == 1 ? "" : "s")"
      changed(
        other.name == "none"
          ? "\(controls) without a class taken as \(mapped)"
          : "class '\(other.name)' of \(controls) is none of the model's; taken as \(mapped)",
        other.first, fix: "--class names another one")
    }
    let named = otherClasses.filter { $0.name != "none" }
    return named.isEmpty
      ? nil
      : .made(
        named.map { other in
          .made(record: [
            ("term", .made(other.name)), ("class", .made(mapped)), ("note", .made("Mapped when it was imported.")),
          ])
        })
  }

  /// What the file says is withdrawn, as a change that the edition states of itself.
  private mutating func statedChanges() -> Node? {
    var changes: [Node] = []
    for (place, control) in withdrawn.enumerated() {
      let id = control["id"]?.text ?? ""
      var targets: [String] = []
      for link in control["links"]?.elements ?? [] {
        guard let href = link["href"]?.text, href.hasPrefix("#"), let target = ids[String(href.dropFirst())] else {
          continue
        }
        ledger.takeLink(link)
        targets.append(target)
      }
      for property in control["props"]?.elements ?? [] where ["status", "label"].contains(property["name"]?.text) {
        ledger.takeProperty(property)
      }
      let title = ImportWords.oneLine(control["title"]?.text ?? id)
      let known = targets.filter { target in edition.requirements.contains { $0.id == target } }
      changes.append(
        .made(record: [
          ("id", .made("CHG-" + ImportWords.number(place + 1))), ("kind", .made("withdrawn")),
          (
            "statement",
            .made(
              "\(ids[id] ?? id), \(title), is withdrawn"
                + (targets.isEmpty ? "." : "; see \(targets.joined(separator: ", ")).")
            )
          ),
          ("requirements", .made(known)), ("sources", .made([citation("control \(id)").node])),
        ]))
    }
    return changes.isEmpty ? nil : .made(changes)
  }

  /// The keys for which topics' defaults do not hold, as an export of ours says.
  mutating func ownNotInherited() -> [String] {
    guard file.isOurs else { return [] }
    return (metadata?["props"]?.elements ?? []).compactMap { property in
      guard property["ns"]?.text == OSCALExport.namespace, property["name"]?.text == "not-inherited",
        let key = property["value"]?.text, ["duties", "standards", "funding", "route"].contains(key)
      else { return nil }
      ledger.takeProperty(property)
      return key
    }
  }

  /// The classes of an export of ours, with their sources.
  mutating func ownClasses() -> [ClassDefinition] {
    guard file.isOurs else { return [] }
    var found: [ClassDefinition] = []
    for property in metadata?["props"]?.elements ?? [] where property["ns"]?.text == OSCALExport.namespace {
      guard let value = property["value"]?.text,
        let record = try? RecordText.read(property["remarks"]?.text ?? "x: x", hasHead: false)
      else { continue }
      switch property["name"]?.text {
      case "class"?:
        guard let id = RequirementClass(rawValue: value) else { continue }
        found.append(
          ClassDefinition(
            id: id, name: record["name"] ?? id.label, definition: record["definition"],
            level: record["level"].flatMap(RequirementLevel.init(rawValue:)),
            funding: (record["funding"]?.split(separator: " ").map(String.init) ?? []).filter {
              catalogue.funding[$0] != nil
            }, fundedThrough: record["funded_through"], sources: []))
        ledger.takeProperty(property)
      case "class-source"?:
        guard let place = found.firstIndex(where: { $0.id.rawValue == record["of"] }),
          let citation = Self.citation(value, property["class"]?.text, record),
          catalogue.sources[value] != nil || added["sources"]?.contains(value) == true
        else { continue }
        found[place].sources.append(citation)
        ledger.takeProperty(property)
      default: break
      }
    }
    return found
  }

  private mutating func editionSources() -> [SourceCitation] {
    let own = file.isOurs ? metadata.map { self.own($0).sources } ?? [] : []
    return own.isEmpty ? [citation("metadata")] : own
  }
}
