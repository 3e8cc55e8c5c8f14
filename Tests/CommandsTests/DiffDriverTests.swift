import Commands
import Foundation
import TestSupport
import Testing

/// git with the diff driver switched on, on a repository of its own.
@Suite(.enabled(if: BuiltProgram.path != nil && GitFolder.git != nil)) struct DiffDriverTests {
  private static let file = "Catalog/editions/2021-23/requirements/18-cyber-security.yaml"
  private static let statement = "The delivery partner takes a computer off the network within {time}."

  private static func requirement(
    _ value: Int, level: String = "must", note: String = "First.", by: String = "practice"
  ) -> String {
    """
    topic: cyber-security
    requirements:
      - id: CYB-01
        title: Isolation of computers
        class: core-and-mandated
        level: \(level)
        statement: \(statement)
        parameters:
          time: { value: \(value), unit: hours, stricter: lower }
        duties:
          - { verb: provide, by: [\(by)] }
        note: \(note)
        sources: [{ document: model, evidence: read }]

    """
  }

  @Test func theLogShowsEntriesAndKeysInPlaceOfLines() throws {
    let folder = try GitFolder([Self.file: Self.requirement(48)])
    // Another form, the same data but for one value.
    try folder.commit(
      Self.file,
      Self.requirement(24).replacingOccurrences(of: "    level: must\n", with: "")
        .replacingOccurrences(of: "    note:", with: "    level: 'must'\n    note:")
        .replacingOccurrences(of: "topic: cyber-security", with: "topic:   cyber-security"))
    let log = try folder.run("log", "-p", "-1", "Catalog/")
    #expect(log.contains("-CYB-01 parameters.time: value 48; stricter lower; unit hours\n"))
    #expect(log.contains("+CYB-01 parameters.time: value 24; stricter lower; unit hours\n"))
    #expect(!log.contains("-CYB-01 level") && !log.contains("+topic"))
  }

  @Test func theDifferenceNamesTheClassOfEachChangeAndLosesNothing() throws {
    let folder = try GitFolder([Self.file: Self.requirement(48)])
    try folder.write(Self.file, Self.requirement(24, level: "should", note: "Second.", by: "local-commissioner"))
    let difference = try folder.run("diff", "Catalog/")
    #expect(
      difference == """
        gpspec \(Self.file)
          CYB-01  Isolation of computers
            strength-lowered  level: Must → Should
            parameter-tightened  parameters.time: 48 hours → 24 hours
            duty-moved  duties.provide: Provides: Practice → Provides: Local commissioner
            - note: First.
            + note: Second.

        """)
    try folder.run("commit", "-aqm", "change")
    #expect(try folder.run("log", "-p", "--ext-diff", "-1", "Catalog/").contains("parameter-tightened"))
  }

  @Test func anEntryThatCameOrWentIsShownWhole() throws {
    let folder = try GitFolder([Self.file: Self.requirement(48)])
    try folder.write(Self.file, Self.requirement(48).replacingOccurrences(of: "CYB-01", with: "CYB-02"))
    let difference = try folder.run("diff", "Catalog/")
    #expect(difference.contains("  CYB-02  Isolation of computers\n    added\n    + title: Isolation of computers\n"))
    #expect(difference.contains("  CYB-01  Isolation of computers\n    withdrawn\n    - title: Isolation"))
  }

  @Test func aNewFileADeletedOneAndARenamedOneAreShown() throws {
    let folder = try GitFolder([Self.file: Self.requirement(48)])
    let other = "Catalog/editions/2021-23/requirements/19-more.yaml"
    try folder.write(other, Self.requirement(48).replacingOccurrences(of: "CYB-01", with: "CYB-03"))
    try folder.run("add", "-A")
    let new = try folder.run("diff", "--cached")
    #expect(new.contains("gpspec \(other): new file\n  the file\n    + topic: cyber-security\n  CYB-03"))
    try folder.run("commit", "-qm", "more")
    try folder.run("rm", "-q", other)
    #expect(try folder.run("diff", "--cached").contains("gpspec \(other): deleted\n"))
    try folder.run("reset", "-q", "--hard")
    try folder.run("mv", Self.file, "Catalog/editions/2021-23/requirements/20-cyber.yaml")
    try folder.write("Catalog/editions/2021-23/requirements/20-cyber.yaml", Self.requirement(24))
    try folder.run("add", "-A")
    let renamed = try folder.run("diff", "--cached", "-M20")
    #expect(renamed.contains("20-cyber.yaml, before Catalog/") && renamed.contains("parameter-tightened"))
  }

  @Test func aChangeOfFormAloneIsSaid() throws {
    let folder = try GitFolder([Self.file: Self.requirement(48)])
    try folder.write(Self.file, "# A comment.\n" + Self.requirement(48))
    let difference = try folder.run("diff", "Catalog/")
    #expect(difference.contains("Only the form and comments changed, in 1 place; the data are the same."))
    #expect(try folder.run("log", "-p", "-1").contains("+CYB-01 title"))
  }

  @Test func aFileThatCannotBeReadIsShownAsTextAndSaysSo() throws {
    let folder = try GitFolder([Self.file: Self.requirement(48)])
    let broken = Self.requirement(24).replacingOccurrences(of: "    level", with: "\tlevel")
    try folder.write(Self.file, broken)
    let difference = try folder.run("diff", "Catalog/")
    #expect(difference.contains("The new version could not be read as data: "))
    #expect(difference.contains("    - ") && difference.contains("value: 24"))
    try folder.run("commit", "-aqm", "break it")
    let log = try folder.run("log", "-p", "-1", "Catalog/")
    #expect(log.contains("+gpspec could not read this version as data ("))
    #expect(log.contains("+\tlevel"))
  }

  @Test func aVersionOfAnotherShapeHasNoClassesAndSaysWhy() throws {
    let folder = try GitFolder([Self.file: Self.requirement(48)])
    try folder.write(Self.file, Self.requirement(24).replacingOccurrences(of: "level:", with: "strength:"))
    let difference = try folder.run("diff", "Catalog/")
    #expect(difference.contains("Note: the new version does not fit this gpspec"))
    #expect(difference.contains("    - parameters.time: value 48; stricter lower; unit hours\n"))
    #expect(difference.contains("    + strength: must\n"))
  }

  @Test func whatIsNoFileOfRequirementsIsShownByItsEntries() throws {
    let roles = "Catalog/roles.yaml"
    let text = """
      roles:
        - { id: practice, name: Practice, sources: [{ document: model, evidence: read }] }

      """
    let folder = try GitFolder([roles: text])
    try folder.write(roles, text.replacingOccurrences(of: "name: Practice", with: "name: General practice"))
    #expect(
      try folder.run("diff", "Catalog/") == """
        gpspec \(roles)
          practice
            - name: Practice
            + name: General practice

        """)
  }

  @Test func withoutACatalogueTheLinesAreShownWithoutClasses() throws {
    let folder = try GitFolder([Self.file: Self.requirement(48)], home: "/nowhere")
    try folder.write(Self.file, Self.requirement(24))
    let difference = try folder.run("diff", "Catalog/")
    #expect(difference.contains("Note: no catalogue was found, so changes have no class."))
    #expect(difference.contains("    + parameters.time: value 24; stricter lower; unit hours\n"))
  }

  @Test func otherArgumentsAreWrongUsage() {
    #expect(CommandRun(["diff-driver"]).status == .usage)
    #expect(CommandRun(["diff-driver", "--", "a", "b"]).status == .usage)
    #expect(CommandRun(["diff-driver", "--", "/nowhere/file.yaml"]).status == .inputOutput)
  }
}

