import Catalogue
import Nodes

/// The shapes of what a layer selects, the same in `gpspec.yaml` and in every file below `layers/`.
enum SelectionShapes {
  static let inclusion = RecordShape(
    "an inclusion",
    [
      .required("id", CommonShapes.entryID, "an enhanced requirement"),
      .optional("reason", .text, "why it is wanted here"),
    ])

  static let exclusion = RecordShape(
    "an exclusion",
    [
      .required("id", CommonShapes.entryID, "the requirement left out"),
      .required("reason", CommonShapes.oneOf(Exclusion.Reason.self), "one of a closed list"),
      .required("detail", .text, "the contract, letter or circumstance that the reason rests on"),
      .required("requested_by", .text, "who asked for it"),
      .required("approved_by", .text, "who approved it; not the same person"),
      .required("date", .date, "when it was approved"),
    ])

  static let addition = RecordShape(
    "a local requirement",
    [
      .required("id", CommonShapes.entryID, "LOCAL- or the layer's own code, and a number"),
      .required("title", .text, "a few words, no full stop"),
      .required("topic", .reference("topics"), "the topic it is printed under"),
      .required("statement", .text, "whole sentences, with {placeholders}"),
      .required("level", CommonShapes.oneOf(RequirementLevel.self)),
      .required("route", CommonShapes.oneOf(Route.self), "how it reaches a practice; decides the document"),
      .optional("parameters", .table(.record(CommonShapes.parameter))),
      .optional("duties", .list(.record(CommonShapes.duty))),
      .optional("standards", CommonShapes.references("standards")),
      .optional("reason", .text, "why it is wanted here"),
    ])

  static let setting = RecordShape(
    "a setting",
    [
      .required(
        "parameter",
        .pattern(
          .init(
            name: "a requirement and its parameter, CYB-08.recovery_time for instance",
            expression: "^[A-Z].*\\.[a-z][a-z0-9_]*$"
          ) { ParameterName($0) != nil }), "requirement and parameter"),
      .required("value", .scalar, "the local value, in the parameter's own unit"),
      .optional("reason", .text, "why it is wanted here"),
    ])

  static let conflict = RecordShape(
    "a conflict",
    [
      .required("about", .text, "the requirement or parameter that it is about"),
      .required("was", .text, "what the layer said of it before"),
      .required("why", .text, "why that does not stand in the new edition"),
      .required("decide", .text, "what has to be decided"),
    ])

  static let fields: [RecordShape.Field] = [
    .optional("include", .list(.record(inclusion)), "enhanced requirements taken into scope"),
    .optional("exclude", .list(.record(exclusion)), "requirements left out"),
    .optional("add", .list(.record(addition)), "local requirements"),
    .optional("set", .list(.record(setting)), "parameters given a local value, never weaker than the national one"),
    .optional(
      "may_vary", .list(.text), "requirements and parameters set here that layers below may loosen again"),
    .optional(
      "conflict", .list(.record(conflict)),
      "written by `gpspec upgrade`: decide each and delete it; nothing is final before"),
  ]
}

/// The name of a parameter of a requirement, `CYB-08.recovery_time`.
package struct ParameterName: Sendable, Hashable {
  package var requirement: String
  package var parameter: String

  /// Nil where the text names no parameter. A pack's ids hold points themselves (`TEL-8.3.a.time`), so the last one counts,
  /// and a parameter's name has more than one letter.
  package init?(_ text: String) {
    guard let point = text.utf8.lastIndex(of: UInt8(ascii: ".")) else { return nil }
    let name = text[text.utf8.index(after: point)...]
    let requirement = String(text[..<point])
    guard name.utf8.count > 1, let first = name.utf8.first, (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(first),
      CommonShapes.isEntryID(requirement)
    else { return nil }
    self.requirement = requirement
    parameter = String(name)
  }

  package var text: String { "\(requirement).\(parameter)" }
}
