import Catalogue
import CommonMark
import Nodes
import Tailoring

/// The requirements of a document for bidders as a spreadsheet that a portal takes: plain text, one requirement a row.
enum ResponseMatrix {
  static let header = ["Section", "Reference", "Requirement", "Level", "Type", "Response", "Evidence", "Weighting"]

  /// The whole file.
  static func csv(_ context: DocumentContext) -> [UInt8] {
    var writer = CSVWriter()
    writer.row(header)
    let sections = context.packGroups.isEmpty ? context.topics : context.packGroups
    let width = digitWidth(sections.flatMap(\.requirements).map(\.requirement.id))
    for section in sections {
      for view in section.requirements {
        writer.row([
          section.name, padded(view.requirement.id, width: width), plain(view),
          view.requirement.level.value?.label ?? "Not stated", view.answerType.rawValue,
          view.isAsked ? "" : view.response, view.isAsked ? "" : view.response, view.weighting,
        ])
      }
    }
    for (index, question) in qualityQuestions(context).enumerated() {
      writer.row([
        question["section"] ?? "", padded("Q-\(index + 1)", width: 2), question["question"] ?? "", "Question",
        "Scored", "", "", question["weight"] ?? "",
      ])
    }
    return writer.bytes
  }

  /// The answers that the spreadsheet holds, for the check that its audience may see them.
  static func uses(of definition: DocumentDefinition) -> [SensitivityCheck.Use] {
    guard definition.audience == .bidders else { return [] }
    return definition.questions.filter { $0.id == WeightCheck.table }.map {
      SensitivityCheck.Use(document: definition.name, question: $0.id, location: $0.origin.location)
    }
  }

  private static func qualityQuestions(_ context: DocumentContext) -> [[String: String]] {
    guard context.definition.questions.contains(where: { $0.id == WeightCheck.table }),
      case .answered(.rows(let rows)) = context.answers.state(of: WeightCheck.table)
    else { return [] }
    return rows
  }

  /// A requirement without markup; portals drop what is not plain.
  private static func plain(_ view: RequirementView) -> String {
    let document = MarkdownDocument(parsing: Array(view.statement.utf8), file: view.requirement.id)
    let statement = document.textBlocks().map(\.text).joined(separator: " ")
    let line = String(decoding: statement.utf8.map { $0 == 0x0A ? 0x20 : $0 }, as: UTF8.self)
    return "\(view.requirement.title). \(line)"
  }

  /// The most digits that stand together in a reference; two at the least.
  static func digitWidth(_ references: [String]) -> Int {
    references.reduce(2) { widest, reference in
      max(widest, reference.split(whereSeparator: { !$0.isWholeNumber }).map(\.count).max() ?? 0)
    }
  }

  /// A reference whose numbers have zeros in front, so that the order of letters is the order of numbers.
  static func padded(_ reference: String, width: Int) -> String {
    var output = ""
    var digits = ""
    func flush() {
      if !digits.isEmpty { output += String(repeating: "0", count: max(0, width - digits.count)) + digits }
      digits = ""
    }
    for character in reference {
      if character.isASCII, character.isWholeNumber {
        digits.append(character)
      } else {
        flush()
        output.append(character)
      }
    }
    flush()
    return output
  }
}
