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
}
