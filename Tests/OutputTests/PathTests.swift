import Output
import Testing

@Suite("Paths of files")
struct PathTests {
  let temporary: TemporaryFolder

  init() throws {
    temporary = try TemporaryFolder()
  }

  private func fault(_ paths: String...) throws -> PathFault? {
    var writer = try OutputWriter(folder: temporary("out"))
    for path in paths {
      do {
        try writer.add(path: path, bytes: [])
      } catch OutputError.badPath(_, let fault) {
        return fault
      }
    }
    return nil
  }

  @Test(
    "A path that could lead out of the folder, or has no name, is refused",
    arguments: [
      ("", PathFault.empty), ("/etc/passwd", .absolute), ("../a", .dots), ("a/../b", .dots), ("a/..", .dots),
      (".", .dots), ("a/./b", .dots), ("a//b", .emptyName), ("a/", .emptyName), ("a\0b", .nul),
      (String(repeating: "x", count: 256), .longName),
      (String(repeating: "x/", count: 2048) + "y", .longPath), ("manifest.json", .reserved),
      ("Manifest.JSON", .reserved), ("manifest.json/x", .fileAndFolder("manifest.json")),
    ])
  func refused(path: String, expected: PathFault) throws {
    #expect(try fault(path) == expected)
  }

  @Test(
    "Odd names that are harmless are written",
    arguments: ["...", "..a/b..", ".hidden", "a b/ü.md", String(repeating: "x", count: 255), "sub/manifest.json"])
  func taken(path: String) throws {
    try render([path: "text"], to: temporary("out"))
    #expect(temporary.text("out/\(path)") == "text")
  }

  @Test("The same path twice is refused")
  func twice() throws {
    #expect(try fault("a", "a") == .twice)
  }

  @Test("Two files, or two folders, that differ only in case are refused")
  func caseOnly() throws {
    #expect(try fault("README.md", "readme.md") == .likeAnother("README.md"))
    #expect(try fault("A/b", "a/c") == .likeAnother("A/"))
    #expect(try fault("x/A/b", "x/a/c/d") == .likeAnother("x/A/"))
    #expect(try fault("É", "é") == .likeAnother("É"))
  }

  @Test("Two names that differ only in how an accent is written are refused")
  func normalForms() throws {
    #expect(try fault("caf\u{E9}", "cafe\u{301}") == .likeAnother("caf\u{E9}"))
  }

  @Test("A file and a folder of the same name are refused, whichever comes first")
  func fileAndFolder() throws {
    #expect(try fault("a", "a/b") == .fileAndFolder("a"))
    #expect(try fault("a/b/c", "a/b") == .fileAndFolder("a/b/"))
    #expect(try fault("a/b/c", "A") == .fileAndFolder("a/"))
  }

  @Test("After a bad path the run goes on")
  func goesOn() throws {
    var writer = try OutputWriter(folder: temporary("out"))
    #expect(failure { try writer.add(path: "../a", bytes: []) }?.category == .path)
    try writer.add(path: "a", bytes: [])
    _ = try writer.finish(Manifest.Origin(tool: "1.0"))
    #expect(temporary.names("out") == ["a", "manifest.json"])
  }

  @Test("Control characters in a path do not reach the terminal")
  func controlCharacters() {
    let error = OutputError.badPath("a\u{1B}[2J/../b", .dots)
    #expect(!error.description.unicodeScalars.contains("\u{1B}"))
  }
}
