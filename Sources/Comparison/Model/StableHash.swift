/// A hash that is the same on every machine and in every run, unlike Swift's own.
enum StableHash {
  static let seed: UInt64 = 0xCBF2_9CE4_8422_2325

  /// FNV-1a over bytes.
  static func of(_ bytes: some Sequence<UInt8>) -> UInt64 {
    adding(bytes, to: seed)
  }

  /// Goes on with a hash.
  static func adding(_ bytes: some Sequence<UInt8>, to hash: UInt64) -> UInt64 {
    var hash = hash
    for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return hash
  }

  /// Takes one hash into another, the order counts.
  static func combine(_ first: UInt64, _ second: UInt64) -> UInt64 {
    mixed(first &* 0x9E37_79B9_7F4A_7C15 &+ second)
  }

  /// Spreads every bit of a hash over all of its bits.
  static func mixed(_ value: UInt64) -> UInt64 {
    var value = value
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }
}

/// The name of a change that a decision on it is kept under: 12 characters, the same in every run.
package enum Fingerprint {
  /// The fingerprint of the parts that make a change what it is.
  package static func of(_ parts: [String]) -> String {
    var hash = StableHash.seed
    for part in parts {
      hash = StableHash.adding(part.utf8, to: hash)
      // A byte that no text holds, so that moving a letter from one part to the next gives another hash.
      hash = StableHash.adding([0xFF], to: hash)
    }
    hash = StableHash.mixed(hash)
    let digits = Array("abcdefghijkmnpqrstuvwxyz23456789".utf8)
    var characters: [UInt8] = []
    for _ in 0..<12 {
      characters.append(digits[Int(hash & 31)])
      hash >>= 5
    }
    return String(decoding: characters, as: UTF8.self)
  }
}
