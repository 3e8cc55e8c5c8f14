import Diagnostics
import Nodes

/// The properties of an object that have a meaning for us.
struct OwnProperties {
  /// OSCAL's own label.
  var label: String?
  var sources: [SourceCitation] = []
  /// What a requirement's keys get.
  var fields: [(key: String, value: Node?)] = []
  /// Values by name, for what is put together from several.
  var values: [(name: String, value: String)] = []
  /// What the edition inherited, by facet.
  var inherited: [(facet: String, text: String, node: Node)] = []

  func texts(_ name: String) -> [String] { values.filter { $0.name == name }.map(\.value) }
}

extension OSCALImport {
  /// The properties of ours of a control, part or the metadata; those that cannot be taken are left with the reason.
  mutating func own(_ node: Node) -> OwnProperties {
    var found = OwnProperties()
    var lists = OwnLists()
    for property in node["props"]?.elements ?? [] {
      guard let name = property["name"]?.text, let value = property["value"]?.text else { continue }
      if name == "label", found.label == nil {
        found.label = value
        ledger.takeProperty(property)
      }
      guard property["ns"]?.text == OSCALExport.namespace else { continue }
      take(property, name, value, &found, &lists)
    }
    found.fields += lists.fields
    return found
  }

  private mutating func take(
    _ property: Node, _ name: String, _ value: String, _ found: inout OwnProperties, _ lists: inout OwnLists
  ) {
    let record: RecordText.Record
    do throws(RecordText.Fault) {
      record =
        try property["remarks"]?.text.map { text throws(RecordText.Fault) in
          try RecordText.read(text, hasHead: false)
        } ?? RecordText.Record(head: "", fields: [])
    } catch {
      ledger.leave(property, ImportRules.notTaken, error.message)
      return
    }
    let basis = property["class"]?.text
    if let facet = OwnLists.facet(name), basis == "inherited" || basis == "unknown" {
      found.inherited.append((facet, OwnLists.text(name, value), property))
      ledger.takeProperty(property)
      return
    }
    if name == "source" { return takeSource(property, value, record, &found) }
    if let (register, ids) = OwnLists.references(name, value, record),
      let unknown = ids.first(where: { !isKnown($0, in: register) })
    {
      ledger.leave(
        property, ImportRules.notTaken, "'\(unknown)' is not among the catalogue's \(register)",
        fix: "add it to the register, then import again")
      return
    }
    if lists.take(name, value, record) {
      ledger.takeProperty(property)
    } else if ["standard", "related", "kind", "reason", "part", "topic"].contains(name) {
      found.values.append((name == "standard" ? "standards" : name, value))
      ledger.takeProperty(property)
    } else if name == "amendment" {
      ledger.leave(property, ImportRules.noPlace, "the file holds the edition with its amendments applied")
    }
  }

  private func isKnown(_ id: String, in register: String) -> Bool {
    known[register]?.contains(id) ?? true || added[register]?.contains(id) ?? false
      || (register == "provisions" && file.catalog["groups"] != nil && provisionIDs.contains(id))
  }

  /// The provisions that the file holds itself.
  private var provisionIDs: Set<String> {
    let group = file.catalog["groups"]?.elements.first { $0["id"]?.text == "provisions" && $0["class"]?.text == "text" }
    return Set((group?["parts"]?.elements ?? []).compactMap { $0["id"]?.text.flatMap { EntryIDMapping.entryID($0) } })
  }

  private mutating func takeSource(
    _ property: Node, _ document: String, _ record: RecordText.Record, _ found: inout OwnProperties
  ) {
    guard var citation = Self.citation(document, property["class"]?.text, record) else {
      ledger.leave(property, ImportRules.notTaken, "its class is no evidence")
      return
    }
    guard isKnown(document, in: "sources") else {
      ledger.leave(property, ImportRules.notTaken, "the document is neither in sources.yaml nor in the back matter")
      return
    }
    if citation.evidence == .read, let owner = catalogue.sources[document]?.edition, owner != options.edition {
      citation.evidence = .related
      changed("'\(document)' is edition \(owner)'s own document, so that it counts as related here", property)
    }
    ledger.takeProperty(property)
    found.sources.append(citation)
  }

  static func citation(_ document: String, _ evidence: String?, _ record: RecordText.Record) -> SourceCitation? {
    guard let evidence = evidence.flatMap(Evidence.init(rawValue:)) else { return nil }
    return SourceCitation(
      document: document, place: record["at"], evidence: evidence, confidence: record["confidence"],
      fields: record["fields"]?.split(separator: " ").map(String.init) ?? [], note: record["note"])
  }

  /// Says where what the edition inherited is not what it inherits here.
  mutating func compareInherited(
    _ fields: [(key: String, value: Node?)], _ properties: OwnProperties, _ control: Node, _ topic: String
  ) {
    guard !properties.inherited.isEmpty,
      let requirement = EntryDecoding.requirement(
        .made(record: fields), file: file.file, topic: topic, packed: false,
        inheriting: Inheritance(topic: catalogue.topics[topic], classes: classes, without: notInherited))
    else { return }
    for facet in ["level", "route", "duties", "standards", "funding"] {
      let said = properties.inherited.filter { $0.facet == facet }
      guard let first = said.first else { continue }
      let here = OwnLists.texts(facet, of: requirement)
      guard here != said.map(\.text) else { continue }
      ledger.leave(
        first.node, ImportRules.notTaken,
        "the \(facet) \(said.map(\.text).joined(separator: ", ")) was inherited, and here "
          + (here.isEmpty ? "nothing is" : "\(here.joined(separator: ", ")) is"),
        fix: "give the topic or class the same default, or make it stated in the file")
    }
  }
}
