package import ArgumentParser
import Diagnostics
import Liquid

/// `gpspec template check`: every finding of templates and their partials, without rendering them.
package struct TemplateCheckCommand: ContextCommand {
  package static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Report every finding of templates and the partials they call.",
    discussion: """
      What can be known without the data: syntax, unknown tags, filters and partials, wrong numbers of arguments. The
      templates of documents are checked further, against the schema of their data, whenever a document is rendered.
      Ends with 1 where there is an error.
      """)

  @Argument(help: "The templates.", completion: .file(extensions: ["liquid"])) var files: [String]
  @OptionGroup var partials: PartialOptions
  @Option(help: "The form of the report.") var format: FindingsFormat = .text

  package init() {}

  package func run(in context: CommandContext) throws {
    let library = try partials.library()
    var diagnostics: Set<Diagnostic> = []
    var sources: [String: SourceText] = [:]
    for file in files {
      let template = try TemplateFile(file, partials: library)
      // A partial that several templates call has the same findings in each: the set keeps them once.
      diagnostics.formUnion(template.load(.strict).diagnostics)
      sources.merge(template.sources) { first, _ in first }
    }
    let found = diagnostics.sorted { ($0.location?.file ?? "") < ($1.location?.file ?? "") }.sorted()
    switch format {
    case .json: context.write(found.json())
    case .text:
      FindingsPrinter(context: context, sources: sources).print(found)
      context.note("\(files.count) template\(files.count == 1 ? "" : "s"): \(found.summary)")
    }
    if found.hasErrors { throw CommandFailure(.findings) }
  }
}
