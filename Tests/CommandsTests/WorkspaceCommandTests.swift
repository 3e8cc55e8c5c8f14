import Catalogue
import Commands
import Foundation
import Tailoring
import Testing

/// A folder with the example catalogue, its documents and its workspace, gone with the value that holds it.
final class ExampleInstallation {
  let path: String
  var workspace: String { path + "/workspace" }

  init(_ changes: [String: String] = [:]) throws {
    path = NSTemporaryDirectory() + "gpspec-" + UUID().uuidString
    for (file, text) in ExampleWorkspace.catalogueFiles { try write("Catalog/" + file, text + "\n") }
    for (file, text) in ExampleWorkspace.files {
      try write(file.hasPrefix("Templates/") ? file : "workspace/" + file, changes[file] ?? text + "\n")
    }
    for (file, text) in Self.templates { try write("Templates/specification/" + file, text) }
    for (file, text) in changes where !ExampleWorkspace.files.contains(where: { $0.path == file }) {
      try write(file, text)
    }
  }

  private static let templates = [
    "contacts.md.liquid":
      "# {{ document.title }}\n\n## Contacts\n\nWrite to {{ answers.contact }}. It starts on {{ answers.start | date_long }}.\n",
    "volumes.md.liquid": "## Volumes\n\n{{ answers.devices | number }} devices.\n",
  ]

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func write(_ file: String, _ text: String) throws {
    let location = URL(fileURLWithPath: path + "/" + file)
    try FileManager.default.createDirectory(
      at: location.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: location)
  }

  func text(_ file: String) -> String {
    FileManager.default.contents(atPath: path + "/" + file).map { String(decoding: $0, as: UTF8.self) } ?? ""
  }

  func run(_ arguments: String...) -> CommandRun {
    CommandRun(arguments + ["--home", path, "--workspace", workspace])
  }
}

@Suite struct WorkspaceCommandTests {
  @Test func aCleanWorkspaceIsClean() throws {
    let run = try ExampleInstallation().run("check")
    #expect(run.status == .clean)
    #expect(run.error.contains("3 of 4 requirements in scope, 2 practices, 4 of 6 questions open"))
    #expect(run.error.contains("no findings"))
  }

  @Test func onePracticeIsNotSeveral() throws {
    let home = try ExampleInstallation([
      "practices.csv": "ods_code,name,contract_type,agreement_signed,dispensing\nY99901,First,GMS,2022-04-01,yes\n",
      "sites.csv": "practice\n",
    ])
    #expect(home.run("check").error.contains(" requirements in scope, 1 practice, "))
  }

  @Test func aFindingEndsCheckWithOneAndOtherCommandsWithThree() throws {
    let home = try ExampleInstallation(["answers.yaml": "answers: [{ question: strat, value: 1 }]\n"])
    #expect(home.run("check").status == .findings)
    #expect(home.run("check").error.contains("workspace/answers.yaml:1:23: error: no document asks 'strat'"))
    #expect(home.run("questions").status == .invalidInput)
    #expect(home.run("check", "--format", "json").output.contains("\"rule\": \"workspace/unknown-question\""))
  }

  @Test func aFolderThatIsNotThereIsNamed() {
    let run = CommandRun(["check", "--workspace", "/nowhere/at/all", "--home", "/nowhere"])
    #expect(run.status == .inputOutput)
  }

