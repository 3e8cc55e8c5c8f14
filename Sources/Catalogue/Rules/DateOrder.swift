import Diagnostics
import Nodes

/// Dates that end before they begin.
enum DateOrder: CatalogueRule {
  static let rule = Rule(
    id: "catalogue/date-order",
    summary: "A period ends before it begins.",
    meaning: "One of the two dates is wrong. Correct it by the source.",
    failing: ExampleCatalogue.example("timescales:\n  - { kind: from, date: 2018-04-01, until: 2017-04-01 }"),
    passing: ExampleCatalogue.example("timescales:\n  - { kind: from, date: 2018-04-01, until: 2019-04-01 }"))

  static func findings(in context: CheckContext) -> [Diagnostic] {
    var found: [Diagnostic] = []
    func check(_ what: String, _ from: PartialDate?, _ until: PartialDate?, _ location: SourceLocation) {
      guard let from, let until, from.earliest > until.latest else { return }
      found.append(Diagnostic(rule, "\(what) begins \(from.text) and ends \(until.text)", at: location))
    }
    for written in context.written {
      for timescale in written.requirement.timescales {
        check(
          "a timescale of '\(written.requirement.id)'", timescale.date, timescale.until,
          written.requirement.location("timescales"))
      }
    }
    let catalogue = context.catalogue
    for edition in catalogue.editions {
      check("edition \(edition.id)", edition.inForceFrom, edition.inForceUntil, location(edition.origin))
    }
    for register in catalogue.itemRegisters {
      for item in register.entries { check("'\(item.id)'", item.from, item.until, location(item.origin)) }
    }
    for source in catalogue.funding.entries {
      check("'\(source.id)'", source.from, source.until, location(source.origin))
    }
    for role in catalogue.roles.entries {
      for holder in role.holders {
        check("holder '\(holder.organisation)'", holder.from, holder.until, location(role.origin))
      }
    }
    return found
  }

  static func location(_ origin: EntryOrigin) -> SourceLocation {
    SourceLocation(file: origin.file, range: origin.range.range)
  }
}
