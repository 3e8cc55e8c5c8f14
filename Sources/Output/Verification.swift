/// How the files of a folder compare with its manifest. Bytes only: whether they are what the inputs give today is
/// for the caller to find out by making them anew.
package struct Verification: Sendable, Equatable {
  package var manifest: Manifest
  /// Paths of files with other bytes than the manifest says, sorted.
  package var changed: [String] = []
  /// Paths of files that the manifest lists and that are not there, sorted.
  package var missing: [String] = []
  /// Paths of files and links that the manifest does not list, sorted.
  package var added: [String] = []

  /// Whether all that is listed is there, byte for byte, and nothing else is.
  package var isClean: Bool { changed.isEmpty && missing.isEmpty && added.isEmpty }

  /// Compares a folder with its manifest; nothing is written, not even a lock.
  package static func verify(folder: String) throws(OutputError) -> Verification {
    let calls = SystemCalls()
    let opened = try FolderPlace.open(folder, calls: calls)
    let manifestPath = "\(folder)/\(Manifest.fileName)"
    guard let bytes = try Manifest.readBytes(in: opened, shown: folder, calls: calls) else {
      throw .notFound(manifestPath)
    }
    let manifest = try Manifest.read(bytes, shown: manifestPath)
    var verification = Verification(manifest: manifest)
    var files = ListedFiles(in: opened, shown: folder, calls: calls)
    for listed in manifest.files {
      switch try files.state(of: listed) {
      case .same: break
      case .changed: verification.changed.append(listed.path)
      case .missing: verification.missing.append(listed.path)
      }
    }
    let index = ManifestIndex(files: manifest.files)
    try about(folder) { () throws(SystemError) in
      try calls.walk(opened, .here) { path in
        let text = path.text
        if text == Manifest.fileName || text.flatMap(index.file) != nil { return }
        verification.added.append(path.shown)
      }
    }
    verification.added.sort()
    return verification
  }
}

extension SystemCalls {
  /// Visits all that is in a folder and is no folder itself.
  fileprivate func walk(
    _ root: OpenFolder, _ path: RawPath, _ visit: (RawPath) -> Void
  ) throws(SystemError) {
    for entry in try entries(root.descriptor, path) {
      let inner = path.appending(entry.name)
      if entry.kind == .folder { try walk(root, inner, visit) } else { visit(inner) }
    }
  }
}
