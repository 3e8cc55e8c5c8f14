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
      oscal  one edition or pack as an OSCAL catalogue (JSON, version \(OSCALExport.version)); what that form cannot
             hold is reported on standard error.
      """)

  @OptionGroup var home: HomeOptions
  @Argument(help: "An edition's or pack's id; all of them without it.") var edition: String?
  @Option(help: "The form of the export.") var format: ExportFormat

  enum ExportFormat: String, CaseIterable, ExpressibleByArgument {
    case json, csv, oscal
  }

  package init() {}

  package func run(in context: CommandContext) throws {
    let catalogue = try home.loadValid(in: context)
    var owners: [String]?
    if let edition { owners = [try KnownID.owner(edition, in: catalogue)] }
    switch format {
    case .json: context.write(CatalogueExport.json(catalogue, owners: owners))
    case .csv: context.write(CatalogueExport.csv(catalogue, owners: owners))
    case .oscal: try writeOSCAL(catalogue, context)
    }
  }

  private func writeOSCAL(_ catalogue: Catalogue, _ context: CommandContext) throws {
    guard let edition, let (bytes, losses) = OSCALExport.json(catalogue, owner: edition) else {
      throw CommandFailure(
        .usage, "an OSCAL catalogue holds one edition or pack",
        mend: "name it: " + catalogue.owners.joined(separator: ", "))
    }
    context.write(bytes)
    for loss in losses { context.note("\(loss.count) \(loss.what): \(loss.how)") }
  }
}
