import Diagnostics
import Nodes
import Tailoring

/// A list of questions in the forms in which it is given out.
struct QuestionText {
  var list: QuestionList
  var body: Workspace.IssuingBody
  var isExample: Bool

  /// "12 questions: 9 answered, 1 not known yet, 2 missing".
  var summary: String {
    let rows = list.rows
    let counts = ["answered", "not known yet", "missing"].map { name in "\(rows.count { $0.stateName == name }) \(name)"
    }
    return "\(rows.count) question\(rows.count == 1 ? "" : "s"): " + counts.joined(separator: ", ")
  }

  /// For the terminal: a table for each group, then who owes what is open.
  func table() -> String {
    var text = ""
    for group in list.groups {
      text += "\(group.name)\n\n"
      var table = TextTable(["Question", "Practice", "State", "Answer, or who owes it", "Type"])
      for row in group.rows {
        table.add([
          row.question.id, row.practice?.odsCode ?? "-", row.stateName, shortened(answerOrOwner(row)),
          row.question.kind.name,
        ])
      }
      text += table.text + "\n"
      for question in distinct(group.rows) { text += details(question) }
    }
    return text
  }

  private func details(_ row: QuestionList.Row) -> String {
    let question = row.question
    var lines = ["  \(question.id): \(question.title)"]
    if let help = question.help { lines.append("    \(help)") }
    lines.append("    Type: \(question.kind.capturePhrase)")
    if let example = question.example { lines.append("    Example: \(example)") }
    lines.append("    Used in: \(row.usedIn.joined(separator: "; "))")
    lines.append("    Owner: \(question.owner); \(question.sensitivity.rawValue)")
    return lines.joined(separator: "\n") + "\n\n"
  }

  func markdown() -> String {
    var text = "# Data capture pack: \(MarkdownCell.escaped(body.name))\n"
    if isExample { text += "\nThis is an invented example.\n" }
    if list.groups.isEmpty { text += "\nNothing is asked.\n" }
    for group in list.groups {
      text += "\n## \(MarkdownCell.escaped(group.name))\n\nTable: \(MarkdownCell.escaped(group.name))\n\n"
      text += "| Question | Practice | What is asked | Type | Example | Used in | Who answers | Answer |\n"
      text += "| --- | --- | --- | --- | --- | --- | --- | --- |\n"
      for row in group.rows { text += "| " + cells(row).map(MarkdownCell.escaped).joined(separator: " | ") + " |\n" }
    }
    return text
  }

  func html() -> String {
    let title = "Data capture pack: \(body.name)"
    var text = """
      <!DOCTYPE html>
      <html lang="en-GB">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>\(HTMLText.escaped(title))</title>
      <style>
      body { font-family: Arial, sans-serif; max-width: 70em; margin: 1em auto; padding: 0 1em; color: #212b32; }
      .wide { overflow-x: auto; }
      table { border-collapse: collapse; width: 100%; }
      caption { text-align: left; font-weight: bold; padding: 0.5em 0; }
      th, td { border: 1px solid #aeb7bd; padding: 0.4em; text-align: left; vertical-align: top; }
      </style>
      </head>
      <body>
      <main>
      <h1>\(HTMLText.escaped(title))</h1>

      """
    if isExample { text += "<p>This is an invented example.</p>\n" }
    if list.groups.isEmpty { text += "<p>Nothing is asked.</p>\n" }
    let header = ["Question", "Practice", "What is asked", "Type", "Example", "Used in", "Who answers", "Answer"]
    for group in list.groups {
      let name = HTMLText.escaped(group.name)
      text += "<h2>\(name)</h2>\n<div class=\"wide\" role=\"region\" aria-label=\"\(name)\" tabindex=\"0\">\n<table>\n"
      text += "<caption>\(name)</caption>\n<thead>\n<tr>"
      text += header.map { "<th scope=\"col\">\($0)</th>" }.joined() + "</tr>\n</thead>\n<tbody>\n"
      for row in group.rows {
        let cells = cells(row).map(HTMLText.escaped)
        text +=
          "<tr><th scope=\"row\">\(cells[0])</th>" + cells.dropFirst().map { "<td>\($0)</td>" }.joined() + "</tr>\n"
      }
      text += "</tbody>\n</table>\n</div>\n"
    }
    return text + "</main>\n</body>\n</html>\n"
  }

  func json() -> [UInt8] {
    var writer = JSONWriter()
    writer.array { writer in
      for group in list.groups {
        for row in group.rows { write(row, group.name, &writer) }
      }
    }
    writer.end()
    return writer.bytes
  }

  private func write(_ row: QuestionList.Row, _ group: String, _ writer: inout JSONWriter) {
    writer.object { writer in
      writer.field("question", row.question.id)
      writer.field("practice", row.practice?.odsCode)
      writer.field("group", group)
      writer.field("title", row.question.title)
      writer.field("type", row.question.kind.name)
      writer.field("help", row.question.help)
      writer.field("example", row.question.example)
      writer.field("sensitivity", row.question.sensitivity.rawValue)
      writer.field("used_in", row.usedIn)
      writer.field("state", row.stateName)
      writer.field("answer", row.answer?.value.cell(row.question.kind))
      writer.field("owner", row.owner)
      if case .unknown(_, let by) = row.state { writer.field("by", by?.text) }
    }
  }

  /// The cells of a row for people; none is empty.
  private func cells(_ row: QuestionList.Row) -> [String] {
    let question = row.question
    return [
      question.id, row.practice.map { "\($0.odsCode) \($0.name)" } ?? "All",
      question.title + (question.help.map { " \($0)" } ?? ""), question.kind.capturePhrase, question.example ?? "None",
      row.usedIn.isEmpty ? "Nowhere" : row.usedIn.joined(separator: "; "), question.owner, answerOrOwner(row),
    ]
  }

  private func answerOrOwner(_ row: QuestionList.Row) -> String {
    row.answer?.value.text(row.question.kind) ?? "missing: \(row.question.owner)"
  }

  /// An answer in the width of a terminal; the other forms have it whole.
  private func shortened(_ text: String) -> String {
    text.count > 60 ? String(text.prefix(59)) + "…" : text
  }

  private func distinct(_ rows: [QuestionList.Row]) -> [QuestionList.Row] {
    var seen: Set<String> = []
    return rows.filter { seen.insert($0.question.id).inserted }
  }
}

/// Text safe in a cell of a Markdown table.
enum MarkdownCell {
  static func escaped(_ text: String) -> String {
    var output = ""
    for character in text {
      if "\\`*_[]<>#|&".contains(character) { output += "\\" }
      output.append(character.isNewline ? " " : character)
    }
    return output
  }
}

/// Text safe in HTML, in elements and in quoted attributes.
enum HTMLText {
  static func escaped(_ text: String) -> String {
    var output = ""
    for character in text {
      switch character {
      case "&": output += "&amp;"
      case "<": output += "&lt;"
      case ">": output += "&gt;"
      case "\"": output += "&quot;"
      default: output.append(character)
      }
    }
    return output
  }
}
