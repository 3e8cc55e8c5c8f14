extension Question.Kind {
  /// What an answer has to be, as in "expected …".
  package var expectation: String {
    switch self {
    case .text: "a text of one line"
    case .longText: "a text"
    case .integer: "a whole number" + (unitWords.map { " of \($0)" } ?? "")
    case .decimal: "a number" + (unitWords.map { " of \($0)" } ?? "")
    case .money: "an amount in pounds"
    case .percentage: "a percentage"
    case .date: "a day such as 2022-09-01"
    case .yesNo: "yes or no"
    case .choice(let options): "one of " + options.map(\.id).joined(separator: ", ")
    case .choices(let options): "a list out of " + options.map(\.id).joined(separator: ", ")
    case .list: "a list of texts"
    case .email: "an e-mail address"
    case .telephone: "a telephone number"
    case .postcode: "a postcode"
    case .odsPractice: "a practice's ODS code"
    case .odsICB: "an ICB's ODS code"
    case .odsPCN: "a PCN's ODS code"
    case .table(let columns): "rows of " + columns.map(\.id).joined(separator: ", ")
    }
  }

  /// The same for people with a spreadsheet before them, who see labels and no ids.
  var labelledExpectation: String {
    switch self {
    case .choice(let options): "one of " + options.map { "'\($0.label)'" }.joined(separator: ", ")
    case .choices(let options): "one a line out of " + options.map { "'\($0.label)'" }.joined(separator: ", ")
    case .list: "one item a line"
    case .table(let columns): "one row a line: " + columns.map(\.labelWithKind).joined(separator: " | ")
    default: expectation
    }
  }

  /// The unit of a number; nil where it has none.
  package var unit: String? {
    switch self {
    case .integer(let unit), .decimal(let unit): unit
    default: nil
    }
  }

  /// The unit in words: "working days".
  var unitWords: String? { unit.map { $0.split(separator: "-").joined(separator: " ") } }

  /// The name of the kind as `document.yaml` writes it.
  package var name: String {
    switch self {
    case .text: "text"
    case .longText: "long-text"
    case .integer: "integer"
    case .decimal: "decimal"
    case .money: "money"
    case .percentage: "percentage"
    case .date: "date"
    case .yesNo: "yes-no"
    case .choice: "choice"
    case .choices: "choices"
    case .list: "list"
    case .email: "email"
    case .telephone: "telephone"
    case .postcode: "postcode"
    case .odsPractice: "ods-practice"
    case .odsICB: "ods-icb"
    case .odsPCN: "ods-pcn"
    case .table: "table"
    }
  }
}

extension Question.Column {
  /// The kinds that a cell may have: those that stand in one line by themselves.
  static let kinds: [Question.Kind] = [
    .text, .integer(unit: nil), .decimal(unit: nil), .money, .percentage, .date, .yesNo, .email, .telephone, .postcode,
  ]

  /// The label with what a cell has to be, where it is no plain text.
  var labelWithKind: String { kind == .text ? label : "\(label) (\(kind.expectation))" }
}
