import Diagnostics
import Nodes

/// What was not taken of an OSCAL file, in words.
enum OSCALItemText {
  /// The finding for something that was not taken.
  static func finding(_ item: JSONLedger.Item, file: String) -> Diagnostic {
    let what = what(item.node, item.key)
    let owner = item.owner.flatMap { $0 == item.node["id"]?.text ? nil : " of \($0)" } ?? ""
    let rule = item.reason?.rule ?? (isContent(item) ? ImportRules.notTaken : ImportRules.noPlace)
    return Diagnostic(
      rule, "\(what)\(owner) is not taken: \(item.reason?.text ?? usual(item)) (at \(item.path))",
      at: SourceLocation(file: file, range: item.node.range.range), fix: item.reason?.fix)
  }

  /// Controls, texts and parameters are what a catalogue says; all else is about it.
  private static func isContent(_ item: JSONLedger.Item) -> Bool {
    ["controls", "parts", "params", "prose", "groups"].contains(item.key)
  }

  private static func what(_ node: Node, _ key: String) -> String {
    func text(_ key: String) -> String { node[key]?.text.map { "'\(excerpt($0))'" } ?? "without \(key)" }
    guard node.mapping != nil else { return "'\(key)'" + (node.text.map { " ('\(excerpt($0))')" } ?? "") }
    switch key {
    case "controls": return "control \(text("id"))"
    case "groups": return "group \(text("id"))"
    case "params": return "parameter \(text("id"))"
    case "parts": return "part \(text("name"))"
    case "props": return "property \(text("name")) (\(text("value")))"
    case "links": return "link \(node["rel"]?.text ?? "without rel") to \(text("href"))"
    case "resources": return "resource \(text("title"))"
    default: return "'\(key)'"
    }
  }

  private static func usual(_ item: JSONLedger.Item) -> String {
    switch (item.key, item.node["name"]?.text) {
    case ("props", "sort-id"?): "the order is that of the file"
    case ("params", _): "no text inserts it"
    case ("resources", _): "no control refers to it by a link of relation 'reference'"
    default: "the catalogue has no place for it"
    }
  }

  private static func excerpt(_ text: String) -> String {
    text.count > 60 ? String(text.prefix(57)) + "…" : text
  }
}
