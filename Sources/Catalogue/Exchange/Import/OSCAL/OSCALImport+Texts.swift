import Diagnostics
import Nodes

/// The names that a requirement's parameters have in its statement.
struct ParameterNames {
  /// The id of the control, with which those of its parameters begin.
  var control: String
  var isOurs: Bool
  /// Parameters by id with their names, in the order in which the statement uses them.
  private(set) var used: [(id: String, name: String)] = []

  init(control: String, isOurs: Bool) {
    self.control = control
    self.isOurs = isOurs
  }

  /// The name of a parameter; an export of ours keeps it as the label.
  mutating func name(_ id: String, _ parameter: Node) -> String {
    if let known = used.first(where: { $0.id == id }) { return known.name }
    var wanted = isOurs ? parameter["label"]?.text : nil
    if wanted == nil {
      let short =
        id.hasPrefix(control + "_")
        ? id.dropFirst(control.count + 1) : id.split(separator: "_", maxSplits: 1).last ?? id[...]
      wanted = ImportWords.parameterName(String(short))
    }
    let name = ImportWords.free(wanted ?? "value", joint: "_") { name in used.contains { $0.name == name } }
    used.append((id, name))
    return name
  }
}

extension OSCALImport {
  /// The text of a part and of those in it: label, title and prose, in their order; parameters stand as placeholders.
  mutating func text(of part: Node, naming names: inout ParameterNames) -> String {
    text(of: part) { _, id, parameter in "{\(names.name(id, parameter))}" }
  }

  /// The same with the values of parameters in their place.
  mutating func text(of part: Node) -> String {
    text(of: part) { work, id, _ in work.value(of: id) }
  }

  private typealias Insertion = (inout OSCALImport, String, Node) -> String

  private mutating func text(of part: Node, inserting insertion: Insertion) -> String {
    ledger.takeKeys(part, "id", "uuid", "name", "ns", "class", "title", "prose")
    var pieces: [String] = []
    for property in part["props"]?.elements ?? [] where property["name"]?.text == "label" && !file.isOurs {
      guard let label = property["value"]?.text else { continue }
      ledger.takeProperty(property)
      pieces.append(ImportWords.label(label))
    }
    if let title = part["title"]?.text, part["prose"] != nil || part["parts"] != nil { pieces.append(title + ":") }
    if let prose = part["prose"] { pieces.append(inserted(prose, insertion)) }
    for inner in part["parts"]?.elements ?? [] { pieces.append(text(of: inner, inserting: insertion)) }
    let text = pieces.filter { !$0.isEmpty }.joined(separator: " ")
    return file.isOurs ? text : ImportWords.oneLine(text)
  }

  /// A text with its insertions replaced, and braces that would be read as placeholders written as parentheses.
  private mutating func inserted(_ prose: Node, _ insertion: Insertion) -> String {
    guard var rest = prose.text.map({ Substring($0) }) else { return "" }
    var output = ""
    var hasBraces = false
    func literal(_ text: Substring) -> String {
      hasBraces = hasBraces || text.contains { $0 == "{" || $0 == "}" }
      return String(text.map { $0 == "{" ? "(" : $0 == "}" ? ")" : $0 })
    }
    while let open = rest.firstRange(of: "{{"), let close = rest[open.upperBound...].firstRange(of: "}}") {
      output += literal(rest[..<open.lowerBound])
      let words = rest[open.upperBound..<close.lowerBound]
      let id = words.split { $0 == " " || $0 == "," }.last.map(String.init) ?? ""
      if let parameter = file.parameters[id] {
        output += insertion(&self, id, parameter)
      } else {
        changes.append(
          Diagnostic(
            ImportRules.notTaken, "the text inserts '\(id)', which is no parameter of the file; it stands as [\(id)]",
            at: file.location(prose), fix: "declare the parameter, or write the value out"))
        output += "[\(id)]"
      }
      rest = rest[close.upperBound...]
    }
    output += literal(rest)
    if hasBraces { changed("braces of the text are written as parentheses", prose) }
    return output
  }
}
