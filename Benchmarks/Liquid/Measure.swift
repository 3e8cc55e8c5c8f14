/// Times a piece of work and prints a line that `Benchmarks/liquid.sh` understands: name, seconds a round, bytes.
enum Measure {
  /// The mean of `rounds` after a warm-up.
  static func rounds(_ rounds: Int, _ name: String, _ work: () -> Int) {
    for _ in 0..<max(1, rounds / 10) { _ = work() }
    var bytes = 0
    let duration = ContinuousClock().measure { for _ in 0..<rounds { bytes = work() } }
    report(name, duration / rounds, bytes)
  }

  /// The best of `rounds`, for work that is too short to be averaged on a shared machine.
  static func best(of rounds: Int, _ name: String, bytes: Int, _ work: () -> Void) {
    var best = Duration.seconds(3600)
    for _ in 0..<rounds { best = min(best, ContinuousClock().measure(work)) }
    report(name, best, bytes)
  }

  private static func report(_ name: String, _ duration: Duration, _ bytes: Int) {
    let parts = duration.components
    let seconds = Double(parts.seconds) + Double(parts.attoseconds) / 1e18
    print("\(name)\t\(seconds)\t\(bytes)")
  }
}
