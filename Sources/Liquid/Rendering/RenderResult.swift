package import Diagnostics

/// Writes what a host tag stands for: the value of its expression in, text and the id of the record out.
package typealias HostTagRenderer = @Sendable (Value) throws(HostError) -> HostTagOutput

/// What a host tag writes.
package struct HostTagOutput: Sendable {
  /// Text in the form of the output, not escaped again.
  package var markup: [UInt8]
  /// The id of the record that was placed.
  package var record: String

  package init(markup: [UInt8], record: String) {
    self.markup = markup
    self.record = record
  }
}

/// That a host tag placed a record.
package struct Placement: Sendable, Hashable {
  package var tag: String
  package var record: String
  /// The tag in the template.
  package var location: SourceLocation
  /// Where its output begins, in bytes; nil where it was captured first.
  package var offset: Int?
}

/// That a missing answer was met, and where first.
package struct MissingUse: Sendable, Hashable {
  package var value: MissingValue
  package var location: SourceLocation

  package init(value: MissingValue, location: SourceLocation) {
    self.value = value
    self.location = location
  }
}

/// What rendering gave.
package struct RenderResult: Sendable {
  package var output: [UInt8]
  /// Errors. In lax mode they stand in the output too; otherwise the output is not to be used.
  package var diagnostics: [Diagnostic]
  package var placements: [Placement]
  /// The missing answers that were met, each once, in order.
  package var missing: [MissingUse]

  /// Whether the output is whole.
  package var isSound: Bool { diagnostics.isEmpty }
}
