import Catalogue
package import Nodes

extension DocumentLock {
  /// What a lock looks like; its schema is made from this.
  package static let shape = Shape.record(
    RecordShape(
      "a lock",
      [
        .required("kind", .oneOf([kind])),
        .required("format", .integer, "raised when an older reader would misread it"),
        .required("document", .text), .optional("practice", .text, "its ODS code"), .required("edition", .text),
        .required("date", .date, "the document's own"), .required("reference", .text), .required("version", .text),
        .required("status", .text), .optional("clauses", .anyList(.record(clause)), "in the order of the document"),
        .optional("clauses_in", .text, "in place of clauses: the file beside this one that holds them"),
        .required("selections", .anyList(.record(selection))), .required("answers", .anyList(.record(answer))),
      ]))

  /// What a file of clauses that several locks share looks like.
  package static let clausesShape = Shape.record(
    RecordShape(
      "shared clauses",
      [
        .required("kind", .oneOf([kind + "-clauses"])), .required("format", .integer),
        .required("clauses", .anyList(.record(clause))),
      ]))

  private static let texts = Shape.list(.text)

  private static let clause = RecordShape(
    "a clause",
    [
      .required("id", .text), .required("title", .text), .required("class", CommonShapes.oneOf(RequirementClass.self)),
      .optional("level", CommonShapes.oneOf(RequirementLevel.self)),
      .required("statement", .text, "with the values in force"),
      .optional(
        "parameters",
        .list(
          .record(
            RecordShape(
              "a parameter",
              [
                .required("name", .text), .required("value", .text), .optional("unit", .text),
                .optional("national", .text, "the national value, where another one is set"),
                .optional("set_by", .text, "the layer that set it"),
              ])))),
      .optional(
        "duties",
        .list(
          .record(
            RecordShape(
              "a duty",
              [
                .required("verb", CommonShapes.oneOf(Duty.Verb.self)), .required("by", .anyList(.text)),
                .optional("to", texts), .optional("from", texts),
              ])))),
      .optional("standards", texts), .optional("funding", texts), .optional("route", CommonShapes.oneOf(Route.self)),
      .required("basis", CommonShapes.oneOf(LockedClause.Basis.self)),
      .optional("by", .text, "the layer that selected or added it"), .required("edition", .text),
      .required("file", .text, "where the entry stands"),
    ])

  private static let selection = RecordShape(
    "a selection",
    [
      .required("kind", CommonShapes.oneOf(LockedSelection.Kind.self)), .required("id", .text),
      .required("by", .text, "the layer"),
      .optional("value", .text, "of an exclusion its reason, of a setting its value"),
    ])

  private static let answer = RecordShape(
    "an answer",
    [
      .required("question", .text), .required("state", CommonShapes.oneOf(LockedAnswer.State.self)),
      .optional("sha256", .text, "a fingerprint, where the document's readers may see the answer"),
    ])
}
