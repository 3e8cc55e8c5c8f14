import Diagnostics
import Nodes

/// A standard, fund or framework that is not in force in the edition's period.
enum NotInForce: CatalogueRule {
  static let rule = Rule(
    id: "catalogue/not-in-force", severity: .warning,
    summary: "A requirement names something that is not in force in its edition's period.",
    meaning: """
      A document made from it would cite what has ended or has not begun. The finding names the successor; use it, or \
      correct the dates in the register. Where the edition itself cites it so, say so in a note.
      """,
    failing: ExampleCatalogue.example("standards: [old-toolkit]"),
    passing: ExampleCatalogue.example("standards: [toolkit]"))

  static func findings(in context: CheckContext) -> [Diagnostic] {
    var found: [Diagnostic] = []
    let catalogue = context.catalogue
    for written in context.written {
      guard let edition = written.edition, edition.start != nil || edition.inForceUntil != nil else { continue }
      let requirement = written.requirement
      func check(_ field: String, _ ids: [String], _ isInherited: Bool, _ item: (String) -> Dated?) {
        // A note says that the edition itself cites it so; what is inherited the edition does not cite at all.
        guard isInherited || requirement.note == nil else { return }
        for id in ids {
          guard let item = item(id), !item.isInForce(edition.start, edition.inForceUntil) else { continue }
          found.append(finding(id, item, field, isInherited, written, edition.id))
        }
      }
      check("standards", requirement.standards.value, requirement.standards.isInherited) {
        catalogue.standards[$0].map(Dated.init)
      }
      check("frameworks", requirement.frameworks, false) { catalogue.frameworks[$0].map(Dated.init) }
      check("services", requirement.services, false) { catalogue.services[$0].map(Dated.init) }
      check("funding", requirement.funding.value, requirement.funding.isInherited) {
        catalogue.funding[$0].map(Dated.init)
      }
    }
    return found
  }

  private static func finding(
    _ id: String, _ item: Dated, _ field: String, _ isInherited: Bool, _ written: WrittenRequirement, _ edition: String
  ) -> Diagnostic {
    let period = [item.from.map { "from \($0.text)" }, item.until.map { "until \($0.text)" }].compactMap { $0 }
    var fix = "check the dates, or explain it in a note"
    if !item.succeededBy.isEmpty { fix = "its successor is \(item.succeededBy.joined(separator: ", "))" }
    if isInherited { fix = "state the \(field), or name '\(field)' under 'not_inherited' of the edition" }
    return Diagnostic(
      rule,
      "'\(id)' (\(period.joined(separator: " "))) is not in force in the period of edition \(edition)"
        + (isInherited ? ", and inherited" : ""),
      at: written.requirement.location(isInherited ? "id" : field), fix: fix)
  }

  /// What the rule asks of a register's entry.
  private struct Dated {
    var from: PartialDate?
    var until: PartialDate?
    var succeededBy: [String]
    var isInForce: (PartialDate?, PartialDate?) -> Bool

    init(_ item: RegisterItem) {
      (from, until, succeededBy) = (item.from, item.until, item.succeededBy)
      isInForce = { item.isInForce(from: $0, until: $1) }
    }

    init(_ fund: FundingSource) {
      (from, until, succeededBy) = (fund.from, fund.until, fund.succeededBy)
      isInForce = { fund.isInForce(from: $0, until: $1) }
    }
  }
}
