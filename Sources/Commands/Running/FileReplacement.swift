import Foundation

/// Puts a new text in a file's place: whole or not at all.
enum FileReplacement {
  /// Writes beside the file and renames over it, keeping its permissions.
  static func write(_ bytes: [UInt8], to path: String) throws(CommandFailure) {
    var status = stat()
    let mode = stat(path, &status) == 0 ? status.st_mode & 0o7777 : 0o644
    // The end of the link is replaced, not the link.
    let target = URL(fileURLWithPath: path).resolvingSymlinksInPath().path
    let temporary = target + ".gpspec-\(getpid())"
    let descriptor = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode)
    guard descriptor >= 0 else { throw failure(path) }
    guard writeAll(bytes, descriptor), fchmod(descriptor, mode) == 0 else {
      let error = failure(path)
      close(descriptor)
      unlink(temporary)
      throw error
    }
    guard close(descriptor) == 0, rename(temporary, target) == 0 else {
      let error = failure(path)
      unlink(temporary)
      throw error
    }
  }

  private static func writeAll(_ bytes: [UInt8], _ descriptor: Int32) -> Bool {
    bytes.withUnsafeBytes { buffer in
      var written = 0
      while written < buffer.count {
        let count = Foundation.write(descriptor, buffer.baseAddress?.advanced(by: written), buffer.count - written)
        if count < 0, errno == EINTR { continue }
        if count < 0 { return false }
        written += count
      }
      return true
    }
  }

  private static func failure(_ path: String) -> CommandFailure {
    CommandFailure(.inputOutput, "cannot write \(path): \(String(cString: strerror(errno)))")
  }
}
