package import ArgumentParser
import Catalogue
import Diagnostics
import Nodes
import Tailoring

/// `gpspec trace`: who set a value.
package struct TraceCommand: ContextCommand {
  package static let configuration = CommandConfiguration(
    commandName: "trace", abstract: "Say which layer set a value, and what the ones before said.",
    discussion: "A value is a requirement's parameter (CYB-08.recovery_time) or the answer to a question, by its id.")

  @OptionGroup var home: HomeOptions
  @OptionGroup var workspace: WorkspaceOptions
  @Argument(help: "CYB-08.recovery_time, or a question's id.") var value: String
  @Option(help: ArgumentHelp("As it holds for this practice.", valueName: "code")) var practice: String?

  package init() {}

  package func run(in context: CommandContext) throws {
    let (open, _) = try workspace.loadValid(home, in: context)
    let tailored = try open.tailored(for: practice)
    if let name = ParameterName(value) {
      context.print(try parameter(name, tailored, open))
    } else if let question = open.questions.first(where: { $0.id == value }) {
      context.print(answer(question, open))
    } else {
      let known =
        tailored.requirements.flatMap { item in item.values.map { "\(item.requirement.id).\($0.parameter.name)" } }
        + open.questions.map(\.id)
      throw CommandFailure(
        .usage, "there is no value '\(value)'",
        mend: NearMiss.suggestion(for: value, among: known) ?? "name a parameter (CYB-08.recovery_time) or a question")
    }
  }

  private func parameter(
    _ name: ParameterName, _ tailored: TailoredEdition, _ open: OpenWorkspace
  ) throws(CommandFailure) -> String {
    let item = try SelectionText.item(name.requirement, tailored, open)
    let values = item.values
    guard let value = values.first(where: { $0.parameter.name == name.parameter }) else {
      let names = values.map(\.parameter.name)
      throw CommandFailure(
        .usage, "'\(name.requirement)' has no parameter '\(name.parameter)'",
        mend: NearMiss.suggestion(for: name.parameter, among: names)
          ?? (names.isEmpty ? "it has none" : "it has " + names.joined(separator: ", ")))
    }
    let unit = value.parameter.unit
    let origin = item.requirement.origin
    var isLocal = false
    if case .local? = item.basis { isLocal = true }
    var lines = [
      "\(name.text): \(item.requirement.title)" + (practice.map { " (practice \($0))" } ?? ""), "",
      "  \(isLocal ? "Locally" : "Nationally") \(ParameterText.text(value.parameter.value, unit: unit))"
        + "  \(origin.file):\(origin.line)",
    ]
    for step in item.steps where step.parameter == name.parameter { lines.append("  " + SelectionText.line(step)) }
    let by = value.setBy.map { "set by \($0.label)" } ?? "as nationally; no layer sets it"
    lines.append("")
    for lower in practice == nil ? item.lowerValues : [] where lower.parameter.name == name.parameter {
      lines.append(
        "In force below: \(ParameterText.text(lower.value, unit: unit)) (set by \(lower.setBy?.label ?? "a layer"))")
    }
    lines.append("In force: \(ParameterText.text(value.value, unit: unit)) (\(by))")
    if !item.isIncluded { lines.append("The requirement is not in scope: \(SelectionText.state(item))") }
    return lines.joined(separator: "\n")
  }

  private func answer(_ question: Question, _ open: OpenWorkspace) -> String {
    let list = QuestionList(open, documents: open.documents.map(\.name))
    let usedIn = list.rows.first { $0.question.id == question.id }?.usedIn ?? []
    var lines = ["\(question.id): \(question.title)", ""]
    lines.append("  Asked by: \(usedIn.isEmpty ? "conditions of requirements" : usedIn.joined(separator: "; "))")
    lines.append("  Declared at: \(question.origin.file):\(question.origin.line)")
    lines.append("  Type: \(question.kind.capturePhrase); \(question.sensitivity.rawValue); owed by \(question.owner)")
    lines.append("")
    let codes: [String?] =
      question.isPerPractice ? practice.map { [$0] } ?? open.practicesInScope.map(\.odsCode) : [nil]
    for code in codes {
      let name = code.map { "Practice \($0): " } ?? "Answer: "
      guard let answer = open.answers.answer(to: question.id, practice: code) else {
        lines.append("  \(name)missing")
        continue
      }
      let own = code != nil && answer.practice == nil ? ", the common answer" : ""
      lines.append(
        "  \(name)\(answer.value.text(question.kind))  \(answer.origin.file):\(answer.origin.line)\(own)")
    }
    return lines.joined(separator: "\n")
  }
}
