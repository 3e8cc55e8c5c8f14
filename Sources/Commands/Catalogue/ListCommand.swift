package import ArgumentParser
import Catalogue
import Diagnostics
import Nodes

/// `gpspec list`: requirements by any facet.
package struct ListCommand: ContextCommand {
  package static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List requirements by any facet.",
    discussion: """
      Several facets narrow the list together. Without --edition, the latest edition of which requirements were
      captured in number (2021-23) is listed; --edition all lists every edition.
      """)

  @OptionGroup var home: HomeOptions
  @OptionGroup var filter: RequirementFilterOptions
  @Option(help: "The form of the list.") var format: TableFormat = .table

  package init() {}

  package func run(in context: CommandContext) throws {
    let catalogue = try home.loadValid(in: context)
    let query = try filter.query(in: catalogue)
    let found = query.run(on: catalogue)
    switch format {
    case .table:
      var table = TextTable(["Edition", "Reference", "Class", "Level", "Title"])
      for (owner, requirement) in found {
        table.add([
          owner, requirement.id, requirement.requirementClass.label, requirement.level.value?.label ?? "Not stated",
          requirement.title,
        ])
      }
      context.write(Array(table.text.utf8))
      context.note("\(found.count) requirement\(found.count == 1 ? "" : "s")")
    case .json:
      var writer = JSONWriter()
      writer.array { writer in
        for (owner, requirement) in found { RequirementJSON.write(requirement, owner: owner, to: &writer) }
      }
      writer.end()
      context.write(writer.bytes)
    case .csv:
      var writer = CSVWriter()
      writer.row(RequirementColumns.names)
      for (owner, requirement) in found { writer.row(RequirementColumns.cells(requirement, owner, catalogue)) }
      context.write(writer.bytes)
    }
  }
}
