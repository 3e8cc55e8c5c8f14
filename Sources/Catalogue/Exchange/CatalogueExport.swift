import Diagnostics
import Nodes

/// The catalogue for other programs: documented in docs/export.md, described by `ExportShape`.
package enum CatalogueExport {
  /// Raised when a key changes its meaning or goes; a new key alone does not raise it.
  package static let version = 1

  /// The registers with the editions and packs named, all of them where `owners` is nil.
  package static func json(_ catalogue: Catalogue, owners: [String]? = nil) -> [UInt8] {
    var writer = JSONWriter()
    writer.object { writer in
      writer.field("format", "gpspec-catalogue")
      writer.field("version", version)
      RegisterJSON.write(catalogue, to: &writer)
      let editions = catalogue.editions.filter { owners?.contains($0.id) ?? true }
      writer.list("editions", editions) { EditionJSON.fields($0, &$1) }
      let packs = catalogue.packs.filter { owners?.contains($0.id) ?? true }
      writer.list("packs", packs) { EditionJSON.fields($0, &$1) }
    }
    writer.end()
    return writer.bytes
  }

  /// A row for each requirement of the editions and packs named, all of them where `owners` is nil.
  package static func csv(_ catalogue: Catalogue, owners: [String]? = nil) -> [UInt8] {
    var writer = CSVWriter()
    writer.row(RequirementRow.names)
    for owner in owners ?? catalogue.owners {
      let requirements = catalogue.edition(owner)?.requirements ?? catalogue.pack(owner)?.requirements ?? []
      for requirement in requirements { writer.row(RequirementRow.cells(requirement, owner)) }
    }
    return writer.bytes
  }
}

extension CatalogueExport {
  /// A row for each of the requirements given, which are seen in the edition or pack `owner`.
  package static func csv(_ requirements: [Requirement], owner: String) -> [UInt8] {
    var writer = CSVWriter()
    writer.row(RequirementRow.names)
    for requirement in requirements { writer.row(RequirementRow.cells(requirement, owner)) }
    return writer.bytes
  }
}

/// A requirement as a row of the export: every field, ids as they are, several separated by a semicolon.
enum RequirementRow {
  static let names = [
    "edition", "id", "row", "title", "class", "topic", "further topics", "level", "level basis", "contractual",
    "statement", "parameters", "service levels", "duties", "duties basis", "standards", "standards basis", "funding",
    "funding basis", "route", "route basis", "capabilities", "frameworks", "services", "equipment", "indicators",
    "instruments", "when", "timescales", "rationale", "assurance", "note", "challenges", "related", "evidence",
    "sources", "amendment", "file", "line",
  ]

  static func cells(_ requirement: Requirement, _ owner: String) -> [String] {
    var cells = [owner, requirement.id, requirement.row ?? "", requirement.title]
    cells += [requirement.requirementClass.rawValue, requirement.topic, joined(requirement.furtherTopics)]
    cells += [requirement.level.value?.rawValue ?? "", requirement.level.basisName, requirement.contractual.rawValue]
    cells += [
      requirement.statement, joined(requirement.parameters.map(text)), joined(requirement.serviceLevels.map(text)),
    ]
    cells += [joined(requirement.duties.value.map(text)), requirement.duties.basisName]
    cells += [joined(requirement.standards.value), requirement.standards.basisName]
    cells += [joined(requirement.funding.value), requirement.funding.basisName]
    cells += [requirement.route.value?.rawValue ?? "", requirement.route.basisName]
    cells += [
      requirement.capabilities, requirement.frameworks, requirement.services, requirement.equipment,
      requirement.indicators, requirement.instruments,
    ].map(joined)
    cells += [requirement.condition.map(text) ?? "", joined(requirement.timescales.map(text))]
    cells += [requirement.rationale ?? "", requirement.assurance ?? "", requirement.note ?? ""]
    cells += [joined(requirement.challenges), joined(requirement.related), requirement.evidence?.rawValue ?? ""]
    cells += [joined(requirement.sources.map(text)), requirement.amendment?.kind.rawValue ?? ""]
    return cells + [requirement.origin.file, String(requirement.origin.line)]
  }

  private static func joined(_ texts: [String]) -> String { texts.joined(separator: "; ") }

  private static func text(_ parameter: Parameter) -> String {
    "\(parameter.name)=\(parameter.value)" + (parameter.unit.map { " \($0)" } ?? "")
      + " (\(parameter.stricter.rawValue))"
  }

  private static func text(_ level: ServiceLevel) -> String {
    ["\(level.measure): \(level.target)", level.unit, level.window].compactMap { $0 }.joined(separator: " ")
  }

  private static func text(_ duty: Duty) -> String {
    var text = "\(duty.verb.rawValue) by \(duty.by.joined(separator: " "))"
    if !duty.from.isEmpty { text += " from \(duty.from.joined(separator: " "))" }
    if !duty.to.isEmpty { text += " to \(duty.to.joined(separator: " "))" }
    return text
  }

  private static func text(_ timescale: Timescale) -> String {
    [
      timescale.kind.rawValue, timescale.recurring, timescale.event, timescale.date?.text,
      timescale.until.map { "until \($0.text)" }, timescale.orPlanBy.map { "or plan by \($0.text)" }, timescale.text,
      timescale.status,
    ].compactMap { $0 }.joined(separator: " ")
  }

  private static func text(_ source: SourceCitation) -> String {
    "\(source.document) \(source.evidence.rawValue)" + (source.place.map { " \($0)" } ?? "")
  }

  /// A condition in words.
  static func text(_ condition: Condition) -> String {
    switch condition {
    case .answer(let question, let value): "\(question) is \(value)"
    case .all(let all): "(" + all.map(text).joined(separator: " and ") + ")"
    case .any(let any): "(" + any.map(text).joined(separator: " or ") + ")"
    case .not(let condition): "not \(text(condition))"
    }
  }
}
