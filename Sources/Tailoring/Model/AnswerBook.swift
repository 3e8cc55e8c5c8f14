import Catalogue
import Diagnostics
package import Nodes

/// The answers of a workspace, found by question and practice.
package struct AnswerBook: Sendable {
  /// What is known of a question's answer.
  package enum State: Sendable, Hashable {
    case answered(Answer.Value)
    case unknown(owner: String, by: PartialDate?)
    case missing
  }

  /// The answers for the whole body by question, and those of practices by practice and question.
  private var common: [String: Answer] = [:]
  private var own: [String: [String: Answer]] = [:]
  private let practices: [Practice]
  private let places: [String: Int]
  private let day: PartialDate?
  /// Questions that are asked of each practice.
  private let perPractice: Set<String>
  private let questions: [String: Question]

  package init(_ answers: [Answer] = []) {
    self.init(answers, questions: [], practices: [], on: nil)
  }

  /// The answers of a workspace, with what its practices.csv says of each practice.
  package init(_ workspace: Workspace, questions: [Question]) {
    self.init(workspace.answers, questions: questions, practices: workspace.practices, on: workspace.date)
  }

  private init(_ answers: [Answer], questions: [Question], practices: [Practice], on day: PartialDate?) {
    for answer in answers {
      if let practice = answer.practice {
        own[practice, default: [:]][answer.question] = answer
      } else {
        common[answer.question] = answer
      }
    }
    self.practices = practices
    places = Dictionary(
      practices.enumerated().map { ($0.element.odsCode, $0.offset) }, uniquingKeysWith: { first, _ in first })
    self.day = day
    perPractice = Set(questions.filter(\.isPerPractice).map(\.id)).union(PracticeFact.ids)
    self.questions = Dictionary(questions.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The question of an id; nil where no document asks it.
  package func question(_ id: String) -> Question? { questions[id] }

  /// The practices in scope that have not answered a question, where it is asked of each.
  package func practicesLacking(_ question: String) -> [Practice] {
    guard perPractice.contains(question) else { return [] }
    return practices.filter { practice in
      guard practice.outOfScopeReason(on: day) == nil else { return false }
      if case .answered = state(of: question, practice: practice.odsCode) { return false }
      return true
    }
  }

  /// The state of a question; for one asked of each practice, the practice's own answer, else the common one.
  package func state(of question: String, practice: String? = nil) -> State {
    switch answer(to: question, practice: practice)?.value {
    case nil: .missing
    case .unknown(let owner, let by): .unknown(owner: owner, by: by)
    case .some(let value): .answered(value)
    }
  }

  /// The answer itself, with the place where it stands; nil where there is none.
  package func answer(to question: String, practice: String? = nil) -> Answer? {
    if let practice, let answer = own[practice]?[question] { return answer }
    if let answer = common[question] { return answer }
    guard let practice, let place = places[practice] else { return nil }
    return PracticeFact.answer(question, of: practices[place])
  }

  /// The states that decide a condition: a practice's own, or for the body as a whole those of every practice in scope
  /// where the question is asked of each.
  func deciding(_ question: String, practice: String?) -> [State] {
    guard practice == nil, perPractice.contains(question), common[question] == nil else {
      return [state(of: question, practice: practice)]
    }
    let inScope = practices.filter { $0.outOfScopeReason(on: day) == nil }
    return inScope.isEmpty ? [.missing] : inScope.map { state(of: question, practice: $0.odsCode) }
  }
}

/// What practices.csv says of a practice, as answers that conditions may ask for.
enum PracticeFact {
  static let ids = ["dispensing", "contract-type", "place", "pcn"]

  /// What conditions ask and only a practice can say, as questions; unless a document declares them itself.
  static func questions(besides declared: [Question]) -> [Question] {
    if declared.contains(where: { $0.id == "dispensing" }) { return [] }
    return [
      Question(
        id: "dispensing", title: "Does the practice dispense?", kind: .yesNo, group: "Practices",
        help: "The column 'dispensing' of practices.csv says it as well.", owner: "Practice", isPerPractice: true,
        document: "", origin: EntryOrigin(file: "practices.csv", range: CompactRange(SourceRange(at: .start))))
    ]
  }

  static func answer(_ id: String, of practice: Practice) -> Answer? {
    let value: Answer.Value? =
      switch id {
      case "dispensing": practice.isDispensing.map { .flag($0) }
      case "contract-type": practice.contractType.map { .text($0.rawValue) }
      case "place": practice.place.map { .text($0) }
      case "pcn": (practice.pcnCode ?? practice.pcnName).map { .text($0) }
      default: nil
      }
    return value.map { Answer(question: id, practice: practice.odsCode, value: $0, origin: practice.origin) }
  }
}
