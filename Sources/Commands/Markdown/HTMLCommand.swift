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
      A whole page by default: one file with its style inside, no script, nothing asked of other machines; contents
      where there are several headings of the second level. Raw HTML, images and links to other than web, mail and
      telephone addresses are left out, each with a warning; a link that could run a program ends the run with 3.
        --fragment           the body alone, for a content management system: headings from h2, no style, ids that
                             begin with the file's name
        --fragment --plain   the body exactly as CommonMark and GitHub's tables have it: no ids, no captions
      With --output the pages are written to a folder, whole or not at all, each in the folder that it has below the one
      that all files share; without it one file goes to standard output.
      """)

  @Argument(help: "Markdown files; - is standard input.", completion: .file(extensions: ["md"])) var files: [String]
  @Option(help: ArgumentHelp("The folder to write to.", valueName: "dir"), completion: .directory) var output: String?
  @Flag(help: "The body alone, without a page around it.") var fragment = false
  @Option(
    help: ArgumentHelp(
      "What goes before every id of a fragment, so that several can stand on one page; the file's name without it.",
      valueName: "prefix"))
  var idPrefix: String?
  @Flag(help: "With --fragment: just CommonMark and tables.") var plain = false
  @Flag(help: "With --fragment --plain: let raw HTML and any link pass.") var unsafe = false
  @Option(help: "Who publishes the pages; stands above them.") var publisher = ""
  @Option(help: "The title of a page whose text has no heading of the first level.") var title: String?
  @Flag(help: "Write to a folder that holds files which are not gpspec's.") var force = false

  /// Those that stand before a value of their own, which is no file.
  static let optionsWithValues: Set = ["--output", "--id-prefix", "--publisher", "--title"]

  package init() {}

  package func run(in context: CommandContext) throws {
    let files = context.files ?? files
    try checkUsage(files)
    if let output { return try write(files, to: output, context) }
    var pages: [OutputFile] = []
    try make(files, in: context) { made in pages += made.map(\.page) }
    for page in pages { context.write(page.bytes) }
  }

  /// How many files are read and made before they are written: all of them need not fit into memory.
  private static let window = 512

  /// Makes the pages a few at a time, on as many cores as there are, and reports what was found in their order.
  private func make(
    _ files: [String], in context: CommandContext, _ take: ([MadePage]) throws -> Void
  ) throws {
    var failed = false
    let maker = PageMaker(
      content: fragment
        ? plain ? .plain(unsafe: unsafe) : .fragment(idPrefix: idPrefix) : .page(title: title, publisher: publisher),
      places: OutputPlaces(files), linksToHTML: output != nil,
      standardInput: files.contains("-") ? context.standardInput() : [])
    var rest = files[...]
    while !rest.isEmpty {
      let results = Parallel.map(Array(rest.prefix(Self.window))) { maker.made(of: $0) }
      rest = rest.dropFirst(Self.window)
      var pages: [MadePage] = []
      for result in results {
        let page = try result.get()
        report(page, context)
        if page.diagnostics.hasErrors { failed = true }
        pages.append(page)
      }
      if !failed { try take(pages) }
    }
    if failed { throw CommandFailure(.invalidInput, "nothing was written") }
  }

  private func write(_ files: [String], to folder: String, _ context: CommandContext) throws {
    do {
      var writer = try OutputWriter(folder: folder, force: force)
      var inputs: [Manifest.Input] = []
      try make(files, in: context) { made in
        inputs += made.map(\.input)
        try writer.add(made.map(\.page))
      }
      _ = try writer.finish(
        Manifest.Origin(tool: Program.version, libcmark: CommonMarkLibrary.version, inputs: inputs))
    } catch let error as OutputError {
      throw CommandFailure(error)
    }
    context.note("\(files.count) page\(files.count == 1 ? "" : "s") in \(folder)")
  }

  private func checkUsage(_ files: [String]) throws(CommandFailure) {
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
    if title != nil, fragment || files.count > 1 {
      throw CommandFailure(
        .usage, "--title is for one whole page", mend: "write a heading of the first level into each file")
    }
    if output == nil, files.count > 1 {
      throw CommandFailure(.usage, "\(files.count) files cannot all go to standard output", mend: "add --output DIR")
    }
  }

  private func report(_ made: MadePage, _ context: CommandContext) {
    guard !made.diagnostics.isEmpty else { return }
    let source = SourceText(file: made.name, bytes: made.text)
    FindingsPrinter(context: context, sources: [made.name: source]).print(made.diagnostics)
  }
}
