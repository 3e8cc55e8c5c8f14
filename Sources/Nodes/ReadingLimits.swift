/// How much a reader takes before it refuses, so that no input can exhaust the machine.
package struct ReadingLimits: Sendable {
  /// Bytes of one file.
  package var bytes: Int
  /// Lists and records inside one another.
  package var depth: Int
  /// Values in one file.
  package var nodes: Int

  package init(bytes: Int = 64 << 20, depth: Int = 64, nodes: Int = 8_000_000) {
    self.bytes = bytes
    self.depth = depth
    self.nodes = nodes
  }

  package static let standard = ReadingLimits()
}
