#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Brings into the new folder what stands in the old one and is none of ours: files made by hand, folders, links.
struct CarryOver {
  let old: OldFolder
  let manifest: ManifestIndex
  let staging: Staging
  /// What the run writes.
  let paths: PathRegistry
  let force: Bool
  let calls: SystemCalls
  /// How many files were carried over.
  private(set) var count = 0

  init(
    from old: OldFolder, to staging: Staging, around paths: PathRegistry, force: Bool, calls: SystemCalls
  ) throws(OutputError) {
    self.old = old
    self.staging = staging
    self.paths = paths
    self.force = force
    self.calls = calls
    manifest = try old.manifest()
  }

  mutating func run() throws(OutputError) {
    try carry(.here, "")
  }

  /// Looks through a folder that is partly ours; its path as it is and as text.
  private mutating func carry(_ folder: RawPath, _ folderText: String) throws(OutputError) {
    for entry in try entries(folder) {
      let path = folder.appending(entry.name)
      if let text = path.text {
        if entry.kind == .folder, manifest.hasFolder(text) || paths.hasFolder(text) {
          try carry(path, text)
          continue
        }
        // Of the same name as a file of the run it is as the run wants it, or replaced by force: seen as it came.
        if entry.kind != .folder, manifest.file(text) != nil || paths.hasFile(text) { continue }
      }
      do throws(SystemError) {
        if !folderText.isEmpty { try staging.makeFolder(folderText) }
      } catch {
        throw failure(error, path)
      }
      try bring(entry.kind, path)
    }
  }

  /// Brings over something that is none of ours, a folder with all that stands in it.
  private mutating func bring(_ kind: FileStatus.Kind, _ path: RawPath) throws(OutputError) {
    if let text = path.text, kind == .folder ? paths.hasFile(text) : paths.hasFolder(text) {
      // A file may be given up by force, a whole folder never.
      if force, kind != .folder { return }
      throw .inTheWay("\(old.path)/\(text)")
    }
    do throws(SystemError) {
      if kind != .folder {
        count += 1
        return try staging.linkOrCopy(path, from: old)
      }
      try calls.makeFolder(staging.folder.descriptor, path.cString)
    } catch {
      throw failure(error, path)
    }
    for entry in try entries(path) { try bring(entry.kind, path.appending(entry.name)) }
    do throws(SystemError) {
      // Last, for it may be a folder that nobody may write to.
      guard let status = try calls.status(old.folder.descriptor, path.cString) else { return }
      let copy = try calls.openFolder(staging.folder.descriptor, path.cString)
      try calls.setModified(ofOpen: copy.descriptor, status.modified)
      try calls.setMode(ofOpen: copy.descriptor, status.mode)
    } catch {
      throw failure(error, path)
    }
  }

  private func entries(_ path: RawPath) throws(OutputError) -> [FolderEntry] {
    try about("\(old.path)/\(path.shown)") { () throws(SystemError) in
      try calls.entries(old.folder.descriptor, path)
    }
  }

  private func failure(_ error: SystemError, _ path: RawPath) -> OutputError {
    let shown = "\(old.path)/\(path.shown)"
    switch error.code {
    // A file of the run stands where a folder would have to be.
    case ENOTDIR: return .inTheWay(shown)
    case ENOENT: return .changedMeanwhile(shown)
    default: return OutputError(error, shown)
    }
  }
}
