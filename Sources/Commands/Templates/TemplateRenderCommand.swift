package import ArgumentParser
import Diagnostics
import Liquid
import Nodes

/// `gpspec template render`: a template with the data of a JSON file, to standard output.
package struct TemplateRenderCommand: ContextCommand {
  package static let configuration = CommandConfiguration(
    commandName: "render", abstract: "Render a template with the data of a JSON file.",
    discussion: """
      Strict: what the template asks for and the data does not have is an error, and nothing is printed. With --lax the
      language's standard mode: unknown names print nothing, errors are printed in place, nothing is escaped.
      A template that cannot be parsed ends with 3 in both.
      """)

  @Argument(help: "The template.", completion: .file(extensions: ["liquid"])) var file: String
  @Option(
    help: ArgumentHelp("A JSON file with one object; - is standard input.", valueName: "file.json"),
    completion: .file(extensions: ["json"]))
  var data: String
  @OptionGroup var partials: PartialOptions
  @Option(help: "What the template writes, which decides how values are escaped.")
  var outputKind: OutputKind = .markdown
  @Flag(help: "The language's standard mode.") var lax = false

  package init() {}

  package func run(in context: CommandContext) throws {
    let mode = lax ? Mode.lax : .strict
    let template = try TemplateFile(file, partials: partials.library())
    let values = try readData(mode, context)
    let loaded = template.load(mode, outputKind)
    guard let program = loaded.template else {
      FindingsPrinter(context: context, sources: template.sources).print(loaded.diagnostics)
      throw CommandFailure(.invalidInput)
    }
    let result = program.render(values, now: Moment(unixTime: Today.seconds(context)))
    if !lax, !result.isSound {
      FindingsPrinter(context: context, sources: template.sources).print(result.diagnostics)
      throw CommandFailure(.invalidInput, "nothing was printed")
    }
    context.write(result.output)
  }

  private func readData(_ mode: Mode, _ context: CommandContext) throws(CommandFailure) -> ObjectValue {
    let isInput = data == "-"
    let name = isInput ? "standard input" : data
    let bytes: [UInt8]
    do {
      bytes = try isInput ? context.standardInput() : FolderReader.bytes(of: data)
    } catch {
      throw CommandFailure(.inputOutput, error.description)
    }
    let read = JSONReader.read(bytes, file: name)
    var converter = LiquidData(mode: mode, file: name)
    let values = read.node.flatMap { converter.object($0) }
    let diagnostics = read.diagnostics + converter.diagnostics
    if let values, !diagnostics.hasErrors { return values }
    FindingsPrinter(context: context, sources: [name: SourceText(file: name, bytes: bytes)]).print(diagnostics)
    throw CommandFailure(.invalidInput)
  }
}

extension OutputKind: ExpressibleByArgument {}
