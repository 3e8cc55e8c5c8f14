import Catalogue
import Diagnostics
package import Nodes
import Tailoring

/// What commands print as JSON; the schemas are made from this.
package enum OutputShapes {
  private static let texts = Shape.anyList(.text)

  /// `check --format json`, and what `import` lists.
  package static let findings = Shape.record(
    RecordShape(
      "findings",
      [
        .required("findings", .anyList(.record(finding)), "in the order of place"), .required("errors", .integer),
        .required("warnings", .integer),
      ]))

  private static let place: [RecordShape.Field] = [
    .optional("file", .text), .optional("line", .integer, "from 1"),
    .optional("column", .integer, "from 1, in Unicode scalars"), .optional("end_line", .integer),
    .optional("end_column", .integer, "behind the last one"),
  ]

  private static let finding = RecordShape(
    "a finding",
    [
      .required("rule", .text, "`gpspec explain` says what it means"),
      .required("severity", CommonShapes.oneOf(Severity.self)), .required("message", .text),
    ] + place + [
      .optional("notes", .list(.record(RecordShape("a note", [.required("message", .text)] + place)))),
      .optional("fix", .text, "how to mend it"),
    ])

  /// `list` and `show`: requirements as in the export.
  package static let requirements = Shape.anyList(.record(ExportShape.requirement))

  /// `stats`: a key for each facet, with a count for each value.
  package static let statistics: Shape = {
    let fixed: [RecordShape.Field] = [.required("edition", .text, "an edition or pack"), .required("title", .text)]
    let facets = Statistics.facetNames.map { RecordShape.Field.optional($0, .table(.integer)) }
    return .anyList(.record(RecordShape("statistics", fixed + facets)))
  }()

  /// `actions`.
  package static let actions = Shape.record(
    RecordShape(
      "dated duties",
      [
        .required("as_at", .date, "the day from which past and future are seen"),
        .required("actions", .anyList(.record(action))),
      ]))

  private static let action = RecordShape(
    "a dated duty",
    [
      .required("state", CommonShapes.oneOf(DatedAction.State.self)), .required("edition", .text),
      .required("id", .text), .required("title", .text), .required("parties", texts),
    ] + CommonShapes.timescale.fields)

  /// `questions`.
  package static let questions = Shape.anyList(
    .record(
      RecordShape(
        "a question",
        [
          .required("question", .text), .optional("practice", .text, "where it is asked of each"),
          .required("group", .text), .required("title", .text), .required("type", .text), .optional("help", .text),
          .optional("example", .text), .required("sensitivity", CommonShapes.oneOf(Question.Sensitivity.self)),
          .required("used_in", texts), .required("state", .oneOf(["answered", "not known yet", "missing"])),
          .optional("answer", .any, "as a cell of the data capture pack"), .required("owner", .text),
          .optional("by", .date),
        ])))

  /// `confirmations`.
  package static let confirmations = Shape.anyList(
    .record(
      RecordShape(
        "a section of the published text",
        [
          .optional("section", .text, "the part's id"), .required("title", .text),
          .required("items", .anyList(.record(confirmation))),
        ])))

  private static let confirmation = RecordShape(
    "something to confirm",
    [
      .required("kind", .oneOf(["background", "gap"])), .required("id", .text), .required("title", .text),
      .required("topics", texts), .required("where", texts), .optional("note", .text),
      .optional("confirmed_by", .text), .optional("confirmed_on", .date),
    ])

  /// `template uses`.
  package static let templateUses = Shape.anyList(
    .record(
      RecordShape(
        "what a template uses",
        [
          .required("template", .text), .required("values", .anyList(.record(use))), .required("partials", texts),
        ])))

  private static let use = RecordShape(
    "a value",
    [
      .required("path", .text), .required("file", .text), .optional("line", .integer), .optional("column", .integer),
      .required("optional", .flag, "whether the template is checked to work without it"), .required("guarded", .flag),
    ])
}
