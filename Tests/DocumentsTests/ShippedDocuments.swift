import Catalogue
import Diagnostics
import Documents
import Foundation
import Nodes
import Tailoring
import TestSupport

/// The documents of Templates/, made from the catalogue and the example workspace of this repository.
enum ShippedDocuments {
  static let catalogue: Catalogue = CatalogueLoader.load(files("Catalog", [".yaml"])).catalogue
  static let templates = files("Templates", [".liquid", "document.yaml"]).filter { !$0.path.hasPrefix("workspace") }

  static func files(_ folder: String, _ endings: [String]) -> [InputFile] {
    let root = Repository.root + "/" + folder
    let paths = (FileManager.default.enumerator(atPath: root)?.compactMap { $0 as? String } ?? []).sorted()
    return paths.filter { path in endings.contains { path.hasSuffix($0) } }.map { path in
      InputFile(path: path, bytes: FileManager.default.contents(atPath: root + "/" + path).map { Array($0) } ?? [])
    }
  }

  /// The example workspace, with texts of its files replaced.
  static func open(replacing texts: [String: String] = [:], in file: String = "answers.yaml") -> OpenedWorkspace {
    let own = files("Templates/workspace", [".yaml", ".csv"]).map { input in
      guard input.path == file else { return input }
      let text = texts.reduce(String(decoding: input.bytes, as: UTF8.self)) { text, pair in
        text.replacingOccurrences(of: pair.key, with: pair.value)
      }
      return InputFile(path: input.path, text: text)
    }
    return OpenedWorkspace(own, prefix: "", templates: templates, catalogue: catalogue)
  }

  /// The example workspace with further practices.
  static func open(addingPractices rows: [String]) -> OpenedWorkspace {
    let own = files("Templates/workspace", [".yaml", ".csv"]).map { input in
      guard input.path == "practices.csv" else { return input }
      return InputFile(
        path: input.path, text: String(decoding: input.bytes, as: UTF8.self) + rows.joined(separator: "\n"))
    }
    return OpenedWorkspace(own, prefix: "", templates: templates, catalogue: catalogue)
  }

  /// A document of the workspace without answers and practices, with texts of its main file replaced.
  static func makeEmpty(
    _ name: String, replacing texts: [String: String]
  ) -> (text: String, diagnostics: [Diagnostic]) {
    let own = files("Templates/workspace-empty", [".yaml", ".csv"]).map { input in
      guard input.path == "gpspec.yaml" else { return input }
      let text = texts.reduce(String(decoding: input.bytes, as: UTF8.self)) { text, pair in
        text.replacingOccurrences(of: pair.key, with: pair.value)
      }
      return InputFile(path: input.path, text: text)
    }
    return make(
      name, practice: nil, formats: [.markdown],
      of: OpenedWorkspace(own, prefix: "", templates: templates, catalogue: catalogue))
  }

  /// A document's files by the endings of their paths, and what was found.
  static func make(
    _ name: String, practice: String? = nil, formats: [DocumentFormat] = [.markdown],
    replacing texts: [String: String] = [:], in file: String = "answers.yaml"
  ) -> (text: String, diagnostics: [Diagnostic]) {
    make(name, practice: practice, formats: formats, of: open(replacing: texts, in: file))
  }

  private static func make(
    _ name: String, practice: String?, formats: [DocumentFormat], of opened: OpenedWorkspace
  ) -> (text: String, diagnostics: [Diagnostic]) {
    guard let workspace = opened.open, let definition = workspace.document(name)
    else { return ("", opened.diagnostics) }
    let (loaded, found) = DocumentTemplates.load(definition, files: templates, prefix: "Templates/")
    guard let loaded else { return ("", found) }
    let set = DocumentSet(workspace: workspace, formats: formats, isFinal: false)
    let made = set.make(loaded, practice: practice.flatMap { workspace.practice($0) })
    let text = made.files.map { String(decoding: $0.bytes, as: UTF8.self) }.joined(separator: "\n")
    return (text, opened.diagnostics + found + made.diagnostics)
  }
}
