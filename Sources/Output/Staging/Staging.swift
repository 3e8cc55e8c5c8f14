import Nodes

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The new folder while it is made, beside the old one.
///
/// It lies in a hidden folder of ours, whose content tells at any moment how far a run has come:
///
///     .NAME.gpspec-staging/
///       made-by-gpspec     the marker, first to come and last to go: without it nothing here is touched
///       new/               the folder that is made; after the exchange, the old one
///       old/               only where the system cannot exchange: the old folder between two renames
///       waste/             what is being removed
final class Staging {
  static let markerName = "made-by-gpspec"
  static let contentName = "new"
  static let oldName = "old"
  static let wasteName = "waste"

  let place: FolderPlace
  let container: OpenFolder
  let folder: OpenFolder
  let calls: SystemCalls
  private var madeFolders: Set<String> = []
  private var lastFolder = ""

  /// Makes an empty folder; `mode` is that of the old one.
  init(_ place: FolderPlace, mode: mode_t?, calls: SystemCalls) throws(OutputError) {
    self.place = place
    self.calls = calls
    (container, folder) = try about(place.stagingPath) { () throws(SystemError) in
      let container = try Self.makeContainer(place, calls)
      try calls.makeFolder(container.descriptor, Self.contentName)
      let folder = try calls.openFolder(container.descriptor, Self.contentName)
      if let mode { try calls.setMode(ofOpen: folder.descriptor, mode | 0o700) }
      return (container, folder)
    }
  }

  /// Makes the hidden folder with its marker.
  static func makeContainer(_ place: FolderPlace, _ calls: SystemCalls) throws(SystemError) -> OpenFolder {
    try calls.makeFolder(place.parent.descriptor, place.stagingName, mode: 0o700)
    let container = try calls.openFolder(place.parent.descriptor, place.stagingName)
    let text = "A run of gpspec is writing '\(place.name)', or was broken off; the next run tidies up.\n"
    try calls.writeFile(container.descriptor, markerName, Array(text.utf8))
    return container
  }

  /// Writes a new file.
  func write(_ path: String, _ bytes: [UInt8]) throws(OutputError) {
    try about("\(place.path)/\(path)") { () throws(SystemError) in
      try makeFolders(for: path)
      try calls.writeFile(folder.descriptor, path, bytes)
    }
  }

  /// Writes new files, on as many cores as there are; the first that fails, in their order, is the error.
  func write(_ files: [OutputFile]) throws(OutputError) {
    for file in files {
      try about("\(place.path)/\(file.path)") { () throws(SystemError) in try makeFolders(for: file.path) }
    }
    let target = SharedFolder(calls: calls, descriptor: folder.descriptor)
    for (file, error) in zip(files, Parallel.map(files) { target.write($0) }) {
      if let error { throw OutputError(error, "\(place.path)/\(file.path)") }
    }
  }

  /// Takes over a file that stays as it is, as a second name for the same file where the file system has such.
  func takeOver(_ path: String, from old: OldFolder) throws(OutputError) {
    do throws(SystemError) {
      try makeFolders(for: path)
      try linkOrCopy(RawPath(path), from: old)
    } catch {
      if error.code == ENOENT { throw .changedMeanwhile("\(place.path)/\(path)") }
      throw OutputError(error, "\(place.path)/\(path)")
    }
  }

  /// Links a file, a symbolic link or whatever else has a name into the new folder; copies it where links are refused.
  func linkOrCopy(_ path: RawPath, from old: OldFolder) throws(SystemError) {
    let source = old.folder.descriptor
    do throws(SystemError) {
      return try calls.link(source, path.cString, to: folder.descriptor, path.cString)
    } catch {
      guard [EPERM, EMLINK, EXDEV, ENOTSUP, EOPNOTSUPP, ENOSYS, EINVAL].contains(error.code) else { throw error }
    }
    if try calls.status(source, path.cString)?.kind == .link {
      try calls.makeLink(try calls.linkTarget(source, path.cString), folder.descriptor, path.cString)
    } else {
      try calls.copyFile(source, path.cString, to: folder.descriptor, path.cString)
    }
  }

  /// Makes the folders that a file lies in, where they were not made before.
  func makeFolders(for path: String) throws(SystemError) {
    guard let parent = path.parentPath, parent != lastFolder else { return }
    try makeFolder(parent)
    lastFolder = parent
  }

  /// Makes a folder and those that it lies in, where they were not made before.
  func makeFolder(_ path: String) throws(SystemError) {
    guard !madeFolders.contains(path) else { return }
    if let parent = path.parentPath { try makeFolder(parent) }
    do throws(SystemError) {
      try calls.makeFolder(folder.descriptor, path)
    } catch {
      if error.code != EEXIST { throw error }
    }
    madeFolders.insert(path)
  }
}
