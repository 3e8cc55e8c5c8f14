import Output
import Testing

@Suite("Writing a folder")
struct OutputWriterTests {
  let temporary: TemporaryFolder
  var folder: String { temporary("out") }

  init() throws {
    temporary = try TemporaryFolder()
  }

  @Test("The first run makes the folder, with what it stands in")
  func firstRun() throws {
    let outcome = try render(["b.md": "bee", "a/x.md": "ex"], to: temporary("deep/down/out"))
    #expect(outcome.change == .folder)
    #expect(outcome.created == 2)
    #expect(temporary.text("deep/down/out/b.md") == "bee")
    #expect(temporary.text("deep/down/out/a/x.md") == "ex")
    #expect(temporary.names("deep/down") == ["out"])
  }

  @Test("A run that gives the same writes nothing")
  func unchanged() throws {
    try render(["a.md": "one", "b/c.md": "two"], to: folder)
    let stamps = try ["out", "out/a.md", "out/b/c.md", "out/manifest.json"].map(temporary.stamp)
    let outcome = try render(["a.md": "one", "b/c.md": "two"], to: folder)
    #expect(outcome.change == .nothing)
    #expect(outcome.unchanged == 2)
    #expect(try ["out", "out/a.md", "out/b/c.md", "out/manifest.json"].map(temporary.stamp) == stamps)
    #expect(temporary.names() == ["out"])
  }

  @Test("The order in which files come does not show")
  func order() throws {
    try render(["a.md": "one", "b.md": "two"], to: folder)
    #expect(try render(["b.md": "two", "a.md": "one"], to: folder).change == .nothing)
  }

  @Test("A file that stays the same keeps its time when others change")
  func equalFilesAreLinked() throws {
    try render(["a.md": "one", "b.md": "two", "c.md": "three"], to: folder)
    let stamps = try ["out/a.md", "out/c.md"].map(temporary.stamp)
    let outcome = try render(["a.md": "one", "b.md": "TWO!", "c.md": "three"], to: folder)
    #expect(outcome.changed == 1)
    #expect(outcome.unchanged == 2)
    #expect(try ["out/a.md", "out/c.md"].map(temporary.stamp) == stamps)
    #expect(temporary.text("out/b.md") == "TWO!")
  }

  @Test("A file that differs in its last byte only, or is a beginning of the other, is written anew")
  func nearlyEqual() throws {
    try render(["a.md": "one", "b.md": "two", "c.md": "three", "d.md": ""], to: folder)
    let outcome = try render(["a.md": "onf", "b.md": "two and more", "c.md": "thre", "d.md": "x"], to: folder)
    #expect(outcome.changed == 4)
    #expect(temporary.text("out/a.md") == "onf")
    #expect(temporary.text("out/c.md") == "thre")
  }

  @Test("A large file is compared and written whole")
  func largeFile() throws {
    let text = String(repeating: "0123456789", count: 50_000)
    try render(["a.md": text], to: folder)
    #expect(try render(["a.md": text], to: folder).change == .nothing)
    #expect(try render(["a.md": text + "."], to: folder).lostEdits == [])
    #expect(temporary.text("out/a.md") == text + ".")
  }

  @Test("A file that is no longer written disappears, and so does a folder left empty")
  func removed() throws {
    try render(["a.md": "one", "b/c.md": "two"], to: folder)
    let outcome = try render(["a.md": "one"], to: folder)
    #expect(outcome.removed == 1)
    #expect(temporary.names("out") == ["a.md", "manifest.json"])
  }

  @Test("Where only an input changed, only the manifest is written")
  func manifestOnly() throws {
    try render(["a.md": "one"], to: folder)
    let stamps = try ["out/a.md"].map(temporary.stamp)
    let outcome = try render(
      ["a.md": "one"], to: folder, inputs: [Manifest.Input(name: "gpspec.yaml", bytes: [1])])
    #expect(outcome.change == .manifest)
    #expect(try ["out/a.md"].map(temporary.stamp) == stamps)
    #expect(try Manifest.read(folder: folder)?.origin.inputs.map(\.name) == ["gpspec.yaml"])
    #expect(temporary.names() == ["out"])
  }

  @Test("A file that was deleted by hand is written again")
  func deletedByHand() throws {
    try render(["a.md": "one", "b.md": "two"], to: folder)
    try temporary.remove("out/a.md")
    #expect(try render(["a.md": "one", "b.md": "two"], to: folder).created == 1)
    #expect(temporary.text("out/a.md") == "one")
  }

  @Test("Edits by hand that a run undoes are reported, those in a file that goes too")
  func lostEdits() throws {
    try render(["a.md": "one", "b.md": "two", "c.md": "three", "d.md": "four"], to: folder)
    try temporary.put("out/a.md", "edited")
    try temporary.put("out/c.md", "edited, and rather longer than before")
    try temporary.put("out/d.md", "five")
    let outcome = try render(["a.md": "one", "b.md": "TWO", "d.md": "five"], to: folder)
    #expect(outcome.lostEdits == ["a.md", "c.md"])
    #expect(temporary.text("out/a.md") == "one")
  }

  @Test("A link to the folder is followed and stays a link")
  func linkedFolder() throws {
    try render(["a.md": "one"], to: temporary("real"))
    try temporary.link("out", to: "real")
    let outcome = try render(["a.md": "two"], to: folder)
    #expect(outcome.folder == temporary("real"))
    #expect(temporary.text("real/a.md") == "two")
    #expect(temporary.names() == ["out", "real"])
  }

  @Test("A writer that is let go, or abandoned, leaves all as it was")
  func unfinished() throws {
    try render(["a.md": "one"], to: folder)
    let before = temporary.snapshot("out")
    do {
      var writer = try OutputWriter(folder: folder)
      try writer.add(path: "a.md", bytes: Array("two".utf8))
      #expect(temporary.names().contains(".out.gpspec-staging"))
    }
    #expect(temporary.names() == ["out"])
    var writer = try OutputWriter(folder: folder)
    try writer.add(path: "b.md", bytes: Array("two".utf8))
    writer.abandon()
    #expect(temporary.snapshot("out") == before)
    #expect(temporary.names() == ["out"])
    let other = try OutputWriter(folder: temporary("new/deep/out"))
    other.abandon()
    #expect(temporary.names() == ["out"])
  }

  @Test("A run without files makes a folder with a manifest")
  func noFiles() throws {
    #expect(try render([:], to: folder).change == .folder)
    #expect(temporary.names("out") == ["manifest.json"])
    #expect(try render([:], to: folder).change == .nothing)
  }

  @Test("The folder keeps its permissions")
  func permissions() throws {
    try render(["a.md": "one"], to: folder)
    try temporary.setMode("out", 0o750)
    try render(["a.md": "two"], to: folder)
    #expect(try temporary.mode("out") == 0o750)
  }
}
