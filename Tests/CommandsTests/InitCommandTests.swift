import Commands
import Foundation
import TestSupport
import Testing

/// `gpspec init` over the real templates.
@Suite struct InitCommandTests {
  static func folder() -> String { NSTemporaryDirectory() + "gpspec-init-" + UUID().uuidString }

  static func run(_ arguments: String...) -> CommandRun {
    CommandRun(arguments + ["--home", Repository.root])
  }

  @Test(arguments: [[], ["--empty", "--icb", "qyg"]])
  func whatItWritesHasNoFindings(_ options: [String]) {
    let folder = Self.folder()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let run = CommandRun(["init", folder, "--home", Repository.root] + options)
    #expect(run.status == .clean)
    #expect(run.error.contains("gpspec check --workspace \(folder)"))
    #expect(run.lines.contains(folder + "/gpspec.yaml"))
    let check = Self.run("check", "--strict", "--workspace", folder)
    #expect(check.status == .clean, "\(check.error)")
  }

  @Test func aWorkspaceWithoutPracticesIsNotedAndNothingOfItIsFinal() {
    let folder = Self.folder()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    #expect(CommandRun(["init", folder, "--home", Repository.root, "--empty", "--icb", "QE1"]).status == .clean)
    let check = Self.run("check", "--workspace", folder)
    #expect(
      check.error.contains("note: there is no practice in practices.csv [workspace/no-practice]"), "\(check.error)")
    // What a condition waits for is asked although there is nobody yet of whom.
    #expect(Self.run("questions", "--workspace", folder).output.contains("dispensing"))
    let run = Self.run("render", "quick-reference", "--final", "--workspace", folder, "--output", folder + "/out")
    #expect(run.status == .finalRefused)
    #expect(run.error.contains("quick-reference: no practice is in scope"), "\(run.error)")
    #expect(
      Self.run(
        "render", "quick-reference", "commissioning-specification", "--workspace", folder, "--output", folder + "/out"
      )
      .status == .clean)
    func text(_ name: String) -> String {
      FileManager.default.contents(atPath: folder + "/out/" + name).map { String(decoding: $0, as: UTF8.self) } ?? ""
    }
    #expect(text("quick-reference.md").contains("\nNo practice of NHS Lancashire and South Cumbria is recorded.\n"))
    #expect(!text("quick-reference.md").contains("has a contract and a signed agreement"))
    #expect(
      text("commissioning-specification.md").contains("| Registered patients | Not known: no practice is in scope |"))
  }

  @Test func theExampleSaysThatItIsOne() throws {
    let main = try #require(FileManager.default.contents(atPath: Repository.root + "/Templates/workspace/gpspec.yaml"))
    let text = String(decoding: main, as: UTF8.self)
    #expect(text.hasPrefix("# A worked example."))
    #expect(text.contains("\nexample: true\n"))
  }

  @Test func aRealBoardIsFilledInAndTheInventedOneGone() throws {
    let folder = Self.folder()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let run = Self.run("init", folder, "--icb", "QE1")
    #expect(run.status == .clean)
    #expect(
      run.error.contains(
        "are invented and not those of NHS Lancashire and South Cumbria Integrated Care Board; every document says so"))
    let data = try #require(FileManager.default.contents(atPath: folder + "/gpspec.yaml"))
    let text = String(decoding: data, as: UTF8.self)
    #expect(text.contains("  name: NHS Lancashire and South Cumbria Integrated Care Board\n"))
    #expect(text.contains("  short_name: NHS Lancashire and South Cumbria\n  ods_code: QE1\n"))
    #expect(!text.contains("01632"))
    #expect(text.contains("# The documents wanted"))
  }

  @Test func aFolderThatHoldsAnythingIsLeftAlone() throws {
    let folder = Self.folder()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    #expect(Self.run("init", folder).status == .clean)
    let again = Self.run("init", folder)
    #expect(again.status == .usage)
    #expect(again.error.contains("is not empty"))
    #expect(Self.run("init", folder + "/gpspec.yaml").status == .usage)
  }

  @Test func anUnknownBoardIsNotGuessed() {
    let folder = Self.folder()
    let run = Self.run("init", folder, "--icb", "QE2")
    #expect(run.status == .usage)
    #expect(run.error.contains("did you mean"))
    #expect(!FileManager.default.fileExists(atPath: folder))
  }
}
