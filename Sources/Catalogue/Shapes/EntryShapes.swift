package import Nodes

/// The shapes of what stands in an edition's or pack's own files.
package enum EntryShapes {
  /// The keys of a requirement, in the order in which they are written.
  static let requirementFields: [RecordShape.Field] = [
    .required("id", CommonShapes.entryID, "topic of birth and number; stable for ever, across editions"),
    .optional("row", .text, "a pack's own number"),
    .optional("group", .text, "a pack's group, in place of class and topic"),
    .required("title", .text, "a few words, no full stop"),
    .optional("class", CommonShapes.oneOf(RequirementClass.self)),
    .optional("topics", CommonShapes.references("topics"), "further topics; the file's topic is the home"),
    .optional("level", CommonShapes.oneOf(RequirementLevel.self), "left out where the source does not say"),
    .optional("contractual", CommonShapes.oneOf(ContractualStatus.self)),
    .required("statement", .text, "whole sentences in our own words, with {placeholders}"),
    .optional("parameters", .table(.record(CommonShapes.parameter))),
    .optional("service_levels", .list(.record(CommonShapes.serviceLevel))),
    .optional("duties", .list(.record(CommonShapes.duty))),
    .optional("standards", CommonShapes.references("standards")),
    .optional("capabilities", CommonShapes.references("capabilities")),
    .optional("funding", CommonShapes.references("funding")),
    .optional("frameworks", CommonShapes.references("frameworks")),
    .optional("services", CommonShapes.references("services")),
    .optional("equipment", CommonShapes.references("equipment")),
    .optional("indicators", CommonShapes.references("indicators")),
    .optional("instruments", CommonShapes.references("instruments")),
    .optional("route", CommonShapes.oneOf(Route.self), "how it reaches a practice"),
    .optional("when", .recursive("condition", CommonShapes.condition), "when it applies"),
    .optional("timescales", .list(.record(CommonShapes.timescale))),
    .optional("rationale", .text),
    .optional("assurance", .text),
    .optional("note", .text),
    .optional("challenges", CommonShapes.references("provisions")),
    .optional("related", CommonShapes.references("requirements")),
    .optional("sources", CommonShapes.sources),
  ]

  static let amendmentFields: [RecordShape.Field] = [
    .required("reason", .text, "why the amendment does this"),
    .optional("section", .text, "the section of the amended edition"),
  ]

  static let requirement = RecordShape("a requirement", requirementFields)

  static let addition = RecordShape("an added requirement", requirementFields + amendmentFields)

  /// A change names the requirement and gives whole keys that replace the base's.
  static let change = RecordShape(
    "a change",
    requirementFields.map { field in
      var field = field
      field.isRequired = field.key == "id"
      return field
    } + amendmentFields + [.optional("unset", .list(.text), "keys that the base has and this edition has not")])

  static let mention = RecordShape(
    "an amendment",
    [
      .required("id", .reference("requirements")), .required("reason", .text), .optional("section", .text),
      .optional("note", .text), .optional("sources", CommonShapes.sources),
    ])

  static let parts = RecordShape(
    "what the edition says of the topic",
    [
      .optional("rationale", .text), .optional("amends", .text), .optional("timescales", .text),
      .optional("actions", .text), .optional("funding", .text), .optional("assurance", .text),
      .optional("sources", CommonShapes.sources),
    ])

  package static let requirementsFile = Shape.record(
    RecordShape(
      "a requirements file",
      [
        .optional("topic", .reference("topics"), "the home topic of every entry"),
        .optional("parts", .record(parts)),
        .optional("requirements", .list(.record(requirement))),
        .optional("add", .list(.record(addition))),
        .optional("change", .list(.record(change))),
        .optional("withdraw", .list(.record(mention))),
        .optional("confirm", .list(.record(mention))),
      ]))

  static let provisionKinds = [
    "about", "class", "scope-in", "scope-out", "eligibility", "agreement", "availability", "severity", "accreditation",
    "de-commissioning", "funding-rule", "commissioning", "assurance", "responsibility", "challenge", "sub-contracting",
    "background", "next-step", "key-message", "checklist", "metric", "date", "contract-duty", "transition",
  ]

  package static let provisionsFile = Shape.record(
    RecordShape(
      "a provisions file",
      [
        .required(
          "provisions",
          .list(
            .record(
              RecordShape(
                "a provision",
                [
                  .required("id", CommonShapes.entryID), .optional("title", .text),
                  .required("kind", .oneOf(provisionKinds)), .optional("topics", CommonShapes.references("topics")),
                  .required("statement", .text),
                  .optional("parameters", .table(.record(CommonShapes.parameter))),
                  .optional("duties", .list(.record(CommonShapes.duty))),
                  .optional("standards", CommonShapes.references("standards")),
                  .optional("funding", CommonShapes.references("funding")),
                  .optional("frameworks", CommonShapes.references("frameworks")),
                  .optional("services", CommonShapes.references("services")),
                  .optional("instruments", CommonShapes.references("instruments")),
                  .optional("timescales", .list(.record(CommonShapes.timescale))),
                  .optional("answered_by", CommonShapes.references("requirements")),
                  .optional("note", .text), .required("sources", CommonShapes.sources),
                ]))))
      ]))

  package static let contextFile = Shape.record(
    RecordShape(
      "a context file",
      [
        .required(
          "context",
          .list(
            .record(
              RecordShape(
                "a fact",
                [
                  .required("id", CommonShapes.entryID),
                  .required(
                    "reason",
                    .oneOf([
                      "fact", "definition", "other-edition", "history", "example", "later-development", "scope",
                    ]), "why it is no requirement"),
                  .required("text", .text), .required("sources", CommonShapes.sources),
                ]))))
      ]))

  package static let editionFile = Shape.record(
    RecordShape(
      "an edition",
      [
        .required("id", CommonShapes.editionID), .required("title", .text, "exactly as published"),
        .required("short_title", .text), .optional("number", .integer),
        .required("status", .oneOf(["in-force", "superseded", "reported", "draft"])),
        .optional("publisher", .reference("organisations")), .optional("published", .date),
        .optional("in_force", .record(RecordShape("a period", [.optional("from", .date), .optional("until", .date)]))),
        .optional("supersedes", .reference("editions")), .optional("amends", .reference("editions")),
        .optional(
          "not_inherited", .list(.oneOf(["duties", "standards", "funding", "route"])),
          "keys for which topics' defaults do not hold here; unknown where a requirement does not state them"),
        .optional(
          "classes",
          .list(
            .record(
              RecordShape(
                "a class",
                [
                  .required("id", CommonShapes.oneOf(RequirementClass.self)), .required("name", .text),
                  .optional("definition", .text), .optional("level", CommonShapes.oneOf(RequirementLevel.self)),
                  .optional("funding", CommonShapes.references("funding")), .optional("funded_through", .text),
                  .optional("note", .text), .optional("sources", CommonShapes.sources),
                ])))),
        .optional(
          "class_terms",
          .list(
            .record(
              RecordShape(
                "a class term",
                [
                  .required("term", .text), .required("class", CommonShapes.oneOf(RequirementClass.self)),
                  .optional("note", .text), .optional("sources", CommonShapes.sources),
                ])))),
        .optional(
          "parts",
          .list(
            .record(
              RecordShape(
                "a part",
                [
                  .required("id", CommonShapes.id), .required("title", .text),
                  .required("captured", CommonShapes.oneOf(EditionPart.Captured.self)), .optional("note", .text),
                ])))),
        .optional("gaps", .list(.record(CommonShapes.gap))),
        .optional(
          "stated_changes",
          .list(
            .record(
              RecordShape(
                "a stated change",
                [
                  .required("id", CommonShapes.entryID),
                  .required(
                    "kind",
                    .oneOf([
                      "added", "withdrawn", "raised", "lowered", "changed", "moved", "strengthened", "not-captured",
                    ])),
                  .required("statement", .text), .optional("requirements", CommonShapes.references("requirements")),
                  .optional("from", CommonShapes.references("parties"), "of a duty that moved: who had it"),
                  .optional("to", CommonShapes.references("parties"), "of a duty that moved: who has it"),
                  .optional("note", .text), .required("sources", CommonShapes.sources),
                ])))),
        .optional(
          "disagreements",
          .list(
            .record(
              RecordShape(
                "a disagreement",
                [
                  .required("id", CommonShapes.entryID), .required("about", .text),
                  .required(
                    "views",
                    .list(
                      .record(
                        RecordShape(
                          "a view", [.required("text", .text), .required("sources", CommonShapes.sources)])))),
                  .optional("note", .text),
                ])))),
        .optional("notes", .text), .required("sources", CommonShapes.sources),
      ]))

  package static let packFile = Shape.record(
    RecordShape(
      "a pack",
      [
        .required("id", CommonShapes.id), .required("title", .text), .required("edition", .reference("editions")),
        .optional("part", .text), .optional("version", .text), .optional("status", .text),
        .optional("published", .date),
        .optional(
          "levels",
          .list(
            .record(
              RecordShape(
                "a level",
                [
                  .required("id", CommonShapes.oneOf(RequirementLevel.self)), .required("name", .text),
                  .required("meaning", .text),
                ])))),
        .optional(
          "groups",
          .list(
            .record(
              RecordShape(
                "a group",
                [.required("id", CommonShapes.id), .required("title", .text), .required("order", .integer)])))),
        .optional(
          "choices",
          .list(
            .record(
              RecordShape(
                "a choice",
                [
                  .required("id", CommonShapes.id), .required("title", .text), .required("choose", .oneOf(["one"])),
                  .required("of", CommonShapes.references("requirements")), .optional("note", .text),
                ])))),
        .optional("notes", .text), .optional("gaps", .list(.record(CommonShapes.gap))),
        .required("sources", CommonShapes.sources),
      ]))
}
