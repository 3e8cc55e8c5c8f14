import Nodes

extension Answer.Value {
  /// The value as one cell of a spreadsheet, in the form in which it is read back; nil for what is not known.
  package func cell(_ kind: Question.Kind) -> String? {
    switch self {
    case .text(let text), .number(let text): return text
    case .date(let date): return date.text
    case .flag(let flag): return flag ? "yes" : "no"
    case .list(let texts): return texts.joined(separator: "\n")
    case .rows(let rows):
      guard case .table(let columns) = kind else { return nil }
      return TableAnswer.cell(rows, columns)
    case .unknown: return nil
    }
  }

  /// The value for people: units, dates and choices in words, on one line.
  package func text(_ kind: Question.Kind) -> String {
    switch (self, kind) {
    case (.text(let id), .choice(let options)): return options.first { $0.id == id }?.label ?? id
    case (.list(let ids), .choices(let options)):
      return ids.map { id in options.first { $0.id == id }?.label ?? id }.joined(separator: "; ")
    case (.text(let text), _): return text.split(whereSeparator: \.isNewline).joined(separator: " ")
    case (.number(let text), .money): return "£" + NumberText.grouped(text)
    case (.number(let text), .percentage): return text + "%"
    case (.number(let text), .integer(let unit)), (.number(let text), .decimal(let unit)):
      return NumberText.text(text, unit: unit)
    case (.number(let text), _): return text
    case (.date(let date), _): return date.longText
    case (.flag(let flag), _): return flag ? "Yes" : "No"
    case (.list(let texts), _): return texts.joined(separator: "; ")
    case (.rows(let rows), _): return rows.count == 1 ? "1 row" : "\(rows.count) rows"
    case (.unknown(let owner, let by), _): return "not known yet: \(owner)" + (by.map { ", by \($0.longText)" } ?? "")
    }
  }
}
