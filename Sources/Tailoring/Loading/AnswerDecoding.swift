import Catalogue
import Diagnostics
import Nodes

/// Reads answers.yaml out of checked data, each answer checked by its question's kind.
struct AnswerDecoding {
  let file: String
  let date: PartialDate
  private let questions: [String: Question]
  private let practices: [String]
  private(set) var diagnostics: [Diagnostic] = []
  private var seen: [String: SourceLocation] = [:]

  init(file: String, date: PartialDate, questions: [Question], practices: [String]) {
    self.file = file
    self.date = date
    self.questions = Dictionary(questions.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    self.practices = practices
  }

  mutating func answers(_ node: Node) -> [Answer] {
    let nodes = node["answers"]?.elements ?? []
    var found: [Answer] = []
    for node in nodes {
      if let answer = answer(node) { found.append(answer) }
    }
    return found
  }

  private mutating func answer(_ node: Node) -> Answer? {
    guard let idNode = node["question"], let id = idNode.text else { return nil }
    let practice = node["practice"]?.text
    guard let question = question(id, practice, at: location(idNode), practiceAt: location(node["practice"] ?? idNode))
    else {
      // What else is wrong with it is said at once.
      if let question = questions[id], let valueNode = node["value"] { _ = value(valueNode, question) }
      return nil
    }
    let isUnknown = node["unknown"]?.flag ?? false
    var value: Answer.Value?
    if let valueNode = node["value"] {
      if isUnknown {
        refuse(
          AnswerRules.answerAndUnknown, "'\(id)' has a value and is marked as not known", location(valueNode),
          "delete one of the two")
      }
      value = self.value(valueNode, question)
      if value == nil { return nil }
    } else if isUnknown {
      value = unknown(node, id)
    } else {
      refuse(
        AnswerRules.unanswered, "'\(id)' has neither a value nor the word that it is not known", location(idNode),
        "add 'value:', or 'unknown: true' with 'owner:' and 'by:'")
    }
    guard let value else { return nil }
    return Answer(question: id, practice: practice, value: value, origin: Decoding.origin(idNode, file))
  }

  /// The question of an id, whatever is wrong with the answer to it.
  func known(_ id: String) -> Question? { questions[id] }

  /// The question of an answer, where it may be answered so; a second answer to it is refused.
  mutating func question(
    _ id: String, _ practice: String?, at location: SourceLocation, practiceAt: SourceLocation
  ) -> Question? {
    guard let question = questions[id] else {
      refuse(
        AnswerRules.unknownQuestion, "no document asks '\(id)'", location,
        NearMiss.suggestion(for: id, among: questions.keys.sorted()) ?? "`gpspec questions` lists what is asked")
      return nil
    }
    if let practice {
      guard question.isPerPractice else {
        refuse(
          AnswerRules.notPerPractice, "'\(id)' is asked once, not of each practice", practiceAt, "delete 'practice:'")
        return nil
      }
      guard practices.contains(practice) else {
        refuse(
          PracticeRules.unknownPractice, "'\(practice)' is not in practices.csv", practiceAt,
          NearMiss.suggestion(for: practice, among: practices) ?? "add the practice, or delete the answer")
        return nil
      }
    }
    let key = "\(id)\u{0}\(practice ?? "")"
    if let first = seen[key] {
      let of = practice.map { " for practice \($0)" } ?? ""
      diagnostics.append(
        Diagnostic(
          AnswerRules.answeredTwice, "'\(id)' is answered twice\(of)", at: location,
          notes: [.init("first answered here", at: first)], fix: "delete one of the two"))
      return nil
    }
    seen[key] = location
    return question
  }

  /// Reports answers that say of a practice something else than practices.csv does.
  mutating func compare(_ answers: [Answer], with practices: [Practice]) {
    let rows = Dictionary(practices.map { ($0.odsCode, $0) }, uniquingKeysWith: { first, _ in first })
    for answer in answers {
      guard let practice = answer.practice.flatMap({ rows[$0] }),
        let fact = PracticeFact.answer(answer.question, of: practice), fact.value != answer.value,
        let kind = questions[answer.question]?.kind
      else { continue }
      diagnostics.append(
        Diagnostic(
          AnswerRules.answeredTwice,
          "'\(answer.question)' is \(answer.value.text(kind)) for practice \(practice.odsCode), and "
            + "\(fact.value.text(kind)) in practices.csv",
          at: answer.origin.location, notes: [.init("the practice's row", at: fact.origin.location)],
          fix: "delete the answer, or correct the row"))
    }
  }

  private mutating func value(_ node: Node, _ question: Question) -> Answer.Value? {
    let outcome: AnswerCheck.Outcome
    switch (node.content, question.kind) {
    case (.scalar(let scalar), _):
      // Nothing at all was reported by the shape check.
      guard !scalar.isNull, !AnswerCheck.trimmed(scalar.text).isEmpty else { return nil }
      switch question.kind {
      case .table, .list, .choices:
        outcome = .problem("it is a single value; expected \(question.kind.expectation)")
      default: outcome = AnswerCheck.value(of: scalar.text, kind: question.kind, isLoose: false)
      }
    case (.sequence(let nodes), .table(let columns)): outcome = TableAnswer.rows(from: nodes, columns)
    case (.sequence(let nodes), _):
      outcome =
        nodes.allSatisfy { $0.text != nil }
        ? AnswerCheck.values(of: nodes.compactMap(\.text), kind: question.kind, isLoose: false)
        : .problem("it is a list of records; expected \(question.kind.expectation)")
    case (.mapping, _): outcome = .problem("it is a record; expected \(question.kind.expectation)")
    }
    switch outcome {
    case .value(let value): return value
    case .problem(let problem):
      refuse(
        AnswerRules.wrongAnswer, "the answer to '\(question.id)': \(problem)", location(node),
        "expected \(question.kind.expectation)" + (question.example.map { ", for example \($0)" } ?? ""))
      return nil
    }
  }

  private mutating func unknown(_ node: Node, _ id: String) -> Answer.Value? {
    let by = node["by"]?.date
    if node["by"] == nil, node["owner"] != nil {
      refuse(
        AnswerRules.unknownWithoutOwner, "'\(id)' is not known yet, and no date is given by which it will be",
        location(node["unknown"] ?? node), "add 'by:' with a date")
    }
    guard let owner = node["owner"]?.text else {
      refuse(
        AnswerRules.unknownWithoutOwner, "'\(id)' is not known yet, and nobody is named who will find out",
        location(node["unknown"] ?? node), "add 'owner:', and 'by:' with a date")
      return nil
    }
    if let by, by.latest < date.earliest {
      refuse(
        AnswerRules.overdue, "'\(id)' was to be known by \(by.longText), before the workspace's date",
        location(node["by"] ?? node), "ask \(owner), then answer it or set a new date")
    }
    return .unknown(owner: owner, by: by)
  }

  mutating func refuse(_ rule: Rule, _ message: String, _ location: SourceLocation, _ fix: String?) {
    diagnostics.append(Diagnostic(rule, message, at: location, fix: fix))
  }

  private func location(_ node: Node) -> SourceLocation {
    SourceLocation(file: file, range: node.range.range)
  }
}
