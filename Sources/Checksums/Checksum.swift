/// A SHA-256 in 32 bytes.
package struct Checksum: Sendable, Hashable {
  private var words: (UInt64, UInt64, UInt64, UInt64)

  /// The checksum of some bytes.
  package init(of bytes: [UInt8]) {
    self = bytes.withUnsafeBytes { Checksum(of: $0) }
  }

  /// The checksum of some bytes in memory.
  package init(of bytes: UnsafeRawBufferPointer) {
    var hash = Checksummer()
    hash.add(bytes)
    self = hash.finish()
  }

  /// Reads 64 hexadecimal digits; nil where the text is anything else.
  package init?(hexadecimal text: String) {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(32)
    var high: UInt8?
    for digit in text.utf8 {
      let value: UInt8
      switch digit {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): value = digit - UInt8(ascii: "0")
      case UInt8(ascii: "a")...UInt8(ascii: "f"): value = digit - UInt8(ascii: "a") + 10
      default: return nil
      }
      if let first = high {
        bytes.append(first << 4 | value)
        high = nil
      } else {
        high = value
      }
    }
    guard bytes.count == 32, high == nil else { return nil }
    self = bytes.withUnsafeBytes { Checksum(raw: $0) }
  }

  /// `raw` has 32 bytes.
  init(raw: UnsafeRawBufferPointer) {
    words = (
      raw.loadUnaligned(fromByteOffset: 0, as: UInt64.self), raw.loadUnaligned(fromByteOffset: 8, as: UInt64.self),
      raw.loadUnaligned(fromByteOffset: 16, as: UInt64.self), raw.loadUnaligned(fromByteOffset: 24, as: UInt64.self)
    )
  }

  /// The 32 bytes.
  package var bytes: [UInt8] {
    withUnsafeBytes(of: words) { Array($0) }
  }

  /// 64 hexadecimal digits in small letters.
  package var hexadecimal: String {
    withUnsafeBytes(of: words) { raw in
      String(unsafeUninitializedCapacity: 64) { target in
        for (index, byte) in raw.enumerated() {
          target[2 * index] = Self.digit(byte >> 4)
          target[2 * index + 1] = Self.digit(byte & 15)
        }
        return 64
      }
    }
  }

  private static func digit(_ value: UInt8) -> UInt8 {
    value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "a") + value - 10
  }

  package static func == (left: Self, right: Self) -> Bool {
    left.words == right.words
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(words.0)
  }
}

extension Checksum: CustomStringConvertible {
  package var description: String { hexadecimal }
}
