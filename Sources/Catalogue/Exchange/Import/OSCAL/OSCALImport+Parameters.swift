import Diagnostics
import Nodes

extension OSCALImport {
  /// The parameters that a statement uses: the control's own in their order, then others'.
  mutating func parameters(_ control: Node, _ names: ParameterNames) -> Node? {
    let own = control["params"]?.elements ?? []
    var fields: [(key: String, value: Node?)] = []
    for parameter in own {
      guard let id = parameter["id"]?.text, let name = names.used.first(where: { $0.id == id })?.name else { continue }
      fields.append((name, record(of: id, parameter)))
    }
    for (id, name) in names.used where !own.contains(where: { $0["id"]?.text == id }) {
      guard let parameter = file.parameters[id] else { continue }
      fields.append((name, record(of: id, parameter)))
    }
    return fields.isEmpty ? nil : .made(record: fields)
  }

  private mutating func record(of id: String, _ parameter: Node) -> Node {
    if file.isOurs { return ownRecord(parameter) }
    let hasValue = parameter["values"]?.texts.isEmpty == false
    let value = value(of: id)
    var notes = hasValue ? [parameter["label"]?.text].compactMap { $0 } : []
    ledger.takeKeys(parameter, "label", "usage", "remarks")
    notes += [parameter["usage"]?.text].compactMap { $0 }
    for guideline in parameter["guidelines"]?.elements ?? [] {
      ledger.takeKeys(guideline, "prose")
      notes += [guideline["prose"]?.text].compactMap { $0 }
    }
    for constraint in parameter["constraints"]?.elements ?? [] {
      ledger.takeKeys(constraint, "description")
      notes += [constraint["description"]?.text].compactMap { $0 }
      for test in constraint["tests"]?.elements ?? [] {
        ledger.takeKeys(test, "expression", "remarks")
        notes += [test["expression"]?.text.map { "Tested by \($0)" }, test["remarks"]?.text].compactMap { $0 }
      }
    }
    notes += [parameter["remarks"]?.text].compactMap { $0 }
    return .made(record: [
      ("value", .made(value)), ("stricter", .made(Parameter.Direction.none.rawValue)),
      ("note", notes.isEmpty ? nil : .made(ImportWords.sentences(notes))),
    ])
  }

  /// A parameter of an export of ours, whose properties hold what OSCAL has no key for.
  private mutating func ownRecord(_ parameter: Node) -> Node {
    func property(_ name: String) -> String? {
      parameter["props"]?.elements.first { $0["name"]?.text == name && $0["ns"]?.text == OSCALExport.namespace }?[
        "value"]?
        .text
    }
    ledger.takeKeys(parameter, "id", "label", "values", "remarks")
    for property in parameter["props"]?.elements ?? []
    where ["value", "unit", "stricter"].contains(property["name"]?.text) {
      ledger.takeProperty(property)
    }
    let value = property("value") ?? parameter["values"]?.texts.joined(separator: ", ") ?? ""
    return .made(record: [
      ("value", .made(value)), ("unit", property("unit").map { .made($0) }),
      ("stricter", .made(property("stricter") ?? Parameter.Direction.none.rawValue)),
      ("note", parameter["remarks"]?.text.map { .made($0) }),
    ])
  }

  /// A parameter's value in words; one that is for the reader to fill in stands in brackets, as NIST prints it.
  mutating func value(of id: String) -> String { value(of: id, inside: []) }

  private mutating func value(of id: String, inside outer: Set<String>) -> String {
    guard let parameter = file.parameters[id], !outer.contains(id) else { return "[\(id)]" }
    inserted.insert(id)
    ledger.takeKeys(parameter, "id", "values")
    let values = parameter["values"]?.texts ?? []
    if !values.isEmpty { return ImportWords.oneLine(values.joined(separator: ", ")) }
    ledger.takeKeys(parameter, "label")
    guard let select = parameter["select"] else {
      return "[Assignment: \(ImportWords.oneLine(parameter["label"]?.text ?? id))]"
    }
    ledger.takeKeys(select, "how-many", "choice")
    let choices = (select["choice"]?.texts ?? []).map { choice in
      inserting(choice) { work, inner in work.value(of: inner, inside: outer.union([id])) }
    }
    let many = select["how-many"]?.text == "one-or-more" ? " (one or more)" : ""
    let words = choices.isEmpty ? parameter["label"]?.text ?? id : choices.joined(separator: "; ")
    return "[Selection\(many): \(ImportWords.oneLine(words))]"
  }

  /// A choice with the values of the parameters that it inserts.
  private mutating func inserting(_ text: String, _ value: (inout OSCALImport, String) -> String) -> String {
    var rest = Substring(text)
    var output = ""
    while let open = rest.firstRange(of: "{{"), let close = rest[open.upperBound...].firstRange(of: "}}") {
      output += rest[..<open.lowerBound]
      let words = rest[open.upperBound..<close.lowerBound]
      output += value(&self, words.split { $0 == " " || $0 == "," }.last.map(String.init) ?? "")
      rest = rest[close.upperBound...]
    }
    return output + rest
  }
}
