package import ArgumentParser
import Catalogue
import Diagnostics
import Nodes

/// `gpspec format`: the one canonical form of catalogue files.
package struct FormatCommand: ContextCommand {
  package static let configuration = CommandConfiguration(
    commandName: "format", abstract: "Bring catalogue files into their canonical form.",
    discussion: """
      Keys in the order of the schema, lists of ids and short records on one line, long text folded at 100 columns,
      quotes where they are needed. Content and comments stay. Without files: the whole catalogue. A file outside the
      catalogue is taken by the end of its path: what stands behind its last folder named Catalog.
      """)

  @OptionGroup var home: HomeOptions
  @Flag(help: "Write nothing; name the files that differ and their first line that does, and end with 1.")
  var check = false
  @Argument(help: "Files; all of the catalogue without any.", completion: .file(extensions: ["yaml"]))
  var files: [String] = []

  package init() {}

  package func run(in context: CommandContext) throws {
    var changed = 0
    var refused = false
    let inputs = try inputs(context)
    for input in inputs {
      let result = CatalogueFormat.format(input.file, name: input.name)
      guard let text = result.text else {
        let source = SourceText(file: input.name, bytes: input.file.bytes)
        FindingsPrinter(context: context, sources: [input.name: source]).print(result.diagnostics)
        refused = true
        continue
      }
      guard text != input.file.bytes else { continue }
      changed += 1
      if check {
        context.print(FirstDifference.text(input.name, input.file.bytes, text))
      } else {
        try FileReplacement.write(text, to: input.location)
        context.note("formatted \(input.name)")
      }
    }
    context.note("\(inputs.count) file\(inputs.count == 1 ? "" : "s"), \(changed) \(check ? "differ" : "formatted")")
    if refused { throw CommandFailure(.invalidInput, "what cannot be read was not formatted") }
    if check, changed > 0 { throw CommandFailure(.findings, nil) }
  }

  private struct Input {
    /// The path by which messages name it.
    var name: String
    /// The path to write to.
    var location: String
    /// With the path below `Catalog/`, by which its kind is known.
    var file: InputFile
  }

  private func inputs(_ context: CommandContext) throws -> [Input] {
    do {
      if files.isEmpty {
        let folder = try Installation.find(option: home.home, context: context).catalogue
        return try FolderReader.files(in: folder, endings: [".yaml"]).map { file in
          Input(name: "Catalog/" + file.path, location: folder + "/" + file.path, file: file)
        }
      }
      return try files.map { path in
        guard let below = CatalogueFormat.pathInCatalogue(path) else {
          throw CommandFailure(
            .usage, "'\(path)' is no file of a catalogue",
            mend: "docs/catalogue-format.md shows which files a catalogue has")
        }
        return Input(name: path, location: path, file: InputFile(path: below, bytes: try FolderReader.bytes(of: path)))
      }
    } catch let error as ReadingError {
      throw CommandFailure(.inputOutput, error.description)
    }
  }
}

/// The first line on which two texts differ.
enum FirstDifference {
  static func text(_ name: String, _ old: [UInt8], _ new: [UInt8]) -> String {
    let before = SourceText(file: name, bytes: old)
    let after = SourceText(file: name, bytes: new)
    var number = 1
    while let line = before.line(number), line == after.line(number) { number += 1 }
    return """
      \(name):\(number): is not in canonical form
        -\(before.line(number) ?? "(the file ends)")
        +\(after.line(number) ?? "(the file ends)")
      """
  }
}
