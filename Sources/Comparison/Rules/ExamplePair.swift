import Diagnostics

/// Builds the two mini editions of an example; the rest is the example catalogue of the rules of the catalogue.
enum ExamplePair {
  static let older = "editions/2019-21/requirements/18-cyber-security.yaml"
  static let newer = "editions/2021-23/requirements/18-cyber-security.yaml"
  private static let statement = "The practice keeps its records safe."

  /// Two editions with the same requirement.
  static let same = pair("", "")

  /// One requirement in both editions, each with keys of its own; `statement` and `class` among them take the place of
  /// the usual ones.
  static func pair(_ old: String, _ new: String, _ files: KeyValuePairs<String, String> = [:]) -> Rule.Example {
    editions([entry("CYB-01", old, "earlier-model")], [entry("CYB-01", new, "later-model")], files)
  }

  /// Editions with any entries.
  static func editions(
    _ old: [String], _ new: [String], lineage: String = sameLine, _ files: KeyValuePairs<String, String> = [:]
  ) -> Rule.Example {
    var example = Rule.Example([
      older: "topic: cyber-security\nrequirements:\n" + old.joined(),
      newer: "topic: cyber-security\nrequirements:\n" + new.joined(),
      "lineage.yaml": "lineage:\n" + lineage,
    ])
    for (path, text) in files {
      example.files.removeAll { $0.path == path }
      example.files.append(.init(path: path, text: text))
    }
    return example
  }

  /// An entry; `extra` are further keys, a line each.
  static func entry(_ id: String, _ extra: String = "", _ source: String, title: String = "Records kept safe") -> String
  {
    let lines = extra.split(separator: "\n").map(String.init)
    func has(_ key: String) -> Bool { lines.contains { $0.hasPrefix(key + ":") } }
    var text = "  - id: \(id)\n    title: \(title)\n"
    if !has("class") { text += "    class: core-and-mandated\n" }
    if !has("statement") { text += "    statement: \(statement)\n" }
    text += lines.map { "    \($0)\n" }.joined()
    if !has("sources") { text += "    sources: [{ document: \(source), evidence: read }]\n" }
    return text
  }

  static let sameLine = line("same", "CYB-01", "CYB-01")

  static func line(_ kind: String, _ from: String, _ to: String) -> String {
    """
      - kind: \(kind)
        from: { edition: "2019-21", ids: [\(from)] }
        to: { edition: "2021-23", ids: [\(to)] }
        reason: The same duty goes on.

    """
  }

  /// The file of an edition with further keys.
  static func edition(_ id: String, _ extra: String) -> String {
    let isOlder = id == "2019-21"
    return """
      id: "\(id)"
      title: The model \(id)
      short_title: \(id)
      number: \(isOlder ? 4 : 5)
      status: superseded
      in_force: { from: \(isOlder ? "2019" : "2021")-04-01, until: \(isOlder ? "2021" : "2023")-03-31 }
      sources: [{ document: \(isOlder ? "earlier" : "later")-model, evidence: read }]
      \(extra)

      """
  }

  static let olderEdition = "editions/2019-21/edition.yaml"
  static let newerEdition = "editions/2021-23/edition.yaml"

  static func gap(_ id: String) -> String {
    edition(id, "gaps: [{ id: GAP-01, title: The schedule of cyber security, topics: [cyber-security] }]")
  }

  static func stated(_ kind: String, _ requirement: String = "CYB-01", gap: Bool = false) -> String {
    edition(
      "2021-23",
      """
      stated_changes:
        - id: CHG-01
          kind: \(kind)
          statement: What the edition says of its own change.
          requirements: [\(requirement)]
          sources: [{ document: later-model, evidence: read }]
      """)
  }
}
