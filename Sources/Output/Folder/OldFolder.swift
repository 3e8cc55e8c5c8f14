import Checksums
#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The output folder as the run finds it: what is compared with, and taken over from.
final class OldFolder {
  /// How a file that is to be written stands to what is there.
  enum Comparison: Equatable {
    case absent
    case equal
    /// It is as the manifest says and other than what is to be written.
    case differs
    /// It was changed since it was written by us.
    case edited
    /// It is none of ours.
    case unlisted
  }

  let folder: OpenFolder
  let status: FileStatus
  let path: String
  /// As it is on disk; nil where there is none of ours.
  let manifestBytes: [UInt8]?
  private let force: Bool
  private let calls: SystemCalls
  private var loadedManifest: ManifestIndex?
  private var buffer: [UInt8] = []

  /// Opens the folder at its place; nil where there is none yet.
  ///
  /// A folder with files and no manifest of ours is refused, unless `force` is given.
  init?(_ place: FolderPlace, force: Bool, calls: SystemCalls) throws(OutputError) {
    path = place.path
    self.force = force
    self.calls = calls
    do throws(SystemError) {
      folder = try calls.openFolder(place.parent.descriptor, place.name)
      status = try calls.status(ofOpen: folder.descriptor)
      // On another disk than what it stands in: it can be neither renamed nor exchanged.
      let outer = try calls.status(ofOpen: place.parent.descriptor)
      if outer.identity.device != status.identity.device { throw SystemError(call: .exchange, code: EXDEV) }
    } catch {
      switch error.code {
      case ENOENT where error.call == .open: return nil
      case ENOTDIR where error.call == .open: throw .notAFolder(place.path)
      case EXDEV: throw .mountPoint(place.path)
      case EACCES where error.call == .open: throw .notReadable(place.path)
      default: throw OutputError(error, place.path)
      }
    }
    var bytes = try Manifest.readBytes(in: folder, shown: path, calls: calls)
    if let found = bytes, !Manifest.isPlainlyOurs(found) {
      // Not as we write it: made neat by hand, newer, or a stranger's file of that name.
      do throws(ManifestFault) {
        _ = try Manifest(bytes: found, file: Manifest.fileName)
      } catch {
        if case .newer(let format) = error, !force {
          throw .newerManifest("\(path)/\(Manifest.fileName)", format: format)
        }
        bytes = nil
      }
    }
    manifestBytes = bytes
    if bytes == nil {
      loadedManifest = ManifestIndex(files: [])
      let path = path
      let folder = folder
      let first = try about(path) { () throws(SystemError) in
        try calls.entries(folder.descriptor, .here, limit: 1).first
      }
      if let first, !force { throw .notOurs(path, example: first.name.shown) }
    }
  }

  /// What the manifest lists. Read where it is first needed: a run that changes nothing never needs it.
  func manifest() throws(OutputError) -> ManifestIndex {
    if let loadedManifest { return loadedManifest }
    let index: ManifestIndex
    do throws(OutputError) {
      index = ManifestIndex(files: try Manifest.read(manifestBytes ?? [], shown: "\(path)/\(Manifest.fileName)").files)
    } catch {
      // With force a damaged manifest is none: what it listed is carried over.
      guard force else { throw error }
      index = ManifestIndex(files: [])
    }
    loadedManifest = index
    return index
  }

  /// Compares a file with bytes that are to be written in its place.
  func compare(_ path: String, with bytes: [UInt8]) throws(OutputError) -> Comparison {
    let file: Int32
    do throws(SystemError) {
      file = try calls.openToRead(folder.descriptor, path)
    } catch {
      switch error.code {
      case ENOENT, ENOTDIR: return .absent
      // A symbolic link or a socket.
      case ELOOP, ENXIO: return try manifest().file(path) == nil ? .unlisted : .edited
      default: throw OutputError(error, "\(self.path)/\(path)")
      }
    }
    defer { _ = close(file) }
    let count: Int
    do throws(SystemError) {
      count = try fillBuffer(file, bytes.count + 1)
      if count == bytes.count, isInBuffer(bytes) {
        // Only what is empty can look like a file and be none.
        if count > 0 { return .equal }
        if try calls.status(ofOpen: file).kind == .file { return .equal }
      }
    } catch {
      // What stands in a folder in a file's place is looked at when all is known: see `CarryOver`.
      if error.code == EISDIR { return try manifest().file(path) == nil ? .absent : .edited }
      throw OutputError(error, "\(self.path)/\(path)")
    }
    guard let listed = try manifest().file(path) else { return .unlisted }
    let checksum = try about("\(self.path)/\(path)") { () throws(SystemError) -> Checksum in
      try self.checksum(of: file, buffered: count, isWhole: count <= bytes.count)
    }
    return checksum == listed.checksum ? .differs : .edited
  }

  private func fillBuffer(_ file: Int32, _ count: Int) throws(SystemError) -> Int {
    if buffer.count < count { buffer = [UInt8](repeating: 0, count: max(count, 1 << 16)) }
    return try buffer.withUnsafeMutableBufferPointer { (buffer) throws(SystemError) in
      try calls.read(
        file, into: UnsafeMutableRawBufferPointer(UnsafeMutableBufferPointer(rebasing: buffer[..<count])))
    }
  }

  /// Whether the buffer begins with these bytes.
  private func isInBuffer(_ bytes: [UInt8]) -> Bool {
    buffer.withUnsafeBytes { old in
      bytes.withUnsafeBytes { new in
        guard let oldBase = old.baseAddress, let newBase = new.baseAddress else { return new.isEmpty }
        return memcmp(oldBase, newBase, new.count) == 0
      }
    }
  }

  /// The checksum of a file whose first bytes are in the buffer already.
  private func checksum(of file: Int32, buffered: Int, isWhole: Bool) throws(SystemError) -> Checksum {
    var checksum = Checksummer()
    buffer.withUnsafeBytes { checksum.add(UnsafeRawBufferPointer(rebasing: $0[..<buffered])) }
    while !isWhole {
      let count = try fillBuffer(file, 1 << 16)
      if count == 0 { break }
      buffer.withUnsafeBytes { checksum.add(UnsafeRawBufferPointer(rebasing: $0[..<count])) }
    }
    return checksum.finish()
  }
}
