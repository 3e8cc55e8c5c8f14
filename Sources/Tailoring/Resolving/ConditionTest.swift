package import Catalogue
import Nodes

/// What a condition comes to: it holds, it does not, or it rests on answers that are missing.
package enum Truth: Sendable, Hashable {
  case yes
  case no
  case unknown(questions: [String])
}

extension AnswerBook {
  /// Tests a condition on the answers, for a practice or for the body as a whole.
  ///
  /// Three values: a condition that is decided whatever the missing answers may be is decided. For the body as a whole a
  /// question asked of each practice holds where it holds for some practice.
  package func test(_ condition: Condition, practice: String?) -> Truth {
    switch condition {
    case .answer(let question, let wanted):
      let states = deciding(question, practice: practice).map { Self.test($0, question, wanted) }
      return Self.any(states)
    case .all(let conditions): return Self.all(conditions.map { test($0, practice: practice) })
    case .any(let conditions): return Self.any(conditions.map { test($0, practice: practice) })
    case .not(let condition):
      switch test(condition, practice: practice) {
      case .yes: return .no
      case .no: return .yes
      case .unknown(let questions): return .unknown(questions: questions)
      }
    }
  }

  private static func test(_ state: State, _ question: String, _ wanted: String) -> Truth {
    guard case .answered(let value) = state else { return .unknown(questions: [question]) }
    return matches(value, wanted) ? .yes : .no
  }

  private static func matches(_ value: Answer.Value, _ wanted: String) -> Bool {
    switch value {
    case .flag(let flag): return flag == ["yes", "true", "Yes"].contains(wanted)
    case .text(let text): return text == wanted
    case .number(let text):
      if let number = ParameterOrder.number(text), let other = ParameterOrder.number(wanted) { return number == other }
      return text == wanted
    case .date(let date): return date.text == wanted
    case .list(let texts): return texts.contains(wanted)
    case .rows, .unknown: return false
    }
  }

  private static func all(_ truths: [Truth]) -> Truth {
    if truths.contains(.no) { return .no }
    return unknowns(truths) ?? .yes
  }

  private static func any(_ truths: [Truth]) -> Truth {
    if truths.contains(.yes) { return .yes }
    return unknowns(truths) ?? .no
  }

  private static func unknowns(_ truths: [Truth]) -> Truth? {
    var questions: [String] = []
    for case .unknown(let names) in truths {
      for name in names where !questions.contains(name) { questions.append(name) }
    }
    return questions.isEmpty ? nil : .unknown(questions: questions)
  }
}

extension Condition {
  /// The questions that it asks, each once.
  package var questions: [String] {
    switch self {
    case .answer(let question, _): return [question]
    case .not(let condition): return condition.questions
    case .all(let conditions), .any(let conditions):
      var found: [String] = []
      for name in conditions.flatMap(\.questions) where !found.contains(name) { found.append(name) }
      return found
    }
  }

  /// In words: "dispensing is yes".
  package var text: String {
    switch self {
    case .answer(let question, let wanted): "\(question) is \(wanted)"
    case .not(let condition): "not (\(condition.text))"
    case .all(let conditions): conditions.map { "(\($0.text))" }.joined(separator: " and ")
    case .any(let conditions): conditions.map { "(\($0.text))" }.joined(separator: " or ")
    }
  }
}
