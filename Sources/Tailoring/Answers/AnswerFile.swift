import Nodes

/// answers.yaml in its canonical form.
package enum AnswerFile {
  /// The file of some answers, in the order of the questions and then of the practices, under the comments that stand
  /// at the top of the file as it was.
  package static func bytes(
    _ answers: [Answer], questions: [Question], practices: [String], keepingCommentsOf old: [UInt8]
  ) -> [UInt8] {
    var text = header(old)
    let order = Dictionary(
      questions.enumerated().map { ($0.element.id, $0.offset) }, uniquingKeysWith: { first, _ in first })
    let places = Dictionary(
      practices.enumerated().map { ($0.element, $0.offset) }, uniquingKeysWith: { first, _ in first })
    func key(_ answer: Answer) -> (Int, String, Int, String) {
      (
        order[answer.question] ?? .max, answer.question, answer.practice.map { places[$0] ?? .max } ?? -1,
        answer.practice ?? ""
      )
    }
    let kinds = Dictionary(questions.map { ($0.id, $0.kind) }, uniquingKeysWith: { first, _ in first })
    guard !answers.isEmpty else { return Array(text.utf8) }
    text += "answers:\n"
    for (index, answer) in answers.sorted(by: { key($0) < key($1) }).enumerated() {
      if index > 0 { text += "\n" }
      text += "  - question: \(answer.question)\n"
      if let practice = answer.practice { text += "    practice: \(practice)\n" }
      text += lines(answer.value, kinds[answer.question])
    }
    return Array(text.utf8)
  }

  /// The comments and empty lines before the first line of data.
  private static func header(_ bytes: [UInt8]) -> String {
    var header = ""
    for line in String(decoding: bytes, as: UTF8.self).split(
      omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    {
      let isComment = line.first { $0 != " " && $0 != "\u{FEFF}" } == "#"
      guard isComment || line.allSatisfy({ $0 == " " }) else { break }
      header += line + "\n"
    }
    while header.hasSuffix("\n\n") { header.removeLast() }
    return header == "\n" || header.isEmpty ? "" : header + "\n"
  }

  private static func lines(_ value: Answer.Value, _ kind: Question.Kind?) -> String {
    switch value {
    case .text(let text): return "    value: \(YAMLText.value(text, indent: 6))\n"
    case .number(let text): return "    value: \(text)\n"
    case .date(let date): return "    value: \(date.text)\n"
    case .flag(let flag): return "    value: \(flag ? "yes" : "no")\n"
    case .list(let texts):
      return "    value:\n" + texts.map { "      - \(YAMLText.value($0, indent: 10))\n" }.joined()
    case .rows(let rows):
      var columns: [String] = []
      if case .table(let known)? = kind { columns = known.map(\.id) }
      return "    value:\n"
        + rows.map { row in
          let keys = columns.isEmpty ? row.keys.sorted() : columns
          let cells = keys.compactMap { key in row[key].map { "\(key): \(YAMLText.value($0, indent: 10))" } }
          return "      - " + cells.joined(separator: "\n        ") + "\n"
        }.joined()
    case .unknown(let owner, let by):
      return "    unknown: true\n    owner: \(YAMLText.value(owner, indent: 6))\n"
        + (by.map { "    by: \($0.text)\n" } ?? "")
    }
  }
}
