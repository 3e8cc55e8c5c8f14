import Catalogue
import Liquid
import Nodes
import Tailoring

/// What the answers say of a row that is one of several alternatives.
enum AlternativeState: Sendable {
  case chosen
  case notChosen
  /// Nobody has picked yet.
  case undecided(MissingValue)
}

/// A choice of a pack with what was picked.
///
/// The question that decides is the document's question of type choice whose options name the rows: `tel-2-3a` for
/// TEL-2.3a.
struct ChoiceView: Sendable {
  var choice: Pack.Choice
  /// The row picked, nil while nobody has.
  var chosen: String?
  var missing: MissingValue
  var rows: [RequirementView]

  var decision: Value {
    guard let chosen else { return .missing(missing) }
    let title = rows.first { $0.requirement.id == chosen }?.requirement.title
    return .string(title.map { "\(chosen): \($0)" } ?? chosen)
  }

  /// A row's reference as the id of an option.
  static func optionID(_ row: String) -> String {
    String(decoding: row.lowercased().utf8.map { $0 == UInt8(ascii: ".") ? UInt8(ascii: "-") : $0 }, as: UTF8.self)
  }
}

extension DocumentContext {
  var pack: Pack? { definition.pack.flatMap { catalogue.pack($0) } }

  /// The choices of the document's pack.
  var choiceViews: [ChoiceView] {
    guard let pack else { return [] }
    let rows = tailored.packs[pack.id] ?? []
    return pack.choices.map { choice in
      let state = decision(of: choice)
      return ChoiceView(
        choice: choice, chosen: state.chosen, missing: state.missing,
        rows: rows.filter { choice.of.contains($0.requirement.id) }.map { RequirementView(tailored: $0, context: self) }
      )
    }
  }

  /// What the answers say of a row; nil where it is no alternative.
  func alternative(_ row: String) -> AlternativeState? {
    guard let choice = pack?.choices.first(where: { $0.of.contains(row) }) else { return nil }
    let state = decision(of: choice)
    guard let chosen = state.chosen else { return .undecided(state.missing) }
    return chosen == row ? .chosen : .notChosen
  }

  private func decision(of choice: Pack.Choice) -> (chosen: String?, missing: MissingValue) {
    let wanted = Set(choice.of.map(ChoiceView.optionID))
    let question = definition.questions.first { question in
      guard case .choice(let options) = question.kind else { return false }
      return Set(options.map(\.id)) == wanted
    }
    guard let question else {
      return (nil, MissingValue(question: choice.id, text: choice.title, owner: "the buyer"))
    }
    let missing = MissingValue(question: question.id, text: question.title, owner: question.owner)
    switch answers.state(of: question.id, practice: question.isPerPractice ? practice?.odsCode : nil) {
    case .answered(.text(let option)):
      return (choice.of.first { ChoiceView.optionID($0) == option }, missing)
    case .unknown(let owner, let by):
      let owner = by.map { "\(owner), by \($0.longText)" } ?? owner
      return (nil, MissingValue(question: question.id, text: question.title, owner: owner))
    case .answered, .missing: return (nil, missing)
    }
  }
}
