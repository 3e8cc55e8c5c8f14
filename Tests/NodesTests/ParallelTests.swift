import Dispatch
import Testing

@testable import Nodes

@Suite struct ParallelTests {
  private struct Refused: Error {}

  @Test func resultsStandInTheOrderOfTheValues() {
    #expect(Parallel.map(Array(0..<1000)) { $0 * 2 } == (0..<1000).map { $0 * 2 })
    #expect(Parallel.map([Int]()) { $0 }.isEmpty)
  }

  @Test func aPipelineTakesEachResultWithItsValueInOrder() {
    var taken: [[Int]] = []
    Parallel.pipeline(Array(0..<50), make: { $0 * $0 }) { taken.append([$0, $1]) }
    #expect(taken == (0..<50).map { [$0, $0 * $0] })
  }

  @Test func aPipelineOfNothingTakesNothing() {
    Parallel.pipeline([Int](), make: { $0 }) { value, _ in Issue.record("took \(value)") }
  }

  @Test func aPipelineEndsWhereTakingThrows() {
    var taken: [Int] = []
    #expect(throws: Refused.self) {
      try Parallel.pipeline(Array(0..<10), make: { $0 }) { value, _ in
        taken.append(value)
        if value == 3 { throw Refused() }
      }
    }
    #expect(taken == [0, 1, 2, 3])
  }

  @Test func aStreamTakesEachResultWithItsValueInOrder() {
    for ahead in [1, 3, 100] {
      var taken: [[Int]] = []
      Parallel.stream(Array(0..<200), ahead: ahead, make: { $0 * $0 }) { taken.append([$0, $1]) }
      #expect(taken == (0..<200).map { [$0, $0 * $0] }, "\(ahead) ahead")
    }
  }

  @Test func aStreamOfNothingTakesNothing() {
    Parallel.stream([Int](), ahead: 4, make: { $0 }) { value, _ in Issue.record("took \(value)") }
  }

  @Test func aStreamEndsWhereTakingThrowsAndMakesNoMoreThanItMayBeAhead() {
    let made = Count()
    var taken: [Int] = []
    #expect(throws: Refused.self) {
      try Parallel.stream(Array(0..<1000), ahead: 5, make: { made.add($0) }) { value, _ in
        taken.append(value)
        if value == 3 { throw Refused() }
      }
    }
    #expect(taken == [0, 1, 2, 3])
    #expect(made.total <= 4 + 5)
  }

  /// Counts calls on any thread.
  private final class Count: @unchecked Sendable {
    private let order = DispatchQueue(label: "count")
    private var count = 0

    var total: Int { order.sync { count } }

    func add(_ value: Int) -> Int {
      order.sync { count += 1 }
      return value
    }
  }
}
