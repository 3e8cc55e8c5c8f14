import Commands
import Foundation
import Testing

/// `gpspec impact` and `gpspec upgrade`: a workspace on edition 2019-21 that is moved to 2021-23.
@Suite struct UpgradeCommandTests {
  private static func requirement(_ id: String, _ title: String, _ kind: String, _ statement: String) -> String {
    """
      - id: \(id)
        title: \(title)
        class: \(kind)
        statement: \(statement)

    """
  }

  private static let older = "    sources: [{ document: earlier-model, evidence: read }]\n\n"
  private static let newer = "    sources: [{ document: model, evidence: read }]\n\n"
  private static func hours(_ value: Int) -> String {
    "    parameters: { recovery_time: { value: \(value), unit: hours, stricter: lower } }\n"
  }

  private func home() throws -> DocumentHome {
    let restored = "The delivery partner restores records within {recovery_time}."
    let night = "The delivery partner watches devices by night."
    let patch = "The delivery partner patches every device within a month of the release of a patch by its maker."
    let phones = "The practice is called by telephone."
    return try DocumentHome([
      "Catalog/editions/2019-21/requirements/18-cyber-security.yaml":
        "topic: cyber-security\nrequirements:\n"
        + Self.requirement("CYB-11", "Records restored", "core-and-mandated", restored) + Self.hours(48) + Self.older
        + Self.requirement("CYB-12", "Devices watched", "enhanced", night) + Self.older
        + Self.requirement("CYB-13", "Phones", "enhanced", phones) + Self.older
        + Self.requirement("CYB-14", "Tapes", "enhanced", "The delivery partner keeps tapes.") + Self.older,
      "Catalog/editions/2021-23/requirements/18-cyber-security.yaml":
        "topic: cyber-security\nrequirements:\n"
        + Self.requirement("CYB-01", "Records restored", "core-and-mandated", restored) + Self.hours(12) + Self.newer
        + Self.requirement("CYB-12", "Devices watched", "core-and-mandated", night) + Self.newer
        + Self.requirement("CYB-13", "Phones", "enhanced", phones) + Self.newer
        + Self.requirement("CYB-15", "Patches", "core-and-mandated", patch) + Self.newer,
      "Catalog/lineage.yaml": """
      lineage:
        - kind: same
          from: { edition: "2019-21", ids: [CYB-11] }
          to: { edition: "2021-23", ids: [CYB-01] }
          reason: The same duty under another number.
        - kind: same
          from: { edition: "2019-21", ids: [CYB-12] }
          to: { edition: "2021-23", ids: [CYB-12] }
          reason: The same duty.
        - kind: same
          from: { edition: "2019-21", ids: [CYB-13] }
          to: { edition: "2021-23", ids: [CYB-13] }
          reason: The same duty.

      """,
      "workspace/confirmations.yaml":
        "confirmations:\n  - { subject: CYB-11, by: A Reader, date: 2020-08-01, document: The model 2019-21 }\n",
      "workspace/answers.yaml": "answers:\n  - { question: contact, value: desk@example.org }\n",
      "workspace/gpspec.yaml": """
      edition: "2019-21"
      # The day of the documents.
      date: 2022-09-01
      issuing_body: { name: Example Integrated Care Board, ods_code: QZZ }
      documents: [specification, pack]
      delivery: { usual: commissioned }
      selections:
        include:
          - { id: CYB-12, reason: wanted by all practices }
          # Asked for by three practices.
          - { id: CYB-13 }
          - { id: CYB-14 }
        add:
          - id: LOCAL-01
            title: Patches at once
            topic: cyber-security
            statement: The delivery partner patches every device within a month of the release of a patch.
            level: must
            route: delivery-partner-contract
        set:
          - { parameter: CYB-11.recovery_time, value: 24 }

      """,
    ])
  }

