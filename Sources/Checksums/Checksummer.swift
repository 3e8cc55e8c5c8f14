import CNettle

/// Makes a checksum of bytes that come piece by piece.
package struct Checksummer {
  private var context = sha256_ctx()

  package init() {
    nettle_sha256_init(&context)
  }

  package mutating func add(_ bytes: UnsafeRawBufferPointer) {
    guard let start = bytes.baseAddress else { return }
    nettle_sha256_update(&context, bytes.count, start.assumingMemoryBound(to: UInt8.self))
  }

  /// The checksum of all that was added; the next bytes begin another one.
  package mutating func finish() -> Checksum {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: Int(SHA256_DIGEST_SIZE)) { digest in
      guard let start = digest.baseAddress else { return Checksum(raw: UnsafeRawBufferPointer(digest)) }
      sha256_finish(&context, start)
      return Checksum(raw: UnsafeRawBufferPointer(digest))
    }
  }
}
