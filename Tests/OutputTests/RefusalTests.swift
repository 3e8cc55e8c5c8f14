import Foundation
import Output
import Testing

@Suite("Folders that are not written to")
struct RefusalTests {
  let temporary: TemporaryFolder
  var folder: String { temporary("out") }

  init() throws {
    temporary = try TemporaryFolder()
  }

  @Test("A second run is kept out, told who holds the lock, and let in afterwards")
  func locked() throws {
    let first = try OutputWriter(folder: folder)
    let error = failure { try render(["a.md": "one"], to: folder) }
    #expect(error == .locked(folder, holder: String(getpid())))
    #expect(error?.description.contains("process \(getpid())") == true)
    first.abandon()
    try render(["a.md": "one"], to: folder)
    #expect(temporary.names() == ["out"])
  }

  @Test("The lock file of a run that was killed keeps nobody out")
  func staleLock() throws {
    try temporary.put(".out.gpspec-lock", "12345\n")
    try render(["a.md": "one"], to: folder)
    #expect(temporary.names() == ["out"])
  }

  @Test("A lock file that its run removed just as we took it is not the lock any more")
  func lockTakenTooLate() throws {
    let folder = folder
    let earlier = try OutputWriter(folder: folder)
    let others = Others(earlier)
    // The file is open by now: the run before ends, and a third one takes the lock, before we do.
    let faults = FaultPlan { _, call in
      if call == .lock { others.change(folder) }
      return nil
    }
    #expect(
      failure { try render(["a.md": "one"], to: folder, faults: faults) } == .locked(folder, holder: String(getpid())))
    #expect(others.hasChanged)
  }

  /// A run that ends at a chosen moment, and the next one.
  private final class Others {
    private var writer: OutputWriter?
    private(set) var hasChanged = false

    init(_ writer: consuming OutputWriter) {
      self.writer = consume writer
    }

    func change(_ folder: String) {
      guard !hasChanged else { return }
      hasChanged = true
      writer = nil
      writer = try? OutputWriter(folder: folder)
    }
  }

  @Test("Many runs at a time: each is done whole or refused")
  func atATime() async throws {
    let folder = folder
    let done = await withTaskGroup(of: Bool.self) { group in
      for number in 0..<16 {
        group.addTask {
          (try? render(["a.md": "\(number)", "b.md": "\(number)"], to: folder)) != nil
        }
      }
      return await group.reduce(0) { $0 + ($1 ? 1 : 0) }
    }
    #expect(done > 0)
    #expect(try Verification.verify(folder: folder).isClean)
    #expect(temporary.text("out/a.md") == temporary.text("out/b.md"))
    #expect(temporary.names() == ["out"])
  }

  @Test("A file in the place of the folder, or of what it stands in")
  func notAFolder() throws {
    try temporary.put("out", "a file")
    #expect(failure { try render(["a.md": "one"], to: folder) } == .notAFolder(folder))
    #expect(failure { try render(["a.md": "one"], to: folder + "/deeper") } == .notAFolder(folder + "/deeper"))
    #expect(temporary.names() == ["out"])
  }

  @Test("A link to nothing")
  func danglingLink() throws {
    try temporary.link("out", to: "nowhere")
    #expect(failure { try render(["a.md": "one"], to: folder) } == .danglingLink(folder))
  }

  @Test("The root folder, and no folder at all")
  func root() {
    #expect(failure { try render(["a.md": "one"], to: "/", force: true) } == .mountPoint("/"))
    #expect(failure { try render(["a.md": "one"], to: "") } == .notAFolder(""))
  }

  @Test("A folder of another's with the name of our staging folder is not touched")
  func stagingNameTaken() throws {
    try temporary.put(".out.gpspec-staging/precious.txt", "mine")
    #expect(
      failure { try render(["a.md": "one"], to: folder) }
        == .stagingNameTaken(temporary(".out.gpspec-staging")))
    #expect(temporary.text(".out.gpspec-staging/precious.txt") == "mine")
  }

  @Test(
    "A place that may not be written to is named, and the exit code is that of reading and writing",
    .enabled(if: getuid() != 0, "root may write anywhere; the same is tested by failing calls"))
  func notWritable() throws {
    try temporary.put("closed/file", "")
    try temporary.setMode("closed", 0o555)
    let error = failure { try render(["a.md": "one"], to: temporary("closed/out")) }
    #expect(error == .notWritable(temporary("closed")))
    #expect(error?.category == .readOrWrite)
    try temporary.setMode("closed", 0o755)
  }

  @Test("The folder was changed by somebody else during the run: theirs stays")
  func changedMeanwhile() throws {
    try render(["a.md": "one"], to: folder)
    var writer = try OutputWriter(folder: folder)
    try writer.add(path: "a.md", bytes: Array("two".utf8))
    try FileManager.default.moveItem(atPath: folder, toPath: temporary("moved"))
    try temporary.put("out/theirs.txt", "theirs")
    do {
      _ = try writer.finish(Manifest.Origin(tool: "1.0"))
      Issue.record("the run should have failed")
    } catch {
      #expect(error == .changedMeanwhile(folder))
    }
    #expect(temporary.names() == ["moved", "out"])
    #expect(temporary.text("out/theirs.txt") == "theirs")
  }

  @Test("Every error says what is the matter and how to mend it")
  func messages() {
    let errors: [OutputError] = [
      .notWritable("x"), .notReadable("x"), .diskFull("x"), .notFound("x"), .mountPoint("x"),
      .system(.rename, "x", EIO), .notAFolder("x"), .danglingLink("x"), .notOurs("x", example: "y"),
      .damagedManifest("x", reason: "y"), .newerManifest("x", format: 2), .locked("x", holder: nil),
      .stagingNameTaken("x"), .brokenOffSwap(folder: "x", old: "y"), .inTheWay("x"), .changedMeanwhile("x"),
      .badPath("x", .dots),
    ]
    for error in errors {
      #expect(error.message.contains("x"))
      #expect(!error.mend.isEmpty)
    }
  }
}
