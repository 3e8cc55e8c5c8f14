#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

extension SystemCalls {
  /// Removes a folder and all that stands in it; nothing to do where it is not there.
  func removeTree(_ folder: Int32, _ path: RawPath) throws(SystemError) {
    let entries: [FolderEntry]
    do throws(SystemError) {
      entries = try self.entries(folder, path)
    } catch {
      switch error.code {
      case ENOENT: return
      case ENOTDIR, ELOOP: return try removeFile(folder, path.cString)
      default: throw error
      }
    }
    for entry in entries {
      let inner = path.appending(entry.name)
      do throws(SystemError) {
        try remove(entry.kind, folder, inner)
      } catch {
        guard error.code == EACCES else { throw error }
        // A folder that was made read-only by hand.
        _ = try attempt(.setMode) { Int(fchmodat(folder, path.cString, 0o700, 0)) }
        try remove(entry.kind, folder, inner)
      }
    }
    try removeFolder(folder, path.cString)
  }

  private func remove(_ kind: FileStatus.Kind, _ folder: Int32, _ path: RawPath) throws(SystemError) {
    if kind == .folder {
      try removeTree(folder, path)
    } else {
      try removeFile(folder, path.cString)
    }
  }

  /// Copies a file's bytes, mode and time to a new file.
  func copyFile(
    _ folder: Int32, _ path: UnsafePointer<CChar>, to newFolder: Int32, _ newPath: UnsafePointer<CChar>
  ) throws(SystemError) {
    let source = try openToRead(folder, path)
    defer { _ = close(source) }
    let status = try status(ofOpen: source)
    let target = try create(newFolder, newPath)
    do throws(SystemError) {
      var buffer = [UInt8](repeating: 0, count: 1 << 16)
      try buffer.withUnsafeMutableBufferPointer { (buffer) throws(SystemError) in
        let raw = UnsafeMutableRawBufferPointer(buffer)
        while true {
          let count = try read(source, into: raw)
          if count == 0 { break }
          try write(target, UnsafeRawBufferPointer(rebasing: raw[..<count]))
        }
      }
      try setMode(ofOpen: target, status.mode)
      try setModified(ofOpen: target, status.modified)
    } catch {
      _ = close(target)
      throw error
    }
    try closeWritten(target)
  }
}