  @Test func impactSaysWhatIsTouchedOwedAndToDecide() throws {
    let home = try home()
    let run = home.run("impact", "--to", "2021-23")
    #expect(run.status == .clean, "\(run.error)")
    #expect(run.output.contains("CYB-12  inclusion of the ICB: takes the national text"), "\(run.output)")
    #expect(run.output.contains("24 hours is weaker than the national value now, 12 hours"), "\(run.output)")
    #expect(run.output.contains("LOCAL-01  local of the ICB: conflict: it reads like CYB-15"), "\(run.output)")
    #expect(run.output.contains("edition 2021-23 has no CYB-14"), "\(run.output)")
    #expect(run.output.contains("CYB-15  Patches (added"), "\(run.output)")
    #expect(run.output.contains("Check 1 confirmation anew"))
    #expect(run.output.contains("2 of 2 practices' appendices change"), "\(run.output)")
  }

  @Test(arguments: ["md", "json"]) func impactHasOtherForms(_ form: String) throws {
    let run = try home().run("impact", "--to", "2021-23", "--format", form)
    #expect(run.status == .clean, "\(run.error)")
    #expect(run.output.contains("LOCAL-01"))
    #expect(form == "md" || run.output.contains("\"conflicts\": 3"), "\(run.output)")
  }

  @Test func impactLooksAtLocks() throws {
    let home = try home()
    #expect(home.run("render", "--output", home.output).status == .clean)
    let run = home.run("impact", "--to", "2021-23", "--locks", home.output)
    #expect(run.output.contains("specification, version 0.1 (edition 2019-21): "), "\(run.output)\(run.error)")
    // Locks that were asked for and are not there are no impact of nothing.
    #expect(home.run("impact", "--to", "2021-23", "--locks", home.output + "/nowhere").status == .inputOutput)
    #expect(home.run("impact", "--to", "2021-23", "--locks", home.workspace).status == .invalidInput)
  }

  @Test func upgradeKeepsWhatHoldsAndMarksWhatDoesNot() throws {
    let home = try home()
    let before = home.files("workspace")
    let run = home.run("upgrade", "--to", "2021-23", "--output", home.path + "/new")
    #expect(run.status == .clean, "\(run.error)")
    #expect(home.files("workspace") == before)
    let main = home.text("new/gpspec.yaml")
    #expect(main.contains("edition: \"2021-23\"") && main.contains("# The day of the documents."), "\(main)")
    #expect(main.contains("id: CYB-13") && main.contains("id: LOCAL-01"), "\(main)")
    #expect(!main.contains("id: CYB-12") && !main.contains("id: CYB-14"), "\(main)")
    #expect(main.contains("about: CYB-11.recovery_time"), "\(main)")
    let note = home.text("new/upgrade-2021-23.md")
    #expect(note.contains("{--48--} {++12++}") || note.contains("{--24--} {++12++}"), "\(note)")
    #expect(home.text("new/confirmations.yaml").contains("stay in the old workspace"))

    func moved(_ arguments: String...) -> CommandRun {
      CommandRun(arguments + ["--home", home.path, "--workspace", home.path + "/new"])
    }
    let check = moved("check")
    #expect(check.status == .findings)
    #expect(check.error.contains("[workspace/conflict]"), "\(check.error)")
    let draft = moved("render", "--output", home.path + "/draft")
    #expect(draft.status == .clean, "\(draft.error)")
    let final = moved("render", "--final", "--output", home.path + "/final")
    #expect(final.status == .finalRefused, "\(final.error)")
    #expect(moved("issue", "specification").status == .invalidInput)
  }

  @Test func nothingIsWrittenIntoAFolderThatHoldsAnything() throws {
    let home = try home()
    let run = home.run("upgrade", "--to", "2021-23", "--output", home.workspace)
    #expect(run.status == .usage)
  }

  @Test func theEditionHasToBeThereAndAnother() throws {
    let home = try home()
    #expect(home.run("impact", "--to", "2021-24").status == .usage)
    #expect(home.run("impact", "--to", "2019-21").status == .comparisonImpossible)
  }
}
