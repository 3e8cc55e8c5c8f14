import CSystem

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// An open folder, closed when nobody needs it any more.
final class OpenFolder {
  let descriptor: Int32

  init(_ descriptor: Int32) {
    self.descriptor = descriptor
  }

  deinit {
    _ = close(descriptor)
  }
}

/// What the system knows of a file or folder.
struct FileStatus {
  enum Kind { case file, folder, link, other }

  var kind: Kind
  var size: Int
  var mode: mode_t
  /// Which file it is, whatever its name.
  var identity: Identity
  var modified: timespec

  struct Identity: Equatable {
    var device: UInt64
    var number: UInt64
  }

  init(_ status: stat) {
    switch status.st_mode & S_IFMT {
    case S_IFREG: kind = .file
    case S_IFDIR: kind = .folder
    case S_IFLNK: kind = .link
    default: kind = .other
    }
    size = Int(status.st_size)
    mode = status.st_mode & 0o7777
    identity = Identity(device: UInt64(truncatingIfNeeded: status.st_dev), number: UInt64(status.st_ino))
    #if canImport(Darwin)
      modified = status.st_mtimespec
    #else
      modified = status.st_mtim
    #endif
  }
}

extension SystemCalls {
  func openFolder(_ folder: Int32 = AT_FDCWD, _ path: UnsafePointer<CChar>) throws(SystemError) -> OpenFolder {
    let flags = O_RDONLY | O_DIRECTORY | O_CLOEXEC | O_NOFOLLOW
    return OpenFolder(Int32(try attempt(.open) { Int(openat(folder, path, flags)) }))
  }

  func makeFolder(_ folder: Int32, _ path: UnsafePointer<CChar>, mode: mode_t = 0o777) throws(SystemError) {
    _ = try attempt(.makeFolder) { Int(mkdirat(folder, path, mode)) }
  }

  /// What stands at a path; a symbolic link itself and not what it names. Nil where nothing does.
  func status(_ folder: Int32, _ path: UnsafePointer<CChar>) throws(SystemError) -> FileStatus? {
    var status = stat()
    do throws(SystemError) {
      _ = try attempt(.inspect) { Int(fstatat(folder, path, &status, AT_SYMLINK_NOFOLLOW)) }
    } catch {
      if error.code == ENOENT || error.code == ENOTDIR { return nil }
      throw error
    }
    return FileStatus(status)
  }

  func status(ofOpen descriptor: Int32) throws(SystemError) -> FileStatus {
    var status = stat()
    _ = try attempt(.inspect) { Int(fstat(descriptor, &status)) }
    return FileStatus(status)
  }

  func setMode(ofOpen descriptor: Int32, _ mode: mode_t) throws(SystemError) {
    _ = try attempt(.setMode) { Int(fchmod(descriptor, mode)) }
  }

  /// Sets when an open file or folder was last modified.
  func setModified(ofOpen descriptor: Int32, _ time: timespec) throws(SystemError) {
    let times = [time, time]
    _ = try attempt(.setMode) { Int(futimens(descriptor, times)) }
  }

  /// The real path of something that exists, without symbolic links.
  func realPath(_ path: String) throws(SystemError) -> String {
    if let code = faults?.next(.resolve), code != EINTR { throw SystemError(call: .resolve, code: code) }
    guard let resolved = realpath(path, nil) else { throw SystemError(call: .resolve, code: errno) }
    defer { free(resolved) }
    return String(cString: resolved)
  }

  /// What a symbolic link names.
  func linkTarget(_ folder: Int32, _ path: UnsafePointer<CChar>) throws(SystemError) -> [CChar] {
    var buffer = [CChar](repeating: 0, count: Int(PATH_MAX) + 1)
    let room = buffer.count - 1
    let length = try attempt(.resolve) { readlinkat(folder, path, &buffer, room) }
    return Array(buffer[..<length]) + [0]
  }

  func makeLink(_ target: UnsafePointer<CChar>, _ folder: Int32, _ path: UnsafePointer<CChar>) throws(SystemError) {
    _ = try attempt(.link) { Int(symlinkat(target, folder, path)) }
  }

  func exchange(
    _ folder: Int32, _ path: UnsafePointer<CChar>, with otherFolder: Int32, _ otherPath: UnsafePointer<CChar>
  ) throws(SystemError) {
    _ = try attempt(.exchange) { Self.result(gpspec_exchange(folder, path, otherFolder, otherPath)) }
  }

  func lock(_ file: Int32) throws(SystemError) {
    _ = try attempt(.lock) { Self.result(gpspec_lock(file)) }
  }

  /// The answer of our C functions in the manner of the system's own.
  private static func result(_ code: Int32) -> Int {
    if code == 0 { return 0 }
    errno = code
    return -1
  }
}
