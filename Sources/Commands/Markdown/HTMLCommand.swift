package import ArgumentParser
import CommonMark
import Diagnostics
import Nodes
import Output

/// `gpspec html`: any Markdown file as HTML.
package struct HTMLCommand: ContextCommand {
  package static let configuration = CommandConfiguration(
    commandName: "html", abstract: "Make HTML of any Markdown file, as it is made of documents.",
    discussion: """
      A whole page by default: one file with its style inside, no script, nothing asked of other machines. Raw HTML and
      unsafe links are left out.
        --fragment           the body alone, for a content management system: headings from h2, no style
        --fragment --plain   the body exactly as CommonMark and GitHub's tables have it: no ids, no captions
      With --output the pages are written to a folder, whole or not at all; without it one file goes to standard output.
      """)

  @Argument(help: "Markdown files; - is standard input.", completion: .file(extensions: ["md"])) var files: [String]
  @Option(help: ArgumentHelp("The folder to write to.", valueName: "dir"), completion: .directory) var output: String?
  @Flag(help: "The body alone, without a page around it.") var fragment = false
  @Option(help: "What goes before every id of a fragment, so that several can stand on one page.")
  var idPrefix: String?
  @Flag(help: "With --fragment: just CommonMark and tables.") var plain = false
  @Flag(help: "With --fragment --plain: let raw HTML and any link pass.") var unsafe = false
  @Option(help: "Who publishes the pages; stands above them.") var publisher = ""
  @Flag(help: "Write to a folder that holds files which are not gpspec's.") var force = false

  package init() {}

  package func run(in context: CommandContext) throws {
    try checkUsage()
    var pages: [(path: String, bytes: [UInt8])] = []
    var inputs: [Manifest.Input] = []
    var failed = false
    for file in files {
      let text = try text(of: file, context)
      let page = page(text, file)
      report(page.diagnostics, text, file, context)
      if page.diagnostics.hasErrors { failed = true }
      pages.append((MarkdownPage.outputPath(of: file), page.html))
      inputs.append(Manifest.Input(name: MarkdownPage.name(of: file), bytes: text))
    }
    if failed { throw CommandFailure(.invalidInput, "nothing was written") }
    if let output {
      try write(pages, inputs, to: output, context)
    } else {
      for page in pages { context.write(page.bytes) }
    }
  }

  private func checkUsage() throws(CommandFailure) {
    if unsafe, !(fragment && plain) {
      throw CommandFailure(
        .usage, "--unsafe lets raw HTML pass and exists only together with --fragment and --plain",
        mend: "leave it out; pages for readers never hold raw HTML")
    }
    if plain, !fragment {
      throw CommandFailure(.usage, "--plain makes a body without a page around it", mend: "add --fragment")
    }
    if idPrefix != nil, !fragment || plain {
      throw CommandFailure(.usage, "--id-prefix is for a fragment with ids", mend: "use it with --fragment alone")
    }
    if output == nil, files.count > 1 {
      throw CommandFailure(.usage, "\(files.count) files cannot all go to standard output", mend: "add --output DIR")
    }
  }

  private func page(_ text: [UInt8], _ file: String) -> (html: [UInt8], diagnostics: [Diagnostic]) {
    let name = file == "-" ? "standard input" : file
    if fragment, plain {
      let document = MarkdownDocument(parsing: text, file: name, options: .plain)
      // What differs from other readers of Markdown is of no interest to who asks for just that.
      return (document.renderHTML(.plain(unsafe: unsafe)), document.diagnostics.filter { $0.severity == .error })
    }
    let document = MarkdownDocument(parsing: text, file: name)
    let page = MarkdownPage(document: document, file: file, linksToHTML: output != nil)
    let html = fragment ? page.fragment(idPrefix: idPrefix ?? "") : page.whole(publisher: publisher)
    return (html, document.diagnostics)
  }

  private func text(of file: String, _ context: CommandContext) throws(CommandFailure) -> [UInt8] {
    if file == "-" { return context.standardInput() }
    do {
      return try FolderReader.bytes(of: file)
    } catch {
      throw CommandFailure(.inputOutput, error.description)
    }
  }

  private func report(_ diagnostics: [Diagnostic], _ text: [UInt8], _ file: String, _ context: CommandContext) {
    guard !diagnostics.isEmpty else { return }
    let name = file == "-" ? "standard input" : file
    FindingsPrinter(context: context, sources: [name: SourceText(file: name, bytes: text)]).print(diagnostics)
  }

  private func write(
    _ pages: [(path: String, bytes: [UInt8])], _ inputs: [Manifest.Input], to folder: String, _ context: CommandContext
  ) throws(CommandFailure) {
    do throws(OutputError) {
      var writer = try OutputWriter(folder: folder, force: force)
      for page in pages { try writer.add(path: page.path, bytes: page.bytes) }
      _ = try writer.finish(
        Manifest.Origin(tool: Program.version, libcmark: CommonMarkLibrary.version, inputs: inputs))
    } catch {
      throw CommandFailure(error)
    }
    context.note("\(pages.count) page\(pages.count == 1 ? "" : "s") in \(folder)")
  }
}
