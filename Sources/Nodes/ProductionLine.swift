import Dispatch

/// Values on which several threads work at once, and what they make of them, which is taken in the order of the values.
final class ProductionLine<Value: Sendable, Result: Sendable>: @unchecked Sendable {
  private let values: [Value]
  private let make: @Sendable (Value) -> Result
  /// Has room for as many results as may be in the making or wait to be taken.
  private let room = DispatchSemaphore(value: 0)
  private let ready: [DispatchSemaphore]
  /// Each is written by one thread only, and taken after its signal.
  private let results: UnsafeMutableBufferPointer<Result?>
  /// Guards the two below.
  private let order = DispatchQueue(label: "order")
  private var next = 0
  private var hasStopped = false

  init(_ values: [Value], ahead: Int, make: @escaping @Sendable (Value) -> Result) {
    self.values = values
    self.make = make
    ready = values.map { _ in DispatchSemaphore(value: 0) }
    results = .allocate(capacity: values.count)
    results.initialize(repeating: nil)
    // Not by its first value: a semaphore that goes away must not have less than that.
    for _ in 0..<max(ahead, 1) { room.signal() }
  }

  deinit {
    results.deinitialize()
    results.deallocate()
  }

  /// Makes the results of all values; returns when none is left.
  func run() {
    DispatchQueue.concurrentPerform(iterations: values.count) { _ in
      // Whoever has room takes the first value that is left, so that the one that is waited for is never held up.
      room.wait()
      guard let index = claim() else {
        room.signal()
        return
      }
      results[index] = make(values[index])
      ready[index].signal()
    }
  }

  private func claim() -> Int? {
    order.sync {
      guard !hasStopped else { return nil }
      next += 1
      return next - 1
    }
  }

  /// Waits for the result of a value, and takes it.
  func take(_ index: Int) -> Result {
    ready[index].wait()
    // To go on without it would lose what was asked for in silence.
    guard let result = results[index] else { preconditionFailure("work ended without a result") }
    results[index] = nil
    room.signal()
    return result
  }

  /// Lets work on further values be.
  func stop() {
    order.sync { hasStopped = true }
    room.signal()
  }
}
