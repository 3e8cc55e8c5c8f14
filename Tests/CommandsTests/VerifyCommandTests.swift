import Commands
import Foundation
import Testing

/// `gpspec verify`: what it says of a folder, and what it does not claim.
@Suite struct VerifyCommandTests {
  private func rendered() throws -> DocumentHome {
    let home = try DocumentHome()
    let run = home.run("render", "--output", home.output)
    #expect(run.status == .clean, "\(run.error)")
    return home
  }

  @Test func whatIsAsItWasWrittenIsClean() throws {
    let home = try rendered()
    #expect(home.run("verify", home.output).status == .clean)
  }

  @Test func anEditByHandIsShownWithItsLines() throws {
    let home = try rendered()
    try home.replace("out/specification.md", "within 24 hours", with: "within 48 hours")
    let run = home.run("verify", home.output)
    #expect(run.status == .findings)
    #expect(run.output.contains("changed  specification.md"))
    #expect(run.lines.contains { $0.hasPrefix("- ") && $0.contains("within 24 hours") }, "\(run.output)\(run.error)")
    #expect(run.lines.contains { $0.hasPrefix("+ ") && $0.contains("within 48 hours") })
  }

  @Test func changedInputsAreNamedAndNothingElseIsClaimed() throws {
    let home = try rendered()
    try home.replace("out/specification.md", "within 24 hours", with: "within 48 hours")
    try home.replace("workspace/gpspec.yaml", "value: 24", with: "value: 12")
    try home.replace("Catalog/editions/2021-23/requirements/18-cyber-security.yaml", "by night", with: "by day")
    let run = home.run("verify", home.output)
    #expect(run.status == .findings)
    #expect(run.error.contains("changed  workspace/gpspec.yaml"))
    #expect(run.error.contains("changed  Catalog/editions/2021-23/requirements/18-cyber-security.yaml"))
    #expect(!run.output.contains("- "))
  }

  @Test func missingAndAddedFilesAreNamed() throws {
    let home = try rendered()
    try FileManager.default.removeItem(atPath: home.output + "/specification.html")
    try home.write("out/notes.txt", "mine\n")
    let run = home.run("verify", home.output)
    #expect(run.status == .findings)
    #expect(run.output == "missing  specification.html\nadded    notes.txt\n")
  }

  @Test func withoutAManifestNothingCanBeSaid() throws {
    let home = try rendered()
    try FileManager.default.removeItem(atPath: home.output + "/manifest.json")
    #expect(home.run("verify", home.output).status == .inputOutput)
    try home.write("out/manifest.json", "{")
    #expect(home.run("verify", home.output).status == .inputOutput)
    #expect(home.run("verify", home.path + "/nowhere").status == .inputOutput)
  }
}
