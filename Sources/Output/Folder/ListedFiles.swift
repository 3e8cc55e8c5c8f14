import Checksums
#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Compares files on disk with what a manifest says of them.
struct ListedFiles {
  enum State { case same, changed, missing }

  let folder: OpenFolder
  /// The folder's path in messages.
  let shown: String
  let calls: SystemCalls
  private var buffer = [UInt8](repeating: 0, count: 1 << 16)

  init(in folder: OpenFolder, shown: String, calls: SystemCalls) {
    self.folder = folder
    self.shown = shown
    self.calls = calls
  }

  mutating func state(of listed: Manifest.File) throws(OutputError) -> State {
    do throws(SystemError) {
      let file = try calls.openToRead(folder.descriptor, listed.path)
      defer { _ = close(file) }
      let status = try calls.status(ofOpen: file)
      if status.kind != .file || status.size != listed.size { return .changed }
      return try checksum(of: file) == listed.checksum ? .same : .changed
    } catch {
      switch error.code {
      case ENOENT, ENOTDIR: return .missing
      // A symbolic link or a socket.
      case ELOOP, ENXIO: return .changed
      default: throw OutputError(error, "\(shown)/\(listed.path)")
      }
    }
  }

  private mutating func checksum(of file: Int32) throws(SystemError) -> Checksum {
    let calls = calls
    return try buffer.withUnsafeMutableBufferPointer { (buffer) throws(SystemError) in
      let raw = UnsafeMutableRawBufferPointer(buffer)
      var checksum = Checksummer()
      while true {
        let count = try calls.read(file, into: raw)
        if count == 0 { return checksum.finish() }
        checksum.add(UnsafeRawBufferPointer(rebasing: raw[..<count]))
      }
    }
  }
}
