package import ArgumentParser
import Catalogue
import Diagnostics
import Nodes
import Tailoring

/// `gpspec confirmations`: what to check in the published text before a final document.
package struct ConfirmationsCommand: ContextCommand {
  package static let configuration = CommandConfiguration(
    commandName: "confirmations", abstract: "List what to check in the published text, by its sections.",
    discussion: """
      What is in scope and known only as background, and what the edition is known to contain but nobody captured, has
      to be checked in the published text by somebody before a final document. Record it in confirmations.yaml: one
      requirement or gap by its id, `topic:` and a topic's id, or `section:` and a part's id.
      """)

  @OptionGroup var home: HomeOptions
  @OptionGroup var workspace: WorkspaceOptions
  @Flag(help: "Also what is confirmed already.") var all = false
  @Option(help: "The form of the list.") var format: TableFormat = .table

  package init() {}

  package func run(in context: CommandContext) throws {
    let (open, _) = try workspace.loadValid(home, in: context)
    let list = ConfirmationWorklist(
      open.tailor.variants, workspace: open.workspace, catalogue: open.catalogue, edition: open.edition)
    let sections = (all ? list : list.open).sections
    switch format {
    case .table:
      context.write(Array(Self.text(sections).utf8))
      let total = list.sections.reduce(0) { $0 + $1.items.count }
      context.note("\(list.openCount) of \(total) to confirm in \(open.edition.title)")
    case .csv:
      var writer = CSVWriter()
      writer.row(["section", "section title", "kind", "id", "title", "topics", "where", "confirmed by", "date"])
      for section in sections { for item in section.items { writer.row(Self.cells(section, item)) } }
      context.write(writer.bytes)
    case .json: context.write(Self.json(sections))
    }
  }

  private static func text(_ sections: [ConfirmationWorklist.Section]) -> String {
    var text = ""
    for section in sections {
      text += "\(section.part?.title ?? "Section not known")"
      text += section.part.map { " (section:\($0.id), \($0.captured.label.lowercased()))" } ?? ""
      text += "\n\n"
      var table = TextTable(["Id", "What", "Title", "Topics", "Confirmed"])
      for item in section.items {
        table.add([
          item.id, item.kind == .gap ? "not captured" : "background", item.title,
          item.topics.isEmpty ? "-" : item.topics.joined(separator: ", "),
          item.confirmation.map { "\($0.by), \($0.date.text)" } ?? "-",
        ])
      }
      text += table.text + "\n"
    }
    return text
  }

  private static func cells(_ section: ConfirmationWorklist.Section, _ item: ConfirmationWorklist.Item) -> [String] {
    [
      section.part?.id ?? "", section.part?.title ?? "", item.kind.rawValue, item.id, item.title,
      item.topics.joined(separator: "; "), item.places.joined(separator: "; "), item.confirmation?.by ?? "",
      item.confirmation?.date.text ?? "",
    ]
  }

  private static func json(_ sections: [ConfirmationWorklist.Section]) -> [UInt8] {
    var writer = JSONWriter()
    writer.array { writer in
      for section in sections {
        writer.object { writer in
          writer.field("section", section.part?.id)
          writer.field("title", section.part?.title ?? "Section not known")
          writer.key("items")
          writer.array { writer in
            for item in section.items {
              writer.object { writer in
                writer.field("kind", item.kind.rawValue)
                writer.field("id", item.id)
                writer.field("title", item.title)
                writer.field("topics", item.topics)
                writer.field("where", item.places)
                writer.field("note", item.note)
                writer.field("confirmed_by", item.confirmation?.by)
                writer.field("confirmed_on", item.confirmation?.date.text)
              }
            }
          }
        }
      }
    }
    writer.end()
    return writer.bytes
  }
}
