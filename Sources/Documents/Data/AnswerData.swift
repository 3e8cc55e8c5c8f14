import Liquid
import Nodes
import Tailoring

/// The answers to a document's questions as a record of its data.
///
/// An answer that is not there is a missing value with its question, never an empty text.
enum AnswerData {
  /// A chosen option: its id for conditions, its label for print.
  static let option = RecordType("option", [Field("id", .text), Field("label", .text)])

  /// The record's type: a field for each question.
  static func type(_ definition: DocumentDefinition, among documents: [DocumentDefinition] = []) -> RecordType {
    var type = RecordType("answers", definition.questions.map { Field(fieldName($0.id), fieldType($0)) })
    for question in documents.distinctQuestions where type.field(fieldName(question.id)) == nil {
      type.explanations[fieldName(question.id)] = explanation(of: question, for: definition)
    }
    return type
  }

  /// What to do about a question of another document that a template uses.
  private static func explanation(of question: Question, for definition: DocumentDefinition) -> String {
    question.sensitivity > definition.audience.mostSensitive
      ? "take it out: '\(question.document)' asks it, it is \(question.sensitivity.phrase), and "
        + "'\(definition.name)' is \(definition.audience.phrase)"
      : "'\(question.document)' asks it: name '\(question.id)' under 'uses:' in \(definition.name)/document.yaml"
  }

  /// The types of the rows of questions that are answered with a table.
  static func rowTypes(_ definition: DocumentDefinition) -> [RecordType] {
    definition.questions.compactMap { question in
      guard case .table(let columns) = question.kind else { return nil }
      return RecordType(rowName(question), columns.map { Field(fieldName($0.id), cellType($0.kind)) })
    }
  }

  /// Templates write names with underlines, files with hyphens.
  static func fieldName(_ id: String) -> String {
    String(decoding: id.utf8.map { $0 == UInt8(ascii: "-") ? UInt8(ascii: "_") : $0 }, as: UTF8.self)
  }

  private static func rowName(_ question: Question) -> String { "row_\(fieldName(question.id))" }

  private static func cellType(_ kind: Question.Kind) -> FieldType {
    switch kind {
    case .integer, .decimal, .money, .percentage: .number
    case .date: .date
    case .yesNo: .flag
    default: .text
    }
  }

  private static func cell(_ text: String, _ kind: Question.Kind) -> Value? {
    switch cellType(kind) {
    case .number: number(text)
    case .flag: .bool(text == "yes")
    case .date:
      PartialDate(text).flatMap { date in
        date.month.flatMap { month in
          date.day.flatMap { day in CalendarDate(year: date.year, month: month, day: day).map { .date($0) } }
        }
      }
    default: text.isEmpty ? nil : .string(text)
    }
  }

  private static func fieldType(_ question: Question) -> FieldType {
    switch question.kind {
    case .text, .longText, .email, .telephone, .postcode, .odsPractice, .odsICB, .odsPCN: .text
    case .integer, .decimal, .money, .percentage: .number
    case .date: .date
    case .yesNo: .flag
    case .choice: .record(option.name)
    case .choices: .list(.record(option.name))
    case .list: .list(.text)
    case .table: .list(.record(rowName(question)))
    }
  }

  /// The data of one field of the record.
  static func value(of question: Question, _ context: DocumentContext) -> Value {
    let practice = question.isPerPractice ? context.practice?.odsCode : nil
    switch context.answers.state(of: question.id, practice: practice) {
    case .answered(let answer): return value(answer, question) ?? missing(question, owner: question.owner)
    case .unknown(let owner, let by):
      return missing(question, owner: by.map { "\(owner), by \($0.longText)" } ?? owner)
    case .missing: return missing(question, owner: question.owner)
    }
  }

  private static func missing(_ question: Question, owner: String) -> Value {
    .missing(MissingValue(question: question.id, text: question.title, owner: owner))
  }

  private static func value(_ answer: Answer.Value, _ question: Question) -> Value? {
    switch answer {
    case .text(let text):
      if case .choice(let options) = question.kind { return chosen(text, options) }
      return text.isEmpty ? nil : .string(text)
    case .number(let text): return number(text)
    case .date(let date):
      guard let month = date.month, let day = date.day else { return .string(date.longText) }
      return CalendarDate(year: date.year, month: month, day: day).map { .date($0) }
    case .flag(let flag): return .bool(flag)
    case .list(let texts):
      if case .choices(let options) = question.kind { return .array(texts.compactMap { chosen($0, options) }) }
      return .array(texts.map { .string($0) })
    case .rows(let rows):
      guard case .table(let columns) = question.kind else { return nil }
      return .array(
        rows.map { row in
          .object(
            ObjectValue(
              columns.map { column in
                let missing = MissingValue(
                  question: question.id, text: "\(question.title): \(column.label)", owner: question.owner)
                return (fieldName(column.id), cell(row[column.id] ?? "", column.kind) ?? .missing(missing))
              }))
        })
    case .unknown: return nil
    }
  }

  private static func chosen(_ id: String, _ options: [Question.Option]) -> Value? {
    guard let option = options.first(where: { $0.id == id }) else { return nil }
    return .object([("id", .string(option.id)), ("label", .string(option.label))])
  }

  private static func number(_ text: String) -> Value? {
    if let whole = Int(text) { return .int(whole) }
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count == 2, let digits = Int128(parts[0] + parts[1]) else { return nil }
    return .decimal(DecimalNumber(digits, scale: parts[1].utf8.count))
  }
}
