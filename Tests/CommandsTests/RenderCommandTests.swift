import Commands
import Foundation
import TestSupport
import Testing

@Suite struct RenderCommandTests {
  private func render(_ arguments: String..., output: String) -> CommandRun {
    CommandRun(["render"] + arguments + ["--home", Repository.root, "--output", output])
  }

  private func files(below folder: String) -> [String] {
    let all = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []
    return all.filter { path in
      var isFolder: ObjCBool = false
      return FileManager.default.fileExists(atPath: folder + "/" + path, isDirectory: &isFolder) && !isFolder.boolValue
    }.sorted()
  }

  private func bytes(_ path: String) -> [UInt8] {
    FileManager.default.contents(atPath: path).map { [UInt8]($0) } ?? []
  }

  /// What a manifest says, without the tools of the machine that made it.
  private func listed(_ manifest: [UInt8]) -> [Substring] {
    String(decoding: manifest, as: UTF8.self).split(separator: "\n").filter { line in
      !["  \"gpspec\": ", "  \"libcmark\": "].contains { line.hasPrefix($0) }
    }
  }

  /// `Output/` is the golden file of every document of the example workspace, with its manifest.
  @Test func outputHoldsTheDocumentsOfTheExampleWorkspace() throws {
    let scratch = try ScratchFolder()
    let run = render(output: scratch.path + "/out")
    #expect(run.status == .clean, "\(run.error)")
    let made = files(below: scratch.path + "/out").filter { $0 != "manifest.json" }
    let kept = files(below: Repository.root + "/Output").filter { $0 != "manifest.json" && !$0.hasPrefix(".") }
    var differences: [String] = []
    for path in made {
      differences += Golden.differences(bytes(scratch.path + "/out/" + path), from: Repository.root + "/Output/" + path)
    }
    differences += Set(kept).subtracting(made).sorted().map { "Output/\($0) is no longer made" }
    let manifest = Repository.root + "/Output/manifest.json"
    let isListed = listed(bytes(manifest)) == listed(bytes(scratch.path + "/out/manifest.json"))
    if !isListed { differences.append("Output/manifest.json lists other files, or other inputs") }
    if ProcessInfo.processInfo.environment["GPSPEC_RECORD"] == "1", !differences.isEmpty {
      // The manifest goes with the documents.
      try? Data(bytes(scratch.path + "/out/manifest.json")).write(
        to: URL(fileURLWithPath: manifest))
    }
    #expect(differences.isEmpty, "\(differences.prefix(20).joined(separator: "\n"))")
  }

  @Test func aSecondRunTouchesNothing() throws {
    let scratch = try ScratchFolder()
    let folder = scratch.path + "/out"
    #expect(render("commissioning-specification", output: folder).status == .clean)
    let attributes = try FileManager.default.attributesOfItem(atPath: folder + "/commissioning-specification.md")
    let again = render("commissioning-specification", output: folder)
    #expect(again.error.contains("unchanged"))
    let after = try FileManager.default.attributesOfItem(atPath: folder + "/commissioning-specification.md")
    #expect(attributes[.modificationDate] as? Date == after[.modificationDate] as? Date)
    #expect(attributes[.systemFileNumber] as? Int == after[.systemFileNumber] as? Int)
  }

  @Test func fragmentsOfSeveralDocumentsShareNoIdUnlessAPrefixIsGiven() throws {
    let scratch = try ScratchFolder()
    func ids(_ folder: String, _ document: String) -> Set<String> {
      let text = String(decoding: bytes("\(folder)/\(document).fragment.html"), as: UTF8.self)
      return Set(text.components(separatedBy: " id=\"").dropFirst().map { String($0.prefix { $0 != "\"" }) })
    }
    let documents = ["quick-reference", "framework-contracts"]
    let own = scratch.path + "/own"
    #expect(render(documents[0], documents[1], "--format", "html-fragment", output: own).status == .clean)
    let first = ids(own, documents[0])
    #expect(!first.isEmpty && first.allSatisfy { $0.hasPrefix("quick-reference-") })
    #expect(first.isDisjoint(with: ids(own, documents[1])))
    let given = scratch.path + "/given"
    let run = render(documents[0], documents[1], "--format", "html-fragment", "--id-prefix", "a-", output: given)
    #expect(run.status == .clean, "\(run.error)")
    #expect(ids(given, documents[0]).allSatisfy { $0.hasPrefix("a-") })
    // What is verified is made with the same beginning.
    let path = given + "/quick-reference.fragment.html"
    try Data(bytes(path) + Array("more\n".utf8)).write(to: URL(fileURLWithPath: path))
    let verified = CommandRun(["verify", given, "--home", Repository.root])
    #expect(verified.status == .findings)
    #expect(verified.output.contains("+ more"), "\(verified.output)")
    #expect(!verified.output.contains("id=\""), "\(verified.output)")
  }

