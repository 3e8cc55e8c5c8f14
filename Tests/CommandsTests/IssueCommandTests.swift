import Commands
import Foundation
import Tailoring
import Testing

/// `gpspec issue`: what may be frozen, and what stays as it was.
@Suite struct IssueCommandTests {
  /// A workspace whose specification passes every check of a final one.
  private func home() throws -> DocumentHome {
    let home = try DocumentHome()
    try home.write(
      "workspace/confirmations.yaml",
      """
      confirmations:
        - { subject: CYB-01, by: A Reader, date: 2022-08-01, document: The model 2021-23 }
        - { subject: "topic:cyber-security", by: A Reader, date: 2022-08-01, document: The model 2021-23 }

      """)
    return home
  }

  @Test func anApprovedDocumentIsFrozenWithItsLockAndInputs() throws {
    let home = try home()
    let run = home.run("issue", "specification")
    #expect(run.status == .clean, "\(run.error)")
    let files = home.files("workspace/issued/QZZ-SPEC/1.0")
    #expect(
      Set(files.keys) == ["specification.md", "specification.html", "lock.json", "inputs.json", "manifest.json"])
    let register = IssueRegister.read(Array(home.text("workspace/issued/register.yaml").utf8), file: "register")
    #expect(register.diagnostics.isEmpty)
    #expect(register.register.entries.map(\.version) == ["1.0"])
    // Once more changes nothing.
    #expect(home.run("issue", "specification").status == .clean)
    #expect(home.files("workspace/issued/QZZ-SPEC/1.0") == files)
    #expect(home.run("verify", home.workspace + "/issued/QZZ-SPEC/1.0").status == .clean)
  }

  @Test func theStatusPrintedIsTheTrueOne() throws {
    let home = try home()
    #expect(home.run("issue", "specification").status == .clean)
    #expect(home.text("workspace/issued/QZZ-SPEC/1.0/specification.html").contains("version 1.0, Issued, 1 September"))
    #expect(home.run("render", "specification", "--final", "--output", home.output).status == .clean)
    #expect(home.text("out/specification.html").contains("version 1.0, Approved, 1 September"))
    #expect(home.run("render", "specification", "--output", home.output).status == .clean)
    #expect(home.text("out/specification.html").contains("version 1.0, Draft; not the approved copy, 1 September"))
    try home.replace("workspace/gpspec.yaml", "status: approved", with: "status: draft")
    #expect(home.run("render", "specification", "--final", "--output", home.output).status == .clean)
    #expect(home.text("out/specification.html").contains("version 1.0, Final, not yet approved, 1 September"))
  }

  @Test func aFinalIsRefusedWhileAConditionWaits() throws {
    let home = try home()
    try home.replace("workspace/answers.yaml", "  - { question: dispensing, value: no }\n", with: "")
    let run = home.run("render", "specification", "--final", "--output", home.output)
    #expect(run.status == .finalRefused)
    #expect(
      run.error.contains("no answer to 'Does the practice dispense? (Y99901, Y99902)' (owed by Practice)"),
      "\(run.error)")
  }

  @Test func aFinalIsRefusedForWhatAnAnswerNames() throws {
    let home = try home()
    try home.replace("workspace/gpspec.yaml", "reason: wanted by all", with: "reason: To be confirmed by all")
    let run = home.run("render", "specification", "--final", "--output", home.output)
    #expect(run.status == .finalRefused)
    #expect(run.error.contains("workspace/gpspec.yaml:8:") && run.error.contains("'To be confirmed' was left"))
    #expect(home.run("issue", "specification").status == .finalRefused)
    #expect(home.run("check").error.contains("warning: 'To be confirmed' was left"))
  }

  @Test func otherBytesUnderAnIssuedVersionAreRefused() throws {
    let home = try home()
    #expect(home.run("issue", "specification").status == .clean)
    let before = home.files("workspace/issued")
    try home.replace("workspace/gpspec.yaml", "value: 24", with: "value: 12")
    let run = home.run("issue", "specification")
    #expect(run.status == .invalidInput)
    #expect(run.error.contains("issued with other content"))
    #expect(home.files("workspace/issued") == before)
  }

  @Test func aHigherVersionCarriesARedlineAndSupersedes() throws {
    let home = try home()
    #expect(home.run("issue", "specification").status == .clean)
    try home.replace("workspace/gpspec.yaml", "value: 24", with: "value: 12")
    try home.replace("workspace/gpspec.yaml", "version: \"1.0\"", with: "version: \"1.10\"")
    try home.replace("workspace/gpspec.yaml", "date: 2022-08-20", with: "date: 2022-08-20, version: \"1.10\"")
    let run = home.run("issue", "specification")
    #expect(run.status == .clean, "\(run.error)")
    let redline = home.text("workspace/issued/QZZ-SPEC/1.10/redline-specification.md")
    #expect(redline.contains("0 added, 0 removed, 1 changed"))
    #expect(redline.contains("{--24--} {++12++}"), "\(redline)")
    let register = IssueRegister.read(Array(home.text("workspace/issued/register.yaml").utf8), file: "register")
    #expect(register.register.entries.map(\.status) == [.superseded, .issued])
    #expect(register.register.entries.first?.supersededBy == "1.10")
    // A lower one comes too late.
    try home.replace("workspace/gpspec.yaml", "version: \"1.10\"", with: "version: \"1.9\"")
    #expect(home.run("issue", "specification").status == .invalidInput)
  }

  @Test(arguments: ["status: draft", "status: for-approval", "status: superseded"])
  func whatIsNotApprovedIsRefused(_ status: String) throws {
    let home = try home()
    try home.replace("workspace/gpspec.yaml", "status: approved", with: status)
    #expect(home.run("issue", "specification").status == .finalRefused)
    #expect(home.files("workspace/issued").isEmpty)
  }

  @Test func whatNobodyApprovedIsRefused() throws {
    let home = try home()
    try home.replace(
      "workspace/gpspec.yaml", "    approvals: [{ role: Chief Digital Officer, date: 2022-08-20 }]\n", with: "")
    #expect(home.run("issue", "specification").status == .finalRefused)
  }

  @Test func anApprovalOfTheVersionBeforeServesNoOther() throws {
    let home = try home()
    #expect(home.run("issue", "specification").status == .clean)
    try home.replace("workspace/gpspec.yaml", "value: 24", with: "value: 12")
    try home.replace("workspace/gpspec.yaml", "version: \"1.0\"", with: "version: \"1.1\"")
    let run = home.run("issue", "specification")
    #expect(run.status == .finalRefused, "\(run.error)")
    #expect(run.error.contains("none was given after version 1.0 was issued on 1 September 2022"), "\(run.error)")
    #expect(home.files("workspace/issued/QZZ-SPEC/1.1").isEmpty)
    // One given since holds without naming the version, one of the version before never does.
    try home.replace("workspace/gpspec.yaml", "date: 2022-09-01", with: "date: 2022-09-20")
    try home.replace("workspace/gpspec.yaml", "date: 2022-08-20", with: "date: 2022-09-14, version: \"1.0\"")
    #expect(home.run("issue", "specification").status == .finalRefused)
    try home.replace("workspace/gpspec.yaml", ", version: \"1.0\" }]", with: " }]")
    #expect(home.run("issue", "specification").status == .clean)
  }

  @Test func anApprovalToComeIsRefused() throws {
    let home = try home()
    try home.replace("workspace/gpspec.yaml", "date: 2022-08-20", with: "date: 2030-08-31")
    let run = home.run("issue", "specification")
    #expect(run.status == .finalRefused)
    #expect(
      run.error.contains(
        "workspace/gpspec.yaml:16:54: error: an approval of 'specification' is dated 31 August 2030, after the "
          + "workspace's date 1 September 2022"), "\(run.error)")
    #expect(home.files("workspace/issued").isEmpty)
    #expect(home.run("render", "specification", "--final", "--output", home.output).status == .finalRefused)
    #expect(home.run("check").error.contains("warning: an approval of 'specification' is dated 31 August 2030"))
  }

  @Test func aVersionThatIsNotAmongTheRevisionsIsRefused() throws {
    let home = try home()
    try home.replace("workspace/gpspec.yaml", "revisions: [{ version: \"1.0\"", with: "revisions: [{ version: \"0.3\"")
    let run = home.run("issue", "specification")
    #expect(run.status == .finalRefused)
    #expect(
      run.error.contains("version 1.0 of 'specification' has no entry under 'revisions:', which has 0.3"),
      "\(run.error)")
    #expect(home.files("workspace/issued").isEmpty)
  }

  @Test func anApprovalMayNameItsVersionInOtherWords() throws {
    let home = try home()
    try home.replace("workspace/gpspec.yaml", "date: 2022-08-20", with: "date: 2022-08-20, version: \"1\"")
    #expect(home.run("issue", "specification").status == .clean)
  }

  @Test func whatIsNotConfirmedOrAnsweredIsRefused() throws {
    let home = try DocumentHome()
    try home.write("workspace/answers.yaml", "# nothing yet\n")
    let run = home.run("issue", "specification")
    #expect(run.status == .finalRefused, "\(run.error)")
    #expect(home.files("workspace/issued").isEmpty)
  }

  @Test func internalAnswersAreWithheldFromTheFrozenInputs() throws {
    let home = try home()
    let marker = "planted-marker-4410"
    try home.write(
      "workspace/answers.yaml",
      home.text("workspace/answers.yaml") + "  - { question: weak-spot, value: \(marker) }\n")
    #expect(home.run("issue", "specification").status == .clean)
    let files = home.files("workspace/issued")
    #expect(!files.isEmpty)
    for (path, text) in files { #expect(!text.contains(marker), "\(path)") }
    #expect(home.text("workspace/issued/QZZ-SPEC/1.0/inputs.json").contains("\"withheld\": \"internal\""))
  }

  @Test func versionsAreComparedByTheirNumbers() throws {
    let versions = try ["1.0", "1.9", "1.10", "2"].map { try #require(IssueVersion($0)) }
    #expect(versions == versions.sorted())
    #expect(IssueVersion("1") == IssueVersion("1.0"))
    #expect(IssueVersion("1.0-draft") == nil && IssueVersion("") == nil)
  }
}
