#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

extension Staging {
  /// Brings back to order what a run left beside the folder, whether it ended, failed or was killed.
  ///
  /// Only under the lock. Afterwards the folder is whole, old or new, and there is no staging folder.
  static func tidyUp(_ place: FolderPlace, calls: SystemCalls) throws(OutputError) {
    guard
      let found = try about(
        place.stagingPath,
        { () throws(SystemError) in
          try calls.status(place.parent.descriptor, place.stagingName)
        })
    else { return }
    guard found.kind == .folder else { throw .stagingNameTaken(place.stagingPath) }
    let names = try about(place.stagingPath) { () throws(SystemError) in
      try calls.entries(place.parent.descriptor, RawPath(place.stagingName)).map(\.name)
    }
    // Killed before the marker was there, or after it went: an empty folder harms nobody.
    if !names.isEmpty, !names.contains(RawPath(markerName)) { throw .stagingNameTaken(place.stagingPath) }
    do throws(SystemError) {
      let container = try calls.openFolder(place.parent.descriptor, place.stagingName)
      if names.contains(RawPath(oldName)) {
        try settleRenames(place, container, isNewThere: names.contains(RawPath(contentName)), calls)
      }
      for name in names where name != RawPath(markerName) && name != RawPath(oldName) {
        try calls.removeTree(container.descriptor, name)
      }
      if !names.isEmpty { try calls.removeFile(container.descriptor, markerName) }
      try calls.removeFolder(place.parent.descriptor, place.stagingName)
    } catch {
      switch error.code {
      case ENOTEMPTY, EEXIST, ENOTDIR: throw .brokenOffSwap(folder: place.path, old: "\(place.stagingPath)/\(oldName)")
      default: throw OutputError(error, place.stagingPath)
      }
    }
  }

  /// Settles what the pair of renames left: the old folder goes back where the new one did not get in.
  private static func settleRenames(
    _ place: FolderPlace, _ container: OpenFolder, isNewThere: Bool, _ calls: SystemCalls
  ) throws(SystemError) {
    let standing = try calls.status(place.parent.descriptor, place.name)
    if standing == nil || isNewThere {
      // An empty folder that somebody made meanwhile is replaced; one with files in it makes this fail.
      try calls.rename(container.descriptor, oldName, to: place.parent.descriptor, place.name)
    } else {
      // Under another name first: half removed, it must never be taken for the folder to put back.
      try calls.removeTree(container.descriptor, RawPath(wasteName))
      try calls.rename(container.descriptor, oldName, to: container.descriptor, wasteName)
      try calls.removeTree(container.descriptor, RawPath(wasteName))
    }
  }
}
