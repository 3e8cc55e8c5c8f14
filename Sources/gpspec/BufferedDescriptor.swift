import Foundation

/// Writes to a descriptor in large pieces. A reader that has gone away is no fault: what is left is dropped.
final class BufferedDescriptor {
  private let descriptor: Int32
  private var buffer: [UInt8] = []
  private var isClosed = false
  /// Whether a write failed for another reason than a reader that has gone.
  private(set) var failed = false

  init(_ descriptor: Int32) {
    self.descriptor = descriptor
  }

  func write(_ bytes: [UInt8]) {
    buffer.append(contentsOf: bytes)
    if buffer.count > 1 << 16 { flush() }
  }

  func flush() {
    guard !buffer.isEmpty, !isClosed else { return }
    if let error = Self.writeAll(buffer, to: descriptor) {
      isClosed = true
      failed = error != EPIPE
    }
    buffer.removeAll(keepingCapacity: true)
  }

  /// Writes everything; the error number where that failed.
  @discardableResult
  static func writeAll(_ bytes: [UInt8], to descriptor: Int32) -> Int32? {
    var offset = 0
    while offset < bytes.count {
      let written = bytes.withUnsafeBytes { buffer in
        Foundation.write(descriptor, buffer.baseAddress?.advanced(by: offset), bytes.count - offset)
      }
      if written < 0 {
        if errno == EINTR { continue }
        return errno
      }
      offset += written
    }
    return nil
  }
}
