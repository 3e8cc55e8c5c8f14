import Output
import Testing

@Suite("Verifying a folder")
struct VerificationTests {
  let temporary: TemporaryFolder
  var folder: String { temporary("out") }

  init() throws {
    temporary = try TemporaryFolder()
    try render(["a.md": "one", "b/c.md": "two", "b/d.md": "three", "e.md": "four"], to: folder)
  }

  @Test("What was written is clean")
  func clean() throws {
    #expect(try Verification.verify(folder: folder).isClean)
  }

  @Test("Changed, missing and added files are found, each once and in order")
  func differences() throws {
    try temporary.put("out/a.md", "onf")
    try temporary.put("out/b/d.md", "three and more")
    try temporary.remove("out/e.md")
    try temporary.link("out/e.md", to: "a.md")
    try temporary.remove("out/b/c.md")
    try temporary.put("out/z/new.md", "new")
    try temporary.put("out/b/new.md", "new")
    let found = try Verification.verify(folder: folder)
    #expect(found.changed == ["a.md", "b/d.md", "e.md"])
    #expect(found.missing == ["b/c.md"])
    #expect(found.added == ["b/new.md", "z/new.md"])
    #expect(!found.isClean)
    #expect(found.manifest.files.count == 4)
  }

  @Test("A folder in the place of a file is a change")
  func folderForFile() throws {
    try temporary.remove("out/a.md")
    try temporary.put("out/a.md/x", "x")
    let found = try Verification.verify(folder: folder)
    #expect(found.changed == ["a.md"])
    #expect(found.added == ["a.md/x"])
  }

  @Test("Nothing is written")
  func writesNothing() throws {
    let stamps = try [".", "out"].map(temporary.stamp)
    _ = try Verification.verify(folder: folder)
    #expect(try [".", "out"].map(temporary.stamp) == stamps)
  }

  @Test("Without a manifest there is nothing to compare with")
  func noManifest() throws {
    try temporary.put("other/a.md", "one")
    #expect(
      failure { _ = try Verification.verify(folder: temporary("other")) }
        == .notFound(temporary("other/manifest.json")))
  }
}
