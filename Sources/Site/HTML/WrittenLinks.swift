/// What a page says of links, noted while it is written, each with the line where it stands, counted from 1.
struct WrittenLinks: Sendable {
  var ids: [(id: String, line: Int)] = []
  var addresses: [(address: Address, line: Int)] = []
  /// Links to ids of the page itself.
  var fragments: [(id: String, line: Int)] = []
  /// What was written as it is and has to be read.
  var unread: [(bytes: Range<Int>, line: Int)] = []

  /// Adds what a part of the page says that begins at a byte and a line, its addresses only where `withLinks` is set.
  mutating func add(_ part: WrittenLinks, at offset: Int, _ line: Int, withLinks: Bool) {
    for (id, place) in part.ids { ids.append((id, place + line - 1)) }
    for (id, place) in part.fragments { fragments.append((id, place + line - 1)) }
    for (range, place) in part.unread {
      unread.append((range.lowerBound + offset..<range.upperBound + offset, place + line - 1))
    }
    guard withLinks else { return }
    for (address, place) in part.addresses { addresses.append((address, place + line - 1)) }
  }
}
