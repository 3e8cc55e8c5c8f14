/// Which members of two lists are the same, in order: pairs of places, both rising.
enum Alignment {
  typealias Pair = (old: Int, new: Int)

  /// Aligns two lists: common ends first, then members that stand once in each (patience), then Myers' shortest edit
  /// in what is left between. Nil where that would take more than `budget` edits.
  static func pairs(_ old: ArraySlice<UInt64>, _ new: ArraySlice<UInt64>, budget: inout Int) -> [Pair]? {
    var pairs: [Pair] = []
    var (old, new) = (old, new)
    while let first = old.first, first == new.first {
      pairs.append((old.startIndex, new.startIndex))
      old = old.dropFirst()
      new = new.dropFirst()
    }
    var tail: [Pair] = []
    while let last = old.last, last == new.last {
      tail.append((old.endIndex - 1, new.endIndex - 1))
      old = old.dropLast()
      new = new.dropLast()
    }
    if !old.isEmpty, !new.isEmpty {
      var (oldStart, newStart) = (old.startIndex, new.startIndex)
      for anchor in anchors(old, new) + [(old.endIndex, new.endIndex)] {
        guard let between = edits(old[oldStart..<anchor.old], new[newStart..<anchor.new], budget: &budget)
        else { return nil }
        pairs += between
        if anchor.old < old.endIndex { pairs.append(anchor) }
        (oldStart, newStart) = (anchor.old + 1, anchor.new + 1)
      }
    }
    return pairs + tail.reversed()
  }

  /// The longest rising row of members that stand exactly once in either list.
  static func anchors(_ old: ArraySlice<UInt64>, _ new: ArraySlice<UInt64>) -> [Pair] {
    // Place, or -1 where the member stands more than once.
    var oldPlaces: [UInt64: Int] = [:]
    for place in old.indices { oldPlaces[old[place]] = oldPlaces[old[place]] == nil ? place : -1 }
    var newPlaces: [UInt64: Int] = [:]
    for place in new.indices where oldPlaces[new[place]] != nil {
      newPlaces[new[place]] = newPlaces[new[place]] == nil ? place : -1
    }
    var candidates: [Pair] = []
    for place in new.indices where newPlaces[new[place]] == place {
      if let oldPlace = oldPlaces[new[place]], oldPlace >= 0 { candidates.append((oldPlace, place)) }
    }
    return longestRising(candidates)
  }

  /// The longest run of pairs whose old places rise, in n log n.
  private static func longestRising(_ candidates: [Pair]) -> [Pair] {
    var ends: [Int] = []
    var before = [Int](repeating: -1, count: candidates.count)
    for (place, candidate) in candidates.enumerated() {
      var (low, high) = (0, ends.count)
      while low < high {
        let middle = (low + high) / 2
        if candidates[ends[middle]].old < candidate.old { low = middle + 1 } else { high = middle }
      }
      if low > 0 { before[place] = ends[low - 1] }
      if low == ends.count { ends.append(place) } else { ends[low] = place }
    }
    var rising: [Pair] = []
    var place = ends.last ?? -1
    while place >= 0 {
      rising.append(candidates[place])
      place = before[place]
    }
    return rising.reversed()
  }

  /// Myers' greedy search for the shortest edit; each edit found is taken off the budget.
  private static func edits(_ old: ArraySlice<UInt64>, _ new: ArraySlice<UInt64>, budget: inout Int) -> [Pair]? {
    let (oldCount, newCount) = (old.count, new.count)
    if oldCount == 0 || newCount == 0 { return [] }
    // Two stretches with nothing in common need no search: one is deleted, the other inserted.
    let known = Set(old)
    if !new.contains(where: known.contains) { return [] }
    let most = min(budget, oldCount + newCount)
    var furthest = [Int](repeating: 0, count: 2 * most + 3)
    var rounds: [[Int]] = []
    func oldAt(_ offset: Int) -> UInt64 { old[old.startIndex + offset] }
    func newAt(_ offset: Int) -> UInt64 { new[new.startIndex + offset] }
    for edit in 0...most {
      for diagonal in stride(from: -edit, through: edit, by: 2) {
        let centre = most + 1 + diagonal
        let down = diagonal == -edit || (diagonal != edit && furthest[centre - 1] < furthest[centre + 1])
        var x = down ? furthest[centre + 1] : furthest[centre - 1] + 1
        while x < oldCount, x - diagonal < newCount, x - diagonal >= 0, oldAt(x) == newAt(x - diagonal) { x += 1 }
        furthest[centre] = x
        if x >= oldCount, x - diagonal >= newCount {
          budget -= edit
          rounds.append(Array(furthest[(most + 1 - edit)...(most + 1 + edit)]))
          return path(rounds, oldCount, newCount).map { (old.startIndex + $0.old, new.startIndex + $0.new) }
        }
      }
      // Of each round only the diagonals it reached are kept: the whole costs the square of the edits, not of the text.
      rounds.append(Array(furthest[(most + 1 - edit)...(most + 1 + edit)]))
    }
    return nil
  }

  /// Walks the rounds back from the end and collects what is common.
  private static func path(_ rounds: [[Int]], _ oldCount: Int, _ newCount: Int) -> [Pair] {
    var pairs: [Pair] = []
    var (x, y) = (oldCount, newCount)
    for edit in stride(from: rounds.count - 1, through: 1, by: -1) {
      let last = rounds[edit - 1]
      // Diagonal d of round e stands at d + e.
      func reach(_ diagonal: Int) -> Int? {
        let place = diagonal + edit - 1
        return last.indices.contains(place) ? last[place] : nil
      }
      let diagonal = x - y
      let down =
        diagonal == -edit || (diagonal != edit && (reach(diagonal - 1) ?? -1) < (reach(diagonal + 1) ?? -1))
      let fromDiagonal = down ? diagonal + 1 : diagonal - 1
      let fromX = reach(fromDiagonal) ?? 0
      let fromY = fromX - fromDiagonal
      let startX = down ? fromX : fromX + 1
      while x > startX {
        x -= 1
        y -= 1
        pairs.append((x, y))
      }
      (x, y) = (fromX, fromY)
    }
    while x > 0, y > 0 {
      x -= 1
      y -= 1
      pairs.append((x, y))
    }
    return pairs.reversed()
  }
}
