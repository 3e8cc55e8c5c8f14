/// Finds pairs of texts that share most of their words, without comparing each with each.
///
/// A text is the set of its runs of three words. Texts whose smallest hashes agree in some band become candidates
/// (minhash). Of those, the ones whose smallest hashes agree in number are compared exactly.
package enum SimilarTexts {
  /// Share of common runs from which two texts count as almost the same.
  package static let threshold = 0.6
  private static let bands = 20
  private static let rows = 3
  /// In each band a text is compared with so many like texts before it: a band that more share says little, and
  /// comparing them all would be quadratic.
  private static let mostInBand = 8
  /// How many of a sketch's 60 places have to agree: three standard deviations below what 0.6 lets expect.
  private static let leastAgreement = 24

  /// The pairs of places whose texts are similar, the smaller place first, in order.
  package static func pairs(_ texts: [[UInt8]]) -> [(Int, Int)] {
    scoredPairs(texts, threshold: threshold).map { ($0.first, $0.second) }
  }

  /// The pairs of places whose texts share at least `threshold` of their runs, with that share.
  package static func scoredPairs(
    _ texts: [[UInt8]], threshold: Double
  ) -> [(first: Int, second: Int, score: Double)] {
    let sets = texts.map(runs)
    let sketches = Sketches(sets)
    let places = sets.indices.filter { sets[$0].count >= 3 }
    var tableSize = 16
    while tableSize < 2 * places.count { tableSize *= 2 }
    // Of each slot the latest text, and of each text the one before it: a hash table without lists.
    var latest = [Int32](repeating: -1, count: tableSize)
    var before = [Int32](repeating: -1, count: texts.count)
    var seen: Set<UInt64> = []
    var found: [(first: Int, second: Int, score: Double)] = []
    for band in 0..<bands {
      for slot in latest.indices { latest[slot] = -1 }
      for place in places {
        let hash = sketches.band(band, of: place)
        let slot = Int(truncatingIfNeeded: hash) & (tableSize - 1)
        var other = Int(latest[slot])
        var compared = 0
        while other >= 0, compared < mostInBand {
          if sketches.band(band, of: other) == hash {
            compared += 1
            // The estimate is good enough to pass over texts that are far from the usual threshold, not from a lower one.
            if threshold < Self.threshold || sketches.agreement(other, place) >= leastAgreement,
              seen.insert(UInt64(other) << 32 | UInt64(place)).inserted,
              let score = score(sets[other], sets[place], atLeast: threshold)
            {
              found.append((other, place, score))
            }
          }
          other = Int(before[other])
        }
        before[place] = latest[slot]
        latest[slot] = Int32(truncatingIfNeeded: place)
      }
    }
    return found.sorted { ($0.first, $0.second) < ($1.first, $1.second) }
  }

  /// The smallest hashes of each set: whole, three to a band, and a byte of each for a quick estimate.
  private struct Sketches {
    /// Band after band, so that a pass over one stays close together in memory.
    private var bandHashes: [UInt64]
    private let count: Int
    /// Eight words for each text, a byte for each place; the last four bytes are 0.
    private var bytes: [UInt64] = []

    init(_ sets: [[UInt64]]) {
      let seeds = SimilarTexts.seeds
      count = sets.count
      bandHashes = [UInt64](repeating: 0, count: sets.count * bands)
      bytes.reserveCapacity(sets.count * 8)
      var smallest = [UInt64](repeating: 0, count: seeds.count)
      for (text, set) in sets.enumerated() {
        Self.fill(&smallest, set, seeds)
        var word: UInt64 = 0
        for place in 0..<64 {
          let byte = place < seeds.count ? (smallest[place] >> 32) & 0xFF : 0
          word = word << 8 | byte
          if place % 8 == 7 { bytes.append(word) }
        }
        for band in 0..<bands {
          var combined = UInt64(band)
          for row in 0..<rows { combined = mix(combined ^ smallest[band * rows + row]) }
          bandHashes[band * count + text] = combined
        }
      }
    }

    /// The smallest of the members' hashes for each seed. The members are hashes already; one multiplication by an odd
    /// number orders them anew. This is the innermost loop of a check, so it goes without bounds checks.
    private static func fill(_ smallest: inout [UInt64], _ set: [UInt64], _ seeds: [UInt64]) {
      smallest.withUnsafeMutableBufferPointer { smallest in
        seeds.withUnsafeBufferPointer { seeds in
          for place in 0..<min(seeds.count, smallest.count) {
            let seed = seeds[place]
            var least = UInt64.max
            for member in set { least = min(least, member &* seed) }
            smallest[place] = least
          }
        }
      }
    }

    func band(_ band: Int, of place: Int) -> UInt64 { bandHashes[band * count + place] }

    /// In how many places two sketches agree. Eight bytes at a time: a byte of the difference that is 0 leaves a 1.
    func agreement(_ first: Int, _ second: Int) -> Int {
      let low: UInt64 = 0x7F7F_7F7F_7F7F_7F7F
      var sums: UInt64 = 0
      for word in 0..<8 {
        let difference = bytes[first * 8 + word] ^ bytes[second * 8 + word]
        sums &+= ~(((difference & low) &+ low) | difference | low) >> 7
      }
      return Int((sums &* 0x0101_0101_0101_0101) >> 56) - (64 - bands * rows)
    }
  }

  /// An odd number for each place of a sketch.
  private static let seeds = (0..<bands * rows).map { mix(UInt64($0) + 1) | 1 }

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

  /// The share of common members of two sorted sets; nil, and no longer looked for, where it is below `threshold`.
  private static func score(_ first: [UInt64], _ second: [UInt64], atLeast threshold: Double) -> Double? {
    let total = first.count + second.count
    // From common / (total - common) >= threshold; the small amount is for what division leaves over.
    let needed = Int((threshold * Double(total) / (1 + threshold) - 1e-9).rounded(.up))
    // So many members may stand in one of the two only.
    var slack = total - 2 * needed
    var (left, right) = (0, 0)
    while left < first.count, right < second.count, slack >= 0 {
      let (one, other) = (first[left], second[right])
      if one != other { slack -= 1 }
      left += one <= other ? 1 : 0
      right += other <= one ? 1 : 0
    }
    slack -= first.count - left + second.count - right
    guard slack >= 0, total > 0 else { return nil }
    let common = needed + slack / 2
    return Double(common) / Double(total - common)
  }

  fileprivate static func mix(_ value: UInt64) -> UInt64 {
    var value = value &+ 0x9E37_79B9_7F4A_7C15
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }
}
