import Foundation
import Output
import Testing

@Suite("What is not ours stays")
struct CarryOverTests {
  let temporary: TemporaryFolder
  var folder: String { temporary("out") }

  init() throws {
    temporary = try TemporaryFolder()
  }

  @Test("Files, folders, links and empty folders made by hand are carried over as they are")
  func carried() throws {
    try render(["a.md": "one", "b/c.md": "two"], to: folder)
    try temporary.put("out/notes.txt", "mine")
    try temporary.put("out/b/beside.txt", "mine too")
    try temporary.put("out/own/deep/file.txt", "all mine")
    try temporary.link("out/link", to: "/nowhere")
    try FileManager.default.createDirectory(atPath: temporary("out/empty"), withIntermediateDirectories: false)
    try temporary.setMode("out/own", 0o700)
    let stamps = try ["out/notes.txt", "out/own/deep/file.txt"].map(temporary.stamp)
    let outcome = try render(["a.md": "ONE"], to: folder)
    #expect(outcome.carriedOver == 4)
    var found = temporary.snapshot("out")
    found?["manifest.json"] = nil
    #expect(
      found == [
        "a.md": "ONE", "notes.txt": "mine", "b/beside.txt": "mine too", "own/deep/file.txt": "all mine",
        "link": "-> /nowhere", "empty/": "",
      ])
    #expect(try temporary.mode("out/own") == 0o700)
    #expect(try ["out/notes.txt", "out/own/deep/file.txt"].map(temporary.stamp) == stamps)
    #expect(temporary.names() == ["out"])
  }

  @Test("A read-only folder made by hand is carried over, and its old place removed")
  func readOnlyFolder() throws {
    try render(["a.md": "one"], to: folder)
    try temporary.put("out/own/file.txt", "mine")
    try temporary.setMode("out/own", 0o555)
    #expect(try render(["a.md": "two"], to: folder).leftover == nil)
    #expect(temporary.text("out/own/file.txt") == "mine")
    #expect(try temporary.mode("out/own") == 0o555)
    #expect(temporary.names() == ["out"])
    try temporary.setMode("out/own", 0o755)
  }

  @Test("Names that are not UTF-8 are carried over byte by byte")
  func otherNames() throws {
    try render(["a/b.md": "one"], to: folder)
    let name = temporary("out/a/").utf8CString.dropLast() + [CChar(bitPattern: 0xE9), 0]
    let file = open(Array(name), O_CREAT | O_WRONLY, 0o644)
    // A file system that takes no such name has nothing to carry over.
    guard file >= 0 else { return }
    close(file)
    let outcome = try render(["c.md": "two"], to: folder)
    #expect(outcome.carriedOver == 1)
    #expect(access(Array(name), F_OK) == 0)
  }

  @Test("Where links are refused, files are copied with their times")
  func copiesWithoutLinks() throws {
    try render(["a.md": "one", "b.md": "two"], to: folder)
    try temporary.put("out/notes.txt", "mine")
    try temporary.link("out/link", to: "notes.txt")
    let time = try temporary.stamp("out/a.md").split(separator: " ").last
    try render(["a.md": "one", "b.md": "TWO"], to: folder, faults: refusingHardLinks())
    #expect(temporary.text("out/a.md") == "one")
    #expect(temporary.text("out/notes.txt") == "mine")
    #expect(try temporary.stamp("out/a.md").split(separator: " ").last == time)
    #expect(temporary.snapshot("out")?["link"] == "-> notes.txt")
  }

  /// Fails hard links; a symbolic link, made next after one, succeeds.
  private func refusingHardLinks() -> FaultPlan {
    var resolvedLink = false
    return FaultPlan { _, call in
      defer { resolvedLink = call == .resolve }
      return call == .link && !resolvedLink ? EPERM : nil
    }
  }

  @Test("A folder with files and no manifest is refused, and written to with force")
  func notOurs() throws {
    try temporary.put("out/precious.txt", "mine")
    let error = failure { try render(["a.md": "one"], to: folder) }
    #expect(error == .notOurs(folder, example: "precious.txt"))
    #expect(error?.category == .refused)
    try render(["a.md": "one"], to: folder, force: true)
    #expect(temporary.names("out") == ["a.md", "manifest.json", "precious.txt"])
  }

  @Test("An empty folder is written to")
  func emptyFolder() throws {
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: false)
    #expect(try render(["a.md": "one"], to: folder).change == .folder)
  }

  @Test("A stranger's manifest.json does not make a folder ours")
  func strangersManifest() throws {
    try temporary.put("out/manifest.json", #"{"name": "a web application"}"#)
    #expect(
      failure { try render(["a.md": "one"], to: folder) } == .notOurs(folder, example: "manifest.json"))
    try render(["a.md": "one"], to: folder, force: true)
    #expect(try Verification.verify(folder: folder).isClean)
  }

  @Test("A file of another's in the way is not overwritten without force; one with the same bytes becomes ours")
  func fileInTheWay() throws {
    try render(["a.md": "one"], to: folder)
    try temporary.put("out/b.md", "mine")
    let before = temporary.snapshot("out")
    #expect(failure { try render(["b.md": "ours"], to: folder) } == .inTheWay(temporary("out/b.md")))
    #expect(temporary.snapshot("out") == before)
    #expect(try render(["a.md": "one", "b.md": "mine"], to: folder).change == .manifest)
    try temporary.put("out/c.md", "mine")
    try render(["c.md": "ours"], to: folder, force: true)
    #expect(temporary.text("out/c.md") == "ours")
  }

  @Test("A link of another's in the way is not written through")
  func linkInTheWay() throws {
    try render(["a.md": "one"], to: folder)
    try temporary.put("outside.txt", "outside")
    try temporary.link("out/b.md", to: "../outside.txt")
    #expect(failure { try render(["b.md": "outside"], to: folder) } == .inTheWay(temporary("out/b.md")))
    try render(["b.md": "ours"], to: folder, force: true)
    #expect(temporary.text("outside.txt") == "outside")
    #expect(temporary.snapshot("out")?["b.md"] == "ours")
  }

  @Test("A folder of another's in the way is not replaced, not even by force", arguments: [false, true])
  func folderInTheWay(force: Bool) throws {
    try render(["a.md": "one"], to: folder)
    try temporary.put("out/b.md/mine.txt", "mine")
    let before = temporary.snapshot("out")
    #expect(
      failure { try render(["b.md": "ours"], to: folder, force: force) } == .inTheWay(temporary("out/b.md")))
    #expect(temporary.snapshot("out") == before)
    #expect(temporary.names() == ["out"])
  }

  @Test("A file may become a folder and a folder a file, where both are ours")
  func fileBecomesFolder() throws {
    try render(["a": "file", "b/c": "in a folder"], to: folder)
    try render(["a/x": "in a folder", "b": "file"], to: folder)
    #expect(temporary.text("out/a/x") == "in a folder")
    #expect(temporary.text("out/b") == "file")
    try temporary.put("out/a/mine.txt", "mine")
    #expect(failure { try render(["a": "file"], to: folder) } == .inTheWay(temporary("out/a/mine.txt")))
    try temporary.put("out/z", "mine")
    #expect(failure { try render(["z/y": "ours"], to: folder) } == .inTheWay(temporary("out/z")))
  }

  @Test("A damaged manifest stops the run before anything changes; with force what it listed stays")
  func damagedManifest() throws {
    try render(["a.md": "one", "b.md": "two"], to: folder)
    let text = try #require(temporary.text("out/manifest.json"))
    try temporary.put("out/manifest.json", String(text.prefix(text.count - 40)))
    let before = temporary.snapshot("out")
    let error = failure { try render(["a.md": "ONE"], to: folder) }
    guard case .damagedManifest = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(temporary.snapshot("out") == before)
    try render(["c.md": "three"], to: folder, force: true)
    #expect(temporary.names("out") == ["a.md", "b.md", "c.md", "manifest.json"])
  }
}
