import Catalogue
import Diagnostics
import Nodes
import Output

/// One run of an import: what it reads, and how it ends.
struct ImportRun {
  let catalogue: Catalogue
  let bytes: [UInt8]
  /// The files of the catalogue in use, by their path below `Catalog/`.
  let catalogueFiles: [InputFile]
  private let target: ImportTarget
  private let installation: Installation
  private let file: String
  private let context: CommandContext

  /// Reads the file and the catalogue, or ends the command where either cannot be used.
  init(target: ImportTarget, home: HomeOptions, file: String, in context: CommandContext) throws(CommandFailure) {
    catalogue = try home.loadValid(in: context)
    installation = try Installation.find(option: home.home, context: context)
    self.target = target
    self.file = file
    self.context = context
    do {
      bytes = try FolderReader.bytes(of: file)
      catalogueFiles = try FolderReader.files(in: installation.catalogue, endings: [".yaml"])
    } catch {
      throw CommandFailure(.inputOutput, error.description)
    }
  }

  /// Reports what was not taken, writes the catalogue with the edition in it, and ends with what findings call for.
  func finish(_ result: ImportResult, edition: String) throws(CommandFailure) {
    guard let files = result.files else {
      FindingsPrinter(context: context, sources: result.sources).print(result.findings)
      summarise(result)
      throw CommandFailure(.invalidInput, "nothing could be taken from \(file); nothing was written")
    }
    let folder = try write(files)
    report(result.findings)
    summarise(result)
    let checks = result.checks.filter { $0.severity != .note }
    if let folder {
      context.note("\(folder) is the catalogue with edition \(edition); of the import are:")
      for file in files { context.note("  Catalog/\(file.path)") }
      if !checks.isEmpty { context.note("`gpspec check --home \(folder)` has \(checks.summary) on them") }
      context.note("try: gpspec list --edition \(edition) --home \(folder)")
    } else {
      context.note("nothing was written")
    }
    if result.findings.contains(where: { $0.severity != .note }) { throw CommandFailure(.findings) }
  }

  /// A line for each finding: the list of what was not taken is what the command is asked for.
  private func report(_ findings: [Diagnostic]) {
    switch target.format {
    case .json: context.write(findings.json())
    case .text:
      var text = ""
      for finding in findings {
        let start = finding.location?.range?.start
        text += finding.location.map { $0.file + (start.map { ":\($0.line):\($0.column)" } ?? "") + ": " } ?? ""
        text += "\(finding.severity.rawValue): \(finding.message) [\(finding.rule)]\n"
        if finding.severity != .note, let fix = finding.fix { text += "  mend: \(fix)\n" }
      }
      context.write(Array(text.utf8))
    }
  }

  private func summarise(_ result: ImportResult) {
    let names = ["params": "parameters", "props": "properties"]
    for count in result.counts {
      context.note("\(names[count.what] ?? count.what): \(count.taken) of \(count.all) taken")
    }
  }

  /// Writes the folder; nil where nothing is to be written.
  private func write(_ files: [InputFile]) throws(CommandFailure) -> String? {
    guard let output = target.output, !target.dryRun else { return nil }
    var all = files.map { InputFile(path: "Catalog/" + $0.path, bytes: $0.bytes) }
    do {
      all += try Self.files(of: installation.catalogue, as: "Catalog/")
      if FolderReader.isFolder(installation.templates) {
        all += try Self.files(of: installation.templates, as: "Templates/")
      }
      try refuseEdited(output, all)
      var writer = try OutputWriter(folder: output)
      for file in all.sorted(by: { $0.path < $1.path }) { try writer.add(path: file.path, bytes: file.bytes) }
      let inputs =
        [Manifest.Input(name: file.split(separator: "/").last.map(String.init) ?? file, bytes: bytes)]
        + catalogueFiles.map { Manifest.Input(name: "Catalog/" + $0.path, bytes: $0.bytes) }
      _ = try writer.finish(Manifest.Origin(tool: Program.version, inputs: inputs))
    } catch let failure as CommandFailure {
      throw failure
    } catch let error as OutputError {
      switch error {
      case .notOurs, .inTheWay:
        // Others' mend is --force, which an import does not have.
        throw CommandFailure(
          .inputOutput, error.message, mend: "name another --output: an import writes over nothing that is not its own")
      default: throw CommandFailure(error)
      }
    } catch {
      throw CommandFailure(.inputOutput, "\(error)")
    }
    return output
  }

  private static func files(of folder: String, as prefix: String) throws(ReadingError) -> [InputFile] {
    try FolderReader.files(in: folder, endings: [""]).map { InputFile(path: prefix + $0.path, bytes: $0.bytes) }
  }

  /// An imported catalogue is there to be worked on: what was edited in it by hand is not written over.
  private func refuseEdited(_ folder: String, _ files: [InputFile]) throws {
    guard FolderReader.isFile(folder + "/" + Manifest.fileName) else { return }
    let verification = try Verification.verify(folder: folder)
    let new = Dictionary(files.map { ($0.path, $0.bytes) }) { first, _ in first }
    let lost = try verification.changed.filter { path in try FolderReader.bytes(of: folder + "/" + path) != new[path] }
    // A file that stands there beside ours is nobody's to replace.
    let inTheWay = try verification.added.filter { path in
      guard let bytes = new[path] else { return false }
      return try FolderReader.bytes(of: folder + "/" + path) != bytes
    }
    guard let first = (lost + inTheWay).first else { return }
    throw CommandFailure(
      .inputOutput, "\(folder)/\(first) was written or edited by hand, and would be lost; nothing was written",
      mend: "import on top of it with --home \(folder), or name another --output")
  }
}
