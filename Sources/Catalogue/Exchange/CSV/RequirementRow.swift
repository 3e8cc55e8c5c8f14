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

  /// The row of names, with its line end.
  static func header(forReaders: Bool) -> [UInt8] { forReaders ? readersHeader : fullHeader }

  private static let fullHeader = row(of: names(forReaders: false))
  private static let readersHeader = row(of: names(forReaders: true))

  private static func row(of names: [String]) -> [UInt8] {
    var writer = CSVWriter()
    writer.row(names)
    return writer.bytes
  }

  /// The cells of a requirement as texts.
  static func cells(_ requirement: Requirement, _ owner: String) -> [String] {
    var row = CellTexts()
    write(requirement, owner, forReaders: false, to: &row)
    return row.texts
  }

  /// Writes the row of a requirement, with its line end.
  static func writeRow(_ requirement: Requirement, _ owner: String, forReaders: Bool, to writer: inout CSVWriter) {
    write(requirement, owner, forReaders: forReaders, to: &writer)
    writer.endRow()
  }

  /// Writes a cell for each of the names.
  private static func write<Row: CellRow>(
    _ requirement: Requirement, _ owner: String, forReaders: Bool, to row: inout Row
  ) {
    row.cell(owner)
    row.cell(requirement.id)
    row.cell(requirement.row)
    row.cell(requirement.title)
    row.cell(requirement.requirementClass.rawValue)
    row.cell(requirement.topic)
    row.cell(requirement.furtherTopics)
    row.cell(requirement.level.value?.rawValue)
    row.cell(requirement.level.basisName)
    row.cell(requirement.contractual.rawValue)
    row.cell(forReaders ? requirement.statement { ParameterText.text($0) } : requirement.statement)
    row.cell(lines: requirement.parameters.map(text))
    row.cell(lines: requirement.serviceLevels.map(text))
    row.cell(lines: requirement.duties.value.map(text))
    row.cell(requirement.duties.basisName)
    row.cell(requirement.standards.value)
    row.cell(requirement.standards.basisName)
    row.cell(requirement.funding.value)
    row.cell(requirement.funding.basisName)
    row.cell(requirement.route.value?.rawValue)
    row.cell(requirement.route.basisName)
    row.cell(requirement.capabilities)
    row.cell(requirement.frameworks)
    row.cell(requirement.services)
    row.cell(requirement.equipment)
    row.cell(requirement.indicators)
    row.cell(requirement.instruments)
    row.cell(requirement.condition.map(ConditionText.words))
    row.cell(lines: requirement.timescales.map(text))
    row.cell(requirement.rationale)
    row.cell(requirement.assurance)
    row.cell(requirement.note)
    row.cell(requirement.challenges)
    row.cell(requirement.related)
    row.cell(requirement.evidence?.rawValue)
    row.cell(lines: requirement.sources.map { text($0, at: forReaders ? $0.publicPlace : $0.place) })
    row.cell(requirement.amendment?.kind.rawValue)
    if !forReaders {
      row.cell(requirement.origin.file)
      row.cell(String(requirement.origin.line))
    }
  }

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

/// What cells are written to, one after the other.
private protocol CellRow {
  mutating func cell(_ text: String)
}

extension CSVWriter: CellRow {}

/// Cells before they are written.
private struct CellTexts: CellRow {
  var texts: [String] = []

  mutating func cell(_ text: String) { texts.append(text) }
}

extension CellRow {
  /// Writes a cell of a text, an empty one where there is none.
  fileprivate mutating func cell(_ text: String?) { cell(text ?? "") }

  /// Writes a cell of ids.
  fileprivate mutating func cell(_ ids: [String]) {
    cell(ids.count == 1 ? ids[0] : ids.joined(separator: "; "))
  }

  /// Writes a cell with a line for each record.
  fileprivate mutating func cell(lines: [String]) {
    cell(lines.count == 1 ? lines[0] : lines.joined(separator: "\n"))
  }
}
