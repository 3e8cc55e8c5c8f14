import Catalogue
import Liquid
import Nodes
import Tailoring

extension DocumentContext {
  /// The answers for which a requirement waits before it is known whether it applies.
  func openAnswers(_ item: TailoredRequirement) -> [MissingValue] {
    item.openQuestions.map { id in
      let question = answers.question(id)
      var text = question?.title ?? id
      if practice == nil {
        let lacking = answers.practicesLacking(id).map(\.odsCode)
        if (1...5).contains(lacking.count) { text += " (\(lacking.joined(separator: ", ")))" }
        if lacking.count > 5 { text += " (\(lacking.count) practices)" }
      }
      return MissingValue(question: id, text: text, owner: owner(of: id) ?? question?.owner ?? "the commissioner")
    }
  }

  /// Who said that they would find out.
  private func owner(of question: String) -> String? {
    guard case .unknown(let owner, let by) = answers.state(of: question, practice: practice?.odsCode) else {
      return nil
    }
    return by.map { "\(owner), by \($0.longText)" } ?? owner
  }

  /// Requirements that wait for an answer, with what they wait for.
  var waiting: [String: [MissingValue]] {
    let rows = definition.pack.flatMap { tailored.packs[$0] } ?? []
    let items = (tailored.requirements + rows).filter { !$0.openQuestions.isEmpty }
    return Dictionary(
      items.map { ($0.requirement.id, openAnswers($0)) }, uniquingKeysWith: { first, _ in first })
  }
}
