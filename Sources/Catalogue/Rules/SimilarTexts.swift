import Nodes

/// Finds pairs of texts that share most of their words, without comparing each with each.
///
/// A text is the set of its runs of three words. Where two sets share a given part of their members, and both are put in
/// one order, the beginnings of the two share a member, too; so with the rarest first only texts that share a rare run
/// are compared, and those exactly (Chaudhuri, Ganti and Kaushik: A primitive operator for similarity joins, 2006).
package enum SimilarTexts {
  /// Share of common runs from which two texts count as almost the same.
  package static let threshold = 0.6
  /// A text is compared with so many texts before it that share one of its runs: a run that more share says little, and
  /// comparing them all would be quadratic.
  private static let mostOfRun = 16

  /// The pairs of places whose texts are similar, the smaller place first, in order.
  package static func pairs(_ texts: [[UInt8]]) -> [(Int, Int)] {
    scoredPairs(texts, threshold: threshold).map { ($0.first, $0.second) }
  }

  /// The pairs of places whose texts share at least `threshold` of their runs, with that share.
  package static func scoredPairs(
    _ texts: [[UInt8]], threshold: Double
  ) -> [(first: Int, second: Int, score: Double)] {
    let sets = RankedSets(Parallel.map(texts, runs))
    var found: [(first: Int, second: Int, score: Double)] = []
    // Of each run the latest entry of a chain, and of each entry the text, the run's place there, the entry before it.
    var latest = [Int32](repeating: -1, count: sets.distinct)
    var chain: [(text: Int32, place: Int32, before: Int32)] = []
    // The text that another was last compared with.
    var compared = [Int32](repeating: -1, count: texts.count)
    // From the smallest to the largest, for then a beginning that is shorter still is enough of those that come first.
    let order = texts.indices.filter { sets[$0].count >= 3 }.sorted { sets[$0].count < sets[$1].count }
    for place in order {
      let own = sets[place]
      let least = Int((threshold * Double(own.count) - 1e-9).rounded(.up))
      let kept = own.count - Int((2 * threshold / (1 + threshold) * Double(own.count) - 1e-9).rounded(.up)) + 1
      for (index, run) in own.prefix(own.count - max(1, least) + 1).enumerated() where sets.isShared(run) {
        var entry = latest[Int(run)]
        var left = mostOfRun
        while entry >= 0, left > 0 {
          let (text, placeThere, before) = chain[Int(entry)]
          entry = before
          left -= 1
          if compared[Int(text)] == Int32(place) { continue }
          compared[Int(text)] = Int32(place)
          // The first run that the two share: all before it, here and there, stand in one of the two only.
          if let score = score(
            sets[Int(text)], from: Int(placeThere), own, from: index, atLeast: threshold)
          {
            found.append((min(Int(text), place), max(Int(text), place), score))
          }
        }
        if index >= kept { continue }
        chain.append((Int32(place), Int32(index), latest[Int(run)]))
        latest[Int(run)] = Int32(chain.count - 1)
      }
    }
    return found.sorted { ($0.first, $0.second) < ($1.first, $1.second) }
  }

  /// Of each byte that belongs to a word its small letter, 0 of the others.
  private static let letters: [UInt8] = (0...255).map { (byte: UInt8) in
    switch byte {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): byte | 0x20
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), 0x80...: byte
    default: 0
    }
  }

  /// The hashes of all runs of three words.
  static func runs(_ text: [UInt8]) -> [UInt64] {
    var words: [UInt64] = []
    var hash: UInt64 = 0
    var inWord = false
    words.reserveCapacity(text.count / 5 + 1)
    letters.withUnsafeBufferPointer { letters in
      for byte in text {
        let letter = letters[Int(byte)]
        if letter != 0 {
          hash = (inWord ? hash : 0xCBF2_9CE4_8422_2325) ^ UInt64(letter)
          hash = hash &* 0x100_0000_01B3
          inWord = true
        } else if inWord {
          words.append(hash)
          inWord = false
        }
      }
    }
    if inWord { words.append(hash) }
    guard words.count >= 3 else { return [] }
    var runs: [UInt64] = []
    runs.reserveCapacity(words.count - 2)
    for index in 0..<words.count - 2 {
      runs.append(mix(words[index] &+ mix(words[index + 1] &+ mix(words[index + 2]))))
    }
    return runs
  }

  /// The share of common members of two sorted sets, whose members before the given places differ; nil, and no longer
  /// looked for, where it is below `threshold`.
  private static func score(
    _ first: ArraySlice<Int32>, from firstStart: Int, _ second: ArraySlice<Int32>, from secondStart: Int,
    atLeast threshold: Double
  ) -> Double? {
    let total = first.count + second.count
    // From common / (total - common) >= threshold; the small amount is for what division leaves over.
    let needed = Int((threshold * Double(total) / (1 + threshold) - 1e-9).rounded(.up))
    // So many members may stand in one of the two only.
    var slack = total - 2 * needed - firstStart - secondStart
    guard slack >= abs((first.count - firstStart) - (second.count - secondStart)) else { return nil }
    var (left, right) = (first.startIndex + firstStart, second.startIndex + secondStart)
    while left < first.endIndex, right < second.endIndex, slack >= 0 {
      let (one, other) = (first[left], second[right])
      if one != other { slack -= 1 }
      left += one <= other ? 1 : 0
      right += other <= one ? 1 : 0
    }
    slack -= first.endIndex - left + second.endIndex - right
    guard slack >= 0, total > 0 else { return nil }
    let common = needed + slack / 2
    return Double(common) / Double(total - common)
  }

  private static func mix(_ value: UInt64) -> UInt64 {
    var value = value &+ 0x9E37_79B9_7F4A_7C15
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }
}
