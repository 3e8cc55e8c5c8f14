/// Finds pairs of texts that share most of their words, without comparing each with each.
///
/// A text is the set of its runs of three words. Texts whose smallest hashes agree in some band become candidates
/// (minhash), and candidates are compared exactly.
package enum SimilarTexts {
  /// Share of common runs from which two texts count as almost the same.
  package static let threshold = 0.6
  private static let bands = 16
  private static let rows = 2
  /// A band that so many texts share says nothing; comparing them all would be quadratic.
  private static let mostInBand = 50

  /// The pairs of places whose texts are similar, the smaller place first, in order.
  package static func pairs(_ texts: [[UInt8]]) -> [(Int, Int)] {
    scoredPairs(texts, threshold: threshold).map { ($0.first, $0.second) }
  }

  /// The pairs of places whose texts share at least `threshold` of their runs, with that share.
  package static func scoredPairs(
    _ texts: [[UInt8]], threshold: Double
  ) -> [(first: Int, second: Int, score: Double)] {
    let sets = texts.map(runs)
    var buckets: [UInt64: [Int]] = [:]
    for (place, set) in sets.enumerated() where set.count >= 3 {
      for band in bandHashes(set) { buckets[band, default: []].append(place) }
    }
    var seen: Set<UInt64> = []
    var found: [(first: Int, second: Int, score: Double)] = []
    for places in buckets.values where places.count > 1 && places.count <= mostInBand {
      for (index, first) in places.enumerated() {
        for second in places.dropFirst(index + 1) {
          guard seen.insert(UInt64(first) << 32 | UInt64(second)).inserted else { continue }
          let score = similarity(sets[first], sets[second])
          if score >= threshold { found.append((first, second, score)) }
        }
      }
    }
    return found.sorted { ($0.first, $0.second) < ($1.first, $1.second) }
  }

  /// The hashes of all runs of three words, sorted and each once.
  static func runs(_ text: [UInt8]) -> [UInt64] {
    var words: [UInt64] = []
    var hash: UInt64 = 0
    var inWord = false
    for byte in text {
      let lower = (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte | 0x20 : byte
      let isWord =
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(lower)
        || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(lower) || lower >= 0x80
      if isWord {
        hash = (inWord ? hash : 0xCBF2_9CE4_8422_2325) ^ UInt64(lower)
        hash = hash &* 0x100_0000_01B3
        inWord = true
      } else if inWord {
        words.append(hash)
        inWord = false
      }
    }
    if inWord { words.append(hash) }
    guard words.count >= 3 else { return words.sorted() }
    var runs: [UInt64] = []
    runs.reserveCapacity(words.count - 2)
    for index in 0..<words.count - 2 {
      runs.append(mix(words[index] &+ mix(words[index + 1] &+ mix(words[index + 2]))))
    }
    runs.sort()
    var unique: [UInt64] = []
    for run in runs where unique.last != run { unique.append(run) }
    return unique
  }

  /// The share of common members of two sorted sets.
  static func similarity(_ first: [UInt64], _ second: [UInt64]) -> Double {
    var (left, right, common) = (0, 0, 0)
    while left < first.count, right < second.count {
      if first[left] == second[right] {
        common += 1
        left += 1
        right += 1
      } else if first[left] < second[right] {
        left += 1
      } else {
        right += 1
      }
    }
    let union = first.count + second.count - common
    return union == 0 ? 0 : Double(common) / Double(union)
  }

  private static func bandHashes(_ set: [UInt64]) -> [UInt64] {
    (0..<bands).map { band in
      var combined = UInt64(band)
      for row in 0..<rows {
        let seed = mix(UInt64(band * rows + row + 1))
        var smallest = UInt64.max
        for member in set { smallest = min(smallest, mix(member ^ seed)) }
        combined = mix(combined ^ smallest)
      }
      return combined
    }
  }

  private static func mix(_ value: UInt64) -> UInt64 {
    var value = value &+ 0x9E37_79B9_7F4A_7C15
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }
}
