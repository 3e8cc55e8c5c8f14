#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Where an output folder is, or will be: what it stands in, its name, and the names beside it that we use.
struct FolderPlace {
  /// The folder it stands in, without symbolic links.
  let parentPath: String
  let parent: OpenFolder
  let name: String
  /// The folders that had to be made so that it has something to stand in, outermost first.
  let madeParents: [String]

  /// The folder's own path.
  var path: String { Self.join(parentPath, name) }
  var lockName: String { ".\(name).gpspec-lock" }
  var stagingName: String { ".\(name).gpspec-staging" }
  /// The path of the staging folder, for messages.
  var stagingPath: String { Self.join(parentPath, stagingName) }

  /// Bytes that are left for paths inside the folder, also while it is in the staging folder.
  var longestPath: Int {
    Int(PATH_MAX) - 1 - stagingPath.utf8.count - Staging.contentName.utf8.count - 2
  }

  /// Opens an existing folder to read in it; a symbolic link is followed.
  static func open(_ folder: String, calls: SystemCalls) throws(OutputError) -> OpenFolder {
    do throws(SystemError) {
      return try calls.openFolder(AT_FDCWD, try calls.realPath(folder))
    } catch {
      switch error.code {
      case ENOENT: throw .notFound(folder)
      case ENOTDIR: throw .notAFolder(folder)
      default: throw OutputError(error, folder)
      }
    }
  }

  /// Finds out where a folder is or is to be; what it is to stand in is made.
  init(_ folder: String, calls: SystemCalls) throws(OutputError) {
    if folder.isEmpty || folder.utf8.contains(0) { throw .notAFolder(folder) }
    var made: [String] = []
    var path: String
    do throws(SystemError) {
      path = try calls.realPath(folder)
    } catch {
      if error.code == ENOTDIR { throw .notAFolder(folder) }
      guard error.code == ENOENT else { throw OutputError(error, folder) }
      path = try Self.pathOfNew(folder, calls: calls, making: &made)
    }
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")), path != "/" else { throw .mountPoint(path) }
    parentPath = slash == path.startIndex ? "/" : String(path[..<slash])
    name = String(path[path.index(after: slash)...])
    madeParents = made
    let parentPath = parentPath
    do throws(OutputError) {
      // The longest of the names beside it must be a name, too.
      if name.utf8.count + ".".utf8.count + ".gpspec-staging".utf8.count > PathRegistry.longestName {
        throw OutputError.badPath(name, .longName)
      }
      parent = try about(parentPath) { () throws(SystemError) in try calls.openFolder(AT_FDCWD, parentPath) }
    } catch {
      Self.remove(made, calls: calls)
      throw error
    }
  }

  /// Removes the folders that were made for nothing.
  func removeMadeParents(calls: SystemCalls) {
    Self.remove(madeParents, calls: calls)
  }

  /// The path of a folder that does not exist yet, in what it is to stand in.
  private static func pathOfNew(
    _ folder: String, calls: SystemCalls, making made: inout [String]
  ) throws(OutputError) -> String {
    var trimmed = folder
    while trimmed.hasSuffix("/") { trimmed.removeLast() }
    let standing = try about(folder) { () throws(SystemError) in try calls.status(AT_FDCWD, trimmed) }
    if standing?.kind == .link { throw .danglingLink(trimmed) }
    let name = trimmed.utf8.lastIndex(of: UInt8(ascii: "/")).map { String(trimmed[trimmed.index(after: $0)...]) }
    if [".", ".."].contains(name ?? trimmed) { throw .notFound(folder) }
    var parent = trimmed.parentPath ?? "."
    if parent.isEmpty { parent = "/" }
    do throws(OutputError) {
      return join(try makeFolders(parent, calls: calls, making: &made), name ?? trimmed)
    } catch {
      remove(made, calls: calls)
      throw error
    }
  }

  /// The real path of a folder, which is made where it is missing, and so is all that it stands in.
  private static func makeFolders(
    _ folder: String, calls: SystemCalls, making made: inout [String]
  ) throws(OutputError) -> String {
    do throws(SystemError) {
      return try calls.realPath(folder)
    } catch {
      if error.code == ENOTDIR { throw .notAFolder(folder) }
      guard error.code == ENOENT else { throw OutputError(error, folder) }
    }
    let path = try pathOfNew(folder, calls: calls, making: &made)
    do throws(SystemError) {
      try calls.makeFolder(AT_FDCWD, path)
      made.append(path)
    } catch {
      // Another run may have been faster.
      if error.code != EEXIST { throw OutputError(error, path) }
    }
    return path
  }

  private static func remove(_ made: [String], calls: SystemCalls) {
    // One that something was put into meanwhile stays: only empty folders can be removed.
    for path in made.reversed() { try? calls.removeFolder(AT_FDCWD, path) }
  }

  private static func join(_ folder: String, _ name: String) -> String {
    folder.hasSuffix("/") ? folder + name : "\(folder)/\(name)"
  }
}
