package import Liquid

/// How values of ours become a record of a template's data.
///
/// One description gives both the schema against which templates are checked and the data with which they are rendered,
/// so that the two cannot disagree.
package struct RecordMap<Source>: Sendable {
  package struct Entry: Sendable {
    package var field: Field
    /// What the field holds, for the page that lists them.
    package var description: String
    var value: @Sendable (Source) -> Value
  }

  package let name: String
  package let entries: [Entry]
  private let shape: Shape

  package init(_ name: String, _ entries: [Entry]) {
    self.name = name
    self.entries = entries
    shape = Shape(entries.map(\.field.name))
  }

  /// The record's type for the schema.
  package var type: RecordType { RecordType(name, entries.map(\.field)) }

  /// The record's data.
  package func value(_ source: Source) -> Value {
    .object(ObjectValue(shape: shape, fields: entries.map { $0.value(source) }))
  }
}

extension RecordMap.Entry {
  /// A text that is always there.
  static func text(_ name: String, _ description: String, _ value: @escaping @Sendable (Source) -> String) -> Self {
    Self(field: Field(name, .text), description: description) { .string(value($0)) }
  }

  /// A text that may be absent.
  static func optionalText(
    _ name: String, _ description: String, _ value: @escaping @Sendable (Source) -> String?
  ) -> Self {
    Self(field: Field(name, .text, optional: true), description: description) { source in
      value(source).flatMap { $0.isEmpty ? nil : Value.string($0) } ?? .nil
    }
  }

  /// Text that is Markdown already.
  static func markdown(_ name: String, _ description: String, _ value: @escaping @Sendable (Source) -> String) -> Self {
    Self(field: Field(name, .markdown), description: description) { .markdown(string: value($0)) }
  }

  static func flag(_ name: String, _ description: String, _ value: @escaping @Sendable (Source) -> Bool) -> Self {
    Self(field: Field(name, .flag), description: description) { .bool(value($0)) }
  }

  static func number(_ name: String, _ description: String, _ value: @escaping @Sendable (Source) -> Int) -> Self {
    Self(field: Field(name, .number), description: description) { .int(value($0)) }
  }

  static func texts(_ name: String, _ description: String, _ value: @escaping @Sendable (Source) -> [String]) -> Self {
    Self(field: Field(name, .list(.text)), description: description) { .array(value($0).map { Value.string($0) }) }
  }

  /// A list of records of another map.
  static func records<Other: Sendable>(
    _ name: String, _ description: String, _ map: RecordMap<Other>, _ value: @escaping @Sendable (Source) -> [Other]
  ) -> Self {
    Self(field: Field(name, .list(.record(map.name))), description: description) { source in
      .array(value(source).map { map.value($0) })
    }
  }

  /// A record of another map.
  static func record<Other: Sendable>(
    _ name: String, _ description: String, _ map: RecordMap<Other>, _ value: @escaping @Sendable (Source) -> Other
  ) -> Self {
    Self(field: Field(name, .record(map.name)), description: description) { map.value(value($0)) }
  }

  /// A record of another map that may be absent.
  static func optionalRecord<Other: Sendable>(
    _ name: String, _ description: String, _ map: RecordMap<Other>, _ value: @escaping @Sendable (Source) -> Other?
  ) -> Self {
    Self(field: Field(name, .record(map.name), optional: true), description: description) { source in
      value(source).map { map.value($0) } ?? .nil
    }
  }
}
