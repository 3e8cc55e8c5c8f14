#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A path as the file system has it: any bytes, not always UTF-8.
struct RawPath: Equatable {
  /// Ends with a NUL, so that it can be given to the system as it is.
  private(set) var cString: [CChar]

  init(_ text: String) {
    cString = Array(text.utf8CString)
  }

  private init(cString: [CChar]) {
    self.cString = cString
  }

  /// The path of the folder that other paths are relative to.
  static let here = RawPath(".")

  /// The path of something in the folder at this path.
  func appending(_ name: RawPath) -> RawPath {
    if self == .here { return name }
    return RawPath(cString: cString.dropLast() + [CChar(bitPattern: UInt8(ascii: "/"))] + name.cString)
  }

  /// The path as text; nil where it is not UTF-8.
  var text: String? {
    String(validating: cString.dropLast().lazy.map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  /// The path as text for messages.
  var shown: String {
    String(decoding: cString.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  fileprivate init(entry: UnsafeMutablePointer<dirent>) {
    let offset = MemoryLayout<dirent>.offset(of: \dirent.d_name) ?? 0
    let name = (UnsafeRawPointer(entry) + offset).assumingMemoryBound(to: CChar.self)
    cString = Array(UnsafeBufferPointer(start: name, count: strlen(name) + 1))
  }

  fileprivate var isDots: Bool { self == .here || self == RawPath("..") }
}

/// One name in a folder.
struct FolderEntry {
  var name: RawPath
  var kind: FileStatus.Kind
}

extension SystemCalls {
  /// What stands in a folder, in the order of the file system. At most `limit` names are read.
  ///
  /// The list is complete and the folder closed before anything is done with it: removing while reading is not
  /// reliable everywhere, and a deep tree would use up the open files.
  func entries(_ folder: Int32, _ path: RawPath, limit: Int = .max) throws(SystemError) -> [FolderEntry] {
    let flags = O_RDONLY | O_DIRECTORY | O_CLOEXEC | O_NOFOLLOW
    let descriptor = Int32(try attempt(.list) { Int(openat(folder, path.cString, flags)) })
    guard let stream = fdopendir(descriptor) else {
      let code = errno
      _ = close(descriptor)
      throw SystemError(call: .list, code: code)
    }
    defer { closedir(stream) }
    var entries: [FolderEntry] = []
    while entries.count < limit {
      errno = 0
      guard let entry = readdir(stream) else {
        if errno != 0 { throw SystemError(call: .list, code: errno) }
        break
      }
      let name = RawPath(entry: entry)
      if name.isDots { continue }
      let kind: FileStatus.Kind?
      switch Int32(entry.pointee.d_type) {
      case Int32(DT_REG): kind = .file
      case Int32(DT_DIR): kind = .folder
      case Int32(DT_LNK): kind = .link
      case Int32(DT_UNKNOWN): kind = try status(descriptor, name.cString)?.kind
      default: kind = .other
      }
      if let kind { entries.append(FolderEntry(name: name, kind: kind)) }
    }
    return entries
  }
}
