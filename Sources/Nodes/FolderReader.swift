import Foundation

/// A file as it was read: its path below the folder that was read, and its bytes.
package struct InputFile: Sendable {
  package var path: String
  package var bytes: [UInt8]
  /// What findings call it, where that is not its path with what stands before those of its kind.
  package var shownName: String?

  package init(path: String, bytes: [UInt8], shownName: String? = nil) {
    self.path = path
    self.bytes = bytes
    self.shownName = shownName
  }

  package init(path: String, text: String) {
    self.init(path: path, bytes: Array(text.utf8))
  }
}

/// A folder or file that could not be read.
package struct ReadingError: Error, CustomStringConvertible {
  package var path: String
  package var reason: String

  package var description: String { "cannot read \(path): \(reason)" }
}

/// Reads folders of text files; the one place where files come in.
package enum FolderReader {
  /// The files below a folder whose names end in one of `endings`, in order of path; hidden ones are passed over, and
  /// so are folders that `entering` refuses by their path.
  package static func files(
    in folder: String, endings: [String], entering: (String) -> Bool = { _ in true }
  ) throws(ReadingError) -> [InputFile] {
    var paths: [String] = []
    try collect(folder, "", endings, entering, &paths)
    paths.sort()
    var files: [InputFile] = []
    files.reserveCapacity(paths.count)
    for path in paths {
      files.append(InputFile(path: path, bytes: try bytes(of: folder + "/" + path)))
    }
    return files
  }

  private static func collect(
    _ folder: String, _ prefix: String, _ endings: [String], _ entering: (String) -> Bool, _ paths: inout [String]
  ) throws(ReadingError) {
    let location = prefix.isEmpty ? folder : folder + "/" + prefix
    guard let directory = opendir(location) else { throw ReadingError(path: location, reason: systemReason()) }
    defer { closedir(directory) }
    while let entry = readdir(directory) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: MemoryLayout.size(ofValue: pointer.pointee)) {
          String(cString: $0)
        }
      }
      if name.hasPrefix(".") { continue }
      let path = prefix.isEmpty ? name : prefix + "/" + name
      var status = stat()
      guard stat(folder + "/" + path, &status) == 0 else {
        throw ReadingError(path: folder + "/" + path, reason: systemReason())
      }
      if status.st_mode & S_IFMT == S_IFDIR {
        if entering(path) { try collect(folder, path, endings, entering, &paths) }
      } else if endings.contains(where: { name.hasSuffix($0) }) {
        paths.append(path)
      }
    }
  }

  /// The bytes of a file.
  package static func bytes(of path: String) throws(ReadingError) -> [UInt8] {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw ReadingError(path: path, reason: systemReason()) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw ReadingError(path: path, reason: systemReason()) }
    if status.st_mode & S_IFMT == S_IFDIR { throw ReadingError(path: path, reason: "it is a folder") }
    var bytes: [UInt8] = []
    // One more than the size, so that the end is seen with the first read.
    let chunk = max(Int(status.st_size) + 1, 4096)
    while true {
      let filled = bytes.count
      var failed = false
      let buffer = [UInt8](unsafeUninitializedCapacity: chunk) { buffer, count in
        let got = read(descriptor, buffer.baseAddress, chunk)
        failed = got < 0
        count = max(0, got)
      }
      if failed { throw ReadingError(path: path, reason: systemReason()) }
      if buffer.isEmpty { return bytes }
      if filled == 0 { bytes = buffer } else { bytes.append(contentsOf: buffer) }
    }
  }

  /// Whether there is a folder at a path.
  package static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  /// Whether there is a file at a path.
  package static func isFile(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
  }

  private static func systemReason() -> String {
    String(cString: strerror(errno))
  }
}
