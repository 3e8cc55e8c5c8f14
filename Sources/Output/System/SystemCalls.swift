#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A system call that failed, before it is known what it was about.
struct SystemError: Error, Equatable {
  var call: SystemCall
  var code: Int32
}

/// The calls to the system that output is made of; all of them go through here.
///
/// Paths are relative to an open folder, so that a folder that is renamed meanwhile stays the same folder. They are
/// C strings because names on disk need not be UTF-8; a `String` can be given where one is expected.
struct SystemCalls {
  let faults: FaultPlan?

  init(faults: FaultPlan? = nil) {
    self.faults = faults
  }

  /// Does a call, unless it is planned to fail, and does it again where a signal broke it off.
  @inline(__always)
  func attempt(_ call: SystemCall, _ body: () -> Int) throws(SystemError) -> Int {
    while true {
      if let code = faults?.next(call) {
        if code == EINTR { continue }
        throw SystemError(call: call, code: code)
      }
      let result = body()
      if result >= 0 { return result }
      if errno == EINTR { continue }
      throw SystemError(call: call, code: errno)
    }
  }

  // MARK: Files

  /// Opens a file for reading; a symbolic link is not followed.
  func openToRead(_ folder: Int32, _ path: UnsafePointer<CChar>) throws(SystemError) -> Int32 {
    // O_NONBLOCK: a named pipe in the place of a file must not hold us up.
    let flags = O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK
    return Int32(try attempt(.open) { Int(openat(folder, path, flags)) })
  }

  /// Creates a file that must not exist yet.
  func create(_ folder: Int32, _ path: UnsafePointer<CChar>) throws(SystemError) -> Int32 {
    let flags = O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW
    return Int32(try attempt(.open) { Int(openat(folder, path, flags, 0o666)) })
  }

  /// Reads until the buffer is full or the file ends; gives the number of bytes read.
  func read(_ file: Int32, into buffer: UnsafeMutableRawBufferPointer) throws(SystemError) -> Int {
    guard let base = buffer.baseAddress else { return 0 }
    var total = 0
    while total < buffer.count {
      let wanted = buffer.count - total
      #if canImport(Darwin)
        let count = try attempt(.read) { Darwin.read(file, base + total, wanted) }
      #elseif canImport(Musl)
        let count = try attempt(.read) { Musl.read(file, base + total, wanted) }
      #else
        let count = try attempt(.read) { Glibc.read(file, base + total, wanted) }
      #endif
      if count == 0 { break }
      total += count
      // A regular file gives less than was asked for only at its end; one call less for each file of a large run.
      if count < wanted { break }
    }
    return total
  }

  func write(_ file: Int32, _ bytes: UnsafeRawBufferPointer) throws(SystemError) {
    guard let base = bytes.baseAddress else { return }
    var total = 0
    while total < bytes.count {
      let wanted = bytes.count - total
      #if canImport(Darwin)
        total += try attempt(.write) { Darwin.write(file, base + total, wanted) }
      #elseif canImport(Musl)
        total += try attempt(.write) { Musl.write(file, base + total, wanted) }
      #else
        total += try attempt(.write) { Glibc.write(file, base + total, wanted) }
      #endif
    }
  }

  /// Reads a whole file; nil where there is none, or something else than a file.
  func readWholeFile(_ folder: Int32, _ path: UnsafePointer<CChar>) throws(SystemError) -> [UInt8]? {
    do throws(SystemError) {
      let file = try openToRead(folder, path)
      defer { _ = close(file) }
      let status = try status(ofOpen: file)
      if status.kind != .file { return nil }
      var bytes = [UInt8](repeating: 0, count: status.size)
      let count = try bytes.withUnsafeMutableBufferPointer { (buffer) throws(SystemError) in
        try read(file, into: UnsafeMutableRawBufferPointer(buffer))
      }
      bytes.removeLast(bytes.count - count)
      return bytes
    } catch {
      if [ENOENT, ELOOP, ENXIO].contains(error.code) { return nil }
      throw error
    }
  }

  /// Closes a file that was written, where the last failure of writing shows.
  func closeWritten(_ file: Int32) throws(SystemError) {
    let planned = faults?.next(.close)
    // Closed in any case, and once only: after EINTR the descriptor is gone as well.
    let result = close(file)
    let code = errno
    if let planned, planned != EINTR { throw SystemError(call: .close, code: planned) }
    if result != 0, code != EINTR { throw SystemError(call: .close, code: code) }
  }

  /// Writes a whole new file.
  func writeFile(_ folder: Int32, _ path: UnsafePointer<CChar>, _ bytes: [UInt8]) throws(SystemError) {
    let file = try create(folder, path)
    do throws(SystemError) {
      try bytes.withUnsafeBufferPointer { (buffer) throws(SystemError) in
        try write(file, UnsafeRawBufferPointer(buffer))
      }
    } catch {
      _ = close(file)
      throw error
    }
    try closeWritten(file)
  }

  // MARK: Names

  func link(
    _ folder: Int32, _ path: UnsafePointer<CChar>, to newFolder: Int32, _ newPath: UnsafePointer<CChar>
  ) throws(SystemError) {
    _ = try attempt(.link) { Int(linkat(folder, path, newFolder, newPath, 0)) }
  }

  func rename(
    _ folder: Int32, _ path: UnsafePointer<CChar>, to newFolder: Int32, _ newPath: UnsafePointer<CChar>
  ) throws(SystemError) {
    _ = try attempt(.rename) { Int(renameat(folder, path, newFolder, newPath)) }
  }

  func removeFile(_ folder: Int32, _ path: UnsafePointer<CChar>) throws(SystemError) {
    _ = try attempt(.remove) { Int(unlinkat(folder, path, 0)) }
  }

  func removeFolder(_ folder: Int32, _ path: UnsafePointer<CChar>) throws(SystemError) {
    _ = try attempt(.remove) { Int(unlinkat(folder, path, AT_REMOVEDIR)) }
  }
}
