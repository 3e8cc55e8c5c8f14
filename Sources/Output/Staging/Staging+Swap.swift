#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

extension Staging {
  /// Puts the new folder in the place of the old one, in one step where the system can.
  func swapIn(replacing old: OldFolder?) throws(OutputError) {
    let standing = try about(place.path) { () throws(SystemError) in
      try calls.status(place.parent.descriptor, place.name)
    }
    guard standing?.identity == old?.status.identity else { throw .changedMeanwhile(place.path) }
    do throws(SystemError) {
      if old == nil {
        try calls.rename(container.descriptor, Self.contentName, to: place.parent.descriptor, place.name)
      } else {
        try exchange()
      }
    } catch {
      switch error.code {
      case EBUSY, EXDEV: throw .mountPoint(place.path)
      case ENOTEMPTY, EEXIST, ENOTDIR: throw .changedMeanwhile(place.path)
      default: throw OutputError(error, place.path)
      }
    }
  }

  private func exchange() throws(SystemError) {
    do throws(SystemError) {
      return try calls.exchange(place.parent.descriptor, place.name, with: container.descriptor, Self.contentName)
    } catch {
      // EPERM: containers that filter system calls answer so to those they do not know.
      guard [ENOSYS, EINVAL, ENOTSUP, EOPNOTSUPP, EPERM].contains(error.code) else { throw error }
    }
    // Between the two the folder is missing. What stands in the staging folder says so to whoever tidies up, this run
    // where the second fails or the next one where this is killed: it puts the old folder back.
    try calls.rename(place.parent.descriptor, place.name, to: container.descriptor, Self.oldName)
    try calls.rename(container.descriptor, Self.contentName, to: place.parent.descriptor, place.name)
  }
}
