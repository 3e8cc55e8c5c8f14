/// The dates of the files in a ZIP archive. Some programs put the time of the run there, and the same document would
/// have other bytes every two seconds.
enum PackedDates {
  /// The archive with 1 January 1980 for every file; nil where the bytes are no archive that we can read.
  static func removed(from archive: [UInt8]) -> [UInt8]? {
    guard let end = directoryEnd(archive), let count = number(archive, end + 10, 2),
      var entry = number(archive, end + 16, 4)
    else { return nil }
    var archive = archive
    for _ in 0..<count {
      guard number(archive, entry, 4) == 0x0201_4B50, let local = number(archive, entry + 42, 4),
        number(archive, local, 4) == 0x0403_4B50, let name = number(archive, entry + 28, 2),
        let extra = number(archive, entry + 30, 2), let comment = number(archive, entry + 32, 2)
      else { return nil }
      archive.replaceSubrange(entry + 12..<entry + 16, with: [0, 0, 0x21, 0])
      archive.replaceSubrange(local + 10..<local + 14, with: [0, 0, 0x21, 0])
      entry += 46 + name + extra + comment
    }
    return archive
  }

  /// Where the record at the end of an archive begins.
  private static func directoryEnd(_ archive: [UInt8]) -> Int? {
    guard archive.count >= 22 else { return nil }
    return stride(from: archive.count - 22, through: max(0, archive.count - 22 - 0xFFFF), by: -1).first {
      number(archive, $0, 4) == 0x0605_4B50
    }
  }

  private static func number(_ bytes: [UInt8], _ offset: Int, _ width: Int) -> Int? {
    guard offset >= 0, offset + width <= bytes.count else { return nil }
    return (0..<width).reversed().reduce(0) { $0 << 8 | Int(bytes[offset + $1]) }
  }
}
