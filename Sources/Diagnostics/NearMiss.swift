/// Finds what the writer of a misspelled name most likely meant.
package enum NearMiss {
  /// The candidate nearest to `name`, or nil where none is near enough to be worth offering.
  ///
  /// Letter case does not count, and two swapped letters count as one step. A candidate may differ by about a third
  /// of its length.
  package static func best(for name: String, among candidates: some Sequence<String>) -> String? {
    let wanted = Array(name.lowercased().utf8)
    var best: (distance: Int, candidate: String)?
    for candidate in candidates {
      let other = Array(candidate.lowercased().utf8)
      let limit = max(1, max(wanted.count, other.count) / 3)
      let bound = min(limit, best?.distance ?? limit)
      guard let distance = distance(wanted, other, limit: bound) else { continue }
      if let found = best, (distance, candidate) >= found { continue }
      best = (distance, candidate)
    }
    return best?.candidate
  }

  /// The sentence that offers the nearest candidate, or nil. Where an id was split into several with a letter behind
  /// (CYB-09a, CYB-09b), all of them are offered.
  package static func suggestion(for name: String, among candidates: some Sequence<String>) -> String? {
    let parts = candidates.filter { isPart($0, of: name) }.sorted()
    if parts.count > 1 {
      let names = parts.map { "'\($0)'" }
      return "did you mean \(names.dropLast().joined(separator: ", ")) or \(names[names.count - 1])?"
    }
    return (parts.first ?? best(for: name, among: candidates)).map { "did you mean '\($0)'?" }
  }

  /// Whether a candidate is an id that ends in a digit with one small letter behind.
  private static func isPart(_ candidate: String, of id: String) -> Bool {
    guard candidate.utf8.count == id.utf8.count + 1, let digit = id.utf8.last, let letter = candidate.utf8.last
    else { return false }
    return (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(digit)
      && (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(letter)
      && candidate.dropLast().lowercased() == id.lowercased()
  }

  /// The number of insertions, deletions, replacements and swaps between two texts, nil where it exceeds `limit`.
  static func distance(_ first: [UInt8], _ second: [UInt8], limit: Int) -> Int? {
    if abs(first.count - second.count) > limit { return nil }
    var beforeLast = [Int](repeating: 0, count: second.count + 1)
    var last = Array(0...second.count)
    var current = last
    for row in 0..<first.count {
      current[0] = row + 1
      var smallest = current[0]
      for column in 0..<second.count {
        let replaced = last[column] + (first[row] == second[column] ? 0 : 1)
        var value = min(replaced, last[column + 1] + 1, current[column] + 1)
        if row > 0, column > 0, first[row] == second[column - 1], first[row - 1] == second[column] {
          value = min(value, beforeLast[column - 1] + 1)
        }
        current[column + 1] = value
        smallest = min(smallest, value)
      }
      if smallest > limit { return nil }
      swap(&beforeLast, &last)
      swap(&last, &current)
    }
    return last[second.count] <= limit ? last[second.count] : nil
  }
}
