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
    failing: .init("part.md.liquid", "## Volumes\n\nSee [](part:volumse).\n"),
    passing: .init("part.md.liquid", "## Volumes\n\nSee [](part:volumes).\n"))

  package static let missingTemplate = Rule(
    id: "document/missing-template",
    summary: "A document names a template file that is not there.",
    meaning: "Each part in document.yaml names the file it is made from. Add the file, or correct the name.",
    failing: .init("document.yaml", "parts:\n  - { id: volumes, title: Volumes, template: volumse.md.liquid }\n"),
    passing: .init("document.yaml", "parts:\n  - { id: volumes, title: Volumes, template: volumes.md.liquid }\n"))

  package static let lostClause = Rule(
    id: "document/lost-clause",
    summary: "A requirement was placed, but does not stand in the HTML.",
    meaning: """
      Every clause that a template places has to come out as an element with its reference as id, exactly once. One \
      that was captured and not printed, or printed inside code, is lost.
      """,
    failing: .init("part.md.liquid", "{% capture lost %}{% clause requirement %}{% endcapture %}\n"),
    passing: .init("part.md.liquid", "{% clause requirement %} {{ requirement.title }}\n"))

  package static let uncovered = Rule(
    id: "document/uncovered",
    summary: "A requirement in scope stands in no document of the pack.",
    meaning: """
      Every core and mandated requirement stands in the document of its route, or is excluded with its reason. A \
      template that leaves one out would lose it in silence.
      """,
    failing: .init("part.md.liquid", "{% for topic in topics %}{{ topic.name }}{% endfor %}\n"),
    passing: .init(
      "part.md.liquid",
      "{% for topic in topics %}{% for requirement in topic.requirements %}{% clause requirement %}\n\n{% endfor %}{% endfor %}\n"
    ))

  package static let notFinal = Rule(
    id: "document/not-final",
    summary: "A document cannot be final yet.",
    meaning: """
      A final document has no missing answer, no entry that rests on background knowledge or on a gap without a \
      confirmation, and no date outside its edition's period that nobody acknowledged. Mend each, or issue a draft.
      """,
    failing: .init("answers.yaml", "answers:\n  - { question: service-start, unknown: true, owner: Procurement }\n"),
    passing: .init("answers.yaml", "answers:\n  - { question: service-start, value: 2023-04-01 }\n"))

  package static let strayName = Rule(
    id: "document/stray-name", severity: .warning,
    summary: "A document names another board or practice, or a body that had ended.",
    meaning: """
      A text taken over from elsewhere often keeps a name that does not belong: another integrated care board, another \
      practice of the workspace in a practice's document, a body that had ended before the document's date. Proper \
      names and titles are left alone. It is an error in a final document.
      """,
    failing: .init("part.md.liquid", "The commissioner is NHS Kent and Medway Integrated Care Board.\n"),
    passing: .init("part.md.liquid", "The commissioner is {{ body.name }}.\n"))

  package static let leftover = Rule(
    id: "document/leftover", severity: .warning,
    summary: "Something in a document was left to be filled in.",
    meaning: """
      Square brackets around words, placeholders, TBC, XXX and filler text stand where somebody meant to write more. \
      Links, boxes to tick and our own markers are not meant. It is an error in a final document.
      """,
    failing: .init("part.md.liquid", "The service starts on [insert date].\n"),
    passing: .init("part.md.liquid", "The service starts on {{ answers.service_start }}.\n"))

  package static let all = [
    notFinal, unknownPart, missingTemplate, lostClause, uncovered, strayName, leftover,
  ]
}
