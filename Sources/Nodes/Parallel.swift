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

  /// Each index is written by one thread only, and read when all have ended.
  private struct Slots<Result>: @unchecked Sendable {
    let buffer: UnsafeMutableBufferPointer<Result?>
  }
}
