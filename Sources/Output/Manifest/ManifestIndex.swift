/// What a manifest lists, to be asked by path.
struct ManifestIndex {
  let files: [Manifest.File]
  private var places: [String: Int] = [:]
  private var folders: Set<String> = []

  init(files: [Manifest.File]) {
    self.files = files
    places.reserveCapacity(files.count)
    var last = ""
    for (place, file) in files.enumerated() {
      places[file.path] = place
      guard let folder = file.path.parentPath, folder != last else { continue }
      last = folder
      var open: String? = folder
      while let path = open, folders.insert(path).inserted { open = path.parentPath }
    }
  }

  /// The file of exactly this path.
  func file(_ path: String) -> Manifest.File? {
    guard let place = places[path] else { return nil }
    // Texts that differ in how an accent is written are equal in Swift and two files on disk.
    return files[place].path.utf8.elementsEqual(path.utf8) ? files[place] : nil
  }

  /// Whether a listed file lies in the folder of this path, or deeper.
  func hasFolder(_ path: String) -> Bool {
    folders.contains(path)
  }
}
