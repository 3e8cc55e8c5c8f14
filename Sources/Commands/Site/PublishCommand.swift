package import ArgumentParser
import Catalogue
import CommonMark
import Diagnostics
import Nodes
import Output
import Site

/// `gpspec publish`: the site.
package struct PublishCommand: ContextCommand {
  package static let configuration = CommandConfiguration(
    commandName: "publish", abstract: "Write the site: every edition, requirement, register and index.",
    discussion: """
      The folder is written whole or not at all; what did not change is not touched, what is no longer made goes.
      A broken link, a doubled id or a page nobody can reach ends the run with 3, and nothing is written.
      """)

  @OptionGroup var home: HomeOptions
  @Option(help: "The folder to write to.", completion: .directory) var output = "site"
  @Option(
    help: ArgumentHelp("Who publishes: publisher.yaml beside Catalog/ without it.", valueName: "file"),
    completion: .file(extensions: ["yaml"]))
  var settings: String?
  @Option(help: "Whether each requirement has a page of its own, or stands on that of its topic.")
  var pages = PageLayout.requirement
  @Flag(
    help: """
      For measuring: the pages alone, without search, indexes, feed and data beside them. It is no site to put online, \
      and `gpspec check site` says so.
      """)
  var bare = false
  @Flag(help: "Publish editions whose status is draft, each page marked as such.") var includeDrafts = false
  @Flag(help: "Write to a folder that holds files which are none of gpspec's.") var force = false

  /// What has a page.
  enum PageLayout: String, ExpressibleByArgument, CaseIterable {
    case requirement, topic

    var layout: SiteLayout { self == .topic ? .topicPages : .requirementPages }
  }

  package init() {}

  package func run(in context: CommandContext) throws {
    let catalogue = try home.loadValid(in: context)
    var (publisher, inputs) = try PublisherFile.read(settings, home: home, context)
    let published = catalogue.editions.filter { includeDrafts || !$0.isDraft }
    let example =
      publisher.showsExample
      ? try SiteDocuments(home, of: Set(published.map(\.id)), in: context) : SiteDocuments()
    let known = Set(inputs.map(\.name))
    inputs += example.inputs.filter { !known.contains($0.name) }
    // What is left out has no part in the site, and is not to be named on it.
    let drafts = catalogue.editions.filter { $0.isDraft && !includeDrafts }.map { "Catalog/editions/\($0.id)/" }
    inputs.removeAll { input in drafts.contains { input.name.hasPrefix($0) } }
    let input = SiteInput(
      catalogue: catalogue, settings: publisher, rules: AllRules.rules,
      comparisons: try SiteComparisons.pages(of: published, in: catalogue, layout: pages.layout),
      documents: example.documents, includesDrafts: includeDrafts, layout: pages.layout, isBare: bare)
    let builder = SiteBuilder(input)
    let printer = FindingsPrinter(context: context, sources: [:])
    printer.print(example.findings + builder.findings)
    let outcome = try write(builder, inputs, printer)
    context.note(
      "\(outcome.folder): \(outcome.created) new, \(outcome.changed) changed, \(outcome.unchanged) unchanged, "
        + "\(outcome.removed) removed")
  }

  private func write(
    _ builder: SiteBuilder, _ inputs: [Manifest.Input], _ printer: FindingsPrinter
  ) throws -> OutputOutcome {
    do {
      var writer = try OutputWriter(folder: output, force: force)
      let findings = try builder.build { files in
        try writer.add(files.map { OutputFile(path: $0.path, bytes: $0.bytes) })
      }
      guard findings.isEmpty else {
        writer.abandon()
        printer.print(findings)
        throw CommandFailure(.invalidInput, "the site has \(findings.summary); nothing was written")
      }
      return try writer.finish(
        Manifest.Origin(
          tool: "gpspec \(Program.version)", libcmark: CommonMarkLibrary.version, inputs: inputs))
    } catch let error as OutputError {
      throw CommandFailure(.inputOutput, error.message, mend: error.mend)
    }
  }
}

/// The settings of the publisher, and what a site is made from.
enum PublisherFile {
  /// The settings and the inputs of the manifest: the catalogue's files and the settings.
  static func read(
    _ path: String?, home: HomeOptions, _ context: CommandContext
  ) throws(CommandFailure) -> (PublisherSettings, [Manifest.Input]) {
    let installation = try Installation.find(option: home.home, context: context)
    do {
      let files = try FolderReader.files(in: installation.catalogue, endings: [".yaml"])
      var inputs = Parallel.map(files) { Manifest.Input(name: "Catalog/" + $0.path, bytes: $0.bytes) }
      let beside = installation.home + "/publisher.yaml"
      guard let file = path ?? (FolderReader.isFile(beside) ? beside : nil) else {
        return (PublisherSettings(), inputs)
      }
      let bytes = try FolderReader.bytes(of: file)
      let (settings, findings) = PublisherSettings.read(
        InputFile(path: file, bytes: bytes), today: Today.date(context))
      let source = SourceText(file: file, bytes: bytes)
      FindingsPrinter(context: context, sources: [file: source]).print(findings)
      guard let settings else { throw CommandFailure(.invalidInput, "the publisher's settings cannot be used") }
      inputs.append(Manifest.Input(name: "publisher.yaml", bytes: bytes))
      return (settings, inputs)
    } catch let error as ReadingError {
      throw CommandFailure(.inputOutput, error.description)
    } catch let failure as CommandFailure {
      throw failure
    } catch {
      throw CommandFailure(.fault, "\(error)")
    }
  }
}
