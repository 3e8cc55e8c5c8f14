package import Diagnostics

/// The rules for documents: what may go wrong between templates, data and what is printed.
package enum DocumentRules {
  package static let unknownPart = Rule(
    id: "document/unknown-part",
    summary: "A cross-reference names a part that the document does not have.",
    meaning: """
      A reference such as `[](part:volumes)` becomes the number and address of that part. The part is misspelt, or \
      switched off in this workspace; a reference to a part that can be switched off needs a guard.
      """,
    failing: .init("Templates/specification/contacts.md.liquid", "# Specification\n\nSee [](part:volumse).\n"),
    passing: .init("Templates/specification/contacts.md.liquid", "# Specification\n\nSee [](part:volumes).\n"))

  package static let missingTemplate = Rule(
    id: "document/missing-template",
    summary: "A document names a template file that is not there.",
    meaning: "Each part in document.yaml names the file it is made from. Add the file, or correct the name.",
    failing: .init("Templates/specification/document.yaml", ExampleDocuments.definition("volumse.md.liquid")),
    passing: .init("Templates/specification/document.yaml", ExampleDocuments.definition("volumes.md.liquid")))

  package static let lostClause = Rule(
    id: "document/lost-clause",
    summary: "A requirement was placed, but does not stand in the HTML.",
    meaning: """
      Every clause that a template places has to come out as an element with its reference as id, exactly once. One \
      that was captured and not printed, or printed inside code, is lost.
      """,
    failing: .init(
      "Templates/specification/volumes.md.liquid", ExampleDocuments.clauses("See {% clause requirement %}.")),
    passing: .init(
      "Templates/specification/volumes.md.liquid", ExampleDocuments.clauses("{% clause requirement %} here.")))

  package static let uncovered = Rule(
    id: "document/uncovered",
    summary: "A requirement in scope stands in no document of the pack.",
    meaning: """
      Every core and mandated requirement stands in the document of its route, or is excluded with its reason. A \
      template that leaves one out would lose it in silence.
      """,
    failing: .init("Templates/specification/volumes.md.liquid", "## Volumes\n\nNothing is placed here.\n"),
    passing: .init(
      "Templates/specification/volumes.md.liquid", ExampleDocuments.clauses("{% clause requirement %} here.")))

  package static let outdatedUnlisted = Rule(
    id: "document/outdated-unlisted",
    summary: "A document prints standards or frameworks and does not list those that are not in force.",
    meaning: """
      An edition cites standards and frameworks as they stood in its period. A document that names them has to list \
      those that had ended by its own date, with what followed: render `shared/not-in-force` with `not_in_force` in one of its parts.
      """,
    failing: .init("Templates/specification/volumes.md.liquid", ExampleDocuments.standards("")),
    passing: .init(
      "Templates/specification/volumes.md.liquid",
      ExampleDocuments.standards(
        "{% for item in not_in_force %}\n- {{ item.name }}: {{ item.status }}\n{% else %}\nNone.\n{% endfor %}\n")))

  package static let notFinal = Rule(
    id: "document/not-final",
    summary: "A document cannot be final yet.",
    meaning: """
      A final document has no missing answer, no entry that rests on background knowledge or on a gap without a \
      confirmation, no date outside its edition's period that nobody acknowledged, and a practice in scope where it \
      counts or lists them. Mend each, or issue a draft.
      """,
    failing: .init(
      "answers.yaml", "answers:\n  - { question: contact, unknown: true, owner: Procurement, by: 2023-01-01 }\n"),
    passing: .init("answers.yaml", "answers:\n  - { question: contact, value: desk@example.org }\n"))

  package static let weights = Rule(
    id: "document/weights",
    summary: "Weights of an evaluation do not total 100.",
    meaning: """
      Price, quality and social value make 100 together, and so do the scored questions of quality: portals refuse \
      anything else, and bidders challenge it. The message names each weight and what they come to.
      """,
    failing: .init(ExampleDocuments.weights(quality: 45)),
    passing: .init(ExampleDocuments.weights(quality: 50)))

  package static let strayName = Rule(
    id: "document/stray-name", severity: .warning,
    summary: "A document names another board or practice, or a body that had ended.",
    meaning: """
      A text taken over from elsewhere often keeps a name that does not belong: another integrated care board, another \
      practice of the workspace in a practice's document, a body that had ended before the document's date. Proper \
      names and titles are left alone, and so are the restated national texts. What users wrote (answers, selections, \
      templates of their own) is looked at by itself: there a body that had ended is left alone only where "former" \
      stands before it. It is an error in a final document.
      """,
    failing: .init([
      "Templates/specification/contacts.md.liquid": "# Specification\n\nNHS Kent and Medway ICB pays.\n",
      "Catalog/integrated-care-boards.yaml": """
      integrated-care-boards:
        - id: icb-qks
          name: NHS Kent and Medway Integrated Care Board
          code: QKS
          sources: [{ document: model, evidence: read }]

      """,
    ]),
    passing: .init("Templates/specification/contacts.md.liquid", "# Specification\n\n{{ body.name }} pays.\n"))

  package static let leftover = Rule(
    id: "document/leftover", severity: .warning,
    summary: "Something in a document was left to be filled in.",
    meaning: """
      Square or angle brackets around words, placeholders, underlines, "to be confirmed", TBC, TODO, XXX, ???, dates \
      such as xx/xx/2022 and filler text stand where somebody meant to write more. Links, boxes to tick, our own \
      markers and the cells of a blank form ("To be completed") are not meant; in an answer or a selection that is \
      meant, too, and so is "to be agreed" without a word on by whom or when. It is an error in a final document.
      """,
    failing: .init(
      "Templates/specification/contacts.md.liquid", "# Specification\n\nIt starts on \\[insert date\\].\n"),
    passing: .init("Templates/specification/contacts.md.liquid", "# Specification\n\nIt starts on 1 April 2023.\n"))

  package static let empty = Rule(
    id: "document/empty",
    summary: "A heading has nothing below it, or a table no row.",
    meaning: """
      A reader takes an empty section or table for a fault, or for a fact: nothing applies. Where a selection is empty \
      the template has to say so in words: `{% else %}` of the loop, with the head of the table inside the loop.
      """,
    failing: .init(
      "Templates/specification/contacts.md.liquid", "# Specification\n\n## Contacts\n\n## More\n\nWords.\n"),
    passing: .init(
      "Templates/specification/contacts.md.liquid", "# Specification\n\n## Contacts\n\nNobody is named.\n"))

  package static let contradiction = Rule(
    id: "document/contradiction", severity: .warning,
    summary: "An answer says something else than a requirement or a table of the workspace.",
    meaning: """
      The same fact has to agree everywhere in a pack: support hours are no shorter than the requirement on the opening \
      of the service desk, the population is about that of the practices' lists, a service begins after the day of the \
      document, social value weighs as much as NHS procurements need, each site in scope has its volumes, and those who \
      contract are those whom the answers name. It is an error in a final document.
      """,
    failing: .init(ExampleDocuments.weights(quality: 55, socialValue: 5)),
    passing: .init(ExampleDocuments.weights(quality: 50)))

  package static let all = [
    weights, notFinal, outdatedUnlisted, unknownPart, missingTemplate, lostClause, uncovered, strayName, leftover,
    empty, contradiction,
  ]
}
