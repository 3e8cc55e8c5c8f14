import Diagnostics
import Nodes

extension OSCALImport {
  /// Takes a control as a requirement, then those inside it; `parent` is the requirement that it stands in.
  mutating func takeControl(_ control: Node, topic: String, parent: String?) {
    guard let token = control["id"]?.text, let id = ids[token] else { return }
    if isWithdrawn(control) {
      withdrawn.append(control)
      ledger.takeKeys(control, "id", "class", "title")
    } else if let node = requirement(control, id, topic, parent) {
      ledger.takeKeys(control, "id", "class", "title")
      edition.requirements.append(
        ImportedRequirement(
          id: id, topic: topic, node: node, place: file.location(control), name: "control '\(token)'"))
    } else {
      ledger.leave(
        control, ImportRules.notTaken, "it has no statement",
        fix: "give it a part named 'statement' with prose, or leave it out knowingly")
      addGap(id, ImportWords.oneLine(control["title"]?.text ?? token), topic, citation("control \(token)"))
    }
    for inner in control["controls"]?.elements ?? [] { takeControl(inner, topic: topic, parent: id) }
  }

  /// What is known to be in the file and could not be taken is a gap: it is never read as withdrawn.
  private mutating func addGap(_ id: String, _ title: String, _ topic: String, _ source: SourceCitation) {
    gaps.append(
      .made(record: [
        ("id", .made("GAP-" + ImportWords.number(gaps.count + 1))), ("title", .made("\(id), \(title)")),
        ("part", .made("catalogue")), ("topics", .made([topic])),
        ("note", .made("In the imported file it has no statement.")), ("sources", .made([source.node])),
      ]))
  }

  private func isWithdrawn(_ control: Node) -> Bool {
    control["props"]?.elements.contains {
      $0["name"]?.text == "status" && $0["value"]?.text?.lowercased() == "withdrawn"
    }
      ?? false
  }

  private mutating func requirement(_ control: Node, _ id: String, _ topic: String, _ parent: String?) -> Node? {
    let parts = control["parts"]?.elements ?? []
    let statements = parts.filter { $0["name"]?.text == "statement" }
    var names = ParameterNames(control: control["id"]?.text ?? "", isOurs: file.isOurs)
    let texts = statements.map { text(of: $0, naming: &names) }.filter { !$0.isEmpty }
    let statement = ImportWords.inline(ImportWords.oneLine(texts.joined(separator: " ")))
    guard !statement.isEmpty else { return nil }
    let properties = own(control)
    let related =
      ([parent].compactMap { $0 } + links(control, "related").compactMap { ids[$0] } + properties.texts("related"))
      .uniqued.filter { $0 != id }
    let row = properties.label.flatMap { file.isOurs && $0 != id && options.prefix == nil ? $0 : nil }
    let sources =
      properties.sources.isEmpty
      ? [citation(properties.label ?? "control \(control["id"]?.text ?? id)")] : properties.sources
    var fields: [(key: String, value: Node?)] = [
      ("id", .made(id)), ("row", row.map { .made($0) }),
      ("title", .made(ImportWords.oneLine(control["title"]?.text ?? id))),
      ("class", .made(requirementClass(control).rawValue)), ("statement", .made(statement)),
      ("parameters", parameters(control, names)),
      ("standards", .made((properties.texts("standards") + standards(control)).uniqued)),
      ("related", .made(related)), ("sources", .made(sources.map(\.node))),
    ]
    fields += further(parts.filter { $0["name"]?.text != "statement" })
    fields += properties.fields
    compareInherited(fields, properties, control, topic)
    return .made(record: fields)
  }

  /// The model's class of a control; one that is none of the model's is counted.
  private mutating func requirementClass(_ control: Node) -> RequirementClass {
    let name = control["class"]?.text ?? "none"
    if let own = RequirementClass(rawValue: name) { return own }
    if let place = otherClasses.firstIndex(where: { $0.name == name }) {
      otherClasses[place].count += 1
    } else {
      otherClasses.append((name, control["class"] ?? control["id"] ?? control, 1))
    }
    return options.requirementClass ?? .coreAndMandated
  }

  /// The ids of controls that links of a relation point to; such a link is taken where its control is.
  private mutating func links(_ control: Node, _ relation: String) -> [String] {
    var found: [String] = []
    for link in control["links"]?.elements ?? [] where link["rel"]?.text == relation {
      guard let href = link["href"]?.text, href.hasPrefix("#") else { continue }
      let target = String(href.dropFirst())
      guard let other = file.controls[target] else {
        ledger.leave(link, ImportRules.noPlace, "the file has no control '\(target)'")
        continue
      }
      if isWithdrawn(other) {
        ledger.leave(link, ImportRules.noPlace, "control '\(target)' is withdrawn")
        continue
      }
      ledger.takeLink(link)
      found.append(target)
    }
    return found
  }

  /// The standards that a control's links of relation `reference` point to.
  private mutating func standards(_ control: Node) -> [String] {
    (control["links"]?.elements ?? []).compactMap { link in
      guard link["rel"]?.text == "reference", let href = link["href"]?.text, href.hasPrefix("#"),
        let standard = standard(String(href.dropFirst()).lowercased())
      else { return nil }
      ledger.takeLink(link)
      return file.isOurs ? nil : standard
    }
  }

  /// The texts of a control beside its statement, by the key that takes them.
  private mutating func further(_ parts: [Node]) -> [(key: String, value: Node?)] {
    var rationale: [String] = []
    var assurance: [String] = []
    var notes: [String] = []
    for part in parts {
      let name = part["name"]?.text ?? "part"
      let text = text(of: part)
      guard !text.isEmpty else { continue }
      switch name {
      case "rationale": rationale.append(text)
      case "guidance": notes.append(text)
      case "assurance", "objective": assurance.append(text)
      default:
        if name.hasPrefix("assessment") {
          assurance.append(text)
        } else {
          let words = name.split { $0 == "-" || $0 == "_" }.joined(separator: " ")
          notes.append("\(words.prefix(1).uppercased() + words.dropFirst()): \(text)")
        }
      }
    }
    func joined(_ texts: [String]) -> Node? { texts.isEmpty ? nil : .made(texts.joined(separator: " ")) }
    return [("rationale", joined(rationale)), ("assurance", joined(assurance)), ("note", joined(notes))]
  }

  /// The file itself as a source.
  func citation(_ place: String) -> SourceCitation {
    SourceCitation(document: document, place: place, evidence: .read, confidence: nil, fields: [], note: nil)
  }
}
