/// A ZIP archive whose files are stored as they are: what the formats of word processors are packed in.
struct StoredArchive {
  private var body: [UInt8] = []
  private var directory: [UInt8] = []
  private var count: UInt16 = 0

  /// Adds a file. Every date is 1 January 1980, the first there is, so that the same files give the same bytes.
  mutating func add(_ path: String, _ bytes: [UInt8]) {
    let name = Array(path.utf8)
    var fields: [UInt8] = []
    // Version needed, flags (names in UTF-8), method (stored), time, date.
    for value: UInt16 in [20, 0x0800, 0, 0, 0x0021] { Self.write(value, to: &fields) }
    for value in [CyclicRedundancy.checksum(bytes), UInt32(bytes.count), UInt32(bytes.count)] {
      Self.write(value, to: &fields)
    }
    Self.write(UInt16(name.count), to: &fields)
    Self.write(UInt16(0), to: &fields)
    let offset = UInt32(body.count)
    Self.write(UInt32(0x0403_4B50), to: &body)
    body += fields + name + bytes
    Self.write(UInt32(0x0201_4B50), to: &directory)
    Self.write(UInt16(20), to: &directory)
    directory += fields
    // Comment, disk, internal attributes; external attributes; where the file begins.
    for _ in 0..<3 { Self.write(UInt16(0), to: &directory) }
    Self.write(UInt32(0), to: &directory)
    Self.write(offset, to: &directory)
    directory += name
    count += 1
  }

  /// The whole archive.
  var bytes: [UInt8] {
    var end: [UInt8] = []
    Self.write(UInt32(0x0605_4B50), to: &end)
    for value in [0, 0, count, count] { Self.write(value, to: &end) }
    Self.write(UInt32(directory.count), to: &end)
    Self.write(UInt32(body.count), to: &end)
    Self.write(UInt16(0), to: &end)
    return body + directory + end
  }

  private static func write<Number: FixedWidthInteger>(_ number: Number, to output: inout [UInt8]) {
    withUnsafeBytes(of: number.littleEndian) { output.append(contentsOf: $0) }
  }
}

/// The checksum that ZIP archives keep of each file.
enum CyclicRedundancy {
  static func checksum(_ bytes: [UInt8]) -> UInt32 {
    ~bytes.reduce(UInt32.max) { sum, byte in table[Int(UInt8(truncatingIfNeeded: sum) ^ byte)] ^ (sum >> 8) }
  }

  private static let table: [UInt32] = (0..<256).map { byte in
    (0..<8).reduce(UInt32(byte)) { value, _ in value & 1 == 1 ? 0xEDB8_8320 ^ (value >> 1) : value >> 1 }
  }
}
