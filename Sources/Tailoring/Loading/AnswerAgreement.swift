import Catalogue
import Diagnostics

/// Sees that no two answers rule each other out.
enum AnswerAgreement {
  /// A finding for each pair of answers of which one excludes the other.
  static func findings(_ answers: [Answer], questions: [Question]) -> [Diagnostic] {
    let byID = Dictionary(questions.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let byQuestion = Dictionary(grouping: answers, by: \.question)
    var found: [Diagnostic] = []
    for answer in answers {
      for option in picked(answer, byID[answer.question]) {
        for (question, excluded) in option.excludes.compactMap(Self.parts) {
          for other in byQuestion[question] ?? [] where concern(answer, other) {
            guard let clash = picked(other, byID[question]).first(where: { $0.id == excluded }) else { continue }
            found.append(disagreement(answer, option, other, clash))
          }
        }
      }
    }
    return found
  }

  /// Exclusions that name no option of any question.
  static func unknownOptions(_ questions: [Question]) -> [Diagnostic] {
    var known: Set<String> = []
    for question in questions { for option in options(question) { known.insert("\(question.id).\(option.id)") } }
    return questions.flatMap { question in
      options(question).flatMap(\.excludes).filter { !known.contains($0) }.map { name in
        Diagnostic(
          AnswerRules.questionParts, "question '\(question.id)' excludes '\(name)', which is no option of a question",
          at: question.origin.location,
          fix: NearMiss.suggestion(for: name, among: known.sorted()) ?? "write it as question.option")
      }
    }
  }

  private static func options(_ question: Question?) -> [Question.Option] {
    switch question?.kind {
    case .choice(let options), .choices(let options): options
    default: []
    }
  }

  private static func picked(_ answer: Answer, _ question: Question?) -> [Question.Option] {
    switch answer.value {
    case .text(let id): options(question).filter { $0.id == id }
    case .list(let ids): options(question).filter { ids.contains($0.id) }
    default: []
    }
  }

  private static func parts(_ name: String) -> (question: String, option: String)? {
    let parts = name.split(separator: ".")
    return parts.count == 2 ? (String(parts[0]), String(parts[1])) : nil
  }

  /// Whether two answers hold for the same practice: one for all concerns each.
  private static func concern(_ first: Answer, _ second: Answer) -> Bool {
    first.practice == nil || second.practice == nil || first.practice == second.practice
  }

  private static func disagreement(
    _ answer: Answer, _ option: Question.Option, _ other: Answer, _ clash: Question.Option
  ) -> Diagnostic {
    Diagnostic(
      AnswerRules.disagreement,
      "'\(answer.question)' is '\(option.id)' (\(option.label)), which cannot go with '\(clash.id)' (\(clash.label)) "
        + "of '\(other.question)'",
      at: answer.origin.location, notes: [.init("the other answer", at: other.origin.location)],
      fix: "change one of the two")
  }
}
