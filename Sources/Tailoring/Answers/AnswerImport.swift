import Catalogue
package import Diagnostics
import Nodes

/// Takes answers back from a filled-in data capture pack.
package struct AnswerImport: Sendable {
  /// All answers after the import: those there were, with those of the table in their place.
  package private(set) var answers: [Answer]
  /// Rows whose answer was taken, those that say what is known already, rows without an answer, and refused ones.
  package private(set) var taken = 0
  package private(set) var unchanged = 0
  package private(set) var empty = 0
  package private(set) var refused = 0
  /// Why each refused row was.
  package private(set) var diagnostics: [Diagnostic] = []

  /// The columns of the pack that are read; all others are for the reader only.
  static let columns = TableColumns(columns: [
    .init(name: "question", spellings: ["id", "questionid", "reference"]),
    .init(name: "practice", spellings: ["odscode", "practicecode", "practiceodscode"]),
    .init(name: "answer", spellings: ["value", "youranswer"]),
    .init(name: "who_will_find_out", spellings: ["owner", "notknownyet", "notknown"]),
    .init(name: "by_when", spellings: ["by"]),
  ])

  /// Reads a table over the answers of a workspace; `file` is the table's name in messages.
  package init(_ bytes: [UInt8], file: String, into workspace: Workspace, questions: [Question]) {
    answers = workspace.answers
    let (table, found) = CSVReader.read(bytes, file: file)
    diagnostics = found
    guard let table else { return }
    let (places, _) = Self.columns.places(in: table)
    for (column, what) in [("question", "the questions' ids"), ("answer", "the answers")] where places[column] == nil {
      diagnostics.append(TableColumns.missing(column, table, file: file, what: what))
    }
    guard places["question"] != nil, places["answer"] != nil else {
      refused = table.rows.count
      return
    }
    let book = AnswerBook(workspace, questions: questions)
    var byKey: [String: Int] = [:]
    for (index, answer) in answers.enumerated() { byKey[Self.key(answer.question, answer.practice)] = index }
    var decoding = AnswerDecoding(
      file: file, date: workspace.date, questions: questions, practices: workspace.practices.map(\.odsCode))
    for row in table.rows {
      // Of a row with too many or too few cells nobody knows which cell is the answer; the reader has said so.
      guard row.cells.count == table.header.count else {
        refused += 1
        continue
      }
      switch decoding.answer(TableRow(row: row, places: places, file: file)) {
      case nil: refused += 1
      case .some(nil): empty += 1
      case .some(let answer?):
        // As it stands in answers.yaml already, or in practices.csv: there is no need to say it twice.
        if book.answer(to: answer.question, practice: answer.practice)?.value == answer.value,
          answer.practice == nil || book.answer(to: answer.question) == nil
        {
          unchanged += 1
          continue
        }
        taken += 1
        if let index = byKey[Self.key(answer.question, answer.practice)] {
          answers[index] = answer
        } else {
          byKey[Self.key(answer.question, answer.practice)] = answers.count
          answers.append(answer)
        }
      }
    }
    diagnostics = (diagnostics + decoding.diagnostics).sorted()
  }

  private static func key(_ question: String, _ practice: String?) -> String { "\(question)\u{0}\(practice ?? "")" }
}

extension AnswerDecoding {
  /// The answer of a row of a filled-in pack: nil where it is refused, `.some(nil)` where nothing is filled in.
  fileprivate mutating func answer(_ row: TableRow) -> Answer?? {
    let text = row.text("answer")
    let owner = row.text("who_will_find_out")
    let by = row.text("by_when")
    guard text != nil || owner != nil || by != nil else { return .some(nil) }
    let id = row.text("question") ?? ""
    let practice = row.text("practice")?.uppercased()
    let place = row.location("question")
    guard let question = question(id, practice, at: place, practiceAt: row.location("practice")) else {
      // What else is wrong with the row is said at once.
      if let question = known(id), let text { _ = value(text, question, row) }
      return nil
    }
    guard let text else {
      guard let owner else {
        refuse(
          AnswerRules.unknownWithoutOwner, "'\(id)' has a date by when, and nobody who will find out",
          row.location("by_when"), "name who will find out")
        return nil
      }
      guard let by else {
        refuse(
          AnswerRules.unknownWithoutOwner, "'\(id)' has somebody who will find out, and no date by when",
          row.location("who_will_find_out"), "give the date by which it will be known")
        return nil
      }
      guard let date = FormChecks.date(by) else {
        refuse(AnswerRules.wrongAnswer, "'\(by)' is no date", row.location("by_when"), "write it as 2022-09-01")
        return nil
      }
      return Answer(question: id, practice: practice, value: .unknown(owner: owner, by: date), origin: row.origin)
    }
    if owner != nil {
      refuse(
        AnswerRules.answerAndUnknown, "'\(id)' has an answer and somebody who will find out", row.location("answer"),
        "empty one of the two cells")
      return nil
    }
    guard let value = value(text, question, row) else { return nil }
    return Answer(question: id, practice: practice, value: value, origin: row.origin)
  }

  /// The value of a cell, or the finding that it is none.
  private mutating func value(_ text: String, _ question: Question, _ row: TableRow) -> Answer.Value? {
    switch AnswerCheck.value(of: text, kind: question.kind, isLoose: true) {
    case .value(let value): return value
    case .problem(let problem):
      refuse(
        AnswerRules.wrongAnswer, "the answer to '\(question.id)': \(problem)", row.location("answer"),
        "expected \(question.kind.labelledExpectation)" + (question.example.map { ", for example \($0)" } ?? ""))
      return nil
    }
  }
}
