/// How strictly a template is read.
package enum Mode: String, Sendable, CaseIterable {
  /// The language's standard mode: what is not known prints nothing, errors print in place.
  case lax
  /// What lax mode lets pass is an error when it is rendered.
  case strict
  /// The data has a schema, and every error is found when the template is loaded.
  case checked
}

/// What a template writes, which decides how values are escaped. Lax mode escapes nothing.
package enum OutputKind: String, Sendable, CaseIterable {
  case markdown
  case html
  case plain
}

/// The bounds of loading and rendering.
package struct Limits: Sendable {
  /// How deep tags, brackets and joined conditions may be nested.
  package var nesting = 100
  /// How deep partials may call partials.
  package var partialDepth = 50
  /// Rounds of all loops of one rendering together.
  package var iterations = 10_000_000
  /// Bytes of output, captured text included.
  package var outputSize = 64 * 1024 * 1024

  package init() {}
}

/// A tag of the host's, such as `{% clause requirement %}`, with one expression after its name.
package struct HostTag: Sendable {
  package var name: String
  /// The record that the expression must be; nil where any value goes.
  package var record: String?

  package init(name: String, record: String? = nil) {
    self.name = name
    self.record = record
  }
}

/// What the host could not do with a value.
package struct HostError: Error, Sendable {
  package var message: String
  package init(_ message: String) { self.message = message }
}

/// A filter of the host's.
package struct HostFilter: Sendable {
  package var name: String
  /// How many arguments it takes after the value itself.
  package var arguments: ClosedRange<Int>
  /// The kind of its result in checked mode; nil: text.
  package var result: FieldType
  package var apply: @Sendable (Value, [Value]) throws(HostError) -> Value

  package init(
    name: String, arguments: ClosedRange<Int> = 0...0, result: FieldType = .text,
    apply: @escaping @Sendable (Value, [Value]) throws(HostError) -> Value
  ) {
    self.name = name
    self.arguments = arguments
    self.result = result
    self.apply = apply
  }
}

/// How a template is to be loaded.
package struct LoadOptions: Sendable {
  package var mode: Mode
  package var outputKind: OutputKind
  /// What the data looks like; needed in checked mode, ignored otherwise.
  package var schema: Schema?
  package var hostTags: [HostTag]
  package var hostFilters: [HostFilter]
  package var limits: Limits

  package init(
    mode: Mode, outputKind: OutputKind = .markdown, schema: Schema? = nil, hostTags: [HostTag] = [],
    hostFilters: [HostFilter] = [], limits: Limits = Limits()
  ) {
    self.mode = mode
    self.outputKind = outputKind
    self.schema = schema
    self.hostTags = hostTags
    self.hostFilters = hostFilters
    self.limits = limits
  }

  func filterTarget(_ name: String) -> FilterCall.Target {
    if let index = hostFilters.firstIndex(where: { $0.name == name }) { return .host(index) }
    guard let filter = Filter.named(name), mode != .lax || !filter.isOurs else { return .unknown }
    return .standard(filter)
  }

  /// Every filter name that may be written.
  var filterNames: [String] { Filter.names(ours: mode != .lax) + hostFilters.map(\.name) }
}
