import Commands
import Diagnostics
import Nodes
import Testing

@Suite struct ShowCommandTests {
  private func home() throws -> ExampleHome {
    try ExampleHome([
      "instruments.yaml":
        "instruments:\n  - { id: regulation, name: The Regulation, sources: [{ document: model, evidence: read }] }\n",
      "services.yaml":
        "services:\n  - { id: backup, name: National backup, sources: [{ document: model, evidence: read }] }\n",
      "glossary.yaml": """
      glossary:
        - id: toolkit
          term: Toolkit
          abbreviation: DSPT
          definitions:
            - { text: A yearly self-assessment., sources: [{ document: model, evidence: read }] }

      """,
      "editions/2021-23/requirements/18-cyber-security.yaml": """
      topic: cyber-security
      requirements:
        - id: CYB-01
          title: Records restored
          class: core-and-mandated
          statement: The practice restores its records within {time}.
          parameters:
            time: { value: 48, unit: hours, stricter: lower, note: As tested }
          service_levels: [{ measure: Restores, target: 95, unit: percent, window: a month, note: all of them }]
          duties: [{ verb: ensure, by: [local-commissioner], instrument: regulation, note: jointly }]
          services: [backup]
          instruments: [regulation]
          when: { answer: dispensing, is: yes }
          sources: [{ document: model, at: page 3, evidence: read, note: Twice }]

      """,
      "editions/2021-23/provisions/01-a.yaml": """
      provisions:
        - id: AVL-01
          kind: availability
          title: Hours
          statement: The desk is open for {hours}.
          parameters: { hours: { value: 10, unit: hours, stricter: higher } }
          duties: [{ verb: provide, by: [local-commissioner], to: [practice] }]
          services: [backup]
          timescales: [{ kind: from, date: 2021-04-01 }]
          sources: [{ document: model, at: page 9, evidence: read }]

      """,
      "editions/2019-21/provisions/01-a.yaml": """
      provisions:
        - id: AVL-01
          kind: availability
          statement: The desk is open.
          sources: [{ document: model, evidence: related }]

      """,
    ])
  }

  @Test func everythingOfARequirementIsShown() throws {
    let run = CommandRun("show", "CYB-01", home: try home())
    #expect(run.status == .clean, "\(run.error)")
    for line in [
      "The practice restores its records within 48 hours.",
      "Value           time: 48 hours, stricter is lower (As tested)",
      "Service level   Restores: 95%; a month; all of them",
      "Duty            Ensures: Local commissioner (under The Regulation; jointly)",
      "Applies when    dispensing is yes", "Services        National backup", "Instruments     The Regulation",
      "Source          read: The model, page 3 (Twice)",
    ] { #expect(run.lines.contains(line), "\(line)\n\(run.output)") }
  }

  @Test func aProvisionIsShownInEveryEditionThatHasIt() throws {
    let run = CommandRun("show", "AVL-01", home: try home())
    for line in [
      "AVL-01  Hours (provision, 2021-23)", "AVL-01  (provision, 2019-21)", "The desk is open for 10 hours.",
      "Duty            verb: provide; by: local-commissioner; to: practice", "Services        backup",
      "Timescale       kind: from; date: 2021-04-01", "Source          read: The model; page 9",
    ] { #expect(run.lines.contains(line), "\(line)\n\(run.output)") }
    #expect(CommandRun("show", "AVL-01", "--edition", "2019-21", home: try home()).output.contains("2021-23)") == false)
  }

  @Test func entriesOfSeveralRegistersWithOneIDAreAllShown() throws {
    let run = CommandRun("show", "toolkit", home: try home())
    #expect(run.lines.contains("toolkit  Toolkit (glossary)"))
    #expect(run.lines.contains("toolkit  Data Security and Protection Toolkit (standards)"))
    #expect(run.lines.contains("From            2018-04"))
    #expect(run.lines.contains("Referred to by  old-toolkit (standards)"))
  }

  @Test func anEntryThatIsNoRequirementHasAJSONFormToo() throws {
    let run = CommandRun("show", "AVL-01", "--format", "json", home: try home())
    let node = JSONReader.read(Array(run.output.utf8), file: "a.json").node
    #expect(node?.elements.map { $0["edition"]?.text } == ["2019-21", "2021-23"])
    #expect(node?.elements.last?["parameters"]?["hours"]?["value"]?.text == "10")
  }

  @Test func whatIsNowhereIsWrongUsageWithTheNearestID() throws {
    let run = CommandRun("show", "AVL-011", home: try home())
    #expect(run.status == .usage)
    #expect(run.error.contains("did you mean 'AVL-01'?"))
    let other = CommandRun("show", "toolkit", "--edition", "2019-21", home: try home())
    #expect(other.status == .usage)
    #expect(other.error.contains("the register glossary"))
  }
}
