import Diagnostics

/// The JSON Schema of a report, as `docs/comparison.schema.json` holds it.
package enum ComparisonSchema {
  package static var document: [UInt8] {
    var writer = JSONWriter()
    writer.object { writer in
      writer.field("$schema", "https://json-schema.org/draft/2020-12/schema")
      writer.field("title", "A comparison of two editions, version \(JSONReport.version)")
      SchemaShape.record(
        &writer,
        [
          ("schema_version", { $0.literalField("const", String(JSONReport.version)) }),
          ("older", SchemaShape.reference("edition")), ("newer", SchemaShape.reference("edition")),
          ("counts", SchemaShape.reference("counts")), ("changes", SchemaShape.list(SchemaShape.reference("change"))),
          ("lineage", SchemaShape.list(SchemaShape.reference("line"))),
          ("suggestions", SchemaShape.list(SchemaShape.reference("suggestion"))),
        ],
        optional: [
          ("as_at", SchemaShape.text), ("audience", SchemaShape.oneOf(Audience.allCases.map(\.rawValue))),
          ("timeline", SchemaShape.list(SchemaShape.reference("timeline_entry"))),
        ])
      writer.key("$defs")
      writer.object { writer in SchemaDefinitions.write(to: &writer) }
    }
    writer.end()
    return writer.bytes
  }
}

/// The JSON Schema of a requirement's timeline by itself.
package enum TimelineSchema {
  /// Rises when a reader of the last version would misread this one.
  static let version = 1

  package static var document: [UInt8] {
    var writer = JSONWriter()
    writer.object { writer in
      writer.field("$schema", "https://json-schema.org/draft/2020-12/schema")
      writer.field("title", "A requirement's timeline through the editions, version \(version)")
      SchemaShape.record(
        &writer,
        [
          ("kind", { $0.field("const", "gpspec-timeline") }),
          ("schema_version", { $0.literalField("const", String(version)) }),
          ("timeline", SchemaShape.list(SchemaShape.reference("timeline_entry"))),
        ])
      writer.key("$defs")
      writer.object { SchemaDefinitions.write(to: &$0, only: ["timeline_entry"]) }
    }
    writer.end()
    return writer.bytes
  }
}

/// The records of a report.
enum SchemaDefinitions {
  typealias Shape = SchemaShape

  /// Writes all of them, or those that are named.
  static func write(to writer: inout JSONWriter, only names: Set<String>? = nil) {
    for (name, required, optional) in all where names?.contains(name) ?? true {
      writer.key(name)
      writer.object { Shape.record(&$0, required, optional: optional) }
    }
  }

  private static var all: [(String, [Shape.Field], [Shape.Field])] {
    [
      ("edition", edition, [("note", Shape.text)]), ("counts", counts, []),
      ("change", change, changeOptional),
      (
        "line",
        [
          ("kind", Shape.oneOf(["same", "split", "merged", "moved", "replaced"])),
          ("old_entries", Shape.list(Shape.text)), ("new_entries", Shape.list(Shape.text)), ("reason", Shape.text),
        ], []
      ),
      ("suggestion", [("old_entry", Shape.text), ("new_entry", Shape.text), ("score", Shape.whole)], []),
      (
        "timeline_entry",
        [
          ("edition", Shape.text), ("state", Shape.oneOf(["present", "withdrawn", "not-captured", "absent"])),
          ("entries", Shape.list(Shape.text)),
          (
            "changes",
            Shape.list(
              Shape.object(
                [("rule", Shape.text), ("fingerprint", Shape.text)],
                optional: [("field", Shape.text), ("old", Shape.text), ("new", Shape.text)]))
          ),
        ],
        [("title", Shape.text), ("class", Shape.text), ("level", Shape.text), ("contractual", Shape.text)]
      ),
    ]
  }

  private static var edition: [Shape.Field] {
    [
      ("id", Shape.text), ("asked", Shape.text), ("title", Shape.text), ("requirements", Shape.whole),
      (
        "gaps",
        Shape.list(Shape.object([("id", Shape.text), ("title", Shape.text), ("topics", Shape.list(Shape.text))]))
      ),
      (
        "open_parts",
        Shape.list(
          Shape.object([("id", Shape.text), ("title", Shape.text), ("captured", Shape.oneOf(["partly", "no"]))]))
      ),
    ]
  }

