import Catalogue
import Liquid
package import Tailoring

/// Which of the questions that are open the documents of a workspace need an answer to, as it is tailored.
///
/// A question that is used only in parts that are switched off, or only behind conditions that other answers have
/// settled the other way, is not asked.
package struct QuestionDemand: Sendable {
  /// The questions of the documents that were looked at.
  private var known: Set<String> = []
  /// Those that somebody has to answer, for a practice or for none.
  private var needed: Set<Key> = []

  /// Of how many practices a document is made to see what it lacks. Of more, what its parts use is taken as needed; and
  /// of none, everything is.
  private static let mostDrafts = 100

  private struct Key: Hashable {
    var question: String
    var practice: String?
  }

  /// Makes a draft of each document that still has open questions, and sees what it lacks. The set makes Markdown.
  package init(_ list: QuestionList, _ set: DocumentSet, _ templates: [DocumentTemplates]) {
    let open = list.rows.filter { if case .answered = $0.state { false } else { true } }
    let unanswered = Set(open.map(\.question.id))
    // What a requirement's condition rests on is asked whatever documents print.
    known = Set(templates.flatMap(\.definition.questions).map(\.id)).subtracting(set.conditionalQuestions)
    for document in templates {
      let questions = document.definition.questions.filter { unanswered.contains($0.id) }
      guard !questions.isEmpty else { continue }
      add(questions, document, set)
    }
  }

  package func isAsked(_ row: QuestionList.Row) -> Bool {
    if case .answered = row.state { return true }
    let id = row.question.id
    return !known.contains(id) || needed.contains(Key(question: id))
      || row.practice.map { needed.contains(Key(question: id, practice: $0.odsCode)) } ?? false
  }

  private mutating func add(_ questions: [Question], _ document: DocumentTemplates, _ set: DocumentSet) {
    let workspace = set.workspace
    let definition = document.definition
    let uses = document.questions(partsOff: workspace.workspace.partsOff[definition.name] ?? [])
    for use in ResponseMatrix.uses(of: definition) { needed.insert(Key(question: use.question)) }
    let targets: [Practice?] = definition.isPerPractice ? workspace.practicesInScope.map { $0 } : [nil]
    guard (1...Self.mostDrafts).contains(targets.count) else {
      let used = Set(uses.map(\.question))
      needed.formUnion(questions.filter { targets.isEmpty || used.contains($0.id) }.map { Key(question: $0.id) })
      return
    }
    for (target, made) in zip(targets, set.make(document, practices: targets)) {
      let missing = Set(made.missing.map(\.question))
      for question in questions {
        let isReached =
          missing.contains(question.id) || made.files.isEmpty
          || uses.contains { use in
            use.question == question.id
              && use.conditions.contains { !workspace.answers.isAnswered($0, practice: target?.odsCode) }
          }
        guard isReached else { continue }
        needed.insert(Key(question: question.id, practice: question.isPerPractice ? target?.odsCode : nil))
      }
    }
  }
}

extension DocumentSet {
  /// The questions on whose answers it hangs whether a requirement applies.
  fileprivate var conditionalQuestions: Set<String> {
    Set(workspace.edition.requirements.flatMap { $0.condition?.questions ?? [] })
  }
}

extension AnswerBook {
  fileprivate func isAnswered(_ question: String, practice: String?) -> Bool {
    if case .answered = state(of: question, practice: practice) { true } else { false }
  }
}
