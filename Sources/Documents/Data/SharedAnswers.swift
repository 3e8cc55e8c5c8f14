import Liquid
import Tailoring

/// The answers to a document's questions, of which most are the same for all practices: a practice's own are put in
/// their places.
struct SharedAnswers: Sendable {
  private let shape: Shape
  private let values: [Value]
  private let locked: [LockedAnswer]
  /// The places of the questions that are asked of each practice.
  private let own: [Int]

  init(_ context: DocumentContext) {
    let questions = context.definition.questions
    shape = Shape(questions.map { AnswerData.fieldName($0.id) })
    values = questions.map { AnswerData.value(of: $0, context) }
    locked = questions.map { LockedAnswer($0, context) }
    own = questions.indices.filter { questions[$0].isPerPractice }
  }

  /// The record of answers in a document's data.
  func value(_ context: DocumentContext) -> Value {
    var values = values
    for place in own { values[place] = AnswerData.value(of: context.definition.questions[place], context) }
    return .object(ObjectValue(shape: shape, fields: values))
  }

  /// What a document's lock says of them.
  func locked(_ context: DocumentContext) -> [LockedAnswer] {
    var locked = locked
    for place in own { locked[place] = LockedAnswer(context.definition.questions[place], context) }
    return locked
  }
}
