import ArgumentParser
import Catalogue
import Diagnostics
import Nodes
import Tailoring

/// Where the workspace is; shared by all commands that read one.
struct WorkspaceOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The workspace's folder; without it the current one where it holds gpspec.yaml, else the example.",
      valueName: "dir"), completion: .directory)
  var workspace: String?

  /// The folder to read, and what stands before its paths in messages.
  func folder(_ installation: Installation, in context: CommandContext) throws(CommandFailure) -> WorkspaceFolder {
    if let (folder, isExample) = place(installation) {
      if isExample { context.note("using the example workspace; name yours with --workspace") }
      return folder
    }
    if let workspace {
      throw CommandFailure(
        .inputOutput, "there is no folder \(workspace)", mend: "`gpspec init \(workspace)` writes a workspace there")
    }
    throw CommandFailure(
      .usage, "no workspace is named, and the current folder holds no gpspec.yaml",
      mend: "name one with --workspace, or write one with `gpspec init`")
  }

  /// The folder, and whether it is the example that stands in where none is named; nil where there is none.
  func place(_ installation: Installation) -> (folder: WorkspaceFolder, isExample: Bool)? {
    if let workspace {
      return FolderReader.isFolder(workspace) ? (WorkspaceFolder(path: workspace), false) : nil
    }
    if FolderReader.isFile("gpspec.yaml") { return (WorkspaceFolder(path: "."), false) }
    let example = WorkspaceFolder(path: installation.templates + "/workspace")
    return FolderReader.isFolder(example.path) ? (example, true) : nil
  }

  /// The workspace with its findings, whatever they are.
  func load(_ home: HomeOptions, in context: CommandContext) throws(CommandFailure) -> LoadedFolder {
    let catalogue = try home.loadValid(in: context)
    let installation = try Installation.find(option: home.home, context: context)
    let folder = try folder(installation, in: context)
    do {
      let templates =
        FolderReader.isFolder(installation.templates)
        ? try FolderReader.files(in: installation.templates, endings: ["/document.yaml", "document.yaml"]) : []
      let files = try folder.files()
      let opened = OpenedWorkspace(files, prefix: folder.prefix, templates: templates, catalogue: catalogue)
      return LoadedFolder(folder: folder, files: files, opened: opened)
    } catch {
      throw CommandFailure(.inputOutput, error.description)
    }
  }

  /// The workspace, or an end of the command where it has errors.
  ///
  /// With `allowingConflicts`, those that `gpspec upgrade` marked are printed and end nothing. With `keepGoing`, errors
  /// in the layers of practices are printed, and those practices are left out.
  func loadValid(
    _ home: HomeOptions, allowingConflicts: Bool = false, keepGoing: Bool = false, in context: CommandContext
  ) throws(CommandFailure) -> (open: OpenWorkspace, loaded: LoadedFolder) {
    var loaded = try load(home, in: context)
    let errors = loaded.opened.diagnostics.filter { $0.severity == .error }
    FindingsPrinter(context: context, sources: loaded.opened.sources).print(errors)
    var forbidding = errors.filter { !allowingConflicts || $0.rule != SelectionRules.conflict.id }
    if keepGoing {
      forbidding.removeAll { finding in
        guard let practice = loaded.practice(ofLayer: finding) else { return false }
        loaded.leftOut[practice] = loaded.leftOut[practice] ?? finding.message
        return true
      }
    }
    if let open = loaded.opened.open, forbidding.isEmpty { return (open, loaded) }
    throw CommandFailure(
      .invalidInput, "the workspace has errors; nothing was written",
      mend: "`gpspec check --workspace \(loaded.folder.path)` reports everything")
  }
}

/// A workspace's folder on disk.
struct WorkspaceFolder {
  var path: String

  /// What stands before a file's path in messages, so that an editor can jump to it.
  var prefix: String {
    path == "." ? "" : path.hasSuffix("/") ? path : path + "/"
  }

  /// The workspace's own files: those at its top, its layers and its templates. What was issued or rendered is not read.
  func files() throws(ReadingError) -> [InputFile] {
    try FolderReader.files(in: path, endings: [".yaml", ".yml", ".csv", ".liquid", ".css"]) { folder in
      folder == "layers" || folder.hasPrefix("layers/") || folder == "templates" || folder.hasPrefix("templates/")
    }
  }
}

/// A workspace as it was read from its folder.
struct LoadedFolder {
  var folder: WorkspaceFolder
  var files: [InputFile]
  var opened: OpenedWorkspace
  /// Practices whose own layers have errors, with the first of them.
  var leftOut: [String: String] = [:]

  /// The practice in whose layer a finding is; nil where it is anywhere else.
  fileprivate func practice(ofLayer finding: Diagnostic) -> String? {
    guard let file = finding.location?.file, file.hasPrefix(folder.prefix),
      case .layer(.practices, let code)? = WorkspaceFile(path: String(file.dropFirst(folder.prefix.count))),
      opened.open?.practice(code) != nil
    else { return nil }
    return code
  }
}

extension OpenWorkspace {
  /// The tailored edition that a command asks for: of a practice by its code, or of the body as a whole.
  func tailored(for practice: String?) throws(CommandFailure) -> TailoredEdition {
    guard let practice else { return tailor.whole }
    if let tailored = tailor.tailored(for: practice) { return tailored }
    let codes = workspace.practices.map(\.odsCode)
    throw CommandFailure(
      .usage, "there is no practice '\(practice)' in practices.csv",
      mend: NearMiss.suggestion(for: practice, among: codes) ?? "known: " + codes.prefix(20).joined(separator: ", "))
  }
}
