import Commands
import Documents
import Foundation
import Output
import TestSupport
import Testing

/// Documents for word processors, which another program makes.
@Suite struct WordTests {
  /// A stand-in for pandoc: a script that does as it is told here.
  private final class StandIn {
    let folder: String
    var path: [String: String] { ["PATH": folder + ":/usr/bin:/bin"] }

    init(_ script: String) throws {
      folder = NSTemporaryDirectory() + "gpspec-pandoc-" + UUID().uuidString
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
      let text = """
        #!/bin/sh
        if [ "$1" = --version ]; then echo "pandoc 9.9"; exit 0; fi
        for argument; do
          case "$argument" in
            --output=*) output=${argument#--output=} ;;
            --reference-doc=*) reference=${argument#--reference-doc=} ;;
          esac
          source=$argument
        done
        \(script)
        """
      try Self.write(text, folder)
    }

    static func write(_ script: String, _ folder: String) throws {
      try Data(script.utf8).write(to: URL(fileURLWithPath: folder + "/pandoc"))
      try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: folder + "/pandoc")
    }

    deinit { try? FileManager.default.removeItem(atPath: folder) }
  }

  /// Gives the reference document back: an archive, as what pandoc makes is one.
  private static let copying = "cp \"$reference\" \"$output\""

  private func home() throws -> DocumentHome {
    let home = try DocumentHome()
    for format in ["docx", "odt"] {
      let folder = Repository.root + "/Templates/word/" + format
      for path in FileManager.default.enumerator(atPath: folder)?.compactMap({ $0 as? String }) ?? [] {
        guard let data = FileManager.default.contents(atPath: folder + "/" + path) else { continue }
        try home.write("Templates/word/\(format)/\(path)", String(decoding: data, as: UTF8.self))
      }
    }
    return home
  }

  @Test func eachDocumentIsMadeInEachForm() throws {
    let (home, pandoc) = (try home(), try StandIn(Self.copying))
    let run = home.run("render", "--format", "md,docx,odt", "--output", home.output, environment: pandoc.path)
    #expect(run.status == .clean, "\(run.error)")
    for path in ["specification", "pack/Y99901", "pack/Y99902"] {
      for ending in ["md", "docx", "odt"] { #expect(!home.text("out/\(path).\(ending)").isEmpty, "\(path).\(ending)") }
    }
    let manifest = home.text("out/manifest.json")
    #expect(manifest.contains("\"pandoc\""))
    #expect(manifest.contains("\"9.9\""))
    #expect(manifest.contains("\"word-style\""))
  }

  @Test func theProgramIsGivenOurPageTheDocumentsDateAndNothingOfTheUsers() throws {
    let pandoc = try StandIn(
      """
      { cat "$source"; echo "DATE $SOURCE_DATE_EPOCH"; echo "HOME $HOME"; echo "LANG $LC_ALL"; echo "$@"; } > \
      "$(dirname "$0")/seen"
      \(Self.copying)
      """)
    let home = try home()
    let environment = pandoc.path.merging(["HOME": "/users/own", "PANDOC_OPTIONS": "x"]) { $1 }
    let run = home.run(
      "render", "specification", "--format", "docx", "--output", home.output, environment: environment)
    #expect(run.status == .clean, "\(run.error)")
    let seen = FileManager.default.contents(atPath: pandoc.folder + "/seen").map { String(decoding: $0, as: UTF8.self) }
    let text = try #require(seen)
    #expect(text.contains("<html lang=\"en-GB\">"))
    #expect(text.contains("<h1 id=\"specification\">Specification</h1>"))
    // 1 September 2022.
    #expect(text.contains("DATE 1661990400\n"))
    #expect(text.contains("LANG C.UTF-8\n"))
    #expect(!text.contains("/users/own"))
    #expect(text.contains("--metadata=lang:en-GB"))
    #expect(!text.contains("<svg"))
  }

  @Test func withoutTheProgramNothingIsWrittenAndTheMessageSaysHowToGetIt() throws {
    let home = try home()
    let run = home.run(
      "render", "--format", "md,docx", "--output", home.output, environment: ["PATH": "/nowhere:/nor/here"])
    #expect(run.status == .inputOutput)
    #expect(run.error.contains("pandoc, which is not on the PATH; nothing was written"))
    #expect(run.error.contains("apt-get install pandoc"))
    #expect(home.files("out").isEmpty)
  }

  @Test(arguments: [
    ("echo 'the disk is on fire' >&2; exit 43", "pandoc ended with exit code 43: the disk is on fire"),
    ("kill -9 $$", "pandoc ended with signal 9"), ("exit 0", "but gave no docx document"),
    ("printf 'no archive' > \"$output\"", "but gave no docx document"),
    ("printf 'PK half' > \"$output\"; exit 1", "pandoc ended with exit code 1"),
  ])
  func whereItFailsTheOldFolderStays(_ script: String, _ message: String) throws {
    let home = try home()
    let good = try StandIn(Self.copying)
    #expect(
      home.run("render", "--format", "md,docx", "--output", home.output, environment: good.path).status == .clean)
    let before = home.files("out")
    try home.replace("workspace/gpspec.yaml", "date: 2022-09-01", with: "date: 2022-09-02")
    // It fails at the last of the three documents only.
    let bad = try StandIn("if grep -q Second \"$source\"; then \(script); else \(Self.copying); fi")
    let run = home.run("render", "--format", "md,docx", "--output", home.output, environment: bad.path)
    #expect(run.status == .inputOutput)
    #expect(run.error.contains("pack/Y99902.docx: ") && run.error.contains(message), "\(run.error)")
    #expect(home.files("out") == before)
  }

  @Test func aProgramOfAnotherKindIsRefused() throws {
    let home = try home()
    let pandoc = try StandIn("")
    try StandIn.write("#!/bin/sh\nexit 1\n", pandoc.folder)
    let run = home.run("render", "--format", "odt", "--output", home.output, environment: pandoc.path)
    #expect(run.status == .inputOutput)
    #expect(run.error.contains("does not say which pandoc it is"))
  }

  @Test func verifyShowsNoLinesOfWhatIsNoText() throws {
    let (home, pandoc) = (try home(), try StandIn(Self.copying))
    let run = home.run("render", "--format", "md,docx", "--output", home.output, environment: pandoc.path)
    #expect(run.status == .clean, "\(run.error)")
    try home.write("out/specification.docx", "edited")
    let verified = home.run("verify", home.output)
    #expect(verified.status == .findings)
    #expect(verified.output.contains("changed  specification.docx"))
    #expect(verified.error.contains("specification.docx is no text whose lines could be shown"))
  }

  private static let real = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":").contains {
    FileManager.default.isExecutableFile(atPath: "\($0)/pandoc")
  }

  /// What a program prints.
  private func output(_ arguments: [String]) throws -> String {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = arguments
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return String(decoding: data, as: UTF8.self)
  }

  @Test(.enabled(if: real, "needs pandoc"))
  func theRealProgramGivesTheSameBytesTwiceAndLosesNoRequirement() throws {
    let scratch = try ScratchFolder()
    let environment = ["PATH": ProcessInfo.processInfo.environment["PATH"] ?? ""]
    func render(_ folder: String) -> CommandRun {
      CommandRun(
        [
          "render", "commissioning-specification", "--format", "md,docx,odt", "--home", Repository.root, "--workspace",
          Repository.root + "/Templates/workspace", "--output", scratch.path + folder,
        ], environment: environment)
    }
    let run = render("/a")
    #expect(run.status == .clean, "\(run.error)")
    // The dates within an archive change every two seconds.
    Thread.sleep(forTimeInterval: 2.1)
    #expect(render("/b").status == .clean)
    let stem = "/commissioning-specification."
    let markdown = FileManager.default.contents(atPath: scratch.path + "/a" + stem + "md") ?? Data()
    let clauses = String(decoding: markdown, as: UTF8.self).split(separator: "\n").compactMap { line in
      line.hasPrefix("| **") ? line.dropFirst(4).prefix { $0 != "*" } : nil
    }
    #expect(clauses.count > 150)
    for ending in ["docx", "odt"] {
      let path = scratch.path + "/a" + stem + ending
      let bytes = FileManager.default.contents(atPath: path)
      #expect(bytes == FileManager.default.contents(atPath: scratch.path + "/b" + stem + ending), "\(ending)")
      let text = try output(["pandoc", "--from=" + ending, "--to=native", path])
      for clause in clauses { #expect(text.contains("\"\(clause)\""), "\(clause) in \(ending)") }
      #expect(text.contains("Header\n    1") || text.contains("Header 1"), "\(ending)")
    }
  }
}
