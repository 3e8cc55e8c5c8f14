import Foundation
import Nodes

/// Where the catalogue and the templates lie.
package struct Installation: Sendable {
  /// The folder that holds `Catalog/` and `Templates/`.
  package var home: String
  /// How it was found, for `--version --verbose`.
  package var reason: String

  package var catalogue: String { home + "/Catalog" }
  package var templates: String { home + "/Templates" }

  /// Looks for the folder: the option, `GPSPEC_HOME`, `../share/gpspec` from the program's real path, and the nearest
  /// parent of the program that holds `Package.swift` and `Catalog/`. Never the current folder: what a run uses must
  /// not depend on where it was started.
  package static func find(option: String?, context: CommandContext) throws(CommandFailure) -> Installation {
    var tried: [String] = []
    func candidate(_ path: String, _ reason: String) -> Installation? {
      let path = (path as NSString).standardizingPath
      guard FolderReader.isFolder(path + "/Catalog") else {
        tried.append("\(path) (\(reason))")
        return nil
      }
      return Installation(home: path, reason: reason)
    }
    if let option {
      if let found = candidate(option, "--home") { return found }
      throw notFound(tried)
    }
    if let variable = context.environment["GPSPEC_HOME"], !variable.isEmpty {
      if let found = candidate(variable, "GPSPEC_HOME") { return found }
      throw notFound(tried)
    }
    let program = URL(fileURLWithPath: context.programPath).resolvingSymlinksInPath()
    let folder = program.deletingLastPathComponent()
    if let found = candidate(folder.path + "/../share/gpspec", "installed beside the program") { return found }
    var parent = folder
    while parent.path != "/" {
      if FolderReader.isFile(parent.path + "/Package.swift") {
        if let found = candidate(parent.path, "the checkout that the program was built in") { return found }
      }
      parent = parent.deletingLastPathComponent()
    }
    tried.append("the parents of \(folder.path) that hold Package.swift and Catalog/")
    throw notFound(tried)
  }

  private static func notFound(_ tried: [String]) -> CommandFailure {
    CommandFailure(
      .inputOutput, "the catalogue was not found; looked in\n" + tried.map { "    \($0)" }.joined(separator: "\n"),
      mend: "give its folder with --home or GPSPEC_HOME, or install with `make install`")
  }
}