  @Test func anUnknownEditionIsWrongUsageAndNamesTheNearest() throws {
    let scratch = try ScratchFolder()
    let run = render("--edition", "2021-32", output: scratch.path + "/out")
    #expect(run.status == .usage)
    #expect(run.error.contains("there is no edition '2021-32'"))
    #expect(run.error.contains("2021-23"))
    #expect(!FileManager.default.fileExists(atPath: scratch.path + "/out"))
  }

  @Test func anUnknownDocumentIsWrongUsageAndNamesTheNearest() throws {
    let scratch = try ScratchFolder()
    let run = render("comissioning-specification", output: scratch.path + "/out")
    #expect(run.status == .usage)
    #expect(run.error.contains("did you mean 'commissioning-specification'?"))
  }

  @Test func aFolderOfOthersIsNotWrittenTo() throws {
    let scratch = try ScratchFolder()
    let folder = scratch.path + "/mine"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try Data("mine".utf8).write(to: URL(fileURLWithPath: folder + "/commissioning-specification.md"))
    let run = render("commissioning-specification", output: folder)
    #expect(run.status != .clean)
    #expect(bytes(folder + "/commissioning-specification.md") == Array("mine".utf8))
    #expect(files(below: folder) == ["commissioning-specification.md"])
  }

  @Test func anOutputThatIsAFileIsAnErrorOfReadingOrWriting() throws {
    let scratch = try ScratchFolder()
    try Data("x".utf8).write(to: URL(fileURLWithPath: scratch.path + "/file"))
    let run = render("commissioning-specification", output: scratch.path + "/file/out")
    #expect(run.status == .inputOutput)
    #expect(run.error.contains("mend:"))
  }

  @Test func aFinalWithMissingAnswersIsRefusedAndTheOldOutputStays() throws {
    let scratch = try ScratchFolder()
    let folder = scratch.path + "/out"
    #expect(render("commissioning-specification", output: folder).status == .clean)
    let before = bytes(folder + "/commissioning-specification.md")
    let run = render("commissioning-specification", "--final", output: folder)
    #expect(run.status == .finalRefused)
    #expect(run.error.contains("document/not-final"))
    #expect(bytes(folder + "/commissioning-specification.md") == before)
  }

  /// A copy of the example workspace with one of its files changed.
  private func workspace(in scratch: ScratchFolder, _ file: String, _ change: (String) -> String) throws -> String {
    let folder = scratch.path + "/workspace"
    try FileManager.default.copyItem(atPath: Repository.root + "/Templates/workspace", toPath: folder)
    let text = String(decoding: bytes(folder + "/" + file), as: UTF8.self)
    try Data(change(text).utf8).write(to: URL(fileURLWithPath: folder + "/" + file))
    return folder
  }

  @Test func aWorkspaceWithoutAListWantsEveryDocument() throws {
    let scratch = try ScratchFolder()
    let folder = try workspace(in: scratch, "gpspec.yaml") { text in
      let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
      guard let start = lines.firstIndex(of: "documents:") else { return text }
      let rest = lines[(start + 1)...].drop { $0.hasPrefix("  - ") }
      return (lines[..<start] + rest).joined(separator: "\n")
    }
    let run = render("--workspace", folder, output: scratch.path + "/out")
    #expect(run.status == .clean, "\(run.error)")
    let made = files(below: scratch.path + "/out")
    #expect(made.contains("commissioning-specification.md"))
    #expect(made.contains("telephony-specification.html"))
    #expect(made.contains("practice-agreement/Y99901/appendix-1.md"))
  }

  @Test func documentsForNobodyAreRefusedOrSaid() throws {
    let scratch = try ScratchFolder()
    // Nobody has signed an agreement.
    let folder = try workspace(in: scratch, "practices.csv") { text in
      ["2021-05-14,2022-05-10", "2021-06-02,2022-06-01", "2021-11-30,"].reduce(text) { text, dates in
        text.replacingOccurrences(of: ",\(dates),", with: ",,,")
      }
    }
    let alone = render("practice-agreement", "--workspace", folder, output: scratch.path + "/out")
    #expect(alone.status == .invalidInput, "\(alone.error)")
    #expect(!FileManager.default.fileExists(atPath: scratch.path + "/out"))
    let beside = render(
      "framework-contracts", "practice-agreement", "--workspace", folder, output: scratch.path + "/out")
    #expect(beside.status == .clean)
    #expect(beside.error.contains("nothing is made of practice-agreement"), "\(beside.error)")
  }

  @Test func aCatalogueThatIsNotFoundSaysWhereItWasLookedFor() {
    let run = CommandRun(["list"])
    #expect(run.status == .inputOutput)
    #expect(run.error.contains("/nowhere"))
    #expect(run.error.contains("GPSPEC_HOME"))
  }
}
