#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// An open folder in which several threads look at files and write them, each one another.
///
/// Nothing in it changes. Only a plan of faults would, for it counts calls: there must be none in `calls`.
struct SharedFolder: @unchecked Sendable {
  let calls: SystemCalls
  let descriptor: Int32

  /// Whether the folder holds a file of just these bytes. An empty file and what can't be read are not said to be held:
  /// they need a closer look.
  func holds(_ file: OutputFile) -> Bool {
    guard !file.bytes.isEmpty, let opened = try? calls.openToRead(descriptor, file.path) else { return false }
    defer { _ = close(opened) }
    return withUnsafeTemporaryAllocation(byteCount: file.bytes.count + 1, alignment: 1) { buffer in
      guard let count = try? calls.read(opened, into: buffer), count == file.bytes.count else { return false }
      return file.bytes.withUnsafeBytes { new in
        guard let newBase = new.baseAddress, let oldBase = buffer.baseAddress else { return false }
        return memcmp(newBase, oldBase, count) == 0
      }
    }
  }

  /// Writes a new file; gives the error where that failed.
  func write(_ file: OutputFile) -> SystemError? {
    do throws(SystemError) {
      try calls.writeFile(descriptor, file.path, file.bytes)
      return nil
    } catch {
      return error
    }
  }
}
