#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Keeps a second run out of an output folder.
///
/// A file beside the folder, for the folder itself is exchanged. The lock goes with the process, so a run that was
/// killed locks nobody out, though its file stays behind.
final class FolderLock {
  private let place: FolderPlace
  private let calls: SystemCalls
  private var file: Int32

  init(_ place: FolderPlace, calls: SystemCalls) throws(OutputError) {
    self.place = place
    self.calls = calls
    file = -1
    // The run before removes the file as it ends: then what was locked here is no longer what others find.
    for _ in 0..<100 {
      file = try Self.openFile(place, calls)
      do throws(SystemError) {
        try calls.lock(file)
        let mine = try calls.status(ofOpen: file).identity
        if try calls.status(place.parent.descriptor, place.lockName)?.identity == mine {
          // Who holds it, for the message to a second run. Not worth failing for.
          _ = ftruncate(file, 0)
          let holder = Array("\(getpid())\n".utf8)
          try? holder.withUnsafeBytes { try calls.write(file, $0) }
          return
        }
        closeFile()
      } catch {
        defer { closeFile() }
        if error.code == EWOULDBLOCK { throw .locked(place.path, holder: readHolder()) }
        throw OutputError(error, FolderLock.path(place))
      }
    }
    throw .locked(place.path, holder: nil)
  }

  deinit {
    release()
  }

  /// Lets the next run in.
  func release() {
    guard file >= 0 else { return }
    // While it is still held, or it could be the next run's file that goes.
    try? calls.removeFile(place.parent.descriptor, place.lockName)
    closeFile()
  }

  private func closeFile() {
    _ = close(file)
    file = -1
  }

  private func readHolder() -> String? {
    var buffer = [UInt8](repeating: 0, count: 32)
    let count = (try? buffer.withUnsafeMutableBytes { try calls.read(file, into: $0) }) ?? 0
    let digits = buffer[..<count].prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    return digits.isEmpty ? nil : String(decoding: digits, as: UTF8.self)
  }

  private static func openFile(_ place: FolderPlace, _ calls: SystemCalls) throws(OutputError) -> Int32 {
    do throws(SystemError) {
      let flags = O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW
      return Int32(
        try calls.attempt(.open) { Int(openat(place.parent.descriptor, place.lockName, flags, 0o666)) })
    } catch {
      // The file is created in the parent, so that is what may not be written to.
      throw OutputError(error, [EACCES, EPERM, EROFS].contains(error.code) ? place.parentPath : path(place))
    }
  }

  private static func path(_ place: FolderPlace) -> String {
    "\(place.parentPath)/\(place.lockName)"
  }
}
