import Catalogue
import Diagnostics
import Nodes

/// A requirement as a row of a spreadsheet.
enum RequirementColumns {
  static let names = [
    "edition", "id", "title", "class", "topic", "level", "level basis", "statement", "duties", "standards", "funding",
    "funding basis", "route", "contractual", "evidence",
  ]

  static func cells(_ requirement: Requirement, _ owner: String, _ catalogue: Catalogue) -> [String] {
    [
      owner, requirement.id, requirement.title, requirement.requirementClass.rawValue, requirement.topic,
      requirement.level.value?.rawValue ?? "", requirement.level.basisName,
      requirement.statement { ParameterText.text($0) },
      requirement.duties.value.map { DutyText.text($0, catalogue) }.joined(separator: "; "),
      requirement.standards.value.joined(separator: "; "), requirement.funding.value.joined(separator: "; "),
      requirement.funding.basisName, requirement.route.value?.rawValue ?? "", requirement.contractual.rawValue,
      requirement.evidence?.rawValue ?? "",
    ]
  }
}

/// A duty in words.
enum DutyText {
  static func text(_ duty: Duty, _ catalogue: Catalogue) -> String {
    var text = "\(duty.verb.label): \(names(duty.by, catalogue))"
    if !duty.from.isEmpty { text += " from \(names(duty.from, catalogue))" }
    if !duty.to.isEmpty { text += " to \(names(duty.to, catalogue))" }
    let further = [
      duty.instrument.map { "under \(catalogue.instruments[$0]?.name ?? $0)" },
      duty.since.map { "since \($0.longText)" }, duty.note,
    ].compactMap { $0 }
    return further.isEmpty ? text : text + " (\(further.joined(separator: "; ")))"
  }

  private static func names(_ parties: [String], _ catalogue: Catalogue) -> String {
    parties.map { catalogue.partyName($0) }.joined(separator: ", ")
  }
}
