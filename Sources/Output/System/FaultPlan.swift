#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The system calls that can fail, by what they do.
package enum SystemCall: String, Sendable, CaseIterable {
  case open, read, write, close, inspect, list, makeFolder, link, rename, exchange, remove, setMode, lock, resolve
}

/// Makes chosen system calls fail, so that tests can prove what every failure leaves behind.
///
/// A value that is handed in; a run without one pays for a comparison with nil per call.
package final class FaultPlan {
  /// How many calls were asked about so far.
  package private(set) var count = 0
  private let decide: (_ number: Int, _ call: SystemCall) -> Int32?

  /// `decide` gets the number of the call (from 1) and its kind, and answers with an error number where it shall fail.
  package init(_ decide: @escaping (_ number: Int, _ call: SystemCall) -> Int32?) {
    self.decide = decide
  }

  /// One call fails.
  package static func failing(_ number: Int, with code: Int32 = EIO) -> FaultPlan {
    FaultPlan { current, _ in current == number ? code : nil }
  }

  /// From one call on every call fails: what stands on disk then is what a killed process leaves.
  package static func dying(at number: Int) -> FaultPlan {
    FaultPlan { current, _ in current >= number ? EIO : nil }
  }

  /// Every call of the given kinds fails: a file system that lacks something.
  package static func refusing(_ calls: Set<SystemCall>, with code: Int32) -> FaultPlan {
    FaultPlan { _, call in calls.contains(call) ? code : nil }
  }

  func next(_ call: SystemCall) -> Int32? {
    count += 1
    return decide(count, call)
  }
}
