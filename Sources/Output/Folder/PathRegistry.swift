/// The paths of a run: checks each one as it comes, alone and against those before.
///
/// Two names that a disk without regard to case, or with its own way of writing accents, takes for one are refused:
/// the same inputs must give the same folder everywhere.
struct PathRegistry {
  /// The longest name that common file systems take, in bytes.
  static let longestName = 255

  /// Bytes that a whole path may have.
  private let longestPath: Int
  /// The place of each file in the order of coming, by its path without regard to case.
  private var files: [String: Int] = [:]
  /// Each folder as it was first written, by its path without regard to case.
  private var folders: [String: String] = [:]
  private var paths: [String] = []
  private var lastFolder = ""

  init(longestPath: Int) {
    self.longestPath = longestPath
    files[Manifest.fileName] = -1
  }

  /// Whether a file of exactly this path was admitted.
  func hasFile(_ path: String) -> Bool {
    guard let index = files[path.foldedPath] else { return false }
    // Texts that differ in how an accent is written are equal in Swift and two files on disk.
    return (index < 0 ? Manifest.fileName : paths[index]).utf8.elementsEqual(path.utf8)
  }

  /// Whether a folder of exactly this path is needed for a file that was admitted.
  func hasFolder(_ path: String) -> Bool {
    folders[path.foldedPath].map { $0.utf8.elementsEqual(path.utf8) } ?? false
  }

  /// Takes in the path of a file, or says what is wrong with it.
  mutating func admit(_ path: String) throws(OutputError) {
    if let fault = Self.fault(of: path, longestPath: longestPath) { throw .badPath(path, fault) }
    let key = path.foldedPath
    if let index = files[key] {
      if index < 0 { throw .badPath(path, .reserved) }
      let other = paths[index]
      throw .badPath(path, other.utf8.elementsEqual(path.utf8) ? .twice : .likeAnother(other))
    }
    if let folder = folders[key] { throw .badPath(path, .fileAndFolder(folder + "/")) }
    if let folder = path.parentPath, !folder.utf8.elementsEqual(lastFolder.utf8) {
      try checkFolder(folder, of: path)
      enter(folder)
      lastFolder = folder
    }
    files[key] = paths.count
    paths.append(path)
  }

  /// Checks the folder of a file and all that it stands in; nothing is taken in before all is well.
  private func checkFolder(_ folder: String, of path: String) throws(OutputError) {
    let key = folder.foldedPath
    if let known = folders[key] {
      if known.utf8.elementsEqual(folder.utf8) { return }
      throw .badPath(path, .likeAnother(known + "/"))
    }
    if let index = files[key] {
      throw .badPath(path, .fileAndFolder(index < 0 ? Manifest.fileName : paths[index]))
    }
    if let parent = folder.parentPath { try checkFolder(parent, of: path) }
  }

  private mutating func enter(_ folder: String) {
    guard folders.updateValue(folder, forKey: folder.foldedPath) == nil else { return }
    if let parent = folder.parentPath { enter(parent) }
  }

  /// What is wrong with a path by itself.
  static func fault(of path: String, longestPath: Int) -> PathFault? {
    var length = 0
    var nameLength = 0
    var dots = 0
    for byte in path.utf8 {
      length += 1
      switch byte {
      case 0: return .nul
      case UInt8(ascii: "/"):
        if length == 1 { return .absolute }
        if nameLength == 0 { return .emptyName }
        if dots == nameLength, dots <= 2 { return .dots }
        nameLength = 0
        dots = 0
      default:
        nameLength += 1
        if byte == UInt8(ascii: ".") { dots += 1 }
        if nameLength > longestName { return .longName }
      }
    }
    if length == 0 { return .empty }
    if nameLength == 0 { return .emptyName }
    if dots == nameLength, dots <= 2 { return .dots }
    return length > longestPath ? .longPath : nil
  }
}

extension String {
  /// The path of the folder that a path lies in; nil at the top.
  var parentPath: String? {
    utf8.lastIndex(of: UInt8(ascii: "/")).map { String(self[..<$0]) }
  }

  /// The path as a disk without regard to case sees it.
  fileprivate var foldedPath: String {
    // Most paths are in small letters already and need no copy.
    let isFolded = utf8.allSatisfy { $0 < 0x80 && !(UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) }
    return isFolded ? self : lowercased()
  }
}
