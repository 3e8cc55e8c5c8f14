/// Numbers that look random and are the same in every run, so that a failure can be had again.
package struct SteadyRandom: RandomNumberGenerator {
  private var state: UInt64

  package init(_ seed: UInt64) { state = seed }

  /// A linear congruential generator with Knuth's MMIX numbers; its high bits, which are the better ones, come first.
  package mutating func next() -> UInt64 {
    func step() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return state >> 32
    }
    return step() << 32 | step()
  }
}
