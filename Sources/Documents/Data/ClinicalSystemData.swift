import Liquid
import Nodes
import Tailoring

/// The systems that a practice uses, by its answers: what another solution has to work with.
struct ClinicalSystemView: Sendable {
  var practice: Practice
  var answers: AnswerBook

  private static let foundationQuestion = "foundation-solution"
  private static let solutionsQuestion = "practice-solutions"
  /// The name under which templates see these views.
  static let name = "clinical_systems"

  /// The question whose answer a template sees by a path of names; nil where that is none.
  static func question(_ path: [String]) -> String? {
    guard path.count == 2, path[0] == name else { return nil }
    return ["foundation_solution": foundationQuestion, "other_solutions": solutionsQuestion][path[1]]
  }

  /// The clinical system for general practice, or the marker of the open question.
  var foundation: Value {
    guard let question = answers.question(Self.foundationQuestion) else { return .nil }
    var owner = question.owner
    switch answers.state(of: question.id, practice: practice.odsCode) {
    case .answered(.text(let name)): return .string(name)
    case .unknown(let name, let by): owner = by.map { "\(name), by \($0.longText)" } ?? name
    case .answered, .missing: break
    }
    return .missing(
      MissingValue(question: question.id, text: "\(question.title) (\(practice.odsCode))", owner: owner))
  }

  /// The other solutions, by service.
  var others: [String] {
    guard case .answered(.rows(let rows)) = answers.state(of: Self.solutionsQuestion, practice: practice.odsCode)
    else { return [] }
    let foundation = answers.state(of: Self.foundationQuestion, practice: practice.odsCode)
    return rows.compactMap { row in
      guard let solution = row["solution"], foundation != .answered(.text(solution)) else { return nil }
      return row["service"].map { "\($0): \(solution)" } ?? solution
    }
  }

  static let map = RecordMap<ClinicalSystemView>(
    "clinical_system",
    [
      .text("ods_code", "The practice's ODS code") { $0.practice.odsCode },
      .text("practice", "Its name") { $0.practice.name },
      .init(
        field: Field("foundation_solution", .text, optional: true),
        description: "Its clinical system for general practice, or the marker of the open question"
      ) { $0.foundation },
      .texts("other_solutions", "The other solutions that it uses, by service") { $0.others },
    ])
}

extension DocumentContext {
  /// The systems in use at each practice in scope.
  var clinicalSystemViews: [ClinicalSystemView] {
    practicesInScope.map { ClinicalSystemView(practice: $0, answers: answers) }
  }
}
