import Catalogue
import Nodes

/// The shapes of the files of a workspace.
enum WorkspaceShapes {
  static let day = Shape.pattern(
    .init(name: "a whole day such as 2022-09-01", expression: "^[0-9]{4}-[0-9]{2}-[0-9]{2}$") { text in
      PartialDate(text)?.day != nil
    })

  static let practiceCode = Shape.pattern(
    .init(
      name: "a practice's ODS code such as A81001 or G7H8J",
      expression: "^([A-Z][0-9]{5}|[A-Z][0-9][A-Z][0-9][A-Z])$"
    ) { ODSCode.isPractice($0) })

  static let commissionerCode = Shape.pattern(
    .init(
      name: "the ODS code of an ICB such as QE1, or of a CCG such as 15E",
      expression: "^(Q[A-Z0-9]{2}|[0-9]{2}[A-Z]|[A-Z][0-9][A-Z][0-9][A-Z])$"
    ) { ODSCode.isICB($0) || ODSCode.isCCG($0) })

  private static let body = RecordShape(
    "the issuing body",
    [
      .required("name", .text, "its full name"), .optional("short_name", .text, "as sentences call it"),
      .required("ods_code", commissionerCode, "its ODS code"), .optional("address", .text),
      .optional(
        "email",
        .pattern(.init(name: "an e-mail address", expression: "^[^@ ]+@[^@ ]+\\.[^@ ]+$") { FormChecks.isEmail($0) })),
      .optional(
        "telephone",
        .pattern(.init(name: "a telephone number", expression: "^[0-9 ()+-]+$") { FormChecks.isTelephone($0) })),
    ])

  private static let delivery = RecordShape(
    "delivery",
    [
      .required("usual", CommonShapes.oneOf(Delivery.Mode.self), "a commissioned partner, or the body's own team"),
      .optional("by_topic", .table(CommonShapes.oneOf(Delivery.Mode.self)), "topics delivered otherwise"),
      .optional("partner", .text, "the partner's name, where it is known"),
    ])

  private static let acknowledgement = RecordShape(
    "an acknowledgement",
    [
      .required("by", .text, "who accepts it"), .required("date", day), .required("why", .text),
    ])

  private static let issueRecord = RecordShape(
    "a record of issue",
    [
      .required("reference", .text, "the document's reference"), .required("version", .text),
      .required("status", CommonShapes.oneOf(IssueRecord.Status.self)),
      .optional(
        "consultation",
        .list(
          .record(
            RecordShape(
              "a consultation",
              [
                .required("party", .text, "practices, the LMC, …"), .required("date", day),
                .optional("outcome", .text),
              ])))),
      .optional(
        "approvals",
        .list(
          .record(
            RecordShape(
              "an approval",
              [
                .required("role", .text), .optional("name", .text), .required("date", day),
                .optional("version", .text, "the version that was approved"),
              ])))),
      .optional(
        "revisions",
        .list(
          .record(
            RecordShape(
              "a revision", [.required("version", .text), .required("date", day), .required("note", .text)])))),
      .optional("next_review", day),
    ])

  static let main = Shape.record(
    RecordShape(
      "gpspec.yaml",
      [
        .required("edition", .reference("editions"), "the edition of the model, \"2021-23\" for instance"),
        .required("date", day, "the day for which documents are made; the only clock there is"),
        .optional("example", .flag, "an invented workspace; every document is marked as an example"),
        .required("issuing_body", .record(body)),
        .optional("documents", .list(.reference("documents")), "the documents wanted"),
        .required("delivery", .record(delivery)),
        .optional("selections", .record(RecordShape("selections", SelectionShapes.fields))),
        .optional(
          "edition_out_of_period", .record(acknowledgement),
          "why an edition is used outside its period; needed before a final document"),
        .optional("issue", .table(.record(issueRecord)), "by document: where it stands in its cycle of issue"),
        .optional("parts_off", .table(.list(.text)), "by document: the parts switched off"),
      ]))

  static let layer = Shape.record(
    RecordShape(
      "a layer", [.optional("name", .text, "what it is called in documents")] + SelectionShapes.fields))

  static let answers = Shape.record(
    RecordShape(
      "answers.yaml",
      [
        .optional(
          "answers",
          .list(
            .record(
              RecordShape(
                "an answer",
                [
                  .required("question", .text, "the question's id"),
                  .optional("practice", practiceCode, "the practice, where the question is asked of each"),
                  .optional("value", .any, "the answer"),
                  .optional("unknown", .flag, "not known yet"),
                  .optional("owner", .text, "who will find out"),
                  .optional("by", .date, "by when"),
                ]))))
      ]))

  static let confirmations = Shape.record(
    RecordShape(
      "confirmations.yaml",
      [
        .optional(
          "confirmations",
          .list(
            .record(
              RecordShape(
                "a confirmation",
                [
                  .required("subject", .text, "a requirement, provision or gap by id, topic:<id> or section:<part id>"),
                  .required("by", .text, "who checked it"), .required("date", day),
                  .required("document", .text, "the published text it was checked in"), .optional("version", .text),
                  .optional("pages", .text), .optional("official_words", .text, "the words as published"),
                ]))))
      ]))
}
