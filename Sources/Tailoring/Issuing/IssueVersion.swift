/// A version in numbers with points between, so that 1.10 comes after 1.9.
package struct IssueVersion: Sendable, Hashable, Comparable {
  package let text: String
  private let numbers: [Int]

  /// Nil where the text is no such version.
  package init?(_ text: String) {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    let numbers = parts.compactMap { part in
      part.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) } ? Int(part) : nil
    }
    guard !numbers.isEmpty, numbers.count == parts.count else { return nil }
    self.text = text
    self.numbers = numbers
  }

  package static func < (left: Self, right: Self) -> Bool {
    for place in 0..<max(left.numbers.count, right.numbers.count) {
      let (first, second) = (left.number(place), right.number(place))
      if first != second { return first < second }
    }
    return false
  }

  /// `1` and `1.0` are the same version.
  package static func == (left: Self, right: Self) -> Bool { !(left < right) && !(right < left) }

  package func hash(into hasher: inout Hasher) {
    var numbers = numbers
    while numbers.last == 0 { numbers.removeLast() }
    hasher.combine(numbers)
  }

  private func number(_ place: Int) -> Int { place < numbers.count ? numbers[place] : 0 }
}
