import Commands
import Foundation
import Testing

/// What `gpspec impact` says of a new edition that was captured in part, and of what is national now.
@Suite struct ImpactTests {
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

  private static func edition(_ keys: String) -> String {
    """
    id: "2021-23"
    title: The model 2021-23
    short_title: 2021-23
    number: 5
    status: superseded
    in_force: { from: 2021-04-01, until: 2023-03-31 }
    \(keys)
    sources: [{ document: model, evidence: read }]

    """
  }

  private func home(_ keys: String) throws -> DocumentHome {
    let restored = "The delivery partner restores records within {recovery_time}."
    let hours = "    parameters: { recovery_time: { value: 48, unit: hours, stricter: lower } }\n"
    let condition = "    when: { answer: contact, is: desk@example.org }\n"
    let weekend = "The service desk is open at weekends, too."
    return try DocumentHome([
      "Catalog/editions/2021-23/edition.yaml": Self.edition(keys),
      "Catalog/editions/2019-21/requirements/18-cyber-security.yaml":
        "topic: cyber-security\nrequirements:\n"
        + Self.requirement("CYB-11", "Records restored", "core-and-mandated", restored) + hours + Self.older
        + Self.requirement("CYB-12", "Servers hosted", "core-and-mandated", "The delivery partner hosts servers.")
        + condition + Self.older
        + Self.requirement("CYB-13", "Weekends", "enhanced", weekend) + Self.older,
      "Catalog/editions/2021-23/requirements/18-cyber-security.yaml":
        "topic: cyber-security\nrequirements:\n"
        + Self.requirement("CYB-13", "Weekends", "core-and-mandated", weekend) + Self.newer
        + Self.requirement("CYB-15", "Patches", "core-and-mandated", "Each device has its patches.") + Self.newer,
      "Catalog/lineage.yaml": """
      lineage:
        - kind: same
          from: { edition: "2019-21", ids: [CYB-13] }
          to: { edition: "2021-23", ids: [CYB-13] }
          reason: The same duty.

      """,
      "workspace/confirmations.yaml": "# None so far.\n",
      "workspace/answers.yaml": "answers:\n  - { question: contact, value: desk@example.org }\n",
      "workspace/gpspec.yaml": """
      edition: "2019-21"
      date: 2020-09-01
      issuing_body: { name: Example Integrated Care Board, ods_code: QZZ }
      documents: [specification, pack]
      delivery: { usual: commissioned }
      selections:
        may_vary: [CYB-11.recovery_time]
        exclude:
          - id: CYB-12
            reason: provided-otherwise
            detail: contract EX-1
            requested_by: Head of GP IT
            approved_by: Director of Digital
            date: 2020-06-20
        add:
          - id: LOCAL-01
            title: weekends
            topic: cyber-security
            statement: Somebody answers calls on Saturdays from nine to five.
            level: must
            route: delivery-partner-contract

      """,
    ])
  }

  private static let gap = """
    gaps: [{ id: GAP-01, title: The schedule of cyber security, topics: [cyber-security] }]
    """
  private static let partly = "parts: [{ id: main-document, title: Main document, captured: partly }]"

  @Test func whatWasNotCapturedIsNeitherLetGoNorTouched() throws {
    let home = try home(Self.partly)
    #expect(home.run("render", "--output", home.output).status == .clean)
    let run = home.run("impact", "--to", "2021-23", "--locks", home.output)
    #expect(run.status == .clean, "\(run.error)")
    #expect(run.output.contains("CYB-11.recovery_time  may-vary of the ICB: conflict"), "\(run.output)")
    #expect(!run.output.contains("is asked by no requirement any more"), "\(run.output)")
    #expect(run.output.contains("'contact' was asked by CYB-12, not captured in edition 2021-23"), "\(run.output)")
    #expect(run.output.contains("0 of 2 clauses touched, 1 not captured in edition 2021-23"), "\(run.output)")
  }

  @Test func whatIsKnownToBeGoneIsLetGo() throws {
    let run = try home("").run("impact", "--to", "2021-23")
    #expect(run.output.contains("takes the national text: CYB-11 is withdrawn"), "\(run.output)")
    #expect(run.output.contains("'contact' is asked by no requirement any more"), "\(run.output)")
    // There is nothing left to exclude, and so nothing to approve anew.
    #expect(run.output.contains("CYB-12 is withdrawn, so there is nothing to exclude"), "\(run.output)")
    #expect(!run.output.contains("approve the exclusion again"), "\(run.output)")
  }

  @Test func aLocalRequirementWithTheTitleOfANewlyCoreOneIsNationalNow() throws {
    let run = try home("").run("impact", "--to", "2021-23")
    #expect(run.output.contains("LOCAL-01  local of the ICB: conflict: it reads like CYB-13"), "\(run.output)")
  }

  @Test func whatIsNewIsToldFromWhatWasNotCapturedBefore() throws {
    let home = try home("")
    let known = home.run("impact", "--to", "2021-23", "--format", "json")
    #expect(known.output.contains("\"newly_owed\": 2,"), "\(known.output)")
    #expect(known.output.contains("\"not_captured_before\": 0,"), "\(known.output)")
    try home.write(
      "Catalog/editions/2019-21/edition.yaml",
      Self.edition(Self.gap).replacingOccurrences(of: "2021-23", with: "2019-21")
        .replacingOccurrences(of: "2021-04-01, until: 2023-03-31", with: "2019-04-01, until: 2021-03-31")
        .replacingOccurrences(of: "number: 5", with: "number: 4"))
    let open = home.run("impact", "--to", "2021-23")
    #expect(open.output.contains("1 requirements newly owed"), "\(open.output)")
    #expect(open.output.contains("1 requirements new, or not captured before in edition 2019-21"), "\(open.output)")
    #expect(open.output.contains("Say how the 1 newly owed requirement will be met."), "\(open.output)")
    #expect(open.output.contains("Look whether the 1 requirement that was not captured in 2019-21"), "\(open.output)")
  }
}
