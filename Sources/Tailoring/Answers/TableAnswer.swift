import Nodes

/// Answers with rows and columns: how they stand in one cell of a spreadsheet, and in YAML.
enum TableAnswer {
  /// The rows of a cell: a line each, cells parted by `|` in the order of the columns.
  static func rows(from text: String, _ columns: [Question.Column]) -> AnswerCheck.Outcome {
    var rows: [[String: String]] = []
    for line in text.split(whereSeparator: \.isNewline) {
      let cells = line.split(separator: "|", omittingEmptySubsequences: false).map { AnswerCheck.trimmed(String($0)) }
      if cells.allSatisfy(\.isEmpty) { continue }
      guard cells.count == columns.count else {
        return .problem(
          "the row '\(AnswerCheck.trimmed(String(line)))' has \(cells.count) cells parted by |; expected "
            + columns.map(\.label).joined(separator: " | "))
      }
      var row: [String: String] = [:]
      for (column, cell) in zip(columns, cells) where !cell.isEmpty {
        switch checked(cell, column, isLoose: true) {
        case .success(let text): row[column.id] = text
        case .failure(let problem): return .problem(problem.words)
        }
      }
      rows.append(row)
    }
    return rows.isEmpty ? .problem("it has no rows") : .value(.rows(rows))
  }

  /// The rows of a list of records.
  static func rows(from nodes: [Node], _ columns: [Question.Column]) -> AnswerCheck.Outcome {
    var rows: [[String: String]] = []
    for node in nodes {
      guard let entries = node.mapping?.entries else {
        return .problem("a row is \(node.kindName); expected a record of " + columns.map(\.id).joined(separator: ", "))
      }
      var row: [String: String] = [:]
      for entry in entries {
        guard let column = columns.first(where: { $0.id == entry.key }) else {
          return .problem("there is no column '\(entry.key)'; expected " + columns.map(\.id).joined(separator: ", "))
        }
        guard let text = entry.value.text else { return .problem("'\(entry.key)' is no single value") }
        // In a spreadsheet the row is one line of one cell.
        if text.contains("|") || text.contains(where: \.isNewline) {
          return .problem("'\(entry.key)' holds a | or a line end, which part the cells of a row")
        }
        switch checked(AnswerCheck.trimmed(text), column, isLoose: false) {
        case .success(let text): row[entry.key] = text
        case .failure(let problem): return .problem(problem.words)
        }
      }
      rows.append(row)
    }
    return rows.isEmpty ? .problem("it has no rows") : .value(.rows(rows))
  }

  private struct Problem: Error {
    var words: String
  }

  /// A cell as it is kept, or what is wrong with it. A cell that is empty is an answer that is missing.
  private static func checked(_ text: String, _ column: Question.Column, isLoose: Bool) -> Result<String, Problem> {
    if column.kind == .text || text.isEmpty { return .success(text) }
    switch AnswerCheck.value(of: text, kind: column.kind, isLoose: isLoose) {
    case .problem(let problem): return .failure(Problem(words: "in the column '\(column.id)' \(problem)"))
    case .value(let value): return .success(value.cell(column.kind) ?? text)
    }
  }

  /// The rows as one cell.
  static func cell(_ rows: [[String: String]], _ columns: [Question.Column]) -> String {
    rows.map { row in columns.map { row[$0.id] ?? "" }.joined(separator: " | ") }.joined(separator: "\n")
  }
}
