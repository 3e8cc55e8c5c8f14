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
    for question in asked {
      var usedIn = documents.filter { document in document.questions.contains { $0.id == question.id } }.map(\.title)
      usedIn += uses[question.id] ?? []
      usedIn += conditional[question.id] ?? []
      let practices: [Practice?] = question.isPerPractice ? open.practicesInScope : [nil]
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

  /// The requirements whose condition rests on each question.
  private static func requirements(_ open: OpenWorkspace) -> [String: [String]] {
    var found: [String: [String]] = [:]
    for requirement in open.edition.requirements {
      for question in requirement.condition?.questions ?? [] { found[question, default: []].append(requirement.id) }
    }
    return found
  }
}

/// The data capture pack as a table: what is asked, and empty cells for the answers.
package enum DataCapturePack {
  package static let header = [
    "question", "practice", "practice name", "group", "asked", "type", "help", "example", "used in", "who answers",
    "answer", "who will find out", "by when",
  ]

  /// The pack as CSV, with what is known already filled in.
  package static func csv(_ list: QuestionList) -> [UInt8] {
    var writer = CSVWriter()
    writer.row(header)
    for group in list.groups {
      for row in group.rows { writer.row(cells(row, group.name)) }
    }
    return writer.bytes
  }

  private static func cells(_ row: QuestionList.Row, _ group: String) -> [String] {
    let question = row.question
    var owner = ""
    var by = ""
    if case .unknown(let name, let date) = row.state {
      owner = name
      by = date?.text ?? ""
    }
    return [
      question.id, row.practice?.odsCode ?? "", row.practice?.name ?? "", group, question.title,
      question.kind.capturePhrase, question.help ?? "", question.example ?? "", row.usedIn.joined(separator: "; "),
      question.owner, row.answer?.value.cell(question.kind) ?? "", owner, by,
    ]
  }
}

extension Question.Kind {
  /// What to fill in, for people with a spreadsheet before them.
  package var capturePhrase: String {
    switch self {
    case .text: "One line of text"
    case .longText: "Text"
    case .integer(let unit): "Whole number" + (unit.map { " (\($0))" } ?? "")
    case .decimal(let unit): "Number" + (unit.map { " (\($0))" } ?? "")
    case .money: "Amount in pounds"
    case .percentage: "Percentage"
    case .date: "Date (2022-09-01)"
    case .yesNo: "yes or no"
    case .choice(let options): "One of: " + options.map(\.label).joined(separator: "; ")
    case .choices(let options): "Any of, one a line: " + options.map(\.label).joined(separator: "; ")
    case .list: "One item a line"
    case .email: "E-mail address"
    case .telephone: "Telephone number"
    case .postcode: "Postcode"
    case .odsPractice: "ODS code of a practice"
    case .odsICB: "ODS code of an ICB"
    case .odsPCN: "ODS code of a PCN"
    case .table(let columns): "One row a line: " + columns.map(\.label).joined(separator: " | ")
    }
  }
}
