import Catalogue
import Nodes

/// What is asked for some documents: each question, once or for each practice, with what is known of its answer.
package struct QuestionList: Sendable {
  package struct Row: Sendable {
    package var question: Question
    /// The practice that it is asked of.
    package var practice: Practice?
    package var state: AnswerBook.State
    /// The answer itself, where there is one.
    package var answer: Answer?
    /// The titles of the documents that ask it, and the requirements that rest on it.
    package var usedIn: [String]

    /// Who owes the answer: who said they would find out, else who usually owes it.
    package var owner: String {
      if case .unknown(let owner, _) = state { owner } else { question.owner }
    }

    /// `answered`, `not known yet` or `missing`.
    package var stateName: String {
      switch state {
      case .answered: "answered"
      case .unknown: "not known yet"
      case .missing: "missing"
      }
    }
  }

  package struct Group: Sendable {
    package var name: String
    package var rows: [Row]
  }

  package private(set) var groups: [Group] = []

  package var rows: [Row] { groups.flatMap(\.rows) }

  /// The questions of some documents of a workspace (nil: of those wanted, or of all where none is named). `uses` adds
  /// where else a question's answer is used, by its id.
  package init(_ open: OpenWorkspace, documents names: [String]? = nil, uses: [String: [String]] = [:]) {
    let wanted = names ?? (open.workspace.documents.isEmpty ? open.documents.map(\.name) : open.workspace.documents)
    let documents = wanted.compactMap { open.document($0) }
    var seen: Set<String> = []
    var asked = documents.flatMap(\.questions).filter { seen.insert($0.id).inserted }
    let conditional = Self.requirements(open)
    for question in open.impliedQuestions where conditional[question.id] != nil && names == nil {
      asked.append(question)
    }
    let inScope = open.practicesInScope
    for question in asked {
      var usedIn = documents.filter { document in document.questions.contains { $0.id == question.id } }.map(\.title)
      usedIn += uses[question.id] ?? []
      usedIn += conditional[question.id] ?? []
      // While there is no practice, a question for each is still one that somebody has to answer.
      let practices: [Practice?] = question.isPerPractice && !inScope.isEmpty ? inScope : [nil]
      let rows = practices.map { practice in
        Row(
          question: question, practice: practice,
          state: open.answers.state(of: question.id, practice: practice?.odsCode),
          answer: open.answers.answer(to: question.id, practice: practice?.odsCode), usedIn: usedIn)
      }
      if let place = groups.firstIndex(where: { $0.name == question.group }) {
        groups[place].rows += rows
      } else {
        groups.append(Group(name: question.group, rows: rows))
      }
    }
  }

  /// The list with those rows only that are wanted; groups without any are left out.
  package func filtered(_ isWanted: (Row) -> Bool) -> QuestionList {
    var list = self
    list.groups = groups.compactMap { group in
      let rows = group.rows.filter(isWanted)
      return rows.isEmpty ? nil : Group(name: group.name, rows: rows)
    }
    return list
  }

  /// The requirements whose condition rests on each question.
  private static func requirements(_ open: OpenWorkspace) -> [String: [String]] {
    var found: [String: [String]] = [:]
    for requirement in open.edition.requirements {
      for question in requirement.condition?.questions ?? [] { found[question, default: []].append(requirement.id) }
    }
    return found
  }
}
