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
    let documents = try lockedDocuments(loaded, in: context)
    do throws(ComparisonProblem) {
      let report = try ImpactReport(open, to: target, locks: documents)
      context.write(ImpactOutput(report: report).bytes(format))
    } catch {
      throw error.failure
    }
  }

  /// The documents that were issued, and those of --locks: to be asked for and not be there is an error.
  private func lockedDocuments(
    _ loaded: LoadedFolder, in context: CommandContext
  ) throws(CommandFailure) -> [(name: String, lock: DocumentLock)] {
    if let locks, !FolderReader.isFolder(locks) {
      throw CommandFailure(.inputOutput, "there is no folder \(locks)", mend: "give the folder that render wrote")
    }
    let found = LockSearch.locks(workspace: loaded.folder.path, output: locks)
    for line in found.faults { context.note("note: \(line)") }
    if let locks, found.outputCount == 0 {
      throw CommandFailure(
        .invalidInput, "\(locks) holds no lock that could be read", mend: "give the folder that render wrote")
    }
    return found.locks
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
      throw CommandFailure(
        .comparisonImpossible, "the workspace is on edition \(id) already: there is nothing to compare")
    }
    return edition
  }
}

/// Finds the locks of documents that were issued or rendered.
enum LockSearch {
  static func locks(
    workspace: String, output: String?
  ) -> (locks: [(name: String, lock: DocumentLock)], faults: [String], outputCount: Int) {
    var outputCount = 0
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
          if ending == ".lock.json" { outputCount += 1 }
        } catch {
          faults.append(error.description)
        }
      }
    }
    return (found, faults, outputCount)
  }
}