/// A git repository with the driver switched on as the README says, gone with the value that holds it.
final class GitFolder {
  static let git = ["/usr/bin/git", "/usr/local/bin/git", "/opt/homebrew/bin/git"].first {
    FileManager.default.isExecutableFile(atPath: $0)
  }

  let folder: ScratchFolder
  /// Where `gpspec` is found by its name.
  private let programs: ScratchFolder
  private let home: ExampleHome
  private let homePath: String

  init(_ files: KeyValuePairs<String, String>, home other: String? = nil) throws {
    folder = try ScratchFolder(files)
    programs = try ScratchFolder()
    home = try ExampleHome()
    homePath = other ?? home.path
    try FileManager.default.createSymbolicLink(
      atPath: programs["gpspec"], withDestinationPath: try #require(BuiltProgram.path))
    for (name, path) in [("git-diff.config", "tools/git-diff.config"), ("attributes", ".gitattributes")] {
      let place = name == "attributes" ? ".gitattributes" : "tools/" + name
      try FileManager.default.createDirectory(atPath: folder["tools"], withIntermediateDirectories: true)
      try Repository.text(path).write(toFile: folder[place], atomically: true, encoding: .utf8)
    }
    try run("init", "-q")
    try run("config", "include.path", "../tools/git-diff.config")
    try run("config", "user.name", "A. Tester")
    try run("config", "user.email", "tester@example.org")
    try run("add", "-A")
    try run("commit", "-qm", "first")
  }

  func write(_ file: String, _ text: String) throws {
    try text.write(toFile: folder[file], atomically: true, encoding: .utf8)
  }

  func commit(_ file: String, _ text: String) throws {
    try write(file, text)
    try run("commit", "-aqm", "change")
  }

  /// What git prints; a failure of git fails the test.
  @discardableResult
  func run(_ arguments: String...) throws -> String {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: try #require(Self.git))
    process.arguments = ["-C", folder.path, "--no-pager"] + arguments
    process.environment = [
      "PATH": programs.path + ":/usr/bin:/bin:/usr/local/bin", "HOME": programs.path, "GPSPEC_HOME": homePath,
      "GIT_CONFIG_NOSYSTEM": "1",
    ]
    let output = Pipe()
    let error = Pipe()
    process.standardOutput = output
    process.standardError = error
    try process.run()
    let bytes = output.fileHandleForReading.readDataToEndOfFile()
    let messages = error.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    #expect(
      process.terminationStatus == 0,
      "git \(arguments.joined(separator: " ")): \(String(decoding: messages, as: UTF8.self))")
    return String(decoding: bytes, as: UTF8.self)
  }
}
