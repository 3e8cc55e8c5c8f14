/// Which of some changed sentences became which, by the words that they share, in order.
///
/// A sentence that was put in before an edited one must not be held against it, or nothing of the edit is seen.
enum SentencePairs {
  /// Beyond this many looks at words, sentences are paired by their order alone.
  private static let most = 2_000_000

  /// Pairs of places, both rising; `least` is what two have to share of the longer one, in hundredths. Empty where
  /// there is nothing to choose.
  static func of(
    _ old: [ArraySlice<WordTokens.Token>], _ new: [ArraySlice<WordTokens.Token>], least: Int
  ) -> [Alignment.Pair] {
    if old.isEmpty || new.isEmpty || (old.count == 1 && new.count == 1) { return [] }
    let looks = old.reduce(0) { $0 + $1.count } * new.count + new.reduce(0) { $0 + $1.count } * old.count
    if looks > most { return [] }
    let (oldCounts, newCounts) = (old.map(counts), new.map(counts))
    var shared = [[Int]](repeating: [Int](repeating: 0, count: new.count), count: old.count)
    for (place, words) in oldCounts.enumerated() {
      for (other, otherWords) in newCounts.enumerated() {
        let common = words.reduce(0) { $0 + min($1.value, otherWords[$1.key] ?? 0) }
        let longer = max(old[place].count, new[other].count)
        if common * 100 >= least * longer, longer > 0 { shared[place][other] = common * 1000 / longer }
      }
    }
    return heaviest(shared, old.count, new.count)
  }

  private static func counts(_ tokens: ArraySlice<WordTokens.Token>) -> [UInt64: Int] {
    tokens.reduce(into: [:]) { $0[$1.hash, default: 0] += 1 }
  }

  /// The rising row of pairs that share most.
  private static func heaviest(_ shared: [[Int]], _ oldCount: Int, _ newCount: Int) -> [Alignment.Pair] {
    var best = [[Int]](repeating: [Int](repeating: 0, count: newCount + 1), count: oldCount + 1)
    for place in (0..<oldCount).reversed() {
      for other in (0..<newCount).reversed() {
        let paired = shared[place][other] > 0 ? shared[place][other] + best[place + 1][other + 1] : 0
        best[place][other] = max(paired, max(best[place + 1][other], best[place][other + 1]))
      }
    }
    var pairs: [Alignment.Pair] = []
    var (place, other) = (0, 0)
    while place < oldCount, other < newCount {
      let score = shared[place][other]
      if score > 0, best[place][other] == score + best[place + 1][other + 1] {
        pairs.append((place, other))
        (place, other) = (place + 1, other + 1)
      } else if best[place][other] == best[place + 1][other] {
        place += 1
      } else {
        other += 1
      }
    }
    return pairs
  }
}
