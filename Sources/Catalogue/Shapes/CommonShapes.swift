package import Nodes

/// The shapes that several kinds of catalogue file share.
package enum CommonShapes {
  /// An id of a register's entry.
  package static let id = Shape.pattern(
    .init(name: "an id of lower-case letters, digits and hyphens", expression: "^[a-z0-9][a-z0-9.-]*$") { text in
      text.utf8.allSatisfy { isLower($0) || isDigit($0) || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: ".") }
        && text.utf8.first.map { isLower($0) || isDigit($0) } == true
    })

  /// An edition's id.
  package static let editionID = Shape.pattern(
    .init(name: "an edition's id such as \"2021-23\"", expression: "^[0-9]{4}[a-z0-9-]*$") { text in
      text.utf8.prefix(4).allSatisfy(isDigit) && text.utf8.count >= 4
        && text.utf8.allSatisfy { isLower($0) || isDigit($0) || $0 == UInt8(ascii: "-") }
    })

  /// Topic of birth, a hyphen, and a number as the source has it: `CYB-09a`, `TEL-8.3.a`.
  package static let entryID = Shape.pattern(
    .init(
      name: "an id such as CYB-09 or CYB-09a",
      expression: "^[A-Z][A-Z0-9]{0,9}(-[A-Z][A-Z0-9]*)*-[0-9]+[a-z]?(\\.[0-9a-z]+)*$"
    ) { isEntryID($0) })

  /// Whether a text is an id of a requirement, provision or context entry.
  package static func isEntryID(_ text: String) -> Bool {
    let parts = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    guard parts.count >= 2, let number = parts.last, number.first.map(isDigit) == true else { return false }
    guard number.allSatisfy({ isDigit($0) || isLower($0) || $0 == UInt8(ascii: ".") }) else { return false }
    return parts.dropLast().allSatisfy { part in
      part.first.map(isUpper) == true && part.allSatisfy { isUpper($0) || isDigit($0) }
    }
  }

  private static func isLower(_ byte: UInt8) -> Bool { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) }
  private static func isUpper(_ byte: UInt8) -> Bool { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) }
  private static func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }

  /// One of an enumeration's raw values.
  package static func oneOf<Value: CaseIterable & RawRepresentable>(_: Value.Type) -> Shape
  where Value.RawValue == String {
    .oneOf(Value.allCases.map(\.rawValue))
  }

  /// A list of ids from a register.
  package static func references(_ register: String) -> Shape { .list(.reference(register)) }

  static let citation = RecordShape(
    "a source",
    [
      .required("document", .reference("sources"), "id in sources.yaml"),
      .optional("at", .text, "where in it: heading, page, fact id"),
      .required("evidence", oneOf(Evidence.self), "how good the evidence is"),
      .optional("confidence", .oneOf(["high", "medium", "low"]), "of background knowledge"),
      .optional("fields", .list(.text), "the keys that this source carries; without it, all of them"),
      .optional("note", .text, "what a reader has to know"),
    ])

  static let sources = Shape.list(.record(citation))

  /// Who does what.
  package static let duty = RecordShape(
    "a duty",
    [
      .required("verb", oneOf(Duty.Verb.self)),
      .required("by", references("parties"), "roles or organisations"),
      .optional("to", references("parties")),
      .optional("from", references("parties")),
      .optional("instrument", .reference("instruments")),
      .optional("since", .date),
      .optional("note", .text),
    ])

  package static let units = [
    "hours", "days", "working-days", "weeks", "months", "years", "percent", "minutes", "seconds", "milliseconds",
    "pounds", "pence", "patients", "times-a-year", "date", "gigabytes", "megabytes", "characters", "score", "count",
    "text",
  ]

  /// A value that may be tightened.
  package static let parameter = RecordShape(
    "a parameter",
    [
      .required("value", .scalar),
      .optional("unit", .oneOf(units)),
      .required("stricter", oneOf(Parameter.Direction.self), "which way a local value may go"),
      .optional("note", .text),
    ])

  static let serviceLevel = RecordShape(
    "a service level",
    [
      .required("measure", .text), .required("target", .scalar), .optional("unit", .oneOf(units)),
      .optional("window", .text), .optional("stricter", oneOf(Parameter.Direction.self)), .optional("note", .text),
    ])

  package static let timescale = RecordShape(
    "a timescale",
    [
      .required("kind", oneOf(Timescale.Kind.self)), .optional("date", .date), .optional("until", .date),
      .optional("text", .text), .optional("status", .oneOf(["done", "open"])), .optional("recurring", .text),
      .optional("event", .text), .optional("or_plan_by", .date),
    ])

  @Sendable static func condition() -> RecordShape {
    RecordShape(
      "a condition",
      [
        .optional("answer", .text, "the question whose answer decides"),
        .optional("is", .scalar, "the answer for which it holds"),
        .optional("all", .list(.recursive("condition", condition))),
        .optional("any", .list(.recursive("condition", condition))),
        .optional("not", .recursive("condition", condition)),
      ])
  }

  static let gap = RecordShape(
    "a gap",
    [
      .required("id", entryID), .required("title", .text), .optional("part", .text),
      .optional("topics", references("topics")), .optional("note", .text), .optional("sources", sources),
    ])
}
