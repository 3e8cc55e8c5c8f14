import ArgumentParser
import Catalogue
import Nodes

/// What an import makes, and where to; shared by its commands.
struct ImportTarget: ParsableArguments {
  @Option(
    help: ArgumentHelp("The edition's id: a year and, where wanted, more, 2028-draft for instance.", valueName: "id"))
  var edition: String
  @Option(
    help: ArgumentHelp("The folder that becomes the catalogue with the edition in it.", valueName: "dir"),
    completion: .directory)
  var output: String?
  @Option(
    help: ArgumentHelp(
      "The edition that the new one continues: what keeps its id is the same requirement, and gets a line of lineage.",
      valueName: "id"))
  var supersedes: String?
  @Option(help: "The new edition's title.") var title: String?
  @Option(help: "The date of its publication, as far as known.") var date: String?
  @Option(help: "Its status; a draft where nothing is said.") var status: String?
  @Option(
    name: .customLong("class"),
    help: ArgumentHelp("The class of requirements that have none of the model's.", valueName: "class"))
  var requirementClass: String?
  @Flag(help: "Report only; write nothing.") var dryRun = false
  @Option(help: "The form of the report.") var format: FindingsFormat = .text

  func validate() throws {
    if output == nil, !dryRun {
      throw ValidationError("Missing expected argument '--output <dir>' (or --dry-run, to write nothing)")
    }
  }

  /// The options, each checked against the catalogue.
  func options(in catalogue: Catalogue) throws(CommandFailure) -> ImportOptions {
    guard ImportOptions.isEditionID(edition) else {
      throw CommandFailure(
        .usage, "'\(edition)' is no edition's id", mend: "a year, then small letters, digits and hyphens: 2028-draft")
    }
    var options = ImportOptions(edition: edition)
    if let supersedes {
      options.supersedes = try KnownID.check(supersedes, among: catalogue.editions.map(\.id), "edition")
    }
    options.title = title
    if let date {
      guard let day = PartialDate(date) else {
        throw CommandFailure(.usage, "--date is '\(date)'; expected a date such as 2018-04-01, 2018-04 or 2018")
      }
      options.published = day
    }
    if let status { options.status = try KnownID.check(status, among: ImportOptions.statuses, "status") }
    if let requirementClass {
      options.requirementClass = try KnownID.value(requirementClass, RequirementClass.self, "class")
    }
    return options
  }
}
