import Nodes
import Output

/// The files that documents are made from, as they lie on disk.
struct RenderSources {
  var workspace: [InputFile]
  /// Our own templates, with those of the example workspaces.
  var templates: [InputFile]
  /// What each document is: our `document.yaml` files.
  var declarations: [InputFile]
  var catalogue: [InputFile]

  init(workspace: [InputFile], _ installation: Installation) throws(ReadingError) {
    self.workspace = workspace
    templates = try FolderReader.files(in: installation.templates, endings: [".liquid"])
    declarations = try FolderReader.files(in: installation.templates, endings: ["document.yaml"])
    catalogue = try FolderReader.files(in: installation.catalogue, endings: [".yaml"])
  }

  /// The templates of documents by path below Templates/, the workspace's own in place of ours. `prefix` is what stands
  /// before the paths of the workspace's files in findings.
  func documentTemplates(prefix: String) -> [InputFile] {
    let own = workspace.filter { $0.path.hasPrefix("templates/") && $0.path.hasSuffix(".liquid") }.map {
      InputFile(path: String($0.path.dropFirst("templates/".count)), bytes: $0.bytes, shownName: prefix + $0.path)
    }
    let overridden = Set(own.map(\.path))
    return templates.filter { !overridden.contains($0.path) && !$0.path.hasPrefix("workspace/") } + own
  }

  /// All of them with their checksums, by names that are the same on every machine.
  var inputs: [Manifest.Input] {
    let named: [(name: String, bytes: [UInt8])] =
      workspace.map { ("workspace/" + $0.path, $0.bytes) }
      + (templates.filter { !$0.path.hasPrefix("workspace") } + declarations).map { ("Templates/" + $0.path, $0.bytes) }
      + catalogue.map { ("Catalog/" + $0.path, $0.bytes) }
    return Parallel.map(named) { Manifest.Input(name: $0.name, bytes: $0.bytes) }
  }
}
