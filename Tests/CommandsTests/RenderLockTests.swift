import Commands
import Documents
import Foundation
import Testing

/// The locks beside documents, and what must never be in them.
@Suite struct RenderLockTests {
  @Test func aLockHoldsEachClauseWithItsBasisAndValues() throws {
    let home = try DocumentHome()
    let run = home.run("render", "--output", home.output)
    #expect(run.status == .clean, "\(run.error)")
    let text = home.text("out/locks/specification.lock.json")
    let lock = try DocumentLock.read(Array(text.utf8), file: "lock")
    #expect(lock.edition == "2021-23" && lock.date == "2022-09-01" && lock.practice == nil)
    let restored = try #require(lock.clause("CYB-01"))
    #expect(restored.statement.contains("within 24 hours"))
    #expect(restored.parameters.first?.national == "48")
    #expect(restored.file.hasSuffix("editions/2021-23/requirements/18-cyber-security.yaml"))
    #expect(lock.clause("CYB-02")?.basis == .selected)
    #expect(lock.selections.contains { $0.kind == .set && $0.id == "CYB-01.recovery_time" && $0.value == "24" })
    #expect(lock.bytes() == Array(text.utf8))
  }

  @Test func practicesWithTheSameClausesShareThem() throws {
    let home = try DocumentHome([
      "workspace/layers/places/south.yaml": "set:\n  - { parameter: CYB-01.recovery_time, value: 12 }\n"
    ])
    try home.replace(
      "workspace/practices.csv", "Y99902,Second",
      with: "Y99903,Third Practice,GMS,2021-04-01,2022-04-01,North,U99901\nY99902,Second")
    let run = home.run("render", "pack", "--output", home.output)
    #expect(run.status == .clean, "\(run.error)")
    let files = home.files("out/locks/pack")
    #expect(files.keys.count { $0.hasPrefix("clauses-") } == 2)
    let lock = try DocumentLock.read(Array((files["Y99902.lock.json"] ?? "").utf8), file: "Y99902") {
      files[$0].map { Array($0.utf8) }
    }
    #expect(lock.clause("CYB-01")?.parameters.first?.value == "12")
  }

  @Test func locksCanBeLeftOut() throws {
    let home = try DocumentHome()
    #expect(home.run("render", "--no-locks", "--output", home.output).status == .clean)
    #expect(home.files("out").keys.allSatisfy { !$0.hasPrefix("locks/") })
  }

  @Test func aLockOfALaterVersionIsRefused() {
    let bytes = Array("{\"kind\": \"gpspec-lock\", \"format\": 99}".utf8)
    #expect(throws: LockFault.self) { try DocumentLock.read(bytes, file: "lock") }
  }

  @Test func internalAnswersReachNoFileForAWiderAudience() throws {
    let marker = "planted-marker-7731"
    let home = try DocumentHome()
    try home.write(
      "workspace/answers.yaml",
      home.text("workspace/answers.yaml") + "  - { question: weak-spot, value: \(marker) }\n")
    let run = home.run("render", "--format", "md,html,html-fragment,csv", "--output", home.output)
    #expect(run.status == .clean, "\(run.error)")
    let files = home.files("out")
    #expect(files.count >= 6)
    // It asks bidders for nothing row by row, so there is no spreadsheet with a heading alone.
    #expect(files["specification.csv"] == nil)
    for (path, text) in files { #expect(!text.contains(marker), "\(path)") }
    let lock = try DocumentLock.read(Array((files["locks/specification.lock.json"] ?? "").utf8), file: "lock")
    let answer = try #require(lock.answers.first { $0.question == "weak-spot" })
    #expect(answer.state == .answered && answer.sha256 == nil)
    #expect(lock.answers.first { $0.question == "contact" }?.sha256 != nil)
    // The marker is there to be found: the workspace holds it.
    #expect(home.text("workspace/answers.yaml").contains(marker))
  }

  @Test func aSpreadsheetForBiddersHoldsNoInternalQuestions() throws {
    let marker = "planted-marker-5520"
    let home = try DocumentHome()
    let question = """
        - id: quality-questions
          title: Which questions are scored?
          type: table
          columns: [{ id: section, label: S }, { id: question, label: Q }, { id: weight, label: W }]
          group: Evaluation
          owner: Procurement
          sensitivity: internal

      """
    try home.write(
      "Templates/specification/document.yaml", home.text("Templates/specification/document.yaml") + question)
    try home.write(
      "workspace/answers.yaml",
      home.text("workspace/answers.yaml") + """
          - question: quality-questions
            value: [{ section: One, question: \(marker), weight: "100" }]

        """)
    let refused = home.run("render", "--format", "md,csv", "--output", home.output)
    #expect(refused.status == .invalidInput)
    #expect(refused.error.contains("'quality-questions' is internal, and 'specification' is a document for bidders"))
    #expect(home.files("out").isEmpty)
    // For bidders it is what the spreadsheet is for.
    try home.replace("Templates/specification/document.yaml", "sensitivity: internal", with: "sensitivity: bidders")
    try home.replace(
      "Templates/specification/document.yaml", "owner: CISO, sensitivity: bidders",
      with: "owner: CISO, sensitivity: internal")
    let run = home.run("render", "specification", "--format", "md,csv", "--output", home.output)
    #expect(run.status == .clean, "\(run.error)")
    #expect(home.text("out/specification.csv").contains(marker))
  }

  @Test func aDataCapturePackForOthersHoldsNoInternalAnswers() throws {
    let marker = "planted-marker-9014"
    let home = try DocumentHome()
    try home.write(
      "workspace/answers.yaml",
      home.text("workspace/answers.yaml") + "  - { question: weak-spot, value: \(marker) }\n")
    for format in ["csv", "md", "html", "json", "table"] {
      let bidders = home.run("questions", "--format", format, "--audience", "bidders")
      #expect(!bidders.output.contains(marker) && !bidders.output.contains("Where is it weak"), "\(format)")
      #expect(bidders.output.contains("desk@example.org") || format == "table", "\(format)")
      #expect(bidders.error.contains("1 question that this audience may not see left out"))
    }
    #expect(home.run("questions", "--format", "csv").output.contains(marker))
  }

  @Test func aTemplateThatUsesAnInternalAnswerWritesNothing() throws {
    let home = try DocumentHome([
      "Templates/specification/contacts.md.liquid": "# Contacts\n\n{% if answers.weak_spot == 'x' %}Weak.{% endif %}\n"
    ])
    let run = home.run("render", "--output", home.output)
    #expect(run.status == .invalidInput)
    #expect(run.error.contains("[answers/") || run.error.contains("internal"))
    #expect(home.files("out").isEmpty)
  }
}
