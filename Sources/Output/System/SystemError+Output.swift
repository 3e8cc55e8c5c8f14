#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

extension OutputError {
  /// What a failed system call means to a user; `path` is what the call was about.
  init(_ error: SystemError, _ path: String) {
    switch error.code {
    case ENOSPC, EDQUOT: self = .diskFull(path)
    case EROFS: self = .notWritable(path)
    case EACCES, EPERM:
      switch error.call {
      case .read, .inspect, .list, .resolve: self = .notReadable(path)
      default: self = .notWritable(path)
      }
    case ENAMETOOLONG: self = .badPath(path, .longPath)
    default: self = .system(error.call, path, error.code)
    }
  }
}

/// Does something with the system; where it fails, says what it was about.
@inline(__always)
func about<Result: ~Copyable>(
  _ path: @autoclosure () -> String, _ body: () throws(SystemError) -> Result
) throws(OutputError) -> Result {
  do throws(SystemError) {
    return try body()
  } catch {
    throw OutputError(error, path())
  }
}
