package import Diagnostics

/// The rules of imports. The examples are imported into the example catalogue as edition 2030.
package enum ImportRules {
  package static let notOSCAL = Rule(
    id: "import/not-oscal",
    summary: "A file is no OSCAL catalogue.",
    meaning: """
      An import takes a catalogue: a profile has to be resolved into one first, and every control needs an id and a \
      title. Nothing was imported.
      """,
    failing: json("{ \"profile\": {} }\n"), passing: json(controls(control("ac-1"))))

  package static let oscalVersion = Rule(
    id: "import/oscal-version",
    summary: "A file is of a version of OSCAL that is not read, or of none.",
    meaning: "Versions 1.0 and later of OSCAL 1 are read. Nothing was imported.",
    failing: json(controls(control("ac-1")).replacing("1.1.2", with: "2.0.0")),
    passing: json(controls(control("ac-1"))))

  package static let duplicateID = Rule(
    id: "import/duplicate-id",
    summary: "Two controls, groups or parameters of a file have one id, or would get one.",
    meaning: """
      Ids of requirements are capital words and a number (`ac-2.1` becomes `AC-2.1`), and each names one thing. Nothing \
      was imported.
      """,
    failing: json(controls(control("ac-1"), control("ac(1)"))),
    passing: json(controls(control("ac-1"), control("ac-2"))))

  package static let idTaken = Rule(
    id: "import/id-taken",
    summary: "A control's id is that of a requirement of the catalogue.",
    meaning: """
      Ids are never used for something else. Put a prefix in front of all ids of the file with --prefix or, where it \
      continues an edition of the catalogue, name that with --supersedes: each id that stands in both then gets a line \
      of lineage. Nothing was imported.
      """,
    failing: json(controls(control("cyb-01"))), passing: json(controls(control("ac-1"))))

  package static let notTaken = Rule(
    id: "import/not-taken", severity: .warning,
    summary: "A control, a text or a parameter was not taken.",
    meaning: """
      What a file says would be missing from the edition: a control without a statement, a parameter that no text \
      inserts, an entry that the catalogue's registers lack. Mend the file or the register and import again, or leave \
      it out knowingly. All else was imported; the program ends with 1.
      """,
    failing: json(controls("{ \"id\": \"ac-1\", \"title\": \"Policy\" }", control("ac-2"))),
    passing: json(controls(control("ac-1"), control("ac-2"))))

  package static let noPlace = Rule(
    id: "import/no-place", severity: .note,
    summary: "Something in the file has no place in a catalogue.",
    meaning: """
      Properties, links, people and the like for which requirements have no key. Each is named with its place in the \
      file, so that nothing is lost in silence.
      """,
    failing: json(controls(control("ac-1", "\"props\": [{ \"name\": \"sort-id\", \"value\": \"01\" }],"))),
    passing: json(controls(control("ac-1", "\"props\": [{ \"name\": \"label\", \"value\": \"AC-1\" }],"))))

  package static let changed = Rule(
    id: "import/changed", severity: .note,
    summary: "Something was taken in another form than it has in the file.",
    meaning: """
      An id that is none of a requirement's was mapped (`ac-2(1)` becomes `AC-2.1`), a class was mapped to one of the \
      model's, braces that would be placeholders became parentheses, evidence read in another edition's document counts \
      as related.
      """,
    failing: json(controls(control("ac(1)"))), passing: json(controls(control("ac-1"))))

  package static let missingColumn = Rule(
    id: "import/missing-column",
    summary: "A table lacks a column that every requirement needs.",
    meaning: """
      A requirement has at least an id, a title and a statement. The first row names the columns, in any order; \
      `gpspec export --format csv` writes them all. Nothing was imported.
      """,
    failing: table("id,title", "CYB-77,Backups tested"), passing: table(header, good))

  package static let unknownColumn = Rule(
    id: "import/unknown-column", severity: .warning,
    summary: "A table has a column that is none of a requirement's.",
    meaning: "What stands in it is not taken. Correct the name, put the text into the column 'note', or delete it.",
    failing: table(header + ",Remarks", good + ",Ask Ann"),
    passing: table(header + ",note", good + ",As the board asked."))

  package static let severalEditions = Rule(
    id: "import/several-editions",
    summary: "A table has rows of several editions.",
    meaning: "An id may stand in it more than once. Name the edition whose rows are meant with --rows-of.",
    failing: table("edition," + header, "2019-21," + good, "2021-23," + good),
    passing: table("edition," + header, "2021-23," + good))

  package static let row = Rule(
    id: "import/row",
    summary: "A row of a table cannot be taken as a requirement.",
    meaning: """
      A cell does not have the form that the export gives it, or the row has no topic. The row is left out whole and \
      reported with its number and column; the others are taken, and the program ends with 1.
      """,
    failing: table(header + ",duties", good + ",practices should"),
    passing: table(header + ",duties", good + ",ensure by practice"))

  package static let all = [
    notOSCAL, oscalVersion, duplicateID, idTaken, notTaken, noPlace, changed, missingColumn, unknownColumn,
    severalEditions, row,
  ]

  private static let header = "id,title,topic,statement"
  private static let good = "CYB-77,Backups tested,cyber-security,The practice tests its backups."

  private static func table(_ lines: String...) -> Rule.Example {
    .init("table.csv", lines.map { $0 + "\n" }.joined())
  }

  private static func json(_ text: String) -> Rule.Example { .init("catalog.json", text) }

  private static func control(_ id: String, _ further: String = "") -> String {
    """
    { "id": "\(id)", "class": "core-and-mandated", "title": "Policy", \(further)
            "parts": [{ "name": "statement", "prose": "The organisation of \(id) writes down its policy." }] }
    """
  }

  private static func controls(_ controls: String...) -> String {
    """
    { "catalog": {
      "uuid": "74c8ba1e-5cd4-4ad1-bbfd-d888e2f6c724",
      "metadata": {
        "title": "Controls", "version": "1", "oscal-version": "1.1.2",
        "published": "2029-04-01T00:00:00Z", "last-modified": "2029-04-01T00:00:00Z"
      },
      "groups": [{ "id": "ac", "title": "Access control", "controls": [
        \(controls.joined(separator: ",\n    "))
      ] }]
    } }

    """
  }
}
