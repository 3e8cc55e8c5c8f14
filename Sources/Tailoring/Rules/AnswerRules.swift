package import Diagnostics

/// The rules for questions and their answers.
package enum AnswerRules {
  private static func answer(_ line: String) -> Rule.Example {
    .workspace(
      "answers.yaml", "  - { question: start, unknown: true, owner: Procurement, by: 2023-12-01 }", with: "  - \(line)")
  }

  private static func question(_ line: String) -> Rule.Example {
    .workspace(ExampleWorkspace.document, adding: "  - \(line)")
  }

  package static let unknownQuestion = Rule(
    id: "workspace/unknown-question",
    summary: "A question is answered, or used, that no document declares.",
    meaning: "The answer would be printed nowhere. `gpspec questions` lists what is asked.",
    failing: answer("{ question: strat, value: 2023-04-01 }"),
    passing: answer("{ question: start, value: 2023-04-01 }"))

  package static let wrongAnswer = Rule(
    id: "workspace/wrong-answer",
    summary: "An answer is not of the kind that its question asks for.",
    meaning:
      "Each kind of question has its check: dates are days, numbers bare, choices out of the list, codes of their form.",
    failing: answer("{ question: start, value: next spring }"),
    passing: answer("{ question: start, value: 2023-04-01 }"))

  package static let answeredTwice = Rule(
    id: "workspace/answered-twice",
    summary: "A question is answered twice.",
    meaning: "Which of the two holds would hang on their order. Delete one.",
    failing: answer("{ question: contact, value: other@example.org }"),
    passing: answer("{ question: devices, value: 10 }"))

  package static let answerAndUnknown = Rule(
    id: "workspace/answer-and-unknown",
    summary: "An answer has a value and is marked as not known.",
    meaning: "It can only be one of the two.",
    failing: answer("{ question: start, value: 2023-04-01, unknown: true, owner: Procurement }"),
    passing: answer("{ question: start, unknown: true, owner: Procurement, by: 2023-12-01 }"))

  package static let unanswered = Rule(
    id: "workspace/unanswered",
    summary: "An entry among the answers answers nothing.",
    meaning: "Give it a value, or say that it is not known yet, with who will find out and by when.",
    failing: answer("{ question: start }"),
    passing: answer("{ question: start, value: 2023-04-01 }"))

  package static let unknownWithoutOwner = Rule(
    id: "workspace/unknown-without-owner",
    summary: "Something is not known yet, and nobody is to find out, or by no date.",
    meaning: "\"Not known yet\" is an answer where somebody is named who will find out, and the day by which.",
    failing: answer("{ question: start, unknown: true }"),
    passing: answer("{ question: start, unknown: true, owner: Procurement, by: 2023-12-01 }"))

  package static let overdue = Rule(
    id: "workspace/answer-overdue", severity: .warning,
    summary: "Something should be known by now.",
    meaning: "The date by which somebody was to find out lies before the workspace's date.",
    failing: answer("{ question: start, unknown: true, owner: Procurement, by: 2022-08-01 }"),
    passing: answer("{ question: start, unknown: true, owner: Procurement, by: 2023-12-01 }"))

  package static let notPerPractice = Rule(
    id: "workspace/not-per-practice",
    summary: "A question that is asked once is answered for a practice.",
    meaning: "There is one answer for the whole body. Delete the practice.",
    failing: answer("{ question: start, practice: Y99901, value: 2023-04-01 }"),
    passing: answer("{ question: devices, practice: Y99902, value: 7 }"))

  package static let questionConflict = Rule(
    id: "workspace/question-conflict",
    summary: "A question is declared twice.",
    meaning: """
      There is one answer to an id. A document that asks what another declares names it under 'uses:'; a question that \
      differs needs an id of its own.
      """,
    failing: question("{ id: contact, title: Who?, type: text, group: Contacts, owner: Procurement }"),
    passing: question("{ id: contact-name, title: Who?, type: text, group: Contacts, owner: Procurement }"))

  package static let questionParts = Rule(
    id: "workspace/question-parts",
    summary: "A question lacks what its type needs, or has what its type does not take.",
    meaning: """
      Choices need options, tables columns; only numbers have a unit. An example has to be an answer that would be taken \
      from a spreadsheet, as people fill in after it.
      """,
    failing: question("{ id: lots, title: Which lots?, type: choices, group: Lots, owner: Procurement }"),
    passing: question(
      "{ id: lots, title: Which lots?, type: choices, group: Lots, owner: Procurement, "
        + "options: [{ id: north, label: North }, { id: south, label: South }] }"))

  private static func pair(_ answer: String) -> Rule.Example {
    .init([
      ExampleWorkspace.document: ExampleWorkspace.specification + "\n" + """
          - id: line
            title: Over which line?
            type: choice
            options: [{ id: old-line, label: The old }, { id: new-line, label: A new }]
            group: Lines
            owner: Procurement
          - id: service
            title: Which service?
            type: choice
            options: [{ id: slow, label: Slow }, { id: fast, label: Fast, excludes: [line.old-line] }]
            group: Lines
            owner: Procurement

        """,
      "answers.yaml": ExampleWorkspace.answers + "\n" + """
          - { question: line, value: old-line }
          - { question: service, value: \(answer) }

        """,
    ])
  }

  package static let disagreement = Rule(
    id: "workspace/answers-disagree",
    summary: "Two answers cannot both hold.",
    meaning: """
      Some options go with some options of another question only; document.yaml names those that an option excludes. A \
      document with both would demand two things of which one rules the other out.
      """,
    failing: pair("fast"),
    passing: pair("slow"))

  /// Found where templates are analysed, so its examples are documents only; see `SensitivityCheck`.
  package static let sensitivity = Rule(
    id: "workspace/sensitivity",
    summary: "A document uses an answer that is not for its audience.",
    meaning: """
      A question is public, for bidders or internal. A document for a wider audience may not use it, in its output or \
      in a condition: what a condition hides can be told from what it shows. In the examples each document uses every \
      question that it declares.
      """,
    failing: question(
      "{ id: staff, title: Who transfers?, type: text, group: Staff, owner: HR, sensitivity: internal }"),
    passing: question(
      "{ id: staff, title: How many transfer?, type: integer, group: Staff, owner: HR, sensitivity: bidders }"))

  package static let all = [
    unknownQuestion, wrongAnswer, answeredTwice, answerAndUnknown, unanswered, unknownWithoutOwner, overdue,
    notPerPractice, questionConflict, questionParts, disagreement, sensitivity,
  ]
}
