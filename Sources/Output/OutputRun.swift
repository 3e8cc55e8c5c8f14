import Checksums
#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The state of a writer.
final class OutputRun {
  let place: FolderPlace
  private let force: Bool
  let calls: SystemCalls
  private let lock: FolderLock
  let old: OldFolder?
  private var paths: PathRegistry
  /// What was written so far; all of it equal to the old while there is no staging.
  private var files: [Manifest.File] = []
  private(set) var staging: Staging?
  private var outcome: OutputOutcome
  /// The error after which nothing more can be done.
  var failure: OutputError?
  private var hasEnded = false

  init(folder: String, force: Bool, calls: SystemCalls) throws(OutputError) {
    self.force = force
    self.calls = calls
    let place = try FolderPlace(folder, calls: calls)
    self.place = place
    var taken: FolderLock?
    do throws(OutputError) {
      let lock = try FolderLock(place, calls: calls)
      taken = lock
      self.lock = lock
      try Staging.tidyUp(place, calls: calls)
      old = try OldFolder(place, force: force, calls: calls)
    } catch {
      taken?.release()
      place.removeMadeParents(calls: calls)
      throw error
    }
    paths = PathRegistry(longestPath: place.longestPath)
    outcome = OutputOutcome(folder: place.path)
  }

  func add(_ path: String, _ bytes: [UInt8]) throws(OutputError) {
    if let failure { throw failure }
    try admit(path)
    do throws(OutputError) {
      try take(path, bytes)
    } catch {
      failure = error
      throw error
    }
  }

  private func take(_ path: String, _ bytes: [UInt8]) throws(OutputError) {
    if try note(path, old?.compare(path, with: bytes) ?? .absent) {
      try beginStaging().write(path, bytes)
    } else if let staging, let old {
      try staging.takeOver(path, from: old)
    }
    list(Manifest.File(path: path, size: bytes.count, checksum: Checksum(of: bytes)))
  }

  /// Takes in a path, or says what is wrong with it.
  func admit(_ path: String) throws(OutputError) {
    try paths.admit(path)
  }

  /// Counts a file by how it stands to what is there; gives whether it has to be written.
  func note(_ path: String, _ comparison: OldFolder.Comparison) throws(OutputError) -> Bool {
    switch comparison {
    case .equal:
      outcome.unchanged += 1
      return false
    case .absent: outcome.created += 1
    case .differs: outcome.changed += 1
    case .edited:
      outcome.changed += 1
      outcome.lostEdits.append(path)
    case .unlisted:
      if !force { throw .inTheWay("\(place.path)/\(path)") }
      outcome.changed += 1
    }
    return true
  }

  /// Lists a file that stands where it has to stand.
  func list(_ file: Manifest.File) {
    files.append(file)
  }

  /// Begins the new folder with all files that came so far, which were all equal to the old ones.
  func beginStaging() throws(OutputError) -> Staging {
    if let staging { return staging }
    let staging = try Staging(place, mode: old?.status.mode, calls: calls)
    if let old {
      for file in files { try staging.takeOver(file.path, from: old) }
    }
    self.staging = staging
    return staging
  }

  func finish(_ origin: Manifest.Origin) throws(OutputError) -> OutputOutcome {
    do throws(OutputError) {
      if let failure { throw failure }
      try complete(Manifest(origin: origin, files: files).bytes)
    } catch {
      failure = error
      abandon()
      throw error
    }
    // The run has succeeded, whatever becomes of the rest.
    staging = nil
    do throws(OutputError) {
      try Staging.tidyUp(place, calls: calls)
    } catch {
      outcome.leftover = place.stagingPath
    }
    lock.release()
    hasEnded = true
    outcome.lostEdits.sort()
    return outcome
  }

  private func complete(_ manifest: [UInt8]) throws(OutputError) {
    if let old {
      if staging == nil, old.manifestBytes == manifest { return }
      try lookForRemoved(in: old)
      if staging == nil, outcome.removed == 0 {
        outcome.change = .manifest
        return try replaceManifest(in: old, by: manifest)
      }
    }
    let staging = try beginStaging()
    if let old {
      var carryOver = try CarryOver(from: old, to: staging, around: paths, force: force, calls: calls)
      try carryOver.run()
      outcome.carriedOver = carryOver.count
    }
    try staging.write(Manifest.fileName, manifest)
    try staging.swapIn(replacing: old)
    outcome.change = .folder
  }

  /// Counts what the run before wrote and this one does not, and looks whether edits go with it.
  private func lookForRemoved(in old: OldFolder) throws(OutputError) {
    var listed = ListedFiles(in: old.folder, shown: place.path, calls: calls)
    for file in try old.manifest().files where !paths.hasFile(file.path) {
      outcome.removed += 1
      if try listed.state(of: file) == .changed { outcome.lostEdits.append(file.path) }
    }
  }

  /// One file is replaced in one step by a rename; there is no need for a new folder.
  private func replaceManifest(in old: OldFolder, by manifest: [UInt8]) throws(OutputError) {
    let path = "\(place.path)/\(Manifest.fileName)"
    do throws(SystemError) {
      let container = try Staging.makeContainer(place, calls)
      try calls.writeFile(container.descriptor, Manifest.fileName, manifest)
      try calls.rename(container.descriptor, Manifest.fileName, to: old.folder.descriptor, Manifest.fileName)
    } catch {
      if error.code == EISDIR { throw .inTheWay(path) }
      throw OutputError(error, path)
    }
  }

  /// Leaves everything as it was; nothing to do where the run has ended.
  func abandon() {
    guard !hasEnded else { return }
    hasEnded = true
    staging = nil
    // What cannot be removed now, the next run removes.
    try? Staging.tidyUp(place, calls: calls)
    lock.release()
    if old == nil { place.removeMadeParents(calls: calls) }
  }
}
