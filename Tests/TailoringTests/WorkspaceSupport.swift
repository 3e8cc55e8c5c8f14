import Catalogue
import Diagnostics
import Nodes
import Tailoring

/// Opens the example workspace with some of its files replaced or added.
enum Examples {
  static func catalogue(_ changes: [String: String] = [:]) -> Catalogue {
    var files = Dictionary(ExampleWorkspace.catalogueFiles.map { ($0.path, $0.text + "\n") }) { first, _ in first }
    for (path, text) in changes { files[path] = text }
    let loaded = CatalogueLoader.load(files.map { InputFile(path: $0.key, text: $0.value) })
    precondition(!loaded.diagnostics.hasErrors, "\(loaded.diagnostics.map(\.message))")
    return loaded.catalogue
  }

  static func opened(_ changes: [String: String] = [:]) -> OpenedWorkspace {
    var files = Dictionary(ExampleWorkspace.files.map { ($0.path, $0.text + "\n") }) { first, _ in first }
    for (path, text) in changes { files[path] = text }
    let templates = files.filter { $0.key.hasPrefix("Templates/") }.map {
      InputFile(path: String($0.key.dropFirst("Templates/".count)), text: $0.value)
    }
    let own = files.filter { !$0.key.hasPrefix("Templates/") }.map { InputFile(path: $0.key, text: $0.value) }
    return OpenedWorkspace(own, prefix: "", templates: templates, catalogue: catalogue())
  }

  static func opened(_ example: Rule.Example) -> OpenedWorkspace {
    opened(Dictionary(example.files.map { ($0.path, $0.text) }) { first, _ in first })
  }

  /// The text of one of the example's files with a part replaced.
  static func text(_ path: String, _ part: String, _ other: String) -> String {
    let text = (ExampleWorkspace.files.first { $0.path == path }?.text ?? "") + "\n"
    precondition(text.contains(part), "\(path) has no '\(part)'")
    return text.replacingOccurrences(part, other)
  }

  /// The text of one of the example's files with lines added.
  static func text(_ path: String, adding lines: String) -> String {
    (ExampleWorkspace.files.first { $0.path == path }?.text ?? "") + "\n" + lines + "\n"
  }

  /// Every finding of an example; that of templates taken as using every question they declare.
  static func findings(_ opened: OpenedWorkspace) -> [Diagnostic] {
    let documents = opened.open?.documents ?? []
    let uses = documents.flatMap { document in
      document.questions.map {
        SensitivityCheck.Use(document: document.name, question: $0.id, location: $0.origin.location)
      }
    }
    return opened.diagnostics + SensitivityCheck.findings(uses, documents: documents)
  }
}

extension String {
  fileprivate func replacingOccurrences(_ part: String, _ other: String) -> String {
    split(separator: part, omittingEmptySubsequences: false).joined(separator: other)
  }
}

extension Diagnostic {
  /// The finding as one line: place, severity, message, rule.
  var line: String {
    let start = location?.range?.start
    let place = "\(location?.file ?? ""):\(start?.line ?? 0):\(start?.column ?? 0)"
    return "\(place): \(severity.rawValue): \(message) [\(rule)]" + (fix.map { " -> \($0)" } ?? "")
  }
}
