package import ArgumentParser
import Catalogue
import Diagnostics
import Nodes

/// `gpspec diff-driver`: what git calls to show changes of the catalogue's files by meaning.
///
/// It never ends with an error on a file that it cannot read: git would give up the whole log. It says so in the
/// output, and shows the text.
package struct DiffDriverCommand: ContextCommand {
  package static let configuration = CommandConfiguration(
    commandName: "diff-driver", abstract: "Show changes of catalogue files by meaning, for git.",
    discussion: """
      git calls it, once it is switched on in a clone (tools/git-diff.config says what that sets):

        git config include.path ../tools/git-diff.config

      Then `git log -p Catalog/` and `git show` show each entry's keys and sentences by its id, in place of lines of
      YAML; `git diff Catalog/` and `git log -p --ext-diff Catalog/` name the class of each change as well. What cannot
      be read as data is shown as text, and the output says why.
      """)

  @OptionGroup var home: HomeOptions
  @Argument(
    parsing: .postTerminator, help: ArgumentHelp("What git passes after `--`.", valueName: "git's arguments"))
  var arguments: [String] = []

  package init() {}

  package func run(in context: CommandContext) throws {
    switch arguments.count {
    case 1: context.write(Array(try converted(arguments[0]).utf8))
    case 7, 9: context.write(Array(try difference(in: context).utf8))
    default:
      throw CommandFailure(
        .usage, "diff-driver is called by git: with a file after `--`, or with the seven arguments of a diff",
        mend: "`gpspec help diff-driver` says how to switch it on")
    }
  }

  /// One version of a file as lines.
  private func converted(_ path: String) throws -> String {
    let bytes = try Self.bytes(path)
    switch FileVersion.read(bytes, file: path) {
    case .data(let node):
      let comments = EntryLines.comments(bytes).map { "comment: \($0)\n" }
      return EntryLines(node).lines.map { $0.description + "\n" }.joined() + comments.joined()
    case .unreadable(let reason):
      return "gpspec could not read this version as data (\(reason)): what follows is its text.\n"
        + String(decoding: bytes, as: UTF8.self)
    }
  }

  private func difference(in context: CommandContext) throws -> String {
    let paths = (old: arguments[0], new: arguments.count == 9 ? arguments[7] : arguments[0])
    let difference = FileDifference(
      oldPath: paths.old, newPath: paths.new, old: try Self.bytes(arguments[1]), new: try Self.bytes(arguments[4]))
    do {
      let loaded = try home.load(in: context, errorsOnly: true)
      guard !loaded.diagnostics.hasErrors else {
        return difference.text(in: nil, note: "the catalogue of this gpspec has errors, so changes have no class")
      }
      return difference.text(in: loaded.catalogue, note: nil)
    } catch {
      return difference.text(in: nil, note: "no catalogue was found, so changes have no class")
    }
  }

  /// The bytes of a version; none where there is no such version.
  private static func bytes(_ path: String) throws(CommandFailure) -> [UInt8] {
    if path == "/dev/null" { return [] }
    do {
      return try FolderReader.bytes(of: path)
    } catch {
      throw CommandFailure(.inputOutput, error.description)
    }
  }
}

/// What one version of a file is: data, or something that cannot be read as such.
enum FileVersion {
  case data(Node)
  case unreadable(String)

  static func read(_ bytes: [UInt8], file: String) -> FileVersion {
    if bytes.isEmpty { return .data(Node(.mapping(.init(entries: [])), CompactRange(SourceRange(at: .start)))) }
    let result = YAMLReader.read(SourceText(file: file, bytes: bytes))
    if let error = result.diagnostics.first(where: { $0.severity == .error }) {
      let line = error.location?.range.map { ", line \($0.start.line)" } ?? ""
      return .unreadable("\(error.message)\(line)")
    }
    guard let node = result.node, node.mapping != nil else { return .unreadable("it holds no record") }
    return .data(node)
  }
}
