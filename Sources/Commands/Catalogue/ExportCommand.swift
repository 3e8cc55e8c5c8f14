package import ArgumentParser
import Catalogue

/// `gpspec export`: the catalogue for other programs.
package struct ExportCommand: ContextCommand {
  package static let configuration = CommandConfiguration(
    commandName: "export", abstract: "Write the catalogue for other programs.",
    discussion: """
      json   everything: registers, editions with what their requirements inherit, packs, lineage. docs/export.md
             describes it, `gpspec schema export` is its schema.
      csv    a row for each requirement, safe to open in a spreadsheet.
      """)

  @OptionGroup var home: HomeOptions
  @Argument(help: "An edition's or pack's id; all of them without it.") var edition: String?
  @Option(help: "The form of the export.") var format: ExportFormat

  enum ExportFormat: String, CaseIterable, ExpressibleByArgument {
    case json, csv
  }

  package init() {}

  package func run(in context: CommandContext) throws {
    let catalogue = try home.loadValid(in: context)
    var owners: [String]?
    if let edition { owners = [try KnownID.owner(edition, in: catalogue)] }
    switch format {
    case .json: context.write(CatalogueExport.json(catalogue, owners: owners))
    case .csv: context.write(CatalogueExport.csv(catalogue, owners: owners))
    }
  }
}
