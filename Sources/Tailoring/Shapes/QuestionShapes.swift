import Catalogue
import Nodes

/// The shape of `document.yaml`: a document, its parts and the questions it asks.
enum QuestionShapes {
  static let kinds = [
    "text", "long-text", "integer", "decimal", "money", "percentage", "date", "yes-no", "choice", "choices", "list",
    "email", "telephone", "postcode", "ods-practice", "ods-icb", "ods-pcn", "table",
  ]

  /// Ids of questions are names in templates (with underlines for hyphens), so they begin with a letter.
  static let questionID = Shape.pattern(
    .init(name: "an id of lower-case letters, digits and hyphens", expression: "^[a-z][a-z0-9-]*$") { text in
      text.utf8.first.map { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) } == true
        && text.utf8.allSatisfy { byte in
          (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
            || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || byte == UInt8(ascii: "-")
        }
    })

  private static let column = RecordShape(
    "a column",
    [
      .required("id", questionID), .required("label", .text),
      .optional("type", .oneOf(Question.Column.kinds.map(\.name)), "of its cells; text where nothing is said"),
    ])

  private static let option = RecordShape(
    "an option",
    [
      .required("id", questionID), .required("label", .text),
      .optional("excludes", .list(.text), "options of other questions that it cannot go with, as question.option"),
    ])

  static let question = RecordShape(
    "a question",
    [
      .required("id", questionID, "its name in templates"),
      .required("title", .text, "the question as it is asked"),
      .required("type", .oneOf(kinds)),
      .optional("unit", .oneOf(CommonShapes.units), "of a number"),
      .optional("options", .list(.record(option)), "of a choice"),
      .optional("columns", .list(.record(column)), "of a table"),
      .required("group", .text, "what it stands under in the data capture pack"),
      .optional("help", .text), .optional("example", .text),
      .required("owner", .text, "who usually owes the answer"),
      .optional(
        "sensitivity", CommonShapes.oneOf(Question.Sensitivity.self),
        "public where nothing is said; internal in the groups People, Staff transfer, Security and Security posture"),
      .optional("per_practice", .flag, "asked of each practice"),
      .optional(
        "restates", .list(.text),
        "parameters (CYB-08.recovery_time) that the answer may not make weaker; opening and closing time for hours"),
    ])

  static let part = RecordShape(
    "a part",
    [
      .required("id", CommonShapes.id), .required("title", .text),
      .required("template", .text, "its file below the document's folder"),
      .optional("can_be_switched_off", .flag, "yes where nothing is said"),
    ])

  static let document = Shape.record(
    RecordShape(
      "document.yaml",
      [
        .required("title", .text), .optional("description", .text),
        .required("audience", CommonShapes.oneOf(DocumentDefinition.Audience.self)),
        .optional("per_practice", .flag, "one for each practice"),
        .optional("separate_files", .flag, "each part is a file of its own"),
        .optional("routes", .list(CommonShapes.oneOf(Route.self)), "routes whose requirements it places"),
        .optional("pack", .reference("packs"), "a pack whose rows it places"),
        .optional(
          "topics_always", CommonShapes.references("topics"),
          "topics whose requirements it places even where they are excluded"),
        .required("parts", .list(.record(part))),
        .optional("questions", .list(.record(question))),
        .optional("uses", .list(questionID), "questions that another document declares"),
      ]))
}
