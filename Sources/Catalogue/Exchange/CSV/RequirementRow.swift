import Nodes

/// A requirement as a row of the export: every field, ids as they are, several separated by a semicolon; records such as
/// duties each on a line of the cell, in the form of `RecordText`.
enum RequirementRow {
  static let names = [
    "edition", "id", "row", "title", "class", "topic", "further topics", "level", "level basis", "contractual",
    "statement", "parameters", "service levels", "duties", "duties basis", "standards", "standards basis", "funding",
    "funding basis", "route", "route basis", "capabilities", "frameworks", "services", "equipment", "indicators",
    "instruments", "when", "timescales", "rationale", "assurance", "note", "challenges", "related", "evidence",
    "sources", "amendment", "file", "line",
  ]

  /// Without where a requirement stands in the catalogue's files, the last two.
  static func names(forReaders: Bool) -> [String] { forReaders ? names.dropLast(2) : names }

  static func cells(_ requirement: Requirement, _ owner: String, forReaders: Bool = false) -> [String] {
    var cells = [owner, requirement.id, requirement.row ?? "", requirement.title]
    cells += [requirement.requirementClass.rawValue, requirement.topic, joined(requirement.furtherTopics)]
    cells += [requirement.level.value?.rawValue ?? "", requirement.level.basisName, requirement.contractual.rawValue]
    cells += [
      requirement.statement, lines(requirement.parameters.map(text)), lines(requirement.serviceLevels.map(text)),
    ]
    cells += [lines(requirement.duties.value.map(text)), requirement.duties.basisName]
    cells += [joined(requirement.standards.value), requirement.standards.basisName]
    cells += [joined(requirement.funding.value), requirement.funding.basisName]
    cells += [requirement.route.value?.rawValue ?? "", requirement.route.basisName]
    cells += [
      requirement.capabilities, requirement.frameworks, requirement.services, requirement.equipment,
      requirement.indicators, requirement.instruments,
    ].map(joined)
    cells += [requirement.condition.map(ConditionText.words) ?? "", lines(requirement.timescales.map(text))]
    cells += [requirement.rationale ?? "", requirement.assurance ?? "", requirement.note ?? ""]
    cells += [joined(requirement.challenges), joined(requirement.related), requirement.evidence?.rawValue ?? ""]
    let sources = requirement.sources.map { text($0, at: forReaders ? $0.publicPlace : $0.place) }
    cells += [lines(sources), requirement.amendment?.kind.rawValue ?? ""]
    return forReaders ? cells : cells + [requirement.origin.file, String(requirement.origin.line)]
  }

  private static func joined(_ texts: [String]) -> String { texts.joined(separator: "; ") }

  private static func lines(_ texts: [String]) -> String { texts.joined(separator: "\n") }

  static func text(_ parameter: Parameter) -> String {
    RecordText.line(
      "\(parameter.name)=\(parameter.value)",
      ["unit": parameter.unit, "stricter": parameter.stricter.rawValue, "note": parameter.note])
  }

  static func text(_ level: ServiceLevel) -> String {
    RecordText.line(
      level.measure, ["target": level.target, "unit": level.unit, "window": level.window, "note": level.note])
  }

  static func text(_ duty: Duty) -> String {
    var text = "\(duty.verb.rawValue) by \(duty.by.joined(separator: " "))"
    if !duty.from.isEmpty { text += " from \(duty.from.joined(separator: " "))" }
    if !duty.to.isEmpty { text += " to \(duty.to.joined(separator: " "))" }
    return RecordText.line(text, ["instrument": duty.instrument, "since": duty.since?.text, "note": duty.note])
  }

  static func text(_ timescale: Timescale) -> String {
    RecordText.line(
      ([timescale.kind.rawValue] + [timescale.date?.text].compactMap { $0 }).joined(separator: " "),
      [
        "until": timescale.until?.text, "or_plan_by": timescale.orPlanBy?.text, "recurring": timescale.recurring,
        "event": timescale.event, "text": timescale.text, "status": timescale.status,
      ])
  }

  static func text(_ source: SourceCitation, at place: String?) -> String {
    RecordText.line(
      "\(source.document) \(source.evidence.rawValue)",
      [
        "at": place, "confidence": source.confidence,
        "fields": source.fields.isEmpty ? nil : source.fields.joined(separator: " "), "note": source.note,
      ])
  }
}
