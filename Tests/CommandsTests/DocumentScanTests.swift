import Commands
import Diagnostics
import Foundation
import Testing

/// Stray names and leftovers in what was rendered.
@Suite struct DocumentScanTests {
  private func rendered(_ contacts: String, final: Bool = false) throws -> CommandRun {
    let home = try DocumentHome([
      "Templates/specification/contacts.md.liquid": "# Contacts\n\n\(contacts)\n",
      "Catalog/integrated-care-boards.yaml": """
      integrated-care-boards:
        - id: icb-qks
          name: NHS Kent and Medway Integrated Care Board
          code: QKS
          sources: [{ document: model, evidence: read }]

      """,
    ])
    return final
      ? home.run("render", "specification", "--final", "--output", home.output)
      : home.run("render", "specification", "--output", home.output)
  }

  @Test(arguments: [
    "NHS Kent and Medway Integrated Care Board pays.", "Kent and Medway ICB pays.", "The code is QKS.",
    "| Body |\n| --- |\n| NHS Kent and Medway ICB |",
  ])
  func anotherBoardIsFound(_ text: String) throws {
    let run = try rendered(text)
    #expect(run.status == .clean, "\(run.error)")
    #expect(run.error.contains("[document/stray-name]"), "\(run.error)")
  }

  @Test(arguments: ["Example Integrated Care Board pays.", "The roads of Kent and Medway.", "QKSX is a road."])
  func theOwnBodyAndPlacesAreNot(_ text: String) throws {
    #expect(!(try rendered(text)).error.contains("[document/stray-name]"))
  }

  @Test func anotherPracticeIsFoundInAPracticesDocumentOnly() throws {
    let home = try DocumentHome([
      "Templates/pack/all.md.liquid": "# Pack of {{ practice.name }}\n\nFirst Practice is near.\n",
      "Templates/specification/volumes.md.liquid": "## Volumes\n\nFirst Practice (Y99901).\n",
    ])
    try home.replace("Templates/pack/document.yaml", "audience: public", with: "audience: public\nroutes: [national-act]")
    try home.replace("Templates/specification/document.yaml", "audience: bidders", with: "audience: bidders\nroutes: [national-act]")
    let run = home.run("render", "--output", home.output)
    let found = run.error.split(separator: "\n").filter { $0.contains("[document/stray-name]") }
    #expect(found.count == 1 && found.first?.contains("pack/Y99902.md") == true, "\(run.error)")
  }

  @Test(arguments: [
    ("The date is \\[insert date\\].", "[insert date]"), ("Hours: TBC", "TBC"), ("Lorem ipsum dolor.", "Lorem"),
    ("Call XXXX now.", "XXXX"), ("More \\[...\\] here.", "[...]"), ("Within {unfilled_name} hours.", "{unfilled_name}"),
  ])
  func leftoversAreFound(_ text: String, _ leftover: String) throws {
    let run = try rendered(text)
    #expect(run.error.contains("'\(leftover)' was left to be filled in"), "\(run.error)")
  }

  @Test(arguments: [
    "See [the site](https://example.org).", "Tick \\[x\\] or \\[ \\].", "Note \\[1\\].", "{++New++} and {--old--}.",
    "Size XL and XX.", "`[code]`", "The TBCs.",
  ])
  func whatIsMeantIsNot(_ text: String) throws {
    let run = try rendered(text)
    #expect(!run.error.contains("[document/leftover]"), "\(run.error)")
  }

  @Test func aFinalIsRefused() throws {
    let run = try rendered("Hours: TBC", final: true)
    #expect(run.status == .finalRefused)
    #expect(run.error.contains("error: 'TBC' was left to be filled in"), "\(run.error)")
  }
}
