package import ArgumentParser
import Catalogue
import Nodes

/// `gpspec import`: others' requirements into a catalogue.
package struct ImportCommand: ParsableCommand {
  package static let configuration = CommandConfiguration(
    commandName: "import", abstract: "Take requirements from an OSCAL catalogue or a table into a catalogue.",
    discussion: """
      The catalogue in use is not touched: DIR becomes a copy of it with the edition in it, and every command works on
      that with --home DIR. Its own files are named on standard error, for whoever wants to put them into Catalog/.
      """,
    subcommands: [ImportOSCALCommand.self, ImportCSVCommand.self])

  package init() {}
}

/// `gpspec import oscal`: an OSCAL catalogue as a new edition.
package struct ImportOSCALCommand: ContextCommand {
  package static let configuration = CommandConfiguration(
    commandName: "oscal", abstract: "Take an OSCAL catalogue (JSON) as a new edition.",
    discussion: """
      Controls become requirements, those inside others too; groups become topics. Whatever is not taken, or taken in
      another form, is listed on standard output with its place: file, line, column and path in the JSON. Ends with 1
      where a control, a text or a parameter was not taken; properties and links without a place alone are no error.
      Nothing is written where the file is no OSCAL catalogue, or where ids are given twice or mean something else.
      """)

  @OptionGroup var home: HomeOptions
  @OptionGroup var target: ImportTarget
  @Option(help: "In front of every id, NIST for instance, so that it meets none of the catalogue's.")
  var prefix: String?
  @Argument(help: "The OSCAL catalogue, as JSON.", completion: .file(extensions: ["json"])) var file: String

  package init() {}

  package func run(in context: CommandContext) throws {
    let run = try ImportRun(target: target, home: home, file: file, in: context)
    var options = try target.options(in: run.catalogue)
    if run.catalogue.edition(options.edition) != nil {
      throw CommandFailure(
        .usage, "there is an edition '\(options.edition)' already", mend: "give the imported one another id")
    }
    if let prefix {
      guard ImportOptions.isPrefix(prefix) else {
        throw CommandFailure(
          .usage, "'\(prefix)' cannot stand in front of ids",
          mend: "at most ten capital letters and digits, a letter first")
      }
      options.prefix = prefix
    }
    let result = OSCALImport.run(
      run.bytes, file: file, options: options, catalogue: run.catalogue, base: run.catalogueFiles)
    try run.finish(result, edition: options.edition)
  }
}

/// `gpspec import csv`: a table of requirements.
package struct ImportCSVCommand: ContextCommand {
  package static let configuration = CommandConfiguration(
    commandName: "csv", abstract: "Take the rows of a table as requirements: of a new edition, or added to one.",
    discussion: """
      The columns are those of `gpspec export --format csv`, in any order; id, title and statement have to be there.
      A row is taken whole or not at all; each that is not is listed on standard output with its number, its column and
      the reason, and the program ends with 1. A new edition needs --title and --date, and is a draft.
      """)

  @OptionGroup var home: HomeOptions
  @OptionGroup var target: ImportTarget
  @Option(help: "The topic of rows that name none.") var topic: String?
  @Option(
    help: ArgumentHelp("Of a table with rows of several editions, the one whose rows are meant.", valueName: "id"))
  var rowsOf: String?
  @Argument(help: "The table, as CSV.", completion: .file(extensions: ["csv"])) var file: String

  package init() {}

  package func run(in context: CommandContext) throws {
    let run = try ImportRun(target: target, home: home, file: file, in: context)
    var options = try target.options(in: run.catalogue)
    options.topic = try topic.map { try KnownID.check($0, among: run.catalogue.topics.ids, "topic") }
    options.rowsOf = rowsOf
    if let edition = run.catalogue.edition(options.edition) {
      try refuseForeign(edition, options)
    } else if options.title == nil || options.published == nil {
      throw CommandFailure(
        .usage, "there is no edition '\(options.edition)', and a new one needs a title and a date",
        mend: "give --title and --date, or name one of " + run.catalogue.editions.map(\.id).joined(separator: ", "))
    }
    let result = CSVImport.run(
      run.bytes, file: file, options: options, catalogue: run.catalogue, base: run.catalogueFiles)
    try run.finish(result, edition: options.edition)
  }

  /// What only a new edition can be given.
  private func refuseForeign(_ edition: Edition, _ options: ImportOptions) throws(CommandFailure) {
    if let base = edition.amends {
      throw CommandFailure(
        .usage, "edition \(edition.id) amends \(base): each of its entries needs a reason, which a table has not",
        mend: "write the entries into its files, under 'add'")
    }
    guard options.title == nil, options.published == nil, options.supersedes == nil, options.status == nil else {
      throw CommandFailure(
        .usage, "edition \(edition.id) is there; --title, --date, --status and --supersedes are for a new one",
        mend: "leave them out, or give --edition another id")
    }
  }
}