  private static var counts: [Shape.Field] {
    let levels = Shape.object(ChangeLevel.allCases.map { ($0.rawValue, Shape.whole) })
    return [
      ("total", Shape.whole), ("by_rule", Shape.table(Shape.whole)),
      ("by_group", Shape.object(ChangeKind.Group.allCases.map { ($0.rawValue, Shape.whole) })),
      ("by_level", Shape.object(Audience.allCases.map { ($0.rawValue, levels) })),
      ("by_outcome", Shape.object(PairOutcome.allCases.map { ($0.rawValue, Shape.whole) })),
      ("not_established", Shape.whole), ("not_independent", Shape.whole), ("sentence_pairs", Shape.whole),
      ("accepted", Shape.whole),
    ]
  }

  private static var change: [Shape.Field] {
    let level = Shape.oneOf(ChangeLevel.allCases.map(\.rawValue))
    return [
      ("fingerprint", Shape.pattern("^[a-z2-9]{12}$")), ("rule", Shape.oneOf(ChangeKind.allCases.map(\.ruleID))),
      ("group", Shape.oneOf(ChangeKind.Group.allCases.map(\.rawValue))),
      ("kind", Shape.oneOf(ChangeSubject.Kind.allCases.map(\.rawValue))),
      ("old_entries", Shape.list(Shape.text)), ("new_entries", Shape.list(Shape.text)), ("title", Shape.text),
      ("levels", Shape.object(Audience.allCases.map { ($0.rawValue, level) })),
      ("audiences", Shape.list(Shape.oneOf(Audience.allCases.map(\.rawValue)))),
      ("certainty", Shape.oneOf(Certainty.allCases.map(\.rawValue))), ("established", Shape.flag),
    ]
  }

  private static var changeOptional: [Shape.Field] {
    [
      ("topic", Shape.text), ("field", Shape.text), ("old", Shape.text), ("new", Shape.text),
      ("old_not_captured", Shape.flag), ("new_not_captured", Shape.flag), ("caveat", Shape.text),
      ("reported_by", Shape.list(Shape.text)),
      ("old_ids", Shape.list(Shape.text)), ("new_ids", Shape.list(Shape.text)), ("amended_by", Shape.text),
      ("stated_by", Shape.list(Shape.text)), ("reason", Shape.text), ("concerns", Shape.list(Shape.text)),
      ("redline", Shape.text), ("sentence_pairs", Shape.whole), ("old_place", Shape.text), ("new_place", Shape.text),
      ("accepted", Shape.object([("by", Shape.text), ("why", Shape.text), ("until", Shape.text)])),
    ]
  }
}

/// The few forms of JSON Schema that a report needs.
enum SchemaShape {
  typealias Write = @Sendable (inout JSONWriter) -> Void
  typealias Field = (String, Write)

  static let text: Write = { $0.field("type", "string") }
  static let flag: Write = { $0.field("type", "boolean") }
  static let whole: Write = { writer in
    writer.field("type", "integer")
    writer.field("minimum", 0)
  }

  static func pattern(_ expression: String) -> Write {
    { writer in
      writer.field("type", "string")
      writer.field("pattern", expression)
    }
  }

  static func oneOf(_ values: [String]) -> Write { { $0.field("enum", values) } }

  static func reference(_ name: String) -> Write { { $0.field("$ref", "#/$defs/\(name)") } }

  static func list(_ element: @escaping Write) -> Write {
    { writer in
      writer.field("type", "array")
      writer.key("items")
      writer.object(element)
    }
  }

  static func table(_ value: @escaping Write) -> Write {
    { writer in
      writer.field("type", "object")
      writer.key("additionalProperties")
      writer.object(value)
    }
  }

  static func object(_ required: [Field], optional: [Field] = []) -> Write {
    { record(&$0, required, optional: optional) }
  }

  static func record(_ writer: inout JSONWriter, _ required: [Field], optional: [Field] = []) {
    writer.field("type", "object")
    writer.key("properties")
    writer.object { writer in
      for (key, write) in required + optional {
        writer.key(key)
        writer.object(write)
      }
    }
    writer.field("required", required.map(\.0))
    writer.field("additionalProperties", false)
  }
}

extension JSONWriter {
  fileprivate mutating func literalField(_ key: String, _ text: String) {
    self.key(key)
    literal(text)
  }
}
