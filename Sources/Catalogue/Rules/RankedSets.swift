/// Sets of hashes whose members are numbered anew by how many sets hold them, the rarest first, and sorted so.
struct RankedSets {
  /// How many members there are, each counted once.
  let distinct: Int
  /// The sets one after the other.
  private var members: [Int32]
  /// Where each set begins, and the end.
  private var starts: [Int]
  /// From this number on a member stands in more than one set.
  private let firstShared: Int32

  /// A hash that a set names several times is one member of it.
  init(_ sets: [[UInt64]]) {
    let total = sets.reduce(0) { $0 + $1.count }

    // An open hash table of the members: their numbers in order of appearance, and how often each appears.
    var size = 16
    while size < 2 * total { size *= 2 }
    var slots = [Int32](repeating: -1, count: size)
    var hashes: [UInt64] = []
    var counts: [Int32] = []
    // The set that named a member last.
    var namedBy: [Int32] = []
    members = []
    members.reserveCapacity(total)
    starts = [0]
    starts.reserveCapacity(sets.count + 1)
    for (index, set) in sets.enumerated() {
      for hash in set {
        var slot = Int(truncatingIfNeeded: hash) & (size - 1)
        while slots[slot] >= 0, hashes[Int(slots[slot])] != hash { slot = (slot + 1) & (size - 1) }
        if slots[slot] < 0 {
          slots[slot] = Int32(hashes.count)
          hashes.append(hash)
          counts.append(0)
          namedBy.append(-1)
        }
        let member = Int(slots[slot])
        if namedBy[member] == Int32(index) { continue }
        namedBy[member] = Int32(index)
        counts[member] += 1
        members.append(Int32(member))
      }
      starts.append(members.count)
    }
    distinct = hashes.count

    // Counting sort: how many are rarer is where those of a count begin.
    var begin = [Int32](repeating: 0, count: Int(counts.max() ?? 0) + 2)
    for count in counts { begin[Int(count) + 1] += 1 }
    for count in begin.indices.dropFirst() { begin[count] += begin[count - 1] }
    firstShared = begin.count > 2 ? begin[2] : 0
    let ranks = counts.map { count in
      defer { begin[Int(count)] += 1 }
      return begin[Int(count)]
    }
    for index in members.indices { members[index] = ranks[Int(members[index])] }
    for set in sets.indices { members[starts[set]..<starts[set + 1]].sort() }
  }

  /// The members of a set, the rarest first.
  subscript(set: Int) -> ArraySlice<Int32> { members[starts[set]..<starts[set + 1]] }

  /// Whether more than one set holds the member.
  func isShared(_ member: Int32) -> Bool { member >= firstShared }
}
