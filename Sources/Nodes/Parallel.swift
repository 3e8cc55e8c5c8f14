import Dispatch

/// Work on many values at once, on as many cores as there are.
package enum Parallel {
  /// The results of a pure function, in the order of the values.
  package static func map<Value: Sendable, Result: Sendable>(
    _ values: [Value], _ transform: @Sendable (Value) -> Result
  ) -> [Result] {
    guard values.count > 1 else { return values.map(transform) }
    var results = [Result?](repeating: nil, count: values.count)
    results.withUnsafeMutableBufferPointer { buffer in
      let slots = Slots(buffer: buffer)
      DispatchQueue.concurrentPerform(iterations: values.count) { index in
        slots.buffer[index] = transform(values[index])
      }
    }
    return results.compactMap { $0 }
  }

  /// Makes something of each value, one after the other, while what was made of the value before is taken.
  ///
  /// For a `make` that works on all cores itself; ``stream`` makes several at once, each of which should keep to one.
  ///
  /// - Parameters:
  ///   - make: a pure function; it runs on another thread.
  ///   - take: is given each value with what was made of it, in order, on the caller's thread; where it throws, nothing
  ///     more is made.
  package static func pipeline<Value: Sendable, Result: Sendable>(
    _ values: [Value], make: @escaping @Sendable (Value) -> Result, take: (Value, Result) throws -> Void
  ) rethrows {
    let queue = DispatchQueue(label: "pipeline")
    func start(_ value: Value) -> Pending<Result> {
      let pending = Pending<Result>()
      queue.async(group: pending.group) { pending.made = make(value) }
      return pending
    }
    var pending = values.first.map(start)
    defer { pending?.group.wait() }
    for (index, value) in values.enumerated() {
      // To go on without it would lose what was asked for in silence.
      guard let result = pending?.result() else { preconditionFailure("work ended without a result") }
      pending = index + 1 < values.count ? start(values[index + 1]) : nil
      try take(value, result)
    }
  }

  /// Makes something of each value, on as many threads as there are cores, while what was made of those before is taken.
  ///
  /// Unlike `pipeline` over parts of the values, nobody waits for the slowest of a part.
  ///
  /// - Parameters:
  ///   - ahead: how many results may wait to be taken, or be in the making; that many are in memory.
  ///   - make: a pure function; it runs on other threads.
  ///   - take: is given each value with what was made of it, in order, on the caller's thread; where it throws, nothing
  ///     more is made.
  package static func stream<Value: Sendable, Result: Sendable>(
    _ values: [Value], ahead: Int, make: @escaping @Sendable (Value) -> Result, take: (Value, Result) throws -> Void
  ) rethrows {
    let line = ProductionLine(values, ahead: ahead, make: make)
    let work = DispatchGroup()
    DispatchQueue.global().async(group: work) { line.run() }
    defer {
      line.stop()
      work.wait()
    }
    for index in values.indices { try take(values[index], line.take(index)) }
  }

  /// A result that is being made.
  private final class Pending<Result: Sendable>: @unchecked Sendable {
    let group = DispatchGroup()
    /// Written once, within the group; read only after waiting for it.
    var made: Result?

    func result() -> Result? {
      group.wait()
      return made
    }
  }

  /// Each index is written by one thread only, and read when all have ended.
  private struct Slots<Result>: @unchecked Sendable {
    let buffer: UnsafeMutableBufferPointer<Result?>
  }
}
