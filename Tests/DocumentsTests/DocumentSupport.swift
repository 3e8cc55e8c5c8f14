import Catalogue
import Diagnostics
import Documents
import Nodes
import Tailoring

/// Opens the example workspace with the files of an example, and makes its document.
enum Example {
  static func files(_ example: Rule.Example) -> [String: String] {
    var files: [String: String] = [:]
    for (path, text) in ExampleWorkspace.catalogueFiles { files["Catalog/" + path] = text + "\n" }
    for (path, text) in ExampleWorkspace.files { files[path] = text + "\n" }
    for (path, text) in ExampleDocuments.files { files[path] = text }
    for file in example.files { files[file.path] = file.text }
    return files
  }

  static func open(_ example: Rule.Example = .init([:])) -> (workspace: OpenedWorkspace, templates: [InputFile]) {
    let files = files(example)
    func below(_ folder: String) -> [InputFile] {
      files.filter { $0.key.hasPrefix(folder) }.map {
        InputFile(path: String($0.key.dropFirst(folder.count)), text: $0.value)
      }.sorted { $0.path < $1.path }
    }
    let catalogue = CatalogueLoader.load(below("Catalog/")).catalogue
    let templates = below("Templates/")
    let own = files.filter { !$0.key.hasPrefix("Catalog/") && !$0.key.hasPrefix("Templates/") }.map {
      InputFile(path: $0.key, text: $0.value)
    }
    return (OpenedWorkspace(own, prefix: "", templates: templates, catalogue: catalogue), templates)
  }

  /// What is found on the way to the document, and its files.
  static func make(
    _ example: Rule.Example = .init([:]), isFinal: Bool = false
  ) -> (files: [DocumentFile], diagnostics: [Diagnostic]) {
    let (opened, templates) = open(example)
    guard let workspace = opened.open, !opened.diagnostics.hasErrors,
      let definition = workspace.document("specification")
    else { return ([], opened.diagnostics) }
    let (loaded, found) = DocumentTemplates.load(definition, files: templates, prefix: "Templates/")
    guard let loaded else { return ([], found) }
    let set = DocumentSet(workspace: workspace, formats: [.markdown, .html], isFinal: isFinal)
    let made = set.document(loaded, practice: nil)
    return (made.files, found + made.diagnostics)
  }

  static func text(_ ending: String, _ files: [DocumentFile]) -> String {
    files.first { $0.path.hasSuffix(ending) }.map { String(decoding: $0.bytes, as: UTF8.self) } ?? ""
  }
}