  @Test func questionsAreListedInEveryForm() throws {
    let home = try ExampleInstallation()
    let table = home.run("questions")
    #expect(table.status == .clean)
    #expect(
      table.output.contains(
        "  contact: Whom may bidders write to?\n    Type: E-mail address\n    Used in: Specification\n"))
    #expect(table.error.contains("6 questions: 2 answered, 1 not known yet, 3 missing"))
    #expect(home.run("questions", "--format", "csv").output.hasPrefix("question,practice,practice name,group,asked"))
    #expect(home.run("questions", "--format", "md").output.contains("| devices | Y99901 First Practice |"))
    #expect(home.run("questions", "--format", "html").output.contains("<th scope=\"row\">devices</th>"))
    #expect(home.run("questions", "--format", "json").output.contains("\"state\": \"not known yet\""))
    #expect(home.run("questions", "--practice", "Y99902").output.contains("contact") == false)
    #expect(home.run("questions", "--document", "specfication").error.contains("did you mean 'specification'?"))
    #expect(home.run("questions", "--document", "specfication").status == .usage)
  }

  @Test func hostileAnswersAreOnlyText() throws {
    let home = try ExampleInstallation([
      "Templates/specification/document.yaml": """
      title: "<script>|*a*"
      audience: bidders
      parts: [{ id: all, title: All, template: all.md.liquid }]
      questions:
        - { id: name, title: "=cmd <b>", type: text, group: "A & B", owner: Me }

      """, "answers.yaml": "answers: [{ question: name, value: \"=1+1|<i>\" }]\n",
    ])
    let csv = home.run("questions", "--format", "csv").output
    #expect(csv.contains(",'=cmd <b>,"))
    #expect(csv.contains(",'=1+1|<i>,"))
    let html = home.run("questions", "--format", "html").output
    #expect(!html.contains("<script>"))
    #expect(html.contains("=1+1|&lt;i&gt;"))
    #expect(home.run("questions", "--format", "md").output.contains("=1+1\\|\\<i\\>"))
  }

  @Test func aPackIsTakenBack() throws {
    let home = try ExampleInstallation()
    let before = home.text("workspace/answers.yaml")
    try home.write("pack.csv", home.run("questions", "--format", "csv").output)
    let same = home.run("answers", "import", home.path + "/pack.csv")
    #expect(same.status == .clean)
    #expect(same.error.contains("0 taken, 3 as before, 3 without an answer, 0 not taken"))
    #expect(home.text("workspace/answers.yaml") == before)

    try home.write("pack.csv", "question,practice,answer\nstart,,01/04/2023\ndevices,Y99902,seven\ncontact,,\n")
    let mixed = home.run("answers", "import", home.path + "/pack.csv")
    #expect(mixed.status == .findings)
    #expect(mixed.error.contains("pack.csv:3:16: error: the answer to 'devices': 'seven' is not a whole number"))
    #expect(mixed.error.contains("1 taken, 0 as before, 1 without an answer, 1 not taken"))
    #expect(home.text("workspace/answers.yaml").hasSuffix("  - question: start\n    value: 2023-04-01\n"))
    #expect(home.run("check").status == .clean)
  }

  @Test func nothingIsWrittenOnADryRunOrWhereAnswersAreInvalid() throws {
    let home = try ExampleInstallation()
    let before = home.text("workspace/answers.yaml")
    try home.write("pack.csv", "question,answer\nstart,2023-04-01\n")
    #expect(home.run("answers", "import", home.path + "/pack.csv", "--dry-run").status == .clean)
    #expect(home.text("workspace/answers.yaml") == before)
    let broken = "answers: [{ question: strat, value: 1 }]\n"
    try home.write("workspace/answers.yaml", broken)
    #expect(home.run("answers", "import", home.path + "/pack.csv").status == .invalidInput)
    #expect(home.text("workspace/answers.yaml") == broken)
    #expect(home.run("answers", "import", home.path + "/none.csv").status == .invalidInput)
  }

  @Test func whatLayersBelowDecideIsKnownToWhyAndTrace() throws {
    let home = try ExampleInstallation([
      "workspace/layers/places/north.yaml": """
      set: [{ parameter: CYB-01.recovery_time, value: 12 }]
      add:
        - { id: LOCAL-02, title: Discs wiped, topic: cyber-security, level: must, route: national-act, statement: All. }

      """
    ])
    let added = home.run("why", "LOCAL-02")
    #expect(added.status == .clean, "\(added.error)")
    #expect(added.output.contains("In scope, a local requirement of place North\nOnly for place North\n"))
    let set = home.run("why", "CYB-01").output
    #expect(set.contains("recovery_time is 12 hours by place North"))
    #expect(set.contains("recovery_time set to 12 hours by place North, 24 hours before"))
    #expect(home.run("trace", "CYB-01.recovery_time").output.contains("In force below: 12 hours (set by place North)"))
    #expect(home.run("why", "LOCAL-02", "--practice", "Y99902").status == .usage)
  }

  @Test func checkReportsWeightsThatDoNotTotalAHundred() throws {
    let question = "type: percentage, group: Weights, owner: Procurement }\n"
    let home = try ExampleInstallation([
      "Templates/specification/document.yaml": """
      title: Specification
      audience: bidders
      parts: [{ id: contacts, title: Contacts, template: contacts.md.liquid }]
      questions:
        - { id: price-weight, title: Price?, \(question)\
        - { id: quality-weight, title: Quality?, \(question)\
        - { id: social-value-weight, title: Social value?, \(question)
      """,
      "answers.yaml": """
      answers:
        - { question: price-weight, value: 40 }
        - { question: quality-weight, value: 50 }
        - { question: social-value-weight, value: 9 }

      """,
    ])
    let run = home.run("check")
    #expect(run.status == .findings)
    #expect(run.error.contains("total 99, not 100"), "\(run.error)")
    #expect(run.error.contains("'social-value-weight' is 9%; since 1 April 2022"), "\(run.error)")
  }

  @Test func whatIsAskedOfStaffIsInternalWhereNothingIsSaid() throws {
    let home = try ExampleInstallation()
    try home.write(
      "Templates/specification/document.yaml",
      home.text("Templates/specification/document.yaml")
        + "  - { id: transfer, title: Do staff transfer?, type: yes-no, group: People, owner: HR }\n")
    #expect(home.run("trace", "transfer").output.contains("; internal; owed by HR"))
    #expect(home.run("trace", "start").output.contains("; public; owed by Procurement"))
  }

  @Test func aValueIsTracedThroughItsLayers() throws {
    let home = try ExampleInstallation([
      "workspace/layers/places/north.yaml": "set: [{ parameter: CYB-01.recovery_time, value: 12, reason: two sites }]\n"
    ])
    let run = home.run("trace", "CYB-01.recovery_time", "--practice", "Y99901")
    #expect(run.status == .clean)
    #expect(
      run.lines.map { $0.split(separator: "  ").first.map(String.init) ?? "" } == [
        "CYB-01.recovery_time: Records restored in time (practice Y99901)", "Nationally 48 hours",
        "recovery_time set to 24 hours by the ICB, 48 hours before",
        "recovery_time set to 12 hours by place North, 24 hours before: two sites",
        "In force: 12 hours (set by place North)",
      ])
    #expect(home.run("trace", "CYB-01.recovery_time").lines.last == "In force: 24 hours (set by the ICB)")
    #expect(home.run("trace", "CYB-01.recovry_time").error.contains("did you mean 'recovery_time'?"))
    #expect(home.run("trace", "start").output.contains("Answer: not known yet: Procurement, by 1 December 2023"))
    #expect(home.run("trace", "devices").output.contains("Practice Y99902: missing"))
    #expect(home.run("trace", "devises").status == .usage)
    #expect(home.run("trace", "devices", "--practice", "Y99999").status == .usage)
  }

  static let reasons: [(String, String)] = [
    ("CYB-01", "In scope, as the edition has it; changed here: recovery_time"),
    ("CYB-02", "In scope, selected by the ICB"), ("CYB-03", "Undecided: no answer is known to dispensing"),
    ("CYB-04", "In scope, as the edition has it"),
  ]

  @Test(arguments: reasons) func whyAClauseIsInOrOut(_ id: String, _ reason: String) throws {
    let run = try ExampleInstallation().run("why", id)
    #expect(run.status == .clean)
    #expect(run.lines.dropFirst().first == reason)
  }

  @Test func whyOfWhatTheEditionDoesNotHaveNamesTheSuccessor() throws {
    let home = try ExampleInstallation()
    #expect(home.run("why", "CYB-11").error.contains("its successor is CYB-01"))
    #expect(home.run("why", "CYB-12").error.contains("it is in 2019-21 only"))
    #expect(home.run("why", "CBY-01").error.contains("did you mean 'CYB-01'?"))
    #expect(home.run("why", "CYB-11").status == .usage)
  }

  @Test func theWorklistOfConfirmationsIsPrinted() throws {
    let home = try ExampleInstallation([
      "practices.csv": "ods_code,name,contract_type,agreement_signed,dispensing\nY99901,First,GMS,2022-04-01,yes\n",
      "sites.csv": "practice\n",
    ])
    let run = home.run("confirmations")
    #expect(run.output.contains("CYB-03  background"))
    #expect(run.error.contains("1 of 1 to confirm"))
    #expect(home.run("confirmations", "--format", "csv").output.split(whereSeparator: \.isNewline).count == 2)
    #expect(home.run("confirmations", "--format", "json").output.contains("\"kind\": \"background\""))
  }
}
