import Catalogue
import CommonMark
import Nodes
import Tailoring

/// The requirements of a document for bidders as a spreadsheet that a portal takes: plain text, one requirement a row.
enum ResponseMatrix {
  /// The columns; how an answer counts stands only where the document says what that means.
  private static func columns(isWeighed: Bool) -> [String] {
    ["Section", "Reference", "Requirement", "Level"] + (isWeighed ? ["Type"] : [])
      + ["Evidence asked", "Response", "Evidence"] + (isWeighed ? ["Weighting"] : [])
  }

  /// The question for a buyer's own rows, which stand in a document beside those of a pack.
  private static let localRows = "telephony-local"
  private static let localSection = "Bespoke and local requirements"

  /// The whole file; nil where the document asks bidders for nothing row by row.
  static func csv(_ context: DocumentContext) -> [UInt8]? {
    let sections = context.packGroups.isEmpty ? context.topics : context.packGroups
    let questions = qualityQuestions(context)
    let local = localRows(context)
    guard !sections.isEmpty || !questions.isEmpty else { return nil }
    let isWeighed = WeightCheck.isAsked(context.definition)
    func type(_ type: RequirementView.AnswerType) -> [String] { isWeighed ? [type.rawValue] : [] }
    func weighting(_ text: String) -> [String] { isWeighed ? [text] : [] }
    var writer = CSVWriter()
    writer.row(columns(isWeighed: isWeighed))
    let width = digitWidth(sections.flatMap(\.requirements).map(\.requirement.id))
    for section in sections {
      for view in section.requirements {
        let response = view.isAsked ? "" : view.response
        writer.row(
          ([
            section.name, padded(view.requirement.id, width: width), plain(view), level(of: view, isWeighed: isWeighed),
          ]
            + type(view.answerType) + [evidence(of: view), response, response] + weighting(view.weighting))
            .map(PortalText.plain))
      }
    }
    for (index, line) in local.enumerated() {
      writer.row(
        ([localSection, padded("Local \(index + 1)", width: width), line, "Local"] + type(.scored)
          + [RequirementView.usualEvidence, "", ""] + weighting("Within quality")).map(PortalText.plain))
    }
    for (index, question) in questions.enumerated() {
      writer.row(
        ([question["section"] ?? "", padded("Q-\(index + 1)", width: 2), question["question"] ?? "", "Question"]
          + type(.scored) + ["", "", ""] + weighting(question["weight"].map { "\($0)% of quality" } ?? ""))
          .map(PortalText.plain))
    }
    return writer.bytes
  }

  /// The answers that the spreadsheet holds, for the check that its audience may see them.
  static func uses(of definition: DocumentDefinition) -> [SensitivityCheck.Use] {
    guard definition.audience == .bidders else { return [] }
    return definition.questions.filter { [WeightCheck.table, localRows].contains($0.id) }.map {
      SensitivityCheck.Use(document: definition.name, question: $0.id, location: $0.origin.location)
    }
  }

  private static func qualityQuestions(_ context: DocumentContext) -> [[String: String]] {
    guard context.definition.questions.contains(where: { $0.id == WeightCheck.table }),
      !context.deliveryView.isInHouse,
      case .answered(.rows(let rows)) = context.answers.state(of: WeightCheck.table)
    else { return [] }
    return rows
  }

  private static func localRows(_ context: DocumentContext) -> [String] {
    guard context.definition.questions.contains(where: { $0.id == localRows }),
      case .answered(.list(let lines)) = context.answers.state(of: localRows)
    else { return [] }
    return lines
  }

  /// The level; an alternative among which nobody has chosen yet is told from a row that binds.
  private static func level(of view: RequirementView, isWeighed: Bool) -> String {
    let level = view.requirement.level.value?.label ?? "Not stated"
    guard !isWeighed, view.answerType == .open else { return level }
    return "\(level), if chosen"
  }

  private static func evidence(of view: RequirementView) -> String {
    view.isAsked ? view.evidenceAsked ?? RequirementView.usualEvidence : ""
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

/// Text as portals keep it: typographic signs arrive there as question marks or not at all.
enum PortalText {
  private static let plainSigns: [Character: String] = [
    "\u{2018}": "'", "\u{2019}": "'", "\u{201C}": "\"", "\u{201D}": "\"", "\u{2013}": "-", "\u{2014}": "-",
    "\u{2026}": "...", "\u{00A0}": " ", "\u{202F}": " ", "\u{2039}": "(", "\u{203A}": ")", "\u{2022}": "-",
    "\u{00D7}": "x", "\u{2265}": "at least ", "\u{2264}": "at most ", "\u{27E6}": "(", "\u{27E7}": ")",
  ]

  /// The text with straight quotes and plain signs.
  static func plain(_ text: String) -> String {
    var output = ""
    output.reserveCapacity(text.utf8.count)
    for character in text {
      if let sign = plainSigns[character] { output += sign } else { output.append(character) }
    }
    return output
  }
}
