package import Checksums
import Nodes

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Whether an output folder still is just what a run left there.
package enum UntouchedFolder {
  /// The checksum of a folder's manifest; nil where it has none.
  package static func manifestChecksum(of folder: String) throws(OutputError) -> Checksum? {
    let calls = SystemCalls()
    let opened = try FolderPlace.open(folder, calls: calls)
    return try Manifest.readBytes(in: opened, shown: folder, calls: calls).map { Checksum(of: $0) }
  }

  /// Whether the folder has the manifest of this checksum and every file that it lists, byte for byte. What else stands
  /// in the folder does not matter; what cannot be read is not as it was left.
  package static func isAsLeft(_ folder: String, manifest checksum: Checksum) -> Bool {
    let calls = SystemCalls()
    guard let opened = try? FolderPlace.open(folder, calls: calls),
      let bytes = try? Manifest.readBytes(in: opened, shown: folder, calls: calls), Checksum(of: bytes) == checksum,
      let manifest = try? Manifest(bytes: bytes, file: Manifest.fileName)
    else { return false }
    let shared = SharedFolder(calls: calls, descriptor: opened.descriptor)
    return !Parallel.map(manifest.files) { shared.isAsListed($0) }.contains(false)
  }
}

extension SharedFolder {
  /// Whether the folder holds a file just as a manifest lists it.
  func isAsListed(_ file: Manifest.File) -> Bool {
    guard let opened = try? calls.openToRead(descriptor, file.path) else { return false }
    defer { _ = close(opened) }
    guard let status = try? calls.status(ofOpen: opened), status.kind == .file, status.size == file.size else {
      return false
    }
    return withUnsafeTemporaryAllocation(byteCount: file.size + 1, alignment: 1) { buffer in
      guard let count = try? calls.read(opened, into: buffer), count == file.size else { return false }
      return Checksum(of: UnsafeRawBufferPointer(rebasing: buffer[..<count])) == file.checksum
    }
  }
}
