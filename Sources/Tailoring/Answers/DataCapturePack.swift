import Nodes

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
    case .integer: "Whole number" + (unitWords.map { " (\($0))" } ?? "")
    case .decimal: "Number" + (unitWords.map { " (\($0))" } ?? "")
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
    case .table(let columns): "One row a line: " + columns.map(\.labelWithKind).joined(separator: " | ")
    }
  }
}
