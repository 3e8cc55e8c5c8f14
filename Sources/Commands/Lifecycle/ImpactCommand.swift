package import ArgumentParser
import Catalogue
import Comparison
import Diagnostics
import Documents
import Nodes
import Tailoring

/// `gpspec impact`: what another edition changes in a workspace.
package struct ImpactCommand: ContextCommand {
  package static let configuration = CommandConfiguration(
    commandName: "impact", abstract: "Say what another edition changes in a workspace, and what has to be decided.",
    discussion: """
      Which selections are touched or in conflict, what is newly owed, which practices' appendices change. Documents
      issued from the workspace, and those of --locks, are looked at by their locks. Nothing is written.
      """)

  @OptionGroup var home: HomeOptions
  @OptionGroup var workspace: WorkspaceOptions
  @Option(name: .customLong("to"), help: ArgumentHelp("The edition.", valueName: "edition")) var edition: String
  @Option(help: ArgumentHelp("A folder that render wrote, whose locks are looked at too.", valueName: "dir"))
  var locks: String?
  @Option(help: "The form of the report.") var format: ImpactFormat = .text

  package init() {}

  package func run(in context: CommandContext) throws {
    let (open, loaded) = try workspace.loadValid(home, in: context)
    let target = try OtherEdition.find(edition, open)
    do throws(ComparisonProblem) {
      let found = LockSearch.locks(workspace: loaded.folder.path, output: locks)
      for line in found.faults { context.note("note: \(line)") }
      let report = try ImpactReport(open, to: target, locks: found.locks)
      context.write(ImpactOutput(report: report).bytes(format))
    } catch {
      throw error.failure
    }
  }
}

enum ImpactFormat: String, CaseIterable, ExpressibleByArgument {
  case text, md, json
}

/// The edition that a workspace is to be moved to.
enum OtherEdition {
  static func find(_ id: String, _ open: OpenWorkspace) throws(CommandFailure) -> Edition {
    guard let edition = open.catalogue.edition(id) else {
      throw CommandFailure(
        .usage, "there is no edition '\(id)'",
        mend: NearMiss.suggestion(for: id, among: open.catalogue.editions.map(\.id))
          ?? "known: " + open.catalogue.editions.map(\.id).joined(separator: ", "))
    }
    guard edition.id != open.edition.id else {
      throw CommandFailure(.usage, "the workspace is on edition \(id) already")
    }
    return edition
  }
}

/// Finds the locks of documents that were issued or rendered.
enum LockSearch {
  static func locks(
    workspace: String, output: String?
  ) -> (locks: [(name: String, lock: DocumentLock)], faults: [String]) {
    var found: [(name: String, lock: DocumentLock)] = []
    var faults: [String] = []
    for (folder, ending) in [(workspace + "/issued", "lock.json"), (output.map { $0 + "/locks" } ?? "", ".lock.json")] {
      guard FolderReader.isFolder(folder), let files = try? FolderReader.files(in: folder, endings: [ending]) else {
        continue
      }
      for file in files {
        let parent = file.path.split(separator: "/").dropLast().joined(separator: "/")
        let beside = parent.isEmpty ? folder : folder + "/" + parent
        do throws(LockFault) {
          let lock = try DocumentLock.read(file.bytes, file: folder + "/" + file.path) { name in
            try? FolderReader.bytes(of: beside + "/" + name)
          }
          let name = [lock.document, lock.practice, "version \(lock.version)"].compactMap { $0 }.joined(separator: ", ")
          found.append((name, lock))
        } catch {
          faults.append(error.description)
        }
      }
    }
    return (found, faults)
  }
}
