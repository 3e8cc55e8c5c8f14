import Commands
import Foundation
import TestSupport
import Testing

/// What commands that make no documents know of them all the same: findings of templates, questions, where clauses stand.
@Suite struct WorkspaceDocumentsTests {
  @Test func whyOfAPracticeSaysWhoElseSelectedIt() throws {
    let home = try ExampleInstallation()
    try home.write(
      "workspace/gpspec.yaml",
      home.text("workspace/gpspec.yaml").replacingOccurrences(
        of: "  include:\n    - { id: CYB-02, reason: wanted by all practices }\n", with: ""))
    try home.write("workspace/layers/places/north.yaml", "include:\n  - { id: CYB-02, reason: wanted there }\n")
    let run = home.run("why", "CYB-02", "--practice", "Y99902")
    #expect(run.output.contains("Out: enhanced, and no layer that holds here selected it"), "\(run.output)")
    #expect(run.output.contains("Selected elsewhere, by place North, which this practice is not in"), "\(run.output)")
  }

  @Test func whyNamesTheDocumentsInWhichTheReferenceStands() throws {
    let home = try DocumentHome()
    let run = home.run("why", "CYB-01")
    #expect(run.lines.contains("Documents: Pack; Specification"), "\(run.output)")
  }

  @Test(arguments: [
    ("AVL-05", "Documents: GP IT commissioning specification; Cyber incident and escalation flow"),
    (
      "ENH-12a",
      "Documents: GP IT commissioning specification; Practice agreement pack (Appendix 1: summary of services); "
        + "Responsibilities matrix; GP IT service review"
    ),
  ])
  func whyKnowsWhatTheRealDocumentsPrint(_ id: String, _ documents: String) {
    let run = CommandRun(
      ["why", id, "--home", Repository.root, "--workspace", Repository.root + "/Templates/workspace"])
    #expect(run.status == .clean, "\(run.error)")
    #expect(run.lines.contains(documents), "\(run.output)")
  }

  @Test func questionsThatNoDocumentNeedsAreNotAsked() throws {
    let home = try ExampleInstallation([
      "Templates/specification/document.yaml": """
      title: Specification
      audience: bidders
      parts:
        - { id: contacts, title: Contacts, template: contacts.md.liquid }
        - { id: volumes, title: Volumes, template: volumes.md.liquid }
      questions:
        - { id: contact, title: Who?, type: email, group: Contacts, owner: Procurement }
        - { id: devices, title: How many devices?, type: integer, group: Volumes, owner: Practice, per_practice: yes }
        - { id: start, title: When?, type: date, group: Dates, owner: Procurement }
        - { id: lots, title: Are there lots?, type: yes-no, group: Lots, owner: Procurement }
        - { id: lot-names, title: Which lots?, type: text, group: Lots, owner: Procurement }

      """,
      "Templates/specification/contacts.md.liquid": """
      # {{ document.title }}

      Write to {{ answers.contact }} before {{ answers.start | date_long }}.
      {% if answers.lots %}{{ answers.lot_names }}{% endif %}

      """,
    ])
    func open() -> String { home.run("questions", "--open", "--format", "csv").output }
    #expect(open().contains("\nlots,") && open().contains("\nlot-names,") && open().contains("\ndevices,Y99902"))
    try home.write(
      "workspace/answers.yaml", home.text("workspace/answers.yaml") + "  - { question: lots, value: no }\n")
    #expect(!open().contains("lot-names,"), "\(open())")
    try home.write(
      "workspace/gpspec.yaml", home.text("workspace/gpspec.yaml") + "parts_off: { specification: [volumes] }\n")
    #expect(!open().contains("\ndevices,"), "\(open())")
    // What nobody needs is not open for `check` either.
    #expect(home.run("check").error.contains("3 of 6 questions open"), "\(home.run("check").error)")
  }

  @Test func checkLooksAtTheWorkspacesOwnTemplates() throws {
    let home = try DocumentHome([
      "workspace/templates/specification/contacts.md.liquid":
        "# {{ document.title }}\n\n## Contacts\n\n{% if answers.weak_spot.size > 9 %}Long.{% else %}Short.{% endif %}\n"
    ])
    let run = home.run("check")
    #expect(run.status == .findings)
    #expect(
      run.error.contains("'weak-spot' is internal, and 'specification' is a document for bidders"), "\(run.error)")
    try home.write(
      "workspace/templates/pack/all.md.liquid",
      "# {{ document.title }}\n\n{{ answers.weak_spot }} {{ answers.contact }}\n")
    let other = home.run("check").error
    #expect(
      other.contains("take it out: 'specification' asks it, it is internal, and 'pack' is a public document"),
      "\(other)")
    #expect(other.contains("'specification' asks it: name 'contact' under 'uses:' in pack/document.yaml"), "\(other)")
  }
}
