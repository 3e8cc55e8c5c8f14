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

  /// `Output/` is the golden file of every document of the example workspace. The manifest names the tools of the
  /// machine that made it and is compared by `gpspec verify` instead.
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
    if ProcessInfo.processInfo.environment["GPSPEC_RECORD"] == "1", !differences.isEmpty {
      // The manifest goes with the documents.
      try? Data(bytes(scratch.path + "/out/manifest.json")).write(
        to: URL(fileURLWithPath: Repository.root + "/Output/manifest.json"))
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

  @Test func aCatalogueThatIsNotFoundSaysWhereItWasLookedFor() {
    let run = CommandRun(["list"])
    #expect(run.status == .inputOutput)
    #expect(run.error.contains("/nowhere"))
    #expect(run.error.contains("GPSPEC_HOME"))
  }
}
