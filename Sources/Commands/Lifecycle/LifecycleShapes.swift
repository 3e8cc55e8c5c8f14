import Catalogue
package import Nodes

/// What the reports of a workspace's life look like as JSON; their schemas are made from this.
package enum LifecycleShapes {
  private static let ids = Shape.anyList(.text)

  package static let impact = Shape.record(
    RecordShape(
      "an impact report",
      [
        .required("kind", .oneOf(["gpspec-impact"])),
        .required("format", .integer, "raised when an older reader would misread it"),
        .required("from", .text, "the workspace's edition"), .required("to", .text, "the other edition"),
        .required("counts", .record(counts)), .required("selections", .anyList(.record(outcome)), "those touched"),
        .required("newly_owed", .anyList(.record(owed))),
        .required("not_captured_before", .anyList(.record(owed)), "new, or not captured in the workspace's edition"),
        .required("no_longer_owed", ids),
        .required("not_captured", ids, "in scope, and of which the other edition, as captured, says nothing"),
        .required("changed", ids), .required("answers", .anyList(.record(asked))), .required("no_longer_asked", ids),
        .required(
          "asked_not_known", .anyList(.record(asked)), "asked before, by requirements that were not captured"),
        .required("practices", .anyList(.record(practices)), "those whose appendices change in the same way"),
        .required("documents", .anyList(.record(document)), "by their locks"),
        .required("decisions", ids, "what has to be decided"),
      ]))

  private static let counts = RecordShape(
    "counts",
    [
      "selections", "touched", "conflicts", "newly_owed", "not_captured_before", "no_longer_owed", "not_captured",
      "changed_clauses",
      "practices", "practices_changed", "not_comparable",
    ].map { .required($0, .integer) })

  private static let outcome = RecordShape(
    "a selection",
    [
      .required("layer", .text), .required("kind", CommonShapes.oneOf(SelectionOutcome.Kind.self)),
      .required("about", .text, "a requirement or parameter"), .required("was", .text),
      .required("result", .oneOf(["kept", "renamed", "national", "conflict"])),
      .optional("to", .text, "its new name"), .optional("why", .text), .optional("decide", .text),
      .required("changes", ids, "kinds of change"), .required("fingerprints", ids, "of the same changes"),
    ])

  private static let owed = RecordShape(
    "what is newly owed",
    [
      .required("id", .text), .required("title", .text), .required("statement", .text), .required("why", .text),
      .optional("caveat", .text, "on what the change rests, where it is less than both editions captured"),
    ])

  private static let asked = RecordShape(
    "an answer that is asked for",
    [.required("question", .text), .required("answered", .flag), .required("requirements", ids)])

  private static let practices = RecordShape(
    "a group of practices",
    [
      .required("practices", ids), .required("added", ids), .required("not_captured_before", ids),
      .required("removed", ids), .required("changed", ids),
      .required("not_captured", ids),
    ])

  private static let document = RecordShape(
    "a document",
    [
      .required("name", .text), .required("edition", .text), .required("clauses", .integer),
      .required("touched", ids), .required("not_captured", ids),
    ])

  /// `inputs.json` of an issued version.
  package static let resolvedInputs = Shape.record(
    RecordShape(
      "resolved inputs",
      [
        .required("kind", .oneOf(["gpspec-resolved-inputs"])), .required("format", .integer),
        .required("edition", .text), .required("edition_title", .text), .required("date", .date),
        .required("body", .text), .required("ods_code", .text), .required("document", .text),
        .required("audience", .text), .optional("practice", .text), .optional("practice_name", .text),
        .required("answers", .anyList(.record(answer))), .required("selections", .anyList(.record(selection))),
        .required(
          "inputs",
          .anyList(.record(RecordShape("an input", [.required("name", .text), .required("sha256", .text)])))),
      ]))

  private static let answer = RecordShape(
    "an answer",
    [
      .required("question", .text), .required("title", .text),
      .required("state", .oneOf(["answered", "unknown", "missing"])), .optional("owner", .text),
      .optional("by", .date), .optional("value", .text),
      .optional("withheld", .text, "in place of a value that the document's readers may not see: its sensitivity"),
    ])

  private static let selection = RecordShape(
    "a selection",
    [
      .required("layer", .text), .required("kind", .oneOf(["include", "exclude", "add", "set"])),
      .required("id", .text), .optional("value", .text), .optional("reason", .text),
    ])
}
