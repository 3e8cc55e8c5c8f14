package import ArgumentParser
import Catalogue
import Diagnostics
import Nodes

/// `gpspec actions`: dated duties in order.
package struct ActionsCommand: ContextCommand {
  package static let configuration = CommandConfiguration(
    commandName: "actions", abstract: "List dated duties in order, those that have passed as history.",
    discussion: """
      From the timescales of requirements and provisions: first what has passed, then what began and goes on,
      what is due, what hangs on an event, and recurring duties last. What counts as passed is decided by --as-at, today where it is not given. A
      duty of a role is also found by the organisations that hold or held it.
      """)

  @OptionGroup var home: HomeOptions
  @Option(help: ArgumentHelp("An edition's or pack's id; all of them without it.", valueName: "id"))
  var edition: String?
  @Option(name: .customLong("for"), help: ArgumentHelp("A role or organisation.", valueName: "party")) var party:
    String?
  @Option(help: ArgumentHelp("The first day, month or year.", valueName: "date")) var from: String?
  @Option(help: ArgumentHelp("The last day, month or year.", valueName: "date")) var to: String?
  @Option(help: ArgumentHelp("The day from which past and future are seen.", valueName: "date")) var asAt: String?
  @Option(help: "The form of the list.") var format: TableFormat = .table

  package init() {}

  package func run(in context: CommandContext) throws {
    let catalogue = try home.loadValid(in: context)
    let asAt = try date(asAt, "--as-at") ?? Today.date(context)
    var query = ActionQuery(asAt: asAt)
    if let edition, edition != "all" { query.owners = [try KnownID.owner(edition, in: catalogue)] }
    if let party { query.party = try KnownID.party(party, in: catalogue) }
    query.from = try date(from, "--from")
    query.to = try date(to, "--to")
    let found = query.run(on: catalogue)
    switch format {
    case .table:
      var table = TextTable(["State", "When", "Edition", "Reference", "Who", "What"])
      for action in found { table.add(cells(action, catalogue)) }
      context.write(Array(table.text.utf8))
      context.note("\(found.count) dated dut\(found.count == 1 ? "y" : "ies") as at \(asAt.longText)")
    case .json: context.write(json(found, asAt))
    case .csv:
      var writer = CSVWriter()
      writer.row([
        "state", "date", "until", "or plan by", "kind", "recurring", "event", "edition", "id", "title", "parties",
        "text", "status when published",
      ])
      for action in found { writer.row(row(action)) }
      context.write(writer.bytes)
    }
  }

  private func cells(_ action: DatedAction, _ catalogue: Catalogue) -> [String] {
    var timescale = action.timescale
    timescale.text = nil
    timescale.status = nil
    return [
      action.state.label, TimescaleText.text(timescale), action.owner, action.id,
      action.parties.map { catalogue.partyName($0) }.joined(separator: ", "), action.timescale.text ?? action.title,
    ]
  }

  private func row(_ action: DatedAction) -> [String] {
    let timescale = action.timescale
    return [
      action.state.rawValue, timescale.date?.text ?? "", timescale.until?.text ?? "", timescale.orPlanBy?.text ?? "",
      timescale.kind.rawValue, timescale.recurring ?? "", timescale.event ?? "", action.owner, action.id, action.title,
      action.parties.joined(separator: "; "), timescale.text ?? "", timescale.status ?? "",
    ]
  }

  private func json(_ actions: [DatedAction], _ asAt: PartialDate) -> [UInt8] {
    var writer = JSONWriter()
    writer.object { writer in
      writer.field("as_at", asAt.text)
      writer.key("actions")
      writer.array { writer in
        for action in actions {
          writer.object { writer in
            writer.field("state", action.state.rawValue)
            writer.field("edition", action.owner)
            writer.field("id", action.id)
            writer.field("title", action.title)
            writer.field("parties", action.parties)
            EntryJSON.fields(action.timescale, &writer)
          }
        }
      }
    }
    writer.end()
    return writer.bytes
  }

  private func date(_ text: String?, _ option: String) throws(CommandFailure) -> PartialDate? {
    guard let text else { return nil }
    if let date = PartialDate(text) { return date }
    throw CommandFailure(.usage, "\(option) is '\(text)'; expected a date such as 2018-04-01, 2018-04 or 2018")
  }
}
