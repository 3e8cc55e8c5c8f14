import Foundation

/// Runs of twelve words as hashes: enough to see whether a text stands in another word for word, without keeping the
/// other.
package enum WordRuns {
  package static let length = 12
  private static let prime: UInt64 = 0x100_0000_01B3

  /// A run of words and where it stands.
  package struct Run: Sendable {
    package var hash: UInt64
    /// The number of its first word in the text.
    package var place: Int
  }

  /// The words of a text: letters and digits of ASCII, in lower case.
  package static func words(_ text: [UInt8]) -> [ArraySlice<UInt8>] {
    text.split { byte in
      !((0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20) && byte < 0x80)
    }
  }

  /// The hash of every run of twelve words.
  package static func runs(_ text: [UInt8]) -> [Run] {
    let hashes = words(text).map(hash)
    guard hashes.count >= length else { return [] }
    var factor: UInt64 = 1
    for _ in 0..<length { factor = factor &* prime }
    var run: UInt64 = 0
    var runs: [Run] = []
    runs.reserveCapacity(hashes.count)
    for (index, word) in hashes.enumerated() {
      run = run &* prime &+ word
      if index >= length { run = run &- hashes[index - length] &* factor }
      if index >= length - 1 { runs.append(Run(hash: mixed(run), place: index - length + 1)) }
    }
    return runs
  }

  /// Hashes as a file: eight bytes each, the lowest first, in order.
  package static func bytes(_ hashes: Set<UInt64>) -> [UInt8] {
    hashes.sorted().flatMap { hash in (0..<8).map { UInt8(truncatingIfNeeded: hash >> UInt64(8 * $0)) } }
  }

  /// The hashes of a file.
  package static func hashes(_ bytes: [UInt8]) -> Set<UInt64> {
    var hashes: Set<UInt64> = []
    for start in stride(from: 0, to: bytes.count - bytes.count % 8, by: 8) {
      var hash: UInt64 = 0
      for offset in (0..<8).reversed() { hash = hash << 8 | UInt64(bytes[start + offset]) }
      hashes.insert(hash)
    }
    return hashes
  }

  private static func hash(_ word: ArraySlice<UInt8>) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in word { hash = (hash ^ UInt64(byte < 0x40 ? byte : byte | 0x20)) &* prime }
    return mixed(hash)
  }

  private static func mixed(_ value: UInt64) -> UInt64 {
    var value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }
}
