package import ArgumentParser
import Catalogue
import Diagnostics

/// `gpspec show`: everything about one entry, in every edition.
package struct ShowCommand: ContextCommand {
  package static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Show everything about a requirement, provision, fact, term or register entry.",
    discussion: """
      A requirement is shown in the edition asked for (else the latest that has it), with its timeline. Of anything else
      every entry of that id is shown, in each edition and register that has one.
      """)

  @OptionGroup var home: HomeOptions
  @Argument(help: "An id, CYB-08 or cyber-essentials-plus for instance.") var id: String
  @Option(help: ArgumentHelp("The edition to show it in.", valueName: "id")) var edition: String?
  @Option(help: "The form of the output.") var format: ShowFormat = .text

  enum ShowFormat: String, CaseIterable, ExpressibleByArgument {
    case text, json
  }

  package init() {}

  package func run(in context: CommandContext) throws {
    let catalogue = try home.loadValid(in: context)
    let timeline = catalogue.timeline(of: id)
    if let edition, catalogue.edition(edition) == nil, catalogue.pack(edition) == nil {
      throw CommandFailure(
        .usage, "there is no edition '\(edition)'",
        mend: NearMiss.suggestion(for: edition, among: catalogue.editions.map(\.id) + catalogue.packs.map(\.id)))
    }
    if let shown = edition.map({ edition in timeline.last { $0.owner == edition } }) ?? timeline.last {
      switch format {
      case .json:
        var writer = JSONWriter()
        writer.array { writer in
          for entry in timeline { RequirementJSON.write(entry.requirement, owner: entry.owner, to: &writer) }
        }
        writer.end()
        context.write(writer.bytes)
      case .text: context.print(EntryText(catalogue: catalogue).text(shown.requirement, shown.owner, timeline))
      }
      return
    }
    if !timeline.isEmpty, let edition {
      throw CommandFailure(
        .usage, "'\(id)' is not in edition \(edition)",
        mend: "it is in " + timeline.map(\.owner).joined(separator: ", "))
    }
    var entries = FoundEntries(id, in: catalogue)
    if let edition { entries = try entries.of(edition) }
    guard !entries.entries.isEmpty else {
      throw CommandFailure(
        .usage, "there is nothing with the id '\(id)'",
        mend: NearMiss.suggestion(for: id, among: catalogue.allIDs) ?? "`gpspec list` shows the requirements")
    }
    switch format {
    case .json: context.write(entries.json)
    case .text: context.print(entries.text)
    }
  }
}
