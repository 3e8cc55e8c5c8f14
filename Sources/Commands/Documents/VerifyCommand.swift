import Checksums
package import ArgumentParser
import CommonMark
import Diagnostics
import Documents
import Nodes
import Output
import Tailoring

/// `gpspec verify`: whether a folder of documents still is what was written.
package struct VerifyCommand: ContextCommand {
  package static let configuration = CommandConfiguration(
    commandName: "verify", abstract: "Compare a folder of documents with its manifest.",
    discussion: """
      Every file is compared with the manifest byte for byte. Where one was edited and everything it was made from is
      still the same, it is made again and the changed lines are shown; where that is not the same any more, what
      changed is named and nothing else is claimed.
      """)

  @OptionGroup var home: HomeOptions
  @OptionGroup var workspace: WorkspaceOptions
  @Argument(help: "The folder that render or issue wrote.", completion: .directory) var folder: String

  package init() {}

  package func run(in context: CommandContext) throws {
    let verification: Verification
    do throws(OutputError) {
      verification = try Verification.verify(folder: folder)
    } catch {
      // Whatever keeps the manifest from being read: nothing can be said of the folder.
      throw CommandFailure(.inputOutput, error.message, mend: error.mend)
    }
    for path in verification.changed { context.print("changed  \(path)") }
    for path in verification.missing { context.print("missing  \(path)") }
    for path in verification.added { context.print("added    \(path)") }
    guard !verification.isClean else {
      context.note("\(folder): \(verification.manifest.files.count) files, all as they were written")
      return
    }
    if !verification.changed.isEmpty {
      try ChangedLines(folder: folder, verification: verification).show(workspace, home, in: context)
    }
    context.note(
      "\(folder): \(verification.changed.count) changed, \(verification.missing.count) missing, "
        + "\(verification.added.count) added of \(verification.manifest.files.count) files")
    throw CommandFailure(.findings)
  }
}

/// Shows what was changed by hand, where the original can be made again.
struct ChangedLines {
  var folder: String
  var verification: Verification
  /// Of each file so many changed stretches are shown.
  private static let mostStretches = 20

  init(folder: String, verification: Verification) {
    self.folder = folder
    self.verification = verification
  }

  func show(_ workspace: WorkspaceOptions, _ home: HomeOptions, in context: CommandContext) throws {
    let manifest = verification.manifest
    guard manifest.origin.tool == Program.version, manifest.origin.libcmark == CommonMarkLibrary.version else {
      context.note("note: written by another version of gpspec or libcmark, so the lines cannot be shown")
      return
    }
    guard let opened = opened(workspace, home, context) else { return }
    let changes = InputChanges(manifest.origin.inputs, opened.inputs)
    guard changes.isEmpty else {
      context.note("note: what it was made from has changed since, so the lines cannot be shown:")
      for line in changes.lines.prefix(50) { context.note("  \(line)") }
      if changes.lines.count > 50 { context.note("  … and \(changes.lines.count - 50) more") }
      return
    }
    guard let plan = try RenderPlan(manifest, opened.open) else {
      context.note("note: the manifest does not say how the files were made, so the lines cannot be shown")
      return
    }
    let originals = try rebuilt(plan, opened, context)
    for path in verification.changed {
      if [".docx", ".odt"].contains(where: { path.hasSuffix($0) }) {
        context.note("note: \(path) is no text whose lines could be shown")
        continue
      }
      guard let listed = manifest.files.first(where: { $0.path == path }), let original = originals[path],
        Checksum(of: original) == listed.checksum
      else {
        context.note("note: \(path) could not be made again as it was")
        continue
      }
      do {
        print(path, LineChanges(old: original, new: try FolderReader.bytes(of: "\(folder)/\(path)")), context)
      } catch {
        throw CommandFailure(.inputOutput, error.description)
      }
    }
  }

  /// What the files were made from, as it is today; nil with a note where that cannot be read.
  private func opened(
    _ workspace: WorkspaceOptions, _ home: HomeOptions, _ context: CommandContext
  ) -> RenderInput? {
    do throws(CommandFailure) {
      return try RenderInput(
        workspace, home, edition: RenderPlan.edition(of: verification.manifest), allowingConflicts: true, in: context)
    } catch {
      context.note("note: what it was made from cannot be read, so the lines cannot be shown")
      context.note(error.description)
      return nil
    }
  }

  /// The changed files as they were, of those documents only to which they belong.
  private func rebuilt(
    _ plan: RenderPlan, _ opened: RenderInput, _ context: CommandContext
  ) throws(CommandFailure) -> [String: [UInt8]] {
    let wanted = Set(verification.changed)
    var set = DocumentSet(
      workspace: opened.open, formats: plan.formats, isFinal: plan.isFinal, hasLocks: plan.hasLocks)
    set.idPrefix = plan.idPrefix
    var found: [String: [UInt8]] = [:]
    // The index tells of every document.
    let wantsIndex = plan.wantsIndex && wanted.contains { BatchIndex.stem == $0.split(separator: ".").first ?? "" }
    var index = BatchIndex(opened.open, isFinal: plan.isFinal)
    for templates in try plan.load(opened, context) {
      let name = templates.definition.name
      // Locks of practices share clauses, named in the order of all practices.
      let wantsLocks = plan.hasLocks && wanted.contains { $0.hasPrefix("locks/\(name)") }
      var locks = LockFiles()
      for target in plan.targets(of: templates.definition) {
        let stem = target.map { "\(name)/\($0.odsCode)" } ?? name
        guard
          wantsIndex || wantsLocks || wanted.contains(where: { $0.hasPrefix(stem + ".") || $0.hasPrefix(stem + "/") })
        else { continue }
        let made = set.make(templates, practice: target)
        index.add(templates.definition, target, made)
        for file in made.files + (made.lock.map { locks.files($0) } ?? []) where wanted.contains(file.path) {
          found[file.path] = file.bytes
        }
      }
    }
    if wantsIndex { for file in index.files(plan.formats) { found[file.path] = file.bytes } }
    return found
  }

  private func print(_ path: String, _ changes: LineChanges, _ context: CommandContext) {
    for stretch in changes.stretches.prefix(Self.mostStretches) {
      context.print("\n\(path):\(stretch.line)")
      for line in stretch.old.prefix(Self.mostStretches) { context.print("- \(line)") }
      if stretch.old.count > Self.mostStretches { context.print("- … \(stretch.old.count - Self.mostStretches) more") }
      for line in stretch.new.prefix(Self.mostStretches) { context.print("+ \(line)") }
      if stretch.new.count > Self.mostStretches { context.print("+ … \(stretch.new.count - Self.mostStretches) more") }
    }
    let more = changes.stretches.count - Self.mostStretches
    if more > 0 { context.print("… and \(more) more places in \(path)") }
  }
}

/// How the inputs of a manifest compare with those of today.
struct InputChanges {
  private(set) var lines: [String] = []

  var isEmpty: Bool { lines.isEmpty }

  init(_ old: [Manifest.Input], _ new: [Manifest.Input]) {
    let before = Dictionary(old.map { ($0.name, $0.checksum) }, uniquingKeysWith: { first, _ in first })
    let after = Dictionary(new.map { ($0.name, $0.checksum) }, uniquingKeysWith: { first, _ in first })
    for name in Set(before.keys).union(after.keys).sorted() {
      switch (before[name], after[name]) {
      case (let old?, let new?) where old != new: lines.append("changed  \(name)")
      case (.some, nil): lines.append("gone     \(name)")
      case (nil, .some): lines.append("new      \(name)")
      default: break
      }
    }
  }
}
