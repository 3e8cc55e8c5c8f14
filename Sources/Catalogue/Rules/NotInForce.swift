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
      guard let edition = written.edition, written.requirement.note == nil,
        edition.inForceFrom != nil || edition.inForceUntil != nil
      else { continue }
      func check(_ field: String, _ ids: [String], _ register: Register<RegisterItem>) {
        for id in ids {
          guard let item = register[id], !item.isInForce(from: edition.inForceFrom, until: edition.inForceUntil)
          else { continue }
          report(field, item.id, item.from, item.until, item.succeededBy)
        }
      }
      func report(_ field: String, _ id: String, _ from: PartialDate?, _ until: PartialDate?, _ next: [String]) {
        let period = [from.map { "from \($0.text)" }, until.map { "until \($0.text)" }].compactMap { $0 }
        found.append(
          Diagnostic(
            rule,
            "'\(id)' (\(period.joined(separator: " "))) is not in force in the period of edition \(edition.id)",
            at: written.requirement.location(field),
            fix: next.isEmpty
              ? "check the dates, or explain it in a note" : "its successor is \(next.joined(separator: ", "))"))
      }
      if !written.requirement.standards.isInherited {
        check("standards", written.requirement.standards.value, catalogue.standards)
      }
      check("frameworks", written.requirement.frameworks, catalogue.frameworks)
      check("services", written.requirement.services, catalogue.services)
      guard !written.requirement.funding.isInherited else { continue }
      for id in written.requirement.funding.value {
        guard let fund = catalogue.funding[id] else { continue }
        let ended = fund.until.map { $0.latest < (edition.inForceFrom?.earliest ?? 0) } ?? false
        let later = fund.from.map { $0.earliest > (edition.inForceUntil?.latest ?? Int.max) } ?? false
        if ended || later { report("funding", id, fund.from, fund.until, fund.succeededBy) }
      }
    }
    return found
  }
}
