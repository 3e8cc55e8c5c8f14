import Nodes

/// The shapes of the registers.
package enum RegisterShapes {
  private static func file(_ key: String, _ record: RecordShape) -> Shape {
    .record(RecordShape("\(key).yaml", [.required(key, .list(.record(record)))]))
  }

  private static let dates: [RecordShape.Field] = [.optional("from", .date), .optional("until", .date)]

  /// A register of plain items; its entries may only be succeeded by entries of the same register.
  static func items(_ key: String, _ singular: String) -> Shape {
    var fields: [RecordShape.Field] = [
      .required("id", .text), .required("name", .text), .optional("code", .text), .optional("abbreviation", .text),
      .optional("kind", .text), .optional("description", .text), .optional("version", .text),
      .optional("publisher", .text), .optional("url", .text),
    ]
    fields += dates
    fields += [.optional("succeeded_by", CommonShapes.references(key)), .optional("former_names", .list(.text))]
    if key == "indicators" {
      fields += [
        .optional("level", .oneOf(["practice", "commissioner"])), .optional("measure", .text),
        .optional("topics", CommonShapes.references("topics")),
        .optional("requirements", CommonShapes.references("requirements")),
      ]
    }
    fields += [.optional("note", .text), .required("sources", CommonShapes.sources)]
    return file(key, RecordShape(singular, fields))
  }

  static let roles = file(
    "roles",
    RecordShape(
      "a role",
      [
        .required("id", CommonShapes.id), .required("name", .text), .optional("plural", .text),
        .optional("general_name", .text), .optional("description", .text),
        .optional("part_of", .reference("roles"), "the role that this one is an arm of"),
        .optional(
          "holders",
          .list(
            .record(
              RecordShape(
                "a holder",
                [
                  .required("organisation", .reference("organisations")), .optional("from", .date),
                  .optional("until", .date), .optional("note", .text), .optional("sources", CommonShapes.sources),
                ])))),
        .optional("note", .text), .required("sources", CommonShapes.sources),
      ]))

  static let funding = file(
    "funding",
    RecordShape(
      "a funding source",
      [
        .required("id", CommonShapes.id), .required("name", .text),
        .optional("kind", .oneOf(["revenue", "capital", "national", "local", "practice"])),
        .optional("description", .text), .optional("from", .date), .optional("until", .date),
        .optional("succeeded_by", CommonShapes.references("funding")),
        .optional(
          "rules",
          .list(
            .record(
              RecordShape(
                "a funding rule",
                [
                  .required("text", .text), .optional("amount", .text), .optional("note", .text),
                  .required("sources", CommonShapes.sources),
                ])))),
        .optional("note", .text), .required("sources", CommonShapes.sources),
      ]))

  static let capabilities = file(
    "capabilities",
    RecordShape(
      "a capability",
      [
        .required("id", .text), .required("name", .text),
        .optional("group", .oneOf(["foundation", "non-foundation", "patient-facing", "other"])),
        .optional("description", .text), .optional("framework", .reference("frameworks")), .optional("from", .date),
        .optional("version", .text), .optional("standards", CommonShapes.references("standards")),
        .optional("note", .text), .required("sources", CommonShapes.sources),
      ]))

  static let glossary = file(
    "glossary",
    RecordShape(
      "a term",
      [
        .required("id", CommonShapes.id), .required("term", .text), .optional("abbreviation", .text),
        .optional("proper_name", .flag),
        .required(
          "definitions",
          .list(
            .record(
              RecordShape(
                "a definition",
                [
                  .optional("editions", CommonShapes.references("editions")), .required("text", .text),
                  .required("sources", CommonShapes.sources),
                ])))),
        .optional("note", .text),
      ]))

  static let topics = file(
    "topics",
    RecordShape(
      "a topic",
      [
        .required("id", CommonShapes.id), .required("name", .text), .optional("prefixes", .list(.text)),
        .optional("class", CommonShapes.oneOf(RequirementClass.self)), .optional("group", .text),
        .required("order", .integer), .optional("description", .text),
        .optional(
          "defaults",
          .record(
            RecordShape(
              "defaults",
              [
                .optional("route", CommonShapes.oneOf(Route.self)),
                .optional("funding", CommonShapes.references("funding")),
                .optional("duties", .list(.record(CommonShapes.duty))),
                .optional("standards", CommonShapes.references("standards")), .optional("note", .text),
                .optional("sources", CommonShapes.sources),
              ]))),
        .optional("note", .text), .required("sources", CommonShapes.sources),
      ]))

  static let sources = file(
    "sources",
    RecordShape(
      "a source document",
      [
        .required("id", CommonShapes.id), .required("title", .text), .optional("publisher", .text),
        .optional("date", .text), .optional("url", .text), .optional("edition", .reference("editions")),
        .optional("kind", .oneOf(["edition", "web-page", "guidance", "press", "data", "background"])),
        .optional("note", .text),
      ]))

  static let lineage = file(
    "lineage",
    RecordShape(
      "a line of lineage",
      [
        .required("kind", CommonShapes.oneOf(LineageEntry.Kind.self)),
        .required("from", .record(end)), .required("to", .record(end)), .required("reason", .text),
      ]))

  private static let end = RecordShape(
    "an end of a line",
    [.required("edition", .reference("editions")), .required("ids", CommonShapes.references("requirements"))])
}
