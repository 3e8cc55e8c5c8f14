package import Nodes

/// What the JSON export looks like; its schema is made from this, and the tests check an export against it.
package enum ExportShape {
  package static let document = Shape.record(
    RecordShape(
      "an export",
      [
        .required("format", .oneOf(["gpspec-catalogue"])),
        .required("version", .integer, "raised when a key changes its meaning or goes"),
      ] + registers + [
        .optional("editions", .list(.record(edition)), "in order of date; amending ones resolved"),
        .optional("packs", .list(.record(pack))),
      ]))

  private static let ids = Shape.list(.text)

  /// The registers look as they do in their files.
  private static let registers: [RecordShape.Field] = {
    let order = [
      "roles", "organisations", "standards", "frameworks", "services", "instruments", "equipment", "indicators",
      "integrated-care-boards",
      "funding", "capabilities", "glossary", "topics", "sources", "lineage",
    ]
    return order.compactMap { name in
      guard let file = CatalogueFile.registers.first(where: { $0.name == name }), case .record(let record) = file.shape,
        let field = record.fields.first
      else { return nil }
      return .optional(name, field.shape)
    }
  }()

  private static func facet(_ value: Shape) -> Shape {
    .record(
      RecordShape(
        "a facet",
        [
          .optional("value", value, "left out where it is unknown"),
          .required("basis", .oneOf(["stated", "inherited", "unknown"])),
          .optional("from", .text, "the class or topic that it is inherited from"),
          .optional("sources", CommonShapes.sources, "the sources of what is inherited"),
        ]))
  }

  /// Left out of what is published.
  private static let origin: [RecordShape.Field] = [.optional("file", .text), .optional("line", .integer)]

  private static let amendment = RecordShape(
    "an amendment",
    [
      .required("edition", .text), .required("kind", .oneOf(["add", "change", "withdraw", "confirm"])),
      .required("reason", .text), .optional("section", .text),
      .optional("fields", ids, "the keys that the amendment replaced"),
    ])

  /// A requirement as in its file, with its edition, what it inherits, and where it stands.
  package static let requirement: RecordShape = {
    let facets: [String: Shape] = [
      "level": facet(CommonShapes.oneOf(RequirementLevel.self)),
      "duties": facet(.list(.record(CommonShapes.duty))),
      "standards": facet(ids), "funding": facet(ids), "route": facet(CommonShapes.oneOf(Route.self)),
    ]
    let renamed = ["topics": "further_topics"]
    var fields: [RecordShape.Field] = [.required("edition", .text, "the edition or pack it is seen in")]
    for field in EntryShapes.requirementFields where field.key != "group" {
      var field = field
      field.key = renamed[field.key] ?? field.key
      if let shape = facets[field.key] { field = .required(field.key, shape) }
      if field.key == "class" || field.key == "contractual" { field.isRequired = true }
      fields.append(field)
    }
    fields.append(.required("topic", .text, "the home topic; of a pack's requirement its group"))
    fields.append(.optional("evidence", CommonShapes.oneOf(Evidence.self), "that of the statement"))
    fields.append(.optional("amendment", .record(amendment)))
    return RecordShape("a requirement", fields + origin)
  }()

  private static let entries: [RecordShape.Field] = {
    let provision = adding(
      [.optional("evidence", CommonShapes.oneOf(Evidence.self))] + origin,
      to: element(of: EntryShapes.provisionsFile, "provisions"))
    let context = adding(origin, to: element(of: EntryShapes.contextFile, "context"))
    return [
      .optional("requirements", .list(.record(requirement))),
      .optional("provisions", .list(.record(provision))), .optional("context", .list(.record(context))),
    ]
  }()

  private static let edition: RecordShape = {
    let parts = RecordShape(
      "what the edition says of a topic", [.required("topic", .text)] + EntryShapes.parts.fields)
    return adding(
      [
        .optional("topic_parts", .list(.record(parts))),
        .optional("withdrawn", .list(.record(requirement)), "what the amendment withdrew"),
      ] + entries, to: record(EntryShapes.editionFile))
  }()

  private static let pack = adding(entries, to: record(EntryShapes.packFile))

  private static func record(_ shape: Shape) -> RecordShape {
    if case .record(let record) = shape { record } else { RecordShape("a record", []) }
  }

  private static func element(of file: Shape, _ key: String) -> RecordShape {
    let record = record(file)
    guard let place = record.place(of: key), case .list(.record(let element)) = record.fields[place].shape
    else { return RecordShape("an entry", []) }
    return element
  }

  private static func adding(_ fields: [RecordShape.Field], to record: RecordShape) -> RecordShape {
    RecordShape(record.name, record.fields + fields)
  }
}
