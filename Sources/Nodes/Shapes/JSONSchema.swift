import Diagnostics

/// Writes a shape as JSON Schema (draft 2020-12), so that editors help with the files.
package enum JSONSchema {
  /// The schema of a kind of file; `title` says what it describes.
  package static func document(title: String, shape: Shape) -> [UInt8] {
    var definitions: [(String, RecordShape)] = []
    collect(shape, &definitions)
    var writer = JSONWriter()
    writer.object { writer in
      writer.field("$schema", "https://json-schema.org/draft/2020-12/schema")
      writer.field("title", title)
      write(shape, to: &writer)
      guard !definitions.isEmpty else { return }
      writer.key("$defs")
      writer.object { writer in
        for (name, record) in definitions {
          writer.key(name)
          writer.object { write(.record(record), to: &$0) }
        }
      }
    }
    writer.end()
    return writer.bytes
  }

  private static func collect(_ shape: Shape, _ found: inout [(String, RecordShape)]) {
    switch shape {
    case .list(let element), .anyList(let element), .table(let element): collect(element, &found)
    case .record(let record): for field in record.fields { collect(field.shape, &found) }
    case .recursive(let name, let record):
      guard !found.contains(where: { $0.0 == name }) else { return }
      let record = record()
      found.append((name, record))
      for field in record.fields { collect(field.shape, &found) }
    default: break
    }
  }

  private static func write(_ shape: Shape, to writer: inout JSONWriter) {
    switch shape {
    case .text:
      writer.field("type", "string")
      writer.field("minLength", 1)
    case .pattern(let pattern):
      writer.field("type", "string")
      writer.field("pattern", pattern.expression)
    case .integer: writer.field("type", "integer")
    case .number: writer.field("type", "number")
    case .flag: writer.field("type", "boolean")
    case .date:
      // A bare year is a number to a YAML reader that guesses types.
      writer.field("type", ["string", "integer"])
      writer.field("pattern", "^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$")
    case .scalar: writer.field("type", ["string", "number", "boolean"])
    case .any: break
    case .oneOf(let allowed): writer.field("enum", allowed)
    case .reference(let register):
      writer.field("type", "string")
      writer.field("description", "an id from \(register)")
    case .list(let element), .anyList(let element):
      writer.field("type", "array")
      if case .list = shape { writer.field("minItems", 1) }
      writer.key("items")
      writer.object { write(element, to: &$0) }
    case .table(let element):
      writer.field("type", "object")
      writer.key("additionalProperties")
      writer.object { write(element, to: &$0) }
    case .recursive(let name, _): writer.field("$ref", "#/$defs/\(name)")
    case .record(let record): write(record, to: &writer)
    }
  }

  private static func write(_ record: RecordShape, to writer: inout JSONWriter) {
    writer.field("type", "object")
    writer.key("properties")
    writer.object { writer in
      for field in record.fields {
        writer.key(field.key)
        writer.object { writer in
          if !field.description.isEmpty { writer.field("description", field.description) }
          write(describing(field), to: &writer)
        }
      }
    }
    let required = record.fields.filter(\.isRequired).map(\.key)
    if !required.isEmpty { writer.field("required", required) }
    writer.field("additionalProperties", false)
  }

  /// A reference brings a description of its own, which gives way to the field's.
  private static func describing(_ field: RecordShape.Field) -> Shape {
    if case .reference = field.shape, !field.description.isEmpty { return .text }
    return field.shape
  }
}
