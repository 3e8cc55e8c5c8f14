/// The lines in which two texts differ.
struct LineChanges {
  /// A stretch of lines that others took the place of.
  struct Stretch: Hashable {
    /// The line of the new text where it begins, counted from 1.
    var line: Int
    var old: [String]
    var new: [String]
  }

  private(set) var stretches: [Stretch] = []

  /// Above so many lines between the first and the last that differ, they are one stretch: the shortest way from one
  /// to the other would take too long to find, and nobody would read it.
  private static let mostLines = 3000

  init(old: [UInt8], new: [UInt8]) {
    let (old, new) = (Self.lines(old), Self.lines(new))
    var start = 0
    while start < old.count, start < new.count, old[start] == new[start] { start += 1 }
    var (oldEnd, newEnd) = (old.count, new.count)
    while oldEnd > start, newEnd > start, old[oldEnd - 1] == new[newEnd - 1] {
      oldEnd -= 1
      newEnd -= 1
    }
    guard start < oldEnd || start < newEnd else { return }
    let (before, after) = (Array(old[start..<oldEnd]), Array(new[start..<newEnd]))
    guard before.count + after.count <= Self.mostLines else {
      stretches = [Stretch(line: start + 1, old: before, new: after)]
      return
    }
    collect(before, after, start)
  }

  private mutating func collect(_ old: [String], _ new: [String], _ start: Int) {
    var removed: Set<Int> = []
    var inserted: Set<Int> = []
    for change in new.difference(from: old) {
      switch change {
      case .remove(let place, _, _): removed.insert(place)
      case .insert(let place, _, _): inserted.insert(place)
      }
    }
    var (left, right) = (0, 0)
    while left < old.count || right < new.count {
      var stretch = Stretch(line: start + right + 1, old: [], new: [])
      while left < old.count, removed.contains(left) {
        stretch.old.append(old[left])
        left += 1
      }
      while right < new.count, inserted.contains(right) {
        stretch.new.append(new[right])
        right += 1
      }
      if stretch.old.isEmpty, stretch.new.isEmpty {
        left += 1
        right += 1
      } else {
        stretches.append(stretch)
      }
    }
  }

  private static func lines(_ bytes: [UInt8]) -> [String] {
    bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).map {
      String(decoding: $0, as: UTF8.self)
    }
  }
}
