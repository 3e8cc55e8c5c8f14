import ArgumentParser
import Diagnostics
import Liquid
import Nodes

/// Where the partials of templates are.
struct PartialOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The folder of partials. A file row.liquid (or _row.liquid, or row) is known as 'row' and by its whole name.",
      valueName: "dir"), completion: .directory)
  var partials: String?

  init() {}

  /// The partials by all names by which a template may call them.
  func library() throws(CommandFailure) -> TemplateLibrary {
    var library = TemplateLibrary()
    guard let partials else { return library }
    do {
      let files = try FolderReader.files(in: partials, endings: [""])
      // A whole name goes before a shortened one of another file.
      for file in files { library[file.path] = source(file, partials) }
      for file in files {
        for name in Self.shortNames(of: file.path) where library[name] == nil {
          library[name] = source(file, partials)
        }
      }
    } catch {
      throw CommandFailure(.inputOutput, error.description)
    }
    return library
  }

  private func source(_ file: InputFile, _ folder: String) -> TemplateLibrary.Source {
    TemplateLibrary.Source(file: folder + (folder.hasSuffix("/") ? "" : "/") + file.path, bytes: file.bytes)
  }

  /// A path without its ending, and without the underscore that marks a partial.
  static func shortNames(of path: String) -> [String] {
    let ending = ".liquid"
    let bare = path.hasSuffix(ending) ? String(path.dropLast(ending.count)) : path
    var names = [bare]
    var parts = bare.split(separator: "/", omittingEmptySubsequences: false)
    if let last = parts.last, last.hasPrefix("_"), last.count > 1 {
      parts[parts.count - 1] = last.dropFirst()
      names.append(parts.joined(separator: "/"))
    }
    return names
  }
}

/// A template of the command line with its partials.
struct TemplateFile {
  /// The name under which the template stands in its library.
  let name: String
  let library: TemplateLibrary

  init(_ path: String, partials: TemplateLibrary) throws(CommandFailure) {
    let bytes: [UInt8]
    do {
      bytes = try FolderReader.bytes(of: path)
    } catch {
      throw CommandFailure(.inputOutput, error.description)
    }
    // A partial may have the very name that the template has here; neither must hide the other.
    var name = path
    while partials[name] != nil { name = "./" + name }
    var library = partials
    library[name] = TemplateLibrary.Source(file: path, bytes: bytes)
    self.name = name
    self.library = library
  }

  func load(_ mode: Mode, _ kind: OutputKind = .markdown) -> Template.LoadResult {
    Template.load(name, from: library, options: LoadOptions(mode: mode, outputKind: kind))
  }

  /// The texts that findings may name.
  var sources: [String: SourceText] {
    var sources: [String: SourceText] = [:]
    for name in library.names {
      guard let source = library[name], sources[source.file] == nil else { continue }
      sources[source.file] = SourceText(file: source.file, bytes: source.bytes)
    }
    return sources
  }
}
